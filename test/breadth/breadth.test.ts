import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ZodType } from "zod";
import { runGenerate } from "../../generator/commands/run-generate.ts";
import { packageRoot } from "../../generator/package-root.ts";
import { typeCheck } from "../hostile/type-check.ts";
import { shareOf } from "../support/share.ts";

/** Each document, and the codes of what is reported about it, notes apart. */
const documents = {
  "swagger-2.yaml": [],
  "openapi-3-0.yaml": [],
  "openapi-3-1.yaml": [],
  "openapi-3-2.yaml": [],
  "bodies.yaml": [],
  "parameters.yaml": [],
  "security.yaml": [],
  "schemas.yaml": [],
  "names.yaml": [],
  "small-mistakes.yaml": [
    "operation-id-dropped",
    "path-parameter-optional",
    "path-parameter-undeclared",
    "schema-ref-unresolved",
    "servers-empty",
  ],
  "several-files/main.yaml": [],
} as const;

const workspace = realpathSync(mkdtempSync(join(tmpdir(), "crosswalk-breadth-")));
const folderOf = (name: string): string => join(workspace, "packages", name.replace(/\W+/g, "-"));

async function generate(name: string) {
  const single = {
    file: `documents/${name}`,
    output: `packages/${name.replace(/\W+/g, "-")}`,
    name: "sample",
  };
  const { summary } = await runGenerate({
    place: { root: workspace, single },
    only: [],
    flags: { lint: true, format: false, inferObjectType: true },
    out: { progress: () => undefined },
  });
  return summary;
}

async function load(name: string, entry = "schemas"): Promise<Record<string, ZodType>> {
  const file = join(folderOf(name), "src", `${entry}.js`);
  return (await import(pathToFileURL(file).href)) as Record<string, ZodType>;
}

beforeAll(() => {
  mkdirSync(join(workspace, "packages"));
  cpSync(join(packageRoot(), "test", "breadth", "documents"), join(workspace, "documents"), {
    recursive: true,
  });
  symlinkSync(join(packageRoot(), "node_modules"), join(workspace, "node_modules"), "junction");
});

afterAll(() => {
  rmSync(workspace, { recursive: true, force: true });
});

describe("a package from", () => {
  for (const [name, codes] of Object.entries(documents)) {
    it(name, { timeout: 60_000 }, async () => {
      const { ok, diagnostics } = await generate(name);
      const serious = diagnostics.filter(({ severity }) => severity !== "info");
      expect([...new Set(serious.map(({ code }) => code))].sort()).toEqual(codes);
      expect(ok).toBe(true);
    });
  }
});

describe("strictly type-checked by", () => {
  for (const compiler of shareOf(["7", "5.9"] as const, 2)) {
    it(compiler, { timeout: 120_000 }, async () => {
      const errors = await typeCheck(workspace, Object.keys(documents).map(folderOf), compiler);
      expect([...errors.values()].flat()).toEqual([]);
    });
  }
});

