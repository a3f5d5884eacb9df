import type { JsonObject, JsonValue } from "../../generator/json/values.ts";
import { baseDocument } from "./base-document.ts";
import type { HostileCase } from "./cases.ts";
import { documentScenario, put } from "./positions/document.ts";
import type { Scenario } from "./positions/types.ts";

/** A run over one text, whatever it is. */
function textScenario(text: string, file = "api.yaml"): Scenario {
  return {
    files: { [file]: text },
    args: ["generate", "--spec", file, "--out", "out", "--name", "hostile"],
    output: "out",
  };
}

function withSchemas(schemas: Readonly<Record<string, JsonValue>>): Scenario {
  const document = baseDocument();
  for (const [name, schema] of Object.entries(schemas)) {
    put(
      document,
      `/components/schemas/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`,
      schema,
    );
  }
  return documentScenario(document);
}

const withPet = (schema: JsonObject): Scenario => withSchemas({ Pet: schema });
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** Text of JSON nested so deeply that no recursive printer could write it. */
function nested(depth: number, open: string, core: string, close: string): string {
  return open.repeat(depth) + core + close.repeat(depth);
}

function deepSchema(depth: number): Scenario {
  const schema = nested(depth, '{"type":"object","properties":{"a":', '{"type":"string"}', "}}");
  const text = JSON.stringify(baseDocument()).replace(
    '"Owner":{',
    () => `"Deep":${schema},"Owner":{`,
  );
  return textScenario(text, "api.json");
}

function deepValue(depth: number): Scenario {
  const value = nested(depth, "[", "1", "]");
  const text = JSON.stringify(baseDocument()).replace(
    '"Owner":{',
    () => `"Owner":{"example":${value},`,
  );
  return textScenario(text, "api.json");
}

function yamlDocument(extra: string): Scenario {
  return textScenario(
    `openapi: 3.1.0\ninfo:\n  title: x\n  version: 1.0.0\npaths:\n  /x:\n    get:\n      responses:\n        "200":\n          description: x\n${extra}`,
  );
}

function aliasBomb(levels: number, width: number): string {
  const lines = ["x-bomb:", "  - &a0 [lol]"];
  for (const n of range(levels)) {
    lines.push(
      `  - &a${n + 1} [${range(width)
        .map(() => `*a${n}`)
        .join(", ")}]`,
    );
  }
  return `${lines.join("\n")}\n`;
}

function mergeChain(length: number): string {
  const lines = ["x-merge:", "  - &m0 {k0: 0}"];
  for (const n of range(length)) lines.push(`  - &m${n + 1} {<<: *m${n}, k${n + 1}: ${n}}`);
  return `${lines.join("\n")}\n`;
}

function schemaBomb(levels: number, width: number): string {
  const lines = ["components:", "  schemas:", "    S0: {type: string}"];
  for (const n of range(levels)) {
    lines.push(
      `    S${n + 1}:`,
      "      type: object",
      "      properties:",
      ...range(width).map((k) => `        p${k}: {$ref: '#/components/schemas/S${n}'}`),
    );
  }
  return `${lines.join("\n")}\n`;
}

function chain(length: number): Scenario {
  const schemas: Record<string, JsonValue> = { [`C${length}`]: { type: "string" } };
  for (const n of range(length)) schemas[`C${n}`] = ref(`C${n + 1}`);
  return withSchemas(schemas);
}

