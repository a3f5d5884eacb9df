import { joinPointer } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { getOwn } from "../shared/own-property.ts";
import type { PageField } from "../shared/page-operation.ts";
import { addFields } from "../shared/write-schema.ts";
import { hasType } from "../shared/vocabulary/types.ts";
import type { ModelContext } from "./context.ts";
import { readDescriptionCell, type DescriptionCell } from "./description-cell.ts";
import { valueOfLiteral } from "./literal.ts";
import type { ModelPage } from "./page.ts";
import type { TableRow } from "./table.ts";
import { readTypeCell } from "./type-cell.ts";
import { wireNames, type WireName } from "./wire-names.ts";
import { keywordRow } from "../../schema/keywords.ts";

interface FieldRow {
  readonly name: string;
  readonly row: TableRow;
}

const isAdditional = (name: string) => /^additional_?properties$/i.test(name);

/** The schema of a page of kind "Structure". */
export function structureSchema(
  page: ModelPage,
  pointer: string,
  context: ModelContext,
): JsonObject {
  const rows = page.rows.map((row): FieldRow => ({ name: nameOf(row), row }));
  const fields = rows.filter(({ name }) => !isAdditional(name));
  const example = exampleOf(page);
  const names = wireNames(
    fields.map(({ name }) => name),
    isObject(example) ? example : undefined,
  );
  const own: JsonObject = { type: "object" };
  const at = page.base === undefined ? pointer : joinPointer(pointer, "allOf", 1);
  const pageFields = fields.map(({ name, row }, index) =>
    fieldOf(row, index + 1, names.get(name) ?? { kind: "unknown" }, example, context),
  );
  addFields(own, pageFields, at, context.sources);
  addAdditional(own, page, rows, context);
  reportNames(names, page, context);
  const described = page.description === undefined ? {} : { description: page.description };
  const shown = example === undefined ? {} : { examples: [example] };
  if (example !== undefined && page.example !== undefined)
    context.sources.set(`${pointer}/examples`, page.example);
  if (page.base === undefined) return { ...own, ...described, ...shown };
  context.models.add(page.base, page.title?.number ?? 1);
  const base = { $ref: `#${joinPointer("/components/schemas", page.base)}` };
  return { allOf: [base, own], ...described, ...shown };
}

export const nameOf = ({ cells }: TableRow) => (cells.get("Name") ?? "").replaceAll("`", "");

/** The page's example without the field that documentation generators add to show additional ones. */
function exampleOf({ example }: ModelPage): JsonValue | undefined {
  if (!isObject(example?.value)) return example?.value;
  const kept = Object.entries(example.value).filter(([key]) => key !== "exampleAdditionalProperty");
  return Object.fromEntries(kept);
}

function fieldOf(
  row: TableRow,
  position: number,
  wire: WireName,
  example: JsonValue | undefined,
  context: ModelContext,
): PageField {
  const printed = nameOf(row);
  const tags = (row.cells.get("Tags") ?? "").split(",").map((tag) => tag.trim());
  const { line } = row;
  const shownValue =
    wire.kind === "shown" && isObject(example) ? getOwn(example, wire.name) : undefined;
  const schema = fieldSchema(row, printed, shownValue, context);
  if (tags.includes("Read-only")) schema["readOnly"] = true;
  const derived = wire.kind === "shown" ? {} : { kind: "derived" as const, confidence: 0.95 };
  return {
    ...(wire.kind === "unknown" ? {} : { name: wire.name }),
    row: position,
    required: tags.includes("Required"),
    schema,
    source: { line: line.number, column: line.column, endLine: line.number, ...derived },
  };
}

