import { describe, expect, it } from "vitest";
import { merge, type SourcedDocument } from "../../generator/document/index.ts";
import { valueAt } from "../../generator/json/pointer.ts";
import { createDiagnostics, sourced } from "./support.ts";

/** A document whose facts below the given pointers are known otherwise than stated. */
function known(
  document: SourcedDocument,
  kinds: Readonly<Record<string, "derived" | "sampled">>,
): SourcedDocument {
  return {
    ...document,
    locate(pointer, part) {
      const place = document.locate(pointer, part);
      const at = Object.keys(kinds).find((p) => pointer === p || pointer.startsWith(`${p}/`));
      return place === undefined || at === undefined
        ? place
        : { ...place, kind: kinds[at] ?? "stated" };
    },
  };
}

function mergeTexts(
  first: string,
  second: string,
  kinds: {
    a?: Record<string, "derived" | "sampled">;
    b?: Record<string, "derived" | "sampled">;
  } = {},
) {
  const diagnostics = createDiagnostics();
  const a = known(sourced(first, { file: "a.yaml" }), kinds.a ?? {});
  const b = known(sourced(second, { file: "b.yaml" }), kinds.b ?? {});
  const frozen = structuredClone([a.value, b.value]);
  const result = merge([a, b], diagnostics);
  expect([a.value, b.value]).toStrictEqual(frozen);
  return {
    ...result,
    said: diagnostics.all.map(
      (d) =>
        `${d.message} (${d.location?.file}:${d.location?.line}, ${d.related?.[0]?.location.file}:${d.related?.[0]?.location.line})`,
    ),
  };
}

const schemas = (text: string) => `openapi: 3.1.0\ncomponents:\n  schemas:\n    S: ${text}\n`;

describe("facts", () => {
  it.each([
    [
      "type",
      "{type: string}",
      "{type: integer}",
      '`type` is `"string"` in a.yaml and `"integer"` in b.yaml',
    ],
    [
      "enum",
      "{enum: [a, b]}",
      "{enum: [a, c]}",
      '`enum` is `["a","b"]` in a.yaml and `["a","c"]` in b.yaml',
    ],
    [
      "a bound",
      "{maxLength: 5}",
      "{maxLength: 6}",
      "`maxLength` is `5` in a.yaml and `6` in b.yaml",
    ],
    [
      "a description",
      "{description: a b}",
      "{description: a c}",
      '`description` is `"a b"` in a.yaml and `"a c"` in b.yaml',
    ],
    [
      "required on one side",
      "{properties: {a: {}}, required: [a]}",
      "{properties: {a: {}}}",
      "`a` is required in a.yaml only",
    ],
    [
      "required on the other",
      "{properties: {a: {}}}",
      "{properties: {a: {}}, required: [a]}",
      "`a` is required in b.yaml only",
    ],
  ])("the first wins and both places are named: %s", (_name, high, low, message) => {
    const { value, said } = mergeTexts(schemas(high), schemas(low));
    expect(valueAt(value, "/components/schemas/S")).toStrictEqual(
      valueAt(sourced(schemas(high)).value, "/components/schemas/S"),
    );
    expect(said).toStrictEqual([`${message} (a.yaml:4, b.yaml:4)`]);
  });

  it.each([
    ["white space in prose", "{description: 'a  b'}", "{description: a b }"],
    ["the order of an enum", "{enum: [a, b]}", "{enum: [b, a]}"],
    ["the order of types", "{type: [string, 'null']}", "{type: ['null', string]}"],
    [
      "required of a property that one does not know",
      "{properties: {a: {}}, required: [a]}",
      "{properties: {b: {}}}",
    ],
  ])("no disagreement: %s", (_name, high, low) => {
    expect(mergeTexts(schemas(high), schemas(low)).said).toStrictEqual([]);
  });

  it("adds what only the lower-ranked one states, located there", () => {
    const { value, said, locate } = mergeTexts(
      schemas("{properties: {a: {type: string}}, required: [a]}"),
      schemas(
        "{properties: {a: {type: string, maxLength: 3}, b: {type: integer}}, required: [a, b]}",
      ),
    );
    expect(said).toStrictEqual([]);
    expect(valueAt(value, "/components/schemas/S")).toStrictEqual({
      properties: { a: { type: "string", maxLength: 3 }, b: { type: "integer" } },
      required: ["a", "b"],
    });
    expect(locate("/components/schemas/S/properties/b/type")?.file).toBe("b.yaml");
    expect(locate("/components/schemas/S/properties/a/type")?.file).toBe("a.yaml");
  });

  it("does not add what was only sampled, nor let it override", () => {
    const at = "/components/schemas/S";
    const { value, said } = mergeTexts(
      schemas("{properties: {a: {type: [number, 'null']}, c: {type: string}}}"),
      schemas(
        "{properties: {a: {type: integer, maximum: 3}, b: {type: integer}, c: {type: boolean}}}",
      ),
      { b: { [at]: "sampled" } },
    );
    expect(valueAt(value, at)).toStrictEqual(
      valueAt(
        sourced(schemas("{properties: {a: {type: [number, 'null']}, c: {type: string}}}")).value,
        at,
      ),
    );
    expect(said).toStrictEqual([
      '`type` is `"string"` in a.yaml and `"boolean"` in b.yaml (a.yaml:4, b.yaml:4)',
    ]);
  });

  it("lets a sampled or derived fact of the first give way to a stated one", () => {
    const at = "/components/schemas/S";
    const { value, said, locate } = mergeTexts(
      schemas("{properties: {a: {type: integer}}}"),
      schemas("{properties: {a: {type: number}}}"),
      { a: { [at]: "sampled" } },
    );
    expect(valueAt(value, `${at}/properties/a/type`)).toBe("number");
    expect(locate(`${at}/properties/a/type`)?.file).toBe("b.yaml");
    expect(said).toStrictEqual([]);
  });

  it("an open component gives way to a real one", () => {
    const { value } = mergeTexts(
      schemas("{}"),
      schemas("{type: object, properties: {a: {type: string}}}"),
    );
    expect(valueAt(value, "/components/schemas/S/properties/a")).toStrictEqual({ type: "string" });
  });
});

