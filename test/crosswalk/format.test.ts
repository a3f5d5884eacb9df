import { Ajv2020 } from "ajv/dist/2020.js";
import prettier from "prettier";
import { expect, test } from "vitest";
import { codecNames, propertiesOfCodec } from "../../generator/crosswalk/codecs/catalogue.ts";
import { mappingJsonSchema } from "../../generator/crosswalk/mapping/json-schema.ts";
import { covers, parsePath, printPath } from "../../generator/crosswalk/mapping/path.ts";
import { parseYamlFile } from "../../generator/json/yaml-file.ts";
import { fifth, read } from "./support.ts";

test("the JSON Schema that editors use is up to date", async () => {
  const text = await prettier.format(JSON.stringify(mappingJsonSchema()), {
    parser: "json",
    printWidth: 100,
  });
  await expect(text).toMatchFileSnapshot("../../generator/crosswalk/mapping.schema.json");
});

const validate = new Ajv2020({ strict: false }).compile(mappingJsonSchema() as object);

test.each([
  ...["chatdash", "flexprice", "maxio", "pelcro"].map(
    (name) => `specs/crosswalk/subscriptions/${name}.yaml`,
  ),
  fifth.mapping,
])("it accepts %s", (file) => {
  validate(parseYamlFile(file, read(file)).value);
  expect(validate.errors).toBeNull();
});

test("it refuses a key that the format does not have", () => {
  const value = parseYamlFile("", read(fifth.mapping)).value as object;
  expect(validate({ ...value, surprise: 1 })).toBe(false);
});

test("paths print as they are read", () => {
  for (const text of [
    "a",
    "a.b-c.$d",
    "a[0].b",
    "a[*][1..]",
    'a["odd name"].b',
    'a["with \\"quotes\\""]',
    "_x[12]",
  ]) {
    const path = parsePath(text);
    expect(typeof path === "string" ? path : printPath(path.segments)).toBe(text);
  }
  for (const text of [
    "",
    ".a",
    "a..b",
    "a.",
    "a[",
    "a[01]",
    "a[-1]",
    "a b",
    "constructor",
    "a.prototype",
  ]) {
    expect([text, typeof parsePath(text)]).toEqual([text, "string"]);
  }
});

test("which path covers which", () => {
  const segments = (text: string) => {
    const path = parsePath(text);
    if (typeof path === "string") throw new Error(path);
    return path.segments;
  };
  const cases = [
    ["a", "a.b", true],
    ["a.b", "a", false],
    ["a[*].b", "a[*].b.c", true],
    ["a[1..]", "a[1]", true],
    ["a[1..]", "a[0]", false],
    ["a[0]", "a[*]", false],
  ] as const;
  for (const [outer, inner, expected] of cases) {
    expect([outer, inner, covers(segments(outer), segments(inner))]).toEqual([
      outer,
      inner,
      expected,
    ]);
  }
});

test("every codec of the library can be made and says what it does", () => {
  expect(codecNames.length).toBeGreaterThan(12);
  for (const name of codecNames) {
    expect(propertiesOfCodec(name)?.summary, name).toMatch(/^[A-Z].*\.$/);
  }
});

test("the reference page lists every codec", () => {
  const page = read("generator/manuals/mapping.md").replaceAll(/ +/g, " ");
  for (const name of codecNames) {
    const properties = propertiesOfCodec(name);
    expect(page).toContain(
      `| \`${name}\` | ${properties?.summary ?? ""} | ${properties?.lossy ?? ""}`,
    );
  }
});
