import { describe, expect, it } from "vitest";
import {
  readAsIntended,
  readUpgraded,
  upgrade,
  type Reading,
} from "../../generator/document/index.ts";
import { valueAt } from "../../generator/json/pointer.ts";
import { separateDirections } from "../../generator/document/variants/directions.ts";
import type { JsonObject } from "../../generator/json/values.ts";
import { accepting, read } from "./reading-support.ts";
import { createDiagnostics, sourced } from "./support.ts";

const nullables = `
City: {type: object, properties: {name: {type: string}}}
Any: {nullable: true, anyOf: [{$ref: "#/components/schemas/City"}]}
One: {nullable: true, oneOf: [{$ref: "#/components/schemas/City"}]}
Both: {nullable: true, oneOf: [{$ref: "#/components/schemas/City"}, {type: string, nullable: true}]}
All: {nullable: true, allOf: [{$ref: "#/components/schemas/City"}]}
Typed: {type: object, nullable: true, allOf: [{$ref: "#/components/schemas/City"}]}
Ref: {nullable: true, $ref: "#/components/schemas/City"}
List: {type: string, nullable: true, enum: [red, blue]}
Bare: {nullable: true, enum: [red]}
Fields: {nullable: true, properties: {name: {type: string}}}
Not: {nullable: false, type: string}
`;
const nullable = ["All", "Any", "Bare", "Both", "Fields", "List", "One", "Ref", "Typed"];

describe("nullable", () => {
  it.each(["3.0.3", "3.1.0"])(
    "%s: the value may be null, wherever it is written",
    async (version) => {
      const { value, notes } = await read(version, nullables);
      expect(await accepting(value, null)).toStrictEqual(nullable);
      expect(await accepting(value, "green")).toStrictEqual(["Both", "Not"]);
      expect(await accepting(value, { name: 1 })).toStrictEqual([]);
      const pointers = nullable.map((name) => `/components/schemas/${name}`);
      const inBranch = version === "3.0.3" ? [] : ["/components/schemas/Both/oneOf/1"];
      expect(notes).toStrictEqual([
        ["read-nullable", "info", expect.arrayContaining([...pointers, ...inBranch]) as string[]],
      ]);
    },
  );

  it("to the letter only a `type` in the same object of a 3.0 document is widened", async () => {
    const old = await read("3.0.3", nullables, "literal");
    expect(await accepting(old.value, null)).toStrictEqual(["Both"]);
    const current = await read("3.1.0", nullables, { nullable: "literal" });
    expect(await accepting(current.value, null)).toStrictEqual([]);
    expect([...old.notes, ...current.notes]).toStrictEqual([]);
  });

  it("is an extension in Swagger 2.0", async () => {
    const diagnostics = createDiagnostics();
    const document = sourced(
      'swagger: "2.0"\ninfo: {title: T, version: "1"}\npaths: {}\ndefinitions: {A: {type: string}, B: {x-nullable: true, $ref: "#/definitions/A"}}\n',
    );
    const result = await upgrade(readAsIntended(document, "intended", diagnostics), diagnostics);
    expect(await accepting(result?.value ?? {}, null)).toStrictEqual(["B"]);
  });
});