/** Attacks by shape and size rather than by text, each by its name. */
const structures: Readonly<Record<string, () => Scenario>> = {
  "alias bomb 7x9": () => yamlDocument(aliasBomb(7, 9)),
  "alias bomb 30x30": () => yamlDocument(aliasBomb(30, 30)),
  "alias to itself": () => yamlDocument("x-self: &s [*s]\n"),
  "schema alias bomb": () =>
    yamlDocument(
      `components:\n  schemas:\n    A0: &a0 {type: string}\n${range(12)
        .map(
          (n) =>
            `    A${n + 1}: &a${n + 1} {type: object, properties: {${range(9)
              .map((k) => `p${k}: *a${n}`)
              .join(", ")}}}`,
        )
        .join("\n")}\n`,
    ),
  "merge chain 2000": () => yamlDocument(mergeChain(2_000)),
  "merge of many": () =>
    yamlDocument(
      `x-m: &m {${range(3_000)
        .map((n) => `k${n}: ${n}`)
        .join(", ")}}\nx-n:\n${"  - {<<: [*m, *m, *m]}\n".repeat(300)}`,
    ),
  "reference fan 10x9": () => yamlDocument(schemaBomb(10, 9)),
  "reference fan 30x9": () => ({
    ...yamlDocument(schemaBomb(30, 9)),
    notExercised: "zod looks for recursion along every path of references, and does not remember",
  }),
  "deep schema 300": () => deepSchema(300),
  "deep schema 500": () => deepSchema(500),
  "deep schema 2000": () => deepSchema(2_000),
  "deep schema 100000": () => deepSchema(100_000),
  "deep value 500": () => deepValue(500),
  "deep value 2000": () => deepValue(2_000),
  "deep value 100000": () => deepValue(100_000),
  "deep YAML flow 100000": () => yamlDocument(`x-deep: ${nested(100_000, "[", "1", "]")}\n`),
  "deep YAML block 5000": () =>
    yamlDocument(
      `x-deep:\n${range(5_000)
        .map((n) => `${" ".repeat(n + 1)}a:`)
        .join("\n")} 1\n`,
    ),
  "deep allOf 300": () =>
    withPet(range(300).reduce<JsonObject>((inner) => ({ allOf: [inner] }), { type: "string" })),
  "deep not 150": () =>
    withPet(range(150).reduce<JsonObject>((inner) => ({ not: inner }), { type: "string" })),
  "reference chain 300": () => chain(300),
  "reference chain 800": () => chain(800),
  "reference chain 5000": () => chain(5_000),
  "allOf chain 500": () => {
    const schemas: Record<string, JsonValue> = { A500: { type: "object" } };
    for (const n of range(500))
      schemas[`A${n}`] = { allOf: [ref(`A${n + 1}`), { properties: { [`p${n}`]: {} } }] };
    return withSchemas(schemas);
  },
  "reference to itself": () => withSchemas({ Me: ref("Me") }),
  "reference cycle": () => withSchemas({ A: ref("B"), B: ref("C"), C: ref("A") }),
  "allOf of itself": () => withSchemas({ Me: { allOf: [ref("Me")] } }),
  "allOf cycle": () =>
    withSchemas({ A: { allOf: [ref("B")] }, B: { anyOf: [ref("C")] }, C: { oneOf: [ref("A")] } }),
  "not itself": () => withSchemas({ Me: { not: ref("Me") } }),
  "if itself": () => withSchemas({ Me: { if: ref("Me"), then: ref("Me") } }),
  "items of itself": () => withSchemas({ Me: { type: "array", items: ref("Me") } }),
  "any JSON": () =>
    withSchemas({
      Json: {
        oneOf: [
          { type: ["string", "number", "boolean", "null"] },
          { type: "array", items: ref("Json") },
          { type: "object", additionalProperties: ref("Json") },
        ],
      },
      Rows: {
        type: "array",
        items: { type: "array", items: { anyOf: [ref("Rows"), ref("Json")] } },
      },
      Odd: { type: "array", items: ref("Even") },
      Even: { type: "array", items: { oneOf: [ref("Odd"), { type: "string" }] } },
    }),
  "required recursion": () =>
    withSchemas({ Me: { type: "object", required: ["me"], properties: { me: ref("Me") } } }),
  "$dynamicRef loop": () =>
    withSchemas({ Me: { $dynamicAnchor: "me", allOf: [{ $dynamicRef: "#me" }] } }),
  "reference into a parameter": () => withSchemas({ Me: { $ref: "#/paths" } }),
  "reference to the root": () => withSchemas({ Me: { $ref: "#" } }),
  "parameter cycle": () => {
    const document = baseDocument();
    put(document, "/components/parameters/Shared", { $ref: "#/components/parameters/Shared" });
    return documentScenario(document);
  },
  "response cycle": () => {
    const document = baseDocument();
    put(document, "/components/responses/Missing", { $ref: "#/components/responses/Other" });
    put(document, "/components/responses/Other", { $ref: "#/components/responses/Missing" });
    return documentScenario(document);
  },
  "path item cycle": () => {
    const document = baseDocument();
    put(document, "/paths/~1loop", { $ref: "#/paths/~1loop" });
    return documentScenario(document);
  },
  "callback cycle": () => {
    const document = baseDocument();
    put(document, "/components/pathItems/Loop", {
      post: { callbacks: { c: { x: { $ref: "#/components/pathItems/Loop" } } }, responses: {} },
    });
    put(document, "/paths/~1loop", { $ref: "#/components/pathItems/Loop" });
    return documentScenario(document);
  },
  "discriminator cycle": () =>
    withSchemas({
      A: { oneOf: [ref("A"), ref("B")], discriminator: { propertyName: "t" } },
      B: { allOf: [ref("A")], properties: { t: { const: "B" } } },
    }),
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
  "case collisions": () =>
    withSchemas(
      Object.fromEntries(
        ["Foo", "foo", "FOO", "fooBar", "foo_bar", "foo-bar", "foo bar", "FooBar", "foo.bar"].map(
          (name) => [name, { type: "object", properties: { [name]: { type: "string" } } }],
        ),
      ),
    ),
  "NFC collisions": () =>
    withSchemas({
      "caf\u00e9": { type: "string" },
      "cafe\u0301": { type: "number" },
      "\u212b": { type: "string" },
      "\u00c5": { type: "string" },
      "A\u030a": { type: "string" },
    }),
  "Windows device names": () =>
    withSchemas(
      Object.fromEntries(
        [
          "CON",
          "con",
          "PRN",
          "AUX",
          "NUL",
          "COM1",
          "LPT9",
          "nul.txt",
          "CONIN$",
          "trailing.",
          "trailing ",
        ].map((name) => [name, { type: "string" }]),
      ),
    ),
  "names of globals": () =>
    withSchemas(
      Object.fromEntries(
        [
          "z",
          "Object",
          "String",
          "Record",
          "Promise",
          "components",
          "paths",
          "operations",
          "webhooks",
          "schemas",
          "undefined",
          "export",
          "await",
          "async",
          "of",
          "type",
          "fetch",
          "Response",
          "Array",
          "Date",
          "Map",
          "Symbol",
          "any",
          "unknown",
          "never",
          "string",
        ].map((name) => [name, { type: "object", properties: { [name]: ref("Pet") } }]),
      ),
    ),
  "operations of one name": () => {
    const document = baseDocument();
    const ids = [
      "getPet",
      "get-pet",
      "get_pet",
      "GetPet",
      "getPet",
      "constructor",
      "__proto__",
      "default",
      "then",
      "send",
      "createHostileClient",
      "Pet",
      "z",
      "client",
    ];
    ids.forEach((operationId, n) =>
      put(document, `/paths/~1p${n}/get`, {
        operationId,
        responses: { "200": { description: "x" } },
      }),
    );
    return documentScenario(document);
  },
  "properties of one name": () =>
    textScenario(
      '{"openapi":"3.1.0","openapi":"3.0.0","info":{"title":"x","title":"y","version":"1"},"paths":{},"__proto__":{"x":1},"components":{"schemas":{"A":{"type":"string"},"A":{"type":"number"},"__proto__":{"type":"object","properties":{"__proto__":{"type":"string"}}}}}}',
      "api.json",
    ),
  "prototype everywhere": () =>
    withSchemas(
      JSON.parse(
        '{"__proto__":{"type":"object","properties":{"__proto__":{"type":"string","default":"x"},"constructor":{"type":"object","properties":{"prototype":{"type":"string"}}}},"required":["__proto__"],"default":{"__proto__":{"polluted":true}}},"User":{"allOf":[{"$ref":"#/components/schemas/__proto__"}],"patternProperties":{"__proto__":{"type":"string"}},"dependentRequired":{"__proto__":["constructor"]}}}',
      ) as JsonObject,
    ),
  "every method": () => {
    const document = baseDocument();
    for (const method of [
      "get",
      "put",
      "post",
      "delete",
      "options",
      "head",
      "patch",
      "trace",
      "query",
      "connect",
    ])
      put(document, `/paths/~1every/${method}`, { responses: { default: { description: "x" } } });
    return documentScenario(document);
  },
  "statuses of all kinds": () => {
    const document = baseDocument();
    put(
      document,
      "/paths/~1every/get/responses",
      Object.fromEntries(
        [
          "100",
          "200",
          "2XX",
          "2xx",
          "default",
          "999",
          "0200",
          "200 ",
          "-1",
          "1e2",
          "x-y",
          "toString",
        ].map((status) => [status, { description: status }]),
      ),
    );
    return documentScenario(document);
  },
  "empty file": () => textScenario("", "api.json"),
  "only a BOM": () => textScenario("\ufeff", "api.json"),
  "only spaces, a million": () => textScenario(" ".repeat(1_000_000), "api.yaml"),
  "only brackets": () => textScenario("[".repeat(100_000), "api.json"),
  "only dashes": () => textScenario("- ".repeat(50_000), "api.yaml"),
  "only questions": () => textScenario("? ".repeat(20_000), "api.yaml"),
  "only backticks": () => textScenario("`".repeat(100_000), "page.md"),
  "only pipes": () => textScenario("|".repeat(50_000), "page.md"),
  "only quotes": () => textScenario("> ".repeat(5_000), "page.md"),
  "only lists": () =>
    textScenario(
      range(500)
        .map((n) => `${" ".repeat(2 * n)}- x`)
        .join("\n"),
      "page.md",
    ),
  "only links": () => textScenario("[a](b".repeat(20_000), "page.md"),
  "only fences": () => textScenario("```\n~~~\n".repeat(20_000), "page.md"),
  "table of 20000 rows": () =>
    textScenario(
      `# X\n\n## Structure\n\n\`X\`\n\n## Fields\n\n| Name | Type | Tags | Description |\n| --- | --- | --- | --- |\n${"| `a` | `str` | Optional | x |\n".repeat(20_000)}`,
      "page.md",
    ),
  "random bytes": () =>
    textScenario(
      range(20_000)
        .map((n) => String.fromCharCode((n * 7919) % 65_536))
        .join(""),
      "api.txt",
    ),
  "a scalar": () => textScenario("42", "api.yaml"),
  "an array": () => textScenario("[]", "api.json"),
  "nothing but a version": () => textScenario('{"openapi":"3.1.0"}', "api.json"),
  "arrays for objects": () =>
    textScenario(
      '{"openapi":"3.1.0","info":[],"paths":[],"components":[],"servers":{},"tags":{},"security":{}}',
      "api.json",
    ),
  "nulls for objects": () =>
    textScenario(
      '{"openapi":"3.1.0","info":null,"paths":{"/x":null,"/y":{"get":null,"parameters":null,"post":{"responses":null,"requestBody":null,"parameters":[null]}}},"components":{"schemas":{"A":null,"B":{"properties":null,"required":null,"enum":null,"allOf":[null],"items":null}},"parameters":null,"securitySchemes":{"k":null}},"servers":[null],"tags":[null],"security":[null]}',
      "api.json",
    ),
  "numbers for objects": () =>
    textScenario(
      '{"openapi":3.1,"info":1,"paths":{"/x":1,"/y":{"get":1,"parameters":1,"post":{"operationId":1,"summary":1,"description":[],"tags":1,"responses":{"200":1},"requestBody":1,"parameters":[1]}}},"components":{"schemas":{"A":1,"B":{"type":1,"properties":{"a":1},"required":[1],"enum":1,"allOf":[1],"oneOf":1,"items":1,"$ref":1,"pattern":1,"format":1,"description":{},"discriminator":1}},"parameters":{"p":1},"securitySchemes":{"k":1}},"servers":[1],"tags":[1],"security":[1],"webhooks":1}',
      "api.json",
    ),
};

/** The structural attacks as cases, one row of the table. */
export function structuralCases(): HostileCase[] {
  return Object.entries(structures).map(([name, make]) => ({
    id: `structure | ${name}`,
    position: "structure",
    payload: name,
    make,
  }));
}
