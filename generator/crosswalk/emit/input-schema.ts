import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { followReferences, resourcesOf, targetOf } from "../../schema/references.ts";
import { directionsOf } from "../check/codec.ts";
import { optionsName } from "../check/accounting.ts";
import type { CanonicalOperation } from "../canonical/model.ts";
import type { Segment } from "../mapping/path.ts";
import type { SchemaAt } from "../schema/resolve.ts";
import type { CheckedCall, CheckedOperation, CheckedPath } from "../types.ts";
import { referenceTo } from "../../schema/component-references.ts";

/** The canonical input of an operation as one object: parameters, and the fields of its body. */
export function canonicalInput(operation: CanonicalOperation): JsonObject {
  const body = operation.body === undefined ? {} : inlined(operation.body);
  const properties: JsonObject = isObject(body["properties"]) ? { ...body["properties"] } : {};
  const required = operation.bodyRequired ? [...((body["required"] ?? []) as JsonValue[])] : [];
  for (const { name, schema, description, required: needed } of operation.parameters) {
    const own = isObject(schema) ? schema : {};
    properties[name] = description === undefined ? own : { ...own, description };
    if (needed) required.push(name);
  }
  properties[optionsName] ??= {
    type: "object",
    additionalProperties: { type: "object" },
    description:
      "What only one provider has, by the provider's name and in the provider's own shape. Merged last and word for word.",
  };
  const { required: _, ...rest } = body;
  return {
    ...rest,
    type: "object",
    ...(operation.summary === undefined ? {} : { description: operation.summary }),
    ...(required.length === 0 ? {} : { required }),
    properties,
  };
}

/** A schema at its location with what it refers to, and the members of its `allOf`, in one object. */
function inlined(at: SchemaAt): JsonObject {
  const node = resourcesOf(at.document).at(at.pointer);
  const target = node && followReferences(node);
  const schema = structuredClone(target?.schema);
  if (!isObject(schema)) return {};
  const { allOf, ...own } = schema;
  if (!Array.isArray(allOf) || target === undefined) return schema;
  const members = allOf.map((_, index) =>
    inlined({ document: at.document, pointer: `${target.pointer}/allOf/${String(index)}` }),
  );
  return [...members, own].reduce<JsonObject>((joined, member) => joinObjects(joined, member), {});
}

function joinObjects(a: JsonObject, b: JsonObject): JsonObject {
  const properties = {
    ...(isObject(a["properties"]) ? a["properties"] : {}),
    ...(isObject(b["properties"]) ? b["properties"] : {}),
  };
  const required = [...new Set([...asList(a["required"]), ...asList(b["required"])])];
  return {
    ...a,
    ...b,
    ...(Object.keys(properties).length === 0 ? {} : { properties }),
    ...(required.length === 0 ? {} : { required }),
  };
}

function asList(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}

/** What one provider makes of an operation's input. */
export interface ProviderInput {
  readonly operation: CheckedOperation;
  readonly provider: string;
  /** Component of the provider's options; undefined where it has none. */
  readonly options?: string | undefined;
  readonly optionsRequired: boolean;
}

/**
 * Schema of the canonical input for one provider: without the fields that none of its calls can say, and
 * with those required that every call demands.
 */
export function inputSchema(input: ProviderInput): JsonObject {
  const { operation, provider, options, optionsRequired } = input;
  const schema = canonicalInput(operation.canonical);
  const document = operation.canonical.body?.document ?? {};
  const resolve = (value: JsonObject): JsonObject => inline(document, value);
  for (const { path } of unsupportedByAll(operation.calls)) remove(schema, path.segments, resolve);
  for (const segments of demandedByAll(operation.calls)) demand(schema, segments, resolve);
  const properties = isObject(schema["properties"]) ? schema["properties"] : {};
  properties[optionsName] = {
    type: "object",
    description: `What only ${provider} has. The options of other providers are ignored.`,
    ...(options === undefined ? {} : { properties: { [provider]: referenceTo(options) } }),
    additionalProperties: { type: "object" },
    ...(optionsRequired ? { required: [provider] } : {}),
  };
  if (optionsRequired) requireName(schema, optionsName);
  schema["description"] = `What ${provider} can be asked for, and must be.`;
  return schema;
}

