import type { Token } from "../shared/tokens.ts";

/** The sections of a reference page. */
export type Section =
  "authorizations" | "headers" | "path" | "query" | "cookies" | "body" | "response";

const sections: ReadonlyMap<string, Section> = new Map<string, Section>([
  ["authorizations", "authorizations"],
  ["headers", "headers"],
  ["header parameters", "headers"],
  ["path parameters", "path"],
  ["query parameters", "query"],
  ["cookies", "cookies"],
  ["cookie parameters", "cookies"],
  ["body", "body"],
  ["response", "response"],
]);

/** The section that a line may open. `Body application/json` on one line opens one as well. */
export function toSection(text: string): { section: Section; rest: string } | undefined {
  const whole = sections.get(text.toLowerCase());
  if (whole !== undefined) return { section: whole, rest: "" };
  const space = text.indexOf(" ");
  const [word, rest] = [text.slice(0, space), text.slice(space + 1).trim()];
  const section = space === -1 ? undefined : sections.get(word.toLowerCase());
  const fits =
    (section === "body" && isMediaType(rest)) ||
    (section === "response" && /^(?:[1-5]\d\d|[1-5]XX|default)\b/.test(rest));
  return fits && section !== undefined ? { section, rest } : undefined;
}

/** True for `application/json`, `multipart/form-data` and the like. */
export function isMediaType(text: string): boolean {
  return /^(?:application|text|multipart|image|audio|video|\*)\/[\w.+*-]{1,100}(?:;\s?[\w=.-]{1,60})?$/.test(
    text,
  );
}

/** The text after a label and its colon, or undefined where the line does not begin with that label. */
function afterLabel(text: string, label: RegExp): string | undefined {
  const found = label.exec(text);
  return found === null ? undefined : text.slice(found[0].length).trim();
}

export const afterEnumLabel = (text: string) => afterLabel(text, /^Available options ?:/i);
export const afterExampleLabel = (text: string) => afterLabel(text, /^Examples? ?:/i);

/** Controls of the page that are no content. */
export function isControl(text: string): boolean {
  return /^(?:(?:Show|Hide) (?:child attributes|\d{1,4} properties|properties)|Copy(?: page)?|复制页面|Ask AI|Try it|尝试|Was this page helpful\?|Yes|No|On this page|cURL|Previous|Next|(?:Built|Powered) (?:with|by) Mintlify|```\w{0,20})$/i.test(
    text,
  );
}

/** The first line of what stands below the page proper: the assistant's key, feedback, links. */
function isTail(text: string): boolean {
  return /^(?:⌘ ?I|Ctrl\+?I|Was this page helpful\?|Assistant|\[?(?:Built|Powered) (?:with|by) \[?Mintlify.*)$/i.test(
    text,
  );
}

/** A line that holds nothing but links: the way to the next and the previous page. */
const isOnlyLinks = (text: string) =>
  text.length < 2000 && /^(?:\[[^\]]{0,300}\]\([^)]{0,600}\)\s?)+$/.test(text);

/** The tokens without what the site puts below a page. */
export function withoutTail(tokens: readonly Token[]): Token[] {
  const half = Math.floor(tokens.length / 2);
  const tail = tokens.findIndex(({ text }, index) => index >= half && isTail(text));
  let end = tail === -1 ? tokens.length : tail;
  while (end > half && isOnlyLinks(tokens[end - 1]?.text ?? "")) end--;
  return tokens.slice(0, end);
}

/** The section that an anchor belongs to; `parameter` covers path and query. */
export function sectionOfAnchor(anchor: string | undefined): Section | undefined {
  const [, word] = /^(authorization|body|response)-/.exec(anchor ?? "") ?? [];
  if (word === "authorization") return "authorizations";
  return word === "body" || word === "response" ? word : undefined;
}

interface MediaTypeLine {
  readonly statuses: readonly string[];
  readonly mediaType?: string;
  readonly title?: string;
  readonly isList: boolean;
}

/** `application/json · Title · object[]`, `201 - application/json`, `200`, `200404500`, `200 default`. */
export function readMediaType(text: string): MediaTypeLine | undefined {
  const [, joined, after] = concatenatedStatus.exec(text) ?? [];
  const [codes = "", afterCodes] = joined === undefined ? splitOnce(text, " - ") : [joined, after];
  const statuses = statusesOf(codes);
  const typed = statuses.length > 0 ? afterCodes : text;
  if (typed === undefined) return statuses.length > 0 ? { statuses, isList: false } : undefined;
  const [mediaType = "", ...details] = typed.split(" · ");
  if (!isMediaType(mediaType)) return undefined;
  const title = details.find((detail) => !/^\S+?(?:\[\])+$/.test(detail) && detail !== "object");
  const isList = details.some((detail) => /^object\[\]$/.test(detail));
  return { statuses, mediaType, isList, ...(title === undefined ? {} : { title }) };
}

/** `200application/json`: statuses and media type, run together by a capture. */
const concatenatedStatus =
  /^((?:(?:[1-5]XX|[1-5]\d\d|default) ?){1,40})((?:application|text|multipart|image)\/.*)$/;

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

/** Status codes, possibly run together as a drop-down's text: `2004XX` is 200 and 4XX. */
function statusesOf(text: string): string[] {
  if (!/^(?:(?:[1-5]XX|[1-5]\d\d|default) ?){1,40}$/.test(text)) return [];
  return [...text.matchAll(/[1-5]XX|[1-5]\d\d|default/g)].map(([status]) => status);
}
