import { expect, test } from "vitest";
import {
  createDiagnostics,
  furtherProblems,
  groupDiagnostics,
} from "../../generator/diagnostics/index.ts";

const log = createDiagnostics();
const report = (code: "lint" | "file-missing", message: string, line: number): void => {
  log.report({ code, message, location: { file: "api.yaml", line, column: 1 } });
};
report("lint", "Property `a` is not expected here. (struct)", 1);
report("lint", "Operation must have a `4xx` response. (operation-4xx-response)", 2);
report("file-missing", "`b.yaml`", 3);
for (const line of [4, 5, 6, 7])
  report("lint", `Property \`p${line}\` is not expected here. (struct)`, line);

test("problems that differ in names only are one group", () => {
  const groups = groupDiagnostics(log.all);
  expect(groups.map(({ all }) => all.map(({ location }) => location?.line))).toStrictEqual([
    [1, 4, 5, 6, 7],
    [2],
    [3],
  ]);
});

test("what is not shown is counted, with the first locations", () => {
  const [structure] = groupDiagnostics(log.all.map((one) => ({ ...one, severity: "warning" })));
  expect(structure && furtherProblems(structure, 1)).toBe(
    "… and 4 more [lint] at api.yaml:4:1, api.yaml:5:1, api.yaml:6:1, …; `diagnostics: {lint: {severity: info}}` in the configuration makes notes of them",
  );
  const [note] = groupDiagnostics(log.all.map((one) => ({ ...one, severity: "info" })));
  expect(note && furtherProblems(note, 4)).toBe("… and 1 more [lint] at api.yaml:7:1");
});

test("values that differ in where they are wrong are one group, and the same is told once", () => {
  const examples = createDiagnostics();
  const messages = [
    'start: format: expected "time"; end: format: expected "time"',
    'a.0.b: format: expected "time"',
    'a.0.b: type: expected "string"',
  ];
  for (const [index, message] of [...messages, ...messages].entries())
    examples.report({
      code: "example-invalid",
      message,
      pointer: `/${index}`,
      location: { file: "api.yaml", line: index % messages.length, column: 1 },
    });
  expect(groupDiagnostics(examples.all).map(({ all }) => all.length)).toStrictEqual([2, 1]);
});
