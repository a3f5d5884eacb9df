import { parseTypeRow } from "./type-row.ts";
import { readMediaType, sectionOfAnchor, type Section } from "./labels.ts";
import { endsRow, joinProse, readRow, sectionAt, type Row } from "./row-content.ts";
import { namesIn, readRowHead, type Layout } from "./rows.ts";
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
  /** Lines of the description. */
  readonly prose: readonly Token[];
  /** The type of a body that is no object, from "The body is of type …". */
  readonly typeSentence?: string;
  readonly rows: readonly Row[];
}

/** The sections of a page. */
export interface PageSections {
  readonly sections: readonly PageSection[];
  /** Index of the first section's heading. */
  readonly first: number;
  /** Rows that stand under no heading. */
  readonly strays: readonly Token[];
}

interface Cursor {
  readonly tokens: readonly Token[];
  readonly isLoose: boolean;
  readonly names: ReadonlySet<string>;
}

/** Reads all sections of a page. */
export function readSections(tokens: readonly Token[], isLoose: boolean): PageSections {
  const cursor: Cursor = { tokens, isLoose, names: namesIn(tokens) };
  const sections: PageSection[] = [];
  const strays: Token[] = [];
  let first = tokens.length;
  for (let index = 0; index < tokens.length;) {
    const layout: Layout = { isLoose, isAuthorization: false, names: cursor.names };
    const implied = impliedSection(cursor, index);
    const opened = implied === undefined ? sectionAt(tokens, index, layout) : undefined;
    const read =
      implied === undefined
        ? opened && readSection(cursor, { start: index, ...opened })
        : readImplied(cursor, { start: index, section: implied });
    if (read === undefined) {
      const head = readRowHead(tokens, index, layout);
      if (head !== undefined) strays.push(head.token);
      index = head?.next ?? index + 1;
      continue;
    }
    first = Math.min(first, index);
    sections.push(read.section);
    index = read.next;
  }
  return { sections, first, strays };
}

const layoutOf = ({ isLoose, names }: Cursor, section: Section): Layout => ({
  isLoose,
  names,
  isAuthorization: section === "authorizations",
});

/** Where a heading is in a language that is not known, the anchors of the rows tell the section. */
function impliedSection(cursor: Cursor, index: number): Section | undefined {
  const section = sectionOfAnchor(cursor.tokens[index]?.anchor);
  return section && readRowHead(cursor.tokens, index, layoutOf(cursor, section)) && section;
}

interface Start {
  /** Index of the section's first token. */
  readonly start: number;
  readonly section: Section;
}

interface ReadSection {
  readonly section: PageSection;
  readonly next: number;
}

function readImplied(cursor: Cursor, { start, section }: Start): ReadSection {
  const { rows, next } = readRows(cursor, { start, section });
  const heading = cursor.tokens[start] as Token;
  return {
    section: { section, heading, rows, statuses: [], isList: false, prose: [] },
    next,
  };
}

/** Rows up to the next section. A row whose anchor is of another section opens that one. */
function readRows(
  cursor: Cursor,
  { start, section }: Start,
  layout = layoutOf(cursor, section),
): { rows: Row[]; next: number } {
  const rows: Row[] = [];
  let next = start;
  for (;;) {
    const head = readRowHead(cursor.tokens, next, layout);
    const anchored = sectionOfAnchor(head?.token.anchor) ?? section;
    if (head === undefined || anchored !== section) return { rows, next };
    const row = readRow(cursor.tokens, head, layout);
    rows.push(row);
    next = row.next;
  }
}

type Head = Omit<PageSection, "section" | "heading" | "rows">;

function readSection(cursor: Cursor, opened: Start & { readonly rest: string }): ReadSection {
  const { start, section } = opened;
  const heading = cursor.tokens[start] as Token;
  const layout = layoutOf(cursor, section);
  const named = readHead(cursor.tokens, opened, layout);
  if (!named.prose.some(({ text }) => parseTypeRow(text) !== undefined)) {
    const { rows, next } = readRows(cursor, { start: named.next, section });
    return { section: { section, heading, rows, ...named.head }, next };
  }
  // Types without names: the capture has lost the names, or some of them. Rows are kept by position.
  const nameless: Layout = { ...layout, isNameless: true };
  const { head, next: firstRow } = readHead(cursor.tokens, opened, nameless);
  const { rows, next } = readRows(cursor, { start: firstRow, section }, nameless);
  return { section: { section, heading, rows, ...head }, next };
}

/** What stands between a section's heading and its first row. */
function readHead(
  tokens: readonly Token[],
  { start, section, rest }: Start & { readonly rest: string },
  layout: Layout,
): { head: Head; prose: readonly Token[]; next: number } {
  const statuses: string[] = [];
  const found: { -readonly [K in "mediaType" | "title" | "typeSentence"]?: Head[K] } = {};
  let isList = false;
  const prose: Token[] = [];
  const hasBody = section === "body" || section === "response";
  const readLine = (token: Token, text: string) => {
    const line = found.mediaType === undefined && hasBody ? readMediaType(text) : undefined;
    if (line !== undefined) {
      statuses.push(...line.statuses.filter((status) => !statuses.includes(status)));
      if (line.mediaType !== undefined) found.mediaType = { ...token, value: line.mediaType };
      if (line.title !== undefined) found.title = line.title;
      isList ||= line.isList;
      return;
    }
    const sentence = /^The (?:body|response) is of type `?([\w<>[\]-]{1,60}?)`?\.$/.exec(text)?.[1];
    if (sentence === undefined) prose.push(token);
    else found.typeSentence = sentence;
  };
  if (rest !== "") readLine(tokens[start] as Token, rest);
  let next = start + 1;
  for (; !endsRow(tokens, next, layout); next++) {
    const token = tokens[next] as Token;
    readLine(token, token.text);
  }
  const description = joinProse(prose);
  const described = description === "" ? {} : { description };
  return { head: { statuses, isList, prose, ...found, ...described }, prose, next };
}
