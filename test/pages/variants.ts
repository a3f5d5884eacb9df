import fc from "fast-check";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { ingest } from "../../generator/ingest/index.ts";
import { entriesOf } from "./entries.ts";
import { htmlRenderers } from "./render-html.ts";
import { textRenderers } from "./render-text.ts";
import {
  renderers as ownRenderers,
  toDocument,
  type OwnField,
  type OwnOperation,
} from "./render.ts";

/** The formats that pages can be rendered in. */
export const renderers = { ...ownRenderers, ...textRenderers, ...htmlRenderers };

const word = fc.stringMatching(/^[a-z]{3,8}$/);
/** Names that are words of pages, or end with words of types, among them. */
const name = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9]{1,8}(?:_[a-z0-9]{1,6}){0,2}$/),
  fc.stringMatching(/^[a-z]{2,6}[A-Z][a-z]{2,6}$/),
  fc.constantFrom("phone_number", "card_number", "type", "name", "path", "header", "is_boolean"),
);

const field: fc.Arbitrary<OwnField> = fc.record({
  name,
  type: fc.constantFrom<OwnField["type"][]>(
    ...(["string", "integer", "boolean", "number", "uuid", "strings", "enum"] as const),
  ),
  required: fc.boolean(),
  description: fc
    .array(word, { minLength: 2, maxLength: 6 })
    .map((words) => `It is ${words.join(" ")}`),
  values: fc.uniqueArray(word, { minLength: 2, maxLength: 4 }),
});
const fieldsOf = (minLength: number, maxLength: number) =>
  fc.uniqueArray(field, { selector: (one) => one.name, minLength, maxLength });

/** Operations to render. */
export const operation: fc.Arbitrary<OwnOperation> = fc
  .record({
    method: fc.constantFrom("post", "put", "patch"),
    segments: fc.array(fc.oneof(word, fc.constantFrom("headers", "response")), {
      minLength: 1,
      maxLength: 3,
    }),
    title: fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => `Do ${words.join(" ")}`),
    path: fc.uniqueArray(field, { selector: (one) => one.name, maxLength: 1 }),
    query: fieldsOf(0, 3),
    body: fieldsOf(1, 5),
    response: fieldsOf(1, 4),
  })
  .map((one) => ({
    ...one,
    path: one.path.map((own) => ({ ...own, required: true })),
    // One name in path and query is not to be told apart in tables of values.
    query: one.query.filter(({ name: own }) => one.path.every((other) => other.name !== own)),
    segments: [...one.segments, ...one.path.map((own) => `{${own.name}}`)],
  }));

const isMarkup = (page: string) => page.startsWith("<!doctype");

/** Changes what a page shows, and no markup of HTML. */
const inText = (page: string, change: (text: string) => string) =>
  isMarkup(page) ? page.replaceAll(/>[^<>]+</g, change) : change(page);

type Change = (page: string, at: number) => string;

/** What captures and copies do to a page, and the share of what it says that has to survive. */
export const changes: Readonly<
  Record<
    string,
    {
      readonly change: Change;
      readonly share: number;
      /** What is rendered in place of the operation. */
      readonly rewrite?: (own: OwnOperation) => OwnOperation;
    }
  >
