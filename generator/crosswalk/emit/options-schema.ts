import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { pascalCase } from "../../model/index.ts";
import type { Segment } from "../mapping/path.ts";
import { parsePath } from "../mapping/path.ts";
import type { CheckedCall, CheckedMapping } from "../types.ts";
import { componentReference, referenceTo } from "../../schema/component-references.ts";
import { valueAt } from "../../json/pointer.ts";

/** Schemas of a provider's document that the options refer to, by their new names. */
export type Copies = Map<string, JsonValue>;

/** A call's options, and where their schemas are copied to. */
export interface OptionsInput {
  readonly mapping: CheckedMapping;
  readonly call: CheckedCall;
  readonly copies: Copies;
}

/**
 * Schema of a provider's options of a call: the fields that the mapping leaves to them, nested as in the
 * provider's object; those that the provider requires are required.
 */
export function optionsSchema({ mapping, call, copies }: OptionsInput): JsonObject {
  const root: JsonObject = { type: "object", properties: {} };
  for (const { path, location } of call.request.providerOnly) {
    if (path.parameter !== undefined) continue;
    const value = valueAt(location.document, location.pointer) ?? true;
    const schema = copySchema(mapping, value, copies);
    put(root, path.segments, { schema, required: location.required });
  }
  for (const { provider, reason } of call.entry.undeclared) {
    const path = parsePath(provider);
    const schema = { description: `Not in the schema of the document: ${reason}.` };
    if (typeof path !== "string") put(root, path.segments, { schema, required: false });
  }
  return root;
}

/** True when a call leaves something to the provider's options. */
export function hasOptions({ request, entry }: CheckedCall): boolean {
  return request.hasRest || request.providerOnly.length + entry.undeclared.length > 0;
}

/** Puts a schema at a path of names, making objects on the way; steps into arrays end the path. */
function put(
  target: JsonObject,
  segments: readonly Segment[],
  one: { readonly schema: JsonValue; readonly required: boolean },
): void {
  const { schema, required } = one;
  const [first, ...rest] = segments;
  if (first?.kind !== "key") return;
  const properties = isObject(target["properties"]) ? target["properties"] : {};
  target["properties"] = properties;
  if (required)
    target["required"] = [...new Set([...((target["required"] ?? []) as string[]), first.key])];
  const [next] = rest;
  if (next === undefined) {
    properties[first.key] = schema;
    return;
  }
  if (next.kind !== "key") {
    properties[first.key] ??= { type: "array" };
    return;
  }
  const known = properties[first.key];
  const below: JsonObject = isObject(known) ? known : { type: "object", properties: {} };
  properties[first.key] = below;
  put(below, rest, one);
}

/** Copies a schema of the provider's document; what it refers to is copied under a name of its own. */
function copySchema(mapping: CheckedMapping, value: JsonValue, copies: Copies): JsonValue {
  if (Array.isArray(value)) return value.map((item) => copySchema(mapping, item, copies));
  if (!isObject(value)) return value;
  const copied = Object.fromEntries(
    Object.entries(value).map(([key, below]) => [key, copySchema(mapping, below, copies)]),
  );
  const [component] = componentReference(value);
  if (component === undefined) return copied;
  return { ...copied, ...referenceTo(copyComponent(mapping, component, copies)) };
}

function copyComponent(mapping: CheckedMapping, component: string, copies: Copies): string {
  const { config, model } = mapping.provider;
  const name = `${pascalCase(config.name)}${pascalCase(component)}`;
  if (!copies.has(name)) {
    copies.set(name, true);
    const schema = model.schemas.find((one) => one.name === component)?.schema;
    copies.set(name, copySchema(mapping, schema ?? true, copies));
  }
  return name;
}
