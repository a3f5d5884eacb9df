import { diffLines } from "diff";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isObject, type JsonObject, type JsonValue } from "../../generator/json/values.ts";
import { formatFiles } from "../../generator/output/index.ts";
import { emitDocument } from "../support/emitted-package.ts";
import { anyEdit, applyEdit, baseState, documentOf, keysOfChange, type State } from "./edits.ts";
import { runs } from "../support/share.ts";

const FILES = ["schemas.js", "schemas.d.ts", "types.d.ts", "operations.js", "operations.d.ts"];
const RUNS = runs(60, 3);
/** An import may come or go with the first or last use of it. */
const ALLOWANCE = 4;

/**
 * Lines, before and after, with the id of an operation: two in types.d.ts and in operations.d.ts, one in
 * operations.js, and one in schemas.d.ts for the parameters, the body and the response. Exports stay.
 */
const LINES_WITH_ID = 16;

interface Generated {
  readonly manifest: JsonObject;
  readonly texts: Readonly<Record<string, string>>;
}

/** What is generated into a folder that has the manifest. */
async function generated(document: JsonObject, manifest?: JsonObject): Promise<Generated> {
  const emitted = await emitDocument(document, {
    ...(manifest === undefined ? {} : { manifest }),
  });
  const files = emitted.files.filter(({ path }) => FILES.includes(path.replace("src/", "")));
  const formatted = await formatFiles(files, { folder: process.cwd() });
  expect(formatted).toHaveLength(FILES.length);
  return {
    manifest: emitted.manifest,
    texts: Object.fromEntries(formatted.map(({ path, text }) => [path, text])),
  };
}

function changedLines(before: Generated, after: Generated): number {
  return Object.entries(before.texts)
    .flatMap(([path, text]) => diffLines(text, after.texts[path] ?? ""))
    .filter(({ added, removed }) => added || removed)
    .reduce((sum, { count }) => sum + count, 0);
}

/** The names below a part of a manifest, each by where it is. */
function namesIn(value: JsonValue | undefined, at: string): [string, string][] {
  if (typeof value === "string") return [[at, value]];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => namesIn(inner, `${at}/${key}`));
}

/**
 * Exports by what they are made from: a component's name, an operation's id, or the path of an
 * operation that the document gives no id.
 */
function exportsOf({ manifest }: Generated, { operations }: State): Map<string, string> {
  const ids = new Map(operations.map(({ path, id }) => [path, id]));
  const entries = Object.values(manifest["operations"] ?? {}) as JsonObject[];
  return new Map([
    ...namesIn(manifest["schemas"], "/schemas"),
    ...entries.flatMap(({ method: _, path, ...names }) => {
      const origin = ids.get(String(path)) ?? `path ${String(path)}`;
      return namesIn(names, `/operations/${origin}`);
    }),
  ]);
}

/** How many derived ids gave way, as the document gives them to other operations now. */
function movedIds(before: Generated, after: Generated, { operations }: State): number {
  const idOf = ({ manifest }: Generated, wanted: string): string | undefined =>
    Object.entries((manifest["operations"] ?? {}) as Record<string, JsonObject>).find(
      ([, { path }]) => path === wanted,
    )?.[0];
  return operations.filter(({ id, path }) => {
    const had = idOf(before, path);
    return id === undefined && had !== undefined && had !== idOf(after, path);
  }).length;
}

function matches(text: string | undefined, pattern: RegExp): string[] {
  return Array.from((text ?? "").matchAll(pattern), ([, name = ""]) => name);
}

/** Everything stands in the order of the document. */
function expectDocumentOrder(found: Generated, state: State): void {
  const { manifest, texts } = found;
  const names = exportsOf(found, state);
  const schemas = state.schemas.map(({ name }) => names.get(`/schemas/${name}`));
  const operations = isObject(manifest.operations) ? Object.values(manifest.operations) : [];
  expect(operations.map((one) => isObject(one) && one["path"])).toEqual(
    state.operations.map(({ path }) => path),
  );
  const functions = operations.map((one) => (isObject(one) ? one["export"] : undefined));
  for (const file of ["src/schemas.js", "src/schemas.d.ts"])
    expect(
      matches(texts[file], /^export (?:declare )?const (\w+)/gm).slice(0, schemas.length),
    ).toEqual(schemas);
  for (const file of ["src/operations.js", "src/operations.d.ts"])
    expect(matches(texts[file], /^export (?:declare )?function (\w+)/gm)).toEqual(functions);
  const block = /^ {2}schemas: \{\n(.*?)^ {2}\};/ms.exec(texts["src/types.d.ts"] ?? "")?.[1];
  expect(matches(block, /^ {4}"?([\w.-]+)"?: /gm)).toEqual(state.schemas.map(({ name }) => name));
}

const seed = Number(process.env["CROSSWALK_SEED"] ?? (Date.now() % 1_000_000) + 1);

test(`an edit changes the lines about it and renames nothing (CROSSWALK_SEED=${seed})`, async () => {
  const ratios: number[] = [];
  let most = 0;
  const base = await generated(documentOf(baseState));
  await fc.assert(
    fc.asyncProperty(fc.array(anyEdit, { minLength: 1, maxLength: 2 }), async (edits) => {
      let [state, before] = [baseState, base];
      for (const edit of edits) {
        const next = applyEdit(state, edit);
        const after = await generated(documentOf(next), before.manifest);

        const had = exportsOf(before, state);
        const has = exportsOf(after, next);
        for (const [origin, name] of has)
          expect([origin, had.get(origin) ?? name]).toEqual([origin, name]);
        // Functions and schemas are in modules of their own.
        for (const isFunction of [true, false]) {
          const names = [...has].filter(([origin]) => origin.endsWith("/export") === isFunction);
          expect(new Set(names.map(([, name]) => name)).size).toBe(names.length);
        }
        expectDocumentOrder(after, next);

        // With the names of the whole: a colliding one is longer, and its lines are folded.
        const keys = keysOfChange(state, next);
        const alone = [
          await generated(documentOf(state, keys), before.manifest),
          await generated(documentOf(next, keys), after.manifest),
        ] as const;
        const needed = changedLines(...alone) + movedIds(before, after, next) * LINES_WITH_ID;
        const changed = changedLines(before, after);
        expect(changed, JSON.stringify(edit)).toBeLessThanOrEqual(needed + ALLOWANCE);
        most = Math.max(most, changed - needed);
        if (needed > 0) ratios.push(changed / needed);
        [state, before] = [next, after];
      }
    }),
    { numRuns: RUNS, seed },
  );
  ratios.sort((a, b) => a - b);
  const at = (part: number): string =>
    (ratios[Math.floor((ratios.length - 1) * part)] ?? 0).toFixed(2);
  console.log(
    `${ratios.length} edits: lines changed / lines needed: median ${at(0.5)}, 95 % ${at(0.95)}, ` +
      `largest ${at(1)}; at most ${most} lines more than needed`,
  );
  expect(ratios.length).toBeGreaterThan(RUNS / 2);
});
