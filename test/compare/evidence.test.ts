import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import openapiTS, { astToString } from "openapi-typescript";
import { expect, onTestFinished, test } from "vitest";
import type { JsonObject } from "../../generator/json/values.ts";
import { compile } from "../support/compiler.ts";

import { writeFiles } from "../support/packed-project.ts";
import { constraintCases } from "./cases/constraints.ts";
import { structureCases } from "./cases/structures.ts";
import { changesBetween, documentOf, documentOfSchema } from "./harness.ts";

const cases = [...constraintCases, ...structureCases];
const removed: JsonObject = documentOf({
  paths: {
    "/things": { delete: { responses: { "204": { description: "" } } }, get: { responses: {} } },
  },
});
const pairs: (readonly [JsonObject, JsonObject])[] = [
  ...cases.map(
    ([, base, revision]) => [documentOfSchema(base), documentOfSchema(revision)] as const,
  ),
  // The value is one of the whole `oneOf`, in which a wider alternative makes it reject more.
  [
    documentOfSchema({ oneOf: [{ required: ["a"] }, { required: ["b"] }] }),
    documentOfSchema({ oneOf: [{ required: ["a"] }, { required: [] }] }),
  ],
  [removed, documentOf({ paths: { "/things": { get: { responses: {} } } } })],
];
const found = pairs.flatMap(([base, revision]) =>
  changesBetween(base, revision).map((change) => ({ base, revision, change })),
);
const open = found.filter(({ change }) => ["breaking", "may-break"].includes(change.class));

test("what breaks a schema is shown by a value that one document accepts and the other rejects", () => {
  const proved = open.filter(({ change }) => change.basis === "proved");
  expect(proved.length).toBeGreaterThan(100);
  for (const { change } of proved) {
    const [from, to] = change.direction === "request" ? ["base", "revision"] : ["revision", "base"];
    expect(change.evidence, change.message).toMatchObject({
      [from as string]: "accepted",
      [to as string]: "rejected",
    });
  }
});

test("every change of a schema that may break carries a value, but for patterns and what leads nowhere", () => {
  const without = open.filter(({ change }) => change.evidence === undefined);
  expect([...new Set(without.map(({ change }) => change.rule))].sort()).toEqual([
    "operation-removed",
    "request-pattern-changed",
    "response-pattern-changed",
    "response-reference-unresolved",
  ]);
});

test("the code of a change compiles with the old types and not with the new ones", async () => {
  const shown = open.filter(({ change }) => change.code !== undefined);
  expect(shown.length).toBeGreaterThan(15);
  const folder = mkdtempSync(join(tmpdir(), "crosswalk-evidence-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const programs = await Promise.all(
    shown.map(async ({ base, revision, change }, index) => {
      const code = change.code ?? "";
      return [
        { path: `old-types-${index}.ts`, text: astToString(await openapiTS(base as never)) },
        { path: `new-types-${index}.ts`, text: astToString(await openapiTS(revision as never)) },
        {
          path: `old-${index}.ts`,
          text: code.replace("the-package/types", `./old-types-${index}.js`),
        },
        {
          path: `new-${index}.ts`,
          text: code.replace("the-package/types", `./new-types-${index}.js`),
        },
      ];
    }),
  );
  const files = programs.flat();
  writeFiles(folder, files);
  const messages = compile(
    folder,
    files.map(({ path }) => path),
  );
  const failing = new Set([...messages.matchAll(/^(\w+-\d+)\.ts/gm)].map(([, name]) => name));
  const names = (version: string) =>
    shown.flatMap(({ change }, index) => (failing.has(`${version}-${index}`) ? [] : [change.rule]));
  expect(names("new")).toEqual([]);
  expect(
    shown
      .filter((_, index) => failing.has(`old-${index}`))
      .map(({ change }) => `${change.rule} ${change.code}`),
  ).toEqual([]);
});

test("an id names a change, whatever else changes", () => {
  const all = found.map(({ change }) => change.id);
  expect(all.every((id) => /^[0-9a-f]{10}(-\d+)?$/.test(id))).toBe(true);
  const [base, revision] = [
    documentOfSchema({ type: "string", maxLength: 9 }),
    documentOfSchema({ type: "string", maxLength: 3 }),
  ];
  const other = structuredClone(revision);
  other["tags"] = [{ name: "new" }];
  const ids = (after: JsonObject) =>
    changesBetween(base, after)
      .filter(({ rule }) => rule.endsWith("max-length-lowered"))
      .map(({ id }) => id);
  expect(new Set(ids(revision)).size).toBe(2);
  expect(ids(other)).toEqual(ids(revision));
});
