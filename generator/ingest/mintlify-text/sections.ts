import { isMediaType, sectionOf, sectionOfAnchor, type Section } from "./labels.ts";
import { endsRow, joinProse, readRow, type Row } from "./row-content.ts";
import { readRowHead, type Layout } from "./rows.ts";
import type { Token } from "../shared/tokens.ts";

/** One section of a page, e.g. its body. */
export interface PageSection {
  readonly section: Section;
  readonly heading: Token;
  readonly statuses: readonly string[];
  readonly mediaType?: Token & { readonly value: string };
  readonly title?: string;
  readonly isList: boolean;
  readonly description?: string;
  /** The type of a body that is no object, from "The body is of type …". */
  readonly typeSentence?: string;
  readonly rows: readonly Row[];
}

/** All sections of a page, and the index of the first. */
export function readSections(
  tokens: readonly Token[],
  isLoose: boolean,
): { sections: PageSection[]; first: number } {
  const sections: PageSection[] = [];
  let first = tokens.length;
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index];
    const implied = token && impliedSection(tokens, index, isLoose);
    if (implied !== undefined) {
      const layout = { isLoose, isAuthorization: implied === "authorizations" };
      const read = readImplied(tokens, index, implied, layout);
      first = Math.min(first, index);
      sections.push(read.section);
      index = read.next;
      continue;
    }
    const opened = token && sectionOf(token.text);
    const layout = { isLoose, isAuthorization: opened?.section === "authorizations" };
    if (!opened || !opensSection(tokens, index, layout)) {
      index++;
      continue;
    }
    first = Math.min(first, index);
    const read = readSection(tokens, index, opened, layout);
    sections.push(read.section);
    index = read.next;
  }
  return { sections, first };
}

/** Where a heading is in a language that is not known, the anchors of the rows tell the section. */
function impliedSection(
  tokens: readonly Token[],
  index: number,
  isLoose: boolean,
): Section | undefined {
  const section = sectionOfAnchor(tokens[index]?.anchor);
  const isAuthorization = section === "authorizations";
  return section && readRowHead(tokens, index, { isLoose, isAuthorization }) && section;
}

function readImplied(
  tokens: readonly Token[],
  start: number,
  section: Section,
  layout: Layout,
): { section: PageSection; next: number } {
  const { rows, next } = readRows(tokens, start, section, layout);
  const heading = tokens[start] as Token;
  return { section: { section, heading, rows, statuses: [], isList: false }, next };
}

/** Rows up to the next section. A row whose anchor is of another section opens that one. */
function readRows(
  tokens: readonly Token[],
  start: number,
  section: Section,
  layout: Layout,
): { rows: Row[]; next: number } {
  const rows: Row[] = [];
  let next = start;
  for (;;) {
    const head = readRowHead(tokens, next, layout);
    const anchored = sectionOfAnchor(head?.token.anchor) ?? section;
    if (head === undefined || anchored !== section) return { rows, next };
    const row = readRow(tokens, head, layout);
    rows.push(row);
    next = row.next;
  }
}

/** A field may be called `Body` or `Headers`: then a type follows at once. */
function opensSection(tokens: readonly Token[], index: number, layout: Layout): boolean {
  return readRowHead(tokens, index, layout) === undefined;
}

type Head = Pick<
  PageSection,
  "statuses" | "mediaType" | "title" | "isList" | "description" | "typeSentence"
>;

function readSection(
  tokens: readonly Token[],
  start: number,
  { section, rest }: { section: Section; rest: string },
  layout: Layout,
): { section: PageSection; next: number } {
  const heading = tokens[start] as Token;
  const { head, next: firstRow } = readHead(tokens, start, rest, section, layout);
  const { rows, next } = readRows(tokens, firstRow, section, layout);
  return { section: { section, heading, rows, ...head }, next };
}

/** What stands between a section's heading and its first row. */
function readHead(
  tokens: readonly Token[],
  start: number,
  rest: string,
  section: Section,
  layout: Layout,
): { head: Head; next: number } {
  const statuses: string[] = [];
  let mediaType: Head["mediaType"];
  let title: string | undefined;
  let typeSentence: string | undefined;
  let isList = false;
  const prose: Token[] = [];
  const readLine = (token: Token, text: string) => {
    if (mediaType === undefined && (section === "body" || section === "response")) {
      const found = readMediaType(text);
      if (found !== undefined) {
        statuses.push(...found.statuses.filter((status) => !statuses.includes(status)));
        if (found.mediaType !== undefined) mediaType = { ...token, value: found.mediaType };
        title = found.title ?? title;
        isList ||= found.isList;
        return;
      }
    }
    const sentence = /^The (?:body|response) is of type `?([\w<>[\]-]{1,60}?)`?\.$/.exec(text)?.[1];
    if (sentence !== undefined) typeSentence = sentence;
    else prose.push(token);
  };
  if (rest !== "") readLine(tokens[start] as Token, rest);
  let next = start + 1;
  for (; !endsRow(tokens, next, layout); next++) {
    const token = tokens[next] as Token;
    readLine(token, token.text);
  }
  const description = joinProse(prose);
  const head: Head = {
    statuses,
    isList,
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(title === undefined ? {} : { title }),
    ...(description === "" ? {} : { description }),
    ...(typeSentence === undefined ? {} : { typeSentence }),
  };
  return { head, next };
}

interface MediaTypeLine {
  readonly statuses: readonly string[];
  readonly mediaType?: string;
  readonly title?: string;
  readonly isList: boolean;
}

/** `application/json · Title · object[]`, `201 - application/json`, `200`, `200404500`, `200 default`. */
function readMediaType(text: string): MediaTypeLine | undefined {
  const [codes = "", afterCodes] = splitOnce(text, " - ");
  const statuses = statusesOf(codes);
  const typed = statuses.length > 0 ? afterCodes : text;
  if (typed === undefined) return statuses.length > 0 ? { statuses, isList: false } : undefined;
  const [mediaType = "", ...details] = typed.split(" · ");
  if (!isMediaType(mediaType)) return undefined;
  const title = details.find((detail) => !/^\S+?(?:\[\])+$/.test(detail) && detail !== "object");
  const isList = details.some((detail) => /^object\[\]$/.test(detail));
  return { statuses, mediaType, isList, ...(title === undefined ? {} : { title }) };
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

/** Status codes, possibly run together as a drop-down's text: `2004XX` is 200 and 4XX. */
function statusesOf(text: string): string[] {
  if (!/^(?:(?:[1-5]XX|[1-5]\d\d|default) ?){1,40}$/.test(text)) return [];
  return [...text.matchAll(/[1-5]XX|[1-5]\d\d|default/g)].map(([status]) => status);
}
