import { describe, expect, test } from "vitest";
import { selectByDiscriminator } from "../../generator/document/reading/discriminator.ts";
import { withDefaultMapping } from "../../generator/document/upgrade/from-3-2.ts";
import type { JsonObject, JsonValue } from "../../generator/json/values.ts";
import { loadSchemas } from "../support/load-schemas.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

function openApi(schemas: JsonObject): JsonObject {
  return {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: {},
    components: { schemas },
  };
}

async function decisions(
  schemas: JsonObject,
  name: string,
  values: readonly JsonValue[],
): Promise<boolean[]> {
  const loaded = await loadSchemas(selectByDiscriminator(openApi(schemas)).document);
  return values.map((value) => loaded.schemas[name]?.safeParse(value).success === true);
}

const base: JsonObject = {
  type: "object",
  required: ["kind"],
  properties: { kind: { type: "string" }, note: { type: "string" } },
};
const extending = (name: string, property: string): JsonObject => ({
  allOf: [ref(name), { type: "object", properties: { [property]: { type: "string" } } }],
});

describe("the branches of a union", () => {
  const branches = {
    Shape: base,
    Circle: extending("Shape", "radius"),
    Square: extending("Shape", "width"),
  };
  const union = { oneOf: [ref("Circle"), ref("Square")] };
  const values = [{ kind: "Circle" }, { kind: "round" }, { kind: "Square", width: 1 }, {}];

  test("are selected by their names", async () => {
    const schemas = { ...branches, Any: { ...union, discriminator: { propertyName: "kind" } } };
    expect(await decisions(schemas, "Any", values)).toStrictEqual([true, false, false, false]);
  });

  test("are selected by what the mapping has, references and names alike", async () => {
    const mapping = { round: "#/components/schemas/Circle", angular: "Square", quad: "Square" };
    const schemas = {
      ...branches,
      Any: { ...union, discriminator: { propertyName: "kind", mapping } },
    };
    const given = [...values, { kind: "angular" }, { kind: "quad", width: "1" }];
    expect(await decisions(schemas, "Any", given)).toStrictEqual([
      ...[false, true, false, false],
      ...[true, true],
    ]);
  });

  test("are not selected where their values have no properties", async () => {
    const schemas = {
      ...branches,
      List: { type: "array", items: ref("Circle") },
      Any: {
        oneOf: [ref("Circle"), ref("List")],
        discriminator: { propertyName: "kind", mapping: { array: ref("List")["$ref"] ?? "" } },
      },
    };
    const given = [[], [{ kind: "any" }], [{}], { kind: "Circle" }, { kind: "array" }];
    expect(await decisions(schemas, "Any", given)).toStrictEqual([true, true, false, true, false]);
    const withDefault = {
      ...schemas,
      Any: {
        oneOf: [ref("Circle"), ref("List")],
        discriminator: withDefaultMapping({ propertyName: "kind", defaultMapping: "Circle" }),
      },
    };
    const all = [true, true, false, true, true];
    expect(await decisions(withDefault, "Any", given)).toStrictEqual(all);
  });

  test("have a default for values that select none", async () => {
    const open = (property: string): JsonObject => ({
      type: "object",
      properties: { kind: { type: "string" }, [property]: { type: "string" } },
    });
    const shapes = { Circle: open("radius"), Square: open("width"), Other: open("label") };
    const given = [
      ...[{}, { kind: "Hexagon" }, { kind: "Other" }, { kind: "Circle", radius: "1" }],
      ...[{ kind: "Circle", radius: 1 }, { label: 1 }, { kind: "Circle", label: 1 }],
    ];
    for (const target of ["Other", "#/components/schemas/Other"]) {
      const discriminator = { propertyName: "kind", defaultMapping: target };
      const Any = { oneOf: [ref("Circle"), ref("Square"), ref("Other")], discriminator };
      const upgraded = { ...Any, discriminator: withDefaultMapping(discriminator) };
      expect(await decisions({ ...shapes, Any: upgraded }, "Any", given)).toStrictEqual([
        ...[true, true, true, true],
        ...[false, false, true],
      ]);
    }
  });

  test("that fix the property stay as they are", () => {
    const fixed = (value: string): JsonObject => ({
      type: "object",
      required: ["kind"],
      properties: { kind: { type: "string", const: value } },
    });
    const document = openApi({
      A: fixed("A"),
      B: fixed("B"),
      Any: { oneOf: [ref("A"), ref("B")], discriminator: { propertyName: "kind" } },
    });
    expect(selectByDiscriminator(document)).toStrictEqual({ document, pointers: [] });
  });

  test("that allow several values are limited to theirs", async () => {
    const kind = { type: "string", enum: ["A", "B", "C"] };
    const listed = { type: "object", required: ["kind"], properties: { kind } };
    const schemas = {
      Listed: listed,
      A: extending("Listed", "a"),
      B: extending("Listed", "b"),
      Any: { oneOf: [ref("A"), ref("B")], discriminator: { propertyName: "kind" } },
    };
    const given = [{ kind: "A" }, { kind: "A", a: 1 }, { kind: "B", a: 1 }, { kind: "C" }];
    expect(await decisions(schemas, "Any", given)).toStrictEqual([true, false, true, false]);
  });

  test("of which two are one component stay as they are", () => {
    const document = openApi({
      A: base,
      Any: { oneOf: [ref("A"), ref("A")], discriminator: { propertyName: "kind" } },
    });
    expect(selectByDiscriminator(document).document).toBe(document);
  });
});

