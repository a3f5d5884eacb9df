import { describe, expect, test } from "vitest";
import { valueAt } from "../../generator/json/pointer.ts";
import type { JsonObject, JsonValue } from "../../generator/json/values.ts";
import { separateDirections } from "../../generator/document/variants/directions.ts";
import { loadSchemas } from "../support/load-schemas.ts";

const reference = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: JsonObject): JsonObject => ({ content: { "application/json": { schema } } });

function documentOf(origin: string): JsonObject {
  return {
    openapi: "3.1.0",
    "x-crosswalk-origin-version": origin,
    info: { title: "Test", version: "1" },
    paths: {
      "/pets": {
        post: {
          operationId: "createPet",
          requestBody: json({ type: "array", items: reference("Pet") }),
          responses: { "201": { description: "", ...json(reference("Owner")) } },
        },
      },
    },
    components: {
      schemas: {
        Pet: {
          type: "object",
          required: ["id", "name"],
          properties: { id: { type: "string", readOnly: true }, name: { type: "string" } },
        },
        Owner: {
          required: ["secret"],
          allOf: [
            { type: "object", properties: { secret: { type: "string", writeOnly: true } } },
            { required: ["pet"], properties: { pet: reference("Pet") } },
          ],
        },
        Plain: { type: "object", required: ["a"], properties: { a: {} } },
      },
    },
  };
}

test("a document that was 3.1 from the start is left alone", () => {
  const document = documentOf("3.1.0");
  expect(separateDirections(document).value).toBe(document);
});

test.each(["3.0.3", "3.1.0"])("a marked property is in its direction only: %s", async (origin) => {
  const document = separateDirections(documentOf(origin), { always: true }).value;
  const { schemas } = await loadSchemas(document);
  const shape = (name: string): string[] => {
    const { shape } = schemas[name]?._zod.def as unknown as { readonly shape: object };
    return Object.keys(shape);
  };
  expect([shape("Pet"), shape("PetRequest")]).toStrictEqual([["id", "name"], ["name"]]);
  expect([shape("Owner"), shape("OwnerResponse")]).toStrictEqual([["secret", "pet"], ["pet"]]);
});

test("an optional marked property makes a variant, too", () => {
  const separated = separateDirections({
    openapi: "3.1.0",
    "x-crosswalk-origin-version": "3.0",
    components: {
      schemas: { Item: { properties: { at: { type: "string", readOnly: true }, label: {} } } },
    },
  }).value;
  expect(separated["components"]).toMatchObject({
    schemas: { ItemRequest: { properties: { label: {} } } },
  });
  expect(JSON.stringify(separated).match(/readOnly/g)).toHaveLength(1);
});

test("a marked property is required in its direction only", async () => {
  const document = separateDirections(documentOf("3.0.3")).value;
  const { schemas } = await loadSchemas(document);
  const accepts = (name: string, value: unknown): boolean | undefined =>
    schemas[name]?.safeParse(value).success;
  expect(accepts("createPetRequest", [{ name: "Rex" }])).toBe(true);
  expect(accepts("createPetRequest", [{ id: "1" }])).toBe(false);
  expect(accepts("createPetResponse201", { pet: { id: "1", name: "Rex" } })).toBe(true);
  expect(accepts("createPetResponse201", { pet: { name: "Rex" } })).toBe(false);
  expect(accepts("Pet", { name: "Rex" })).toBe(false);
  expect(accepts("OwnerRequest", { secret: "x", pet: { name: "Rex" } })).toBe(true);
  expect(Object.keys((document["components"] as JsonObject)["schemas"] as JsonObject)).toEqual([
    "Pet",
    "Owner",
    "Plain",
    "PetRequest",
    "OwnerRequest",
    "OwnerResponse",
  ]);
});

test("a reference into a component keeps leading to the member, in the variant as well", () => {
  const member = { $ref: "#/components/schemas/Item/allOf/0" };
  const separated = separateDirections({
    openapi: "3.1.0",
    "x-crosswalk-origin-version": "3.0",
    components: {
      schemas: {
        Item: {
          allOf: [
            { properties: { id: { readOnly: true }, kind: { readOnly: true } } },
            { required: ["kind", "label"], properties: { label: {} } },
          ],
        },
        Link: { allOf: [member, { required: ["id", "to"], properties: { to: {} } }] },
      },
    },
  }).value;
  const { schemas } = separated["components"] as { schemas: JsonObject };
  expect(schemas["Link"]).toMatchObject({ allOf: [member, { required: ["id", "to"] }] });
  expect(schemas["LinkRequest"]).toMatchObject({
    allOf: [{ $ref: "#/components/schemas/ItemRequest/allOf/0" }, { required: ["to"] }],
  });
});

