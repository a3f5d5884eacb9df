import { keywordRow, keywordsWhere } from "../schema/keywords.ts";
import type { JsonObject } from "./values.ts";

/**
 * The objects of an OpenAPI document and which of their fields hold which other objects: enough to
 * know where schemas are, and that everything else (`example`, `default`, `enum`, `const`, `x-*`)
 * is data. Covers 2.0, 3.0, 3.1 and 3.2, and the helper extensions that live between ingest and place.
 * Source: OpenAPI Specification 3.2 section 4; JSON Schema 2020-12 core section 10.
 */
type ObjectKind =
  | "callback"
  | "components"
  | "document"
  | "encoding"
  | "example"
  | "header"
  | "link"
  | "media-type"
  | "operation"
  | "parameter"
  | "path-item"
  | "request-body"
  | "response"
  | "schema"
  | "security-scheme"
  | "unnamed-row";

/**
 * A map or list in whose place a reference stands (`paths: { $ref: paths.yaml }`). No version of the specification
 * has it; documents of several files do.
 */
type CollectionKind = `several ${ObjectKind}`;

export type OpenApiKind = ObjectKind | CollectionKind;

/** How a field holds objects of a kind: one, an array of them, a map, or one or an array. */
export interface Edge {
  readonly kind: ObjectKind;
  readonly as: "list" | "map" | "one" | "one-or-list";
  /** The map's own keys beginning with `x-` are extensions, not names (Paths and Responses Object). */
  readonly extensible?: true;
}

/** The fields of an object that hold other objects. `entries` is for every other key that is no extension. */
export interface ObjectShape {
  readonly fields: ReadonlyMap<string, Edge>;
  readonly entries?: Edge;
  /** Every key is a name, also those that begin with `x-`. */
  readonly isCollection?: true;
}

const one = (kind: ObjectKind): Edge => ({ kind, as: "one" });
const list = (kind: ObjectKind): Edge => ({ kind, as: "list" });
const map = (kind: ObjectKind): Edge => ({ kind, as: "map" });
const shape = (fields: Record<string, Edge>, entries?: Edge): ObjectShape => ({
  fields: new Map(Object.entries(fields)),
  ...(entries === undefined ? {} : { entries }),
});

/** The HTTP methods that are fields of a path item. `query` is new in 3.2. */
export const operationMethods = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
  "query",
] as const;

const parameterFields = {
  schema: one("schema"),
  content: map("media-type"),
  examples: map("example"),
};

const objectShapes: Readonly<Record<ObjectKind, ObjectShape>> = {
  document: shape({
    paths: { ...map("path-item"), extensible: true },
    webhooks: map("path-item"),
    components: one("components"),
    // Swagger 2.0 keeps these at the root.
    definitions: map("schema"),
    parameters: map("parameter"),
    responses: map("response"),
    "x-crosswalk-unplaced": map("operation"),
  }),
  components: shape({
    schemas: map("schema"),
    responses: map("response"),
    parameters: map("parameter"),
    examples: map("example"),
    requestBodies: map("request-body"),
    headers: map("header"),
    securitySchemes: map("security-scheme"),
    links: map("link"),
    callbacks: map("callback"),
    pathItems: map("path-item"),
    mediaTypes: map("media-type"),
  }),
  "path-item": shape({
    ...Object.fromEntries(operationMethods.map((method) => [method, one("operation")])),
    additionalOperations: map("operation"),
    parameters: list("parameter"),
  }),
  operation: shape({
    parameters: list("parameter"),
    requestBody: one("request-body"),
    responses: { ...map("response"), extensible: true },
    callbacks: map("callback"),
    "x-crosswalk-unnamed-parameters": list("unnamed-row"),
  }),
  callback: shape({}, one("path-item")),
  parameter: shape(parameterFields),
  header: shape(parameterFields),
  "request-body": shape({ content: map("media-type") }),
  "media-type": shape({
    schema: one("schema"),
    itemSchema: one("schema"),
    examples: map("example"),
    encoding: map("encoding"),
    itemEncoding: one("encoding"),
    prefixEncoding: list("encoding"),
  }),
  encoding: shape({ headers: map("header"), encoding: map("encoding") }),
  response: shape({
    headers: map("header"),
    content: map("media-type"),
    links: map("link"),
    // Swagger 2.0.
    schema: one("schema"),
  }),
  schema: shape({
    ...schemaFields(),
    "x-crosswalk-unnamed": list("unnamed-row"),
  }),
  "unnamed-row": shape({ schema: one("schema") }),
  example: shape({}),
  link: shape({}),
  "security-scheme": shape({}),
};

export const openApiGrammar: Readonly<Record<OpenApiKind, ObjectShape>> = {
  ...objectShapes,
  ...collectionShapes(),
};

function collectionShapes(): Record<CollectionKind, ObjectShape> {
  const kinds = Object.keys(objectShapes) as ObjectKind[];
  const entries = kinds.map((kind) => [
    `several ${kind}`,
    { ...shape({}, one(kind)), isCollection: true },
  ]);
  return Object.fromEntries(entries) as Record<CollectionKind, ObjectShape>;
}

/** The kind of what stands in place of a map or list, if that is a reference; else undefined. */
export function collectionKindOf({ kind, as }: Edge, held: JsonObject): CollectionKind | undefined {
  const isReference = (as === "map" || as === "list") && typeof held["$ref"] === "string";
  return isReference ? `several ${kind}` : undefined;
}

/** The kind of the entries of a map or list in whose place a reference stands; undefined for other kinds. */
export function entryKindOf(kind: OpenApiKind): OpenApiKind | undefined {
  const { entries, isCollection } = openApiGrammar[kind];
  return isCollection === true ? entries?.kind : undefined;
}

/** The keywords of JSON Schema that hold schemas. */
function schemaFields(): Record<string, Edge> {
  const fields: Record<string, Edge> = {};
  for (const name of keywordsWhere(({ holds }) => holds !== undefined)) {
    const { holds } = keywordRow(name) ?? {};
    if (holds !== undefined) fields[name] = { kind: "schema", as: holds };
  }
  return fields;
}

/** How the field of an object of that kind holds other objects; undefined for data. */
export function edgeOf(kind: OpenApiKind, field: string): Edge | undefined {
  const { fields, entries, isCollection } = openApiGrammar[kind];
  return (
    fields.get(field) ?? (field.startsWith("x-") && isCollection !== true ? undefined : entries)
  );
}

/** The kinds of the objects on the way to objects of some kinds, those included. */
export function kindsLeadingTo(wanted: readonly OpenApiKind[]): ReadonlySet<OpenApiKind> {
  const leading = new Set(wanted);
  for (let before = 0; before < leading.size;) {
    before = leading.size;
    for (const [kind, { fields, entries }] of Object.entries(openApiGrammar)) {
      const held = [...fields.values(), ...(entries === undefined ? [] : [entries])];
      if (held.some((edge) => leading.has(edge.kind))) leading.add(kind as OpenApiKind);
    }
  }
  return leading;
}

/** True when a key of a map is a name, not an extension of the map itself. */
export function isEntry(edge: Edge, key: string): boolean {
  return edge.extensible !== true || !key.startsWith("x-");
}
