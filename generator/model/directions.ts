import { walkOpenApi } from "../json/openapi-walk.ts";
import { rewriteOpenApi } from "../json/openapi-rewrite.ts";
import { parsePointer } from "../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../json/values.ts";

/** Which way a body goes. */
type Direction = "request" | "response";

const SCHEMAS = "#/components/schemas/";
/** What marks a property that is not there in this direction. */
const MARKS: Readonly<Record<Direction, string>> = { request: "readOnly", response: "writeOnly" };
const SUFFIXES: Readonly<Record<Direction, string>> = {
  request: "Request",
  response: "Response",
};

/**
 * Makes explicit what OpenAPI 2.0 and 3.0 say of `readOnly` and `writeOnly`: a required property that is marked
 * is required in responses or in requests only (OpenAPI Specification 3.0.4 section 4.7.24.1). JSON Schema, and so
 * OpenAPI 3.1, only annotates. Where it matters a component gets a variant, `PetRequest` or `PetResponse`, and
 * bodies and parameters refer to that one. A document that was 3.1 from the start is given back as it is.
 */
export function separateDirections(document: JsonObject): JsonObject {
  if (!/^[23]\.0/.test(String(document["x-crosswalk-origin-version"] ?? ""))) return document;
  const components = isObject(document["components"]) ? document["components"] : {};
  const schemas = isObject(components["schemas"]) ? components["schemas"] : {};
  const request = affectedComponents(document, schemas, "request");
  const response = affectedComponents(document, schemas, "response");
  if (!request.inline && !response.inline && request.names.size + response.names.size === 0) {
    return document;
  }
  const variants = nameVariants(schemas, { request: request.names, response: response.names });
  const added = Object.fromEntries(
    [...variants.origins].map(([name, { origin }]) => [
      name,
      structuredClone(schemas[origin] ?? {}),
    ]),
  );
  const extended = {
    ...document,
    components: { ...components, schemas: { ...schemas, ...added } },
  };
  return rewriteOpenApi(extended, (value, kind, pointer) => {
    if (kind !== "schema") return value;
    const direction = directionOf(pointer, variants.origins);
    return direction === undefined
      ? value
      : inDirection(value, direction, schemas, variants.names[direction]);
  });
}

interface Variants {
  /** Component -> its variant. */
  readonly names: Readonly<Record<Direction, ReadonlyMap<string, string>>>;
  /** Variant -> what it is a variant of. */
  readonly origins: ReadonlyMap<string, { origin: string; direction: Direction }>;
}

function nameVariants(
  schemas: JsonObject,
  affected: Readonly<Record<Direction, ReadonlySet<string>>>,
): Variants {
  const names = { request: new Map<string, string>(), response: new Map<string, string>() };
  const origins = new Map<string, { origin: string; direction: Direction }>();
  for (const direction of ["request", "response"] as const) {
    for (const origin of affected[direction]) {
      let name = origin + SUFFIXES[direction];
      while (Object.hasOwn(schemas, name) || origins.has(name)) name = `${name}_`;
      names[direction].set(origin, name);
      origins.set(name, { origin, direction });
    }
  }
  return { names, origins };
}

/** Components whose meaning differs in a direction, themselves or by what they refer to; and whether a schema elsewhere does. */
function affectedComponents(
  document: JsonObject,
  schemas: JsonObject,
  direction: Direction,
): { names: ReadonlySet<string>; inline: boolean } {
  const referrers = new Map<string, Set<string>>();
  const names = new Set<string>();
  let inline = false;
  walkOpenApi(document, ({ value, kind, pointer }) => {
    if (kind !== "schema" || !isObject(value)) return;
    const component = componentOf(pointer);
    const target = referredComponent(value);
    if (target !== undefined && component !== undefined) {
      referrers.set(target, (referrers.get(target) ?? new Set()).add(component));
    }
    if (!requiresMarked(value, direction, schemas)) return;
    if (component === undefined) inline = true;
    else names.add(component);
  });
  const pending = [...names];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    for (const referrer of referrers.get(name) ?? []) {
      if (names.has(referrer)) continue;
      names.add(referrer);
      pending.push(referrer);
    }
  }
  return { names, inline };
}

