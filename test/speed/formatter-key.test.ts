import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { formatterKey } from "../../generator/speed/formatter-key.ts";

test("changes with each file that configures the formatter, and with nothing else", () => {
  const root = mkdtempSync(join(tmpdir(), "crosswalk-formatter-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, "generated", "acme");
  mkdirSync(folder, { recursive: true });
  const after = (file: string, text: string): string | undefined => {
    writeFileSync(join(root, file), text);
    return formatterKey(folder);
  };
  const keys = [
    formatterKey(folder),
    after(".prettierrc.json", "{}"),
    after(".prettierrc.json", '{"semi":false}'),
    after(".editorconfig", "root = true"),
    after("generated/.prettierrc", "tabWidth: 4"),
    after("package.json", '{"prettier":{"semi":true}}'),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(after("package.json", '{"name":"acme","prettier":{"semi":true}}')).toBe(keys.at(-1));
  expect(after("notes.txt", "semi: false")).toBe(keys.at(-1));
  expect(after("prettier.config.mjs", "export default {}")).toBeUndefined();
});
