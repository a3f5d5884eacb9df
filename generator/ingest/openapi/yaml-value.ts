import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { setOwn } from "../shared/own-property.ts";
import { maxDepth, maxExpansion, maxReports } from "./limits.ts";
import type { SyntaxProblem } from "./problem.ts";

/** Thrown inside this file to stop a conversion; never leaves it. */
const stop = Symbol("stop");

interface Conversion {
  readonly problems: SyntaxProblem[];
  readonly anchors: Map<string, Node>;
  /** Collections that are being converted: an alias to one of them never ends. */
  readonly open: Set<Node>;
  /** What aliases may still expand to. */
  budget: number;
  /** Above 0 while an alias is expanded. */
  aliases: number;
}

/**
 * Turns a YAML node into the JSON value that it stands for. The library's own `toJS` is not used:
 * it shares aliased values, so that writing them out grows without bound, and checks duplicate
 * keys in quadratic time.
 *
 * @param textLength - length of the text; bounds what aliases may expand to.
 */
export function yamlToJson(
  root: Node | null,
  textLength: number,
): { value: JsonValue; problems: readonly SyntaxProblem[] } {
  const conversion: Conversion = {
    problems: [],
    anchors: new Map(),
    open: new Set(),
    budget: maxExpansion(textLength),
    aliases: 0,
  };
  try {
    return { value: convert(root, conversion, 0), problems: conversion.problems };
  } catch (error) {
    if (error !== stop) throw error;
    return { value: null, problems: conversion.problems };
  }
}

function convert(node: unknown, conversion: Conversion, depth: number): JsonValue {
  if (isAlias(node)) return expand(node, conversion, depth);
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
  if (node.anchor !== undefined) conversion.anchors.set(node.anchor, node);
  if (depth > maxDepth) {
    const message = `The document has more than ${maxDepth} levels.`;
    fail(conversion, { code: "document-too-deep", message, offset: offsetOf(node) });
  }
  if (isScalar(node)) return convertScalar(node, conversion);
  spend(conversion, 1, node);
  conversion.open.add(node);
  const value = isMap(node)
    ? convertMap(node, conversion, depth)
    : node.items.map((item) => convert(item, conversion, depth + 1));
  conversion.open.delete(node);
  return value;
}

function convertScalar(node: Node & { value: unknown }, conversion: Conversion): JsonValue {
  const { value } = node;
  spend(conversion, typeof value === "string" ? 1 + value.length : 1, node);
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  report(conversion, {
    code: "yaml-not-json",
    message: `The value ${String(value)} cannot be written in JSON.`,
    offset: offsetOf(node),
  });
  return null;
}

function convertMap(map: YAMLMap, conversion: Conversion, depth: number): JsonObject {
  const object: JsonObject = {};
  const seen = new Set<string>();
  for (const pair of map.items) {
    if (isMergeKey(pair)) {
      merge(object, pair, conversion, depth);
      continue;
    }
    const key = keyOf(pair.key, conversion);
    if (key === undefined) continue;
    if (seen.has(key)) {
      const message = `The key ${JSON.stringify(key)} already stands in this object.`;
      report(conversion, { code: "duplicate-key", message, offset: offsetOf(pair.key) });
    }
    seen.add(key);
    setOwn(object, key, convert(pair.value, conversion, depth + 1));
  }
  return object;
}

/** A plain `<<`: the merge key of YAML 1.1, which 1.2 left out and documents still use. */
function isMergeKey(pair: Pair): boolean {
  return isScalar(pair.key) && pair.key.value === "<<" && pair.key.type === "PLAIN";
}

function merge(object: JsonObject, pair: Pair, conversion: Conversion, depth: number): void {
  const value = convert(pair.value, conversion, depth + 1);
  for (const source of Array.isArray(value) ? value : [value]) {
    if (!isObject(source)) {
      const message = "`<<` can merge only an object, or a list of objects.";
      report(conversion, { code: "yaml-syntax", message, offset: offsetOf(pair.key) });
      return;
    }
    for (const [key, merged] of Object.entries(source))
      if (!Object.hasOwn(object, key)) setOwn(object, key, merged);
  }
}

/** Keys keep the spelling of the document: `200` and `1.10` are what was written, not what a number prints as. */
export function keyOf(node: unknown, conversion?: Conversion): string | undefined {
  const target = isAlias(node) ? conversion?.anchors.get(node.source) : node;
  if (target === null) return "";
  if (isScalar(target)) {
    if (typeof target.value === "string") return target.value;
    return target.source ?? String(target.value);
  }
  if (conversion !== undefined) {
    const message = "Keys must be strings.";
    report(conversion, { code: "yaml-not-json", message, offset: offsetOf(node) });
  }
  return undefined;
}

function expand(
  alias: Node & { source: string },
  conversion: Conversion,
  depth: number,
): JsonValue {
  const offset = offsetOf(alias);
  const target = conversion.anchors.get(alias.source);
  if (target === undefined) {
    const message = `The alias *${alias.source} has no anchor before it.`;
    report(conversion, { code: "yaml-syntax", message, offset });
    return null;
  }
  if (conversion.open.has(target)) {
    const message = `The alias *${alias.source} stands inside the value that it repeats.`;
    return fail(conversion, { code: "yaml-alias-limit", message, offset });
  }
  conversion.aliases++;
  const value = convert(target, conversion, depth);
  conversion.aliases--;
  return value;
}

function spend(conversion: Conversion, amount: number, node: Node): void {
  if (conversion.aliases === 0) return;
  conversion.budget -= amount;
  if (conversion.budget >= 0) return;
  const message =
    "Aliases may expand to 20 times the document's length (and 100,000 characters); these go beyond.";
  fail(conversion, { code: "yaml-alias-limit", message, offset: offsetOf(node) });
}

function report(conversion: Conversion, problem: SyntaxProblem): void {
  if (conversion.problems.length < maxReports) conversion.problems.push(problem);
}

function fail(conversion: Conversion, problem: SyntaxProblem): never {
  conversion.problems.push(problem);
  throw stop;
}

function offsetOf(node: unknown): number {
  const range = (node as Partial<Node> | null)?.range;
  return range?.[0] ?? 0;
}
