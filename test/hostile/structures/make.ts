import type { JsonObject, JsonValue } from "../../../generator/json/values.ts";
import { baseDocument } from "../base-document.ts";
import { documentScenario, put } from "../positions/document.ts";
import type { Scenario } from "../positions/types.ts";

/** A run over one text, whatever it is. */
export function textScenario(text: string, file = "api.yaml"): Scenario {
  return {
    files: { [file]: text },
    args: ["generate", "--spec", file, "--out", "out", "--name", "hostile"],
    output: "out",
  };
}

export function withSchemas(schemas: Readonly<Record<string, JsonValue>>): Scenario {
  const document = baseDocument();
  for (const [name, schema] of Object.entries(schemas)) {
    put(
      document,
      `/components/schemas/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`,
      schema,
    );
  }
  return documentScenario(document);
}

export const withPet = (schema: JsonObject): Scenario => withSchemas({ Pet: schema });
export const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
export const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** Text of JSON nested so deeply that no recursive printer could write it. */
export function nested(depth: number, open: string, core: string, close: string): string {
  return open.repeat(depth) + core + close.repeat(depth);
}

export function deepSchema(depth: number): Scenario {
  const schema = nested(depth, '{"type":"object","properties":{"a":', '{"type":"string"}', "}}");
  const text = JSON.stringify(baseDocument()).replace(
    '"Owner":{',
    () => `"Deep":${schema},"Owner":{`,
  );
  return textScenario(text, "api.json");
}

export function deepValue(depth: number): Scenario {
  const value = nested(depth, "[", "1", "]");
  const text = JSON.stringify(baseDocument()).replace(
    '"Owner":{',
    () => `"Owner":{"example":${value},`,
  );
  return textScenario(text, "api.json");
}

export function yamlDocument(extra: string): Scenario {
  return textScenario(
    `openapi: 3.1.0\ninfo:\n  title: x\n  version: 1.0.0\npaths:\n  /x:\n    get:\n      responses:\n        "200":\n          description: x\n${extra}`,
  );
}

export function aliasBomb(levels: number, width: number): string {
  const lines = ["x-bomb:", "  - &a0 [lol]"];
  for (const n of range(levels)) {
    lines.push(
      `  - &a${n + 1} [${range(width)
        .map(() => `*a${n}`)
        .join(", ")}]`,
    );
  }
  return `${lines.join("\n")}\n`;
}

export function mergeChain(length: number): string {
  const lines = ["x-merge:", "  - &m0 {k0: 0}"];
  for (const n of range(length)) lines.push(`  - &m${n + 1} {<<: *m${n}, k${n + 1}: ${n}}`);
  return `${lines.join("\n")}\n`;
}

export function schemaBomb(levels: number, width: number): string {
  const lines = ["components:", "  schemas:", "    S0: {type: string}"];
  for (const n of range(levels)) {
    lines.push(
      `    S${n + 1}:`,
      "      type: object",
      "      properties:",
      ...range(width).map((k) => `        p${k}: {$ref: '#/components/schemas/S${n}'}`),
    );
  }
  return `${lines.join("\n")}\n`;
}

export function chain(length: number): Scenario {
  const schemas: Record<string, JsonValue> = { [`C${length}`]: { type: "string" } };
  for (const n of range(length)) schemas[`C${n}`] = ref(`C${n + 1}`);
  return withSchemas(schemas);
}

/** Attacks of one kind, each by its name. */
export type Structures = Readonly<Record<string, () => Scenario>>;
