import type { ValueNode } from "../../templates/package/runtime/conversions.ts";
import { isObject, type JsonObject, type JsonValue } from "../json/values.ts";
import { bodyKind, type MediaTypeModel } from "../model/index.ts";
import { isBinary } from "../schema/formats.ts";
import type { KeywordRow } from "../schema/keywords.ts";
import type { Resources } from "../schema/references.ts";
import { subschemasOf } from "../schema/subschemas.ts";
import { resolveSchema } from "./resolve-schema.ts";

/** Which values have another form in JSON than in the package. */
export interface ConversionSettings {
  readonly int64?: "number" | "bigint" | undefined;
  readonly dates?: "string" | "Date" | undefined;
  /** Whether bytes are converted, too: for samples of forms. */
  readonly bytes?: boolean | undefined;
}

/** Where the converted values of a body are, and which conversions there are. */
export interface ConversionPlan {
  readonly nodes: readonly ValueNode[];
  /** Names of the run time's conversions. */
  readonly kinds: readonly ConversionKind[];
}

export type ConversionKind = "bytes" | "dates" | "int64";

type Draft = { -readonly [Key in keyof ValueNode]: ValueNode[Key] };

/**
 * Where values are converted in the JSON of these media types; undefined where there is none. The first node is
 * the whole body.
 */
export function bodyConversions(
  resources: Resources,
  contents: readonly MediaTypeModel[],
  settings: ConversionSettings,
): ConversionPlan | undefined {
  const json = contents.filter(({ mediaType }) => bodyKind(mediaType) === "json");
  return conversionPlan(
    resources,
    json.map(({ schema }) => schema),
    settings,
  );
}

/** The same for values that each match one of these schemas. */
export function conversionPlan(
  resources: Resources,
  schemas: readonly (JsonValue | undefined)[],
  settings: ConversionSettings,
): ConversionPlan | undefined {
  if (settings.int64 !== "bigint" && settings.dates !== "Date" && settings.bytes !== true)
    return undefined;
  const nodes: Draft[] = [{}];
  const known = new Map<JsonObject, number>();
  const kinds = new Set<ConversionKind>();
  const visit = (schema: JsonValue | undefined): number | undefined => {
    if (!isObject(schema)) return undefined;
    const earlier = known.get(schema);
    if (earlier !== undefined) return earlier;
    const node: Draft = {};
    const index = nodes.push(node) - 1;
    known.set(schema, index);
    const kind = kindOf(schema, settings);
    if (kind !== undefined) kinds.add((node.self = kind));
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
  addList(nodes[0] ?? {}, "same", schemas.map(visit));
  return kinds.size === 0 ? undefined : { nodes, kinds: [...kinds].sort() };
}

/** Whether a keyword's schemas say what the value is, and not only what it is tested for. */
function isPartOfValue({ inPlace, nonMonotone }: KeywordRow): boolean {
  return inPlace === true && nonMonotone !== "tested";
}

function kindOf(
  schema: JsonObject,
  { int64, dates, bytes }: ConversionSettings,
): ConversionKind | undefined {
  if (bytes === true && holdsBytes(schema)) return "bytes";
  if (int64 === "bigint" && isInt64(schema)) return "int64";
  return dates === "Date" && isDateTime(schema) ? "dates" : undefined;
}

function holdsBytes(schema: JsonObject): boolean {
  const { type } = schema;
  return isBinary(schema) && (Array.isArray(type) ? type.includes("string") : type === "string");
}

/** Whether a schema takes any 64-bit integer; one that lists values has those numbers. */
export function isInt64(schema: JsonObject): boolean {
  const { type, format, enum: values, const: value } = schema;
  const types = Array.isArray(type) ? type : [type];
  return (
    format === "int64" && types.includes("integer") && values === undefined && value === undefined
  );
}

/** Whether a schema takes any point in time; one that lists values has those texts. */
export function isDateTime(schema: JsonObject): boolean {
  const { type, format, enum: values, const: value } = schema;
  const types = Array.isArray(type) ? type : [type];
  return (
    format === "date-time" &&
    types.includes("string") &&
    values === undefined &&
    value === undefined
  );
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