function unsupportedByAll(calls: readonly CheckedCall[]): readonly CheckedPath[] {
  const [first, ...others] = calls;
  return (first?.request.unsupported ?? []).filter(({ path }) =>
    others.every(({ request }) => request.unsupported.some((one) => one.path.text === path.text)),
  );
}

/** A reference's target in its place, so that it can be changed. */
function inline(document: JsonObject, value: JsonObject): JsonObject {
  const reference = value["$ref"];
  if (typeof reference !== "string") return value;
  const target = targetOf(document, reference)?.schema;
  const { $ref: _, ...siblings } = value;
  return { ...structuredClone(isObject(target) ? target : {}), ...siblings };
}

type Resolve = (value: JsonObject) => JsonObject;

/** Takes a field out; objects that are left without fields go too, and those with one field require it. */
function remove(schema: JsonObject, segments: readonly Segment[], resolve: Resolve): void {
  const [first, ...rest] = segments;
  if (first === undefined) return;
  if (first.kind !== "key") {
    if (rest.length === 0 && first.kind === "from") {
      schema["maxItems"] = first.index;
      return;
    }
    const items = schema["items"];
    if (isObject(items)) schema["items"] = removeIn(items, rest, resolve);
    return;
  }
  const properties = schema["properties"];
  if (!isObject(properties) || !Object.hasOwn(properties, first.key)) return;
  const below = properties[first.key];
  const next = rest.length > 0 && isObject(below) ? removeIn(below, rest, resolve) : undefined;
  if (next === undefined || isEmptied(next)) {
    Reflect.deleteProperty(properties, first.key);
    unrequire(schema, first.key);
  } else properties[first.key] = next;
}

function removeIn(value: JsonObject, rest: readonly Segment[], resolve: Resolve): JsonObject {
  const own = resolve(value);
  remove(own, rest, resolve);
  const names = isObject(own["properties"]) ? Object.keys(own["properties"]) : [];
  const [only] = names;
  if (names.length === 1 && only !== undefined && own["minProperties"] === 1) {
    Reflect.deleteProperty(own, "minProperties");
    Reflect.deleteProperty(own, "maxProperties");
    Reflect.deleteProperty(own, "not");
    requireName(own, only);
  }
  return own;
}

function isEmptied(schema: JsonObject): boolean {
  if (schema["type"] === "array") return isObject(schema["items"]) && isEmptied(schema["items"]);
  return isObject(schema["properties"]) && Object.keys(schema["properties"]).length === 0;
}

function requireName(schema: JsonObject, name: string): void {
  schema["required"] = [...new Set([...asList(schema["required"]), name])];
}

function unrequire(schema: JsonObject, name: string): void {
  const left = asList(schema["required"]).filter((one) => one !== name);
  if (left.length > 0) schema["required"] = left;
  else Reflect.deleteProperty(schema, "required");
}

/** Canonical fields that feed a field which the provider requires, and that have no default. */
export function demanded(call: CheckedCall): (readonly Segment[])[] {
  if (call.entry.patch?.jsonPatch !== undefined) return [];
  return call.request.fields.flatMap((field) => {
    const [canonical] = field.canonical;
    const required = field.provider.some(({ location }) => location.required && !location.repeated);
    if (!required || field.entry.default !== undefined || canonical === undefined) return [];
    if (field.canonical.length > 1 || !directionsOf(field, "request").encode) return [];
    return canonical.path.parameter === "step" ? [] : [canonical.path.segments];
  });
}

function demandedByAll(calls: readonly CheckedCall[]): (readonly Segment[])[] {
  const [first, ...others] = calls;
  const text = (segments: readonly Segment[]): string => JSON.stringify(segments);
  return (first === undefined ? [] : demanded(first)).filter((segments) =>
    others.every((call) => demanded(call).some((one) => text(one) === text(segments))),
  );
}

/** Requires a field and every object on the way to it. */
function demand(schema: JsonObject, segments: readonly Segment[], resolve: Resolve): void {
  const [first, ...rest] = segments;
  if (first?.kind !== "key") return;
  const properties = schema["properties"];
  const below = isObject(properties) ? properties[first.key] : undefined;
  if (!isObject(properties) || !isObject(below)) return;
  requireName(schema, first.key);
  if (rest.length === 0) return;
  const own = resolve(below);
  demand(own, rest, resolve);
  properties[first.key] = own;
}
