import { countOf, type Recognizer } from "./types.ts";

const isMarkup = (text: string) => /^\s*<(?:!doctype|\?xml|html|[a-z]+:?[a-z]*[\s>])/i.test(text);

/** Pages that are not read, or only refer to a document. The first that fits is named. */
export const pageRecognizers: readonly Recognizer[] = [
  {
    code: "controller-without-paths",
    message: "The file is a controller's page of an APIMatic SDK.",
    test: ({ text }) =>
      /^## Class Name\s*$/m.test(text) &&
      /^## (?:Methods|Response Type|Parameters)\s*$/m.test(text),
  },
  {
    code: "document-elsewhere",
    message: "The file is a page of an SDK that OpenAPI Generator made.",
    test: ({ text }) =>
      /^All URIs are relative to \*\S+\*/m.test(text) && /\*\*[A-Z]+\*\* \//.test(text),
    fix: () =>
      "Supply the OpenAPI document that the SDK was made from; its repository often has it.",
  },
  {
    code: "document-elsewhere",
    message: "The page only refers to an OpenAPI document.",
    test: ({ text }) => referenceOf(text) !== undefined,
    fix: (text) => `Supply ${referenceOf(text) ?? "that document"} itself.`,
  },
  {
    code: "rendered-html-not-readable",
    message: "The file is the HTML of a page of Scalar.",
    test: ({ text }) =>
      countOf(text, [
        /^Powered by Scalar/im,
        /^Open API Client$/m,
        /^Download OpenAPI Document$/m,
        /^Test Request$/m,
        /^Client Libraries$/m,
      ]) >= 3,
  },
  {
    code: "swagger-ui-text",
    message: "The file is the text of a page of Swagger UI, without a method and a path.",
    test: ({ text }) =>
      countOf(text, [
        /^Try it out$/m,
        /^Example Value(?:Schema)?$/m,
        /^No links$/m,
        /^OAS ?[23]\.|^\[ ?Base URL:/m,
        /^Controls Accept header\.$/m,
        /^Authorize$/m,
      ]) >= 2,
    fix: (text) => documentLine(text),
  },
  {
    code: "rendered-text-not-readable",
    message: "The file is the text of a rendered page of Redoc.",
    test: ({ text }) =>
      countOf(text, [
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
    test: ({ text }) =>
      /^(?:GET|PUT|POST|DELETE|PATCH)(?:\/|\s*\n\s*\/)/m.test(text) &&
      countOf(text, [
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
    test: ({ text }) =>
      countOf(text, [
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
    test: ({ text }) =>
      (text.match(/^- \[[^\]]{1,200}\]\(https?:\/\/[^)\s]+\)/gm) ?? []).length >= 3 ||
      (text.match(/^Source: https?:\/\/\S+$/gm) ?? []).length >= 2,
  },
  {
    code: "xml-not-supported",
    message: "The file is XML, which is no format of API documents that can be read.",
    test: ({ text }) => /^\s*<\?xml/.test(text) && !/<html/i.test(text),
  },
  {
    code: "html-without-content",
    message:
      "The file is the HTML of an application: its content is fetched by scripts and is not in it.",
    test: ({ text }) => isMarkup(text),
  },
];

/** The document that a stub page names: in a GitBook block, or in the front matter of Mintlify. */
export function referenceOf(head: string): string | undefined {
  const gitbook = /\{% openapi(?:-operation)? (?:src|spec)="([^"]{1,500})"/.exec(head)?.[1];
  if (gitbook !== undefined) return gitbook;
  const front = /^---\n([^]{0,4000}?)\n---/.exec(head)?.[1] ?? "";
  const [, named] = /^openapi:\s*["']?([^"'\n]{1,500})["']?\s*$/m.exec(front) ?? [];
  if (named === undefined || /<(?:ParamField|ResponseField)/.test(head)) return undefined;
  const words = named.split(/\s+/);
  return words.length > 2 ? words[0] : "the OpenAPI document that the site's docs.json names";
}

function documentLine(head: string): string | undefined {
  const path = /^(?:https?:\/\/\S+|\/\S+)\.(?:json|ya?ml)$/m.exec(head)?.[0];
  return path === undefined
    ? undefined
    : `Supply the OpenAPI document that the page names: ${path} on its server.`;
}