describe("a base that subtypes extend", () => {
  const discriminator = { propertyName: "kind" };

  test("is the union of its subtypes and itself", async () => {
    const schemas = {
      Pet: { ...base, discriminator },
      Cat: extending("Pet", "claws"),
      Dog: extending("Pet", "barks"),
      Owner: { type: "object", properties: { pet: ref("Pet") } },
    };
    const given = ["Cat", "Dog", "Pet", "Fish"].map((kind) => ({ pet: { kind, claws: 1 } }));
    expect(await decisions(schemas, "Owner", given)).toStrictEqual([false, true, true, false]);
    expect(await decisions(schemas, "Cat", [{ kind: "any" }])).toStrictEqual([true]);
  });

  test("that the mapping leaves out is no value by itself", async () => {
    const mapping = { c: "#/components/schemas/Cat", d: "#/components/schemas/Dog" };
    const schemas = {
      Pet: { ...base, discriminator: { ...discriminator, mapping } },
      Cat: extending("Pet", "claws"),
      Dog: extending("Pet", "barks"),
    };
    const given = ["c", "d", "Pet", "Cat"].map((kind) => ({ kind, barks: 1 }));
    expect(await decisions(schemas, "Pet", given)).toStrictEqual([true, false, false, false]);
  });

  test("may list its subtypes", async () => {
    const schemas = {
      Pet: { ...base, discriminator, oneOf: [ref("Cat"), ref("Dog")] },
      Cat: extending("Pet", "claws"),
      Dog: extending("Pet", "barks"),
    };
    const given = [
      { kind: "Cat", barks: 1 },
      { kind: "Dog", barks: 1 },
      { kind: "Dog", note: 1 },
    ];
    expect(await decisions(schemas, "Pet", given)).toStrictEqual([true, false, false]);
  });

  test("may be extended by a base", async () => {
    const schemas = {
      Pet: { ...base, discriminator },
      Cat: { ...extending("Pet", "claws"), discriminator },
      Lion: extending("Cat", "mane"),
    };
    const given = ["Lion", "Cat", "Pet", "Tiger"].map((kind) => ({ kind, mane: 1 }));
    expect(await decisions(schemas, "Pet", given)).toStrictEqual([false, true, true, false]);
    expect(await decisions(schemas, "Cat", given)).toStrictEqual([false, true, false, false]);
  });
});
