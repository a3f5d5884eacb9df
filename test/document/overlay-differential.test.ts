import fc from "fast-check";
import { openapiOverlay } from "openapi-format";
import { describe, expect, it } from "vitest";
import { applyOverlay } from "../../generator/document/index.ts";
import type { JsonObject, JsonValue } from "../../generator/json/values.ts";
import { runs } from "../support/share.ts";
import { createDiagnostics } from "./support.ts";

/**
 * The same overlays through our applier and through another implementation that passes the
 * specification's compliance sets. Where ours is stricter by design (a target without a match,
 * mixed kinds) it must say so, and the documents are not compared.
 */
const key = fc.constantFrom("a", "b", "c", "x-d");
const leaf = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom("p", "q", ""), fc.boolean());
const { node } = fc.letrec<{ node: JsonValue }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.array(tie("node"), { maxLength: 3 }),
    fc.dictionary(key, tie("node"), { maxKeys: 3, noNullPrototype: true }),
  ),
}));
const map = fc.dictionary(key, node, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
// Always with an object, an array and a primitive, so that most targets match something.
const plain = { noNullPrototype: true } as const;
const object = fc.record(
  {
    a: fc.record({ a: map, b: fc.array(node, { minLength: 1, maxLength: 3 }), c: leaf }, plain),
    b: fc.array(map, { minLength: 1, maxLength: 3 }),
    c: node,
  },
  plain,
);
const segment = fc.oneof(
  key.map((name) => `['${name}']`),
  fc.constantFrom("[0]", "[-1]", "[1]", ".*", "[?@ == 1]", "[?@.a]"),
);
const target = fc
  .array(segment, { minLength: 1, maxLength: 2 })
  .map((parts) => `$${parts.join("")}`);
/** One node at most: the removal of several is specified by the table in overlay.test.ts. */
const singular = fc
  .array(
    fc.oneof(
      key.map((name) => `['${name}']`),
      fc.constantFrom("[0]", "[-1]"),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((parts) => `$${parts.join("")}`);
const action = fc.oneof(
  fc.record({ target, update: node }),
  fc.record({ target: singular, remove: fc.constant(true) }),
  fc.record({ target, copy: key.map((name) => `$['${name}']`) }),
);

describe("the applier against another implementation", () => {
  it("gives the same document unless it reports why not", async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        object,
        fc.array(action, { minLength: 1, maxLength: 2 }),
        async (value, actions) => {
          const overlay = {
            overlay: "1.1.0",
            info: { title: "T", version: "1" },
            actions: actions.map((one) => ({ ...one, "x-crosswalk-evidence": { note: "n" } })),
          };
          const diagnostics = createDiagnostics();
          const document = { file: "d", value: value as JsonObject, locate: () => undefined };
          const before = structuredClone(value);
          const ours = applyOverlay(
            document,
            { file: "o", text: JSON.stringify(overlay) },
            diagnostics,
          );
          expect(value).toStrictEqual(before);
          if (diagnostics.all.length > 0) return;
          compared += 1;
          const theirs = await openapiOverlay(structuredClone(value) as Record<string, unknown>, {
            overlaySet: structuredClone(overlay),
          });
          expect(ours.value).toStrictEqual(theirs.data);
        },
      ),
      { numRuns: runs(2_000, 400), seed: 7 },
    );
    expect(compared).toBeGreaterThan(runs(100, 20));
  });
});
