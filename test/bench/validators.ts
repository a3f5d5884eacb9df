import addFormats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as z from "zod";
import { loadComponents } from "../support/load-schemas.ts";
import { invalidRequest, requestSchemas, validRequest } from "./request.ts";

const ROUNDS = 5;
const ROUND_MS = 300;

/**
 * Validation of a nested request of 40 properties, in operations per CPU second and relative to Ajv compiled:
 * the emitted schema as it is, compiled, and as a yes/no check. Best of several rounds, taken in turns.
 */
export async function benchValidators(): Promise<void> {
  const { schemas, compiled } = await loadComponents(requestSchemas as never);
  const schema = schemas["Request"];
  if (schema === undefined) throw new Error("No schema Request");
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: "https://bench.invalid/d", components: { schemas: requestSchemas } });
  const test = ajv.compile({ $ref: "https://bench.invalid/d#/components/schemas/Request" });
  const fast = compiled.compile(schema);
  const bare = z.compile(schema);

  const candidates: Readonly<Record<string, (value: unknown) => boolean>> = {
    "Ajv, compiled": (value) => test(value),
    "schema as it is": (value) => schema.safeParse(value).success,
    "z.compile(schema)": (value) => bare.safeParse(value).success,
    "compile(schema)": (value) => fast.safeParse(value).success,
    "is(schema, value)": (value) => compiled.is(schema, value),
  };
  for (const [name, check] of Object.entries(candidates)) {
    if (!check(validRequest) || check(invalidRequest)) throw new Error(`${name} is wrong`);
  }
  const valid = measure(candidates, validRequest);
  const invalid = measure(candidates, invalidRequest);
  const columns = ["", "valid/s", "ratio", "invalid/s", "ratio"];
  console.log(columns.map((text, i) => (i === 0 ? text.padEnd(20) : text.padStart(11))).join(""));
  for (const name of Object.keys(candidates)) {
    const cells = [...cell(valid, name), ...cell(invalid, name)];
    console.log(name.padEnd(20) + cells.map((text) => text.padStart(11)).join(""));
  }
}

function cell(results: ReadonlyMap<string, number>, name: string): [string, string] {
  const own = results.get(name) ?? 0;
  const reference = results.get("Ajv, compiled") ?? 1;
  return [String(Math.round(own)), (own / reference).toFixed(2)];
}

function measure(
  candidates: Readonly<Record<string, (value: unknown) => boolean>>,
  value: unknown,
): Map<string, number> {
  const best = new Map<string, number>();
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, check] of Object.entries(candidates)) {
      const rate = operationsPerSecond(() => check(value));
      // The first round warms up.
      if (round > 0) best.set(name, Math.max(best.get(name) ?? 0, rate));
    }
  }
  return best;
}

function operationsPerSecond(work: () => unknown): number {
  const start = process.cpuUsage();
  const until = performance.now() + ROUND_MS;
  let count = 0;
  while (performance.now() < until) {
    for (let i = 0; i < 200; i++) work();
    count += 200;
  }
  const { user, system } = process.cpuUsage(start);
  return count / ((user + system) / 1e6);
}
