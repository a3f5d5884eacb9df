import { edgeOf, isEntry, operationMethods, type OpenApiKind } from "../../json/openapi-grammar.ts";
import { joinPointer, parsePointer, valueAt } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import type { ApiModel, OperationModel, ParameterModel } from "../../model/index.ts";
import { declaredTypes } from "../component-types.ts";
import { inlineOutputs } from "../type-names.ts";
import { undeclaredPathParameters } from "../undeclared-parameters.ts";
import { isExpressed } from "./keywords.ts";
import { annotations } from "./annotations.ts";
import { createRequiredNames } from "./required.ts";
import { prepareSchema, type SchemaContext } from "./schema.ts";
import { targetOf } from "../../schema/references.ts";

/** A document for openapi-typescript, and how to undo in the printed text what was done to names. */
export interface PreparedDocument {
  /** The schemas of `declared` stand at its root, under those names: openapi-typescript prints `#/Pet` as `Pet`. */
  readonly document: JsonObject;
  /** Names of the types that are declared by themselves. */
  readonly declared: readonly string[];
  readonly placeholders: Placeholders;
}

/** Placeholders in names, and the characters that they stand for. */
export type Placeholders = readonly (readonly [placeholder: string, character: "%" | "#"])[];

/** Puts the characters of names back in the printed types. */
export function restoreNames(text: string, placeholders: Placeholders): string {
  let restored = text;
  for (const [placeholder, character] of placeholders)
    restored = restored.replaceAll(placeholder, character);
  return restored;
}

/** Fields of each object that types are made from, besides those that hold other objects. */
const kept: Partial<Record<OpenApiKind, readonly string[]>> = {
  parameter: ["name", "in", "required"],
  header: ["required"],
  "request-body": ["required"],
};

/** Objects that make no types; path items are made from the model's operations. */
const withoutTypes = new Set<OpenApiKind>([
  "path-item",
  "callback",
  "encoding",
  "example",
  "link",
  "security-scheme",
]);

/**
 * Begins the path of an operation that `paths` and `webhooks` have no member for: one of another method, or a
 * callback. It is in `operations` only; printing leaves the path out.
 */
export const operationsOnly = "x-crosswalk-operations-only ";

interface Preparation extends SchemaContext {
  readonly model: ApiModel;
  /** Types of their own by the pointers of their schemas. */
  readonly named: ReadonlyMap<string, string>;
}

/**
 * The document as openapi-typescript gets it: a new one, with the operations of the model only,
 * references that lead to whole components only, and schemas as {@link prepareSchema} writes them.
 *
 * @param model - only its document's schemas are read.
 */
export function prepareDocument(model: ApiModel): PreparedDocument {
  const hoisted = new Map<string, { name: string; schema: JsonValue }>();
  const { rename, placeholders } = createRename(model.document);
  const declared = declaredTypes(model);
  const context = {
    rename,
    retarget: createRetarget({ model, rename, declared, hoisted }),
    requiredTogether: createRequiredNames({
      rename,
      resolve: (reference) => targetOf(model.document, reference)?.schema,
    }),
  };
  const named = inlineOutputs(model);
  const preparation = { model, named, ...context };
  const document: JsonObject = {
    ...prepareObject(model.document, "document", "", preparation),
    paths: prepareOperations("path", preparation),
    webhooks: prepareOperations("webhook", preparation),
  };
  const bodies = [...named].map(([pointer, type]): [string, JsonValue] => [
    type,
    prepareSchema(valueAt(model.document, pointer), context),
  ]);
  // Preparing a hoisted schema may hoist others; a Map visits them too.
  const extra: [string, JsonValue][] = [];
  for (const { name, schema } of hoisted.values())
    extra.push([rename(name), prepareSchema(schema, context)]);
  const components = isObject(document["components"]) ? document["components"] : {};
  const schemas = isObject(components["schemas"]) ? components["schemas"] : {};
  const roots = [...declared].map(([name, type]) => [rename(name), type] as const);
  const all = {
    ...schemas,
    ...Object.fromEntries(extra),
    ...Object.fromEntries(
      roots.map(([name, type]) => [name, wordOf(schemas[name]) ?? { $ref: `#/${type}` }]),
    ),
  };
  return {
    document: {
      ...document,
      ...(Object.keys(all).length === 0 ? {} : { components: { ...components, schemas: all } }),
      ...Object.fromEntries(roots.map(([name, type]) => [type, schemas[name] ?? true])),
      ...Object.fromEntries(bodies),
    },
    declared: [...declared.values(), ...named.values()],
    placeholders: placeholders(),
  };
}

