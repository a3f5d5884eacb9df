import { declareDiagnostics } from "../declare.ts";

/** Diagnostics of generator/ingest. */
export const ingestDiagnostics = declareDiagnostics({
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
    cause: "Documents are read as UTF-8; this one was saved in UTF-16, as some editors do.",
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
  "document-elsewhere": {
    severity: "error",
    title: "The page describes nothing itself",
    cause: "It names the OpenAPI document that the site shows in its place.",
    fix: "Supply that document.",
  },
  "swagger-ui-text": {
    severity: "error",
    title: "The text of Swagger UI does not hold the schemas",
    cause: "Swagger UI shows samples, and the schemas only where a reader unfolds them.",
    fix: "Supply the OpenAPI document that the page names under its title.",
  },
  "rendered-text-not-readable": {
    severity: "error",
    title: "The text of this rendered page has lost its rows",
    cause:
      "Names, types and badges of fields are run together, or reordered, when such a page is copied as text.",
    fix: "Save the page as HTML, supply its address with `.md` appended, or the OpenAPI document that it offers for download.",
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
  "json-syntax": {
    severity: "error",
    title: "The JSON is broken",
    cause: "The text does not follow the grammar of JSON (RFC 8259).",
    fix: "Correct the text at the place shown.",
  },
  "yaml-syntax": {
    severity: "error",
    title: "The YAML is broken",
    cause: "The text does not follow the grammar of YAML 1.2.",
    fix: "Correct the text at the place shown.",
  },
  "duplicate-key": {
    severity: "error",
    title: "A key stands twice in one object",
    cause: "Parsers disagree on which of the two values counts.",
    fix: "Remove or rename one of the two.",
  },
  "yaml-alias-limit": {
    severity: "error",
    title: "The YAML aliases expand to too much",
    cause:
      "Aliases and merge keys repeat what they point at; expanded, the document is many times larger than its text, or endless.",
    fix: "Write the repeated parts as components and refer to them by `$ref`.",
  },
  "yaml-not-json": {
    severity: "error",
    title: "A YAML value has no equivalent in JSON",
    cause: "OpenAPI documents are JSON values; infinity, not-a-number and custom tags are not.",
    fix: "Write the value as a string or a finite number.",
  },
  "document-too-deep": {
    severity: "error",
    title: "The document is nested too deeply",
    cause: "No sensible document nests its values this deeply.",
    fix: "Flatten the document, or move inner schemas to components.",
  },
  "fence-info-mismatch": {
    severity: "warning",
    title: "The page names another operation than its OpenAPI fragment",
    cause: "The line that opens the code block names a method and a path that the fragment lacks.",
    fix: "Check which of the two is right; the fragment is used.",
  },
  "fragments-disagree": {
    severity: "warning",
    title: "Two OpenAPI fragments of one page disagree",
    cause: "Both define the same thing differently; the first is used.",
    fix: "Correct the difference by an overlay.",
  },
  "reference-foreign": {
    severity: "warning",
    title: "A reference names neither a file nor a place",
    cause: "The page was made by a tool that refers to its own records by their ids.",
    fix: "Supply the document that defines it, or define it in an overlay.",
  },
  "server-not-stated": {
    severity: "warning",
    title: "The address of the server is not stated",
    cause: "The page shows the path only, or an example address.",
    fix: "Add `servers` in the provider's overlay.",
  },
  "server-double-slash": {
    severity: "warning",
    title: "The server's address ends with a slash",
    cause: "Paths begin with a slash, so that requests would go to an address with two.",
    fix: "Correct the server's address in an overlay.",
  },
  "version-mixed": {
    severity: "warning",
    title: "A keyword of another OpenAPI version is used",
    cause: "The fragment declares one version and uses a keyword that this version does not have.",
    fix: "Correct it in an overlay; until then it is read as it was evidently meant.",
  },
  "structure-in-description": {
    severity: "warning",
    title: "A description holds lines that look like more than prose",
    cause:
      "Headings, types and badges have their own lines on such pages; here they follow a text from which they could not be told apart.",
    fix: "Check the lines; supply the same page in Markdown (often its address with `.md` appended), or correct the operation in an overlay.",
  },
  "rows-without-section": {
    severity: "warning",
    title: "Rows of the page stand under no heading",
    cause:
      "The heading that says whether they are parameters or fields of a body is not in the text.",
    fix: "Supply the whole page, or describe these fields in the provider's overlay.",
  },
  "credential-not-located": {
    severity: "warning",
    title: "Where a credential is sent is not told",
    cause: "The page names no header, query parameter or cookie for it.",
    fix: "Declare the security scheme in the provider's overlay.",
  },
  "sample-differs": {
    severity: "warning",
    title: "A sample of the page contradicts the page",
    cause: "The sample sends another request than the one described. The description is used.",
    fix: "Check which of the two is right; correct the operation in the provider's overlay.",
  },
  "operations-from-samples": {
    severity: "warning",
    title: "Operations are known from samples only",
    cause:
      "Recorded requests show what was sent once: names and kinds of values, but not what is required, nor which other values and statuses there are. The path of the server cannot be told from the operation's.",
    fix: "Rank the vendor's documents before this file, or state in an overlay what the samples do not show.",
  },
  "location-derived": {
    severity: "warning",
    title: "Where parameters are sent is not told",
    cause:
      "The page lists parameters of an operation that has a body, without saying whether they are fields of the body or of the query.",
    fix: "Check it; correct the operation in the provider's overlay.",
  },
  "operation-repeated": {
    severity: "warning",
    title: "An operation is described twice in one file",
    cause: "Two pages of the file have the same method and path.",
    fix: "Remove one of the two, or correct its method or path.",
  },
  "operation-not-stated": {
    severity: "warning",
    title: "The page does not say the method and the path of its operation",
    cause: "They are not in the text; the operation stays unplaced and is not generated.",
    fix: "Add `x-crosswalk-method` and `x-crosswalk-path` in the provider's overlay, or supply the page in Markdown (often its address with `.md` appended).",
  },
  "status-not-stated": {
    severity: "info",
    title: "The status of the response is not stated",
    cause: "The page describes a response without a status code; `2XX` stands in.",
    fix: "State the status in an overlay.",
  },
  "response-not-stated": {
    severity: "warning",
    title: "The response is not described",
    cause: "The page shows no fields of the response.",
    fix: "Describe the response in the provider's overlay, or supply the page in Markdown (often its address with `.md` appended).",
  },
  "names-lost": {
    severity: "warning",
    title: "Names of fields are not in the text",
    cause:
      "The text was taken from a rendered page in a way that lost the labels of its fields. Names are never invented.",
    fix: "Supply the same page in Markdown (often its address with `.md` appended), or name the rows in the provider's overlay.",
  },
  "fields-not-readable": {
    severity: "warning",
    title: "The fields of the page cannot be read",
    cause: "The text lacks the rows of the fields, or runs them together in an ambiguous way.",
    fix: "Supply the same page in Markdown (often its address with `.md` appended).",
  },
  "nesting-not-shown": {
    severity: "warning",
    title: "Which object some fields belong to is not in the text",
    cause:
      "The text of a rendered page has no indentation: it shows where the fields of an object begin, and not where they end.",
    fix: "Supply the same page in Markdown (often its address with `.md` appended), or describe these fields in the provider's overlay.",
  },
  "enum-values-lost": {
    severity: "warning",
    title: "The values of an enumeration are not in the text",
    cause: "The page says that only certain values are allowed, and the text does not hold them.",
    fix: "Add the values in the provider's overlay, or supply the page in Markdown (often its address with `.md` appended).",
  },
  "sample-secret-dropped": {
    severity: "info",
    title: "A sample credential was dropped",
    cause: "The page shows a credential as a default value; it is a sample.",
    fix: "Nothing to do.",
  },
  "fields-from-sample": {
    severity: "info",
    title: "Fields were taken from a sample",
    cause: "The page does not show the fields of this object; their names stand in its sample.",
    fix: "Describe them in an overlay where their types matter; until then they are optional.",
  },
  "fields-not-shown": {
    severity: "info",
    title: "The fields of an object are not shown",
    cause: "The page shows the object collapsed, and no sample has its fields; any are accepted.",
    fix: "Describe the fields in an overlay, or supply the page in Markdown (often its address with `.md` appended).",
  },
  "type-not-stated": {
    severity: "warning",
    title: "The type of a field is not stated",
    cause: "The page shows no type, or one that says nothing; any value is accepted.",
    fix: "State the type in an overlay.",
  },
  "default-not-understood": {
    severity: "warning",
    title: "A default or constant value is not of the field's type",
    cause: "The value is an expression of a programming language, or does not fit the type.",
    fix: "State the default in an overlay.",
  },
  "constraint-not-understood": {
    severity: "warning",
    title: "A constraint of the page is not understood",
    cause: "The line looks like a constraint and follows no known form, or does not fit the type.",
    fix: "State the constraint in an overlay.",
  },
  "union-not-told": {
    severity: "info",
    title: "The kind of a union is not told",
    cause: "The page lists alternatives without saying whether exactly one or any may match.",
    fix: "Nothing to do; `anyOf` is assumed.",
  },
  "models-open": {
    severity: "warning",
    title: "Models that the page refers to are not supplied",
    cause: "The page links to other pages for them; they are generated as open values.",
    fix: "Supply these pages as further documents, or describe the models in an overlay.",
  },
  "wire-name-derived": {
    severity: "info",
    title: "Names on the wire were derived",
    cause:
      "The page gives the names that one language uses; the example does not show these fields. They follow the casing of the names that it shows.",
    fix: "Check the names; correct them in an overlay.",
  },
  "wire-name-unknown": {
    severity: "warning",
    title: "Names on the wire are not known",
    cause:
      "The page gives the names that one language uses, and the example does not prove how they are written on the wire.",
    fix: "Check the names; correct them in an overlay.",
  },
});
