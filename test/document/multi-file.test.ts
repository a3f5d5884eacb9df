import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { bundle, inlineFiles, upgrade } from "../../generator/document/index.ts";
import { valueAt } from "../../generator/json/pointer.ts";
import type { JsonObject } from "../../generator/json/values.ts";
import { createDiagnostics, sourced } from "./support.ts";

const root = mkdtempSync(join(tmpdir(), "crosswalk-files-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Writes the files of a project and makes one document of `api.yaml`. */
async function whole(folder: string, files: Readonly<Record<string, string>>) {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, folder, file)), { recursive: true });
    writeFileSync(join(root, folder, file), text);
  }
  const diagnostics = createDiagnostics();
  const document = sourced(files["api.yaml"] ?? "", { file: `${folder}/api.yaml` });
  const access = { projectRoot: root };
  const inlined = await inlineFiles(document, diagnostics, access);
  const current = inlined && (await upgrade(inlined, diagnostics));
  const result = current && (await bundle(current, diagnostics, access));
  return {
    value: (result?.value ?? {}) as JsonObject,
    locate: result?.locate,
    codes: diagnostics.all.map(({ code, location }) => `${code} ${location?.file}`),
  };
}

const head = 'openapi: 3.1.0\ninfo: {title: T, version: "1"}\n';
const body = (ref: string): string => `{content: {application/json: {schema: {$ref: "${ref}"}}}}`;

