import { exec } from "jsonpath-rfc9535";
import parse from "jsonpath-rfc9535/parser";
import { joinPointer } from "../../json/pointer.ts";
import type { JsonValue } from "../../json/values.ts";

/**
 * The JSON Pointers of the nodes that a JSONPath expression (RFC 9535) selects, each once.
 *
 * @returns the parser's message when the expression is no JSONPath.
 */
export function select(root: JsonValue, expression: string): string[] | { invalid: string } {
  const pointers = new Set<string>();
  try {
    exec(root, expression, (_value, path) => {
      pointers.add(joinPointer("", ...path.map(unescapeKey)));
    });
  } catch (error) {
    return { invalid: error instanceof Error ? error.message : String(error) };
  }
  return [...pointers];
}

/** The library gives names as they stand in a normalised path (RFC 9535 section 2.7). */
function unescapeKey(key: number | string): number | string {
  if (typeof key === "number" || !key.includes("\\")) return key;
  const plain: Record<string, string> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
  return key.replace(/\\(u([0-9a-f]{4})|.)/g, (_all, char: string, hex: string | undefined) =>
    hex === undefined ? (plain[char] ?? char) : String.fromCharCode(parseInt(hex, 16)),
  );
}

/** The longest beginning of an expression that selects something: where a target went astray. */
export function nearestMatch(
  root: JsonValue,
  expression: string,
): { expression: string; pointer: string } | undefined {
  for (let end = expression.length - 1; end > 0; end--) {
    if (!/[.[]/.test(expression[end] ?? "")) continue;
    const prefix = expression.slice(0, end).replace(/\.$/, "");
    if (!isJsonPath(prefix)) continue;
    const found = select(root, prefix);
    const [pointer] = Array.isArray(found) ? found : [];
    if (pointer !== undefined) return { expression: prefix, pointer };
  }
  return undefined;
}

function isJsonPath(expression: string): boolean {
  try {
    parse(expression);
    return true;
  } catch {
    return false;
  }
}