function componentOf(pointer: string): string | undefined {
  const [first, second, name] = parsePointer(pointer);
  return first === "components" && second === "schemas" ? name : undefined;
}

function referredComponent({ $ref }: JsonObject): string | undefined {
  if (typeof $ref !== "string" || !$ref.startsWith(SCHEMAS)) return undefined;
  return parsePointer(`/${$ref.slice(SCHEMAS.length)}`)[0];
}

function requiresMarked(schema: JsonObject, direction: Direction, schemas: JsonObject): boolean {
  const marked = markedNames(schema, direction, schemas);
  if (marked.size === 0) return false;
  return [schema, ...partsOf(schema)].some((part) =>
    requiredOf(part).some((name) => marked.has(name)),
  );
}

/** Properties that are marked, of the schema and of what it extends. */
function markedNames(
  schema: JsonObject,
  direction: Direction,
  schemas: JsonObject,
  seen = new Set<JsonObject>(),
): Set<string> {
  const marked = new Set<string>();
  if (seen.has(schema)) return marked;
  seen.add(schema);
  const properties = isObject(schema["properties"]) ? schema["properties"] : {};
  for (const [name, property] of Object.entries(properties)) {
    if (isMarked(property, direction, schemas)) marked.add(name);
  }
  const target = schemas[referredComponent(schema) ?? ""];
  for (const part of [...partsOf(schema), ...(isObject(target) ? [target] : [])]) {
    for (const name of markedNames(part, direction, schemas, seen)) marked.add(name);
  }
  return marked;
}

function isMarked(property: JsonValue, direction: Direction, schemas: JsonObject): boolean {
  if (!isObject(property)) return false;
  if (property[MARKS[direction]] === true) return true;
  const target = schemas[referredComponent(property) ?? ""];
  return isObject(target) && target[MARKS[direction]] === true;
}

function partsOf(schema: JsonObject): JsonObject[] {
  const parts = schema["allOf"];
  return Array.isArray(parts) ? parts.filter(isObject) : [];
}

function requiredOf(schema: JsonObject): string[] {
  const { required } = schema;
  return Array.isArray(required) ? required.filter((name) => typeof name === "string") : [];
}

function directionOf(pointer: string, origins: Variants["origins"]): Direction | undefined {
  const component = componentOf(pointer);
  if (component !== undefined) return origins.get(component)?.direction;
  const tokens = parsePointer(pointer);
  const holder = tokens.findLast((token) => token in HOLDERS);
  return holder === undefined ? undefined : HOLDERS[holder];
}

/** Fields whose schemas go one way. */
const HOLDERS: Readonly<Record<string, Direction>> = Object.assign(
  Object.create(null) as Record<string, Direction>,
  {
    requestBody: "request",
    requestBodies: "request",
    parameters: "request",
    responses: "response",
    headers: "response",
  },
);

function inDirection(
  schema: JsonObject,
  direction: Direction,
  schemas: JsonObject,
  variants: ReadonlyMap<string, string>,
): JsonObject {
  let result = schema;
  const target = referredComponent(schema);
  const variant = target === undefined ? undefined : variants.get(target);
  if (variant !== undefined) {
    const token = variant.replaceAll("~", "~0").replaceAll("/", "~1");
    result = { ...result, $ref: `${SCHEMAS}${token}` };
  }
  if (!requiresMarked(schema, direction, schemas)) return result;
  const marked = markedNames(schema, direction, schemas);
  const parts = schema["allOf"];
  return {
    ...withoutRequired(result, marked),
    ...(Array.isArray(parts)
      ? { allOf: parts.map((part) => (isObject(part) ? withoutRequired(part, marked) : part)) }
      : {}),
  };
}

function withoutRequired(schema: JsonObject, names: ReadonlySet<string>): JsonObject {
  const kept = requiredOf(schema).filter((name) => !names.has(name));
  if (kept.length === requiredOf(schema).length) return schema;
  const { required: _, ...rest } = schema;
  return kept.length === 0 ? rest : { ...rest, required: kept };
}