describe("references of several files", () => {
  it("are resolved in the file that they stand in, after local hops as well", async () => {
    const { value, codes, locate } = await whole("hops", {
      "api.yaml": `openapi: 3.0.3
info: {title: T, version: "1"}
paths:
  /boats: {get: {responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "parts/boat.yaml#/boat"}}}}}}}
`,
      "parts/boat.yaml": `boat: {allOf: [{$ref: "#/hull"}]}
hull: {properties: {name: {$ref: name.yaml}, crew: {$ref: "deep/crew.yaml#/members/first"}}}
`,
      "parts/name.yaml": "type: string\n",
      "name.yaml": "type: integer\n",
      "parts/deep/crew.yaml": `members: {first: {$ref: "#/person"}}
person: {properties: {name: {$ref: ../name.yaml}, boat: {$ref: "../boat.yaml#/boat"}}}
`,
    });
    expect(codes).toStrictEqual([]);
    expect(valueAt(value, "/components/schemas")).toStrictEqual({
      boat: { allOf: [{ $ref: "#/components/schemas/hull" }] },
      hull: {
        properties: {
          name: { $ref: "#/components/schemas/name" },
          crew: { $ref: "#/components/schemas/person" },
        },
      },
      name: { type: "string" },
      person: {
        properties: {
          name: { $ref: "#/components/schemas/name" },
          boat: { $ref: "#/components/schemas/boat" },
        },
      },
    });
    expect(locate?.("/components/schemas/name/type")?.file).toBe("hops/parts/name.yaml");
  });

  it("may stand in place of maps and lists", async () => {
    const { value, codes, locate } = await whole("maps", {
      "api.yaml": `${head}paths: {$ref: http/paths.yaml}
components: {schemas: {$ref: schemas.yaml}, parameters: {$ref: "http/shared.yaml#/named"}}
`,
      "http/paths.yaml": `/jobs:
  get:
    parameters: {$ref: "shared.yaml#/listed"}
    responses: {$ref: responses.yaml}
`,
      "http/shared.yaml": `listed: [{$ref: "#/named/page"}, {name: q, in: query, schema: {type: string}}]
named: {page: {name: page, in: query, schema: {$ref: "../schemas.yaml#/page"}}}
`,
      "http/responses.yaml": `"200": {description: ok, content: {$ref: "content.yaml"}}
`,
      "http/content.yaml": `application/json: {schema: {properties: {$ref: "../schemas.yaml#/job/properties"}}}
`,
      "schemas.yaml": `job: {properties: {x-name: {$ref: "#/page"}, $ref: {type: string}}}
page: {type: integer}
twin: {properties: {$ref: "#/job/properties"}}
`,
    });
    expect(codes).toStrictEqual([]);
    const properties = {
      "x-name": { $ref: "#/components/schemas/page" },
      $ref: { type: "string" },
    };
    expect(value).toMatchObject({
      paths: {
        "/jobs": {
          get: {
            parameters: [{ $ref: "#/components/parameters/page" }, { name: "q" }],
            responses: { "200": { content: { "application/json": { schema: { properties } } } } },
          },
        },
      },
      components: {
        schemas: { job: { properties }, page: { type: "integer" }, twin: { properties } },
        parameters: { page: { schema: { $ref: "#/components/schemas/page" } } },
      },
    });
    expect(locate?.("/paths/~1jobs/get/parameters/1/name")?.file).toBe("maps/http/shared.yaml");
  });

  it("in place of a map may lead into the same document, and not into themselves", async () => {
    const schemas = (a: string): string => `${head}paths: {}
components: {schemas: {a: {properties: {$ref: "#/components/schemas/${a}/properties"}}, b: {properties: {c: {type: string}}}}}
`;
    const found = await whole("local-map", { "api.yaml": schemas("b") });
    expect(found.codes).toStrictEqual([]);
    expect(valueAt(found.value, "/components/schemas/a/properties")).toStrictEqual({
      c: { type: "string" },
    });
    const circular = await whole("circular-map", { "api.yaml": schemas("a") });
    expect(circular.codes).toStrictEqual(["ref-circular circular-map/api.yaml"]);
    const missing = await whole("missing-map", { "api.yaml": schemas("z") });
    expect(missing.codes).toStrictEqual(["ref-unresolved missing-map/api.yaml"]);
  });

  it("in place of maps copy no more than the limit, however they branch", async () => {
    const levels = Array.from({ length: 40 }, (_, level) => {
      const next = `{properties: {$ref: "#/components/schemas/l${level + 1}/properties"}}`;
      return `    l${level}: {properties: {a: ${next}, b: ${next}}}`;
    });
    const text = `${head}paths: {}\ncomponents:\n  schemas:\n${levels.join("\n")}\n    l40: {properties: {c: {}}}\n`;
    expect((await whole("branching", { "api.yaml": text })).codes).toStrictEqual([
      "document-too-large branching/api.yaml",
    ]);
  });

  it("lead to objects of every kind", async () => {
    const { value, codes } = await whole("kinds", {
      "api.yaml": `${head}paths:
  /jobs: {$ref: "http/jobs.yaml#/jobs"}
components:
  schemas: {Own: {type: boolean}}
`,
      "http/jobs.yaml": `jobs:
  parameters: [{$ref: "shared.yaml#/page"}]
  post:
    requestBody: {$ref: "#/create"}
    callbacks: {done: {$ref: "shared.yaml#/done"}}
    responses:
      "200": {$ref: "shared.yaml#/made"}
      default: {description: error, content: {application/json: {schema: {$ref: "../api.yaml#/components/schemas/Own"}}}}
create: ${body("schemas/job.yaml")}
`,
      "http/shared.yaml": `page: {name: page, in: query, schema: {$ref: "#/number"}}
number: {type: integer}
made:
  description: ok
  headers: {X-Rate: {$ref: "#/rate"}}
  links: {next: {$ref: "#/next"}}
  content: {application/json: {schema: {$ref: schemas/job.yaml}, examples: {one: {$ref: example.yaml}}}}
rate: {schema: {$ref: "#/number"}}
next: {operationId: nextJob}
done: {"{$request.body#/url}": {post: {requestBody: ${body("schemas/job.yaml")}}}}
`,
      "http/schemas/job.yaml": `oneOf: [{$ref: "./run.yaml"}]
discriminator: {propertyName: kind, mapping: {run: ./run.yaml}}
`,
      "http/schemas/run.yaml": "type: object\n",
      "http/example.yaml": "value: {kind: run}\n",
    });
    expect(codes).toStrictEqual([]);
    expect(valueAt(value, "/paths/~1jobs/parameters")).toStrictEqual([
      { $ref: "#/components/parameters/page" },
    ]);
    expect(valueAt(value, "/paths/~1jobs/post/responses/default/content")).toStrictEqual({
      "application/json": { schema: { $ref: "#/components/schemas/Own" } },
    });
    expect(valueAt(value, "/components/schemas/job")).toStrictEqual({
      oneOf: [{ $ref: "#/components/schemas/run" }],
      discriminator: { propertyName: "kind", mapping: { run: "#/components/schemas/run" } },
    });
    expect(valueAt(value, "/components/callbacks/done")).toStrictEqual({
      "{$request.body#/url}": {
        post: {
          requestBody: {
            content: { "application/json": { schema: { $ref: "#/components/schemas/job" } } },
          },
        },
      },
    });
    for (const section of [
      "requestBodies/create",
      "headers/rate",
      "links/next",
      "examples/example",
    ])
      expect(valueAt(value, `/components/${section}`)).toBeTypeOf("object");
  });

  it("give a component its place where the document only refers to the file", async () => {
    const { value, codes } = await whole("homes", {
      "api.yaml": `${head}components:
  schemas:
    Crate: {$ref: crate.yaml}
    Box: {properties: {in: {$ref: crate.yaml}, crate: {$ref: "other/crate.yaml"}}}
`,
      "crate.yaml": "type: string\n",
      "other/crate.yaml": "type: number\n",
    });
    expect(codes).toStrictEqual([]);
    expect(valueAt(value, "/components/schemas")).toStrictEqual({
      Crate: { type: "string" },
      Box: {
        properties: {
          in: { $ref: "#/components/schemas/Crate" },
          crate: { $ref: "#/components/schemas/crate" },
        },
      },
      crate: { type: "number" },
    });
  });

  it("that lead nowhere are reported in their file, not looked for in another", async () => {
    const { value, codes } = await whole("nowhere", {
      "api.yaml": `${head}components:
  schemas: {A: {properties: {b: {$ref: "b.yaml#/B"}}}, C: {type: string}}
`,
      "b.yaml": 'B: {properties: {c: {$ref: "#/components/schemas/C"}}}\n',
    });
    expect(codes).toStrictEqual(["schema-ref-unresolved nowhere/b.yaml"]);
    expect(valueAt(value, "/components/schemas/B")).toStrictEqual({ properties: { c: {} } });
  });

  it("that only lead to one another over files, or into themselves, are errors", async () => {
    const files = {
      "api.yaml": `${head}components: {schemas: {A: {$ref: "a.yaml#/A"}}}\n`,
      "a.yaml": 'A: {$ref: "b.yaml#/B"}\n',
      "b.yaml": 'B: {$ref: "a.yaml#/A"}\n',
    };
    expect((await whole("cycle", files)).codes).toContain("ref-circular cycle/api.yaml");
    const paths = {
      "api.yaml": `${head}paths: {/a: {$ref: "a.yaml"}}\n`,
      "a.yaml": 'post: {callbacks: {c: {"{$url}": {$ref: "a.yaml"}}}, responses: {}}\n',
    };
    expect((await whole("inside", paths)).codes).toStrictEqual(["ref-circular inside/a.yaml"]);
  });

  it("are found by `$id` in whatever file that stands", async () => {
    const { value, codes } = await whole("ids", {
      "api.yaml": `${head}components:
  schemas:
    A: {properties: {b: {$ref: "parts.yaml#/B"}, c: {$ref: "https://example.com/c"}, d: {$ref: "parts.yaml#dee"}}}
`,
      "parts.yaml": `B: {$id: "https://example.com/b", properties: {c: {$ref: c}}, $defs: {C: {$id: c, type: integer}}}
D: {$anchor: dee, type: string}
`,
    });
    expect(codes).toStrictEqual([]);
    expect(valueAt(value, "/components/schemas/A/properties")).toStrictEqual({
      b: { $ref: "#/components/schemas/B" },
      c: { $ref: "#/components/schemas/C" },
      d: { $ref: "#/components/schemas/D" },
    });
    expect(valueAt(value, "/components/schemas/B/properties/c")).toStrictEqual({
      $ref: "#/components/schemas/C",
    });
  });
});