describe("validators of", () => {
  const accepts = (schema: ZodType | undefined, value: unknown): boolean | undefined =>
    schema?.safeParse(value).success;

  it("an OpenAPI 2.0 document: files, nullable fields, discriminators, bounds", async () => {
    const { Pet, Cat } = await load("swagger-2.yaml");
    expect(accepts(Pet, { name: null, kind: "Cat" })).toBe(true);
    expect(accepts(Pet, { name: "Tom" })).toBe(false);
    expect(accepts(Cat, { name: "Tom", kind: "Cat", lives: 9 })).toBe(true);
    expect(accepts(Cat, { name: "Tom", kind: "Cat", lives: 10 })).toBe(false);
  });

  it("an OpenAPI 3.0 document: nullable alongside enum and allOf, exclusive bounds", async () => {
    const { Thing } = await load("openapi-3-0.yaml");
    const thing = { note: null, size: 1, level: null };
    expect(accepts(Thing, thing)).toBe(true);
    expect(accepts(Thing, { ...thing, level: "middle" })).toBe(false);
    expect(accepts(Thing, { ...thing, size: 0 })).toBe(false);
    // By the intended reading; to the letter `nullable` takes back nothing of an `allOf` (OAS 3.0.3).
    expect(accepts(Thing, { ...thing, parent: null })).toBe(true);
    expect(accepts(Thing, { ...thing, parent: thing })).toBe(true);
    expect(accepts(Thing, { ...thing, parent: {} })).toBe(false);
  });

  it("an OpenAPI 3.1 document: tuples, boolean schemas, unevaluated properties", async () => {
    const { Event, Subscription } = await load("openapi-3-1.yaml");
    expect(accepts(Event, { pair: ["a", null], data: 1 })).toBe(true);
    expect(accepts(Event, { pair: ["a"] })).toBe(false);
    expect(accepts(Event, { pair: ["a", 1, 2] })).toBe(false);
    expect(accepts(Event, { pair: ["a", 1], never: 1 })).toBe(false);
    expect(accepts(Subscription, { id: "1", more: 1 })).toBe(false);
  });

  it("schemas: recursion, discriminators, towers of allOf, any values", async () => {
    const { Tree, Ping, Json, Shape, C, D, Values, Nothing, OnlyRequired, Patterns } =
      await load("schemas.yaml");
    expect(accepts(Tree, { value: 1, left: { value: 2, right: { value: 3 } } })).toBe(true);
    expect(accepts(Tree, { value: 1, left: { value: 2, right: {} } })).toBe(false);
    expect(accepts(Ping, { pong: [{ pong: [{}] }] })).toBe(true);
    expect(accepts(Ping, { pong: [{ pong: {} }] })).toBe(false);
    expect(accepts(Json, { a: [1, "x", null, { b: [true] }] })).toBe(true);
    expect(accepts(Json, { a: [undefined] })).toBe(false);
    expect(accepts(Shape, { kind: "box", side: 1 })).toBe(true);
    expect(accepts(Shape, { kind: "box", radius: 1 })).toBe(false);
    expect(accepts(C, { a: "x", b: "y", c: 1 })).toBe(true);
    expect(accepts(C, { b: "y", c: 1 })).toBe(false);
    expect(accepts(D, { a: "x", b: "y", c: 1 })).toBe(true);
    expect(accepts(D, { a: "x", d: 1 })).toBe(false);
    for (const value of [1, 1.5, 0, "", " ", "a'b\"c", "*/", "null", null, true, "日本", "`${x}`"])
      expect(accepts(Values, value)).toBe(true);
    expect(accepts(Values, [1, { x: 2 }])).toBe(true);
    expect(accepts(Values, [1, { x: 3 }])).toBe(false);
    expect(accepts(Values, false)).toBe(false);
    expect(accepts(Nothing, 1)).toBe(false);
    expect(accepts(OnlyRequired, { there: null })).toBe(true);
    expect(accepts(OnlyRequired, {})).toBe(false);
    expect(accepts(Patterns, { "x-a": "s", b: 1 })).toBe(true);
    expect(accepts(Patterns, { "x-a": 1 })).toBe(false);
    expect(accepts(Patterns, { toolongname: 1 })).toBe(false);
  });

  it("several files: references between them, and of a file to itself", async () => {
    const { Owner } = await load("several-files/main.yaml");
    const pet = { name: "Tom", friend: { name: "Rex" } };
    expect(accepts(Owner, { pets: [{ ...pet, owner: { pets: [pet] } }] })).toBe(true);
    expect(accepts(Owner, { pets: [{ name: "Tom", friend: {} }] })).toBe(false);
    expect(accepts(Owner, { pets: [{ ...pet, owner: { pets: [{}] } }] })).toBe(false);
  });

  it("names: every schema and operation has an export of its own", async () => {
    const schemas = await load("names.yaml");
    const { Foo, foo } = schemas;
    expect([accepts(Foo, "x"), accepts(foo, "x"), accepts(foo, 1)]).toEqual([true, false, true]);
    const manifest = JSON.parse(
      readFileSync(join(folderOf("names.yaml"), "manifest.json"), "utf8"),
    ) as {
      schemas: Record<string, string>;
      operations: Record<string, { export: string; path: string }>;
    };
    const names = Object.values(manifest.schemas);
    expect(new Set(names).size).toBe(14);
    for (const name of names) expect(Object.hasOwn(schemas, name)).toBe(true);
    const functions = Object.values(manifest.operations);
    const index = await load("names.yaml", "index");
    expect(new Set(functions.map((one) => one.export)).size).toBe(10);
    for (const one of functions) expect(typeof index[one.export]).toBe("function");
  });
});
