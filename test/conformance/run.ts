/**
 * Runs the JSON Schema Test Suite through the generator: npm run conformance [-- FOLDER] [--failures].
 * With --jsonpath FILE the JSONPath Compliance Test Suite is run instead.
 * With --pipeline the documents go through every stage; groups that need a remote document are refused there.
 * Each schema becomes a component of an OpenAPI document, the document a package's schemas module, which is
 * loaded and given every instance.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type * as z from "zod";
import type { JsonObject, JsonValue } from "../../generator/json/values.ts";
import { isObject } from "../../generator/json/values.ts";
import type { Schema } from "../../generator/model/index.ts";
import { packageRoot } from "../../generator/package-root.ts";
import type { SchemaOptions } from "../../generator/emit/types.ts";
import { loadComponents, TO_THE_LETTER, type LoadedSchemas } from "../support/load-schemas.ts";
import { documentOf, loadThroughPipeline, throughPipeline } from "./pipeline.ts";
import { runJsonPathSuite } from "./jsonpath.ts";
import { draft4Cases, loadComponents30 } from "./openapi30.ts";
import { classOf, readCases, readResources, type SuiteCase } from "./suite.ts";

interface Outcome {
  readonly one: SuiteCase;
  readonly passed: number;
  readonly failures: readonly string[];
  readonly tier: string;
}

const args = process.argv.slice(2);
const jsonPathSuite = args[args.indexOf("--jsonpath") + 1];
if (args.includes("--jsonpath") && jsonPathSuite !== undefined)
  process.exit(jsonPath(jsonPathSuite) ? 0 : 1);
const showsFailures = args.includes("--failures");
const folder = resolve(
  args.find((arg) => !arg.startsWith("--")) ??
    process.env["JSON_SCHEMA_TEST_SUITE"] ??
    join(packageRoot(), "../shared/json-schema-test-suite"),
);
if (!existsSync(join(folder, "tests"))) {
  console.error(`No JSON Schema Test Suite in ${folder}: give its folder as argument.`);
  process.exit(2);
}
process.exitCode = (await (args.includes("--pipeline") ? pipeline() : main())) ? 0 : 1;

function jsonPath(file: string): boolean {
  const { total, failed } = runJsonPathSuite(file);
  for (const line of failed) console.log(line);
  console.log(`JSONPath ${total - failed.length}/${total}`);
  return failed.length === 0;
}

/** Through every stage: each group is right, or refused because of a remote document. */
async function pipeline(): Promise<boolean> {
  const cases = readCases(join(folder, "tests/draft2020-12"));
  const local: SuiteCase[] = [];
  const refusals: string[] = [];
  let untrue = 0;
  for (const one of cases) {
    const prepared = await throughPipeline(documentOf({ Case: embedded(one.schema, one.file) }));
    if ("value" in prepared) local.push(one);
    else {
      const isRemote = prepared.refused.some((text) =>
        /^(?:ref-not-allowed|schema-dialect-unknown): .*https?:/.test(text),
      );
      if (!isRemote) untrue += 1;
      refusals.push(`${one.file}: ${one.description}: ${prepared.refused.join("; ")}`);
    }
  }
  const outcomes = await run(local, loadThroughPipeline);
  table(groupBy(outcomes, ({ one }) => one.file));
  console.log("");
  table(groupBy(outcomes, ({ one }) => classOf(one)));
  console.log(
    `\nrefused: ${refusals.length} of ${cases.length} groups, ${untrue} without naming a remote document`,
  );
  if (showsFailures) for (const refusal of refusals) console.log(refusal);
  if (showsFailures)
    for (const { failures } of outcomes) for (const failure of failures) console.log(failure);
  return untrue === 0 && outcomes.every(({ failures }) => failures.length === 0);
}

async function main(): Promise<boolean> {
  const resources = readResources(folder);
  const tests = join(folder, "tests");
  const latest = await run(readCases(join(tests, "draft2020-12")), (schemas) =>
    loadComponents(schemas, TO_THE_LETTER, resources),
  );
  const older = await run(draft4Cases(join(tests, "draft4")), (schemas) =>
    loadComponents30(schemas, TO_THE_LETTER),
  );
  const asserting: SchemaOptions = { ...TO_THE_LETTER, formats: "assert" };
  const formats = await run(
    readCases(join(tests, "draft2020-12/optional/format")).map(stringsOnly),
    (schemas) => loadComponents(schemas, asserting),
  );
  const keywords = [
    ...latest,
    ...older.map((o) => renamed(o, "3.0 ")),
    ...formats.map((o) => renamed(o, "format ")),
  ];
  table(groupBy(keywords, ({ one }) => one.file));
  console.log("");
  const classes = [
    ...groupBy(latest, ({ one }) => classOf(one)),
    ["OpenAPI 3.0", older] as const,
    ["formats", formats] as const,
  ];
  table(classes);
  const all = [...latest, ...older, ...formats];
  console.log(`\ntiers: ${tiers(latest)}`);
  const short = new Set(formats.filter((o) => o.failures.length > 0).map((o) => o.one.file));
  console.log(
    `formats that fall short: ${[...short].map((f) => `${f} (IDNA 2008 needs Unicode tables)`).join(", ")}`,
  );
  if (showsFailures)
    for (const { failures } of all) for (const failure of failures) console.log(failure);
  const known = new Set(["hostname", "idn-hostname"]);
  return all.every(({ one, failures }) => failures.length === 0 || known.has(one.file));
}

