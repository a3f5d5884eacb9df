import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { addCommand } from "../../generator/commands/add.ts";

const root = mkdtempSync(join(tmpdir(), "crosswalk-add-"));
const before = process.cwd();
afterAll(() => {
  process.chdir(before);
  rmSync(root, { recursive: true, force: true });
});

test("add copies the files that a document refers to, and nothing else", async () => {
  const vendor = join(root, "vendor");
  mkdirSync(join(vendor, "parts"), { recursive: true });
  mkdirSync(join(root, "project"));
  const files = {
    "api.yaml": `openapi: 3.0.3
info: {title: T, version: "1"}
paths: {}
components: {schemas: {Kite: {$ref: "parts/kite.yaml#/kite"}}}
`,
    "parts/kite.yaml": 'kite: {properties: {line: {$ref: "#/line"}}}\nline: {$ref: line.yaml}\n',
    "parts/line.yaml": "type: string\n",
    "parts/other.yaml": "type: integer\n",
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(vendor, file), text);
  writeFileSync(join(root, "project/crosswalk.config.yaml"), "providers: {}\n");
  process.chdir(join(root, "project"));
  expect(await addCommand("kites", join(vendor, "api.yaml"))).toBe(0);
  const copied = join(root, "project/specs/kites");
  for (const file of ["api.yaml", "parts/kite.yaml", "parts/line.yaml"] as const)
    expect(readFileSync(join(copied, file), "utf8")).toBe(files[file]);
  expect(existsSync(join(copied, "parts/other.yaml"))).toBe(false);
});
