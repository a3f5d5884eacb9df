import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { manifestContents } from "../../generator/emit/index.ts";
import type { JsonObject } from "../../generator/json/values.ts";
import {
  buildModel,
  camelCase,
  componentIdentifier,
  type NameStyle,
  createNames,
  isIdentifier,
  pascalCase,
  previousNames,
} from "../../generator/model/index.ts";
import { runs } from "../support/share.ts";

describe("identifiers", () => {
  it.each([
    ["Pet", "Pet"],
    ["foo_bar", "foo_bar"],
    ["simple-user", "simpleUser"],
    ["dto.CreateThing", "dtoCreateThing"],
    ["1st", "_1st"],
    ["class", "class_"],
    ["Object", "Object_"],
    ["é", "e_c24a1e19"],
    ["", "__e3b0c442"],
    ["名前", "__"],
    ["a b\u202ec", "aBC_"],
  ])("%j is named %s", (name, wanted) => {
    const identifier = componentIdentifier(name);
    expect(isIdentifier(identifier)).toBe(true);
    expect(identifier.startsWith(wanted.replace(/_[0-9a-f]{8}$/, ""))).toBe(true);
  });

  it("makes words into camel and Pascal case", () => {
    expect(camelCase("GET /users/{id}")).toBe("gETUsersId");
    expect(camelCase("list-all_things")).toBe("listAllThings");
    expect(pascalCase("flex-price2")).toBe("FlexPrice2");
  });

  it("every text gives an identifier", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(isIdentifier(componentIdentifier(text))).toBe(true);
        expect(isIdentifier(camelCase(text))).toBe(true);
        expect(isIdentifier(pascalCase(text))).toBe(true);
      }),
    );
  });
});

describe("names of one namespace", () => {
  const assign = (...originals: string[]): string[] =>
    createNames().assign(originals.map((name) => [name, componentIdentifier(name)]));

  it("keeps the name that is an identifier, and marks the one that was made into it", () => {
    expect(assign("fooBar", "foo-bar")).toEqual([
      "fooBar",
      expect.stringMatching(/^fooBar_[0-9a-f]{8}$/),
    ]);
    expect(assign("foo-bar", "fooBar").reverse()).toEqual(assign("fooBar", "foo-bar"));
  });

  it("does not depend on the order", () => {
    const [a, b] = assign("foo-bar", "foo.bar");
    expect(assign("foo.bar", "foo-bar")).toEqual([b, a]);
    expect(a).not.toBe(b);
  });

  it("gives out every identifier once", () => {
    const similar = fc.stringMatching(/^[fF]oo[-_. ]?[bB]ar$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(similar, fc.string()), { maxLength: 30 }),
        (originals) => {
          const names = assign(...originals);
          expect(new Set(names).size).toBe(originals.length);
        },
      ),
    );
  });

  it("adding a name renames no other, unless both want the same identifier", () => {
    const wanted = (name: string): string => componentIdentifier(name);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 20 }),
        (originals) => {
          const [added = "", ...before] = originals;
          fc.pre(before.every((name) => wanted(name) !== wanted(added)));
          expect(assign(...before, added).slice(0, -1)).toEqual(assign(...before));
        },
      ),
    );
  });
});

