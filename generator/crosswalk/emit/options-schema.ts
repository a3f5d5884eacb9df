import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { decodeFragment, parsePointer, valueAt } from "../../json/pointer.ts";
import { pascalCase } from "../../model/index.ts";
import type { Segment } from "../mapping/path.ts";
import { parsePath } from "../mapping/path.ts";
import type { CheckedMapping } from "../types.ts";

/** Schemas of a provider's document that the options refer to, by their new names. */
export type Copies = Map<string, JsonValue>;

/**
 * Schema of a provider's options: the fields that the mapping leaves to them, nested as in the
 * provider's object; those that the provider requires are required.
 */
export function optionsSchema(mapping: CheckedMapping, copies: Copies): JsonObject {
  const root: JsonObject = { type: "object", properties: {} };
  for (const { path, place } of mapping.request.providerOnly) {
    const schema = copySchema(mapping, valueAt(place.document, place.pointer) ?? true, copies);
    put(root, path.segments, schema, place.required);
  }
  for (const { provider, reason } of mapping.mapping.value.operations.create.undeclared) {
    const path = parsePath(provider);
    if (typeof path !== "string")
      put(
        root,
        path.segments,
        { description: `Not in the schema of the document: ${reason}.` },
        false,
      );
  }
  return root;
}

/** Puts a schema at a path of names, making objects on the way; steps into arrays end the path. */
function put(
  target: JsonObject,
  segments: readonly Segment[],
  schema: JsonValue,
  required: boolean,
): void {
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
  put(below, rest, schema, required);
}

/** Copies a schema of the provider's document; what it refers to is copied under a name of its own. */
function copySchema(mapping: CheckedMapping, value: JsonValue, copies: Copies): JsonValue {
  if (Array.isArray(value)) return value.map((item) => copySchema(mapping, item, copies));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, below]) => {
      if (
        key !== "$ref" ||
        typeof below !== "string" ||
        !below.startsWith("#/components/schemas/")
      ) {
        return [key, copySchema(mapping, below, copies)];
      }
      return [key, `#/components/schemas/${copyTarget(mapping, below, copies)}`];
    }),
  );
}

function copyTarget(mapping: CheckedMapping, reference: string, copies: Copies): string {
  const pointer = decodeFragment(reference.slice(1));
  const [, , original = ""] = parsePointer(pointer);
  const name = `${pascalCase(mapping.party.config.name)}${pascalCase(original)}`;
  if (!copies.has(name)) {
    copies.set(name, true);
    const target = valueAt(
      mapping.party.model.document,
      `/components/schemas/${original.replaceAll("~", "~0").replaceAll("/", "~1")}`,
    );
    copies.set(name, copySchema(mapping, target ?? true, copies));
  }
  return name;
}
