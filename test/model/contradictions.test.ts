import { expect, test } from "vitest";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import type { JsonObject } from "../../generator/json/values.ts";
import { buildModel, reportContradictions } from "../../generator/model/index.ts";

function told(schemas: JsonObject): string[] {
  const document = {
    ...{ openapi: "3.1.0", info: { title: "T", version: "1" }, paths: {} },
    components: { schemas },
  };
  const diagnostics = createDiagnostics();
  reportContradictions(buildModel({ provider: "acme", document }, diagnostics), diagnostics);
  return diagnostics.all.map(({ message, pointer }) => `${pointer ?? ""}: ${message}`);
}

const cat = { type: "object", properties: { purrs: { type: "boolean" } } };
const named = { type: "object", required: ["name"], properties: { name: { type: "string" } } };
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

test.each<[string, JsonObject, string]>([
  [
    "objects",
    { Pet: { oneOf: [ref("Cat"), ref("Dog")] }, Cat: cat, Dog: named },
    "Pet: {.*} is rejected, because both `Cat` and `Dog` accept it",
  ],
  [
    "texts",
    {
      Key: {
        oneOf: [
          { type: "string", maxLength: 5 },
          { type: "string", minLength: 5 },
        ],
      },
    },
    'Key: "a{5}" is rejected, because both branch 1 and branch 2 accept it',
  ],
  [
    "below a property",
    { Box: { properties: { key: { oneOf: [{ title: "Any" }, { type: "null" }] } } } },
    "Box/properties/key: null is rejected, because both `Any` and branch 2 accept it",
  ],
  [
    "an enum of another type",
    { Size: { type: "integer", enum: ["1", "2"] } },
    'Size: no value is valid: "1" is listed, and rejected by the other keywords',
  ],
  [
    "a const out of bounds",
    { Size: { minimum: 2, const: 1 } },
    "Size: no value is valid: 1 is listed",
  ],
  [
    "a default out of the list",
    { Size: { type: "string", enum: ["s", "m"], default: "xl" } },
    'Size: "xl" is rejected',
  ],
  [
    "bounds that cross",
    { Size: { type: "integer", minimum: 9, maximum: 1 } },
    "Size: no value is valid: the bounds leave nothing",
  ],
  [
    "a required name that must not be there",
    {
      Box: {
        ...{ type: "object", required: ["a", "b"], additionalProperties: false },
        properties: { a: {} },
      },
    },
    "Box: no value is valid: `b` is required, and further properties are not allowed",
  ],
  [
    "branches of other types",
    { Box: { allOf: [{ type: "object" }, { type: "array" }] } },
    "Box: no value is valid: nothing is object and array at once",
  ],
  [
    "a property with two types",
    {
      Box: {
        ...{ type: "object", properties: { id: { type: "string" } } },
        allOf: [{ properties: { id: { type: "integer" } } }],
      },
    },
    "Box: no value of `id` is valid: nothing is .* at once",
  ],
])("told with a value: %s", (_, schemas, expected) => {
  expect(told(schemas)).toStrictEqual([expect.stringMatching(`^/components/schemas/${expected}`)]);
});

test.each<[string, JsonObject]>([
  ["branches of other types", { Key: { oneOf: [{ type: "string" }, { type: "number" }] } }],
  [
    "a tag",
    {
      Pet: {
        oneOf: ["cat", "dog"].map((kind) => ({
          type: "object",
          required: ["kind"],
          properties: { kind: { const: kind } },
        })),
      },
    },
  ],
  [
    "what the schema around it rejects anyway",
    { Key: { type: "string", oneOf: [true, { type: "number" }] } },
  ],
  ["alternatives that may overlap", { Pet: { anyOf: [cat, named] } }],
  ["what rejects all on purpose", { None: { not: {} }, Box: { properties: { id: false } } }],
  ["a default of null", { Size: { type: "string", default: null } }],
  ["an enum of which one value is valid", { Size: { type: "integer", enum: ["1", 2] } }],
  ["one branch alone", { Key: { oneOf: [{ type: "string" }] } }],
])("not told: %s", (_, schemas) => {
  expect(told(schemas)).toStrictEqual([]);
});

test("the same alternatives are told where they stand first, others for themselves", () => {
  const alternatives = { oneOf: [ref("Cat"), ref("Dog")] };
  const found = told({
    Pet: alternatives,
    Friend: alternatives,
    Other: { oneOf: [ref("Dog"), ref("Cat")] },
    ...{ Cat: cat, Dog: named },
  });
  expect(found.map((text) => text.replace(/:.*/s, ""))).toEqual([
    "/components/schemas/Pet",
    "/components/schemas/Other",
  ]);
});
