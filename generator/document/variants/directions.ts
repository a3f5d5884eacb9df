import { walkOpenApi } from "../../json/openapi-walk.ts";
import type { OpenApiKind } from "../../json/openapi-grammar.ts";
import { rewriteOpenApi } from "../../json/openapi-rewrite.ts";
import { joinPointer, parsePointer, valueAt } from "../../json/pointer.ts";
import { hasKeyword } from "../../json/keyword-index.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { addReached, componentReference, referenceTo } from "../../schema/component-references.ts";

/** Which way a body goes. */
type Direction = "request" | "response";

const DIRECTIONS: readonly Direction[] = ["request", "response"];
/** What marks a property that is not there in this direction. */
const MARKS: Readonly<Record<Direction, string>> = { request: "readOnly", response: "writeOnly" };
const SUFFIXES: Readonly<Record<Direction, string>> = {
  request: "Request",
  response: "Response",
};

/**
 * Makes explicit what OpenAPI 2.0 and 3.0 say of `readOnly` and `writeOnly`: such a property is in responses or in
 * requests only, and required there only (OpenAPI Specification 3.0.4 section 4.7.24.1). JSON Schema, and so
 * OpenAPI 3.1, only annotates. Where it matters a component gets a variant, `PetRequest` or `PetResponse`, and
 * bodies and parameters refer to that one. A document that was 3.1 from the start is given back as it is, unless
 * it is to be read in the same way (`always`).
 */
export function separateDirections(
  document: JsonObject,
  { always = false }: { readonly always?: boolean } = {},
): JsonObject {
  const isOld = /^[23]\.0/.test(String(document["x-crosswalk-origin-version"] ?? ""));
  if (!isOld && !always) return document;
  const marked = DIRECTIONS.filter((direction) => hasKeyword(document, MARKS[direction]));
  if (marked.length === 0) return document;
  const components = isObject(document["components"]) ? document["components"] : {};
  const schemas = isObject(components["schemas"]) ? components["schemas"] : {};
  const { request, response } = affected(document, components, schemas, marked);
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
    if (kind !== "schema" || !mayDiffer(value, variants)) return value;
    const direction = directionOf(pointer, variants.origins);
    return direction === undefined
      ? value
      : inDirection(value, direction, schemas, variants.names[direction]);
  });
}

/** Whether a schema refers to a component with a variant, or has properties or requires any. */
function mayDiffer(schema: JsonObject, { names }: Variants): boolean {
  const target = componentReference(schema)[0];
  if (target !== undefined && (names.request.has(target) || names.response.has(target)))
    return true;
  return mayHaveNames(schema);
}

function mayHaveNames(schema: JsonObject): boolean {
  return (
    schema["required"] !== undefined ||
    schema["allOf"] !== undefined ||
    schema["properties"] !== undefined
  );
}

interface OpenApiStart {
  readonly kind: OpenApiKind;
  readonly pointer: string;
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
  for (const direction of DIRECTIONS) {
    for (const origin of affected[direction]) {
      let name = origin + SUFFIXES[direction];
      while (Object.hasOwn(schemas, name) || origins.has(name)) name = `${name}_`;
      names[direction].set(origin, name);
      origins.set(name, { origin, direction });
    }
  }
  return { names, origins };
}

/** What differs in a direction: components, themselves or by what they refer to, and whether a schema elsewhere does. */
interface Affected {
  readonly names: Set<string>;
  inline: boolean;
}

function affected(
  document: JsonObject,
  components: JsonObject,
  schemas: JsonObject,
  marked: readonly Direction[],
): Record<Direction, Affected> {
  const found = {
    request: { names: new Set<string>(), inline: false },
    response: { names: new Set<string>(), inline: false },
  };
  const referrers = new Map<string, Set<string>>();
  const visit = (schema: JsonObject, component: string | undefined): void => {
    const target = component === undefined ? undefined : componentReference(schema)[0];
    if (target !== undefined && component !== undefined) {
      referrers.set(target, (referrers.get(target) ?? new Set()).add(component));
    }
    for (const direction of marked) {
      if (!differsIn(schema, direction, schemas)) continue;
      if (component === undefined) found[direction].inline = true;
      else found[direction].names.add(component);
    }
  };
  const walk = (part: JsonValue, start: OpenApiStart, component: string | undefined): void => {
    walkOpenApi(
      part,
      ({ value, kind }) => {
        if (kind === "schema" && isObject(value)) visit(value, component);
      },
      start,
    );
  };
  for (const [name, schema] of Object.entries(schemas))
    walk(schema, { kind: "schema", pointer: "" }, name);
  const others = { ...document, components: { ...components, schemas: {} } };
  walk(others, { kind: "document", pointer: "" }, undefined);
  for (const { names } of Object.values(found))
    addReached(names, (name) => referrers.get(name) ?? []);
  return found;
}

