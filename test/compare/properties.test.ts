import { Ajv2020 } from "ajv/dist/2020.js";
import addFormatsModule from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareDocuments } from "../../generator/compare/index.ts";
import type { JsonObject, JsonValue } from "../../generator/json/values.ts";
import { valueAt } from "../../generator/json/pointer.ts";
import { constraintCases } from "./cases/constraints.ts";
import { structureCases } from "./cases/structures.ts";
import { runs } from "../support/share.ts";
import { changesBetween, documentOf, documentOfSchema, schemas } from "./harness.ts";

const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => void;
const ajv = new Ajv2020({ strict: false, logger: false });
addFormats(ajv);
ajv.addSchema({ $id: "https://example.com/doc", components: { schemas } });

const compiled = new Map<string, (value: JsonValue) => boolean>();

/** What Ajv says, by one compilation per schema. */
function takes(schema: JsonValue, value: JsonValue): boolean {
  const moved = JSON.stringify(schema).replaceAll('"#/', '"https://example.com/doc#/');
  const validate = compiled.get(moved) ?? ajv.compile(JSON.parse(moved) as JsonObject);
  compiled.set(moved, validate);
  return validate(value);
}

const cases = [...constraintCases, ...structureCases];
const fragments: JsonValue[] = [
  ...new Set(cases.flatMap(([, base, revision]) => [base, revision])),
];
const schema: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.constantFrom(...fragments),
  fc.record({
    type: fc.constant("object"),
    required: fc.subarray(["a", "b"]),
    properties: fc.dictionary(fc.constantFrom("a", "b", "c"), fc.constantFrom(...fragments)),
  }),
  fc.record({ type: fc.constant("array"), items: fc.constantFrom(...fragments) }),
  fc.record({ anyOf: fc.array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 3 }) }),
);

describe("properties of comparison", () => {
  it("finds nothing between a document and its copy", () => {
    fc.assert(
      fc.property(schema, (value) => {
        const document = documentOfSchema(value);
        expect(changesBetween(document, structuredClone(document))).toEqual([]);
      }),
      { numRuns: runs(200, 12), seed: 11 },
    );
  });

  it("points to where the change is, in the document that it names", () => {
    fc.assert(
      fc.property(schema, schema, (a, b) => {
        const [base, revision] = [documentOfSchema(a), documentOfSchema(b)];
        for (const change of changesBetween(base, revision)) {
          const document = change.revisionPointer === undefined ? base : revision;
          const parent = change.pointer.slice(0, change.pointer.lastIndexOf("/"));
          expect(valueAt(document, parent), `${change.rule} ${change.pointer}`).toBeDefined();
        }
      }),
      { numRuns: runs(300, 15), seed: 12 },
    );
  });

  it.each(["request", "response"] as const)("calls no loss safe in a %s (Ajv judges)", (way) => {
    // If nothing breaks, what could be sent is still taken, and what comes could have come before.
    let judged = 0;
    fc.assert(
      fc.property(schema, schema, (a, b) => {
        const changes = changesBetween(documentOfSchema(a), documentOfSchema(b)).filter(
          ({ direction }) => direction === way,
        );
        if (changes.some((change) => ["breaking", "may-break"].includes(change.class))) return;
        // A new optional property is safe by convention, though its name may have been used before.
        if (changes.some(({ rule }) => rule === `${way}-property-added`)) return;
        // Ajv does not compile a reference that leads nowhere.
        if (JSON.stringify([a, b]).includes("/Nowhere")) return;
        const [sent, taken] = way === "request" ? [a, b] : [b, a];
        for (const sample of samples)
          if (takes(sent, sample)) {
            judged++;
            expect([a, b, sample, takes(taken, sample)]).toEqual([a, b, sample, true]);
          }
      }),
      { numRuns: runs(1_000, 60), seed: 13 },
    );
    expect(judged).toBeGreaterThan(runs(100, 5));
  });

  it("shows a value for what is proved to break, and Ajv agrees", () => {
    let shown = 0;
    for (const [, a, b] of cases) {
      const changes = changesBetween(documentOfSchema(a), documentOfSchema(b));
      for (const change of changes) {
        if (change.class !== "breaking" || change.basis !== "proved") continue;
        const inRequest = change.direction === "request";
        expect(change).toHaveProperty("witness");
        // The case's own schema is below `value`; deeper changes show a deeper value.
        const top =
          /properties\/value(\/(?!properties|items|anyOf|oneOf|additional|pattern|prefix|contains|dependent|propertyNames)[^/]+)?$/;
        if (!top.test(change.pointer)) continue;
        shown++;
        const [holds, breaks] = inRequest ? [a, b] : [b, a];
        const witness = change.witness ?? null;
        expect([change.rule, takes(holds, witness), takes(breaks, witness)]).toEqual([
          change.rule,
          true,
          false,
        ]);
      }
    }
    expect(shown).toBeGreaterThan(60);
  });
});

