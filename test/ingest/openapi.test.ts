import { describe, expect, test } from "vitest";
import { page, readText } from "./helpers.ts";

const yaml = (text: string) => readText(text, "api.yaml");

describe("JSON and YAML", () => {
  test("the same document in both forms gives the same value", () => {
    const value = { openapi: "3.1.0", info: { title: "A", version: "1" }, paths: {} };
    const json = readText(JSON.stringify(value), "api.json");
    const block = yaml("openapi: 3.1.0\ninfo:\n  title: A\n  version: '1'\npaths: {}\n");
    const flow = yaml("{openapi: 3.1.0, info: {title: A, version: '1'}, paths: {}}");
    for (const read of [json, block, flow]) {
      expect(read.document?.format).toBe("openapi");
      expect(read.document?.value).toStrictEqual(value);
      expect(read.diagnostics).toStrictEqual([]);
    }
  });

  test.each(["2.0", "3.0.0", "3.0.4", "3.1.1", "3.2.0"])("version %s is read", (version) => {
    const key = version === "2.0" ? "swagger" : "openapi";
    expect(yaml(`${key}: "${version}"\npaths: {}\n`).document).toBeDefined();
  });

  test("an unquoted swagger: 2.0 is version 2.0", () => {
    expect(yaml("swagger: 2.0\npaths: {}\n").document).toBeDefined();
  });

  test("another version is refused where it stands", () => {
    const read = yaml("info: {}\nopenapi: 4.0.0\n");
    expect(read.document).toBeUndefined();
    expect(read.reports("openapi-version-unsupported")).toStrictEqual(['2: openapi is "4.0.0".']);
  });

  test("YAML 1.2: yes and no are strings, status codes keep their spelling", () => {
    const read = yaml("openapi: 3.1.0\npaths: {}\nx-a: {no: yes, 1.10: 0o17, 200: 1, ~: 2}\n");
    expect(read.at("/x-a")).toStrictEqual({ no: "yes", "1.10": 15, "200": 1, "~": 2 });
  });

  test("keys of Object.prototype are data", () => {
    for (const text of [
      '{"openapi":"3.1.0","paths":{},"x-a":{"__proto__":{"polluted":1},"constructor":2}}',
      "openapi: 3.1.0\npaths: {}\nx-a:\n  __proto__: {polluted: 1}\n  constructor: 2\n",
    ]) {
      const read = readText(text);
      const value = read.object("/x-a");
      expect(Object.keys(value)).toStrictEqual(["__proto__", "constructor"]);
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
      expect(read.at("/x-a/__proto__/polluted")).toBe(1);
      expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    }
  });
});

describe("locations", () => {
  const json =
    '{\n  "openapi": "3.1.0",\n  "paths": {\n    "/a": {"get": [1, {"b": "\\u0063"}]}\n  }\n}';
  test("JSON values and keys", () => {
    const { document } = readText(json, "api.json");
    const source = { file: "api.json", kind: "stated", confidence: 1 };
    expect(document?.locate("/openapi")).toStrictEqual({
      ...source,
      line: 2,
      column: 14,
      endLine: 2,
    });
    expect(document?.locate("/paths/~1a/get/1/b", "key")).toStrictEqual({
      ...source,
      line: 4,
      column: 24,
      endLine: 4,
    });
    expect(document?.locate("/paths")).toMatchObject({ line: 3, column: 12, endLine: 5 });
    expect(document?.locate("/paths/~1a/put")).toMatchObject({ line: 4, column: 11 });
  });

  test("YAML values, through aliases, and the nearest ancestor", () => {
    const { document } = yaml("openapi: 3.1.0\r\nx-a: &a\r\n  b: 1\r\nx-c: *a\r\npaths: {}\r\n");
    expect(document?.locate("/x-a/b")).toMatchObject({ line: 3, column: 6 });
    expect(document?.locate("/x-c/b")).toMatchObject({ line: 3, column: 6 });
    expect(document?.locate("/x-a/b", "key")).toMatchObject({ line: 3, column: 3 });
    expect(document?.locate("/x-a/nothing/below")).toMatchObject({ line: 3 });
  });
});

