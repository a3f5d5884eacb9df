import type { JsonObject } from "../../../generator/json/values.ts";
import {
  withPet,
  withSchemas,
  range,
  nested,
  deepSchema,
  deepValue,
  yamlDocument,
  aliasBomb,
  mergeChain,
  schemaBomb,
  type Structures,
} from "./make.ts";

/** A schema inside another, by the keyword that holds it. */
const nesting: Readonly<Record<string, (inner: JsonObject) => JsonObject>> = {
  additionalProperties: (inner) => ({ additionalProperties: inner }),
  patternProperties: (inner) => ({ patternProperties: { "^a": inner } }),
  properties: (inner) => ({ properties: { a: inner } }),
  items: (inner) => ({ items: inner }),
  prefixItems: (inner) => ({ prefixItems: [inner] }),
  contains: (inner) => ({ contains: inner }),
  propertyNames: (inner) => ({ propertyNames: inner }),
  not: (inner) => ({ not: inner }),
  allOf: (inner) => ({ allOf: [inner, { minLength: 1 }] }),
  anyOf: (inner) => ({ anyOf: [inner, { type: "null" }] }),
  oneOf: (inner) => ({ oneOf: [inner, { type: "null" }], minLength: 1 }),
  if: (inner) => ({ if: inner, then: { required: ["x"] } }),
  then: (inner) => ({ if: { required: ["x"] }, then: inner, else: { minLength: 1 } }),
  dependentSchemas: (inner) => ({ dependentSchemas: { a: inner } }),
  unevaluatedProperties: (inner) => ({ unevaluatedProperties: inner }),
};

/** Aliases, merge keys and nesting: what is small in a file and large in memory. */
export const expansion: Structures = {
  "alias bomb 7x9": () => yamlDocument(aliasBomb(7, 9)),
  "alias bomb 30x30": () => yamlDocument(aliasBomb(30, 30)),
  "alias to itself": () => yamlDocument("x-self: &s [*s]\n"),
  "schema alias bomb": () =>
    yamlDocument(
      `components:\n  schemas:\n    A0: &a0 {type: string}\n${range(12)
        .map(
          (n) =>
            `    A${n + 1}: &a${n + 1} {type: object, properties: {${range(9)
              .map((k) => `p${k}: *a${n}`)
              .join(", ")}}}`,
        )
        .join("\n")}\n`,
    ),
  "merge chain 2000": () => yamlDocument(mergeChain(2_000)),
  "merge of many": () =>
    yamlDocument(
      `x-m: &m {${range(3_000)
        .map((n) => `k${n}: ${n}`)
        .join(", ")}}\nx-n:\n${"  - {<<: [*m, *m, *m]}\n".repeat(300)}`,
    ),
  "reference fan 10x9": () => yamlDocument(schemaBomb(10, 9)),
  "reference fan 30x9": () => ({
    ...yamlDocument(schemaBomb(30, 9)),
    notExercised: "zod looks for recursion along every path of references, and does not remember",
  }),
  "deep schema 300": () => deepSchema(300),
  "deep schema 500": () => deepSchema(500),
  "deep schema 2000": () => deepSchema(2_000),
  "deep schema 100000": () => deepSchema(100_000),
  "deep value 500": () => deepValue(500),
  "deep value 2000": () => deepValue(2_000),
  "deep value 100000": () => deepValue(100_000),
  "deep YAML flow 100000": () => yamlDocument(`x-deep: ${nested(100_000, "[", "1", "]")}\n`),
  "deep YAML block 5000": () =>
    yamlDocument(
      `x-deep:\n${range(5_000)
        .map((n) => `${" ".repeat(n + 1)}a:`)
        .join("\n")} 1\n`,
    ),
  "deep allOf 300": () =>
    withPet(range(300).reduce<JsonObject>((inner) => ({ allOf: [inner] }), { type: "string" })),
  "deep, every keyword": () =>
    withSchemas(
      Object.fromEntries(
        Object.entries(nesting).map(([keyword, wrap]) => [
          keyword,
          range(180).reduce<JsonObject>((inner) => wrap(inner), { type: "string" }),
        ]),
      ),
    ),
  "deep not 150": () =>
    withPet(range(150).reduce<JsonObject>((inner) => ({ not: inner }), { type: "string" })),
};
