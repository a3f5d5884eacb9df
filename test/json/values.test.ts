import { describe, expect, test } from "vitest";
import { toJsonPath } from "../../generator/json/json-path.ts";
import { bodyKind, essenceOf, isMultipart } from "../../generator/json/media-types.ts";
import { childAt, escapeToken, joinPointer, valueAt } from "../../generator/json/pointer.ts";
import {
  isObject,
  listOf,
  objectOf,
  own,
  setOwn,
  textsOf,
  type JsonObject,
} from "../../generator/json/values.ts";
import { parseYamlFile } from "../../generator/json/yaml-file.ts";

describe("values of any kind", () => {
  test.each([
    [{}, true],
    [[], false],
    [null, false],
    ["", false],
    [undefined, false],
  ])("%j is an object: %j", (value, is) => expect(isObject(value)).toBe(is));

  test("are read as what they should be, or as nothing", () => {
    expect([listOf([1]), listOf({ a: 1 }), listOf(undefined)]).toEqual([[1], [], []]);
    expect([objectOf({ a: 1 }), objectOf([1]), objectOf(null)]).toEqual([{ a: 1 }, {}, {}]);
    expect([textsOf(["a", 1, "b"]), textsOf("a")]).toEqual([["a", "b"], []]);
  });

  test("have own members only, whatever their names", () => {
    expect([own({ a: 1 }, "a"), own({ a: 1 }, "toString")]).toEqual([1, undefined]);
    const object: JsonObject = {};
    setOwn(object, "__proto__", { a: 1 });
    setOwn(object, "b", 2);
    expect(Object.entries(object)).toEqual([
      ["__proto__", { a: 1 }],
      ["b", 2],
    ]);
    expect(object["a"]).toBeUndefined();
    setOwn(object, "__proto__", 3);
    expect(Reflect.deleteProperty(object, "__proto__")).toBe(true);
  });
});

describe("pointers", () => {
  const root = {
    list: ["a", ["b"], ...Array.from({ length: 11 }, (_, n) => n)],
    "a/b~c": { "": 1 },
    text: "t",
  };

  test.each([
    ["", root],
    ["/list/1/0", "b"],
    ["/list/12", 10],
    ["/list/01", undefined],
    ["/list/-", undefined],
    ["/list/2/0", undefined],
    ["/list/length", undefined],
    ["/a~1b~0c/", 1],
    ["/text/0", undefined],
    ["/constructor", undefined],
  ])("%s", (pointer, value) => expect(valueAt(root, pointer)).toEqual(value));

  test("are made of tokens", () => {
    expect(joinPointer("/a", "b/c", 0, "~1")).toBe("/a/b~1c/0/~01");
    expect([escapeToken("a"), escapeToken("~"), escapeToken("/~/")]).toEqual(["a", "~0", "~1~0~1"]);
    expect([childAt(undefined, "a"), childAt([7], "0"), childAt([7], "00")]).toEqual([
      ...[undefined, 7, undefined],
    ]);
  });

  test("are JSONPaths of the values that they name", () => {
    const document = { responses: { "200": { list: [{ "it's\\": 1, _a1: 2 }] } } };
    expect(toJsonPath(document, "/responses/200/list/0/it's\\")).toBe(
      "$.responses['200'].list[0]['it\\'s\\\\']",
    );
    expect(toJsonPath(document, "/responses/200/list/0/_a1")).toBe(
      "$.responses['200'].list[0]._a1",
    );
    expect(toJsonPath(document, "/none/0/1a/-")).toBe("$.none['0']['1a']['-']");
    expect(toJsonPath([], "")).toBe("$");
  });
});

describe("media types", () => {
  test.each([
    ["application/json; charset=utf-8", "json"],
    ["Application/Vnd.Acme+JSON", "json"],
    ["*/*", "json"],
    ["application/jsonp", "binary"],
    ["application/xml-dtd", "binary"],
    ["application/x-www-form-urlencoded", "form"],
    ["multipart/form-data; boundary=x", "multipart"],
    ["multipart/mixed", "binary"],
    ["text/event-stream", "stream"],
    ["application/x-ndjson", "stream"],
    ["application/jsonl", "stream"],
    ["application/json-seq", "stream"],
    ["application/x-ndjson-like", "binary"],
    ["text/html", "text"],
    ["application/xml", "text"],
    ["image/svg+xml", "text"],
    ["image/png", "binary"],
    ["", "binary"],
  ])("%j is %s", (mediaType, kind) => expect(bodyKind(mediaType)).toBe(kind));

  test("are compared without parameters and case", () => {
    expect(essenceOf(" Text/HTML ; a=b;c=d")).toBe("text/html");
    expect([isMultipart("Multipart/Mixed; a=b"), isMultipart("text/multipart/")]).toEqual([
      ...[true, false],
    ]);
  });
});

describe("a YAML file", () => {
  const file = parseYamlFile("a.yaml", "one:\n  - x: 1\n  - y\ntwo: {3: z}\nnone:\n");
  const at = (pointer: string, part?: "key" | "value"): string => {
    const { file: name, line, column, endLine, endColumn } = file.locate(pointer, part);
    return `${name}:${line}:${column}-${endLine}:${endColumn}`;
  };

  test("has its value, and the location of each part or of the nearest one that is there", () => {
    expect(file.value).toEqual({ one: [{ x: 1 }, "y"], two: { "3": "z" }, none: null });
    expect(file.problems).toEqual([]);
    expect(at("/one/1")).toBe("a.yaml:3:5-3:6");
    expect(at("/one/0/x")).toBe("a.yaml:2:8-2:9");
    expect(at("/one/0/x", "key")).toBe("a.yaml:2:5-2:6");
    expect(at("/two/3")).toBe("a.yaml:4:10-4:11");
    expect(at("/two/4")).toBe(at("/two", "key"));
    expect(at("/one/7")).toBe("a.yaml:2:3-4:1");
    expect(at("/one/1/more")).toBe(at("/one/1"));
    expect(at("/none", "key")).toBe("a.yaml:5:1-5:5");
    expect(at("/nothing")).toBe(at(""));
    expect(at("", "key")).toBe(at(""));
  });

  test("that is empty has its beginning only", () => {
    const { value, locate } = parseYamlFile("c.yaml", "");
    expect(value).toBeNull();
    const start = { file: "c.yaml", line: 1, column: 1, endLine: 1, endColumn: 1 };
    expect([locate(""), locate("/a"), locate("/a", "key")]).toEqual([start, start, start]);
  });

  test.each([
    ["a: 1\na: 2\n", "Map keys must be unique", 2],
    ["a: [\n", "Flow sequence", 2],
    ["b: 1\n__proto__: 1\n", "`__proto__` cannot be a name here.", 2],
    [`a: &a [1]\nb: [${"*a,".repeat(101)}]\n`, "Excessive alias count", 1],
  ])("%j is a problem: %s", (text, message, line) => {
    const { value, problems } = parseYamlFile("b.yaml", text);
    expect(value).toBeNull();
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.location).toMatchObject({ file: "b.yaml", line });
  });
});
