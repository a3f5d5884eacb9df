import type { Line } from "../shared/lines.ts";
import { withoutMarkup, type Block } from "./blocks.ts";

/** Method and address that a line of a page gives. */
export interface MarkdownEndpoint {
  readonly method: string;
  /** Address, or path alone. */
  readonly address: string;
  readonly line: number;
  readonly column: number;
}

const endpointLine =
  /^(?:(?:Endpoint|Request|HTTP request|URL|Route|Call)\s?:?\s+)?(GET|POST|PUT|PATCH|DELETE|DEL|HEAD|OPTIONS)\s*:?\s+((?:https?:\/\/|\/|\{\{|\{)\S*?)[.,;]?(?:\s+HTTP\/[\d.]+)?$/i;

/** An endpoint in code at the end of a heading: ``Upload a file `POST /files` ``. */
const endpointAtEnd =
  /^(?=[^`]*\p{L})[^`]{1,200}[`]((?:GET|POST|PUT|PATCH|DELETE) [^`\s]{1,500})`\)?$/u;

/** The endpoint in a heading or a line; a lower-case method counts only where it is marked as code or bold. */
export function readEndpoint(block: Block): MarkdownEndpoint | undefined {
  if (block.kind !== "heading" && block.kind !== "text" && block.kind !== "bullet")
    return undefined;
  // A link on a line of its own leads to the operation.
  if (block.kind !== "heading" && /^\[[^\]]*\]\([^()\s]*\)$/.test(block.text.trim()))
    return undefined;
  const ended = block.kind === "heading" ? endpointAtEnd.exec(block.line.text)?.[1] : undefined;
  const plain = ended ?? withoutMarkup(block.text).replaceAll(/\s+/g, " ");
  const [, word = "", address] = endpointLine.exec(plain) ?? [];
  if (address === undefined) return undefined;
  const isShown = word === word.toUpperCase() || /[`*<]/.test(block.text);
  const path = address.replace(/^[a-z]+:\/\/[^/]*/i, "");
  if (
    !isShown ||
    (block.kind !== "heading" && !/^\/|^https?:|^\{\{/.test(address)) ||
    /[()[\]]/.test(path)
  )
    return undefined;
  const { number, column } = block.line;
  return {
    method: /^del$/i.test(word) ? "delete" : word.toLowerCase(),
    address,
    line: number,
    column,
  };
}

/** Languages of code that shows a request as it is sent; without one it may show anything. */
const requestLanguages = /^(?:|http|https|rest|text|txt|plain(?:text)?|endpoint)$/;

/** The endpoint in the first line of a block of code: `POST /x`, `POST https://host/x HTTP/1.1`. */
export function readFencedEndpoint(block: Block): MarkdownEndpoint | undefined {
  if (block.kind !== "fence") return undefined;
  const [line, ...others] = block.lines.filter(({ text }) => text !== "");
  // A line that is all of the code is no part of a program.
  if (others.length > 0 && !requestLanguages.test(block.language)) return undefined;
  return line && readEndpoint({ kind: "text", text: line.text, indent: 0, line });
}

/** An endpoint, and the index of the block that completes it. */
export interface FoundEndpoint {
  readonly index: number;
  readonly endpoint: MarkdownEndpoint;
}

const methodLabel = /^(?:(?:HTTP|Request) )?Method\s?:\s*(GET|POST|PUT|PATCH|DELETE)$/i;
const addressLabel =
  /^(?:URL|Path|Endpoint|URI|Route|Request (?:URL|path))\s?:\s*((?:https?:\/\/|\/)\S+)$/i;

/** Endpoints as `Method: POST` and `URL: /x`, on lines or in tables of two columns, in any order. */
export function readLabelledEndpoints(blocks: readonly Block[]): FoundEndpoint[] {
  const found: FoundEndpoint[] = [];
  let method: string | undefined;
  let address: string | undefined;
  let areServers = false;
  for (const [index, block] of blocks.entries()) {
    // An address below this heading is no operation's.
    if (block.kind === "heading") areServers = /^servers?$/i.test(block.text);
    for (const { text, line } of areServers ? [] : labelledLines(block)) {
      const plain = withoutMarkup(text);
      method = methodLabel.exec(plain)?.[1]?.toLowerCase() ?? method;
      address = addressLabel.exec(plain)?.[1] ?? address;
      if (method === undefined || address === undefined) continue;
      found.push({ index, endpoint: { method, address, line: line.number, column: line.column } });
      method = undefined;
      address = undefined;
    }
  }
  return found;
}

/** Columns of a table that may be an endpoint's. */
const maximumColumns = 6;

interface LabelledLine {
  readonly text: string;
  readonly line: Line;
}

/** Lines of text, and rows of two cells: a label and its value. */
function labelledLines(block: Block): LabelledLine[] {
  if (block.kind === "fence") return [];
  if (block.kind !== "table") return [block];
  const rows = [{ cells: block.header, line: block.line }, ...block.rows];
  const [only, ...others] = block.rows;
  // A table of one row may have the labels as its header.
  if (only !== undefined && others.length === 0 && block.header.length <= maximumColumns)
    rows.push(
      ...block.header.map((label, at) => ({
        cells: [label, only.cells[at] ?? ""],
        line: only.line,
      })),
    );
  return rows.flatMap(({ cells, line }) => {
    const [label = "", value = ""] = cells;
    return cells.length === 2 ? [{ text: `${label}: ${value}`, line }] : [];
  });
}