describe("broken documents", () => {
  test("each error of broken JSON is reported where it is", () => {
    const read = readText('{\n  "openapi": "3.1.0",\n  "a": tru,\n  "paths" {}\n}\n', "api.json");
    expect(read.document).toBeUndefined();
    expect(read.codes.every((code) => code === "json-syntax")).toBe(true);
    expect(read.diagnostics.map(({ location }) => location?.line)).toStrictEqual([3, 4, 5]);
  });

  test("each error of broken YAML is reported where it is", () => {
    const read = yaml("openapi: 3.1.0\na: [1, 2\nb: 'x\n");
    expect(read.document).toBeUndefined();
    expect(read.codes).toContain("yaml-syntax");
    expect(read.diagnostics[0]?.location).toMatchObject({ file: "api.yaml" });
  });

  test("a further YAML document, which would be lost, is an error", () => {
    const document = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n";
    expect(yaml(`${document}---\nopenapi: 3.1.0\n`).reports("yaml-syntax")).toStrictEqual([
      "4: A second document begins here; a file holds one.",
    ]);
    expect(yaml(`---\n${document}---\n...\n`).codes).toStrictEqual([]);
  });

  test("duplicate keys are errors in both forms", () => {
    const json = readText('{"openapi":"3.1.0",\n"paths":{},\n"p\\u0061ths":{}}');
    expect(json.reports("duplicate-key")).toStrictEqual([
      '3: The key "paths" already stands in this object.',
    ]);
    const block = yaml("openapi: 3.1.0\npaths:\n  /a: {}\n  /b: {}\n  '/a': {}\n");
    expect(block.diagnostics[0]).toMatchObject({
      code: "duplicate-key",
      location: { line: 5, column: 3 },
    });
  });

  test("the same key in two objects is no duplicate", () => {
    expect(readText('{"openapi":"3.1.0","a":{"b":1},"c":{"b":1},"paths":{}}').codes).toStrictEqual(
      [],
    );
  });

  test("values that JSON does not have are errors", () => {
    const read = yaml("openapi: 3.1.0\nx-a: .inf\nx-b: {[a]: 1}\nx-c: !secret 1\npaths: {}\n");
    expect(read.codes).toContain("yaml-not-json");
    expect(read.document).toBeUndefined();
    expect(yaml("openapi: 3.1.0\nx-a: .inf\npaths: {}\n").reports("yaml-not-json")).toStrictEqual([
      "2: The value Infinity cannot be written in JSON.",
    ]);
  });

  test.each([
    ["JSON", `{"openapi":"3.1.0","x-a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
    ["broken JSON", `{"openapi":"3.1.0","x-a":${"[".repeat(100_000)}`],
    ["YAML", `openapi: 3.1.0\nx-a: ${"[".repeat(100_000)}${"]".repeat(100_000)}`],
    ["less deep YAML", `openapi: 3.1.0\nx-a: ${"[".repeat(700)}${"]".repeat(700)}`],
  ])("%s that is nested too deeply is refused", (_, text) => {
    const read = readText(text);
    expect(read.document).toBeUndefined();
    expect(read.codes).toContain("document-too-deep");
  });

  test("an array or a bare word is no document", () => {
    expect(readText('[{"openapi":"3.1.0"}]').codes).toStrictEqual(["unknown-format"]);
    expect(readText("").codes).toStrictEqual(["unknown-format"]);
  });
});

describe("aliases and merge keys", () => {
  test("aliases are values of their own", () => {
    const read = yaml("openapi: 3.1.0\nx-a: &a {b: [1]}\nx-c: *a\npaths: {}\n");
    expect(read.at("/x-c")).toStrictEqual({ b: [1] });
    expect(read.at("/x-c")).not.toBe(read.at("/x-a"));
  });

  test("merge keys: own keys win, the first of several wins, quoted ones are keys", () => {
    const read = yaml(page`
      openapi: 3.1.0
      x-a: &a {k: 1, l: 1}
      x-b: &b {k: 2, m: 2}
      x-c: {<<: [*a, *b], l: 3}
      x-d: {"<<": 1}
      paths: {}
    `);
    expect(read.at("/x-c")).toStrictEqual({ k: 1, l: 3, m: 2 });
    expect(read.at("/x-d")).toStrictEqual({ "<<": 1 });
  });

  test("an alias bomb is refused", () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const before = level === 0 ? '"x"' : `*a${level - 1}`;
      return `x-${level}: &a${level} [${Array(9).fill(before).join(", ")}]`;
    });
    const read = yaml(`openapi: 3.1.0\n${levels.join("\n")}\npaths: {}\n`);
    expect(read.document).toBeUndefined();
    expect(read.codes).toStrictEqual(["yaml-alias-limit"]);
  });

  test("long strings count by their length, merge keys by what they bring", () => {
    const long = "y".repeat(10_000);
    const aliases = Array(100).fill("*a").join(", ");
    expect(
      yaml(`openapi: 3.1.0\nx-a: &a ${long}\nx-b: [${aliases}]\npaths: {}\n`).codes,
    ).toStrictEqual(["yaml-alias-limit"]);
    const merges = Array.from({ length: 100 }, (_, i) => `x-${i}: {<<: *a}`).join("\n");
    expect(
      yaml(`openapi: 3.1.0\nx-a: &a {k: ${long}}\n${merges}\npaths: {}\n`).codes,
    ).toStrictEqual(["yaml-alias-limit"]);
  });

  test("an alias inside of what it repeats is refused", () => {
    const read = yaml("openapi: 3.1.0\nx-a: &a\n  b: *a\npaths: {}\n");
    expect(read.reports("yaml-alias-limit")).toStrictEqual([
      "3: The alias *a stands inside the value that it repeats.",
    ]);
  });
});
