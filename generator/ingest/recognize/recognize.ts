import { isObject } from "../../json/values.ts";
import { parseJson } from "../shared/vocabulary/types.ts";
import type { InputFile } from "../types.ts";
import { formatRecognizers } from "./formats.ts";
import { pageRecognizers, referenceOf } from "./pages.ts";
import type { FileHead, KnownFormat } from "./types.ts";

/** Characters of a file that are looked at. */
const headLength = 100_000;

/** The beginning of a file, with the keys of its root: of small JSON files exactly, else by their lines. */
function headOf(whole: string): FileHead {
  const text = whole.slice(0, headLength);
  const isJson = /^\s*\{/.test(text);
  const parsed = isJson && text.length === whole.length ? parseJson(text) : undefined;
  return {
    text,
    hasKey: (key) =>
      parsed !== undefined && isObject(parsed)
        ? Object.hasOwn(parsed, key)
        : rootKey(key).test(text),
  };
}

function rootKey(key: string): RegExp {
  const name = key.replaceAll("$", String.raw`\$`);
  return new RegExp(
    `(?:^(?:["']?)${name}(?:["']?)\\s{0,20}:|^\\s{0,200}\\{\\s{0,200}"${name}"\\s{0,20}:)`,
    "m",
  );
}

/** The address of the document that a stub page names; undefined where it names none, or not by its address. */
export function documentNamedBy(text: string): string | undefined {
  const named = referenceOf(text.slice(0, headLength));
  return named === undefined || /\s/.test(named) ? undefined : named;
}

/** What a file is that no reader reads; undefined where that is not known either. */
export function recognize({ text }: InputFile): KnownFormat | undefined {
  const head = headOf(text);
  const found = [...formatRecognizers, ...pageRecognizers].find(({ test }) => test(head));
  if (found === undefined) return undefined;
  const fix = found.fix?.(head.text);
  return { code: found.code, message: found.message, ...(fix === undefined ? {} : { fix }) };
}
