import type { Int64Node } from "../../templates/package/runtime/int64.ts";
import { isObject, type JsonObject, type JsonValue } from "../json/values.ts";
import type { MediaTypeModel } from "../model/index.ts";
import { bodyKind } from "../model/index.ts";
import type { KeywordRow } from "../schema/keywords.ts";
import type { Resources } from "../schema/references.ts";
import { subschemasOf } from "../schema/subschemas.ts";
import { resolveSchema } from "./resolve-schema.ts";

type Draft = { -readonly [Key in keyof Int64Node]: Int64Node[Key] };

/**
 * Where `format: int64` is in the JSON bodies of these media types, for the run time to make bigints of; undefined
 * where there is none. The first node is the whole body.
 */
export function int64Nodes(
  resources: Resources,
  contents: readonly MediaTypeModel[],
): readonly Int64Node[] | undefined {
  const nodes: Draft[] = [{}];
  const known = new Map<JsonObject, number>();
  let isFound = false;
  const visit = (schema: JsonValue | undefined): number | undefined => {
    if (!isObject(schema)) return undefined;
    const earlier = known.get(schema);
    if (earlier !== undefined) return earlier;
    const node: Draft = {};
    const index = nodes.push(node) - 1;
    known.set(schema, index);
    if (isInt64(schema)) node.self = isFound = true;
    const { $ref } = schema;
    const target = $ref === undefined ? undefined : resolveSchema(resources, { $ref });
    const held = subschemasOf(schema, isPartOfValue).map(({ schema: part }) => part);
    addList(node, "same", [target, ...held].map(visit));
    addList(node, "prefix", listOf(schema["prefixItems"]).map(visit));
    const items = Array.isArray(schema["items"]) ? undefined : visit(schema["items"]);
    if (items !== undefined) node.items = items;
    const others = visit(schema["additionalProperties"]);
    if (others !== undefined) node.others = others;
    const properties = isObject(schema["properties"]) ? schema["properties"] : {};
    const members = Object.entries(properties).flatMap(([name, property]) => {
      const member = visit(property);
      return member === undefined ? [] : [[name, member] as const];
    });
    if (members.length > 0) node.properties = Object.fromEntries(members);
    return index;
  };
  const json = contents.filter(({ mediaType }) => bodyKind(mediaType) === "json");
  addList(
    nodes[0] ?? {},
    "same",
    json.map(({ schema }) => visit(schema)),
  );
  return isFound ? nodes : undefined;
}

/** Whether a keyword's schemas say what the value is, and not only what it is tested for. */
function isPartOfValue({ inPlace, nonMonotone }: KeywordRow): boolean {
  return inPlace === true && nonMonotone !== "tested";
}

/** Whether a schema takes 64-bit integers. */
export function isInt64({ type, format }: JsonObject): boolean {
  const types = Array.isArray(type) ? type : [type];
  return format === "int64" && types.includes("integer");
}

function addList(
  node: Draft,
  key: "same" | "prefix",
  indices: readonly (number | undefined)[],
): void {
  // The first node has no schema of its own, so that nothing refers to it.
  if (indices.some((index) => index !== undefined)) node[key] = indices.map((index) => index ?? -1);
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
