import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { compare, diff, generate, lint, rules } from "../../generator/api.ts";
import { toolVersion } from "../../generator/package-root.ts";

const root = mkdtempSync(join(tmpdir(), "crosswalk-api-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("programs generate, lint and compare, and get data", async () => {
  await expect(lint({ cwd: root })).rejects.toThrow("There is no crosswalk.config.yaml");
  mkdirSync(join(root, "specs"));
  const document = (name: string): string =>
    `openapi: 3.1.0\ninfo: {title: Kites, version: "1"}\npaths: {}\ncomponents: {schemas: {${name}: {type: string}}}\n`;
  writeFileSync(join(root, "specs/kites.yaml"), document("Kite"));
  writeFileSync(
    join(root, "crosswalk.config.yaml"),
    "providers: {kites: {documents: [specs/kites.yaml]}}\n",
  );
  writeFileSync(join(root, "redocly.yaml"), "extends: []\n");

  const made = await generate({ cwd: join(root, "specs"), only: ["kites"], format: false });
  expect(made).toMatchObject({
    ok: true,
    packages: [{ name: "kites", folder: "generated/kites", schemas: 1 }],
  });
  const manifest: unknown = JSON.parse(
    readFileSync(join(root, "generated/kites/manifest.json"), "utf8"),
  );
  expect(manifest).toMatchObject({ generatorVersion: toolVersion() });
  expect(await lint({ cwd: root })).toMatchObject({ ok: true });
  await expect(lint({ cwd: root, only: ["kite"] })).rejects.toThrow("did you mean `kites`?");

  writeFileSync(join(root, "specs/kites.yaml"), document("Line"));
  const stale = await generate({ cwd: root, check: true, format: false });
  expect(stale).toMatchObject({
    ok: false,
    packages: [{ changed: expect.any(Array) as string[] }],
  });
  expect(await diff({ cwd: root })).toMatchObject({
    ok: false,
    diagnostics: [{ code: "diff-no-repository" }],
  });
});

test("two documents are compared without a project, by rules that are data", () => {
  const document = (type: string) => ({
    openapi: "3.1.0",
    info: { title: "Kites", version: "1" },
    paths: {
      "/kites": {
        get: {
          responses: {
            "200": { description: "", content: { "application/json": { schema: { type } } } },
          },
        },
      },
    },
  });
  const { counts, changes } = compare(document("string"), document("integer"));
  expect(counts.breaking).toBe(1);
  const [change] = changes.filter((one) => one.class === "breaking");
  expect(rules.find(({ id }) => id === change?.rule)).toEqual({
    id: "response-type-changed",
    direction: "response",
    class: "decide",
    decidable: true,
    title: "type changed",
  });
  expect(compare(document("string"), document("string")).changes).toEqual([]);
  expect(() => compare([], document("string"))).toThrow(TypeError);
});
