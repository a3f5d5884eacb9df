import type { Token } from "../shared/tokens.ts";

/** The parts of a page that describe its operation. */
export type Section = "path" | "query" | "header" | "cookie" | "body" | "form";

const sections: ReadonlyMap<string, Section> = new Map<string, Section>([
  ["path params", "path"],
  ["query params", "query"],
  ["headers", "header"],
  ["cookies", "cookie"],
  ["cookie params", "cookie"],
  ["body params", "body"],
  ["form data", "form"],
]);

/** The section that a line opens. */
export const sectionOf = (text: string): Section | undefined => sections.get(text.toLowerCase());

/** True for the heading above the responses. */
export const isResponseHeading = (text: string) => /^Responses?$/i.test(text);

/** True for the first line of the panel that tries requests, which ends the description of the operation. */
export const isPanel = (text: string) =>
  /^(?:Language|Credentials|Click Try It!.*|Try It!|Updated \S.{0,40} ago|Did this page help you\?|x{10}|const sdk = require\(.*)$/i.test(
    text,
  ) || languageTabs.test(text);

/** The tabs of the samples' languages, run together or not. */
const languageTabs =
  /^Shell(?:[ ,|]{0,3}(?:Node|Ruby|PHP|Python|JavaScript|Go|Java|C#|Kotlin|Swift)){1,12}\b.*$/i;

/** True for a heading that is the status of a response: `200      Returns a berth`, in some captures after an icon. */
export const isStatusHeading = ({ text, isHeading }: Token) =>
  isHeading && statusHeading.test(text);

/** The status and the description of such a heading. */
export const statusHeading = /^(?:`` ?)?([1-5]\d\d|[1-5]XX|default)(?:\s+(\S.*))?$/;

/** Controls and notices that are no content. */
export const isChrome = (text: string) =>
  /^(?:Jump to(?: Content)?|Powered by|Suggest Edits|Ask AI|Copy Page|Updated .{1,40} ago|Recipes|Open Recipe|\p{Extended_Pictographic}\ufe0f?|\[?Skip to .*)$/iu.test(
    text,
  );

/** True for a line that is a heading, a type or a badge, and so no prose. */
export const isStructure = (text: string) =>
  sectionOf(text) !== undefined ||
  /^(?:required|enum|Defaults to .*|Response body)$/.test(text) ||
  /^(?:int32|int64|array of [a-z]+s|date-time|[a-z_]\w*(?:string|int32|int64|boolean)(?:required|enum))$/.test(
    text,
  );
