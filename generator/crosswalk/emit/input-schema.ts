import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { decodeFragment, valueAt } from "../../json/pointer.ts";
import type { Segment } from "../mapping/path.ts";
import type { CheckedMapping } from "../types.ts";

/**
 * Schema of the canonical input for one provider: without the fields that it cannot say, and with
 * those required that it demands.
 *
 * @param options - name of the component of the provider's options.
 */
export function inputSchema(
  mapping: CheckedMapping,
  options: string,
  optionsRequired: boolean,
): JsonObject {
  const { request, party } = mapping;
  const original = valueAt(request.canonical.document, request.canonical.pointer);
  const schema = structuredClone(isObject(original) ? original : {});
  const resolve = (value: JsonObject): JsonObject => inline(request.canonical.document, value);
  for (const { path } of request.unsupported) remove(schema, path.segments, resolve);
  for (const segments of demanded(mapping)) demand(schema, segments, resolve);
  const properties = isObject(schema["properties"]) ? schema["properties"] : {};
  const name = party.config.name;
  properties["providerOptions"] = {
    type: "object",
    description: `What only ${name} has. The options of other providers are ignored.`,
    properties: { [name]: { $ref: `#/components/schemas/${options}` } },
    additionalProperties: { type: "object" },
    ...(optionsRequired ? { required: [name] } : {}),
  };
  if (optionsRequired) require(schema, "providerOptions");
  schema["description"] = `What ${name} can be asked for, and must be.`;
  return schema;
}

/** A reference's target in its place, so that it can be changed. */
function inline(document: JsonObject, value: JsonObject): JsonObject {
  const reference = value["$ref"];
  if (typeof reference !== "string") return value;
  const target = valueAt(document, decodeFragment(reference.slice(1)));
  const { $ref: _, ...beside } = value;
  return { ...structuredClone(isObject(target) ? target : {}), ...beside };
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
    require(own, only);
  }
  return own;
}

function isEmptied(schema: JsonObject): boolean {
  if (schema["type"] === "array") return isObject(schema["items"]) && isEmptied(schema["items"]);
  return isObject(schema["properties"]) && Object.keys(schema["properties"]).length === 0;
}

function require(schema: JsonObject, name: string): void {
  schema["required"] = [...new Set([...((schema["required"] ?? []) as string[]), name])];
}

function unrequire(schema: JsonObject, name: string): void {
  const { required } = schema;
  if (!Array.isArray(required)) return;
  const left: JsonValue[] = required.filter((one) => one !== name);
  if (left.length > 0) schema["required"] = left;
  else Reflect.deleteProperty(schema, "required");
}

/** Canonical fields that feed a field which the provider requires, and that have no default. */
export function demanded(mapping: CheckedMapping): (readonly Segment[])[] {
  return mapping.request.fields.flatMap((field) => {
    const [canonical] = field.canonical;
    const required = field.provider.some((end) => end.place.required && !end.place.repeated);
    if (!required || field.entry.default !== undefined || canonical === undefined) return [];
    if (field.canonical.length > 1 || field.entry.direction === "decode") return [];
    return [canonical.path.segments];
  });
}

/** Requires a field and every object on the way to it. */
function demand(schema: JsonObject, segments: readonly Segment[], resolve: Resolve): void {
  const [first, ...rest] = segments;
  if (first?.kind !== "key") return;
  const properties = schema["properties"];
  const below = isObject(properties) ? properties[first.key] : undefined;
  if (!isObject(properties) || !isObject(below)) return;
  require(schema, first.key);
  if (rest.length === 0) return;
  const own = resolve(below);
  demand(own, rest, resolve);
  properties[first.key] = own;
}
