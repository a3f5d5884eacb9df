import { declareDiagnostics } from "../declare.ts";

/** Diagnostics of generator/ingest about files of a format that is not read: what each is, and what to supply in its place. */
export const formatDiagnostics = declareDiagnostics({
  "unknown-format": {
    severity: "error",
    title: "The file is in no format that can be read",
    cause:
      "Neither an OpenAPI document nor one of the known kinds of reference pages was recognised.",
    fix: "Supply an OpenAPI document (JSON or YAML), or the page as its site publishes it in Markdown (often its address with `.md` appended).",
  },
  "asyncapi-not-supported": {
    severity: "error",
    title: "The file holds an AsyncAPI document",
    cause: "AsyncAPI describes messages over channels, not HTTP operations.",
    fix: "Remove it from the provider's documents; supply the OpenAPI document of the HTTP operations.",
  },
  "text-is-utf16": {
    severity: "error",
    title: "The file is not UTF-8",
    cause:
      "Documents are read as UTF-8; this one was saved in another encoding of Unicode, as some editors do.",
    fix: "Save it as UTF-8, e.g. `iconv -f UTF-16 -t UTF-8 old.md > new.md`.",
  },
  "pdf-not-readable": {
    severity: "error",
    title: "A PDF cannot be read",
    cause: "The text of a PDF has lost its rows and tables.",
    fix: "Supply the pages that the PDF was made from, in Markdown or HTML, or the vendor's OpenAPI document.",
  },
  "archive-not-readable": {
    severity: "error",
    title: "An archive cannot be read",
    cause: "Documents are read one by one, as text.",
    fix: "Unpack it and supply the OpenAPI document or the pages inside.",
  },
  "arazzo-not-supported": {
    severity: "error",
    title: "The file is an Arazzo description",
    cause: "Arazzo describes workflows over operations that other documents define.",
    fix: "Supply the documents under its `sourceDescriptions`.",
  },
  "overlay-not-a-document": {
    severity: "error",
    title: "The file is an overlay, not a document",
    cause: "An overlay corrects a document; alone it describes nothing.",
    fix: "Enter it under `overlays` of the provider whose document it corrects.",
  },
  "insomnia-not-supported": {
    severity: "error",
    title: "Exports of Insomnia cannot be read",
    cause: "They hold requests, not descriptions of operations.",
    fix: "Export the collection as HAR, or as a Postman collection 2.1, and supply that.",
  },
  "bruno-not-supported": {
    severity: "error",
    title: "Requests of Bruno cannot be read",
    cause: "They hold requests, not descriptions of operations.",
    fix: "Export the collection as an OpenAPI document or a Postman collection (Bruno: Share, Export), and supply that.",
  },
  "google-discovery-not-supported": {
    severity: "error",
    title: "Google API Discovery documents cannot be read",
    cause: "The format describes the same as OpenAPI in other words.",
    fix: "Convert it, e.g. with `google-discovery-to-swagger`, and supply the result.",
  },
  "postman-version-unsupported": {
    severity: "error",
    title: "This version of Postman's format cannot be read",
    cause: "Collections of version 2.0 and 2.1 can be read.",
    fix: 'Export the collection from Postman again, as "Collection v2.1".',
  },
  "raml-not-supported": {
    severity: "error",
    title: "RAML cannot be read",
    cause: "RAML describes the same as OpenAPI in another format.",
    fix: "Convert it to OpenAPI, e.g. with `webapi-parser` or `oas-raml-converter`, and supply the result.",
  },
  "api-blueprint-not-supported": {
    severity: "error",
    title: "API Blueprint cannot be read",
    cause: "API Blueprint describes the same as OpenAPI in another format.",
    fix: "Convert it to OpenAPI, e.g. with `apib2swagger`, and supply the result.",
  },
  "wsdl-not-supported": {
    severity: "error",
    title: "WSDL cannot be read",
    cause: "WSDL describes SOAP services, whose messages are XML.",
    fix: "Supply an OpenAPI document of the service's HTTP interface, if the vendor has one.",
  },
  "xml-schema-not-supported": {
    severity: "error",
    title: "This XML format cannot be read",
    cause: "XML Schema, WADL and OData metadata are no OpenAPI documents.",
    fix: "Convert it (OData: `odata-openapi`; WADL: `api-spec-converter`), and supply the result.",
  },
  "protobuf-not-supported": {
    severity: "error",
    title: "Protocol Buffers cannot be read",
    cause: "The file defines messages of gRPC, not HTTP operations.",
    fix: "Where the service has HTTP annotations, convert it with `protoc-gen-openapi` (gnostic) and supply the result.",
  },
  "graphql-not-supported": {
    severity: "error",
    title: "GraphQL cannot be read",
    cause: "A GraphQL schema describes queries over one endpoint, not HTTP operations.",
    fix: "Use a generator for GraphQL, or supply the vendor's REST description.",
  },
  "interface-definition-not-supported": {
    severity: "error",
    title: "This interface definition cannot be read",
    cause: "It describes calls or records in another language than OpenAPI.",
    fix: "Convert it to OpenAPI with the language's own tool (TypeSpec: `@typespec/openapi3`; Smithy: `smithy-openapi`), and supply the result.",
  },
  "json-schema-not-supported": {
    severity: "error",
    title: "The file is a JSON Schema",
    cause: "A schema says how a value looks, not which operation sends it.",
    fix: "Refer to it from an OpenAPI document (`$ref` under `components.schemas`), and supply that.",
  },
  "document-wrapped": {
    severity: "error",
    title: "The OpenAPI document is inside of another object",
    cause: "An API responded with an envelope; the document is a member of it.",
    fix: "Supply the member itself, e.g. `jq .data response.json > openapi.json`.",
  },
  "requests-file-not-supported": {
    severity: "error",
    title: "Files of requests cannot be read",
    cause: "They hold requests, not descriptions of operations.",
    fix: "Run the requests, save them as HAR and supply that, or supply the vendor's OpenAPI document.",
  },
  "data-not-supported": {
    severity: "error",
    title: "The file describes no operations",
    cause: "It holds data or settings, not a description of an API.",
    fix: "Remove it from the provider's documents; supply the vendor's OpenAPI document or reference pages.",
  },
  "characters-lost": {
    severity: "warning",
    title: "Characters of the file could not be decoded",
    cause: "The file is not UTF-8, or a tool that saved it has lost them already.",
    fix: "Save it as UTF-8, e.g. `iconv -f LATIN1 -t UTF-8 old.md > new.md`, and check the names on that line.",
  },
  "document-named": {
    severity: "info",
    title: "The page names the OpenAPI document that it shows",
    cause: "The rows of the page are read; the document says more than they do.",
    fix: "Supply the document in place of the page.",
  },
  "page-folded": {
    severity: "info",
    title: "Parts of the page are folded",
    cause:
      "A page that is saved has what it showed at that moment. Of what was folded, only samples are known: names, and neither which fields are required nor their formats and bounds.",
    fix: "Unfold all of the page before saving it (responses, the fields of objects, `Schema` in place of `Example Value`), or fill in the overlay that `crosswalk add --overlay` drafts.",
  },
  "document-elsewhere": {
    severity: "error",
    title: "The page describes nothing itself",
    cause: "It names the OpenAPI document that the site shows in its place.",
    fix: "Supply that document.",
  },
  "swagger-ui-text": {
    severity: "error",
    title: "The text of Swagger UI holds no operation",
    cause: "The text has words of Swagger UI, and no method with its path.",
    fix: "Supply the OpenAPI document that the page names under its title, or open the operations and copy the whole text.",
  },
  "rendered-text-not-readable": {
    severity: "error",
    title: "The text of this rendered page has lost its rows",
    cause:
      "Names, types and badges of fields are run together, or reordered, when such a page is copied as text.",
    fix: "Save the page as HTML, supply its address with `.md` appended, or the OpenAPI document that it offers for download.",
  },
  "rendered-html-not-readable": {
    severity: "error",
    title: "The HTML of this rendered page is not read",
    cause: "The tool's markup of fields is not known; its text and its document are.",
    fix: "Supply the OpenAPI document that the page offers for download, or the page's text: select all, copy, and save it as a file.",
  },
  "controller-without-paths": {
    severity: "error",
    title: "Pages of controllers do not say methods and paths",
    cause:
      "They show the functions of an SDK: names, parameters and models, but neither HTTP methods nor paths.",
    fix: "Supply the pages of its models, and add the operations in the provider's overlay, or supply the vendor's OpenAPI document.",
  },
  "documentation-index": {
    severity: "error",
    title: "The file is an index of pages",
    cause: "It lists or joins pages without their schemas.",
    fix: "Supply the pages that it names, or the OpenAPI document of the site (often `/openapi.json`).",
  },
  "xml-not-supported": {
    severity: "error",
    title: "XML cannot be read",
    cause: "No format of API documents in XML is known.",
    fix: "Supply an OpenAPI document, or a page in Markdown or HTML.",
  },
  "html-without-content": {
    severity: "error",
    title: "The page holds no content",
    cause: "What a browser shows is fetched by scripts after the page.",
    fix: "Save the page from a browser after it was shown (Save as, complete), supply the document that it loads, or its address with `.md` appended.",
  },
  "openapi-version-unsupported": {
    severity: "error",
    title: "This version of OpenAPI cannot be read",
    cause: "OpenAPI 2.0, 3.0, 3.1 and 3.2 can be read.",
    fix: "Supply the document in one of these versions.",
  },
});
