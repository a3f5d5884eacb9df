import { withKey, withoutKeys } from "../../json/edit.ts";
import { isObject, textsOf, type JsonObject, type JsonValue } from "../../json/values.ts";
import { keywordsWhere } from "../../schema/keywords.ts";
import type { SchemaRule } from "./types.ts";

const NUMBERS: readonly string[] = [
  ...keywordsWhere(({ bound }) => bound !== undefined),
  "multipleOf",
];
/** Annotations of the value as such, and the one assertion that is a flag. */
const FLAGS: readonly string[] = [
  ...keywordsWhere(
    ({ role, documentation, types, dependsOn, instances }) =>
      role === "annotation" &&
      [documentation, types, dependsOn, instances].every((column) => column === undefined),
  ),
  "uniqueItems",
];

/**
 * Values of keywords that are of another type than JSON Schema asks for, and can mean one thing: a number or a flag
 * as text (`maxLength: "5"`), one name in place of a list (`required: name`), and `required: true` in a property, as
 * draft 3 wrote it (JSON Schema validation sections 6.2 to 6.5). To the letter they say nothing.
 */
export const keywordValueRule: SchemaRule = {
  name: "keywordValue",
  code: "read-keyword-value",
  keywords: [...NUMBERS, ...FLAGS, "required", "enum"],
  message: "the value of a keyword that is of another type is read as what it can only mean",
  read(schema) {
    // A parameter of Swagger 2.0 has a `required` of its own.
    const isParameter = typeof schema["in"] === "string";
    let read = schema;
    for (const [keyword, value] of Object.entries(schema)) {
      const meant = meantValue(keyword, value);
      if (meant !== undefined) read = withKey(read, keyword, meant);
    }
    return isParameter ? read : withRequired(read);
  },
};

function meantValue(keyword: string, value: JsonValue): JsonValue | undefined {
  if (typeof value !== "string") return undefined;
  if (NUMBERS.includes(keyword)) return numberOf(value);
  if (FLAGS.includes(keyword)) return flagOf(value);
  return keyword === "enum" ? [value] : undefined;
}

function numberOf(text: string): number | undefined {
  return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : undefined;
}

function flagOf(value: JsonValue | undefined): boolean | undefined {
  if (typeof value === "boolean") return value;
  return value === "true" ? true : value === "false" ? false : undefined;
}

/** The schema with the list of what it requires; a flag of its own is read with the object around it. */
function withRequired(schema: JsonObject): JsonObject {
  const { required, properties } = schema;
  const names = isObject(properties) ? flaggedIn(properties) : [];
  const isFlag = flagOf(required) !== undefined;
  if (names.length === 0 && !isFlag && typeof required !== "string") return schema;
  const listed = isFlag ? [] : typeof required === "string" ? [required] : textsOf(required);
  const all = [...new Set([...listed, ...names])];
  return all.length === 0 ? withoutKeys(schema, "required") : withKey(schema, "required", all);
}

function flaggedIn(properties: JsonObject): string[] {
  return Object.entries(properties).flatMap(([name, property]) =>
    isObject(property) && flagOf(property["required"]) === true ? [name] : [],
  );
}
