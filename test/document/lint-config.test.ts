import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { lintAndBundle } from "../../generator/document/index.ts";
import { createDiagnostics, sourced } from "./support.ts";

const root = mkdtempSync(join(tmpdir(), "crosswalk-lint-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

// Found by fuzzing redocly.yaml: each was a stack trace.
it.each([
  ["rules:\n  struct: error\n  : : [\n", 4],
  ["rules:\n  struct: error\n  struct: off\n", 3],
  ["rules: {a: b\n", 2],
])("a linter's configuration that is no YAML is reported in its line: %j", async (text, line) => {
  const redoclyConfigPath = join(root, "redocly.yaml");
  writeFileSync(redoclyConfigPath, text);
  const diagnostics = createDiagnostics();
  const document = sourced('openapi: 3.1.0\ninfo: {title: T, version: "1"}\npaths: {}\n');
  await lintAndBundle(document, { redoclyConfigPath, diagnostics, lint: true });
  expect(diagnostics.all).toHaveLength(1);
  expect(diagnostics.all[0]).toMatchObject({
    code: "lint-config-invalid",
    severity: "error",
    location: { file: "redocly.yaml", line },
  });
  expect(diagnostics.all[0]?.message).not.toContain(root);
});
