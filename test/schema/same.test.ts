import { describe, expect, test } from "vitest";
import type { JsonObject, JsonValue } from "../../generator/json/values.ts";
import type { ScopedSchema } from "../../generator/schema/conjunction.ts";
import { createResources, resourcesOf } from "../../generator/schema/references.ts";
import { isSameSchema } from "../../generator/schema/same.ts";
import { all, any, count, not, type Truth } from "../../generator/schema/truth.ts";

function inDocument(schema: JsonValue, $defs: JsonObject = {}): ScopedSchema {
  return { schema, scope: createResources({ $defs }).scope };
}

const text = { type: "string" };
const ref = { $ref: "#/$defs/A" };

test.each<[string, JsonValue, JsonObject, JsonValue, JsonObject, boolean]>([
  ["equal JSON", { ...text, maxLength: 1 }, {}, { maxLength: 1, ...text }, {}, true],
  ["another bound", { maxLength: 1 }, {}, { maxLength: 2 }, {}, false],
  ["booleans", true, {}, true, {}, true],
  ["targets that are equal", ref, { A: text }, ref, { A: text }, true],
  ["targets that differ", ref, { A: text }, ref, { A: { type: "null" } }, false],
  ["a target deep inside", { items: [ref] }, { A: text }, { items: [ref] }, { A: true }, false],
  ["a target that one lacks", ref, { A: text }, ref, {}, false],
  ["a target that both lack", ref, {}, ref, {}, false],
  ["a reference that is no text", { $ref: 1 }, {}, { $ref: 1 }, {}, false],
  ["a dynamic reference", { $dynamicRef: "#a" }, {}, { $dynamicRef: "#a" }, {}, false],
  ["a cycle", ref, { A: { items: ref } }, ref, { A: { items: ref } }, true],
  [
    "targets of targets",
    ref,
    { A: { not: { $ref: "#/$defs/B" } }, B: text },
    ref,
    { A: { not: { $ref: "#/$defs/B" } }, B: { type: "null" } },
    false,
  ],
])("%s: %o", (_, one, defs, other, otherDefs, same) => {
  expect(isSameSchema(inDocument(one, defs), inDocument(other, otherDefs))).toBe(same);
});

test("one schema of one document is the same, also with a reference that leads nowhere", () => {
  const schema = inDocument({ $ref: "#/$defs/lost" });
  expect(isSameSchema(schema, { ...schema })).toBe(true);
});

describe("three values", () => {
  const [yes, no, unknown]: Truth[] = [true, false, undefined];
  const same = (truth: Truth): Truth => truth;

  test.each<[Truth[], and: Truth, or: Truth]>([
    [[], yes, no],
    [[yes, yes], yes, yes],
    [[yes, no], no, yes],
    [[yes, unknown], unknown, yes],
    [[unknown, no], no, unknown],
    [[unknown, yes], unknown, yes],
    [[no, no], no, no],
  ])("%j", (truths, and, or) => {
    expect([all(truths, same), any(truths, same)]).toEqual([and, or]);
  });

  test("negation", () => {
    expect([yes, no, unknown].map(not)).toEqual([false, true, undefined]);
  });

  test.each<[Truth[], min: number, max: number, Truth]>([
    [[yes], 1, 1, yes],
    [[no], 1, 1, no],
    [[yes, yes], 1, 1, no],
    [[unknown], 1, 1, unknown],
    [[yes, unknown], 1, 1, unknown],
    [[yes, unknown], 1, 2, yes],
    [[yes, unknown], 2, 2, unknown],
    [[no, unknown], 2, 3, no],
    [[], 0, 0, yes],
    [[unknown], 0, 1, yes],
  ])("%j is between %i and %i: %s", (truths, min, max, wanted) => {
    expect(count(truths, { min, max }, same)).toBe(wanted);
  });
});

test("the dynamic scope counts where some anchor is in several resources, not where one is in one", () => {
  const anchor = (name: string): JsonObject => ({ $id: `urn:${name}`, $dynamicAnchor: name });
  expect(createResources({ $defs: { a: anchor("a"), b: anchor("b") } }).hasDynamicScope).toBe(
    false,
  );
  const several = { a: anchor("a"), b: anchor("b"), c: { $id: "urn:c", $dynamicAnchor: "a" } };
  expect(createResources({ $defs: several }).hasDynamicScope).toBe(true);
});

test("resources of a document are made once, and give the same node for a reference", () => {
  const document = { $defs: { A: text } };
  const resources = resourcesOf(document);
  expect(resourcesOf(document)).toBe(resources);
  expect(resources.resolve(resources.scope, "#/$defs/A")).toBe(
    resources.resolve(resources.scope, "#/$defs/A"),
  );
});
