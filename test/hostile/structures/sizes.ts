import { baseDocument } from "../base-document.ts";
import { documentScenario, put } from "../positions/document.ts";
import { textScenario, ref, withSchemas, withPet, range, type Structures } from "./make.ts";

/** Very many, very long, and patterns that stall. */
export const sizes: Structures = {
  "enum of 100000": () => withPet({ type: "string", enum: range(100_000).map((n) => `v${n}`) }),
  "enum of 20000 objects": () => withPet({ enum: range(20_000).map((n) => ({ n })) }),
  "oneOf of 5000": () => withPet({ oneOf: range(5_000).map((n) => ({ const: n })) }),
  "oneOf of 2000 objects": () =>
    withPet({
      oneOf: range(2_000).map((n) => ({
        type: "object",
        required: ["kind"],
        properties: { kind: { const: `k${n}` } },
      })),
    }),
  "allOf of 5000": () =>
    withPet({
      allOf: range(5_000).map((n) => ({ properties: { [`p${n}`]: { type: "string" } } })),
    }),
  "allOf x oneOf": () =>
    withPet({
      allOf: range(24).map((n) => ({ oneOf: [{ required: [`a${n}`] }, { required: [`b${n}`] }] })),
    }),
  "properties 20000": () =>
    withPet({
      type: "object",
      properties: Object.fromEntries(range(20_000).map((n) => [`p${n}`, { type: "string" }])),
    }),
  "schemas 5000": () =>
    withSchemas(Object.fromEntries(range(5_000).map((n) => [`S${n}`, { type: "string" }]))),
  "parameters 3000": () => {
    const document = baseDocument();
    put(document, "/paths/~1many/get", {
      parameters: range(3_000).map((n) => ({
        name: `p${n}`,
        in: "query",
        schema: { type: "string" },
      })),
      responses: { "200": { description: "x" } },
    });
    return documentScenario(document);
  },
  "security schemes 1000": () => {
    const document = baseDocument();
    const names = range(1_000).map((n) => `k${n}`);
    put(
      document,
      "/components/securitySchemes",
      Object.fromEntries(names.map((name) => [name, { type: "apiKey", in: "header", name }])),
    );
    put(
      document,
      "/security",
      names.map((name) => ({ [name]: [] })),
    );
    return documentScenario(document);
  },
  "path of 5000 parameters": () => {
    const document = baseDocument();
    const path = range(5_000)
      .map((n) => `{p${n}}`)
      .join("~1");
    put(document, `/paths/~1${path}`, { get: { responses: { "200": { description: "x" } } } });
    return documentScenario(document);
  },
  "dynamic anchors 500": () =>
    withSchemas(
      Object.fromEntries(
        range(500).map((n) => [
          `S${n}`,
          {
            $id: `https://example.com/s${n}`,
            $dynamicAnchor: "node",
            type: "object",
            properties: { next: { $dynamicRef: "#node" } },
          },
        ]),
      ),
    ),
  "patterns that stall, 300": () =>
    withPet({
      type: "object",
      properties: Object.fromEntries(
        range(300).map((n) => [`p${n}`, { type: "string", pattern: `^(a+)+${n}$` }]),
      ),
    }),
  "examples that stall, 100": () => ({
    ...withSchemas({
      ...Object.fromEntries(
        range(26).map((n) => [`A${n}`, { anyOf: [ref(`A${n + 1}`), ref(`A${n + 1}`)] }]),
      ),
      A26: { type: "string" },
      Pet: {
        type: "object",
        properties: Object.fromEntries(
          range(100).map((n) => [`p${n}`, { allOf: [ref("A0")], example: n }]),
        ),
      },
    }),
    notExercised: "a union of itself, twice at each of 26 levels, takes what the document asks for",
  }),
  "description of a million": () =>
    withPet({ type: "string", description: "x*/ ".repeat(250_000) }),
  "one line of a million": () => withPet({ type: "string", description: "x".repeat(1_000_000) }),
  "lines, a million": () => withPet({ type: "string", description: "\n".repeat(1_000_000) }),
  "schema name of a million": () => withSchemas({ ["N".repeat(1_000_000)]: { type: "string" } }),
  "property name of a million": () =>
    withPet({ type: "object", properties: { ["n".repeat(1_000_000)]: { type: "string" } } }),
  "operationId of a million": () => {
    const document = baseDocument();
    put(document, "/paths/~1pets~1{petId}/post/operationId", "o".repeat(1_000_000));
    return documentScenario(document);
  },
  "path of a million": () => {
    const document = baseDocument();
    put(document, `/paths/~1${"p".repeat(1_000_000)}`, {
      get: { responses: { "200": { description: "x" } } },
    });
    return documentScenario(document);
  },
  "path with 5000 braces": () => {
    const document = baseDocument();
    put(document, `/paths/~1${"{".repeat(5_000)}`, {
      get: { responses: { "200": { description: "x" } } },
    });
    return documentScenario(document);
  },
  "title of a million": () => {
    const document = baseDocument();
    put(document, "/info/title", "# x\n".repeat(250_000));
    return documentScenario(document);
  },
  "description of open brackets": () => {
    const document = baseDocument();
    put(
      document,
      "/info/description",
      "[".repeat(50_000) + "](".repeat(20_000) + "*_`<".repeat(20_000),
    );
    return documentScenario(document);
  },
  "default of a million": () => withPet({ type: "string", default: "\\\"'`".repeat(250_000) }),
  "pattern of a million": () => withPet({ type: "string", pattern: "a?".repeat(500_000) }),
  "pattern, nested quantifiers": () =>
    withPet({
      type: "object",
      properties: {
        name: {
          type: "string",
          pattern: "^(a+)+$",
          default: `${"a".repeat(40)}!`,
          example: `${"a".repeat(40)}!`,
        },
      },
      example: { name: `${"a".repeat(40)}!` },
    }),
  "pattern, alternation": () =>
    withPet({ type: "string", pattern: "^(a|aa|a?)*$", example: `${"a".repeat(40)}!` }),
  "pattern, backreference": () =>
    withPet({ type: "string", pattern: "^(.*)\\1(.*)\\2$", example: "a".repeat(60) }),
  "pattern, huge repetition": () => withPet({ type: "string", pattern: "(a{1000}){1000}" }),
  "patterns 5000": () =>
    withPet({
      type: "object",
      patternProperties: Object.fromEntries(
        range(5_000).map((n) => [`^p${n}$`, { type: "string" }]),
      ),
    }),
  "numbers out of range": () =>
    textScenario(
      JSON.stringify(baseDocument()).replace(
        '"email":{"type":"string","format":"email"}',
        '"email":{"type":"number","minimum":-1e999,"maximum":1e999,"multipleOf":1e-400,"default":123456789012345678901234567890}',
      ),
      "api.json",
    ),
  "negative sizes": () =>
    withPet({
      type: "array",
      minItems: -1,
      maxItems: -2,
      items: { type: "string", maxLength: -1, minLength: 1e21 },
    }),
  "multipleOf zero": () => withPet({ type: "number", multipleOf: 0 }),
};
