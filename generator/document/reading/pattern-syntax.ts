import { isObject, type JsonObject } from "../../json/values.ts";
import { ignoringCase } from "./pattern-literal.ts";
import type { SchemaRule } from "./types.ts";

/**
 * Syntax of other languages that JavaScript lacks, and that means one thing: `\A`, `\z` and `\Z` for the ends,
 * `(?P<name>…)`, `(?i)` in front, `[[:alpha:]]`. By the letter (ECMA-262, JSON Schema core section 6.4) `\A` is an
 * `A`, so that no value that is meant matches, or the pattern does not compile.
 */
export const patternSyntaxRule: SchemaRule = {
  name: "patternSyntax",
  code: "read-pattern-syntax",
  keywords: ["pattern", "patternProperties"],
  message: "the regular expressions of other languages are read as JavaScript writes the same",
  read(schema) {
    const { pattern, patternProperties } = schema;
    const read = typeof pattern === "string" ? translated(pattern) : pattern;
    const names = isObject(patternProperties) ? translatedNames(patternProperties) : undefined;
    if (read === pattern && names === patternProperties) return schema;
    return {
      ...schema,
      ...(read === undefined ? {} : { pattern: read }),
      ...(names === undefined ? {} : { patternProperties: names }),
    };
  },
};

function translatedNames(members: JsonObject): JsonObject {
  const entries = Object.entries(members).map(
    ([name, value]) => [translated(name), value] as const,
  );
  const isSame = entries.every(([name]) => Object.hasOwn(members, name));
  return isSame || new Set(entries.map(([name]) => name)).size < entries.length
    ? members
    : Object.fromEntries(entries);
}

const CLASSES: Readonly<Record<string, string>> = {
  alpha: "a-zA-Z",
  alnum: "a-zA-Z0-9",
  digit: "0-9",
  lower: "a-z",
  upper: "A-Z",
  space: "\\s",
  word: "\\w",
  xdigit: "0-9a-fA-F",
};

const ENDS: Readonly<Record<string, string>> = { "\\A": "^", "\\z": "$", "\\Z": "$" };

const TOKENS =
  /\\.|\(\?P<(?<group>[A-Za-z_]\w*)>|\(\?P=(?<again>[A-Za-z_]\w*)\)|\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]/gs;

function translated(pattern: string): string {
  const [flags = ""] = /^\(\?[iu]+\)/.exec(pattern) ?? [];
  const rest = pattern.slice(flags.length);
  const read = rest.replace(TOKENS, (token, group?: string, again?: string) => {
    if (group !== undefined) return `(?<${group}>`;
    if (again !== undefined) return `\\k<${again}>`;
    return token.startsWith("[") ? withRanges(token) : (ENDS[token] ?? token);
  });
  return flags.includes("i") ? ignoringCase(read) : read;
}

/** A class of characters with ranges in place of names: `[[:alpha:]_]`. */
function withRanges(token: string): string {
  return token.replace(/\[:(\w+):\]/g, (named, name: string) =>
    Object.hasOwn(CLASSES, name) ? (CLASSES[name] ?? named) : named,
  );
}
