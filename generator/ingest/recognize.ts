import type { DiagnosticCode } from "../diagnostics/index.ts";
import type { InputFile } from "./types.ts";

/** A kind of file that people have and that holds nothing to generate from, or that needs a converter. */
export interface KnownFormat {
  readonly code: DiagnosticCode;
  /** What the file is, for the message. */
  readonly message: string;
  readonly fix?: string;
}

/** Characters of a file that are looked at. */
const headLength = 100_000;

interface Recognizer {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly test: (head: string) => boolean;
  /** What to do about this very file, where the file itself tells it. */
  readonly fix?: (head: string) => string | undefined;
}

/** A key of the root of a YAML or JSON text. A whole parse is not needed to name a format. */
const rootKey = (key: string) =>
  new RegExp(
    `(?:^(?:["']?)${key}(?:["']?)\\s{0,20}:|^\\s{0,200}\\{\\s{0,200}"${key}"\\s{0,20}:)`,
    "m",
  );
const anyKey = (key: string, value = "") => new RegExp(`"${key}"\\s{0,20}:\\s{0,20}${value}`);

const isJson = (head: string) => /^\s*\{/.test(head);
const isMarkup = (head: string) => /^\s*<(?:!doctype|\?xml|html|[a-z]+:?[a-z]*[\s>])/i.test(head);

const recognizers: readonly Recognizer[] = [
  {
    code: "text-is-utf16",
    message: "The file is encoded in UTF-16.",
    test: (head) =>
      /^(?:\ufeff|\ufffe|\ufffd){0,2}(?:[^\0]\0){8}|^(?:\ufeff|\ufffe|\ufffd){0,2}(?:\0[^\0]){8}/.test(
        head,
      ),
  },
  {
    code: "pdf-not-readable",
    message: "The file is a PDF.",
    test: (head) => /^\s*%PDF-/.test(head),
  },
  {
    code: "archive-not-readable",
    message: "The file is an archive or an Office document.",
    test: (head) => /^PK(?:\u0003\u0004|\u0005\u0006)|^\u001f(?:\ufffd|\u008b)/.test(head),
  },
  {
    code: "asyncapi-not-supported",
    message: "The file is an AsyncAPI document, or a page with one.",
    test: (head) => rootKey("asyncapi").test(head) || /^## AsyncAPI\s*$/m.test(head),
  },
  {
    code: "arazzo-not-supported",
    message: "The file is an Arazzo description: workflows over the operations of other documents.",
    test: (head) => rootKey("arazzo").test(head),
  },
  {
    code: "overlay-not-a-document",
    message: "The file is an OpenAPI Overlay.",
    test: (head) => rootKey("overlay").test(head) && /\bactions\b/.test(head),
  },
  {
    code: "insomnia-not-supported",
    message: "The file is an export of Insomnia.",
    test: (head) =>
      anyKey("__export_format").test(head) ||
      anyKey("_type", '"export"').test(head) ||
      /^type:\s*collection\.insomnia\.rest/m.test(head),
  },
  {
    code: "bruno-not-supported",
    message: "The file is a request of Bruno.",
    test: (head) =>
      /^meta \{\s*$/m.test(head) &&
      /^(?:get|post|put|patch|delete|head|options|http) \{/m.test(head),
  },
  {
    code: "google-discovery-not-supported",
    message: "The file is a Google API Discovery document.",
    test: (head) =>
      anyKey("kind", '"discovery#restDescription"').test(head) ||
      anyKey("discoveryVersion").test(head),
  },
  {
    code: "postman-version-unsupported",
    message: "The file is a Postman collection of version 1, or an environment of Postman.",
    test: (head) =>
      (isJson(head) && anyKey("requests", "\\[").test(head) && anyKey("order", "\\[").test(head)) ||
      anyKey("_postman_variable_scope").test(head),
  },
  {
    code: "raml-not-supported",
    message: "The file is a RAML document.",
    test: (head) => /^#%RAML\b/.test(head),
  },
  {
    code: "api-blueprint-not-supported",
    message: "The file is an API Blueprint document.",
    test: (head) =>
      /^FORMAT: ?1A\s*$/im.test(head.slice(0, 1000)) ||
      (/^#{1,4} .{0,200}\[(?:GET|POST|PUT|PATCH|DELETE)(?: \/[^\]]*)?\]\s*$/m.test(head) &&
        /^\+ (?:Response|Request)\b/m.test(head)),
  },
  {
    code: "wsdl-not-supported",
    message: "The file is a WSDL document: it describes a SOAP service.",
    test: (head) =>
      /<(?:\w+:)?definitions\b[^>]{0,4000}schemas\.xmlsoap\.org\/wsdl|<(?:\w+:)?description\b[^>]{0,4000}w3\.org\/ns\/wsdl/.test(
        head,
      ),
  },
  {
    code: "xml-schema-not-supported",
    message: "The file is XML: a schema, a WADL or an OData document.",
    test: (head) =>
      /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^]{0,2000}?-->\s*)?<(?:\w+:)?(?:schema|application|Edmx)\b/.test(
        head,
      ),
  },
  {
    code: "protobuf-not-supported",
    message: "The file is a Protocol Buffers definition.",
    test: (head) =>
      /^\s*syntax\s*=\s*["']proto[23]["']\s*;|^\s*edition\s*=\s*"\d{4}"\s*;/m.test(head) ||
      (/^message \w+ \{/m.test(head) && /^\s+\w+ \w+ = \d+;/m.test(head)),
  },
  {
    code: "graphql-not-supported",
    message: "The file is a GraphQL schema or its introspection.",
    test: (head) =>
      /^\s*(?:extend )?type (?:Query|Mutation|Subscription)\b[^{]{0,200}\{/m.test(head) ||
      /^schema\s*(?:@\w+[^{]*)?\{\s*(?:query|mutation)\s*:/m.test(head) ||
      anyKey("__schema").test(head),
  },
  {
    code: "controller-without-paths",
    message: "The file is a controller's page of an APIMatic SDK.",
    test: (head) =>
      /^## Class Name\s*$/m.test(head) &&
      /^## (?:Methods|Response Type|Parameters)\s*$/m.test(head),
  },
  {
    code: "json-schema-not-supported",
    message: "The file is a JSON Schema, without operations.",
    test: (head) =>
      (/["']?\$schema["']?\s{0,20}:\s{0,20}["']?https?:\/\/json-schema\.org\//.test(head) ||
        (rootKey("type").test(head) && rootKey("properties").test(head))) &&
      !rootKey("openapi").test(head),
  },
  {
    code: "document-wrapped",
    message: "The file holds an OpenAPI document inside of another JSON object.",
    test: (head) =>
      isJson(head) &&
      !rootKey("openapi").test(head) &&
      /\{\s{0,200}"(?:openapi|swagger)"\s{0,20}:\s{0,20}"[23]\./.test(head),
  },
  {
    code: "requests-file-not-supported",
    message: "The file holds requests of an HTTP client (.http, .rest).",
    test: (head) =>
      /^###/m.test(head) &&
      /^(?:GET|POST|PUT|PATCH|DELETE) \S+(?: HTTP\/[\d.]+)?\s*$/m.test(head) &&
      /^@\w+ ?=|HTTP\/[\d.]+\s*$|^[A-Z][\w-]+: .*\{\{/m.test(head),
  },
  {
    code: "document-elsewhere",
    message: "The page only refers to an OpenAPI document.",
    test: (head) => referenceOf(head) !== undefined,
    fix: (head) => `Supply ${referenceOf(head) ?? "that document"} itself.`,
  },
  {
    code: "swagger-ui-text",
    message: "The file is the text of a page of Swagger UI, which shows schemas as samples only.",
    test: (head) =>
      count(head, [
        /^Try it out$/m,
        /^Example Value(?:Schema)?$/m,
        /^No links$/m,
        /^OAS ?[23]\.|^\[ ?Base URL:/m,
        /^Controls Accept header\.$/m,
        /^Authorize$/m,
      ]) >= 2,
    fix: (head) => documentLine(head),
  },
  {
    code: "rendered-text-not-readable",
    message: "The file is the text of a rendered page of Redoc.",
    test: (head) =>
      count(head, [
        /^REQUEST BODY SCHEMA ?:/im,
        /^RESPONSE SCHEMA ?:/im,
        /^AUTHORIZATIONS ?:/im,
        /^(?:path|query|header|cookie) Parameters$/m,
        /^Request samples$/m,
        /^Response samples$/m,
      ]) >= 2,
  },
  {
    code: "rendered-text-not-readable",
    message:
      "The file is the text of a rendered page of Docusaurus, Fern, Fumadocs or a similar site.",
    test: (head) =>
      /^(?:GET|PUT|POST|DELETE|PATCH)(?:\/|\s*\n\s*\/)/m.test(head) &&
      count(head, [
        /^Example \(auto\)$/m,
        /^(?:Header|Path|Query|Cookie) Parameters$/m,
        /^Possible values: /m,
        /^Allowed values:/m,
        /^This endpoint expects /m,
        /^In: (?:header|query|path|cookie)$/m,
        /^Value in"/m,
        /^Re(?:quest|sponse) Body$/m,
        /^[A-Za-z_][\w.-]*\??(?:string|integer|boolean|number|object|enum)(?:<\w+>)?(?:[Rr]equired|[Oo]ptional)?$/m,
      ]) >= 2,
  },
  {
    code: "rendered-text-not-readable",
    message: "The file is the text of a rendered page of ReadMe, whose lines are run together.",
    test: (head) =>
      count(head, [
        /see full request history/i,
        /(?:Body|Query|Path) Params/i,
        /Retrieving recent requests|Make a request to see history/i,
        /Click `?Try It!/,
      ]) >= 2,
  },
  {
    code: "documentation-index",
    message:
      "The file is an index of a documentation site (llms.txt), or its pages run together without their schemas.",
    test: (head) =>
      (head.match(/^- \[[^\]]{1,200}\]\(https?:\/\/[^)\s]+\)/gm) ?? []).length >= 3 ||
      (head.match(/^Source: https?:\/\/\S+$/gm) ?? []).length >= 2,
  },
  {
    code: "xml-not-supported",
    message: "The file is XML, which is no format of API documents that can be read.",
    test: (head) => /^\s*<\?xml/.test(head) && !/<html/i.test(head),
  },
  {
    code: "html-without-content",
    message:
      "The file is the HTML of an application: its content is fetched by scripts and is not in it.",
    test: isMarkup,
  },
];

const count = (head: string, features: readonly RegExp[]) =>
  features.filter((feature) => feature.test(head)).length;

/** The document that a stub page names: in a GitBook block, or in the front matter of Mintlify. */
function referenceOf(head: string): string | undefined {
  const gitbook = /\{% openapi(?:-operation)? (?:src|spec)="([^"]{1,500})"/.exec(head)?.[1];
  if (gitbook !== undefined) return gitbook;
  const front = /^---\n([^]{0,4000}?)\n---/.exec(head)?.[1] ?? "";
  const [, named] = /^openapi:\s*["']?([^"'\n]{1,500})["']?\s*$/m.exec(front) ?? [];
  if (named === undefined || /<(?:ParamField|ResponseField)/.test(head)) return undefined;
  const words = named.split(/\s+/);
  return words.length > 2 ? words[0] : "the OpenAPI document that the site's docs.json names";
}

/** The address of the document that a stub page names; undefined where it names none, or not by its address. */
export function documentNamedBy(text: string): string | undefined {
  const named = referenceOf(text.slice(0, headLength));
  return named === undefined || /\s/.test(named) ? undefined : named;
}

function documentLine(head: string): string | undefined {
  const path = /^(?:https?:\/\/\S+|\/\S+)\.(?:json|ya?ml)$/m.exec(head)?.[0];
  return path === undefined
    ? undefined
    : `Supply the OpenAPI document that the page names: ${path} on its server.`;
}

/** What a file is that no reader reads; undefined where that is not known either. */
export function recognize({ text }: InputFile): KnownFormat | undefined {
  const head = text.slice(0, headLength);
  const found = recognizers.find(({ test }) => test(head));
  if (found === undefined) return undefined;
  const fix = found.fix?.(head);
  return { code: found.code, message: found.message, ...(fix === undefined ? {} : { fix }) };
}
