import { expect, test } from "vitest";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { checkBounds, limits } from "../../generator/document/bounds.ts";
import type { JsonObject } from "../../generator/json/values.ts";

function problemsOf(value: JsonObject): (string | undefined)[][] {
  const diagnostics = createDiagnostics();
  checkBounds({ file: "api.json", value, locate: () => undefined }, diagnostics);
  return diagnostics.all.map(({ code, pointer }) => [code, pointer]);
}

test("names on the way to an object have a limit, of their own and together", () => {
  const long = "n".repeat(limits.wayTo + 1);
  expect(problemsOf({ paths: { [long]: {} } })).toStrictEqual([
    ["document-name-too-long", `/paths/${"n".repeat(200)}…`],
  ]);
  const half = "n".repeat(limits.wayTo / 2);
  expect(problemsOf({ [half]: { [half]: {} } })).toStrictEqual([]);
  expect(problemsOf({ [half]: { [half]: { x: {} } } })[0]?.[0]).toBe("document-name-too-long");
});

test("a name that leads to a text only may be as long as it is", () => {
  expect(problemsOf({ example: { ["n".repeat(1_000_000)]: "x" } })).toStrictEqual([]);
});