describe("references by identifier in one document", () => {
  const schemas = async (text: string) => {
    const { value, codes } = await whole("one", {
      "api.yaml": `${head}components:\n  schemas:\n    ${text.trim().replaceAll("\n", "\n    ")}\n`,
    });
    return [codes, valueAt(value, "/components/schemas")];
  };

  it("become pointers: `$id` with a relative reference, a URN, a pointer, an anchor", async () => {
    expect(
      await schemas(`
A: {$id: "https://example.com/a", properties: {x: {$ref: b}, y: {$ref: "#/$defs/B"}}, $defs: {B: {$id: b, type: integer}}}
U: {$id: "urn:example:u", properties: {x: {$ref: "#/$defs/B"}, y: {$ref: "#bee"}}, $defs: {B: {$anchor: bee}}}
`),
    ).toStrictEqual([
      [],
      {
        A: {
          properties: {
            x: { $ref: "#/components/schemas/A/$defs/B" },
            y: { $ref: "#/components/schemas/A/$defs/B" },
          },
          $defs: { B: { type: "integer" } },
        },
        U: {
          properties: {
            x: { $ref: "#/components/schemas/U/$defs/B" },
            y: { $ref: "#/components/schemas/U/$defs/B" },
          },
          $defs: { B: {} },
        },
      },
    ]);
  });

  it("look in the document for what the schema with the `$id` does not have", async () => {
    expect(
      await schemas(`
A: {$id: A, properties: {b: {$ref: "#/components/schemas/B"}}}
B: {$id: B}
`),
    ).toStrictEqual([[], { A: { properties: { b: { $ref: "#/components/schemas/B" } } }, B: {} }]);
  });

  it("keep identifiers where the dynamic scope decides, and only there", async () => {
    expect(
      await schemas(`
Tree: {$id: "https://example.com/tree", $dynamicAnchor: node, properties: {next: {$dynamicRef: "#node"}}}
Strict: {$id: strict, $ref: "https://example.com/tree", $dynamicAnchor: node}
Single: {$id: single, items: {$dynamicRef: "#item"}, $defs: {any: {$dynamicAnchor: item}}}
`),
    ).toStrictEqual([
      [],
      {
        Tree: {
          $id: "https://example.com/tree",
          $dynamicAnchor: "node",
          properties: { next: { $dynamicRef: "#node" } },
        },
        Strict: {
          $id: "https://document.invalid/one/strict",
          $ref: "https://example.com/tree",
          $dynamicAnchor: "node",
        },
        Single: { items: { $ref: "#/components/schemas/Single/$defs/any" }, $defs: { any: {} } },
      },
    ]);
  });
});