describe("names that an earlier run gave", () => {
  type Operations = Record<string, { readonly id?: string; readonly path: string }>;

  function documentOf(schemas: readonly string[], operations: Operations = {}): JsonObject {
    const content = { "application/json": { schema: { type: "object" } } };
    return {
      openapi: "3.1.0",
      info: { title: "Acme", version: "1" },
      paths: Object.fromEntries(
        Object.values(operations).map(({ id, path }) => [
          path,
          {
            post: {
              ...(id === undefined ? {} : { operationId: id }),
              requestBody: { content },
              responses: { "200": { description: "", content } },
            },
          },
        ]),
      ),
      components: {
        schemas: Object.fromEntries(schemas.map((name) => [name, { type: "string" }])),
      },
    };
  }

  /** The manifest of a package, made with the one before on disk. */
  function manifestOf(document: JsonObject, before?: JsonObject): JsonObject {
    const previous = before && previousNames(JSON.parse(JSON.stringify(before)));
    const model = buildModel({ provider: "acme", document, previous }, createDiagnostics());
    return manifestContents(model);
  }

  /** Functions and validators are exported by two modules. */
  function expectDistinct(manifest: JsonObject): void {
    const functions = Object.values(manifest["operations"] as Record<string, { export: string }>);
    const exported = functions.map((operation) => operation.export);
    expect(new Set(exported).size).toBe(exported.length);
    const validators = allNames(manifest).filter((name) => !exported.includes(name));
    expect(new Set(validators).size).toBe(validators.length);
  }

  function allNames(manifest: JsonObject): string[] {
    const found: string[] = [];
    JSON.stringify(manifest, (key, value: unknown) => {
      if (typeof value === "string" && key !== "method" && key !== "path") found.push(value);
      return value;
    });
    return found;
  }

  it("stay when a newcomer wants one", () => {
    const before = manifestOf(documentOf(["foo-bar"]));
    const after = manifestOf(documentOf(["fooBar", "foo-bar", "foo.bar"]), before);
    expect(after.schemas).toEqual({
      fooBar: expect.stringMatching(/^fooBar_[0-9a-f]{8}$/),
      "foo-bar": "fooBar",
      "foo.bar": expect.stringMatching(/^fooBar_[0-9a-f]{8}$/),
    });
    const alone = manifestOf(documentOf(["foo-bar"]), after);
    expect(alone).toEqual(before);
    const newcomer = manifestOf(documentOf(["foo.bar"]), after);
    expect(newcomer.schemas).toEqual({
      "foo.bar": (after.schemas as JsonObject)["foo.bar"],
    });
  });

  it("stay for operations and what is derived from them", () => {
    const one = { one: { id: "make-it", path: "/a" } };
    const before = manifestOf(documentOf([], one));
    const after = manifestOf(
      documentOf(["makeItRequest", "makeItResponse200"], {
        two: { id: "makeIt", path: "/b" },
        ...one,
      }),
      before,
    );
    const operations = after.operations as JsonObject;
    expect(operations["make-it"]).toEqual((before.operations as JsonObject)["make-it"]);
    expect(operations["makeIt"]).toMatchObject({
      export: expect.stringMatching(/^makeIt_[0-9a-f]{8}$/) as string,
    });
    expect(after.schemas).toEqual({
      makeItRequest: expect.stringMatching(/^makeItRequest_[0-9a-f]{8}$/),
      makeItResponse200: expect.stringMatching(/^makeItResponse200_[0-9a-f]{8}$/),
    });
  });

  it("stay for an operation without operationId, whoever takes the one that was derived", () => {
    const before = manifestOf(documentOf([], { one: { path: "/jobs" } }));
    expect(before.operations).toHaveProperty("postJobs.export", "postJobs");
    const slash = manifestOf(
      documentOf([], { two: { path: "/jobs/" }, one: { path: "/jobs" } }),
      before,
    );
    expect(slash.operations).toHaveProperty("postJobs.path", "/jobs");
    expect(slash.operations).toHaveProperty("postJobs.export", "postJobs");

    const taken = manifestOf(
      documentOf([], { two: { id: "postJobs", path: "/b" }, one: { path: "/jobs" } }),
      before,
    );
    const exports = Object.values(taken.operations as Record<string, JsonObject>);
    expect(exports.find(({ path }) => path === "/jobs")).toMatchObject({ export: "postJobs" });
    expect(
      manifestOf(
        documentOf([], { two: { id: "postJobs", path: "/b" }, one: { path: "/jobs" } }),
        taken,
      ),
    ).toEqual(taken);
  });

  it.each([
    ["code", 'a"; alert(1); "'],
    ["a reserved word", "then"],
    ["a number", 7],
    ["an object", {}],
    ["too long", "a".repeat(300)],
    ["another script", "\u0430bc"],
  ])("are refused when they are %s", (_, name) => {
    const document = documentOf(["Pet"], { one: { id: "makeIt", path: "/a" } });
    const manifest = {
      schemas: { Pet: name },
      operations: {
        makeIt: {
          method: "post",
          path: "/a",
          export: name,
          parameters: name,
          requestBody: { "application/json": name },
          responses: { 200: { "application/json": name }, 400: name },
        },
      },
    };
    expect(manifestOf(document, manifest as JsonObject)).toEqual(manifestOf(document));
  });

  it("stay for webhooks, apart from operations of the same name", () => {
    const post = (operationId: string): JsonObject => ({
      post: { operationId, responses: {} },
    });
    const document = (webhooks: JsonObject, paths: JsonObject): JsonObject => ({
      ...{ openapi: "3.1.0", info: { title: "T", version: "1" } },
      ...{ paths, webhooks },
    });
    const before = manifestOf(document({ paid: post("order-paid") }, {}));
    expect(before["webhooks"]).toMatchObject({ "order-paid": { export: "orderPaid" } });
    const after = manifestOf(
      document({ paid: post("order-paid") }, { "/paid": post("orderPaid") }),
      before,
    );
    expect(after["webhooks"]).toEqual(before["webhooks"]);
    expect(after["operations"]).toMatchObject({
      orderPaid: { export: expect.stringMatching(/^orderPaid_[0-9a-f]{8}$/) as string },
    });
  });

  it.each([null, [], "x", { schemas: [], operations: { a: 1, b: { export: "x" } } }])(
    "are none in %j",
    (manifest) => {
      const document = documentOf(["Pet"], { one: { id: "makeIt", path: "/a" } });
      const previous = previousNames(manifest as JsonObject);
      const model = buildModel({ provider: "acme", document, previous }, createDiagnostics());
      expect(manifestContents(model)).toEqual(manifestOf(document));
    },
  );

  it("are given out once, when a manifest has one twice", () => {
    const manifest = { schemas: { A: "Same", B: "Same" }, operations: {} };
    const after = manifestOf(documentOf(["Same", "B", "A"]), manifest);
    expect(new Set(allNames(after)).size).toBe(3);
    expect(after.schemas).toMatchObject({ B: "Same", A: "A" });
  });

  it("never change over any history, and a second run changes nothing", () => {
    const name = fc.stringMatching(/^[fF]oo[-_. ]?[bB]ar(Request|_)?$/);
    const schemas = fc.uniqueArray(name, { maxLength: 6 });
    const operations = fc.uniqueArray(
      fc.record({
        id: fc.option(name, { nil: undefined }),
        path: fc.stringMatching(/^\/[fF]oo[-_]?[bB]ar\/?$/),
      }),
      { maxLength: 5, selector: ({ path }) => path },
    );
    const state = fc
      .tuple(schemas, operations)
      .map(([names, found]) =>
        documentOf(
          names,
          Object.fromEntries(
            found
              .filter(
                ({ id }, at) => id === undefined || found.findIndex((o) => o.id === id) === at,
              )
              .map((operation) => [operation.path, operation]),
          ) as Operations,
        ),
      );
    fc.assert(
      fc.property(fc.array(state, { minLength: 2, maxLength: 4 }), (history) => {
        let before: JsonObject | undefined;
        for (const document of history) {
          const after = manifestOf(document, before);
          expect(manifestOf(document, after)).toEqual(after);
          expectDistinct(after);
          const had = (before?.schemas ?? {}) as JsonObject;
          for (const [key, exported] of Object.entries(after.schemas as JsonObject))
            expect(exported).toBe(had[key] ?? exported);
          before = after;
        }
      }),
      { numRuns: runs(300, 30) },
    );
  });
});

