import type { Diagnostics } from "../../diagnostics/index.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { buildModel, namesOf, type ApiModel } from "../../model/index.ts";
import type { CheckedCrosswalk, CheckedMapping } from "../types.ts";
import { canonicalInput, inputSchema } from "./input-schema.ts";
import { derivedNames } from "./names.ts";
import { hasOptions, optionsSchema, type Copies } from "./options-schema.ts";

/**
 * The canonical document with what follows from the mappings: the input of each operation as one object;
 * per provider the input without what it cannot do and with what it demands, its options, its settings,
 * and the values that its rules look at.
 */
export function deriveModel(crosswalk: CheckedCrosswalk, diagnostics: Diagnostics): ApiModel {
  const { canonical, name } = crosswalk;
  const document = structuredClone(canonical.document.model.document);
  const schemas = member(member(document, "components"), "schemas");
  const names = derivedNames(canonical.document);
  for (const operation of canonical.operations.values())
    schemas[names.input(operation.name)] = canonicalInput(operation);
  for (const mapping of crosswalk.mappings) addProvider(schemas, mapping, crosswalk);
  const previous = namesOf(canonical.document.model);
  return buildModel({ provider: name, document, previous }, diagnostics);
}

function member(parent: JsonObject, key: string): JsonObject {
  const value = parent[key];
  if (isObject(value)) return value;
  const made: JsonObject = {};
  parent[key] = made;
  return made;
}

function addProvider(
  schemas: JsonObject,
  mapping: CheckedMapping,
  { canonical }: CheckedCrosswalk,
): void {
  const provider = mapping.provider.config.name;
  const names = derivedNames(canonical.document).provider(provider);
  for (const operation of mapping.operations) {
    if (operation.calls.length === 0) continue;
    const { name } = operation.canonical;
    const calls = operation.calls.filter(hasOptions);
    const copies: Copies = new Map();
    const [first, ...others] = calls.map((call) => optionsSchema({ mapping, call, copies }));
    const options = others.length === 0 ? first : { type: "object" };
    if (options !== undefined) {
      schemas[names.options(name)] = {
        ...options,
        description: `What only ${provider} has, in its own shape. Merged into the request last and word for word.`,
      };
      for (const [copy, schema] of copies) schemas[copy] = schema;
    }
    schemas[names.input(name)] = inputSchema({
      ...{ operation, provider },
      options: options === undefined ? undefined : names.options(name),
      optionsRequired: options !== undefined && Object.hasOwn(options, "required"),
    });
  }
  schemas[names.settings] = settingsSchema(mapping);
  schemas[names.context] = contextSchema(mapping);
}

function settingsSchema(mapping: CheckedMapping): JsonObject {
  const { settings } = mapping.mapping.value;
  const entries = Object.entries(settings).filter(([, setting]) => setting.server === undefined);
  const required = neededSettings(mapping);
  return {
    type: "object",
    description: `Values of a connection to ${mapping.provider.config.name} that the canonical model does not carry.`,
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

function contextSchema({ operations, provider }: CheckedMapping): JsonObject {
  const contexts = operations.flatMap(({ calls }) => calls.map(({ entry }) => entry.context));
  return {
    type: "object",
    description: `Values that the rules of ${provider.config.name} look at. A rule whose values are not given stays undecided.`,
    properties: Object.assign({}, ...contexts) as Record<string, JsonValue> as JsonObject,
  };
}

/** Settings that a connection must give: without a default, for a parameter that some call requires. */
export function neededSettings({ mapping, operations }: CheckedMapping): string[] {
  const required = operations.flatMap(({ calls }) =>
    calls.flatMap(({ operation, steps }) =>
      [operation, ...steps.map((step) => step.operation)].flatMap(({ parameters }) =>
        parameters.filter((one) => one.required).map((one) => `${one.in}:${one.name}`),
      ),
    ),
  );
  return Object.entries(mapping.value.settings)
    .filter(([, { server, default: fallback }]) => server === undefined && fallback === undefined)
    .filter(([, { parameter }]) => parameter !== undefined && required.includes(parameter))
    .map(([name]) => name);
}
