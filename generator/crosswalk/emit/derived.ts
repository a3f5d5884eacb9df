import type { Diagnostics } from "../../diagnostics/index.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { buildModel, namesOf, type ApiModel } from "../../model/index.ts";
import type { CheckedCrosswalk, CheckedMapping } from "../types.ts";
import { inputSchema } from "./input-schema.ts";
import { providerNames } from "./names.ts";
import { optionsSchema, type Copies } from "./options-schema.ts";

/**
 * The canonical document with what follows from the mappings, per provider: the input without what
 * it cannot do and with what it demands, its options, its settings, and the facts that its rules look at.
 */
export function deriveModel(crosswalk: CheckedCrosswalk, diagnostics: Diagnostics): ApiModel {
  const { canonical, name } = crosswalk;
  const document = structuredClone(canonical.model.document);
  const components = member(document, "components");
  const schemas = member(components, "schemas");
  for (const mapping of crosswalk.mappings) addProvider(schemas, mapping);
  const previous = namesOf(canonical.model);
  return buildModel({ provider: name, document, previous }, diagnostics);
}

function member(parent: JsonObject, key: string): JsonObject {
  const value = parent[key];
  if (isObject(value)) return value;
  const made: JsonObject = {};
  parent[key] = made;
  return made;
}

function addProvider(schemas: JsonObject, mapping: CheckedMapping): void {
  const names = providerNames(mapping);
  const provider = mapping.party.config.name;
  const copies: Copies = new Map();
  const options = optionsSchema(mapping, copies);
  schemas[names.options] = {
    ...options,
    description: `What only ${provider} has, in its own shape. Merged into the request last and word for word.`,
  };
  for (const [copy, schema] of copies) schemas[copy] = schema;
  schemas[names.input] = inputSchema(mapping, names.options, Object.hasOwn(options, "required"));
  schemas[names.settings] = settingsSchema(mapping);
  schemas[names.context] = contextSchema(mapping);
}

function settingsSchema(mapping: CheckedMapping): JsonObject {
  const { settings } = mapping.mapping.value;
  const entries = Object.entries(settings).filter(([, setting]) => setting.server === undefined);
  const required = entries
    .filter(([, setting]) => setting.default === undefined && setting.parameter !== undefined)
    .map(([name]) => name);
  return {
    type: "object",
    description: `Values of a connection to ${mapping.party.config.name} that the canonical model does not carry.`,
    additionalProperties: false,
    properties: Object.fromEntries(
      entries.map(([name, setting]) => [
        name,
        { ...(setting.schema as JsonObject), description: setting.description },
      ]),
    ),
    ...(required.length === 0 ? {} : { required }),
  };
}

function contextSchema(mapping: CheckedMapping): JsonObject {
  const { context } = mapping.mapping.value.operations.create;
  return {
    type: "object",
    description: `Facts that the rules of ${mapping.party.config.name} look at. A rule whose facts are not given stays undecided.`,
    properties: context as Record<string, JsonValue> as JsonObject,
  };
}
