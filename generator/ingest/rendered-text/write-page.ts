import type { Diagnostics } from "../../diagnostics/index.ts";
import { nestFlatRows, type NestedRow } from "../shared/nest-flat-rows.ts";
import type { Token } from "../shared/tokens.ts";
import { saysList } from "../markdown/labels.ts";
import { credentialLines } from "./credentials.ts";
import { serverIn, type TextEndpoint } from "./endpoints.ts";
import { endsRows, isChrome, sectionOf, type TextSection } from "./line-words.ts";
import { readHead } from "./row-head.ts";
import { isStatus, readTable, type TextRow, type TextTable } from "./rows.ts";
import { valueWith, type PageCode } from "./samples.ts";
import type { Tool } from "./tools.ts";

/** A line of Markdown, and the line of the page that it is from. */
export interface PageLine {
  readonly text: string;
  readonly token: Pick<Token, "line" | "column">;
}

interface Context {
  readonly endpoint: TextEndpoint;
  /** The endpoint stands below the fields. */
  readonly isBelow: boolean;
  /** The page has no other operation, so that its samples are this one's. */
  readonly isOnly: boolean;
  readonly tool: Tool;
  readonly code: PageCode;
  readonly file: string;
  readonly diagnostics: Diagnostics;
}

const titles: Readonly<Record<TextSection, string>> = {
  path: "Path parameters",
  query: "Query parameters",
  header: "Headers",
  cookie: "Cookies",
  body: "Body",
  response: "Response",
  credentials: "Authentication",
  errors: "Errors",
};

const mediaType = /\b(?:application|multipart|text)\/[\w.+-]+/;

/** Writes the page of one operation as Markdown, whose reader knows what it says. */
export function writePage(all: readonly Token[], context: Context): PageLine[] {
  const { endpoint, code, isBelow } = context;
  const tokens = isBelow ? all.slice(0, endpoint.index) : all;
  const { token } = endpoint;
  const lines: PageLine[] = [...writeHead(tokens, context)];
  const server = serverIn(all, endpoint.address);
  if (server !== undefined && endpoint.address.startsWith("/"))
    lines.push({ text: `Base URL: ${server}`, token });
  let hasCredentials = false;
  let isResponse = false;
  let hasResponseRows = false;
  for (let index = 0; index < tokens.length;) {
    const here = tokens[index] as Token;
    const opened = readHead(tokens, index) === undefined ? sectionOf(here.text) : undefined;
    const section: TextSection | undefined = opened === "body" && isResponse ? "response" : opened;
    if (isResponse && isStatus(tokens, index)) {
      const { next, hasRows } = writeStatuses(tokens, index, { lines, ...context });
      hasResponseRows ||= hasRows;
      index = next;
      continue;
    }
    index++;
    if (section === undefined) continue;
    isResponse = section === "response" || section === "errors";
    const table = readTable(tokens, index, isResponse);
    if (section === "credentials") {
      hasCredentials = true;
      const own = tokens.slice(index, table.next);
      const told = credentialLines(own, all);
      lines.push({ text: "## Authentication", token: here });
      lines.push(...(told.length > 0 ? told : [{ text: `Security: ${here.text}`, token: here }]));
    } else {
      const type = mediaType.exec([here, ...table.above].map(({ text }) => text).join(" "))?.[0];
      const isInStatus = section === "response" && /schema|^body$/i.test(here.text);
      const level = isInStatus ? "####" : "##";
      const title = section === "errors" ? titles.response : titles[section];
      lines.push({
        text: `${level} ${title}${type === undefined ? "" : ` (${type})`}`,
        token: here,
      });
      writeTable(table, { lines, ...context });
      hasResponseRows ||= isResponse && table.rows.length > 0;
    }
    index = table.next;
  }
  lines.push(...responseSample(lines, context, hasResponseRows));
  if (!hasCredentials) {
    const told = credentialLines([], all);
    if (told.length > 0) lines.push({ text: "## Authentication", token }, ...told);
  }
  const [command] = code.commands;
  const [first] = command ?? [];
  if (command !== undefined && first !== undefined)
    lines.push(
      { text: "## Sample", token: { line: first.number, column: 1 } },
      { text: "```bash", token: { line: first.number, column: 1 } },
      ...command.map(({ raw, number }) => ({ text: raw, token: { line: number, column: 1 } })),
      { text: "```", token: { line: first.number, column: 1 } },
    );
  return lines;
}

/** Title, endpoint and description. */
function writeHead(tokens: readonly Token[], { endpoint, isBelow }: Context): PageLine[] {
  const { method, address, token } = endpoint;
  const stop = tokens.findIndex(
    (one, index) => sectionOf(one.text) !== undefined && readHead(tokens, index) === undefined,
  );
  const above = tokens.slice(0, stop === -1 ? tokens.length : stop);
  const isProse = ({ text }: Token) => !isChrome(text) && !endsRows(text) && !/^\W*$/.test(text);
  const before = isBelow ? above.filter(isProse) : above.slice(0, endpoint.index).filter(isProse);
  // Navigation shows the title of the page as well.
  const repeated = before.findLast(
    ({ text }) => before.filter((one) => one.text === text).length > 1 && /\p{L}/u.test(text),
  );
  const isSentence = ({ text }: Token) => /[.!?:]$/.test(text);
  const last = before.findLast((one) => !isSentence(one)) ?? before.at(-1);
  const title = isBelow ? (repeated ?? before[0]) : (last ?? repeated);
  const from = isBelow ? above.indexOf(title ?? (above[0] as Token)) + 1 : endpoint.next;
  const prose = above.slice(from).filter(isProse);
  return [
    ...(title === undefined ? [] : [{ text: `# ${title.text}`, token: title }, blank(title)]),
    { text: `${method} ${address}`, token },
    blank(token),
    ...prose
      .filter(({ text }) => !/^(?:GET|POST|PUT|PATCH|DELETE) /.test(text))
      .map((one) => ({ text: asText(one.text), token: one })),
  ];
}