test("what the provider sends to a webhook or a callback is as in a response", () => {
  const sent = (schema: JsonObject): JsonObject => ({
    post: { requestBody: json(schema), responses: { "200": { description: "" } } },
  });
  const inline: JsonObject = {
    type: "object",
    required: ["callbacks"],
    properties: { callbacks: reference("Pet") },
  };
  const document = documentOf("3.0.3");
  const paths = document["paths"] as Record<string, Record<string, JsonObject>>;
  const create = paths["/pets"]?.["post"] as JsonObject;
  const separated = separateDirections({
    ...document,
    webhooks: { petAdded: sent(reference("Pet")) },
    paths: {
      "/pets": {
        post: {
          ...create,
          requestBody: json(inline),
          callbacks: { done: { "{$request.body#/url}": sent(reference("Pet")) } },
        },
      },
    },
  }).value;
  const text = JSON.stringify(separated["webhooks"]);
  expect(text).toContain('#/components/schemas/Pet"');
  const operation = (separated["paths"] as typeof paths)["/pets"]?.["post"];
  expect(JSON.stringify(operation?.["callbacks"])).toContain('#/components/schemas/Pet"');
  // A property of that name is in the request all the same.
  expect(JSON.stringify(operation?.["requestBody"])).toContain('#/components/schemas/PetRequest"');
});

describe("a required property with a default may be left out of requests", () => {
  const body = (schema: JsonValue): JsonObject => ({
    content: { "application/json": { schema } },
  });
  const withDefault = { required: ["a", "b"], properties: { a: { default: 1 }, b: {} } };
  const document = (schemas: JsonObject, request: JsonValue, response: JsonValue = true) => ({
    openapi: "3.1.0",
    paths: {
      "/a": {
        post: {
          requestBody: body(request),
          responses: { "200": { ...body(response), description: "" } },
        },
      },
    },
    components: { schemas },
  });
  const read = (value: JsonObject) => separateDirections(value, { defaults: true });
  const requestOf = ({ value }: ReturnType<typeof read>, schema = "Pet") =>
    valueAt(value, `/components/schemas/${schema}Request`);

  test.each<[string, JsonObject, JsonValue]>([
    ["its own", { Pet: withDefault }, { required: ["b"] }],
    [
      "the default of what it refers to",
      {
        Pet: { ...withDefault, properties: { a: reference("Count"), b: {} } },
        Count: { default: 0 },
      },
      { required: ["b"] },
    ],
    [
      "of what it extends",
      {
        Pet: { allOf: [reference("Base"), { required: ["a"] }] },
        Base: { properties: { a: { default: 1 } } },
      },
      { allOf: [reference("Base"), {}] },
    ],
  ])("%s", (_, schemas, expected) => {
    const directed = read(document(schemas, reference("Pet"), reference("Pet")));
    expect(requestOf(directed)).toMatchObject(expected as object);
    expect(directed.optional).toStrictEqual(["/components/schemas/Pet"]);
    expect(valueAt(directed.value, "/components/schemas/Pet")).toStrictEqual(schemas["Pet"]);
  });

  test("inline, and below an array", () => {
    const { value } = read(
      document({}, { type: "array", items: withDefault }, structuredClone(withDefault)),
    );
    expect(JSON.stringify(value).match(/"required":\["b"\]/g)).toHaveLength(1);
  });

  test.each<[string, JsonObject]>([
    ["only received", document({ Pet: withDefault }, true, reference("Pet"))],
    [
      "a constant that is a tag",
      document(
        { Pet: { required: ["a"], properties: { a: { const: 1, default: 1 } } } },
        reference("Pet"),
      ),
    ],
    [
      "the property of a discriminator",
      document({ Pet: { ...withDefault, discriminator: { propertyName: "a" } } }, reference("Pet")),
    ],
    [
      "without a default",
      document({ Pet: { required: ["b"], properties: { a: { default: 1 } } } }, reference("Pet")),
    ],
  ])("not %s", (_, value) => {
    expect(read(value).value).toBe(value);
  });

  test("not to the letter", () => {
    const value = document({ Pet: withDefault }, reference("Pet"));
    expect(separateDirections(value).value).toBe(value);
  });
});

test("a reference into what a variant leaves out leads to the component itself", () => {
  const document = documentOf("3.0.3");
  const { schemas } = document["components"] as { schemas: JsonObject };
  Object.assign(schemas, {
    Step: {
      allOf: [
        { properties: { log: { type: "array", readOnly: true, items: { type: "string" } } } },
        { properties: { name: { type: "string" } } },
      ],
    },
    Run: {
      properties: {
        line: { $ref: "#/components/schemas/Step/allOf/0/properties/log/items" },
        name: { $ref: "#/components/schemas/Step/allOf/1/properties/name" },
        pet: reference("Pet"),
      },
    },
  });
  const { value, origins } = separateDirections(document);
  expect(valueAt(value, "/components/schemas/RunRequest/properties")).toStrictEqual({
    line: { $ref: "#/components/schemas/Step/allOf/0/properties/log/items" },
    name: { $ref: "#/components/schemas/StepRequest/allOf/1/properties/name" },
    pet: reference("PetRequest"),
  });
  expect(origins.get("/components/schemas/RunRequest")).toBe("/components/schemas/Run");
});