describe("references into lists of parameters", () => {
  it("lead to the parameter that the document has there, whatever is taken out", async () => {
    const { value } = await whole("lists", {
      "api.yaml": `swagger: "2.0"
info: {title: T, version: "1"}
paths:
  /a:
    post:
      parameters:
        - {name: entry, in: body, schema: {type: object}}
        - {name: Accept, in: header, type: string}
        - {name: team, in: query, type: string}
      responses: {"204": {description: ok}}
    get:
      parameters: [{$ref: "#/paths/~1a/post/parameters/2"}]
      responses: {"204": {description: ok}}
`,
    });
    expect(valueAt(value, "/paths/~1a/get/parameters")).toStrictEqual([
      { name: "team", in: "query", schema: { type: "string" } },
    ]);
  });

  it("keep a schema that stands in one", async () => {
    const { value, codes } = await whole("inlist", {
      "api.yaml": `${head}paths:
  /a:
    get:
      parameters:
        - {name: Accept, in: header, schema: {type: string}}
        - {name: sort, in: query, schema: {enum: [up]}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/paths/~1a/get/parameters/1/schema"}}}}}
`,
    });
    expect(codes).toStrictEqual(["header-parameter-dropped inlist/api.yaml"]);
    expect(valueAt(value, "/components/schemas/schema")).toStrictEqual({ enum: ["up"] });
  });
});
