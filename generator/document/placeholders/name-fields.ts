import type { Diagnostics } from "../../diagnostics/index.ts";
import { withoutKeys } from "../../json/edit.ts";
import { rewriteOpenApi } from "../../json/openapi-rewrite.ts";
import { joinPointer } from "../../json/pointer.ts";
import { hasKeyword } from "../../json/keyword-index.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { layer, type Origin } from "../layers.ts";
import type { SourcedDocument } from "../types.ts";
import { typeWord } from "./kinds.ts";
import { matchRows, readRows, type NamedRow, type UnnamedRow } from "./rows.ts";

interface Context {
  readonly document: SourcedDocument;
  readonly diagnostics: Diagnostics;
  readonly origins: Map<string, Origin>;
}

/** The extensions that say which rows have no name, and which names there are. */
const HELPERS = [
  "x-crosswalk-unnamed",
  "x-crosswalk-names",
  "x-crosswalk-unnamed-parameters",
  "x-crosswalk-parameter-names",
];

/**
 * Gives the rows of pages whose field names are lost the names of the overlay: as properties of
 * their schemas and parameters of their operations, in the page's order. Rows without a sure
 * name are reported and left out; their objects stay open.
 */
export function nameFields(document: SourcedDocument, diagnostics: Diagnostics): SourcedDocument {
  if (!hasKeyword(document.value, ...HELPERS)) return document;
  const context: Context = { document, diagnostics, origins: new Map() };
  const value = rewriteOpenApi(document.value, (node, kind, pointer) => {
    if (kind === "schema") return nameProperties(node, pointer, context);
    return kind === "operation" ? nameParameters(node, pointer, context) : node;
  });
  return { ...document, value, locate: layer(document.locate, context.origins) };
}

function nameProperties(schema: JsonObject, pointer: string, context: Context): JsonObject {
  const listed = schema["x-crosswalk-unnamed"];
  if (listed === undefined && schema["x-crosswalk-names"] === undefined) return schema;
  const properties = isObject(schema["properties"]) ? schema["properties"] : {};
  const rows = readRows(listed, joinPointer(pointer, "x-crosswalk-unnamed"));
  const declared = namedRows(properties, rows);
  const { named, unnamed } = matchRows(
    rows,
    { value: schema["x-crosswalk-names"], pointer: joinPointer(pointer, "x-crosswalk-names") },
    { names: new Set(Object.keys(properties)), kinds: (row) => typeWord(declared.get(row)?.[1]) },
    { locate: context.document.locate, diagnostics: context.diagnostics },
  );
  for (const row of named) locateRow(joinPointer(pointer, "properties", row.name), row, context);
  const required = Array.isArray(schema["required"]) ? schema["required"] : [];
  const added = named.filter((row) => row.required).map((row) => row.name);
  const rest = withoutKeys(schema, "x-crosswalk-unnamed", "x-crosswalk-names");
  return {
    ...(unnamed.length > 0 ? leftOpen(rest) : rest),
    properties: inPageOrder(properties, declared, named),
    ...(required.length + added.length > 0 ? { required: [...required, ...added] } : {}),
  };
}

/** The properties that stand in the gaps between unnamed rows, by row. Later ones have no known row. */
function namedRows(
  properties: JsonObject,
  rows: readonly UnnamedRow[],
): Map<number, [string, JsonValue]> {
  const taken = new Set(rows.map((row) => row.row));
  const result = new Map<number, [string, JsonValue]>();
  let row = 0;
  for (const entry of Object.entries(properties)) {
    do row += 1;
    while (taken.has(row));
    result.set(row, entry);
  }
  return result;
}

function inPageOrder(
  properties: JsonObject,
  declared: ReadonlyMap<number, [string, JsonValue]>,
  named: readonly NamedRow[],
): JsonObject {
  const byRow = new Map(declared);
  for (const row of named) byRow.set(row.row, [row.name, row.schema]);
  const ordered = [...byRow].sort(([a], [b]) => a - b).map(([, entry]) => entry);
  return { ...Object.fromEntries(ordered), ...properties };
}

/** A schema that lacks fields may not forbid others. */
function leftOpen(schema: JsonObject): JsonObject {
  const closed = ["additionalProperties", "unevaluatedProperties"].filter(
    (keyword) => schema[keyword] === false,
  );
  return withoutKeys(schema, ...closed);
}

function nameParameters(operation: JsonObject, pointer: string, context: Context): JsonObject {
  const listed = operation["x-crosswalk-unnamed-parameters"];
  if (listed === undefined && operation["x-crosswalk-parameter-names"] === undefined)
    return operation;
  const declared = Array.isArray(operation["parameters"]) ? operation["parameters"] : [];
  const taken = declared.flatMap((p) =>
    isObject(p) ? [`${String(p["in"])}:${String(p["name"])}`] : [],
  );
  const { named } = matchRows(
    readRows(listed, joinPointer(pointer, "x-crosswalk-unnamed-parameters")),
    {
      value: operation["x-crosswalk-parameter-names"],
      pointer: joinPointer(pointer, "x-crosswalk-parameter-names"),
    },
    { names: new Set(taken) },
    { locate: context.document.locate, diagnostics: context.diagnostics },
  );
  named.forEach((row, index) =>
    locateRow(joinPointer(pointer, "parameters", declared.length + index), row, context),
  );
  const parameters = [...declared, ...named.map(parameterOf)];
  const rest = withoutKeys(
    operation,
    "x-crosswalk-unnamed-parameters",
    "x-crosswalk-parameter-names",
  );
  return parameters.length === 0 ? rest : { ...rest, parameters };
}

function parameterOf(row: NamedRow): JsonObject {
  const location = row.in ?? "query";
  return {
    name: row.name,
    in: location,
    ...(row.required || location === "path" ? { required: true } : {}),
    schema: row.schema,
  };
}

/** A named field is where its row is on the page; its name is from the overlay. */
function locateRow(at: string, row: NamedRow, { document, origins }: Context): void {
  const { locate } = document;
  origins.set(at, {
    locate: (pointer, part) =>
      part === "key" && pointer === row.pointer ? locate(row.namePointer) : locate(pointer, part),
    pointer: row.pointer,
  });
}
