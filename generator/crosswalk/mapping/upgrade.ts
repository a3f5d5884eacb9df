import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";

/** Canonical schemas of an operation, for a model without operations. */
export interface AssumedOperation {
  readonly name: string;
  readonly input: string;
  readonly output: string;
}

/** A mapping file of the form that knew one operation, in the present form. */
export interface UpgradedMapping {
  readonly value: JsonObject;
  readonly assumed: AssumedOperation;
}

/**
 * Rewrites a mapping file of the form that had one operation, `create`, with its request and its response.
 *
 * @returns undefined for a file of the present form.
 */
export function upgradeMapping(value: JsonValue | undefined): UpgradedMapping | undefined {
  const operations = isObject(value) ? value["operations"] : undefined;
  const create = isObject(operations) ? operations["create"] : undefined;
  if (!isObject(value) || !isObject(create) || typeof create["operation"] !== "string")
    return undefined;
  const { operation, request, response, errors, ...others } = create;
  const sent = isObject(request) ? request : {};
  const came = isObject(response) ? response : {};
  const { canonical: input, wrapper: at, ...requestPart } = sent;
  const { canonical: output, wrapper, wrapperOptional, status, ...shapePart } = came;
  const name = String(output);
  const part = (text: JsonValue | undefined): JsonObject =>
    text === undefined ? {} : { at: text };
  return {
    assumed: { name: "create", input: String(input), output: name },
    value: {
      ...value,
      shapes: { [name]: shapePart },
      operations: {
        create: {
          ...others,
          call: operation,
          request: { ...part(at), ...requestPart },
          responses: {
            [String(status)]: {
              shape: name,
              ...part(wrapper),
              ...(wrapperOptional === true ? { atOptional: true } : {}),
            },
          },
        },
      },
      errors: upgradeErrors(errors),
    },
  };
}

/** A list of shapes by status, as shapes and kinds by status. */
function upgradeErrors(errors: JsonValue | undefined): JsonObject {
  const byStatus: JsonObject = {};
  const kinds: JsonObject = {};
  for (const entry of Array.isArray(errors) ? errors : []) {
    if (!isObject(entry) || !Array.isArray(entry["status"])) continue;
    const { status, kind, note: _, ...shape } = entry;
    for (const one of (status as JsonValue[]).map(String)) {
      byStatus[one] ??= shape;
      if (kind !== undefined) kinds[one] ??= kind;
    }
  }
  return { byStatus, kinds };
}

/** What stood inside the canonical object in that form, and stands next to it now. */
export function envelopeEntries(
  properties: readonly string[],
  mapping: { readonly provider: string; readonly providerVersion: string },
): { readonly constants: JsonObject[]; readonly fields: JsonObject[] } {
  const { provider, providerVersion } = mapping;
  const values: JsonObject = { provider, providerVersion, lossy: [] };
  const has = (name: string): boolean => properties.includes(name);
  return {
    constants: Object.entries(values)
      .filter(([name]) => has(name))
      .map(([canonical, value]) => ({ canonical, value })),
    fields: has("raw") ? [{ canonical: "raw", read: "body" }] : [],
  };
}