const blank = (token: PageLine["token"]): PageLine => ({ text: "", token });

/** A line of prose that Markdown does not take for anything else. */
const asText = (text: string) => (/^(?:[#|*_`+-]|> |\d+\.)|:$/.test(text) ? `\\${text}` : text);

interface Writing extends Context {
  readonly lines: PageLine[];
}

/**
 * The sample of the first success: where the page shows no rows of it, the last value that is not the request's; else
 * the one value that is not, which may have fields of objects that are shown folded.
 */
function responseSample(
  lines: readonly PageLine[],
  { code, isOnly }: Context,
  hasRows: boolean,
): PageLine[] {
  const status = lines.find(({ text }) => /^### 2\d\d\b/.test(text));
  const names = lines.flatMap(({ text }) => /^- `([^`]+)` /.exec(text)?.[1] ?? []);
  // What a command sends is not shown again.
  const isSent = code.values.length > code.shown.length;
  const hasBody = lines.some(({ text }) => text.startsWith(`## ${titles.body}`));
  const sent = hasRows && (isSent || !hasBody) ? undefined : valueWith(code.values, names);
  const others = code.shown.filter(({ value }) => value !== sent);
  const sample = others.at(-1);
  if (sample === undefined || !isOnly) return [];
  if (hasRows ? others.length > 1 : status === undefined) return [];
  const token = { line: sample.line, column: 1 };
  const json = JSON.stringify(sample.value, null, 2).split("\n");
  const heading = status === undefined ? [] : [status.text.split(" ", 2).join(" ")];
  return ["## Response", ...heading, "```json", ...json, "```"].map((text) => ({ text, token }));
}

/** Writes statuses: of tabs, only the first is described. */
function writeStatuses(
  tokens: readonly Token[],
  start: number,
  context: Writing,
): { readonly next: number; readonly hasRows: boolean } {
  const { lines } = context;
  let next = start;
  const tabs: Token[] = [];
  for (; isStatus(tokens, next); next++) tabs.push(tokens[next] as Token);
  const [first, ...others] = tabs;
  for (const tab of [...others, ...(first === undefined ? [] : [first])])
    lines.push({ text: `### ${tab.text}`, token: tab }, blank(tab));
  const table = readTable(tokens, next, true);
  writeTable(table, context);
  return { next: table.next, hasRows: table.rows.length > 0 };
}

function writeTable({ rows, above }: TextTable, context: Writing): void {
  const { lines, code, file, diagnostics } = context;
  const [first] = rows;
  for (const token of above)
    if (!isChrome(token.text) && !mediaType.test(token.text) && !saysList(token.text))
      lines.push({ text: asText(token.text), token });
  if (first === undefined) return;
  const names = rows.map(({ name }) => name);
  const sample = valueWith(code.values, names);
  const isList = above.some(({ text }) => saysList(text)) || Array.isArray(sample);
  if (isList) lines.push({ text: "Array", token: first.head.token });
  const { roots, unplaced } = nestFlatRows(rows, { ends: endsOfItems(rows), sample });
  // Where rows have badges, none of them means nothing.
  const isSignOnly =
    context.tool.hasOptionalSign && rows.every(({ required }) => required !== true);
  const unmarked = isSignOnly === true ? true : undefined;
  for (const one of roots) writeRow(one, { depth: 0, lines, unmarked });
  const [lost] = unplaced;
  if (lost !== undefined)
    diagnostics.report({
      code: "nesting-not-shown",
      message: `Whether ${unplaced.map(({ name }) => name).join(", ")} are fields of the object above or of what contains it is not in the text; they are left out.`,
      location: { file, line: lost.head.token.line, column: lost.head.token.column },
    });
  lines.push(blank(first.head.token));
}

/** Indexes of arrays to the index of the last field of their items, where the page closes them. */
function endsOfItems(rows: readonly TextRow[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.inner === "shown") open.push(index);
    const holder = row.endsItems ? open.pop() : undefined;
    if (holder !== undefined) ends.set(holder, index);
  }
  return ends;
}

/** `array<string<uuid>>` is `array of string(uuid)`: Markdown has tags in angle brackets. */
const inPlain = (type: string) =>
  type.replace(/^array<(.*)>$/, "array of $1").replaceAll(/<([\w-]+)>/g, "($1)");

interface RowWriting {
  readonly depth: number;
  readonly lines: PageLine[];
  /** Whether rows without a badge are required; undefined where they do not tell it. */
  readonly unmarked: boolean | undefined;
}

function writeRow(nested: NestedRow<TextRow>, { depth, lines, unmarked }: RowWriting): void {
  const { row, children } = nested;
  const { head, badges, isEnum, location } = row;
  const indent = "  ".repeat(depth);
  const type =
    isEnum && /^(?:string|enum)/.test(head.shown.type) ? "enum" : inPlain(head.shown.type);
  const isRequired = row.required ?? unmarked;
  const required = isRequired === undefined ? [] : [isRequired ? "required" : "optional"];
  const where = location === undefined ? "" : `${location} `;
  lines.push({
    text: `${indent}- \`${row.name}\` ${where}(${[type, ...required, ...badges].join(", ")})`,
    token: head.token,
  });
  for (const { text, token } of row.lines)
    lines.push({ text: `${indent}  ${asText(text)}`, token });
  for (const child of children) writeRow(child, { depth: depth + 1, lines, unmarked });
}