describe("other rules", () => {
  it("null among the values of a type is one of them", async () => {
    const { value, notes } = await read(
      "3.0.3",
      `
A: {type: string, enum: [a, null]}
B: {type: string, nullable: false, enum: [a, null]}
C: {type: [string, null]}
`,
    );
    expect(await accepting(value, null)).toStrictEqual(["A", "C"]);
    expect(notes.map(([code]) => code)).toStrictEqual(["read-nullable", "read-type-name"]);
  });

  it.each([
    ["/^[a-z]+$/", "^[a-z]+$"],
    ["/^ab[c-e\\\\d]x\\\\d{2}$/i", "^[aA][bB][c-eC-E\\\\d][xX]\\\\d{2}$"],
    ["/^[A-z]$/i", "^[A-z]$"],
    ["/^[-a]$/i", "^[-aA]$"],
    ["/[a-z]+/g", "[a-z]+"],
    ["/v1/cars", undefined],
    ["/cars/", undefined],
    ["/[a-z]+/", undefined],
    ["/a/b/i", undefined],
  ])("the pattern %s is read as %s", async (pattern, expected = pattern) => {
    const { value } = await read(
      "3.1.0",
      `A: {pattern: "${pattern}", patternProperties: {"${pattern}": {}}}`,
    );
    const plain = expected.replaceAll("\\\\", "\\");
    expect(valueAt(value, "/components/schemas/A")).toStrictEqual({
      pattern: plain,
      patternProperties: { [plain]: {} },
    });
  });

  it("a list of primitive types that overlap takes any of them", async () => {
    const schemas = `
Amount: {oneOf: [{type: string}, {type: integer}, {type: number}]}
When: {oneOf: [{type: string, format: date}, {type: string, format: date-time}]}
Kind: {oneOf: [{type: string, enum: [a]}, {type: string, enum: [b]}]}
Thing: {oneOf: [{type: integer}, {type: object}]}
`;
    const { value, notes } = await read("3.1.0", schemas);
    expect(await accepting(value, 10)).toStrictEqual(["Amount", "Thing"]);
    expect(notes).toStrictEqual([
      [
        "read-overlapping-primitives",
        "info",
        ["/components/schemas/Amount", "/components/schemas/When"],
      ],
    ]);
    const literal = await read("3.1.0", schemas, { overlappingPrimitives: "literal" });
    expect(await accepting(literal.value, 10)).toStrictEqual(["Thing"]);
  });

  it("subtypes of a base that lists them take the base without the list", async () => {
    const { value, notes } = await read(
      "3.0.3",
      `
Vehicle: {required: [kind], properties: {kind: {type: string}}, oneOf: [{$ref: "#/components/schemas/Car"}, {$ref: "#/components/schemas/Boat"}]}
Car: {allOf: [{$ref: "#/components/schemas/Vehicle"}, {required: [doors], properties: {doors: {type: integer}}}]}
Boat: {allOf: [{$ref: "#/components/schemas/Vehicle"}, {required: [sails], properties: {sails: {type: integer}}}]}
`,
    );
    expect(notes).toStrictEqual([
      ["read-base-one-of", "info", ["/components/schemas/Vehicle/oneOf"]],
    ]);
    expect(await accepting(value, { kind: "car", doors: 3 })).toStrictEqual([
      "Car",
      "Vehicle",
      "VehicleBase",
    ]);
    expect(await accepting(value, { doors: 3 })).toStrictEqual([]);
  });

  it("slips with one possible meaning", async () => {
    const diagnostics = createDiagnostics();
    const text = `openapi: 3.1.0
info: {title: T, version: 1.5}
components: {schemas: {A: {minimum: 1, exclusiveMinimum: true}, B: {maximum: 2, exclusiveMaximum: false}, C: {type: string, pattern: "/^[a-z]+$/"}, D: {pattern: "/a/"}}}
`;
    const { value } = readAsIntended(sourced(text), "intended", diagnostics);
    expect(valueAt(value, "/info/version")).toBe("1.5");
    expect(valueAt(value, "/components/schemas")).toStrictEqual({
      A: { exclusiveMinimum: 1 },
      B: { maximum: 2 },
      C: { type: "string", pattern: "^[a-z]+$" },
      D: { pattern: "/a/" },
    });
    expect(diagnostics.all.map(({ code }) => code)).toStrictEqual([
      "read-numeric-version",
      "read-boolean-exclusive",
      "read-pattern-literal",
    ]);
    const letter = createDiagnostics();
    expect(readAsIntended(sourced(text), "literal", letter).value).toStrictEqual(
      sourced(text).value,
    );
    expect(letter.all).toStrictEqual([]);
  });

  it("required and readOnly in 3.1 is required in responses only", async () => {
    const { value, notes } = await read(
      "3.1.0",
      "Order: {type: object, required: [id, item], properties: {id: {type: string, readOnly: true}, item: {type: string}}}",
    );
    expect(notes).toStrictEqual([
      ["read-required-directions", "info", ["/components/schemas/Order/properties/id"]],
    ]);
    const directed = separateDirections(value, { always: true }).value;
    expect(valueAt(directed, "/components/schemas/OrderRequest/required")).toStrictEqual(["item"]);
    expect(separateDirections(value).value).toBe(value);
  });
});

