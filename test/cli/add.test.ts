import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, onTestFinished, test, vi } from "vitest";
import { addCommand, tellLink } from "../../generator/commands/add.ts";

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

test("what is left to do is told: generating, or only linking the generated package", async () => {
  const project = join(root, "told");
  mkdirSync(join(project, "specs"), { recursive: true });
  writeFileSync(join(project, "crosswalk.config.yaml"), "providers: {}\n");
  writeFileSync(join(project, "package.json"), "{}");
  writeFileSync(join(project, "pnpm-workspace.yaml"), "packages: [generated/*]\n");
  writeFileSync(
    join(project, "specs/api.yaml"),
    'openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths: {}\n',
  );
  process.chdir(project);
  const told = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  onTestFinished(() => told.mockRestore());
  const lines = (): string[] => told.mock.calls.map(([text]) => String(text).trim());
  await addCommand("one", "specs/api.yaml");
  expect(lines().at(-1)).toMatch(/^Next: pnpm .*generate one, then pnpm install/);
  told.mockClear();
  await addCommand("two", "specs/api.yaml", { generate: true });
  tellLink();
  expect(lines()).toEqual(["Added two: specs/api.yaml.", "Next: pnpm install to link the package"]);
});
