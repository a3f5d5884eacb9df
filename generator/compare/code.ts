import { escapeToken, parsePointer, valueAt } from "../json/pointer.ts";
import { isObject, type JsonObject } from "../json/values.ts";
import type { Draft } from "./context.ts";
import { pointersOf } from "./evidence.ts";
import { createTypeCheck } from "./type-check.ts";
import type { Evidence } from "./types.ts";

interface CodeOptions {
  readonly evidence: Evidence | undefined;
  readonly packageName?: string | undefined;
}

/**
 * TypeScript that compiles with the package of the base document and does not with that of the revision; undefined
 * where the types do not show the change, or do not name what it is about.
 */
export type CodeWriter = (draft: Draft, options: CodeOptions) => string | undefined;

/** Prepares writing code for changes between two documents. */
export function createCodeWriter(base: JsonObject, revision: JsonObject): CodeWriter {
  const [before, after] = [createTypeCheck(base), createTypeCheck(revision)];
  return (draft, { evidence, packageName = "the-package" }) => {
    const { rule, class: cls, basePointer } = draft;
    if (rule.direction === "response" || (cls !== "breaking" && cls !== "may-break"))
      return undefined;
    const importing = (name: string) => `import type { ${name} } from "${packageName}/types";`;
    if (rule.id === "operation-removed" && basePointer !== undefined) {
      const [root = "paths", path = "", method = ""] = parsePointer(basePointer);
      if (root !== "paths") return undefined;
      const called = `paths[${quoted(path)}][${quoted(method)}]["responses"]`;
      return `${importing("paths")}\ntype Called = ${called};\n`;
    }
    if (evidence?.revision !== "rejected") return undefined;
    const pointers = pointersOf(draft);
    const type = typeAt(base, pointers.base);
    if (type === undefined) return undefined;
    const { value } = evidence;
    if (before(pointers.base, value) !== true || after(pointers.revision, value) !== false)
      return undefined;
    const name = type.includes("components[") ? "components" : "paths";
    const sent = JSON.stringify(value, undefined, 2);
    return `${importing(name)}\nconst sent: ${type} = ${sent};\n`;
  };
}

const quoted = (text: string): string => JSON.stringify(text);

/** The type of the schema at a pointer, as openapi-typescript names it; undefined where it has no name. */
function typeAt(document: JsonObject, pointer: string | undefined): string | undefined {
  if (pointer === undefined) return undefined;
  const tokens = parsePointer(pointer);
  const start = startOf(document, tokens);
  if (start === undefined) return undefined;
  let { type } = start;
  for (let rest = start.rest; rest.length > 0;) {
    const [keyword = "", name = ""] = rest;
    if (keyword === "properties") type = `NonNullable<${type}>[${quoted(name)}]`;
    else if (keyword === "items") type = `NonNullable<${type}>[number]`;
    else if (keyword !== "allOf") return undefined;
    rest = rest.slice(keyword === "items" ? 1 : 2);
  }
  return type;
}

interface Start {
  readonly type: string;
  /** Tokens of the pointer below the schema that has this type. */
  readonly rest: readonly string[];
}

function startOf(document: JsonObject, tokens: readonly string[]): Start | undefined {
  const [root, first = "", second = "", third = "", fourth = "", fifth = ""] = tokens;
  if (root === "components" && first === "schemas")
    return { type: `components["schemas"][${quoted(second)}]`, rest: tokens.slice(3) };
  if (root !== "paths") return undefined;
  const operation = `paths[${quoted(first)}][${quoted(second)}]`;
  if (third === "requestBody" && fourth === "content" && tokens[6] === "schema")
    return {
      type: `NonNullable<${operation}["requestBody"]>["content"][${quoted(fifth)}]`,
      rest: tokens.slice(7),
    };
  if (third !== "parameters") return undefined;
  const parameter = valueAt(document, `/${tokens.slice(0, 5).map(escapeToken).join("/")}`);
  if (!isObject(parameter) || parameter["in"] === undefined) return undefined;
  const list = `NonNullable<${operation}["parameters"][${quoted(String(parameter["in"]))}]>`;
  return { type: `${list}[${quoted(String(parameter["name"]))}]`, rest: tokens.slice(6) };
}
