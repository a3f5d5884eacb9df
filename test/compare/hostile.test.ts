import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { describe, expect, it } from "vitest";
import {
  compareDocuments,
  renderAnnotations,
  renderChangeset,
  renderMarkdown,
  renderText,
  updateChangelog,
} from "../../generator/compare/index.ts";
import type { JsonObject } from "../../generator/json/values.ts";
import { documentOf } from "./harness.ts";

const attacks = [
  "</details><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "[click](https://evil.example)",
  "![pixel](https://evil.example/p.png)",
  "| a | b |\n|---|---|",
  "`code` ``` ~~~ $math$",
  "@everyone #1 https://evil.example www.evil.example",
  "\n\n# Heading\n\n- item\n::error::oops",
  "\u001b[2J\u001b]0;title\u0007\u202e",
  "<!-- crosswalk-review -->",
  "::add-mask::secret",
  "##[add-mask]secret",
  "--> <b>",
  "&lt;b&gt; &amp;",
  "a*b_c*d_ \\`",
];

/** A report in which the text stands wherever a document has text. */
function reportOf(text: string) {
  const schema = (more: JsonObject): JsonObject => ({
    type: "object",
    properties: { [text]: { type: "string", enum: [text], ...more } },
  });
  const document = (more: JsonObject, version: string): JsonObject => ({
    ...documentOf({
      paths: {
        [`/${text}`]: {
          post: {
            operationId: text + version,
            requestBody: { content: { "application/json": { schema: schema(more) } } },
            responses: {
              "200": { description: text, content: { [text]: { schema: schema(more) } } },
            },
          },
        },
      },
    }),
    info: { title: text, version },
  });
  return compareDocuments(
    { document: document({}, "1") },
    {
      document: document({ enum: [`${text}2`], maxLength: 1, description: text }, "2"),
      exports: () => [text],
      locate: () => ({ file: `${text}.yaml`, line: 1, column: 1 }),
    },
    {
      provider: text,
      packageName: text,
      mappings: new Map([["/paths", [{ mapping: text, canonical: text }]]]),
    },
  );
}

interface Tree {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Tree[];
}

function nodesOf(tree: Tree): Tree[] {
  return [tree, ...(tree.children ?? []).flatMap(nodesOf)];
}

/** The shape of Markdown: what a renderer makes of it besides text. */
function shapeOf(markdown: string): string[] {
  const tree: Tree = fromMarkdown(markdown, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return nodesOf(tree).flatMap(({ type, value }) => {
    if (type === "text") return [];
    if (type !== "html") return [type];
    return [`html ${(value ?? "").replaceAll(/<summary>.*<\/summary>/g, "<summary>")}`];
  });
}

describe.each(attacks)("a document that says %j", (text) => {
  const report = reportOf(text);
  const harmless = reportOf("plain");

  it("changes nothing but text in the comment, the changeset and the changelog", () => {
    expect(report.changes.length).toBe(harmless.changes.length);
    expect(shapeOf(renderMarkdown([report]))).toEqual(shapeOf(renderMarkdown([harmless])));
    expect(shapeOf(updateChangelog(undefined, report))).toEqual(
      shapeOf(updateChangelog(undefined, harmless)),
    );
    const body = (changeset: string | undefined) => (changeset ?? "").split("\n---\n")[1] ?? "";
    expect(shapeOf(body(renderChangeset([report])))).toEqual(
      shapeOf(body(renderChangeset([harmless]))),
    );
  });

  it("mentions nobody, links nothing and does not speak for the workflow", () => {
    const tree: Tree = fromMarkdown(renderMarkdown([report]) + updateChangelog(undefined, report));
    const texts = nodesOf(tree).filter(({ type }) => type === "text" || type === "html");
    for (const { value } of texts) expect(value).not.toMatch(/@\w|(?<!&)#\d|:\/\/|www\./);
    expect(renderMarkdown([report]).match(/^<!-- crosswalk-review -->/gm)).toHaveLength(1);
    for (const line of renderAnnotations([report]).trimEnd().split("\n"))
      expect(line).toMatch(/^::(error|warning) file=[^,:]*,line=1,title=[a-z-]+::/);
  });

  it("does not steer the terminal", () => {
    expect(renderText([report], { all: true })).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/,
    );
    // The runner looks for commands at the start of a line and, for the old form, anywhere in it.
    expect(renderText([report], { all: true })).not.toMatch(/^\s*::|##\[/m);
    expect(renderText([report]).split("\n").length).toBe(renderText([harmless]).split("\n").length);
  });
});

describe.each(["constructor", "__proto__", "toString", "hasOwnProperty"])(
  "a document that calls everything %j",
  (name) => {
    /** Own keys of this name, as JSON.parse makes them. */
    const map = (value: unknown) =>
      JSON.parse(`{${JSON.stringify(name)}: ${JSON.stringify(value)}}`) as JsonObject;
    const document = (value: JsonObject, step: number) =>
      documentOf({
        ...map(step),
        tags: [{ name, ...map(step) }],
        servers: [{ url: name, variables: map({ default: String(step) }) }],
        webhooks: map({ post: { responses: map({ description: String(step) }) } }),
        paths: {
          [`/{${name}}`]: {
            post: {
              ...map(step),
              parameters: [{ name, in: "query", required: step === 1, schema: value }],
              callbacks: map(map({ post: { responses: {} } })),
              security: [map([name])],
              requestBody: { content: map({ schema: value, encoding: map({}) }) },
              responses: {
                200: {
                  description: "",
                  headers: map({ schema: value }),
                  links: map(map(step)),
                  content: map({ schema: value }),
                },
              },
            },
          },
        },
        components: {
          schemas: map(value),
          securitySchemes: map({ type: name, flows: map(map(step)) }),
        },
      });
    const schema = (more: JsonObject): JsonObject => ({
      ...map(1),
      type: name,
      format: name,
      properties: map({ type: "string", ...more }),
      patternProperties: map({ type: "string", ...more }),
      dependentSchemas: map({ required: [name] }),
      dependentRequired: map([name]),
      required: [name],
      oneOf: [{ $ref: `#/components/schemas/${name}` }, { $ref: `#/${name}` }],
      discriminator: { propertyName: name, mapping: map(name) },
    });

    it("is compared like any other", () => {
      const [a, b] = [schema({}), schema({ maxLength: 2 })];
      const same = compareDocuments({ document: document(a, 1) }, { document: document(a, 1) });
      expect(same.changes).toEqual([]);
      const forth = compareDocuments({ document: document(a, 1) }, { document: document(b, 2) });
      const rules = forth.changes.map(({ rule }) => rule);
      expect(rules).toContain("request-max-length-added");
      expect(rules).toContain("request-parameter-became-optional");
      const none = compareDocuments({ document: documentOf({}) }, { document: document(b, 2) });
      expect(none.changes.map(({ rule }) => rule)).toContain("operation-added");
      expect(({} as Record<string, unknown>)["maxLength"]).toBeUndefined();
      expect(renderText([forth, none], { all: true })).toContain(name);
    });
  },
);

describe("a few lines that mean billions", () => {
  /** Each schema refers to the next one three times: 3 to the power of 30 in all. */
  const bomb = (keyword: string, last: JsonObject): JsonObject => {
    const reference = (level: number) => ({ $ref: `#/components/schemas/S${level}` });
    const levels = Array.from({ length: 30 }, (_, level): [string, JsonObject] => {
      const next = [1, 2, 3].map(() => reference(level + 1));
      return [
        `S${level}`,
        keyword === "properties"
          ? {
              type: "object",
              required: ["a", "b"],
              properties: { a: reference(level + 1), b: reference(level + 1) },
            }
          : { [keyword]: next },
      ];
    });
    const content = {
      "application/json": { schema: { type: "object", properties: { s: reference(0) } } },
    };
    return documentOf({
      paths: {
        "/a": {
          post: { requestBody: { content }, responses: { 200: { description: "", content } } },
        },
      },
      components: { schemas: { ...Object.fromEntries(levels), S30: last } },
    });
  };

  it.each(["allOf", "anyOf", "oneOf", "properties"])(
    "is compared in bounded time: %s",
    (keyword) => {
      const [base, revision] = [
        bomb(keyword, { type: "string" }),
        bomb(keyword, { type: "integer" }),
      ];
      const { changes } = compareDocuments({ document: base }, { document: revision });
      expect(changes.map(({ rule }) => rule)).toContain("request-type-changed");
      const plain = documentOf({
        ...base,
        components: {
          schemas: {
            ...(base["components"] as { schemas: JsonObject }).schemas,
            S0: { type: "object", properties: { a: { type: "string" } } },
          },
        },
      });
      expect(
        compareDocuments({ document: plain }, { document: base }).changes.length,
      ).toBeGreaterThan(0);
      expect(
        compareDocuments({ document: base }, { document: plain }).changes.length,
      ).toBeGreaterThan(0);
    },
  );

  it("does not wait for a pattern that backtracks", () => {
    const of = (pattern: string) => {
      const value = { type: "string", pattern, enum: [`${"a".repeat(60)}!`, "b"] };
      return documentOf({
        paths: {
          "/a": { get: { parameters: [{ name: "p", in: "query", schema: value }], responses: {} } },
        },
      });
    };
    const changes = compareDocuments(
      { document: of("^(a+)+$|b") },
      { document: of("^((a*)*)*$|b") },
    ).changes;
    expect(changes.map((change) => [change.rule, change.class])).toContainEqual([
      "request-pattern-changed",
      "may-break",
    ]);
  });
});
