import { typeWord } from "../../document/index.ts";
import { walkOpenApi } from "../../json/openapi-walk.ts";
import { joinPointer } from "../../json/pointer.ts";
import { isObject, type JsonObject } from "../../json/values.ts";

/** A row whose name the text has lost. */
export interface UnnamedEntry {
  /** How an overlay names the row: its position, for parameters with their location. */
  readonly key: string;
  readonly required: boolean;
  readonly schema: JsonObject;
  readonly pointer: string;
}

/** The rows without a name of one table. */
export interface UnnamedTable {
  readonly kind: "fields" | "parameters";
  /** Pointer of the schema, or of the operation. */
  readonly pointer: string;
  readonly rows: readonly UnnamedEntry[];
  /** The types of all rows of a table without names, in order; undefined where some have names. */
  readonly kinds?: string;
}

/** All tables of a document that have rows without a name. */
export function unnamedTables(document: JsonObject): UnnamedTable[] {
  const tables: UnnamedTable[] = [];
  walkOpenApi(document, ({ value, kind, pointer }) => {
    if (!isObject(value)) return undefined;
    const table =
      kind === "operation"
        ? tableAt(value, { kind: "parameters", pointer })
        : kind === "schema"
          ? tableAt(value, { kind: "fields", pointer })
          : undefined;
    if (table !== undefined) tables.push(table);
    return undefined;
  });
  return tables;
}

function tableAt(
  holder: JsonObject,
  { kind, pointer }: Pick<UnnamedTable, "kind" | "pointer">,
): UnnamedTable | undefined {
  const key = kind === "parameters" ? "x-crosswalk-unnamed-parameters" : "x-crosswalk-unnamed";
  const listed = holder[key];
  if (!Array.isArray(listed)) return undefined;
  const rows = listed.flatMap((row, index): UnnamedEntry[] => {
    if (!isObject(row)) return [];
    const schema = isObject(row["schema"]) ? row["schema"] : {};
    const position = String(row["row"]);
    return [
      {
        key: kind === "parameters" ? `${String(row["in"])}:${position}` : position,
        required: row["required"] === true,
        schema,
        pointer: joinPointer(pointer, key, index),
      },
    ];
  });
  if (rows.length === 0) return undefined;
  const isWhole = kind === "fields" && holder["properties"] === undefined;
  const kinds = isWhole ? rows.map(({ schema }) => typeWord(schema)).join(",") : undefined;
  return { kind, pointer, rows, ...(kinds === undefined ? {} : { kinds }) };
}

/** The schemas of a document that have a pointer of their own. */
export function schemasOf(document: JsonObject): { pointer: string; schema: JsonObject }[] {
  const schemas: { pointer: string; schema: JsonObject }[] = [];
  walkOpenApi(document, ({ value, kind, pointer }) => {
    if (kind === "schema" && isObject(value)) schemas.push({ pointer, schema: value });
    return undefined;
  });
  return schemas;
}
