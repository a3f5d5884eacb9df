import { isObject, type JsonValue } from "../../json/values.ts";
import { findCurlCommands } from "../shared/curl.ts";
import type { Line } from "../shared/lines.ts";
import { parseJson } from "../shared/vocabulary/types.ts";

/** Code of a page: JSON values, and the lines of curl commands. */
export interface PageCode {
  readonly values: readonly JsonValue[];
  /** Values that no command sends, with the line that each begins at. */
  readonly shown: readonly { readonly value: JsonValue; readonly line: number }[];
  readonly commands: readonly (readonly Line[])[];
  /** Numbers of all lines that are code. */
  readonly lines: ReadonlySet<number>;
}

/** Lines that one value may be spread over. */
const maximumLines = 800;

/** Finds the code of a page, so that it is not taken for rows. */
export function findCode(lines: readonly Line[]): PageCode {
  const code = new Set<number>();
  const values: JsonValue[] = [];
  const shown: { value: JsonValue; line: number }[] = [];
  const commands = findCurlCommands(lines).map(({ line, endLine, data }) => {
    for (let at = line; at <= endLine; at++) code.add(at);
    const sent = data === undefined ? undefined : parseJson(data);
    if (sent !== undefined) values.push(sent);
    return lines.slice(line - 1, endLine);
  });
  // Blocks that do not end are looked at once more only: the sum is bounded.
  let budget = 4 * lines.length;
  for (let at = 0; at < lines.length && budget > 0; at++) {
    const { text, number } = lines[at] as Line;
    if (code.has(number) || !/^[{[]/.test(text)) continue;
    const block = readValue(lines, at);
    budget -= block.looked;
    if (block.value === undefined) continue;
    values.push(block.value);
    shown.push({ value: block.value, line: number });
    for (let line = at; line < at + block.looked; line++) code.add(line + 1);
    at += block.looked - 1;
  }
  return { values, shown, commands, lines: code };
}

/** A value from its first line to the line that closes it. Editors number the lines. */
function readValue(
  lines: readonly Line[],
  start: number,
): { readonly value: JsonValue | undefined; readonly looked: number } {
  let depth = 0;
  const texts: string[] = [];
  const limit = Math.min(lines.length, start + maximumLines);
  for (let at = start; at < limit; at++) {
    const { text } = lines[at] as Line;
    texts.push(text);
    depth += balanceOf(text);
    if (depth > 0) continue;
    const value =
      parseJson(texts.join("\n")) ??
      parseJson(texts.filter((one) => !/^\d{1,4}$/.test(one)).join("\n"));
    const isValue = isObject(value) || Array.isArray(value);
    return { value: isValue ? value : undefined, looked: at - start + 1 };
  }
  return { value: undefined, looked: limit - start };
}

/** Opening less closing brackets outside of strings. */
function balanceOf(text: string): number {
  const bare = text.replaceAll(/"(?:[^"\\]|\\.)*"/g, "");
  return [...bare].reduce(
    (sum, char) => sum + (/[{[]/.test(char) ? 1 : /[}\]]/.test(char) ? -1 : 0),
    0,
  );
}

/** The value that has most of the names: an object, or the items of a list. */
export function valueWith(
  values: readonly JsonValue[],
  names: readonly string[],
): JsonValue | undefined {
  const scored = values.map((value) => {
    const one = Array.isArray(value) ? value[0] : value;
    return {
      value,
      score: isObject(one) ? names.filter((name) => Object.hasOwn(one, name)).length : 0,
    };
  });
  const best = scored.reduce(
    (most, next) => (next.score > (most?.score ?? 0) ? next : most),
    scored[0],
  );
  return best !== undefined && best.score > 0 ? best.value : undefined;
}
