import { expect, test } from "vitest";
import { parseYaml } from "../../generator/ingest/openapi/parse-yaml.ts";

const text = `a: &x { b: [1, { c: 2 }], d: }
e: *x
"f/g":
  <<: *x
  200: ok
`;

/** The text of a value and of its key, by JSON Pointer. */
function found(pointer: string): readonly (string | undefined)[] {
  const parsed = parseYaml(text);
  const span = "spanOf" in parsed ? parsed.spanOf(pointer) : undefined;
  const key = span?.key;
  return [span && text.slice(span.start, span.end), key && text.slice(key.start, key.end)];
}

test.each([
  ["an item", "/a/b/0", "1", undefined],
  ["a member of an item", "/a/b/1/c", "2", "c"],
  ["what an alias repeats", "/e/b/1/c", "2", "c"],
  ["the alias itself", "/e", "*x", "e"],
  ["a key with a slash, a key that is a number", "/f~1g/200", "ok", "200"],
  ["what is merged has no place of its own", "/f~1g/b", undefined, undefined],
  ["an item that is not there", "/a/b/2", undefined, undefined],
])("%s", (_what, pointer, value, key) => {
  expect(found(pointer)).toEqual([value, key]);
});

test("a member without a value stands where its key ends", () => {
  expect(found("/a/d")[1]).toBe("d");
});
