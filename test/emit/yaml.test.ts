import fc from "fast-check";
import { CORE_SCHEMA, load } from "js-yaml";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { yamlText } from "../../generator/emit/write/index.ts";
import type { JsonValue } from "../../generator/json/values.ts";

/** Texts that YAML reads as something else unless they are quoted. */
const TEXTS = [
  ...["", " ", "~", "null", "true", "no", "1", "1e3", "0x1F", "0o17", ".inf", "2026-01-02", "<<"],
  ...["- a", "? a", "a: b", "a #b", "#a", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a`", "'", '"'],
  ...["a\nb", "a\n", "\n", "\ta", "a\r\nb", "\u0000", "\u0085", "\u2028", "\ufeff", "\ud800", "😀"],
  ...["__proto__", "constructor", "[a]", "{a: b}", "a,b", "---", "...", ": a", "a:", "=", "1_000"],
];

const text = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: "binary" }));
const value = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    ...[text, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })],
    ...[fc.boolean(), fc.constant(null)],
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(text, tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

const asJson = (read: unknown): JsonValue => JSON.parse(JSON.stringify(read)) as JsonValue;

it("writes YAML that two independent readers take back", () => {
  fc.assert(
    fc.property(value, (written) => {
      const output = yamlText(written);
      expect(asJson(load(output, { schema: CORE_SCHEMA }))).toEqual(asJson(written));
      expect(asJson(parse(output))).toEqual(asJson(written));
    }),
    { seed: 20261129, numRuns: 300 },
  );
});