function componentOf(pointer: string): string | undefined {
  const [first, second, name] = parsePointer(pointer);
  return first === "components" && second === "schemas" ? name : undefined;
}

/** What a reference leads to, also inside of a component. */
function referredSchema(schema: JsonObject, schemas: JsonObject): JsonObject | undefined {
  const tokens = componentReference(schema);
  const target = tokens.length === 0 ? undefined : valueAt(schemas, joinPointer("", ...tokens));
  return isObject(target) ? target : undefined;
}

function differsIn(schema: JsonObject, direction: Direction, schemas: JsonObject): boolean {
  if (!mayHaveNames(schema)) return false;
  const marked = markedNames(schema, direction, schemas);
  if (marked.size === 0) return false;
  const { properties } = schema;
  if (isObject(properties) && Object.keys(properties).some((name) => marked.has(name))) return true;
  return [schema, ...partsOf(schema)].some((part) =>
    requiredOf(part).some((name) => marked.has(name)),
  );
}

const none: ReadonlySet<string> = new Set();

/** Properties that are marked, of the schema and of what it extends. */
function markedNames(
  schema: JsonObject,
  direction: Direction,
  schemas: JsonObject,
  seen?: Set<JsonObject>,
): ReadonlySet<string> {
  let marked: Set<string> | undefined;
  const { properties } = schema;
  if (isObject(properties)) {
    for (const name of Object.keys(properties)) {
      if (isMarked(properties[name], direction, schemas)) (marked ??= new Set()).add(name);
    }
  }
  const target = referredSchema(schema, schemas);
  const parts = [...partsOf(schema), ...(target === undefined ? [] : [target])];
  if (parts.length === 0) return marked ?? none;
  const visited = (seen ?? new Set<JsonObject>()).add(schema);
  for (const part of parts) {
    if (visited.has(part)) continue;
    for (const name of markedNames(part, direction, schemas, visited))
      (marked ??= new Set()).add(name);
  }
  return marked ?? none;
}

function isMarked(
  property: JsonValue | undefined,
  direction: Direction,
  schemas: JsonObject,
): boolean {
  if (!isObject(property)) return false;
  if (property[MARKS[direction]] === true) return true;
  return referredSchema(property, schemas)?.[MARKS[direction]] === true;
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
  const direction = holder === undefined ? undefined : HOLDERS[holder];
  const above = tokens.slice(
    0,
    tokens.findIndex((token) => token in HOLDERS),
  );
  const isSentByProvider = above[0] === "webhooks" || above.includes("callbacks");
  return direction === undefined || !isSentByProvider ? direction : OPPOSITE[direction];
}

/** The provider sends the requests of webhooks and callbacks, and with them what it alone may set. */
const OPPOSITE: Readonly<Record<Direction, Direction>> = {
  request: "response",
  response: "request",
};

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
  const [target = "", ...inside] = componentReference(schema);
  const variant = variants.get(target);
  if (variant !== undefined) {
    result = { ...result, ...referenceTo(variant, ...inside) };
  }
  if (!differsIn(schema, direction, schemas)) return result;
  const marked = markedNames(schema, direction, schemas);
  const parts = schema["allOf"];
  return {
    ...withoutNames(result, marked),
    ...(Array.isArray(parts)
      ? { allOf: parts.map((part) => (isObject(part) ? withoutNames(part, marked) : part)) }
      : {}),
  };
}

/** A schema without these properties, neither declared nor required. */
function withoutNames(schema: JsonObject, names: ReadonlySet<string>): JsonObject {
  const { properties } = schema;
  const kept = withoutRequired(schema, names);
  if (!isObject(properties) || !Object.keys(properties).some((name) => names.has(name)))
    return kept;
  const left = Object.entries(properties).filter(([name]) => !names.has(name));
  return { ...kept, properties: Object.fromEntries(left) };
}

function withoutRequired(schema: JsonObject, names: ReadonlySet<string>): JsonObject {
  const kept = requiredOf(schema).filter((name) => !names.has(name));
  if (kept.length === requiredOf(schema).length) return schema;
  const { required: _, ...rest } = schema;
  return kept.length === 0 ? rest : { ...rest, required: kept };
}
