import { expect, test } from "vitest";
import type { JsonValue } from "../../generator/json/values.ts";
import { scoped } from "../../generator/schema/conjunction.ts";
import { partsForMember, partsOf } from "../../generator/schema/containment/premises.ts";
import { createResources } from "../../generator/schema/references.ts";

const string = { type: "string" };

test("many parts say of a member what each of them says, in their order", () => {
  const branches: JsonValue[] = Array.from({ length: 20 }, (_, n) => ({
    properties: { [`own${n}`]: { minLength: n }, shared: { maxLength: 100 + n } },
  }));
  branches.splice(3, 0, { patternProperties: { "^own": { minLength: 77 } } });
  branches.splice(7, 0, { additionalProperties: string, properties: { shared: { const: "s" } } });
  const { scope } = createResources({});
  const { parts } = partsOf(scoped({ allOf: branches }, scope));
  expect(parts.length).toBeGreaterThan(16);
  const said = (name: string): unknown[] => partsForMember(parts, name).map(({ schema }) => schema);
  for (const name of ["own0", "own19", "shared", "constructor", "none"])
    expect(said(name)).toEqual(
      parts.flatMap((part) => partsForMember([part], name)).map(({ schema }) => schema),
    );
  expect(said("own5")).toEqual([{ minLength: 77 }, { minLength: 5 }, string]);
  expect(said("none")).toEqual([string]);
  expect(said("shared")).toHaveLength(21);
});
