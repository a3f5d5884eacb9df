import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { bundle, inlineFiles, lintAndBundle, upgrade } from "../../generator/document/index.ts";
import type { JsonObject } from "../../generator/json/values.ts";
import { valueAt } from "../../generator/json/pointer.ts";
import { codes, createDiagnostics, lineOf, sourced } from "./support.ts";

const root = mkdtempSync(join(tmpdir(), "crosswalk-document-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const redoclyConfigPath = join(import.meta.dirname, "../../redocly.yaml");
const head = 'openapi: 3.1.0\ninfo: {title: T, version: "1"}\n';

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

async function lintAll(text: string) {
  const diagnostics = createDiagnostics();
  const options = { redoclyConfigPath, diagnostics, lint: true, projectRoot: root };
  const result = await lintAndBundle(sourced(text), options);
  return {
    value: result?.value ?? {},
    locate: result?.locate,
    diagnostics,
    codes: codes(diagnostics),
  };
}

describe("a document of one file", () => {
  it("comes out as it is, in its own order", async () => {
    const text = `${head}paths:
  /b: {get: {operationId: b, responses: {"200": {description: ok}}}}
  /a: {get: {operationId: a, responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Z"}}}}}}}
components: {schemas: {Z: {type: object}, A: {type: string, examples: [{$ref: "http://example.com/data"}]}}}
`;
    const { value, codes } = await lintAll(text);
    expect(codes).toStrictEqual([]);
    expect(JSON.stringify(value)).toBe(JSON.stringify(sourced(text).value));
  });

  it("mends small mistakes, each with a warning at its place", async () => {
    const text = `${head}servers: []
paths:
  /a/{id}/{other}:
    parameters: [{name: other, in: path, schema: {type: string}}]
    get:
      operationId: a
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                properties:
                  gone: {$ref: "#/components/schemas/Gone", description: kept}
`;
    const { value, codes, diagnostics } = await lintAll(text);
    expect(codes).toStrictEqual([
      "servers-empty 3",
      "path-parameter-undeclared 8",
      "path-parameter-optional 6",
      "schema-ref-unresolved 16",
    ]);
    expect(diagnostics.hasErrors()).toBe(false);
    expect(Object.keys(value)).not.toContain("servers");
    expect(valueAt(value, "/paths/~1a~1{id}~1{other}/get/parameters")).toStrictEqual([
      { name: "id", in: "path", required: true, schema: { type: "string" } },
    ]);
    expect(valueAt(value, "/paths/~1a~1{id}~1{other}/parameters/0/required")).toBe(true);
    expect(JSON.stringify(value)).toContain('"gone":{"description":"kept"}');
  });

  it("reports structural errors at the vendor's line and column", async () => {
    const text = `${head}paths:
  /a:
    get:
      operationId: a
      surprise: true
      parameters: {}
      responses:
        "200": {}
`;
    const { diagnostics } = await lintAll(text);
    const found = diagnostics.all.map(
      (d) =>
        `${d.code} ${d.severity} ${d.location?.line}:${d.location?.column} ${/\((\w+)\)$/.exec(d.message)?.[1]}`,
    );
    expect(found).toStrictEqual([
      "lint-advice warning 7:7 struct",
      "lint error 8:19 struct",
      "lint-advice warning 10:9 struct",
    ]);
  });

  it("takes boolean component schemas, which a rule of the linter does not know", async () => {
    const { codes } = await lintAll(
      `${head}paths: {}\ncomponents: {schemas: {Any: true, Never: false, Bad: 1}}\n`,
    );
    expect(codes).toStrictEqual(["lint 4"]);
  });

  it("goes through flows of OAuth 2 for devices, at which the linter stops", async () => {
    const { codes, value } = await lintAll(
      `openapi: 3.2.0
info: { title: T, version: "1" }
servers: [{ url: "https://api.example" }]
paths: {}
components:
  securitySchemes:
    device:
      type: oauth2
      flows:
        deviceAuthorization:
          { deviceAuthorizationUrl: "https://api.example/device", tokenUrl: "https://api.example/token", scopes: { all: All } }
    wrong: { type: nothing }
`,
    );
    expect(codes).toStrictEqual(["lint 12"]);
    expect(JSON.stringify(value)).toContain("deviceAuthorizationUrl");
  });

  it("survives documents that the linter stops at", async () => {
    const { diagnostics } = await lintAll(`${head}servers: [null]\npaths: {}\n`);
    const [problem] = diagnostics.all.filter((d) => d.code === "lint");
    expect(problem?.message).toContain("not shaped like OpenAPI");
    expect(problem?.location?.file).toBe("api.yaml");
  });

  it("reads a percent sign that escapes nothing as itself, with a warning", async () => {
    const text = `${head}components:
  schemas:
    Rates: {type: object, properties: {20%: {type: string}}}
    Quote: {properties: {rate: {$ref: "#/components/schemas/Rates/properties/20%"}}}
`;
    const diagnostics = createDiagnostics();
    const result = await bundle(sourced(text), diagnostics);
    expect(codes(diagnostics)).toStrictEqual(["ref-escape-malformed 6"]);
    expect(valueAt(result?.value ?? {}, "/components/schemas/Quote/properties/rate")).toStrictEqual(
      { $ref: "#/components/schemas/Rates/properties/20%25" },
    );
  });

  it("rewrites anchors, ids and pointers through references to plain pointers", async () => {
    const text = `${head}components:
  schemas:
    A: {$anchor: here, type: string}
    B: {$id: "https://example.com/b", type: object, properties: {c: {type: string}}}
    R: {$ref: "#/components/schemas/B"}
    X: {properties: {a: {$ref: "#here"}, b: {$ref: "https://example.com/b"}, c: {$ref: "#/components/schemas/R/properties/c"}}}
`;
    const diagnostics = createDiagnostics();
    const result = await bundle(sourced(text), diagnostics);
    expect(codes(diagnostics)).toStrictEqual([]);
    expect(valueAt(result?.value ?? {}, "/components/schemas/X/properties")).toStrictEqual({
      a: { $ref: "#/components/schemas/A" },
      b: { $ref: "#/components/schemas/B" },
      c: { $ref: "#/components/schemas/B/properties/c" },
    });
  });

  it.each([
    ["itself", 'A: {$ref: "#/components/schemas/A"}', ["ref-circular"]],
    [
      "a circle",
      'A: {$ref: "#/components/schemas/B"}\n    B: {$ref: "#/components/schemas/A"}',
      ["ref-circular", "ref-circular"],
    ],
    [
      "itself by allOf",
      'A: {allOf: [{$ref: "#/components/schemas/A"}]}',
      ["schema-applies-itself"],
    ],
    [
      "itself by oneOf and allOf",
      'A: {oneOf: [{$ref: "#/components/schemas/B"}]}\n    B: {allOf: [{$ref: "#/components/schemas/A"}]}',
      ["schema-applies-itself"],
    ],
    [
      "a parameter that is not there",
      'A: {}\n  parameters: {P: {$ref: "#/components/parameters/Q"}}',
      ["ref-unresolved"],
    ],
    [
      "recursion by a property is fine",
      'A: {properties: {a: {$ref: "#/components/schemas/A"}}}',
      [],
    ],
  ])("a reference to %s", async (_name, schemas, wanted) => {
    const diagnostics = createDiagnostics();
    await bundle(sourced(`${head}components:\n  schemas:\n    ${schemas}\n`), diagnostics);
    expect(diagnostics.all.map((d) => d.code)).toStrictEqual(wanted);
    for (const d of diagnostics.all) expect(d.location?.line).toBeGreaterThan(4);
  });

  it("what cannot be read costs its schema or its operation, not the document", async () => {
    const text = `${head}paths:
  /a:
    get: {operationId: a, parameters: [{$ref: "#/components/parameters/None"}], responses: {}}
    post: {operationId: b, responses: {}}
  /b: {$ref: "#/components/pathItems/None"}
components:
  schemas:
    A: {$ref: "#/components/schemas/B"}
    B: {$ref: "#/components/schemas/A"}
    C: {allOf: [{$ref: "#/components/schemas/C"}, {type: string}]}
`;
    const diagnostics = createDiagnostics();
    const { value } = (await bundle(sourced(text), diagnostics)) ?? { value: {} };
    expect(diagnostics.all.map(({ code, severity }) => `${severity} ${code}`)).toStrictEqual([
      "warning operation-left-out",
      "warning operation-left-out",
      "warning ref-circular",
      "warning ref-circular",
      "warning schema-applies-itself",
    ]);
    expect(valueAt(value, "/paths")).toStrictEqual({
      "/a": { post: { operationId: "b", responses: {} } },
    });
    expect(valueAt(value, "/components/schemas")).toStrictEqual({
      A: {},
      B: {},
      C: { allOf: [{}, { type: "string" }] },
    });
  });

  it("counts chains of references without recursion, and lints entangled schemas or says why not", async () => {
    const chain = (last: number, link: (next: string) => JsonObject) => {
      const schemas = Array.from({ length: last }, (_, i) => [
        `S${i}`,
        link(`#/components/schemas/S${i + 1}`),
      ]);
      return {
        openapi: "3.1.0",
        info: { title: "T", version: "1" },
        components: { schemas: Object.fromEntries([...schemas, [`S${last}`, { type: "string" }]]) },
      } as JsonObject;
    };
    const run = async (value: JsonObject) => {
      const diagnostics = createDiagnostics();
      const options = { redoclyConfigPath, diagnostics, lint: true };
      await lintAndBundle({ file: "d.json", value, locate: () => undefined }, options);
      return diagnostics.all.map((d) => `${d.code} ${d.pointer}`);
    };
    expect(await run(chain(300, ($ref) => ({ $ref })))).toStrictEqual([]);
    const long = await run(chain(450, ($ref) => ({ $ref })));
    expect(long[0]).toBe("ref-chain-too-long /components/schemas/S0/$ref");
    const nested = await run(chain(6_000, ($ref) => ({ properties: { next: { $ref } } })));
    expect(nested).toStrictEqual(["lint-too-deep /components/schemas"]);
  });
});

describe("a document of several files", () => {
  const main = `openapi: 3.0.3
info: {title: T, version: "1"}
paths:
  /pets: {$ref: ./paths/pets.yaml}
  /own:
    get:
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "schemas.yaml#/Pet"}}}}}
`;
  const pets = `get:
  operationId: listPets
  responses:
    "200":
      description: ok
      content: {application/json: {schema: {type: array, items: {$ref: "../schemas.yaml#/Pet"}}}}
`;
  const schemas = `Pet:
  type: object
  nullable: true
  properties:
    owner: {$ref: "#/Owner"}
    tag: {$ref: more/tag.json}
Owner: {type: string, nullable: true}
`;
  write("specs/p/api.yaml", main);
  write("specs/p/paths/pets.yaml", pets);
  write("specs/p/schemas.yaml", schemas);
  write("specs/p/more/tag.json", '{"type": "string",\n "maxLength": 5}');

  it("becomes one, read in its own version, with every fact in its file", async () => {
    const diagnostics = createDiagnostics();
    const file = "specs/p/api.yaml";
    const whole = await inlineFiles(sourced(main, { file }), diagnostics, { projectRoot: root });
    expect(diagnostics.all).toStrictEqual([]);
    const result = whole && (await upgrade(whole, diagnostics));
    const value = result?.value ?? {};
    expect(valueAt(value, "/components/schemas")).toStrictEqual({
      Pet: {
        type: ["object", "null"],
        properties: {
          owner: { $ref: "#/components/schemas/Owner" },
          tag: { $ref: "#/components/schemas/tag" },
        },
      },
      Owner: { type: ["string", "null"] },
      tag: { type: "string", maxLength: 5 },
    });
    expect(valueAt(value, "/paths/~1pets/get/operationId")).toBe("listPets");
    expect(result?.locate("/components/schemas/tag/maxLength")).toMatchObject({
      file: "specs/p/more/tag.json",
      line: 2,
    });
    expect(result?.locate("/paths/~1pets/get/operationId")).toMatchObject({
      file: "specs/p/paths/pets.yaml",
      line: 2,
    });
    expect(result?.locate("/paths/~1own")).toMatchObject({ file, line: lineOf(main, "get:") });
  });

  it("may not leave its folder, whatever the reference looks like", async () => {
    write("secret.yaml", "S: {type: string}\n");
    write("specs/p-2/other.yaml", "S: {type: string}\n");
    symlinkSync(join(root, "secret.yaml"), join(root, "specs/p/link.yaml"));
    symlinkSync(root, join(root, "specs/p/up"));
    const references = [
      "../../secret.yaml#/S",
      "%2e%2e/%2E%2E/secret.yaml#/S",
      "paths/../../../secret.yaml#/S",
      "..%2f..%2fsecret.yaml#/S",
      "../p-2/other.yaml#/S",
      "link.yaml#/S",
      "up/secret.yaml#/S",
      join(root, "secret.yaml"),
      `file://${root}/secret.yaml`,
      "http://127.0.0.1:1/x.yaml",
      "https://example.com/x.yaml#/S",
      "//example.com/x.yaml",
      "\\\\host\\share\\x.yaml",
      "..\\..\\secret.yaml",
      "C:/secret.yaml",
      "%zz.yaml",
      "data:application/json,{}",
    ];
    const schemas = Object.fromEntries(references.map(($ref, i) => [`S${i}`, { $ref }]));
    const diagnostics = createDiagnostics();
    const value = { openapi: "3.1.0", components: { schemas } };
    const document = { file: "specs/p/x.yaml", value, locate: () => undefined };
    expect(await bundle(document, diagnostics, { projectRoot: root })).toBeUndefined();
    expect(diagnostics.all.map((d) => d.code)).toStrictEqual(
      references.map(() => "ref-not-allowed"),
    );
    expect(diagnostics.all.map((d) => d.pointer).sort()).toStrictEqual(
      references.map((_, i) => `/components/schemas/S${i}/$ref`).sort(),
    );
    const allowed = createDiagnostics();
    const one = {
      ...document,
      value: { ...value, components: { schemas: { S: { $ref: "../../secret.yaml#/S" } } } },
    };
    const result = await bundle(one, allowed, {
      projectRoot: root,
      allowedReferences: ["secret.yaml"],
    });
    expect(allowed.all).toStrictEqual([]);
    expect(valueAt(result?.value ?? {}, "/components/schemas/S")).toStrictEqual({ type: "string" });
  });

  it("judges discriminator mappings and references of referenced files too, and never follows external examples", async () => {
    write("specs/q/inner.yaml", 'S:\n  properties:\n    a: {$ref: "../p/schemas.yaml#/Pet"}\n');
    const text = `${head}components:
  schemas:
    A: {oneOf: [{$ref: "inner.yaml#/S"}], discriminator: {propertyName: a, mapping: {x: "../x.yaml", y: A}}}
  examples: {E: {externalValue: "http://127.0.0.1/e.json"}}
`;
    const diagnostics = createDiagnostics();
    await bundle(sourced(text, { file: "specs/q/api.yaml" }), diagnostics, { projectRoot: root });
    expect(
      diagnostics.all.map((d) => `${d.code} ${d.location?.file} ${d.location?.line}`),
    ).toStrictEqual(["ref-not-allowed specs/q/api.yaml 5", "ref-not-allowed specs/q/inner.yaml 3"]);
  });

  it("leaves an external example a link, also to a file that is referred to", async () => {
    write("specs/u/other.yaml", "A: {type: string}\n");
    const text = `${head}components:
  schemas: {A: {$ref: "other.yaml#/A"}}
  examples: {E: {externalValue: other.yaml}, F: {externalValue: "other.yaml#/A"}}
`;
    const diagnostics = createDiagnostics();
    const document = sourced(text, { file: "specs/u/api.yaml" });
    const result = await bundle(document, diagnostics, { projectRoot: root });
    expect(diagnostics.all).toStrictEqual([]);
    expect(valueAt(result?.value ?? {}, "/components/examples")).toStrictEqual({
      E: { externalValue: "other.yaml" },
      F: { externalValue: "other.yaml#/A" },
    });
  });

  it("mends a reference to nothing inside of another file", async () => {
    write("specs/s/other.yaml", "A: {type: string}\n");
    const text = `${head}components:
  schemas:
    A: {properties: {a: {$ref: "other.yaml#/Gone"}, b: {$ref: "other.yaml#/A"}, c: {example: {$ref: "none.yaml"}}}}
`;
    const diagnostics = createDiagnostics();
    const document = sourced(text, { file: "specs/s/api.yaml" });
    const result = await bundle(document, diagnostics, { projectRoot: root });
    expect(codes(diagnostics)).toStrictEqual(["schema-ref-unresolved 5"]);
    expect(valueAt(result?.value ?? {}, "/components/schemas/A/properties")).toStrictEqual({
      a: {},
      b: { $ref: "#/components/schemas/A-2" },
      c: { example: { $ref: "none.yaml" } },
    });
  });

  it("reports missing and broken files where they are named or broken", async () => {
    write("specs/r/broken.yaml", "a: [\n");
    const text = `${head}components: {schemas: {A: {$ref: "none.yaml"}, B: {$ref: "broken.yaml"}}}\n`;
    const diagnostics = createDiagnostics();
    await bundle(sourced(text, { file: "specs/r/api.yaml" }), diagnostics, { projectRoot: root });
    expect(diagnostics.all.map((d) => `${d.code} ${d.location?.file}`)).toStrictEqual([
      "ref-file-missing specs/r/api.yaml",
      "document-syntax specs/r/broken.yaml",
      "ref-not-readable specs/r/api.yaml",
    ]);
  });
});

describe("dialects of schemas", () => {
  it("are told once each where they are none of JSON Schema or OpenAPI", async () => {
    const { diagnostics } =
      await lintAll(`${head}jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base
paths: {}
components:
  schemas:
    Known: {$schema: "http://json-schema.org/draft-07/schema#", type: string}
    Other: {$schema: "https://acme.test/meta", maximum: 3}
    Nested:
      properties:
        a: {$schema: "https://acme.test/meta", minimum: 3}
        b: {$schema: "https://other.test/meta"}
      examples: [{$schema: "https://data.test/meta"}]
`);
    const found = diagnostics.all.filter(({ code }) => code === "schema-dialect-unknown");
    expect(found.map(({ severity, pointer }) => [severity, pointer])).toEqual([
      ["warning", "/components/schemas/Other/$schema"],
      ["warning", "/components/schemas/Nested/properties/b/$schema"],
    ]);
    expect(found[0]?.message).toContain("`https://acme.test/meta`");
  });
});
