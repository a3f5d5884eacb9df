import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkCrosswalk, type CrosswalkInput } from "../../generator/crosswalk/index.ts";
import { mappingFormat } from "../../generator/crosswalk/mapping/format.ts";
import { deriveModel } from "../../generator/crosswalk/emit/derived.ts";
import { emitMapping } from "../../generator/crosswalk/emit/mapping-module.ts";
import type { CheckedCrosswalk, CheckedMapping } from "../../generator/crosswalk/types.ts";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import type { JsonObject } from "../../generator/json/values.ts";
import { parseYamlFile } from "../../generator/json/yaml-file.ts";
import type { ProviderMapping } from "../../templates/crosswalk/types.ts";
import { same } from "../../templates/crosswalk/values.ts";
import { lossyStatuses, requests, responses, statuses, variants } from "./answers.ts";
import {
  loadRunTime,
  moduleOf,
  providerNames,
  settings,
  type ProviderName,
  type RunTime,
} from "./modules.ts";
import { mutantsOf, type Mutant } from "./mutants.ts";
import { realPackages } from "./packages.ts";
import { realInput } from "./real.ts";
import { shareOf } from "../support/share.ts";
import { read } from "./support.ts";

let input: CrosswalkInput;
let checked: CheckedCrosswalk;
let runTime: RunTime;
let folder: string;
beforeAll(async () => {
  input = await realInput();
  const diagnostics = createDiagnostics();
  const whole = checkCrosswalk(input, diagnostics);
  if (whole === undefined) throw new Error(JSON.stringify(diagnostics.all));
  checked = whole;
  ({ subscriptions: folder } = await realPackages());
  runTime = await loadRunTime(folder);
}, 120_000);
const written: string[] = [];
afterAll(() => {
  for (const file of written) rmSync(file, { force: true });
});

/** What catches a mutant; `survived` when nothing does. */
type Catcher = "generation" | "generation, by its pin" | "laws" | "survived";

/** What generation makes of a mutant: its mapping, unless it rejects it by more than a pin. */
function generate(
  mutant: Mutant,
  name: ProviderName,
): { readonly passed: CheckedMapping; readonly byPin: boolean } | undefined {
  const diagnostics = createDiagnostics();
  const own = input.mappings.find((mapping) => mapping.provider === name);
  const parsed = mappingFormat.safeParse(mutant.value);
  if (own === undefined || !parsed.success) return undefined;
  const mapping = { ...own, value: parsed.data };
  const result = checkCrosswalk({ ...input, mappings: [mapping] }, diagnostics);
  const errors = diagnostics.all.filter(({ severity }) => severity === "error");
  const passed = result?.mappings[0];
  if (passed === undefined || errors.some(({ code }) => !code.startsWith("mapping-pin")))
    return undefined;
  return { passed, byPin: errors.length > 0 };
}

/** Runs the generated code of a mapping against the answers that were written by hand. */
async function lawsCatch(
  mapping: CheckedMapping,
  name: ProviderName,
  number: number,
): Promise<boolean> {
  const derived = deriveModel({ ...checked, mappings: [mapping] }, createDiagnostics());
  const file = emitMapping(mapping, checked, derived).find(({ path }) =>
    path.endsWith("/mapping.js"),
  );
  const target = join(folder, `src/${name}/mutant-${String(process.pid)}-${String(number)}.js`);
  written.push(target);
  writeFileSync(target, file?.text ?? "");
  const { mapping: emitted } = (await import(target)) as { mapping: ProviderMapping };
  return !answersHold(emitted, name);
}

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function answersHold(mapping: ProviderMapping, name: ProviderName): boolean {
  const module = moduleOf(mapping, runTime);
  for (const { canonical, body, settings: own, decoded: back } of requests[name]) {
    const given = { ...settings[name], ...own };
    const encoded = module.encode(canonical, { settings: given });
    if (!encoded.ok || !same(encoded.body, json(body))) return false;
    const { providerOptions: _options, ...expected } = back ?? canonical;
    const decoded = module.decode(json(body), given);
    if (!decoded.ok || !same(decoded.value, expected)) return false;
  }
  const { answer, wrapper, canonical, statusField } = responses[name];
  const read = (change: object = {}) => {
    const one = { ...answer, ...change };
    return module.read(wrapper === undefined ? one : { [wrapper]: one });
  };
  const whole = read();
  if (!whole.ok || !same(whole.value, canonical)) return false;
  const told = Object.entries(statuses[name]).every(([raw, status]) => {
    const decoded = read({ [statusField]: raw });
    const lossy = decoded.issues.some(({ code, path }) => code === "lossy" && path === "status");
    return (
      decoded.ok &&
      decoded.value["status"] === status &&
      lossy === lossyStatuses[name].includes(raw)
    );
  });
  return (
    told &&
    variants[name].every(([change, expected]) => {
      const decoded = read(change);
      return (
        decoded.ok && Object.entries(expected).every(([key, one]) => same(decoded.value[key], one))
      );
    })
  );
}

const canonicalStatuses = [
  "incomplete",
  "incomplete_expired",
  "trialing",
  "active",
  "past_due",
  "unpaid",
  "paused",
  "canceled",
  "scheduled",
  "expired",
  "draft",
];

async function catcherOf(mutant: Mutant, name: ProviderName, number: number): Promise<Catcher> {
  const generated = generate(mutant, name);
  if (generated === undefined) return "generation";
  if (await lawsCatch(generated.passed, name, number)) return "laws";
  return generated.byPin ? "generation, by its pin" : "survived";
}

test.each(providerNames)(
  "every single-entry change of the mapping of %s is caught",
  async (name) => {
    const own = checked.mappings.find((mapping) => mapping.provider.config.name === name);
    if (own === undefined) throw new Error(name);
    const value = parseYamlFile("", read(`specs/crosswalk/subscriptions/${name}.yaml`))
      .value as JsonObject;
    expect(await lawsCatch(own, name, -1), "the mapping itself passes").toBe(false);

    const counts: Record<Catcher, number> = {
      generation: 0,
      "generation, by its pin": 0,
      laws: 0,
      survived: 0,
    };
    const survivors: string[] = [];
    const mutants = mutantsOf(value, own, canonicalStatuses);
    for (const [number, mutant] of shareOf(mutants, 60).entries()) {
      const caught = await catcherOf(mutant, name, number);
      counts[caught]++;
      if (caught === "survived") survivors.push(mutant.what);
    }
    if (process.env["CROSSWALK_REPORT"] !== undefined)
      process.stdout.write(`${name}: ${JSON.stringify(counts)}\n${survivors.join("\n")}\n`);
    expect(survivors).toEqual([]);
    expect(mutants.length).toBeGreaterThan(100);
  },
  300_000,
);