it("another style of names renames what it concerns, also where an earlier run named it otherwise", () => {
  const schema = { type: "object" };
  const content = { "application/json": { schema } };
  const operation = (operationId: string): JsonObject => ({
    post: { operationId, requestBody: { content }, responses: {} },
  });
  const document: JsonObject = {
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    paths: { "/a": operation("add_pet"), "/b": operation("addOwner"), "/c": operation("add/toy") },
    components: { schemas: { a_pet: schema } },
  };
  const exportsOf = (style: NameStyle, manifest?: JsonObject) => {
    const previous = previousNames(manifest);
    const model = buildModel(
      { ...{ provider: "t", document, previous }, names: style },
      createDiagnostics(),
    );
    const names = model.operations.flatMap(({ exportName, requestBody }) => [
      exportName,
      requestBody?.contents[0]?.exportName,
    ]);
    return { names: [...names, model.schemas[0]?.exportName], manifest: manifestContents(model) };
  };
  const plain = exportsOf({ functions: "document" });
  expect(plain.names.slice(0, 2)).toEqual(["add_pet", "add_petRequest"]);
  const styled = ["addPet", "addPetRequest", "addOwner", "addOwnerRequest", "addToy"];
  const camelCase = { functions: "camelCase" } as const;
  expect(exportsOf(camelCase).names).toEqual([...styled, "addToyRequest", "a_pet"]);
  const kept = JSON.parse(JSON.stringify(plain.manifest)) as JsonObject;
  expect(exportsOf(camelCase, kept).names).toEqual([...styled, "addToyRequest", "a_pet"]);

  const prefixed = exportsOf({ functions: "document", prefix: "shop" }, kept);
  expect(prefixed.names).toEqual([
    ...["shopAdd_pet", "shopAdd_petRequest", "shopAddOwner", "shopAddOwnerRequest"],
    ...["shopAddToy", "shopAddToyRequest", "ShopAPet"],
  ]);
  expect(exportsOf({ functions: "document" }, prefixed.manifest).names).toEqual(plain.names);
});