describe("slips outside of schemas", () => {
  const document = (paths: string, rest = ""): string =>
    `openapi: 3.0.3\ninfo: {title: T, version: "1"}\npaths:\n${paths.replace(/^/gm, "  ")}\n${rest}`;
  const readText = (text: string, reading: Reading = "intended") => {
    const diagnostics = createDiagnostics();
    const { value } = readUpgraded(
      readAsIntended(sourced(text), reading, diagnostics),
      reading,
      diagnostics,
    );
    return { value, notes: diagnostics.all.map(({ code, pointers }) => [code, pointers]) };
  };
  const id = "{name: id, in: path, required: true, schema: {type: string}}";

  it.each([
    [
      "a declared parameter with a colon",
      `/cars/:id: {get: {parameters: [${id}], responses: {}}}`,
      ["/cars/{id}"],
      "read-colon-parameter",
    ],
    [
      "a colon that nothing declares",
      `/cars/:id: {get: {responses: {}}}`,
      ["/cars/:id"],
      "path-colon-text",
    ],
    [
      "an action after a colon",
      `/cars/{id}:sell: {post: {parameters: [${id}], responses: {}}}`,
      ["/cars/{id}:sell"],
      undefined,
    ],
    ["a query", `/cars?new=true: {get: {responses: {}}}`, ["/cars?new=true"], "read-path-query"],
    [
      "a query parameter",
      `/cars?new=true&kind={kind}: {get: {parameters: [{name: kind, in: query, schema: {type: string}}], responses: {}}}`,
      ["/cars?new=true"],
      "read-path-query",
    ],
    [
      "a list of query parameters",
      `"/cars{?kind,page}": {parameters: [{name: kind, in: query}], get: {parameters: [{name: page, in: query}], responses: {}}}`,
      ["/cars"],
      "read-path-query",
    ],
    ["no slash in front", `cars: {get: {responses: {}}}`, ["/cars"], "read-path-slash"],
  ])("%s in a path", (_, paths, expected, code) => {
    const { value, notes } = readText(document(paths));
    expect(Object.keys(valueAt(value, "/paths") as JsonObject)).toStrictEqual(expected);
    expect(notes.map(([noted]) => noted)).toStrictEqual(code === undefined ? [] : [code]);
  });

  it("a path parameter that the path does not have goes, or is the one that differs in case", () => {
    const text = document(
      `/cars: {parameters: [${id}], get: {responses: {}}}\n/vans/{ID}: {get: {parameters: [{$ref: "#/components/parameters/Id"}], responses: {}}}`,
      `components: {parameters: {Id: ${id}}}`,
    );
    const { value, notes } = readText(text);
    expect(valueAt(value, "/paths/~1cars/parameters")).toStrictEqual([]);
    expect(valueAt(value, "/paths/~1vans~1{ID}/get/parameters/0/name")).toBe("ID");
    expect(notes).toStrictEqual([
      ["read-unused-path-parameter", ["/paths/~1cars", "/paths/~1vans~1{ID}"]],
    ]);
    expect(readText(text, "literal")).toStrictEqual({ value: sourced(text).value, notes: [] });
  });

  it("a query parameter stays in its path where another path is the same without it", () => {
    const query = "{name: kind, in: query, schema: {type: string}}";
    const { value } = readText(
      document(
        `/cars: {get: {responses: {}}}\n/cars?kind={kind}: {get: {parameters: [${query}], responses: {}}}`,
      ),
    );
    expect(valueAt(value, "/paths/~1cars?kind={kind}/get/parameters/0")).toMatchObject({
      in: "path",
      required: true,
    });
  });

  it("the type of a parameter or header next to its name is its schema", () => {
    const text = document(
      `/cars: {get: {parameters: [{name: ids, in: query, type: array, items: {type: integer}, collectionFormat: csv, description: d}], responses: {"200": {description: ok, headers: {X-Left: {type: integer, description: d}}}}}}`,
    );
    const { value, notes } = readText(text);
    expect(valueAt(value, "/paths/~1cars/get/parameters/0")).toStrictEqual({
      ...{ name: "ids", in: "query", description: "d", style: "form", explode: false },
      schema: { type: "array", items: { type: "integer" } },
    });
    const header = "/paths/~1cars/get/responses/200/headers/X-Left";
    expect(valueAt(value, header)).toStrictEqual({ description: "d", schema: { type: "integer" } });
    expect(notes).toStrictEqual([
      ["read-parameter-schema", ["/paths/~1cars/get/parameters/0", header]],
    ]);
    expect(readText(text, "literal").notes).toStrictEqual([]);
  });

  it.each([
    ["#/definitions/Car", "#/components/schemas/Car"],
    ["#components/schemas/Car", "#/components/schemas/Car"],
    ["#/components/schemas/car", "#/components/schemas/Car"],
    ["#/components/schemas/Bus", "#/components/schemas/Bus"],
    ["#/components/schemas/van", "#/components/schemas/van"],
    ["#/components/schemas/Car/properties/x", "#/components/schemas/Car/properties/x"],
  ])("the reference %s is read as %s", (reference, expected) => {
    const text = document(
      "{}",
      `components: {schemas: {Car: {}, Van: {}, VAN: {}, Use: {$ref: "${reference}"}}}`,
    );
    const { value, notes } = readText(text);
    expect(valueAt(value, "/components/schemas/Use/$ref")).toBe(expected);
    const pointers = ["/components/schemas/Use"];
    expect(notes).toStrictEqual(reference === expected ? [] : [["read-reference", pointers]]);
    expect(readText(text, { reference: "literal" }).notes).toStrictEqual([]);
  });

  it("names of components with any characters", () => {
    const { notes } = readText(
      document("{}", "components: {schemas: {'Page«Car»': {}, a.b-c_D: {}}}"),
    );
    expect(notes).toStrictEqual([["read-component-name", ["/components/schemas/Page«Car»"]]]);
  });

  it("a required parameter with a default may be left out", () => {
    const { value, notes } = readText(
      document(
        "/cars: {get: {parameters: [{name: v, in: query, required: true, schema: {type: string, default: a}}, {name: w, in: query, required: true, schema: {type: string}}], responses: {}}}",
      ),
    );
    const parameters = valueAt(value, "/paths/~1cars/get/parameters") as JsonObject[];
    expect(parameters.map(({ required }) => required)).toStrictEqual([undefined, true]);
    expect(notes).toStrictEqual([["read-required-default", ["/paths/~1cars/get/parameters/0"]]]);
  });

  it("media types that stand for the same JSON are one; text stays text", () => {
    const media = (schema: string): string =>
      `{text/plain: {schema: ${schema}}, application/json: {schema: ${schema}}, text/json: {schema: ${schema}}, text/csv: {schema: ${schema}}}`;
    const { value, notes } = readText(
      document(
        `/cars: {get: {responses: {"200": {description: a, content: ${media("{type: array}")}}, "400": {description: a, content: ${media("{type: string}")}}}}}`,
      ),
    );
    const typesOf = (status: string): string[] =>
      Object.keys(valueAt(value, `/paths/~1cars/get/responses/${status}/content`) as JsonObject);
    expect(typesOf("200")).toStrictEqual(["application/json", "text/csv"]);
    expect(typesOf("400")).toHaveLength(4);
    expect(notes).toStrictEqual([
      ["read-json-media-types", ["/paths/~1cars/get/responses/200/content"]],
    ]);
  });

  it("names of types that OpenAPI does not have", async () => {
    const { value, notes } = await read(
      "3.0.3",
      `
A: {type: String}
B: {type: int32}
C: {type: date}
D: {type: any}
E: {type: Whatever}
`,
    );
    const schemas = valueAt(value, "/components/schemas");
    expect(schemas).toMatchObject({
      A: { type: "string" },
      B: { type: "integer", format: "int32" },
      C: { type: "string", format: "date" },
      D: {},
      E: {},
    });
    expect(valueAt(value, "/components/schemas/D/type")).toBeUndefined();
    expect(notes.map(([code, , pointers]) => [code, (pointers as string[]).length])).toStrictEqual([
      ["read-type-name", 4],
      ["type-unknown", 1],
    ]);
  });
});

