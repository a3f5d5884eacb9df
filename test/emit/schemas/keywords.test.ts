import { isDeepStrictEqual } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { loadComponents, TO_THE_LETTER, type LoadedSchemas } from "../../support/load-schemas.ts";
import { keywordCases } from "./keyword-cases.ts";

describe("a validator accepts what its schema accepts", () => {
  let loaded: LoadedSchemas;
  beforeAll(async () => {
    const components = keywordCases.map(([, schema], i) => [`Case${i}`, schema] as const);
    loaded = await loadComponents(Object.fromEntries(components), TO_THE_LETTER);
  });

  test.each(keywordCases.map((one, i) => [one[0], i] as const))("%s", (_, index) => {
    const [, , valid, invalid] = keywordCases[index] ?? ["", true, [], []];
    const schema = loaded.schemas[`Case${index}`];
    if (schema === undefined) throw new Error("no schema");
    const { is, compile } = loaded.compiled;
    for (const value of valid) {
      const result = schema.safeParse(value);
      expect(result.error?.issues, JSON.stringify(value)).toBeUndefined();
      expect(isDeepStrictEqual(result.data, value), "output equals input").toBe(true);
      expect(is(schema, value), `is ${JSON.stringify(value)}`).toBe(true);
      expect(compile(schema).safeParse(value).success).toBe(true);
    }
    for (const value of invalid) {
      expect(schema.safeParse(value).success, JSON.stringify(value)).toBe(false);
      expect(is(schema, value), `is ${JSON.stringify(value)}`).toBe(false);
      expect(compile(schema).safeParse(value).success).toBe(false);
    }
  });
});
