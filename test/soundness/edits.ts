import { childrenOf } from "../../generator/json/openapi-walk.ts";
import { parsePointer } from "../../generator/json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../generator/json/values.ts";
import type { Random } from "./random.ts";
import { NAMES, randomScalar, randomSchema } from "./schemas.ts";

/** All schema objects within a schema, itself included. */
function schemasIn(schema: JsonValue): JsonObject[] {
  if (!isObject(schema)) return [];
  return [
    schema,
    ...childrenOf(schema, "schema", "").flatMap(({ value, kind }) =>
      kind === "schema" && isObject(value) ? schemasIn(value) : [],
    ),
  ];
}

/** Edits one schema within a copy of several. */
export function edited(random: Random, roots: readonly JsonValue[]): JsonValue[] {
  const copies = structuredClone([...roots]);
  const all = copies.flatMap(schemasIn);
  for (let attempt = 0; attempt < 20 && all.length > 0; attempt++)
    if (editKeyword(random, random.pick(all))) break;
  return copies;
}

function editKeyword(random: Random, schema: JsonObject): boolean {
  const keywords = Object.keys(schema);
  if (keywords.length === 0 || random.chance(0.3)) return addKeyword(random, schema);
  const keyword = random.pick(keywords);
  const value = schema[keyword];
  if (random.chance(0.25)) {
    delete schema[keyword];
    return true;
  }
  if (typeof value === "number") {
    schema[keyword] = Math.max(0, value + random.pick([-1, 1]));
    return schema[keyword] !== value;
  }
  if (typeof value === "boolean") {
    schema[keyword] = !value;
    return true;
  }
  if (keyword === "type") return editType(random, schema);
  if (Array.isArray(value)) return editList(random, keyword, value);
  if (isObject(value) && ["properties", "patternProperties", "dependentSchemas"].includes(keyword))
    return editMap(random, value);
  if (keyword === "dependentRequired") {
    schema[keyword] = { [random.pick(NAMES)]: [random.pick(NAMES)] };
    return true;
  }
  if (typeof value === "string" && ["pattern", "format", "const"].includes(keyword)) {
    const fresh = random.pick(["a", "^a", "^[a-c]*$", "b", "date", "uri"]);
    schema[keyword] = fresh;
    return fresh !== value;
  }
  return false;
}

function addKeyword(random: Random, schema: JsonObject): boolean {
  const donor = randomSchema(random, 2);
  if (!isObject(donor)) return false;
  const fresh = Object.keys(donor).filter(
    (name) => !Object.hasOwn(schema, name) && name !== "$ref",
  );
  if (fresh.length === 0) return false;
  const keyword = random.pick(fresh);
  schema[keyword] = donor[keyword] ?? true;
  return true;
}

function editType(random: Random, schema: JsonObject): boolean {
  const before = JSON.stringify(schema.type);
  schema.type = random.pick<JsonValue>([
    "string",
    "number",
    "integer",
    ["string", "null"],
    ["integer", "string"],
    "object",
  ]);
  return JSON.stringify(schema.type) !== before;
}

function editList(random: Random, keyword: string, list: JsonValue[]): boolean {
  if (list.length > 1 && random.chance(0.4)) {
    list.splice(random.below(list.length), 1);
    return true;
  }
  if (keyword === "required") {
    const name = random.pick(NAMES);
    if (list.includes(name)) return false;
    list.push(name);
    return true;
  }
  list.push(keyword === "enum" ? random.pick(["c", 7, "x"]) : randomSchema(random, 2));
  return true;
}

function editMap(random: Random, map: JsonObject): boolean {
  const names = Object.keys(map);
  if (names.length > 0 && random.chance(0.5)) {
    const name = random.pick(names);
    if (random.chance(0.5)) delete map[name];
    else map[name] = randomScalar(random);
    return true;
  }
  const name = random.pick(NAMES);
  if (Object.hasOwn(map, name)) return false;
  map[name] = randomSchema(random, 1);
  return true;
}

/** For messages: where two JSON values differ first. */
export function firstDifference(a: JsonValue, b: JsonValue, at = ""): string | undefined {
  if (JSON.stringify(a) === JSON.stringify(b)) return undefined;
  const areLists = Array.isArray(a) && Array.isArray(b) && a.length === b.length;
  if (areLists || (isObject(a) && isObject(b))) {
    const [one, other] = [a as JsonObject, b as JsonObject];
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const inner = firstDifference(one[key] ?? null, other[key] ?? null, `${at}/${key}`);
      if (inner !== undefined) return inner;
    }
  }
  return `${parsePointer(at).join("/")}: ${JSON.stringify(a)} -> ${JSON.stringify(b)}`;
}
