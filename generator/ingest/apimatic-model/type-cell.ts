import type { JsonObject } from "../../json/values.ts";
import { joinPointer } from "../../json/pointer.ts";
import { unionOf } from "../shared/vocabulary/types.ts";
import { parseModelType, type ModelType } from "./type-notation.ts";

/** What a cell of the column "Type" says. */
export interface TypeCell {
  readonly schema: JsonObject;
  /** Names of the models that it refers to. */
  readonly models: readonly string[];
  /** The alternatives, where the type is a union of several. */
  readonly alternatives: readonly JsonObject[];
}

/** Reads a cell of the column "Type". Undefined where its notation is not known. */
export function readTypeCell(cell: string): TypeCell | undefined {
  const parts = splitUnion(cell).map(readPart);
  if (parts.some((part) => part === undefined)) return undefined;
  const members = parts.filter((part) => part !== undefined);
  const present = members.flatMap((member) => (member.kind === "union" ? member.members : member));
  const known = present.filter(({ kind }) => kind !== "absent");
  const models = new Set<string>();
  const schemas = known.map((member) => schemaOf(member, models));
  const distinct = schemas.filter(
    (schema, index) =>
      schemas.findIndex((other) => JSON.stringify(other) === JSON.stringify(schema)) === index,
  );
  const values = distinct.filter(({ type }) => type !== "null");
  const alternatives = values.length > 1 ? distinct : [];
  return { schema: unionOf(distinct), models: [...models], alternatives };
}

/** Splits at bars that are outside of brackets. */
function splitUnion(cell: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < cell.length; i++) {
    const char = cell[i] as string;
    if ("[(<".includes(char)) depth++;
    else if ("])>".includes(char)) depth--;
    else if (char === "|" && depth === 0) {
      parts.push(cell.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, cell.slice(start)].map((part) => part.trim()).filter((part) => part !== "");
}

/** A type, or a link whose text is one. A link to a container carries a title; its file names the model. */
function readPart(part: string): ModelType | undefined {
  const split = part.startsWith("[") && part.endsWith(")") ? part.lastIndexOf("](") : -1;
  if (split === -1) return parseModelType(part.replaceAll("`", ""));
  const text = part.slice(1, split).replaceAll("`", "");
  const target = part.slice(split + 2, -1);
  const type = parseModelType(text);
  if (type !== undefined) return type;
  const file = target.split(/[?#]/, 1)[0]?.split("/").at(-1)?.replace(/\.md$/, "") ?? "";
  return file === "" ? undefined : { kind: "model", name: pascalCase(file) };
}

/** `create-subscription` or `Create Subscription` → `CreateSubscription`. */
export function pascalCase(text: string): string {
  return text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

function schemaOf(type: ModelType, models: Set<string>): JsonObject {
  switch (type.kind) {
    case "schema":
      return type.schema;
    case "model":
      models.add(type.name);
      return { $ref: `#${joinPointer("/components/schemas", type.name)}` };
    case "list":
      return { type: "array", items: schemaOf(type.items, models) };
    case "map":
      return { type: "object", additionalProperties: schemaOf(type.values, models) };
    case "union":
      return unionOf(
        type.members.filter(({ kind }) => kind !== "absent").map((one) => schemaOf(one, models)),
      );
    case "absent":
      return {};
  }
}
