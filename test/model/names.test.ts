import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  camelCase,
  componentIdentifier,
  createNames,
  isIdentifier,
  pascalCase,
} from "../../generator/model/index.ts";

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