function renamed(outcome: Outcome, prefix: string): Outcome {
  return { ...outcome, one: { ...outcome.one, file: prefix + outcome.one.file } };
}

/** A format says something about strings only; what it says about other values is in the core tests. */
function stringsOnly(one: SuiteCase): SuiteCase {
  return { ...one, tests: one.tests.filter(({ data }) => typeof data === "string") };
}

/** Loads many schemas at a time; no two of one document may have the same `$id`. */
async function run(
  cases: readonly SuiteCase[],
  load: (schemas: Readonly<Record<string, Schema>>) => Promise<LoadedSchemas>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const batch of batches(cases)) {
    const components = Object.fromEntries(
      batch.map((one, i) => [`Case${i}`, embedded(one.schema, `${one.file}-${i}`)]),
    );
    const { schemas, emitted, compiled } = await load(components);
    batch.forEach((one, i) => {
      const schema = schemas[`Case${i}`];
      const failures = one.tests.flatMap((test) => {
        const result = verdict(schema, test.data, compiled);
        return result === test.valid
          ? []
          : [`${one.file}: ${one.description}: ${test.description}: ${String(result)}`];
      });
      const tier = emitted.tiers[`Case${i}`] ?? "";
      outcomes.push({ one, passed: one.tests.length - failures.length, failures, tier });
    });
  }
  return outcomes;
}

/** What the schema says, which its compiled form must say as well; what it gives back is what it was given. */
function verdict(
  schema: z.ZodType | undefined,
  data: JsonValue,
  { is, compile }: LoadedSchemas["compiled"],
): boolean | string {
  if (schema === undefined) return "no schema";
  try {
    const result = schema.safeParse(data);
    if (is(schema, data) !== result.success) return "the compiled guard says otherwise";
    if (compile(schema).safeParse(data).success !== result.success)
      return "compiled says otherwise";
    if (
      result.success &&
      !isDeepStrictEqual(withoutPrototypes(data), withoutPrototypes(result.data as JsonValue))
    )
      return "the output is not the input";
    return result.success;
  } catch (error) {
    return String(error);
  }
}

/** zod drops an own property of the name `__proto__` from its output. */
function withoutPrototypes(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(withoutPrototypes);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([name]) => name !== "__proto__");
  return Object.fromEntries(entries.map(([name, held]) => [name, withoutPrototypes(held)]));
}

function batches(cases: readonly SuiteCase[]): SuiteCase[][] {
  const all: SuiteCase[][] = [];
  let current: SuiteCase[] = [];
  let taken = new Set<string>();
  for (const one of cases) {
    const ids = identifiersOf(one.schema);
    if (current.length >= 150 || ids.some((id) => taken.has(id))) {
      all.push(current);
      [current, taken] = [[], new Set()];
    }
    current.push(one);
    for (const id of ids) taken.add(id);
  }
  return [...all, current].filter((batch) => batch.length > 0);
}

function identifiersOf(value: JsonValue): string[] {
  if (Array.isArray(value)) return value.flatMap(identifiersOf);
  if (!isObject(value)) return [];
  const { $id } = value;
  return [
    ...(typeof $id === "string" ? [$id] : []),
    ...Object.values(value).flatMap(identifiersOf),
  ];
}

/** A schema with local references is a resource of its own: within a document it needs an `$id`. */
function embedded(schema: Schema, name: string): Schema {
  if (!isObject(schema) || typeof schema["$id"] === "string") return schema;
  if (!JSON.stringify(schema).includes('"$')) return schema;
  const identified: JsonObject = { $id: `https://suite.invalid/${name}`, ...schema };
  return identified;
}

function groupBy(
  outcomes: readonly Outcome[],
  key: (outcome: Outcome) => string,
): (readonly [string, Outcome[]])[] {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    groups.set(key(outcome), [...(groups.get(key(outcome)) ?? []), outcome]);
  }
  return [...groups];
}

function table(rows: readonly (readonly [string, readonly Outcome[]])[]): void {
  for (const [name, outcomes] of rows) {
    const total = outcomes.reduce((sum, { one }) => sum + one.tests.length, 0);
    const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
    const mark = passed === total ? "" : "  <";
    console.log(`${name.padEnd(28)} ${String(passed).padStart(5)}/${total}${mark}`);
  }
}

function tiers(outcomes: readonly Outcome[]): string {
  return groupBy(outcomes, ({ tier }) => tier)
    .map(([tier, list]) => `${tier} ${list.length}`)
    .join(", ");
}