/** Values of every type at the edges that the cases use. */
const samples: JsonValue[] = [
  null,
  true,
  false,
  0,
  1,
  2,
  3,
  5,
  6,
  9,
  10,
  0.5,
  -1,
  2 ** 40,
  "",
  "a",
  "b",
  "abc",
  "aa",
  "aaaaaaaaaaaaaaaa",
  "2024-02-29",
  [],
  ["a"],
  ["a", "a"],
  [1],
  [0.5],
  ["a", "b", "c"],
  [1, "a", null, "b"],
  {},
  { a: "a" },
  { a: 1 },
  { a: null },
  { b: "b" },
  { a: "a", b: "b" },
  { extra: 1 },
  { a: "a", extra: "x", c: "c" },
  { kind: "cat" },
  { kind: "dog" },
  { kind: "bird" },
];

const pet = (more: JsonObject): JsonObject => ({
  type: "object",
  properties: {
    friend: { $ref: "#/components/schemas/Pet" },
    toys: { type: "array", items: { $ref: "#/components/schemas/Toy" } },
    ...more,
  },
});
const zoo = (Pet: JsonObject, Toy: JsonObject): JsonObject => {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } };
  const responses = { "200": { $ref: "#/components/responses/Pet" } };
  return documentOf({
    paths: {
      "/pets": {
        post: { requestBody: { content }, responses },
        get: { parameters: [{ $ref: "#/components/parameters/Limit" }], responses },
      },
      "/toys": {
        get: {
          responses: {
            "200": {
              description: "",
              content: { "application/json": { schema: { $ref: "#/components/schemas/Toy" } } },
            },
          },
        },
      },
    },
    components: {
      schemas: { Pet, Toy },
      responses: { Pet: { description: "", content } },
      parameters: { Limit: { name: "limit", in: "query", schema: { type: "integer" } } },
    },
  });
};

describe("shared and recursive parts", () => {
  const toy: JsonObject = {
    type: "object",
    properties: { owner: { $ref: "#/components/schemas/Pet" } },
  };

  it("reports a change once per direction, with every operation that meets it", () => {
    const revised = { ...toy, required: ["owner"] };
    const changes = compareDocuments(
      { document: zoo(pet({}), toy) },
      { document: zoo(pet({}), revised) },
    ).changes.filter(({ rule }) => rule !== "version-not-raised");
    expect(changes.map(({ rule, operations, pointer }) => [rule, operations, pointer])).toEqual([
      [
        "request-property-became-required",
        ["POST /pets"],
        "/components/schemas/Toy/properties/owner",
      ],
      [
        "response-property-became-required",
        ["POST /pets", "GET /pets", "GET /toys"],
        "/components/schemas/Toy/properties/owner",
      ],
    ]);
  });

  it("follows a schema that took another name, and hints at the rename", () => {
    const base = zoo(pet({}), toy);
    const text = JSON.stringify(base)
      .replaceAll("schemas/Pet", "schemas/Animal")
      .replace('"schemas":{"Pet"', '"schemas":{"Animal"');
    const changes = changesBetween(base, JSON.parse(text) as JsonObject);
    expect(changes.filter((change) => change.class !== "informational")).toEqual([]);
    const names = changes.filter(({ rule }) => rule.startsWith("schema-component"));
    expect(names.map(({ rule, surface }) => [rule, surface])).toEqual([
      ["schema-component-added", "additive"],
      ["schema-component-removed", "breaking"],
    ]);
  });

  it("does not report what a request cannot carry", () => {
    const before = pet({
      id: { type: "string", readOnly: true },
      secret: { type: "string", writeOnly: true },
    });
    const after = pet({
      id: { type: "integer", readOnly: true },
      secret: { type: "integer", writeOnly: true },
    });
    const changes = changesBetween(zoo(before, toy), zoo(after, toy));
    const reported = changes.map(({ rule, class: cls }) => [rule, cls]);
    expect(reported).toEqual([
      ["request-property-not-carried-changed", "informational"],
      ["request-type-changed", "breaking"],
      ["response-type-changed", "breaking"],
      ["response-property-not-carried-changed", "informational"],
    ]);
  });

  it("tells of properties that come and go without being carried", () => {
    const key = { type: "string", writeOnly: true };
    const received = (before: JsonObject, after: JsonObject) =>
      changesBetween(zoo(before, toy), zoo(after, toy))
        .filter(({ direction }) => direction === "response")
        .map(({ rule, class: cls }) => [rule, cls]);
    const [without, optional] = [pet({}), pet({ key })];
    const required = { ...optional, required: ["key"] };
    expect(received(without, required)).toEqual([
      ["response-property-not-carried-added", "informational"],
    ]);
    expect(received(required, optional)).toEqual([
      ["response-property-not-carried-changed", "informational"],
    ]);
    expect(received(optional, without)).toEqual([
      ["response-property-not-carried-removed", "informational"],
    ]);
  });

  it("hints at a property that was written in another style", () => {
    const changes = changesBetween(
      zoo(pet({ birth_date: { type: "string" }, size: {} }), toy),
      zoo(pet({ birthDate: { type: "string" }, weight: {} }), toy),
    ).filter(({ direction }) => direction === "response");
    expect(changes.map(({ rule, hint }) => [rule, hint])).toEqual([
      ["response-property-added", 'renamed from "birth_date"?'],
      ["response-property-added", undefined],
      ["response-property-removed", 'renamed to "birthDate"?'],
      ["response-property-removed", undefined],
    ]);
  });
});