/** The types of JSON Schema that are one word of TypeScript. */
const SCALARS: ReadonlySet<JsonValue | undefined> = new Set([
  "string",
  "number",
  "integer",
  "boolean",
]);

/** The type alone of a schema that is one word; undefined for others. Compilers keep no name for such a type. */
function wordOf(schema: JsonValue | undefined): JsonObject | undefined {
  if (!isObject(schema) || !SCALARS.has(schema["type"])) return undefined;
  if (schema["format"] !== undefined || schema["nullable"] !== undefined) return undefined;
  const { type, ...others } = schema;
  return Object.keys(others).some((keyword) => isExpressed(keyword))
    ? undefined
    : { type: type ?? "" };
}

/**
 * openapi-typescript reads names as parts of references: `%` as percent-encoding, which may be
 * malformed, `#` as the begin of a pointer. Placeholders, which the document does not have, go
 * through unharmed.
 */
function createRename(document: JsonObject): {
  rename: (name: string) => string;
  placeholders: () => Placeholders;
} {
  let prefix: string | undefined;
  // Few documents have such names, and looking through a large one takes its time.
  const placeholder = (word: string): string => {
    prefix ??= unusedPrefix(JSON.stringify(document));
    // The hyphen makes openapi-typescript quote the name.
    return `${prefix}-${word}-${prefix}`;
  };
  return {
    rename: (name) =>
      /[%#]/.test(name)
        ? name.replaceAll("%", placeholder("percent")).replaceAll("#", placeholder("hash"))
        : name,
    placeholders: () =>
      prefix === undefined
        ? []
        : [
            [placeholder("percent"), "%"],
            [placeholder("hash"), "#"],
          ],
  };
}

function unusedPrefix(text: string): string {
  let prefix = "XX";
  while (text.includes(prefix)) prefix += "X";
  return prefix;
}

function prepareObject(
  value: JsonObject,
  kind: OpenApiKind,
  pointer: string,
  preparation: Preparation,
  hops = 0,
): JsonObject {
  const { retarget, rename } = preparation;
  const { $ref } = value;
  if (typeof $ref === "string") {
    const inner = kind === "schema" ? undefined : innerObject(preparation.model.document, $ref);
    // A response of another operation, say, is no component that types could refer to.
    if (inner !== undefined)
      return hops > MAX_HOPS
        ? {}
        : prepareObject(inner.value, kind, inner.pointer, preparation, hops + 1);
    const target = retarget($ref);
    return target === undefined ? {} : { $ref: target };
  }
  const result: JsonObject = kind === "schema" ? {} : annotationsOf(value, kind);
  for (const field of kept[kind] ?? []) {
    if (value[field] !== undefined) result[field] = value[field];
  }
  for (const [field, held] of Object.entries(value)) {
    const edge = edgeOf(kind, field);
    if (edge === undefined || withoutTypes.has(edge.kind)) continue;
    const at = joinPointer(pointer, field);
    const prepare = (child: JsonValue, childAt: string): JsonValue | undefined => {
      if (edge.kind === "schema") {
        const type = preparation.named.get(childAt);
        return type === undefined ? prepareSchema(child, preparation) : { $ref: `#/${type}` };
      }
      if (!isObject(child)) return undefined;
      return prepareObject(child, edge.kind, childAt, preparation);
    };
    if (edge.as === "map" && isObject(held)) {
      const entries = Object.entries(held)
        .filter(([key]) => isEntry(edge, key))
        .map(([key, child]) => [rename(key), prepare(child, joinPointer(at, key))] as const);
      result[field] = Object.fromEntries(
        entries.filter((entry): entry is [string, JsonValue] => entry[1] !== undefined),
      );
    } else if (edge.as === "list" && Array.isArray(held)) {
      result[field] = held.flatMap((child, index) => prepare(child, joinPointer(at, index)) ?? []);
    } else if (edge.as === "one") {
      const prepared = prepare(held, at);
      if (prepared !== undefined) result[field] = prepared;
    }
  }
  if (kind === "parameter" || kind === "header") return withSchemaOfContent(result);
  return result;
}

function annotationsOf(value: JsonObject, kind: OpenApiKind): JsonObject {
  // The examples of a media type are those of a whole body: they are in the README, where they fit.
  const { example: _, examples: __, ...rest } = annotations(value);
  return kind === "parameter" || kind === "header" ? annotations(value) : rest;
}

/** The methods that openapi-typescript and openapi-fetch know of a path. */
const methodsOfPaths: ReadonlySet<string> = new Set(
  operationMethods.filter((method) => method !== "query"),
);

/**
 * Path items with the operations of the model: it has followed their references, and left out what
 * was reported.
 */
function prepareOperations(kind: OperationModel["kind"], preparation: Preparation): JsonObject {
  const items = new Map<string, JsonObject>();
  for (const operation of preparation.model.operations) {
    if (operation.kind !== kind) continue;
    const isOrdinary = methodsOfPaths.has(operation.method) && !operation.isCallback;
    const path = isOrdinary
      ? preparation.rename(operation.path)
      : `${operationsOnly}${preparation.rename(operation.operationId)}`;
    const method = isOrdinary ? operation.method : "post";
    items.set(path, { ...items.get(path), [method]: prepareOperation(operation, preparation) });
  }
  return Object.fromEntries(items);
}

/** An operation; its parameters are those of the model, which knows the path item's too. */
function prepareOperation(operation: OperationModel, preparation: Preparation): JsonObject {
  const found = valueAt(preparation.model.document, operation.pointer);
  const { requestBody, ...rest } = isObject(found) ? found : {};
  // The model has left out a body that is not sent.
  const source = operation.requestBody === undefined ? rest : { ...rest, requestBody };
  return {
    ...prepareObject(source as JsonObject, "operation", operation.pointer, preparation),
    operationId: preparation.rename(operation.operationId),
    parameters: [
      ...operation.parameters.map((parameter) => prepareParameter(parameter, preparation)),
      ...undeclaredPathParameters(operation).map((name) => ({
        name: preparation.rename(name),
        in: "path",
        required: true,
        schema: { type: "string" },
      })),
    ],
  };
}

function prepareParameter(parameter: ParameterModel, preparation: Preparation): JsonObject {
  const { required, schemaPointer } = parameter;
  const { document } = preparation.model;
  const source = valueAt(document, parameter.pointer);
  return {
    ...(isObject(source) ? annotations(source) : {}),
    name: preparation.rename(parameter.name),
    in: parameter.in,
    required,
    schema:
      schemaPointer === undefined
        ? { type: "string" }
        : prepareSchema(valueAt(document, schemaPointer), preparation),
  };
}

/** OAS 3.1 section 4.8.12: `content` with one entry in place of `schema`. */
function withSchemaOfContent(value: JsonObject): JsonObject {
  const { content, ...rest } = value;
  const [mediaType] = isObject(content) ? Object.values(content) : [];
  if (value["schema"] !== undefined || !isObject(mediaType)) return rest;
  return { ...rest, schema: mediaType["schema"] ?? {} };
}

/** References of one object that are followed; a longer chain, or a cycle, describes nothing. */
const MAX_HOPS = 50;

/** The object that a reference leads to, where it is no whole component. */
function innerObject(
  document: JsonObject,
  reference: string,
): { readonly pointer: string; readonly value: JsonObject } | undefined {
  const { pointer = "", schema } = targetOf(document, reference) ?? {};
  return isObject(schema) && !isComponent(parsePointer(pointer))
    ? { pointer, value: schema }
    : undefined;
}

function isComponent(tokens: readonly string[]): boolean {
  return tokens.length === 3 && tokens[0] === "components" && !tokens.includes("");
}

/**
 * References to whole components stay, or lead to the declaration of their own; a schema deeper inside the document
 * becomes a component of its own, named by its pointer, because types have no place for `allOf/0` or `$defs`.
 */
function createRetarget({
  model,
  rename,
  declared,
  hoisted,
}: {
  readonly model: ApiModel;
  readonly rename: SchemaContext["rename"];
  readonly declared: ReadonlyMap<string, string>;
  readonly hoisted: Map<string, { name: string; schema: JsonValue }>;
}): SchemaContext["retarget"] {
  return (reference) => {
    const target = targetOf(model.document, reference);
    if (target === undefined) return undefined;
    const { pointer, schema } = target;
    const tokens = parsePointer(pointer);
    if (isComponent(tokens)) {
      const [, kind, component = ""] = tokens;
      const type = kind === "schemas" ? declared.get(component) : undefined;
      return type === undefined ? `#${joinPointer("", ...tokens.map(rename))}` : `#/${type}`;
    }
    const name = tokens.join("/").replace(/^components\/schemas\//, "");
    hoisted.set(pointer, { name, schema });
    return `#${joinPointer("", "components", "schemas", rename(name))}`;
  };
}
