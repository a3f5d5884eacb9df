import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { compiledPattern } from "../../schema/patterns.ts";
import type { Emitter } from "./emitter.ts";
import { keywordRow, type Holding, type KeywordRole } from "../../schema/keywords.ts";
import type { SchemaNode } from "../../schema/node.ts";

/** What templates/validation/evaluate.ts takes: schemas whose references are names in `nodes`. */
export interface EvaluatorData {
  readonly root: string;
  readonly nodes: Record<string, [resource: string, schema: JsonValue]>;
  readonly anchors: Record<string, Record<string, string>>;
  /** Formats that the schemas mention. */
  readonly formats: readonly string[];
}

/** What keywords do that the evaluator applies by themselves; references get names in place of URIs. */
const EVALUATED_ROLES: ReadonlySet<KeywordRole> = new Set(["applicator", "assertion", "modifier"]);

type CopyChild = (...tokens: (string | number)[]) => JsonValue;

const NO_PATTERNS: ReadonlySet<string> = new Set();

interface HeldContext {
  readonly holds: Holding;
  readonly child: CopyChild;
  /** Whether anything is tested with a regular expression. */
  readonly isUsable: (pattern: string) => boolean;
}

/** The schemas that a keyword holds, copied; undefined for a value that it cannot have. */
function held(
  keyword: string,
  value: JsonValue,
  { holds, child, isUsable }: HeldContext,
): JsonValue | undefined {
  if (holds === "list")
    return Array.isArray(value) ? value.map((_, i) => child(keyword, i)) : undefined;
  if (holds !== "map")
    return isObject(value) || typeof value === "boolean" ? child(keyword) : undefined;
  if (!isObject(value)) return undefined;
  const names = Object.keys(value).filter(
    (name) => keyword !== "patternProperties" || isUsable(name),
  );
  return Object.fromEntries(names.map((name) => [name, child(keyword, name)]));
}

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
  ignoredPatterns: ReadonlySet<string> = NO_PATTERNS,
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

  const isUsable = (pattern: string): boolean =>
    !ignoredPatterns.has(pattern) && compiledPattern(pattern) !== undefined;

  function assertion(node: SchemaNode, keyword: string, value: JsonValue): JsonValue | undefined {
    if (keywordRow(keyword)?.validation === true && !node.validation) return undefined;
    if (keyword === "pattern" && !isUsable(String(value))) return undefined;
    if (keyword === "format" && typeof value === "string") formats.add(value);
    return value;
  }

  function copy(node: SchemaNode, parentBase: string): JsonValue {
    const { schema } = node;
    if (!isObject(schema)) return schema;
    const result: JsonObject = {};
    if (node.base !== parentBase) result["$id"] = resourceName(node.base);
    const child: CopyChild = (...tokens) => copy(resources.child(node, ...tokens), node.base);
    for (const keyword of Object.keys(schema)) {
      const row = keywordRow(keyword);
      const value = schema[keyword];
      if (row === undefined || value === undefined || !EVALUATED_ROLES.has(row.role)) continue;
      const copied =
        row.holds === undefined
          ? assertion(node, keyword, value)
          : held(keyword, value, { holds: row.holds, child, isUsable });
      if (copied !== undefined) result[keyword] = copied;
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
