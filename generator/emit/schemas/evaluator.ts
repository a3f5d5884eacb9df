import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { compilePattern } from "../write/index.ts";
import type { Emitter } from "./emitter.ts";
import type { SchemaNode } from "../../schema/node.ts";

/** What templates/validation/evaluate.ts takes: schemas whose references are names in `nodes`. */
export interface EvaluatorData {
  readonly root: string;
  readonly nodes: Record<string, [resource: string, schema: JsonValue]>;
  readonly anchors: Record<string, Record<string, string>>;
  /** Formats that the schemas mention. */
  readonly formats: readonly string[];
}

/** Keywords that hold a schema, a list of schemas, and a map of schemas. */
const SINGLE = new Set(
  "additionalProperties unevaluatedProperties propertyNames items unevaluatedItems contains not if then else".split(
    " ",
  ),
);
const LISTS = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const MAPS = new Set(["properties", "patternProperties", "dependentSchemas"]);
const ASSERTIONS = new Set(
  (
    "type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern format " +
    "maxItems minItems uniqueItems maxContains minContains maxProperties minProperties required dependentRequired"
  ).split(" "),
);

/** Schemas for the evaluator, collected as they are asked for. */
export interface EvaluatorCollector {
  /** The schema's name in `nodes`. */
  nameOf(node: SchemaNode): string;
  /** Collects what the schemas named so far refer to. */
  complete(): void;
  readonly nodes: EvaluatorData["nodes"];
  readonly anchors: EvaluatorData["anchors"];
  readonly formats: ReadonlySet<string>;
}

/** Starts an empty collection. */
export function createEvaluatorCollector(
  emitter: Pick<Emitter, "resources" | "follow">,
): EvaluatorCollector {
  const { resources, follow } = emitter;
  const names = new Map<string, string>();
  const bases = new Map<string, string>();
  const nodes: EvaluatorData["nodes"] = {};
  const anchors: EvaluatorData["anchors"] = {};
  const formats = new Set<string>();
  const pending: SchemaNode[] = [];

  const resourceName = (base: string): string => {
    const known = bases.get(base) ?? `r${bases.size}`;
    bases.set(base, known);
    return known;
  };

  function nameOf(node: SchemaNode): string {
    const { key } = node;
    let name = names.get(key);
    if (name === undefined) {
      name = `s${names.size}`;
      names.set(key, name);
      pending.push(node);
    }
    return name;
  }

  function copy(node: SchemaNode, parentBase: string): JsonValue {
    const { schema } = node;
    if (!isObject(schema)) return schema;
    const result: JsonObject = {};
    if (node.base !== parentBase) result["$id"] = resourceName(node.base);
    const child = (...tokens: (string | number)[]): JsonValue =>
      copy(resources.child(node, ...tokens), node.base);
    for (const keyword of Object.keys(schema)) {
      const value = schema[keyword] ?? null;
      if (SINGLE.has(keyword) && (isObject(value) || typeof value === "boolean")) {
        result[keyword] = child(keyword);
      } else if (LISTS.has(keyword) && Array.isArray(value)) {
        result[keyword] = value.map((_, i) => child(keyword, i));
      } else if (MAPS.has(keyword) && isObject(value)) {
        const known = Object.keys(value).filter(
          (name) => keyword !== "patternProperties" || compilePattern(name) !== undefined,
        );
        result[keyword] = Object.fromEntries(known.map((name) => [name, child(keyword, name)]));
      } else if (ASSERTIONS.has(keyword) && (node.validation || keyword === "format")) {
        if (keyword === "pattern" && compilePattern(String(value)) === undefined) continue;
        if (keyword === "format" && typeof value === "string") formats.add(value);
        result[keyword] = value;
      }
    }
    addReferences(node, schema, result);
    return result;
  }

  function addReferences(node: SchemaNode, schema: JsonObject, result: JsonObject): void {
    const { $ref, $dynamicRef } = schema;
    if (typeof $ref === "string") {
      const target = resources.resolve(node, $ref) ?? follow(node)[0];
      if (target !== undefined) result["$ref"] = nameOf(target);
    }
    if (typeof $dynamicRef !== "string") return;
    const resolved = resources.resolveDynamic(node, $dynamicRef);
    if (resolved === undefined) return;
    const anchor = resolved.dynamic;
    result["$dynamicRef"] = {
      node: nameOf(resolved.node),
      ...(anchor === undefined ? {} : { anchor }),
    };
    if (anchor === undefined || Object.hasOwn(anchors, anchor)) return;
    anchors[anchor] = {};
    for (const candidate of resources.dynamicAnchors(anchor)) {
      anchors[anchor][resourceName(candidate.base)] = nameOf(candidate);
    }
  }

  function complete(): void {
    for (let node = pending.shift(); node !== undefined; node = pending.shift()) {
      nodes[nameOf(node)] = [resourceName(node.base), copy(node, node.base)];
    }
  }

  return { nameOf, complete, nodes, anchors, formats };
}

/**
 * Collects schemas and everything that they refer to for the evaluator.
 *
 * @param roots - the schemas of a conjunction.
 * @param more - makes a further part of it that refers to schemas by the names that `nameOf` gives.
 */
export function evaluatorData(
  emitter: Pick<Emitter, "resources" | "follow">,
  roots: readonly SchemaNode[],
  more?: (nameOf: (node: SchemaNode) => string) => JsonObject,
): EvaluatorData {
  const { nameOf, complete, nodes, anchors, formats } = createEvaluatorCollector(emitter);
  const rootNames = roots.map(nameOf);
  const part = more?.(nameOf);
  complete();
  const [only] = rootNames;
  const mentioned = [...formats].sort();
  if (rootNames.length === 1 && only !== undefined && part === undefined) {
    return { root: only, nodes, anchors, formats: mentioned };
  }
  const parts = rootNames.map((name) => ({ $ref: name }));
  nodes["all"] = ["", { allOf: part === undefined ? parts : [...parts, part] }];
  return { root: "all", nodes, anchors, formats: mentioned };
}
