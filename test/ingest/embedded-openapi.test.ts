import { describe, expect, test } from "vitest";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { bundle } from "../../generator/document/index.ts";
import { valueAt } from "../../generator/json/pointer.ts";
import { page, readText } from "./helpers.ts";

const fence = "````";

/** A page of the kind that puts one fragment below a heading. */
const mintlify = (yaml: string, info = "post /a/{id}", intro = "") =>
  [
    `# Make it`,
    "",
    `> Makes one.`,
    intro,
    "## OpenAPI",
    "",
    `${fence}yaml ${info}`,
    yaml,
    fence,
  ].join("\n");

const fragment = page`
  openapi: 3.1.0
  info: {title: API, version: 1.0.0}
  servers: [{url: https://api.test/v1}]
  paths:
    /a/{id}:
      post:
        parameters: [{name: id, in: path, required: true, schema: {type: string}}]
        responses:
          "200": {description: OK}
`;

describe("one fragment on a page", () => {
  test("MDX with indented fences before it does not confuse the reader", () => {
    const intro = page`

      <Note>
        Read this:

        \`\`\`python theme={null}
        openapi: not this one
        \`\`\`
      </Note>

    `;
    const read = readText(mintlify(fragment, undefined, intro));
    expect(read.document?.format).toBe("embedded-openapi");
    expect(read.line("/openapi")).toBe(17);
    expect(read.codes).toStrictEqual([]);
  });

  test.each([
    ["post /a/{id}", 0],
    ["POST /a/{id}", 0],
    ["openapi.json post /a/{id}", 0],
    ["https://x.test/openapi.json post /a/{id}", 0],
    ["", 0],
    ["theme={null}", 0],
    ["get /a/{id}", 1],
    ["post /a/{ID}", 1],
    ["webhook created", 1],
  ])("the info string %s", (info, mismatches) => {
    const read = readText(mintlify(fragment, info));
    expect(read.document).toBeDefined();
    expect(read.reports("fence-info-mismatch")).toHaveLength(mismatches);
    if (mismatches > 0) expect(read.reports("fence-info-mismatch")[0]).toMatch(/^7: /);
  });

  test("a webhook's fragment has no paths", () => {
    const read = readText(
      mintlify(
        "openapi: 3.1.0\ninfo: {title: A, version: '1'}\nwebhooks:\n  made:\n    post: {responses: {}}\n",
        "webhook made",
      ),
    );
    expect(read.codes).toStrictEqual([]);
    expect(read.at("/webhooks/made/post")).toBeDefined();
  });

  test("a fence without an end, with CRLF, with a BOM's line ends", () => {
    const text = mintlify(fragment).slice(0, -4).replaceAll("\n", "\r\n");
    const read = readText(text);
    expect(read.at("/info/title")).toBe("API");
    expect(read.line("/paths/~1a~1{id}/post/parameters/0")).toBe(14);
  });

  test("broken YAML is reported in the lines and columns of the page", () => {
    const read = readText(mintlify("openapi: 3.1.0\npaths:\n  a: [1\n  b: 2"));
    expect(read.document).toBeUndefined();
    expect(read.codes.every((code) => code === "yaml-syntax")).toBe(true);
    expect(read.diagnostics[0]?.location?.line).toBeGreaterThanOrEqual(10);
    expect(read.diagnostics[0]?.location?.line).toBeLessThanOrEqual(12);
  });

  test("an AsyncAPI page is refused by name", () => {
    const read = readText("# Channel\n\n## AsyncAPI\n\n````yaml asyncapi.yaml x\nid: x\n````\n");
    expect(read.codes).toStrictEqual(["asyncapi-not-supported"]);
  });
});