function fieldSchema(
  row: TableRow,
  name: string,
  shownValue: JsonValue | undefined,
  context: ModelContext,
): JsonObject {
  const { file, diagnostics, models } = context;
  const location = { file, line: row.line.number, column: row.line.column };
  const cell = readDescriptionCell(row.cells.get("Description") ?? "");
  const type = readTypeCell(row.cells.get("Type") ?? "");
  if (type === undefined)
    diagnostics.report({
      code: "type-not-stated",
      message: `The type ${JSON.stringify(row.cells.get("Type") ?? "")} of ${name} is not understood.`,
      location,
    });
  for (const model of type?.models ?? []) models.add(model, row.line.number);
  let schema: JsonObject = type?.schema ?? {};
  if (type !== undefined && type.alternatives.length > 1) {
    // The pages print these sentences over unions whose kind is known to the generator.
    const isOneOf = /\bone-of cases\b/.test(cell.description ?? "");
    const isAnyOf = /\bany-of cases\b/.test(cell.description ?? "");
    schema = { [isOneOf ? "oneOf" : "anyOf"]: [...type.alternatives] };
    if (!isOneOf && !isAnyOf) {
      const message = `Whether exactly one or any of the types of ${name} may match is not told.`;
      diagnostics.report({ code: "union-not-told", message, location });
    }
  }
  schema = { ...schema, ...(cell.description ? { description: cell.description } : {}) };
  addConstraints(schema, cell, name, location, context);
  addValues(schema, cell, name, shownValue, location, context);
  return schema;
}

interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

function addConstraints(
  schema: JsonObject,
  { constraints, notUnderstood }: DescriptionCell,
  name: string,
  location: Location,
  { diagnostics }: ModelContext,
): void {
  const items = schema["items"];
  for (const [keyword, value] of Object.entries(constraints)) {
    const isOfItems =
      keywordRow(keyword)?.types?.includes("string") === true && hasType(schema, "array");
    if (isOfItems && isObject(items))
      schema["items"] = { ...(schema["items"] as JsonObject), [keyword]: value };
    else schema[keyword] = value;
  }
  if (notUnderstood !== undefined)
    diagnostics.report({
      code: "constraint-not-understood",
      message: `The constraint ${JSON.stringify(notUnderstood)} of ${name} is not understood.`,
      location,
    });
}

function addValues(
  schema: JsonObject,
  { defaultText, valueText }: DescriptionCell,
  name: string,
  shownValue: JsonValue | undefined,
  location: Location,
  { diagnostics }: ModelContext,
): void {
  for (const [keyword, text] of [
    ["default", defaultText],
    ["const", valueText],
  ] as const) {
    if (text === undefined) continue;
    const value = valueOfLiteral(text, schema) ?? provenBy(shownValue, text);
    if (value !== undefined) schema[keyword] = value;
    else {
      const message = `The ${keyword} \`${text}\` of ${name} is an expression, or not of its type.`;
      diagnostics.report({ code: "default-not-understood", message, location });
    }
  }
}

/** The wire value of `CollectionMethod.AUTOMATIC`, where the example shows `automatic`. */
function provenBy(shownValue: JsonValue | undefined, text: string): JsonValue | undefined {
  const last = text.split(/[.:]+/).at(-1) ?? "";
  const bare = (word: string) => word.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  return typeof shownValue === "string" && last !== text && bare(last) === bare(shownValue)
    ? shownValue
    : undefined;
}

function addAdditional(
  schema: JsonObject,
  page: ModelPage,
  rows: readonly FieldRow[],
  context: ModelContext,
): void {
  const row = rows.find(({ name }) => isAdditional(name))?.row;
  const written = page.additionalType ?? row?.cells.get("Type");
  if (written === undefined) return;
  const type = readTypeCell(written);
  for (const model of type?.models ?? []) context.models.add(model, row?.line.number ?? 1);
  const inner = type?.schema["additionalProperties"];
  const values =
    page.additionalType === undefined && isObject(inner) ? inner : (type?.schema ?? {});
  schema["additionalProperties"] = Object.keys(values).length === 0 ? true : values;
}

function reportNames(
  names: ReadonlyMap<string, WireName>,
  page: ModelPage,
  { file, diagnostics }: ModelContext,
): void {
  const location = { file, line: page.title?.number ?? 1, column: 1 };
  const ofKind = (kind: WireName["kind"]) =>
    [...names].filter(([, wire]) => wire.kind === kind).map(([name]) => name);
  const derived = ofKind("derived");
  const unknown = ofKind("unknown");
  if (derived.length > 0)
    diagnostics.report({
      code: "wire-name-derived",
      message: `${derived.length} of ${names.size} names are not in the example: ${derived.join(", ")}.`,
      location,
    });
  if (unknown.length > 0)
    diagnostics.report({
      code: "wire-name-unknown",
      message: `How these names are written on the wire is not known: ${unknown.join(", ")}.`,
      location,
    });
}
