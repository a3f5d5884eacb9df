import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import type { PageField } from "./page-operation.ts";
import type { SourceRange } from "./source-map.ts";

/** Values that documentation tools print where a schema has no example, and what they tell of the schema. */
const placeholderSchemas: ReadonlyMap<JsonValue, JsonObject> = new Map<JsonValue, JsonObject>([
  ["<string>", { type: "string" }],
  ["string", { type: "string" }],
  ["<any>", {}],
  ["<unknown>", {}],
  ["2023-11-07T05:31:56Z", { type: "string", format: "date-time" }],
  ["2023-12-25", { type: "string", format: "date" }],
  ["3c90c3cc-0d44-4b50-8888-8dd25736052a", { type: "string", format: "uuid" }],
  ["jsmith@example.com", { type: "string", format: "email" }],
  ["aSDinaTvuI8gbWludGxpZnk=", { type: "string", format: "byte" }],
  // Redoc and Stoplight.
  ["2019-08-24T14:15:22Z", { type: "string", format: "date-time" }],
  ["2019-08-24", { type: "string", format: "date" }],
  ["497f6eca-6276-4993-bfeb-53cbbbba6f08", { type: "string", format: "uuid" }],
  // Swagger UI.
  ["3fa85f64-5717-4562-b3fc-2c963f66afa6", { type: "string", format: "uuid" }],
]);

/** What a value tells of its schema that a tool prints where there is no example. */
export const schemaOfPrinted = (value: JsonValue): JsonObject | undefined => {
  const known = placeholderSchemas.get(value);
  return known === undefined ? undefined : { ...known };
};

/** Texts that hide what the vendor wrote: e-mail protection puts them into rendered pages. */
const hidden = /^\[email[\s\u00a0]protected\]$/i;

/** What a sample on a page is good for. */
export interface Sample {
  readonly value: JsonValue;
  /** Printed by a tool from the schema: its values are placeholders. Otherwise a person wrote it. */
  readonly isGenerated: boolean;
  /** The sample as an example of the document; undefined where any of it is a placeholder or hidden. */
  readonly example?: JsonValue;
}

/** Tells what a sample is good for. */
export function readSample(value: JsonValue): Sample {
  const isGenerated = some(value, (leaf) => placeholderSchemas.has(leaf));
  const isUsable =
    !isGenerated && !some(value, (leaf) => typeof leaf === "string" && hidden.test(leaf));
  return { value, isGenerated, ...(isUsable ? { example: value } : {}) };
}

/** True for a value that a tool printed, so that it is nobody's example. */
export function isPlaceholder(value: JsonValue): boolean {
  return some(
    value,
    (leaf) => placeholderSchemas.has(leaf) || (typeof leaf === "string" && hidden.test(leaf)),
  );
}

function some(value: JsonValue, test: (leaf: JsonValue) => boolean): boolean {
  if (Array.isArray(value)) return value.some((item) => some(item, test));
  if (isObject(value)) return Object.values(value).some((item) => some(item, test));
  return test(value);
}

/** What Swagger UI shows for an object whose keys are not named: they are nobody's. */
export const isMapSample = (value: JsonObject): boolean =>
  /^additionalProp1(?:,additionalProp2(?:,additionalProp3)?)?$/.test(Object.keys(value).join());

/**
 * The fields that an object of a sample proves, all optional. A generated sample tells kinds; one
 * that a person wrote proves names and nesting only: `""` and `null` stand for anything.
 */
export function fieldsFromSample(
  sample: Sample,
  value: JsonObject,
  source: SourceRange,
): PageField[] {
  const sampled: SourceRange = { ...source, kind: "sampled", confidence: 0.9 };
  return Object.entries(value).map(([name, item], index) => ({
    name,
    row: index + 1,
    required: false,
    source: sampled,
    ...sampledSchema(sample, item, sampled),
  }));
}

function sampledSchema(
  sample: Sample,
  value: JsonValue,
  source: SourceRange,
): Pick<PageField, "schema" | "children"> {
  if (isObject(value) && isMapSample(value))
    return { schema: { type: "object", additionalProperties: {} } };
  if (isObject(value))
    return { schema: { type: "object" }, children: fieldsFromSample(sample, value, source) };
  if (Array.isArray(value)) {
    const [first] = value;
    if (first === undefined) return { schema: { type: "array", items: {} } };
    const { schema, children } = sampledSchema(sample, first, source);
    return { schema: { type: "array", items: schema }, ...(children ? { children } : {}) };
  }
  if (!sample.isGenerated) return { schema: {} };
  const known = placeholderSchemas.get(value);
  if (known !== undefined) return { schema: { ...known } };
  // `null`, and a text that is left empty, stand for anything; a number for integers as well.
  if (value === null || value === "") return { schema: {} };
  return { schema: { type: typeof value } };
}