describe("fields that extensions give a type", () => {
  const schemas = `
Envelope: {type: object, required: [data], properties: {data: {type: object, description: What was asked for}, list: {type: array, items: {type: object}}}}
Wrapped: {allOf: [{$ref: "#/components/schemas/Envelope"}, {properties: {ok: {type: boolean}}}]}
Flag: {allOf: [{$ref: "#/components/schemas/Wrapped"}, {properties: {data: {type: boolean}}}]}
Names: {allOf: [{$ref: "#/components/schemas/Wrapped"}, {properties: {data: {oneOf: [{type: integer}, {$ref: "#/components/schemas/Name"}]}, list: {items: {type: string}}}}]}
Name: {type: string}
Kept: {type: object, properties: {data: {type: object}}}
Narrowed: {allOf: [{$ref: "#/components/schemas/Kept"}, {properties: {data: {type: object, required: [a]}}}]}
`;

  it("have any type", async () => {
    const { value, notes } = await read("3.0.3", schemas);
    expect(await accepting(value, { data: true, list: ["a"] })).toStrictEqual([
      "Envelope",
      "Flag",
      "Wrapped",
    ]);
    expect(await accepting(value, { data: "x", list: ["a"] })).toContain("Names");
    expect(notes.map(([code, severity]) => [code, severity])).toStrictEqual([
      ["read-refined-object", "info"],
    ]);
  });

  it("are objects, too, to the letter", async () => {
    const { value, notes } = await read("3.0.3", schemas, { refinedObject: "literal" });
    expect(await accepting(value, { data: true })).toStrictEqual([]);
    expect(notes).toStrictEqual([]);
  });
});
