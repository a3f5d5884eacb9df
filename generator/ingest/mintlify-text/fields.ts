import type { Diagnostics } from "../../diagnostics/index.ts";
import type { JsonObject } from "../../json/values.ts";
import type { PageField } from "../shared/page-operation.ts";
import { hasType, valueOfText } from "../shared/vocabulary/types.ts";
import { isPlaceholder } from "../shared/sample.ts";
import type { Row } from "./row-content.ts";
import { readDefault } from "./default-value.ts";
import { nest } from "./nest.ts";

/** What turning rows into fields needs. */
export interface FieldContext {
  readonly file: string;
  readonly diagnostics: Diagnostics;
}

/** The fields of a section's rows, nested where the capture tells the nesting. */
export function fieldsOf(rows: readonly Row[], context: FieldContext): PageField[] {
  return nest(rows.map((row) => ({ row, schema: schemaOf(row, context) })));
}

/** The schema that a row states, without children. Reports what the row leaves open. */
export function schemaOf(row: Row, { file, diagnostics }: FieldContext): JsonObject {
  const { head } = row;
  const { token, badges } = head;
  const name = head.name ?? "a field without a name";
  const location = { file, line: token.line, column: token.column };
  const schema: JsonObject = { ...head.schema };
  if (head.titles.length === 1 && head.titles[0] !== undefined) schema["title"] = head.titles[0];
  if (row.description !== undefined) schema["description"] = row.description;
  if (badges.has("deprecated")) schema["deprecated"] = true;
  if (badges.has("read-only")) schema["readOnly"] = true;
  if (badges.has("write-only")) schema["writeOnly"] = true;
  addEnum(schema, row);
  if (head.isEnum && row.enumValues === undefined)
    diagnostics.report({
      code: "enum-values-lost",
      message: `The values that ${name} may have are not in the text.`,
      location,
    });
  Object.assign(schema, row.keywords);
  if (!addDefault(schema, row))
    diagnostics.report({
      code: "default-not-understood",
      message: `The default ${JSON.stringify(head.defaultText)} of ${name} is ${
        valueOfText(head.defaultText ?? "", head.schema) === undefined
          ? "not of its type"
          : "not one of its values, or runs into what follows it"
      }.`,
      location,
    });
  const examples = row.examples.filter((example) => !isPlaceholder(example));
  if (examples.length > 0) schema["examples"] = examples;
  for (const line of row.notUnderstood)
    diagnostics.report({
      code: "constraint-not-understood",
      message: `${JSON.stringify(line.text)} of ${name} is not understood.`,
      location: { file, line: line.line, column: line.column },
    });
  if (row.hasOptions || head.isUnion)
    diagnostics.report({
      code: "union-not-told",
      message: row.hasOptions
        ? `${name} has several alternatives, of which the page shows one.`
        : `Whether ${name} is one or any of the listed types is not told.`,
      location,
    });
  return schema;
}

/** Adds the default, and to the description what stands behind it. False where it is not understood. */
function addDefault(schema: JsonObject, { head, description, enumValues }: Row): boolean {
  if (head.defaultText === undefined) return true;
  const read = readDefault(head.defaultText, head.schema, enumValues);
  if (read === undefined) return false;
  schema["default"] = read.value;
  const texts = [read.rest, description ?? ""].filter((text) => text !== "");
  if (texts.length > 0) schema["description"] = texts.join("\n");
  return true;
}

function addEnum(schema: JsonObject, { enumValues }: Row): void {
  if (enumValues === undefined || enumValues.length === 0) return;
  const items = schema["items"];
  if (
    hasType(schema, "array") &&
    typeof items === "object" &&
    items !== null &&
    !Array.isArray(items)
  )
    schema["items"] = { ...items, enum: [...enumValues] };
  else if (hasType(schema, "null") && !enumValues.includes(null))
    schema["enum"] = [...enumValues, null];
  else schema["enum"] = [...enumValues];
}
