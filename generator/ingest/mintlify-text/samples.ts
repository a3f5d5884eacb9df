import { parseJson } from "../shared/vocabulary/types.ts";
import type { Line } from "../shared/lines.ts";
import { readSample } from "../shared/sample.ts";
import type { LocatedSample } from "../shared/sampled-fields.ts";
import { bracketBalance } from "./row-content.ts";

/** The samples of a page. */
export interface PageSamples {
  readonly request?: LocatedSample;
  readonly response?: LocatedSample;
  /** The address that the curl sample calls. */
  readonly url?: { readonly text: string; readonly line: number };
  /** Statuses of the tabs over the samples of responses. */
  readonly statuses: readonly { readonly status: string; readonly line: number }[];
  /** Line at which samples begin. */
  readonly firstLine?: number;
}

/** Code of a sample in any language: what begins so, or ends so, is no prose. */
const code =
  /=>|\);$|\w ?= ?\{$|^[}\])]+[;,)]*$|^\.\w+\(|^[\w.]+\((?:['"`]|$)|^\$?[a-z_][\w.]* ?:?= ?\S|^<\?php|^#include|^from [\w.]+ import\b|^import [\w.{"'*]|^(?:const|let|var) \w+ ?=|^(?:package|using) [\w.]+;?$/;

/** A line of tabs, of one or more statuses. */
const statusTabs = /^(?:(?:[1-5]\d\d|[1-5]XX|default)(?:\s|$)){1,20}$/;

/** A tab of a saved page, as a heading. */
const statusHeading = /^#{1,6} ([1-5]\d\d|[1-5]XX|default)$/;

/** Finds the samples between two lines. The request's body follows `--data`; the next JSON is the response's. */
export function findSamples(lines: readonly Line[], from: number, to: number): PageSamples {
  const part = lines.filter(({ number }) => number >= from && number < to);
  let request: LocatedSample | undefined;
  let response: LocatedSample | undefined;
  let url: PageSamples["url"];
  let firstLine: number | undefined;
  const statuses: { status: string; line: number }[] = [];
  // Blocks that do not end are looked at again and again; the sum is bounded by the page's length.
  const budget = { lines: 4 * part.length };
  let inCurl = false;
  for (let at = 0; at < part.length; at++) {
    const { text, number } = part[at] as Line;
    if (/^curl\b/.test(text)) inCurl = true;
    const tab = statusHeading.exec(text)?.[1];
    // Of a saved page, the tab that is chosen stands last.
    if (tab !== undefined) statuses.unshift({ status: tab, line: number });
    if (tab !== undefined || statusTabs.test(text)) {
      inCurl = false;
      firstLine ??= number;
      for (const status of tab === undefined ? text.split(/\s+/) : [])
        statuses.push({ status, line: number });
    } else if (inCurl) {
      firstLine ??= number;
      const address = /https?:\/\/[^\s'"\\]{1,2000}/.exec(text)?.[0];
      if (address !== undefined && !/^(?:--header|-H)\b/.test(text))
        url ??= { text: address, line: number };
    } else if (code.test(text)) firstLine ??= number;
    const opening = inCurl ? text.replace(/^(?:--data(?:-raw|-binary)?|-d) ?'?(?=[{[])/, "") : text;
    if (!/^[{[]/.test(opening)) continue;
    const block = readBlock(part, at, opening, budget);
    if (block === undefined) continue;
    firstLine ??= number;
    const isData = inCurl && isAfterData(part, at);
    if (isData) request ??= block.sample;
    else response ??= block.sample;
    if (isData || inCurl) inCurl = false;
    at = block.last;
  }
  return {
    statuses,
    ...(request === undefined ? {} : { request }),
    ...(response === undefined ? {} : { response }),
    ...(url === undefined ? {} : { url }),
    ...(firstLine === undefined ? {} : { firstLine }),
  };
}

function isAfterData(part: readonly Line[], at: number): boolean {
  const here = part[at]?.text ?? "";
  if (/^(?:--data|-d)\b/.test(here)) return true;
  for (let before = at - 1; before >= 0; before--) {
    const text = part[before]?.text ?? "";
    if (text !== "" && text !== "'") return /(?:--data(?:-raw|-binary)?|-d) ?'?\$?'?$/.test(text);
  }
  return false;
}

function readBlock(
  part: readonly Line[],
  start: number,
  opening: string,
  budget: { lines: number },
): { sample: LocatedSample; last: number } | undefined {
  const texts: string[] = [];
  let depth = 0;
  for (let at = start; at < part.length && budget.lines > 0; at++) {
    budget.lines--;
    // Some converters leave a backslash at the ends of lines inside of arrays.
    const raw = (at === start ? opening : (part[at]?.text ?? "")).replace(/\\$/, "");
    texts.push(raw);
    depth += bracketBalance(raw);
    if (depth > 0) continue;
    const value = parseJson(texts.join("\n").replace(/'\s{0,100}\\?$/, ""));
    if (value === undefined) return undefined;
    const placed = { line: part[start]?.number ?? 1, endLine: part[at]?.number ?? 1 };
    return { sample: { ...readSample(value), ...placed }, last: at };
  }
  return undefined;
}