describe("several fragments on a page", () => {
  const one = (path: string, extra: object = {}) =>
    JSON.stringify({
      openapi: "3.0.3",
      info: { title: "API", version: "1" },
      tags: [{ name: "A" }],
      servers: [{ url: "https://a.test" }],
      paths: { [path]: { get: { responses: { "200": { description: "OK" } } } } },
      components: { schemas: { Pet: { type: "object" } } },
      ...extra,
    });
  const gitbook = (...fragments: string[]) =>
    fragments.map((json) => `## Title\n\n> words\n\n\`\`\`json\n${json}\n\`\`\`\n`).join("\n");

  test("paths, components and tags are merged; samples are left alone", () => {
    const sample = '{"paths": 1, "id": 2}';
    const read = readText(
      gitbook(one("/a"), sample, one("/b", { tags: [{ name: "A" }, { name: "B" }] })),
    );
    expect(Object.keys(read.object("/paths"))).toStrictEqual(["/a", "/b"]);
    expect(read.at("/tags")).toStrictEqual([{ name: "A" }, { name: "B" }]);
    expect(read.codes).toStrictEqual([]);
    expect(read.line("/paths/~1a/get")).toBe(6);
    expect(read.line("/paths/~1b/get")).toBe(22);
    expect(read.line("/tags/1/name")).toBe(22);
  });

  test("what differs is reported, the first stays; other servers go to the operations", () => {
    const read = readText(
      gitbook(
        one("/a"),
        one("/b", {
          components: { schemas: { Pet: { type: "string" } } },
          servers: [{ url: "https://b.test" }],
        }),
      ),
    );
    expect(read.at("/components/schemas/Pet/type")).toBe("object");
    expect(read.at("/servers/0/url")).toBe("https://a.test");
    expect(read.at("/paths/~1b/get/servers/0/url")).toBe("https://b.test");
    expect(read.at("/paths/~1a/get/servers")).toBeUndefined();
    expect(read.reports("fragments-disagree")).toStrictEqual([
      "14: An earlier fragment of this page has it otherwise: /components/schemas/Pet.",
    ]);
  });
});

describe("what a page adds to its fragment", () => {
  test("a title, and a server from the line above", () => {
    const read = readText(page`
      # Get a thing

      GET https://api.test/v2/things/{id}
      Content-Type: application/json

      ## OpenAPI Specification

      \`\`\`yaml
      openapi: 3.1.1
      info: {title: '', version: endpoint_things.get}
      paths:
        /things/{id}:
          get:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            responses: {}
      \`\`\`
    `);
    expect(read.at("/info")).toStrictEqual({
      title: "Get a thing",
      version: "endpoint_things.get",
    });
    expect(read.at("/servers")).toStrictEqual([{ url: "https://api.test/v2" }]);
    expect(read.document?.locate("/servers/0/url")).toMatchObject({ line: 3, kind: "derived" });
    expect(read.document?.locate("/info/title")).toMatchObject({ line: 1 });
    expect(read.codes).toStrictEqual([]);
  });
});

describe("defects that published fragments have", () => {
  const defects = readText(
    mintlify(page`
      openapi: 3.1.0
      info: {title: API, version: '1'}
      servers: []
      paths:
        /a/{id}:
          post:
            parameters: []
            responses:
              "200":
                description: OK
                content:
                  application/json:
                    schema:
                      properties:
                        gone: {$ref: "#/components/schemas/Gone"}
                        guid: {$ref: 0a1b2c3d}
                        maybe: {type: string, nullable: true}
                        nullable: {type: boolean}
    `),
  );
  const properties =
    "/paths/~1a~1{id}/post/responses/200/content/application~1json/schema/properties";

  test("none is fatal, and each is reported in its line", () => {
    expect(defects.document).toBeDefined();
    expect(defects.reports("server-not-stated")[0]).toMatch(/^10: /);
    expect(defects.reports("version-mixed")).toHaveLength(1);
    expect(defects.reports("reference-foreign")[0]).toMatch(/^23: /);
    expect(defects.codes).toHaveLength(3);
  });

  test("they are mended so that the next stages can work", () => {
    expect(defects.at(`${properties}/guid`)).toStrictEqual({});
    expect(defects.at(`${properties}/maybe`)).toStrictEqual({ type: ["string", "null"] });
    expect(defects.at(`${properties}/nullable`)).toStrictEqual({ type: "boolean" });
  });

  test("those that any document may have are mended where all documents are", async () => {
    const diagnostics = createDiagnostics();
    const whole = defects.document && (await bundle(defects.document, diagnostics));
    expect(valueAt(whole?.value ?? {}, `${properties}/gone`)).toStrictEqual({});
    expect(valueAt(whole?.value ?? {}, "/paths/~1a~1{id}/post/parameters")).toStrictEqual([
      { name: "id", in: "path", required: true, schema: { type: "string" } },
    ]);
    const places = diagnostics.all.map(({ code, location }) => `${code} ${location?.line}`);
    expect(places).toStrictEqual([
      "servers-empty 10",
      "path-parameter-undeclared 14",
      "schema-ref-unresolved 22",
    ]);
  });

  test("a server that ends with a slash; type null in 3.0", () => {
    const read = readText(
      mintlify(
        fragment
          .replace("3.1.0", "3.0.1")
          .replace("/v1}", "/v1/}")
          .replace("{type: string}", "{type: 'null'}"),
      ),
    );
    expect(read.codes).toStrictEqual(["version-mixed", "server-double-slash"]);
  });
});
