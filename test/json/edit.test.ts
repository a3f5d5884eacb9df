import { describe, expect, it } from "vitest";
import { createEditor, renameKey, withKey, withoutKeys } from "../../generator/json/edit.ts";
import type { JsonObject } from "../../generator/json/values.ts";

describe("keys of an object", () => {
  it.each<[string, JsonObject, JsonObject]>([
    ["in the middle", { x: 1, a: 2, y: 3 }, { x: 1, b: 2, y: 3 }],
    ["over a key of the new name", { b: 1, a: 2, y: 3 }, { b: 2, y: 3 }],
    ["that is not there", { x: 1, b: 2 }, { x: 1, b: 2 }],
  ])("are renamed in their order: one %s", (_, before, after) => {
    const kept = structuredClone(before);
    expect(Object.entries(renameKey(before, "a", "b"))).toStrictEqual(Object.entries(after));
    expect(before).toStrictEqual(kept);
    expect(renameKey(before, "x", "x")).toBe(before);
  });

  it("are set in their order, or at the end", () => {
    expect(Object.entries(withKey({ a: 1, b: 2 }, "a", 3))).toStrictEqual([
      ["a", 3],
      ["b", 2],
    ]);
    expect(Object.keys(withKey({ a: 1 }, "b", 2))).toStrictEqual(["a", "b"]);
  });

  it("are left out; an object without them is the same object", () => {
    const object = { a: 1, b: 2, c: 3 };
    expect(withoutKeys(object, "a", "c", "d")).toStrictEqual({ b: 2 });
    expect(withoutKeys(object, "d")).toBe(object);
  });
});

describe("an editor", () => {
  const root = { list: [{ a: 1 }, { a: 2 }], other: { b: 3 }, none: null, text: "t" };

  it("changes what a pointer names, and nothing of what it was given", () => {
    const kept = structuredClone(root);
    const editor = createEditor(root);
    editor.update("/list/1/a", (old) => Number(old) + 10);
    editor.update("/other/c", (old) => (old === undefined ? "new" : "old"));
    editor.update("/list/0/a", () => undefined);
    expect(editor.value).toStrictEqual({
      ...root,
      list: [{}, { a: 12 }],
      other: { b: 3, c: "new" },
    });
    expect(root).toStrictEqual(kept);
  });

  it("does nothing where a pointer leads nowhere", () => {
    const editor = createEditor(root);
    for (const pointer of [
      ...["/missing/a", "/other/b/c", "/list/7/a", "/list/01/a"],
      ...["/none/a", "/none/a/b", "/text/0", "/text/0/a", "/other/b/c/d"],
    ])
      editor.update(pointer, () => "changed");
    expect(editor.value).toStrictEqual(root);
  });

  it("changes and removes items of a list, which only indexes name", () => {
    const editor = createEditor({ list: Array.from({ length: 12 }, (_, index) => index) });
    for (const token of ["01", "1a", "-", "-1", "12", ""])
      editor.update(`/list/${token}`, () => "changed");
    editor.update("/list/11", () => undefined);
    editor.update("/list/10", () => "ten");
    expect(editor.value).toStrictEqual({ list: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, "ten"] });
  });

  it("replaces the whole value", () => {
    const editor = createEditor(root);
    editor.update("", () => [1]);
    expect(editor.value).toStrictEqual([1]);
  });
});
