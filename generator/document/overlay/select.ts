import { JSONPathEnvironment } from "json-p3";
import { joinPointer } from "../../json/pointer.ts";
import type { JsonValue } from "../../json/values.ts";
import { limits } from "../bounds.ts";

/** Descends as deep as documents may be nested; by default it gives up at 50 levels. */
const environment = new JSONPathEnvironment({ maxRecursionDepth: 2 * limits.nesting });

/**
 * The JSON Pointers of the nodes that a JSONPath expression (RFC 9535) selects, each once.
 *
 * @returns the parser's message when the expression is no JSONPath.
 */
export function select(root: JsonValue, expression: string): string[] | { invalid: string } {
  try {
    const { nodes } = environment.query(expression, root);
    return [...new Set(nodes.map(({ location }) => joinPointer("", ...location)))];
  } catch (error) {
    return { invalid: error instanceof Error ? error.message : String(error) };
  }
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
    environment.compile(expression);
    return true;
  } catch {
    return false;
  }
}
