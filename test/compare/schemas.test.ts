import { describe, expect, it } from "vitest";
import { rules } from "../../generator/compare/index.ts";
import type { JsonValue } from "../../generator/json/values.ts";
import { constraintCases } from "./cases/constraints.ts";
import { structureCases } from "./cases/structures.ts";
import { CLASS } from "./cases/types.ts";
import { changesBetween, documentOfSchema } from "./harness.ts";

const cases = [...constraintCases, ...structureCases];

/** Rule ids and classes in a fixed order, each once. */
function found(base: JsonValue, revision: JsonValue): string[] {
  const changes = changesBetween(documentOfSchema(base), documentOfSchema(revision));
  return [...new Set(changes.map((change) => `${change.rule}: ${change.class}`))].sort();
}

describe("changes of schemas", () => {
  it.each(cases)("%s: %j -> %j", (kind, base, revision, request, response) => {
    expect(found(base, revision)).toEqual([
      `request-${kind}: ${CLASS[request]}`,
      `response-${kind}: ${CLASS[response]}`,
    ]);
  });

  it.each(cases)("%s backwards is its opposite: %j <- %j", (kind, base, revision) => {
    const opposites = ["request", "response"].map((way) => rules.get(`${way}-${kind}`)?.opposite);
    const ids = found(revision, base).map((entry) => entry.split(":")[0]);
    expect(ids).toEqual(opposites);
  });

  it.each(cases)("%s: the same twice is no change: %j", (_kind, base, revision) => {
    expect(found(base, structuredClone(base))).toEqual([]);
    expect(found(revision, structuredClone(revision))).toEqual([]);
  });
});
