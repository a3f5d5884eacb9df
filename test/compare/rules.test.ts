import { describe, expect, it } from "vitest";
import { ruleTable, rules } from "../../generator/compare/index.ts";
import { constraintCases } from "./cases/constraints.ts";
import { documentCases } from "./cases/documents.ts";
import { operationCases } from "./cases/operations.ts";
import { structureCases } from "./cases/structures.ts";

describe("the rule table", () => {
  it("has no id twice", () => {
    expect(rules.size).toBe(ruleTable.length);
  });

  it("names a rule for the reverse edit of every rule, and that rule names it back", () => {
    const broken = ruleTable.filter(({ id, opposite }) => rules.get(opposite)?.opposite !== id);
    expect(broken.map(({ id }) => id)).toEqual([]);
  });

  it("names a rule for the same edit the other way round, or says why there is none", () => {
    const broken = ruleTable.filter(({ id, counterpart }) =>
      typeof counterpart === "string"
        ? rules.get(counterpart)?.counterpart !== id
        : counterpart.none.length < 10,
    );
    expect(broken.map(({ id }) => id)).toEqual([]);
  });

  it("turns the direction round with the counterpart", () => {
    const turned = { request: "response", response: "request", other: "other" };
    const broken = ruleTable.filter(
      ({ direction, counterpart }) =>
        typeof counterpart === "string" && rules.get(counterpart)?.direction !== turned[direction],
    );
    expect(broken.map(({ id }) => id)).toEqual([]);
  });

  it("never calls an edit and its reverse both safe when one direction of a schema must lose", () => {
    // A schema rule that containment may decide: what tightens one way widens the other way.
    const broken = ruleTable.filter(
      ({ decidable, opposite, class: cls }) =>
        decidable && cls === "breaking" && rules.get(opposite)?.class === "breaking",
    );
    expect(broken.map(({ id }) => id)).toEqual([]);
  });

  it("has a case for each rule, and over 300 kinds", () => {
    const covered = new Set([
      ...[...constraintCases, ...structureCases].flatMap(([kind]) => [
        `request-${kind}`,
        `response-${kind}`,
      ]),
      ...operationCases.flatMap(([kind]) => [kind, `webhook-${kind}`]),
      ...documentCases.map(([rule]) => rule),
    ]);
    const missing = ruleTable.map(({ id }) => id).filter((id) => !covered.has(id));
    // These have tests of their own: soundness.test.ts, properties.test.ts, operations.test.ts.
    expect(missing).toEqual([
      ...["added", "removed", "changed"].flatMap((edit) => [
        `request-property-not-carried-${edit}`,
        `response-property-not-carried-${edit}`,
      ]),
      "request-combination-affected",
      "response-combination-affected",
      "version-not-raised",
    ]);
    expect([...covered].filter((id) => rules.has(id)).length).toBeGreaterThan(300);
  });
});