> = {
  none: { change: (page) => page, share: 1 },
  "no blank lines": { change: (page) => page.replaceAll(/\n{2,}/g, "\n"), share: 0.98 },
  "doubled blank lines": { change: (page) => page.replaceAll(/\n\n/g, "\n\n\n\n"), share: 0.98 },
  "trailing blanks": { change: (page) => page.replaceAll("\n", " \t\n"), share: 0.98 },
  "no-break blanks": {
    change: (page) => inText(page, (text) => text.replaceAll(" ", "\u00a0")),
    share: 0.98,
  },
  entities: {
    change: (page) =>
      (isMarkup(page) ? page : page.replaceAll("<", "&lt;").replaceAll(">", "&gt;"))
        .replaceAll("'", "&#39;")
        .replaceAll("—", "&mdash;"),
    share: 0.98,
  },
  "zero-width characters": {
    change: (page) =>
      page
        .split("\n")
        .map((line, index) => (line !== "" && index % 2 === 0 ? `\u200b${line}\ufeff` : line))
        .join("\n"),
    share: 0.6,
  },
  "CR only": { change: (page) => page.replaceAll("\n", "\r"), share: 0.6 },
  CRLF: { change: (page) => page.replaceAll("\n", "\r\n"), share: 0.6 },
  indented: {
    change: (page) =>
      page
        .split("\n")
        .map((line) => (line === "" ? line : `    ${line}`))
        .join("\n"),
    share: 0.6,
  },
  "bold headings": {
    change: (page) =>
      page.replaceAll(
        /^#{0,6} ?((?:Authorizations|(?:Path|Query) Param\w*|Body(?: Params)?|Responses?|Path parameters|Query parameters|Authentication))$/gm,
        "**$1**",
      ),
    share: 0.6,
  },
  "hashed headings": {
    change: (page) =>
      page.replaceAll(
        /^(?:Authorizations|(?:Path|Query) Param\w*|Body(?: Params)?|Responses?)$/gm,
        "#### $&",
      ),
    share: 0.6,
  },
  "duplicated rows": {
    change: (page) => page,
    rewrite: (own) => ({
      ...own,
      query: [...own.query, ...own.query.slice(-1)],
      body: [...own.body, ...own.body.slice(0, 2)],
      response: own.response.flatMap((one) => [one, one]),
    }),
    share: 0.6,
  },
  "cut before": { change: (page, at) => page.slice(lineStart(page, at)), share: 0 },
  "cut after": { change: (page, at) => page.slice(0, lineStart(page, at)), share: 0 },
};

const lineStart = (page: string, at: number) =>
  Math.max(0, page.lastIndexOf("\n", Math.floor(at * page.length)) + 1);

const isSubset = (some: string, all = "") =>
  some.split("|").every((value) => all.split("|").includes(value));

/** How a changed page was read. */
export interface VariantResult {
  /** What the page does not say, or says otherwise. */
  readonly others: readonly string[];
  /** Share of what the page says that was read. */
  readonly share: number;
  /** A diagnostic says that something is missing. */
  readonly isTold: boolean;
}

/** Reads a changed page, and compares it with the document that it was rendered from. */
export function readVariant(
  own: OwnOperation,
  format: keyof typeof renderers,
  { change, at }: { readonly change: string; readonly at: number },
): VariantResult {
  const { change: apply, rewrite } = changes[change] ?? {};
  const text = apply?.(renderers[format](rewrite?.(own) ?? own), at) ?? "";
  const diagnostics = createDiagnostics();
  const read = ingest({ file: "page.md", text }, diagnostics);
  const expected = entriesOf(toDocument(own) as unknown as Parameters<typeof entriesOf>[0]);
  // The other pages do not show how credentials are sent.
  if (format !== "mintlify-text" && format !== "markdown")
    expected.delete("credential header X-Quay-Key");
  if (format === "redoc-text") expected.delete("server");
  const found = read === undefined ? new Map<string, string>() : entriesOf(read.value);
  const others = [...found].filter(([key, value]) => {
    const right = expected.get(key);
    // A list of values that the cut has shortened is not to be told from a short one.
    if (change === "cut after" && key.endsWith(" enum") && isSubset(value, right)) return false;
    // Not known to be required is less, not other; so is a response without its status.
    return (
      right !== value &&
      !(key.endsWith(" required") && value === "false") &&
      !/ 2XX(?: |$)/.test(key)
    );
  });
  const isCutAbove =
    change === "cut before" && /^(?:redoc-html|redoc-text|gitbook-text)$/.test(format);
  const same = [...expected].filter(([key, value]) => found.get(key) === value).length;
  return {
    others: others.map(([key, value]) => `${key} = ${value}`),
    share: same / expected.size,
    // That a page goes on after its last row is not to be seen, nor before its first where the endpoint is below.
    isTold: diagnostics.all.length > 0 || change === "cut after" || isCutAbove,
  };
}
