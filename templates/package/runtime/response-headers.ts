import { dates } from "./dates.ts";
import { isRounded } from "./rounded-integers.ts";

/** How the values of a header are read. */
export type HeaderKind = "string" | "number" | "bigint" | "boolean" | "list" | "date";

/**
 * Makes a function that reads the headers of a response which the document describes, under their names there.
 * A header that is missing, or is no number or date where it should be one, is left out; so is an integer beyond 2^53
 * where it is to be a number, which cannot hold it.
 */
export function headersReader(
  kinds: Readonly<Record<string, HeaderKind>>,
): (result: { readonly response: Pick<Response, "headers"> }) => never {
  return ({ response }) => {
    const values: Record<string, unknown> = {};
    for (const [name, kind] of Object.entries(kinds)) {
      const text = response.headers.get(name)?.trim();
      const value = text === undefined ? undefined : readValue(text, kind);
      if (value !== undefined) values[name] = value;
    }
    return values as never;
  };
}

function readValue(text: string, kind: HeaderKind): unknown {
  if (kind === "bigint") return /^-?\d+$/.test(text) ? BigInt(text) : undefined;
  if (kind === "number")
    return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) && !isRounded(text) ? Number(text) : undefined;
  if (kind === "boolean") return text === "true" || (text === "false" ? false : undefined);
  if (kind === "date") {
    const date = dates.convert(text, true);
    return date instanceof Date ? date : undefined;
  }
  // Source: RFC 9110 section 5.6.1.
  return kind === "list" ? text.split(/\s*,\s*/).filter((part) => part !== "") : text;
}
