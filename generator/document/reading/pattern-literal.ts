import type { JsonObject } from "../../json/values.ts";
import { isObject } from "../../json/values.ts";
import type { SchemaRule } from "./types.ts";

/** A regular expression as JavaScript spells literals; by the letter the slashes are characters. */
export const patternLiteralRule: SchemaRule = {
  name: "patternLiteral",
  code: "read-pattern-literal",
  keywords: ["pattern", "patternProperties"],
  message: "a pattern written as `/…/` is read without its slashes",
  read(schema) {
    const { pattern, patternProperties } = schema;
    const read = typeof pattern === "string" ? readLiteral(pattern) : undefined;
    const names = isObject(patternProperties) ? withReadNames(patternProperties) : undefined;
    return read === undefined && names === undefined
      ? schema
      : {
          ...schema,
          ...(read === undefined ? {} : { pattern: read }),
          ...(names === undefined ? {} : { patternProperties: names }),
        };
  },
};

function withReadNames(members: JsonObject): JsonObject | undefined {
  const names = Object.keys(members);
  const read = names.map((name) => readLiteral(name) ?? name);
  return new Set(read).size < names.length || read.every((name, index) => name === names[index])
    ? undefined
    : Object.fromEntries(Object.values(members).map((value, index) => [read[index] ?? "", value]));
}

/** The expression of a literal; undefined of a pattern that may have its slashes as characters, such as a path. */
function readLiteral(pattern: string): string | undefined {
  const [, inner, flags = ""] = /^\/(.+)\/([dgimsuvy]*)$/s.exec(pattern) ?? [];
  if (inner === undefined) return undefined;
  const isAnchored = inner.startsWith("^") || /(?<!\\)\$$/.test(inner);
  const hasSyntax = /[\\[(*+?|.]/.test(inner) && !/(?<!\\)\//.test(inner);
  if (!isAnchored && !(flags !== "" && hasSyntax)) return undefined;
  return flags.includes("i") ? ignoringCase(inner) : inner;
}

const tokens =
  /\\(?:u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|p\{[^}]*\}|k<[^>]*>|.)|\(\?<[a-z]\w*>|\[(?:\\.|[^\]\\])*\]|[a-z]/gis;

/** The expression in both cases of its letters: a pattern of JSON Schema has no flags. */
export function ignoringCase(expression: string): string {
  return expression.replace(tokens, (token) => {
    if (token.startsWith("[")) return token.replace(classTokens, bothCases);
    return token.length === 1 ? `[${bothCases(token)}]` : token;
  });
}

const classTokens =
  /\\(?:u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|p\{[^}]*\}|.)|[^\\[\]]-[^\\\]]|[a-z]/gis;

function bothCases(token: string): string {
  // A range from one kind of character to another has no other case as a whole.
  const isRange = token.length > 1 && !/^(?:[a-z]-[a-z]|[A-Z]-[A-Z])$/.test(token);
  if (token.startsWith("\\") || isRange) return token;
  return `${token.toLowerCase()}${token.toUpperCase()}`;
}
