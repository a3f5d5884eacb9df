import { type Recognizer } from "./types.ts";

const anyKey = (key: string, value = "") => new RegExp(`"${key}"\\s{0,20}:\\s{0,20}${value}`);

/** Formats of API tools that are not read, by what only they have. The first that fits is named. */
export const formatRecognizers: readonly Recognizer[] = [
  {
    code: "text-is-utf16",
    message: "The file is encoded in UTF-16.",
    test: ({ text }) =>
      /^(?:\ufeff|\ufffe|\ufffd){0,2}(?:[^\0]\0){8}|^(?:\ufeff|\ufffe|\ufffd){0,2}(?:\0[^\0]){8}/.test(
        text,
      ),
  },
  {
    code: "text-is-utf16",
    message: "The file is encoded in UTF-32.",
    test: ({ text }) => /^(?:[^\0]{0,3}\0\0)?(?:[^\0]\0{3}){4}|^(?:\0{3}[^\0]){4}/.test(text),
  },
  {
    code: "pdf-not-readable",
    message: "The file is a PDF.",
    test: ({ text }) => /^\s*%PDF-/.test(text),
  },
  {
    code: "archive-not-readable",
    message: "The file is an archive or an Office document.",
    test: ({ text }) =>
      /^PK(?:\u0003\u0004|\u0005\u0006)|^\u001f(?:\ufffd|\u008b)|^BZh\d|^\ufffd7zXZ\0|^7z\ufffd|^\(\ufffd\/\ufffd|^[^]{257}ustar/.test(
        text,
      ),
  },
  {
    code: "document-elsewhere",
    message: "The file is a pointer of Git LFS to the file that it stands for.",
    test: ({ text }) => text.startsWith("version https://git-lfs.github.com/spec/"),
    fix: () => "Fetch the file itself: `git lfs pull`.",
  },
  {
    code: "archive-not-readable",
    message: "The file is an image.",
    test: ({ text }) =>
      /^(?:\ufffdPNG|GIF8[79]a|\ufffd{3}.{0,8}(?:JFIF|Exif)|RIFF.{4}WEBP)/s.test(text),
    fix: () =>
      "Supply the page that it shows, in Markdown or HTML, or the vendor's OpenAPI document.",
  },
  {
    code: "archive-not-readable",
    message: "The file is a text of a word processor (RTF).",
    test: ({ text }) => /^\{\\rtf\d/.test(text),
  },
  {
    code: "asyncapi-not-supported",
    message: "The file is an AsyncAPI document, or a page with one.",
    test: ({ text, hasKey }) => hasKey("asyncapi") || /^## AsyncAPI\s*$/m.test(text),
  },
  {
    code: "arazzo-not-supported",
    message: "The file is an Arazzo description: workflows over the operations of other documents.",
    test: ({ hasKey }) => hasKey("arazzo"),
  },
  {
    code: "overlay-not-a-document",
    message: "The file is an OpenAPI Overlay.",
    test: ({ text, hasKey }) => hasKey("overlay") && /\bactions\b/.test(text),
  },
  {
    code: "insomnia-not-supported",
    message: "The file is an export of Insomnia.",
    test: ({ text }) =>
      anyKey("__export_format").test(text) ||
      anyKey("_type", '"export"').test(text) ||
      /^__export_format: \d/m.test(text) ||
      /^type:\s*collection\.insomnia\.rest/m.test(text),
  },
  {
    code: "bruno-not-supported",
    message: "The file is a request or a collection of Bruno.",
    test: ({ text, hasKey }) =>
      hasKey("brunoConfig") ||
      (hasKey("type") && hasKey("version") && /"type"\s{0,20}:\s{0,20}"collection"/.test(text)) ||
      (/^info:\s*\n(?:\s+\w+:.*\n)*\s+type: http/m.test(text) && hasKey("http")) ||
      /^(?:meta|vars|auth)(?::[\w-]+)? \{\s*\n(?:\s+~?[\w-]+:.*\n)*\}/m.test(text),
  },
  {
    code: "requests-file-not-supported",
    message: "The file is a collection of Thunder Client or of Hoppscotch.",
    test: ({ hasKey }) =>
      (hasKey("client") && hasKey("collectionName")) ||
      (hasKey("v") && hasKey("folders") && hasKey("requests")),
    fix: () => "Export the collection as OpenAPI or as a Postman collection 2.1, and supply that.",
  },
  {
    code: "requests-file-not-supported",
    message: "The file is a project of Apidog or Apifox.",
    test: ({ hasKey }) => hasKey("apidogProject") || hasKey("apifoxProject"),
    fix: () => "Export the project as OpenAPI, and supply that.",
  },
  {
    code: "google-discovery-not-supported",
    message: "The file is a Google API Discovery document.",
    test: ({ text }) =>
      anyKey("kind", '"discovery#restDescription"').test(text) ||
      anyKey("discoveryVersion").test(text),
  },
  {
    code: "postman-version-unsupported",
    message: "The file is a Postman collection of version 1, or an environment of Postman.",
    test: ({ text }) =>
      (/^\s*\{/.test(text) &&
        anyKey("requests", "\\[").test(text) &&
        anyKey("order", "\\[").test(text)) ||
      anyKey("_postman_variable_scope").test(text),
  },
  {
    code: "raml-not-supported",
    message: "The file is a RAML document.",
    test: ({ text }) => /^#%RAML\b/.test(text),
  },
  {
    code: "api-blueprint-not-supported",
    message: "The file is an API Blueprint document.",
    test: ({ text }) =>
      /^FORMAT: ?1A\s*$/im.test(text.slice(0, 1000)) ||
      (/^#{1,4} .{0,200}\[(?:GET|POST|PUT|PATCH|DELETE)(?: \/[^\]]*)?\]\s*$/m.test(text) &&
        /^\+ (?:Response|Request)\b/m.test(text)),
  },
  {
    code: "wsdl-not-supported",
    message: "The file is a WSDL document: it describes a SOAP service.",
    test: ({ text }) =>
      /<(?:\w+:)?definitions\b[^>]{0,4000}schemas\.xmlsoap\.org\/wsdl|<(?:\w+:)?description\b[^>]{0,4000}w3\.org\/ns\/wsdl/.test(
        text,
      ),
  },
  {
    code: "xml-schema-not-supported",
    message: "The file is XML: a schema, a WADL or an OData document.",
    test: ({ text }) =>
      /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^]{0,2000}?-->\s*)?<(?:\w+:)?(?:schema|application|Edmx)\b/.test(
        text,
      ),
  },
  {
    code: "xml-schema-not-supported",
    message: "The file is a description of an OData service in JSON.",
    test: ({ hasKey }) => hasKey("$Version") && hasKey("$EntityContainer"),
  },
  {
    code: "protobuf-not-supported",
    message: "The file is a Protocol Buffers definition.",
    test: ({ text }) =>
      /^\s*syntax\s*=\s*["']proto[23]["']\s*;|^\s*edition\s*=\s*"\d{4}"\s*;/m.test(text) ||
      (/^service \w+ \{/m.test(text) && /\brpc \w+ ?\(/.test(text)) ||
      (/^message \w+ \{/m.test(text) && /^\s+\w+ \w+ = \d+;/m.test(text)),
  },
  {
    code: "graphql-not-supported",
    message: "The file is a GraphQL schema or its introspection.",
    test: ({ text }) =>
      /^\s*(?:extend )?type (?:Query|Mutation|Subscription)\b[^{]{0,200}\{/m.test(text) ||
      /^directive @\w+(?:\([^)]{0,300}\))? on [A-Z_]/m.test(text) ||
      (/^scalar \w+$/m.test(text) && /^(?:type|input|enum|interface) \w+/m.test(text)) ||
      /^(?:input|interface|type) \w+[^{\n]{0,200}\{ ?\w+ ?: ?\[*[A-Z]\w*!?/m.test(text) ||
      /^schema\s*(?:@\w+[^{]*)?\{\s*(?:query|mutation)\s*:/m.test(text) ||
      /^(?:interface|input|type) \w+[^{\n]{0,200}\{\s*\n(?:\s+(?:#.*|"""[^]{0,500}?""")\n)*\s+\w+(?:\([^)]{0,300}\))?: ?\[*[A-Z]\w*!?/m.test(
        text,
      ) ||
      anyKey("__schema").test(text),
  },
  {
    code: "interface-definition-not-supported",
    message: "The file is an OpenRPC document: it describes calls of JSON-RPC.",
    test: ({ hasKey }) => hasKey("openrpc") && hasKey("methods"),
  },
  {
    code: "interface-definition-not-supported",
    message: "The file is a Smithy model.",
    test: ({ text, hasKey }) =>
      (hasKey("smithy") && hasKey("shapes")) ||
      (/^\$version: ?"[12]/m.test(text) && /^namespace [\w.]+$/m.test(text)),
  },
  {
    code: "interface-definition-not-supported",
    message: "The file is a TypeSpec definition.",
    test: ({ text }) =>
      /^(?:using [\w.]+;|@service\b|import "@typespec\/)/m.test(text) &&
      /^(?:namespace [\w.]+|model \w+|interface \w+)/m.test(text),
  },
  {
    code: "interface-definition-not-supported",
    message: "The file is a Thrift or an Avro definition.",
    test: ({ text }) =>
      /^(?:struct|exception) \w+ \{[^}]{0,200}\b\d+: ?(?:required |optional )?[\w<>,. ]+ \w+/m.test(
        text,
      ) ||
      (/"type"\s{0,20}:\s{0,20}"record"/.test(text) && anyKey("fields", "\\[").test(text)),
  },
  {
    code: "openapi-version-unsupported",
    message: "The file is a document of Swagger 1.",
    test: ({ hasKey }) => hasKey("swaggerVersion"),
  },
  {
    code: "json-schema-not-supported",
    message: "The file is a JSON Schema, without operations.",
    test: ({ text, hasKey }) =>
      (/["']?\$schema["']?\s{0,20}:\s{0,20}["']?https?:\/\/json-schema\.org\//.test(text) ||
        (hasKey("type") && hasKey("properties")) ||
        hasKey("$defs") ||
        (hasKey("definitions") && hasKey("$id"))) &&
      !hasKey("openapi"),
  },
  {
    code: "document-wrapped",
    message: "The file holds a Postman collection inside of another JSON object.",
    test: ({ text, hasKey }) =>
      hasKey("collection") && !hasKey("item") && /getpostman\.com\/json\/collection/.test(text),
    fix: () => "Supply the member `collection` itself, e.g. `jq .collection export.json`.",
  },
  {
    code: "document-wrapped",
    message: "The file holds an OpenAPI document inside of another JSON object.",
    test: ({ text, hasKey }) =>
      /^\s*\{/.test(text) &&
      !hasKey("openapi") &&
      /\{\s{0,200}"(?:openapi|swagger)"\s{0,20}:\s{0,20}"[23]\./.test(text),
  },
  {
    code: "requests-file-not-supported",
    message: "The file holds requests of an HTTP client (.http, .rest).",
    test: ({ text }) =>
      /^###/m.test(text) &&
      /^(?:GET|POST|PUT|PATCH|DELETE) \S+(?: HTTP\/[\d.]+)?\s*$/m.test(text) &&
      /^@\w+ ?=|HTTP\/[\d.]+\s*$|^[A-Z][\w-]+: .*\{\{/m.test(text),
  },
  {
    code: "data-not-supported",
    message: "The file holds records in lines (JSON Lines).",
    test: ({ text }) => /^\{"[^\n]{0,20000}\}\s*\n\{"[^\n]{0,20000}\}\s*(?:\n|$)/.test(text),
  },
  {
    code: "data-not-supported",
    message: "The file holds a table of values (CSV).",
    test: ({ text }) => /^(?:\w{1,60}[,;]){1,200}\w{1,60}\r?\n[^\n,;]{0,2000}[,;]/.test(text),
  },
  {
    code: "data-not-supported",
    message: "The file is a configuration of Kubernetes or of a gateway.",
    test: ({ hasKey }) => (hasKey("apiVersion") && hasKey("kind")) || hasKey("_format_version"),
  },
];
