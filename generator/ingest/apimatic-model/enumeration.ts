import type { JsonObject } from "../../json/values.ts";
import { unionOf } from "../shared/vocabulary/types.ts";
import type { ModelContext } from "./context.ts";
import type { ModelPage } from "./page.ts";
import { nameOf } from "./structure.ts";
import { readTypeCell } from "./type-cell.ts";

/**
 * The schema of a page of kind "Enumeration". The page names the values as one language does; how
 * they are written on the wire is not there, so no `enum` is stated.
 */
export function enumerationSchema(page: ModelPage, context: ModelContext): JsonObject {
  const names = page.rows.map((row) => {
    const text = row.cells.get("Description") ?? "";
    return text === "" || text === "-" ? nameOf(row) : `${nameOf(row)}: ${text}`;
  });
  context.diagnostics.report({
    code: "enum-values-lost",
    message: `The page gives names of ${names.length} values, not the values that are sent.`,
    location: { file: context.file, line: page.title?.number ?? 1, column: 1 },
  });
  const list = names.map((name) => `- ${name}`).join("\n");
  const description = [page.description, list].filter((part) => part).join("\n\n");
  const value = page.example?.value;
  const type = typeof value === "string" ? { type: "string" } : {};
  const shown = value === undefined ? {} : { examples: [value] };
  return { ...type, ...(description === "" ? {} : { description }), ...shown };
}

/** The schema of a page of kind "Data Type": a union. */
export function unionSchema(page: ModelPage, context: ModelContext): JsonObject {
  const schemas: JsonObject[] = [];
  for (const { cells, line } of page.rows) {
    const type = readTypeCell(cells.get("Type") ?? "");
    if (type === undefined) {
      context.diagnostics.report({
        code: "type-not-stated",
        message: `The type ${JSON.stringify(cells.get("Type") ?? "")} is not understood.`,
        location: { file: context.file, line: line.number, column: line.column },
      });
      return described(page, {});
    }
    for (const model of type.models) context.models.add(model, line.number);
    schemas.push(type.schema);
  }
  context.diagnostics.report({
    code: "union-not-told",
    message: "Whether exactly one or any of the types may match is not told.",
    location: { file: context.file, line: page.title?.number ?? 1, column: 1 },
  });
  return described(page, schemas.length > 1 ? { anyOf: schemas } : unionOf(schemas));
}

function described(page: ModelPage, schema: JsonObject): JsonObject {
  return page.description === undefined ? schema : { ...schema, description: page.description };
}
