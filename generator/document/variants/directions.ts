import { walkOpenApi } from "../../json/openapi-walk.ts";
import type { OpenApiKind } from "../../json/openapi-grammar.ts";
import { rewriteOpenApi } from "../../json/openapi-rewrite.ts";
import { joinPointer, parsePointer } from "../../json/pointer.ts";
import { hasKeyword } from "../../json/keyword-index.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import {
  DIRECTIONS,
  differsIn,
  DIRECTION_KEYWORDS,
  hasInside,
  mayHaveNames,
  optionalNames,
  withoutDirected,
  type Context,
  type Direction,
} from "./direction-names.ts";
import { addReached, componentReference, referenceTo } from "../../schema/component-references.ts";

const SUFFIXES: Readonly<Record<Direction, string>> = {
  request: "Request",
  response: "Response",
};

/** What is told apart by direction. */
export interface DirectionRules {
  /** Properties that go one way, also of a document that was OpenAPI 3.1 from the start. */
  readonly always?: boolean;
  /** Required properties that have a default: in requests they may be left out. */
  readonly defaults?: boolean;
}

/** A document in which directions are told apart. */
export interface Directed {
  readonly value: JsonObject;
  /** Required properties of requests that may be left out. */
  readonly optional: readonly string[];
  /** Pointers of variants, and of what they are variants of. */
  readonly origins: ReadonlyMap<string, string>;
}

/**
 * Makes explicit what OpenAPI 2.0 and 3.0 say of `readOnly` and `writeOnly`: such a property is in responses or in
 * requests only, and required there only (OpenAPI Specification 3.0.4 section 4.7.24.1). JSON Schema, and so
 * OpenAPI 3.1, only annotates. Where it matters a component gets a variant, `PetRequest` or `PetResponse`, and
 * bodies and parameters refer to that one.
 */
export function separateDirections(document: JsonObject, rules: DirectionRules = {}): Directed {
  const isOld = /^[23]\.0/.test(String(document["x-crosswalk-origin-version"] ?? ""));
  const directed = DIRECTIONS.filter(
    (direction) =>
      (isOld || rules.always === true) && hasKeyword(document, DIRECTION_KEYWORDS[direction]),
  );
  const defaults = rules.defaults === true && hasKeyword(document, "default");
  const unchanged = { value: document, optional: [], origins: new Map<string, string>() };
  if (directed.length === 0 && !defaults) return unchanged;
  const components = isObject(document["components"]) ? document["components"] : {};
  const schemas = isObject(components["schemas"]) ? components["schemas"] : {};
  const context: Context = { schemas, directed, defaults };
  const { request, response, optional } = affected(document, components, context);
  if (!request.inline && !response.inline && request.names.size + response.names.size === 0) {
    return unchanged;
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
  const value = rewriteOpenApi(extended, (schema, kind, pointer) => {
    if (kind !== "schema" || !mayDiffer(schema, variants)) return schema;
    const direction = directionOf(pointer, variants.origins);
    return direction === undefined
      ? schema
      : inDirection(schema, direction, context, variants.names[direction]);
  });
  const origins = new Map(
    [...variants.origins].map(([name, { origin }]) => [
      joinPointer(COMPONENTS, name),
      joinPointer(COMPONENTS, origin),
    ]),
  );
  return { value, optional, origins };
}

/** Whether a schema refers to a component with a variant, or has properties or requires any. */
function mayDiffer(schema: JsonObject, { names }: Variants): boolean {
  const target = componentReference(schema)[0];
  if (target !== undefined && (names.request.has(target) || names.response.has(target)))
    return true;
  return mayHaveNames(schema);
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
  context: Context,
): Record<Direction, Affected> & { readonly optional: readonly string[] } {
  const { schemas } = context;
  const found = {
    request: { names: new Set<string>(), inline: false },
    response: { names: new Set<string>(), inline: false },
  };
  const referrers = new Map<string, Set<string>>();
  const references = new Map<string, Set<string>>();
  const requested = new Set<string>();
  const withDefaults: { component: string | undefined; pointer: string }[] = [];
  const visit = (schema: JsonObject, pointer: string, component: string | undefined): void => {
    const target = componentReference(schema)[0];
    const isSent = component === undefined && directionOf(pointer, NO_ORIGINS) === "request";
    if (target !== undefined && component !== undefined) {
      addTo(referrers, target, component);
      addTo(references, component, target);
    } else if (target !== undefined && isSent) requested.add(target);
    for (const direction of context.directed) {
      if (!differsIn(schema, direction, { ...context, defaults: false })) continue;
      if (component === undefined) found[direction].inline = true;
      else found[direction].names.add(component);
    }
    if ((isSent || component !== undefined) && optionalNames(schema, "request", context).size > 0)
      withDefaults.push({ component, pointer });
  };
  const walk = (part: JsonValue, start: OpenApiStart, component: string | undefined): void => {
    walkOpenApi(
      part,
      ({ value, kind, pointer }) => {
        if (kind === "schema" && isObject(value)) visit(value, pointer, component);
      },
      start,
    );
  };
  for (const [name, schema] of Object.entries(schemas))
    walk(schema, { kind: "schema", pointer: joinPointer(COMPONENTS, name) }, name);
  const others = { ...document, components: { ...components, schemas: {} } };
  walk(others, { kind: "document", pointer: "" }, undefined);
  for (const { names } of Object.values(found))
    addReached(names, (name) => referrers.get(name) ?? []);
  // Most components with defaults are only received, and stay as they are.
  addReached(requested, (name) => references.get(name) ?? []);
  const sent = withDefaults.filter(
    ({ component }) => component === undefined || requested.has(component),
  );
  const names = new Set(sent.flatMap(({ component }) => component ?? []));
  addReached(names, (name) => [...(referrers.get(name) ?? [])].filter((one) => requested.has(one)));
  for (const name of names) found.request.names.add(name);
  found.request.inline ||= sent.some(({ component }) => component === undefined);
  return { ...found, optional: sent.map(({ pointer }) => pointer) };
}

const COMPONENTS = "/components/schemas";
const NO_ORIGINS: Variants["origins"] = new Map();

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}

function componentOf(pointer: string): string | undefined {
  const [first, second, name] = parsePointer(pointer);
  return first === "components" && second === "schemas" ? name : undefined;
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
  context: Context,
  variants: ReadonlyMap<string, string>,
): JsonObject {
  const [target = "", ...inside] = componentReference(schema);
  const variant = variants.get(target);
  const isKept =
    variant !== undefined &&
    hasInside({ component: context.schemas[target], inside }, direction, context);
  const result = isKept ? { ...schema, ...referenceTo(variant, ...inside) } : schema;
  return withoutDirected(result, direction, context);
}
