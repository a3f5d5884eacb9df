import type { PageField, PageResponse } from "../shared/page-operation.ts";
import { statusText } from "../shared/status-text.ts";
import { readRows, type Row } from "./fields.ts";
import { namingOf, pageNaming } from "./naming.ts";
import type { Token } from "../shared/tokens.ts";
import { isPanel, isStatusHeading, statusHeading } from "./labels.ts";
import { parseTypeLine } from "./type-line.ts";

/** Reads the responses that a page shows: codes, descriptions and, where expanded, fields. */
export function readResponses(
  tokens: readonly Token[],
  start: number,
  toFields: (rows: readonly Row[]) => PageField[],
): PageResponse[] {
  const responses: PageResponse[] = [];
  let index = start;
  while (index < tokens.length) {
    const token = tokens[index] as Token;
    if (isPanel(token.text)) break;
    const [, status, rest] =
      (isStatusHeading(token) ? statusHeading : statusLine).exec(token.text) ?? [];
    index++;
    // Some captures print a code twice.
    if (status === undefined || responses.some((known) => known.status === status)) continue;
    const next = tokens[index];
    const described = rest === status ? statusText(status) : rest;
    const description = described ?? (next && isDescription(next) ? next.text : undefined);
    if (described === undefined && description !== undefined) index++;
    const content = readContent(tokens, { start: index, isBare: isStatusHeading(token) }, toFields);
    index = content?.next ?? index;
    responses.push({
      status,
      description: description ?? statusText(status) ?? "Response",
      source: { line: token.line, column: token.column },
      ...(content === undefined ? {} : { content: content.content }),
    });
  }
  return responses;
}

const statusLine = /^([1-5]\d\d|[1-5]XX|default)(?:\s?-?\s?(\S.*))?$/;

const isDescription = ({ text }: Token) =>
  !/^(?:[1-5]\d\d|[1-5]XX|default)$/.test(text) && !isPanel(text) && !/^Response body$/i.test(text);

function readContent(
  tokens: readonly Token[],
  { start: at, isBare }: { readonly start: number; readonly isBare: boolean },
  toFields: (rows: readonly Row[]) => PageField[],
): { content: NonNullable<PageResponse["content"]>; next: number } | undefined {
  const heading = tokens[at];
  if (heading === undefined) return undefined;
  const hasHeading = /^Response body$/i.test(heading.text);
  // Captures whose statuses are headings have lost the heading of the body.
  if (!hasHeading && !(isBare && parseTypeLine(heading.text) !== undefined)) return undefined;
  const start = hasHeading ? at : at - 1;
  const type = parseTypeLine(tokens[start + 1]?.text ?? "");
  const base = {
    mediaType: "application/json",
    source: {
      line: heading.line,
      column: heading.column,
      kind: "derived" as const,
      confidence: 0.9,
    },
  };
  if (type === undefined) return { content: { ...base, fields: [], schema: {} }, next: start + 1 };
  // The items of an array stand below it: `array of objects`, `object`, and its fields.
  const isList = type["type"] === "array" && tokens[start + 2]?.text === "object";
  if (type["type"] !== "object" && !isList)
    return { content: { ...base, fields: [], schema: type }, next: start + 2 };
  const stop = tokens.findIndex(
    (token, index) =>
      index >= start + 2 &&
      (/^(?:[1-5]\d\d|[1-5]XX|default)$/.test(token.text) || isStatusHeading(token)),
  );
  const own = tokens.slice(0, stop === -1 ? tokens.length : stop);
  const first = start + (isList ? 3 : 2);
  const { rows, next } = readRows(own, first, namingOf(own, first - 1) ?? pageNaming(tokens));
  return { content: { ...base, fields: toFields(rows), ...(isList ? { isList } : {}) }, next };
}