describe("operations", () => {
  const api = (parts: string) => `openapi: 3.1.0\n${parts}`;

  it("parameters are one by place and name, paths whatever their parameters are called", () => {
    const { value, said } = mergeTexts(
      api(
        "paths: {'/a/{id}': {get: {parameters: [{name: id, in: path, required: true}, {name: X-A, in: header}]}}}",
      ),
      api(
        "paths: {'/a/{the_id}': {get: {parameters: [{name: x-a, in: header, description: d}, {name: q, in: query}, {name: the_id, in: path, required: true}]}}}",
      ),
    );
    expect(Object.keys(value["paths"] as object)).toStrictEqual(["/a/{id}"]);
    expect(valueAt(value, "/paths/~1a~1{id}/get/parameters")).toStrictEqual([
      { name: "id", in: "path", required: true },
      { name: "X-A", in: "header", description: "d" },
      { name: "q", in: "query" },
    ]);
    expect(said).toStrictEqual([
      "the path's parameter `the_id` is in b.yaml only (a.yaml:2, b.yaml:2)",
    ]);
  });

  it("an inferred 2XX gives way to the stated code, from either side", () => {
    const stated = api(
      "paths:\n  /a:\n    post: {responses: {'201': {description: made}, '400': {description: bad}}}",
    );
    const inferred = api(
      "paths:\n  /a:\n    post: {responses: {2XX: {description: made, headers: {H: {}}}}}",
    );
    for (const [first, second] of [
      [stated, inferred],
      [inferred, stated],
    ] as const) {
      const { value, locate } = mergeTexts(first, second);
      expect(valueAt(value, "/paths/~1a/post/responses/201")).toStrictEqual({
        description: "made",
        headers: { H: {} },
      });
      expect(
        Object.keys(valueAt(value, "/paths/~1a/post/responses") as object).sort(),
      ).toStrictEqual(["201", "400"]);
      expect(locate("/paths/~1a/post/responses/201/headers/H")?.file).toBe(
        first === stated ? "b.yaml" : "a.yaml",
      );
    }
  });

  it("what a response took from the other document keeps its source when 2XX gives way", () => {
    const { locate } = mergeTexts(
      api("paths:\n  /a:\n    post: {responses: {2XX: {description: made}}}"),
      api("paths:\n  /a:\n    post: {responses: {'201': {headers: {H: {description: h}}}}}"),
    );
    const file = (below: string) => locate(`/paths/~1a/post/responses/201${below}`)?.file;
    expect([file("/description"), file("/headers"), file("/headers/H/description")]).toStrictEqual([
      "a.yaml",
      "b.yaml",
      "b.yaml",
    ]);
  });

  it("servers and security", () => {
    const { said } = mergeTexts(
      api("servers: [{url: 'https://a.example/v1'}]\nsecurity: [{a: []}]"),
      api("servers: [{url: 'https://b.example/v1'}]\nsecurity: [{b: []}]"),
    );
    expect(said.map((s) => s.slice(0, 20))).toStrictEqual([
      'the server is `[{"ur',
      '`security` is `[{"a"',
    ]);
    const same = mergeTexts(
      api("servers: [{url: 'https://a.example/v1'}]"),
      api("servers: [{url: 'https://a.example/v1/'}]"),
    );
    expect(same.said).toStrictEqual([]);
  });

  it("an example that contradicts the first document's is reported and not taken over", () => {
    const media = (text: string) =>
      api(`paths: {/a: {post: {requestBody: {content: {application/json: ${text}}}}}}`);
    const first = media(
      "{schema: {properties: {mail: {type: string, examples: [a@example.com]}, n: {type: integer, examples: [1]}}}}",
    );
    const wrong = mergeTexts(first, media("{example: {mail: '[protected]', n: 1}}"));
    expect(wrong.said).toStrictEqual([
      'the example is `"a@example.com"` in a.yaml and `"[protected]"` in b.yaml (a.yaml:2, b.yaml:2)',
    ]);
    expect(JSON.stringify(wrong.value)).not.toContain("protected");
    const right = mergeTexts(first, media("{example: {n: 1}}"));
    expect(right.said).toStrictEqual([]);
    expect(JSON.stringify(right.value)).toContain('"example":{"n":1}');
  });

  it("comes out the same when the report of a contradiction is switched off", () => {
    const media = (text: string) =>
      api(`paths: {/a: {post: {requestBody: {content: {application/json: ${text}}}}}}`);
    const documents = [
      sourced(media("{schema: {properties: {unit: {type: string, examples: [kg]}}}}")),
      sourced(media("{example: {unit: lb}}"), { file: "b.yaml" }),
    ] as const;
    const silent = createDiagnostics(() => ({ severity: "off" }));
    const loud = createDiagnostics();
    const silenced = merge(documents, silent).value;
    expect(silenced).toStrictEqual(merge(documents, loud).value);
    expect([silent.all.length, loud.all.length]).toStrictEqual([0, 1]);
  });
});
