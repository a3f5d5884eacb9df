/** What the lines under a heading are. */
export type TextSection =
  "path" | "query" | "header" | "cookie" | "body" | "response" | "credentials" | "errors";

/** The headings of rendered pages: whole lines, in any letter case. */
const headings: readonly (readonly [TextSection, RegExp])[] = [
  ["path", /^path param(?:eter)?s$/],
  ["query", /^query(?: string)? param(?:eter)?s$/],
  ["header", /^(?:headers?|header param(?:eter)?s|request headers)$/],
  ["cookie", /^cookies?(?: param(?:eter)?s)?$/],
  ["body", /^(?:body|request|request body|body param(?:eter)?s|request body schema ?:.*)$/],
  ["response", /^(?:responses?|response body|response schema ?:.*)$/],
  ["credentials", /^(?:authorizations?:?|authentication)$/],
  ["errors", /^errors$/],
];

/** The section that a line opens. */
export const sectionOf = (text: string): TextSection | undefined =>
  headings.find(([, words]) => words.test(text.toLowerCase()))?.[0];

/** The line of a status: `201`, `201 Berth made`. */
export const statusLine = /^([1-5]\d\d|[1-5]XX|default)(?:\s+-?\s?(\S.*))?$/;

/** Controls and labels that say nothing of a field. */
export const isChrome = (text: string): boolean =>
  /^(?:Example(?: \(.{1,40}\))?|Example Value|Schema|Copy(?: link(?: to .*)?)?|Expand all ?Collapse all|Show Schema|Try it out|Media type|Default|Clear Value|Show Password|one ?of|any ?of|Copied!?|for \S+|Download .*|Required|Optional|Selected Auth Type:|Value)$/i.test(
    text,
  );

/** Lines that begin the samples and the panel that sends requests. */
export const endsRows = (text: string): boolean =>
  /^(?:Request samples?|Response samples?|Request Sample: .*|Response Example|Request Example(?: for)?|Send API Request|Test Request|Request Collapse all|Authorization: .*|Base URL|Auth|Parameters|Try it|Test it|HTTP|Was this page helpful\?|Previous|Next|Last updated.*|Client Libraries|STATUS:|Payload|Content type)$/i.test(
    text,
  ) || /^curl\b/.test(text);

/** Whether the fields of an object follow its row, where the page says so. */
export function innerOf(text: string): "shown" | "hidden" | undefined {
  if (/^(?:Show (?:\d+ )?(?:properties|property|variants)|Show Child Attributes)$/i.test(text))
    return "hidden";
  return /^(?:Hide (?:\d+ )?(?:properties|property|variants)|Hide Child Attributes|Array(?: \[)?|\{|\[\{)$/i.test(
    text,
  )
    ? "shown"
    : undefined;
}

/** Forms in which tools write what the reader of Markdown knows with a colon. */
const rewritten: readonly (readonly [RegExp, string])[] = [
  [/^Value in ?("[^]*)$/, "Enum: $1"],
  [/^Default(?: value)? ?: ?(.+)$/i, "Default: $1"],
  [/^Default(?=["\d-]|true$|false$)(.+)$/, "Default: $1"],
  [/^Format(?: ?: ?)?([a-z][\w-]*)$/, "Format: $1"],
  [/^(?:Match )?[Pp]attern ?: ?(\S.*)$/, "Pattern: `$1`"],
  [/^(?:Match|Pattern) ?(\^.*|\S+\$)$/, "Pattern: `$1`"],
  [/^(?:Range|Length|Items)?(-?\d+(?:\.\d+)?) ?<= ?(?:value|length|items)$/, ">= $1"],
  [/^(min|max) length: ?(\d+)$/i, "$1 length: $2"],
  [/^(min|max)(?:imum)?: ?(-?\d+(?:\.\d+)?)$/i, "$1: $2"],
];

/** A line about a field, as the reader of Markdown knows it. */
export function toKnownForm(text: string): string {
  const found = rewritten.find(([form]) => form.test(text));
  return found === undefined ? text : text.replace(found[0], found[1]);
}

/** A label whose value stands on the next line. */
export const isLabel = (text: string): boolean =>
  /^(?:(?:Possible|Allowed|Available) values|Default(?: value)?|Format|(?:Match )?[Pp]attern|Example|(?:min|max)(?: length)?|Enum) ?:$/i.test(
    text,
  );

/** Values whose separators the text has lost: `lowhigh`. */
export const hasLostValues = (text: string): boolean =>
  /^(?:Possible|Allowed|Available) values: ?[^\s,"[\]`<>=]+$/i.test(text) &&
  !/: ?non-empty$/.test(text);
