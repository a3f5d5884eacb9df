import { cpus } from "node:os";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allCases, selectCases, toOrders, type HostileCase } from "./cases.ts";
import { createWorkspace, runCases } from "./pool.ts";
import { referenceCases, startServer } from "./references.ts";
import { remoteReferenceCases } from "./remote-references.ts";
import { structuralCases } from "./structures.ts";
import { typeCheck } from "./type-check.ts";
import type { CaseResult } from "./case-result.ts";

/** Structural attacks that take seconds each are left to `npm run hostile`. */
const slow =
  /00000|million|5000|20000|3000|reference fan|allOf chain|deep schema [235]00|depth|many|x oneOf|that stall|anchors|schemes|large base|every keyword/;

const isMapping = ({ position }: HostileCase): boolean => position.startsWith("mapping");

// One payload per position and one reference per source location; `npm run hostile` runs them all.
const cases = [
  ...selectCases(
    allCases().filter((one) => !isMapping(one)),
    1,
  ),
  ...selectCases(allCases().filter(isMapping), 1),
  ...selectCases(referenceCases(), 1),
  ...selectCases(remoteReferenceCases(), 5),
  ...structuralCases().filter(({ payload }) => !slow.test(payload)),
];
const isHarmless = ({ id }: { readonly id: string }): boolean =>
  id.includes("pinned document, harmless");
const workspace = createWorkspace();
const server = await startServer();
let caseResults: readonly CaseResult[] = [];

beforeAll(async () => {
  caseResults = await runCases(toOrders(cases, workspace.path, server.host), {
    workers: Math.max(1, Math.min(4, cpus().length)),
    casesPerChild: 80,
  });
});
afterAll(async () => {
  workspace.remove();
  await server.close();
});

test("every hostile document is refused with a diagnostic, or becomes a package in which nothing of it is code", () => {
  expect(cases.length).toBeGreaterThan(250);
  expect(caseResults.length).toBe(cases.length);
  expect(
    caseResults.flatMap(({ id, problems }) =>
      problems.map(({ fault, detail }) => `${fault}: ${id}: ${detail}`),
    ),
  ).toStrictEqual([]);
  // Neither half is empty: the harness sees packages, and refusals.
  const generated = caseResults.filter(({ outcome }) => outcome === "generated").length;
  expect(generated).toBeGreaterThan(cases.length / 3);
  expect(caseResults.length - generated).toBeGreaterThan(cases.length / 12);
});

test("the packages type-check", async () => {
  const packages = caseResults.flatMap((caseResult) => caseResult.packages);
  expect(packages.length).toBeGreaterThan(cases.length / 3);
  expect([...(await typeCheck(workspace.path, packages)).values()].flat()).toStrictEqual([]);
});

test("a pinned document that harms nobody is generated from", () => {
  const harmless = caseResults.find(isHarmless);
  expect(harmless?.outcome).toBe("generated");
});

test("nobody asked the server that hostile references name", () => {
  expect(server.requests).toStrictEqual([]);
});
