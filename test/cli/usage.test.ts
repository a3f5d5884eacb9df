import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { main } from "../../generator/cli.ts";
import { wantsColour } from "../../generator/commands/context.ts";
import { problemOfDisk } from "../../generator/commands/usage.ts";

const root = mkdtempSync(join(tmpdir(), "crosswalk-usage-"));
const before = process.cwd();
beforeAll(() => process.chdir(root));
afterEach(() => {
  rmSync(join(root, "crosswalk.config.yaml"), { force: true });
  process.exitCode = 0;
});
afterAll(() => {
  process.chdir(before);
  rmSync(root, { recursive: true, force: true });
});

/** What a call prints, and its exit code. */
async function call(...args: string[]): Promise<{ out: string; text: string; code: unknown }> {
  const written = { out: "", text: "" };
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation((part) => !!(written.out += String(part))),
    vi
      .spyOn(process.stderr, "write")
      .mockImplementation((part) => !!(written.text += String(part))),
  ];
  try {
    await main(args);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return { ...written, code: process.exitCode };
}

const configure = (text: string): void => writeFileSync("crosswalk.config.yaml", text);

test("every command has examples in its help, and no line of it is over 80 columns", async () => {
  const { out: help } = await call("--help");
  expect(Math.max(...help.split("\n").map((line) => line.length))).toBeLessThan(81);
  const [, list = ""] = help.split("Commands:");
  const commands = [...list.matchAll(/^ {2}([a-z]+) /gm)].map(([, name = ""]) => name);
  expect(commands).toContain("update");
  for (const command of commands.filter((name) => name !== "help")) {
    const { out } = await call(command, "--help");
    expect(out, command).toContain(`Examples:\n  $ crosswalk ${command}`);
    expect(Math.max(...out.split("\n").map((line) => line.length)), command).toBeLessThan(81);
  }
});

const jsonCalls = [
  ...["generate", "lint", "fetch", "update", "list", "diff --format"],
  ...["suggest acme", "sources acme", "inputs acme", "check acme recorded.har"],
].map((line) => (line.endsWith("--format") ? `${line} json` : `${line} --json`));

test.each(jsonCalls)("%s gives JSON where the configuration is missing or wrong", async (line) => {
  const missing = await call(...line.split(" "));
  expect(JSON.parse(missing.out)).toMatchObject({
    ok: false,
    problem: expect.any(String) as string,
  });
  expect(missing.text).toContain("There is no crosswalk.config.yaml here or above");
  expect(missing.code).toBe(2);

  configure("provider: {}\n");
  const wrong = await call(...line.split(" "));
  const diagnostics = [{ code: "config-invalid", location: { line: 1, column: 1 } }];
  expect(JSON.parse(wrong.out)).toMatchObject({ ok: false, diagnostics });
  expect(wrong.text).toContain("Did you mean `providers`?");
  expect(wrong.code).toBe(1);
});

test("all commands that can print JSON are tried", async () => {
  const { out: help } = await call("--help");
  const commands = [...help.matchAll(/^ {2}([a-z]+) \[?/gm)].map(([, name = ""]) => name);
  const able = [];
  for (const command of commands.filter((name) => name !== "help" && name !== "explain"))
    if (/--json|"json"/.test((await call(command, "--help")).out)) able.push(command);
  expect(jsonCalls.map((line) => line.split(" ")[0]).sort()).toEqual(able.sort());
});

test.each(["lint", "fetch", "update", "pin", "suggest"])(
  "%s asks for the provider that a name resembles",
  async (command) => {
    writeFileSync("stripe.yaml", "openapi: 3.1.0\ninfo: {title: S, version: '1'}\npaths: {}\n");
    configure(
      "providers: {stripe: {documents: [stripe.yaml]}}\ncrosswalks: {x: {model: stripe.yaml, mappings: {}}}\n",
    );
    const { out, text, code } = await call(command, "strpie");
    expect(out + text).toMatch(/There is no provider.* `strpie`; did you mean `stripe`\?/);
    expect(code).toBe(2);
  },
);

test("a configuration without providers or crosswalks is no reason for silence", async () => {
  configure("providers: {}\n");
  expect((await call("generate")).out).toContain("no providers yet. Add one: npx crosswalk add");
  expect((await call("update")).out).toContain("no providers yet");
  expect((await call("pin")).out).toContain("no crosswalk, so there is nothing to pin");
});

test("what the disk does not allow is one sentence; any other error is ours", () => {
  const error = Object.assign(new Error("EROFS"), { code: "EROFS", path: "/x/specs/a.yaml" });
  expect(problemOfDisk(error)).toBe(
    "/x/specs/a.yaml cannot be read or written: the file system is read-only.",
  );
  expect(problemOfDisk(new TypeError("x is not a function"))).toBeUndefined();
});

test("FORCE_COLOR asks for colour without a terminal, and NO_COLOR wins", () => {
  expect(wantsColour(false, {})).toBe(false);
  expect(wantsColour(false, { FORCE_COLOR: "1" })).toBe(true);
  expect(wantsColour(true, { FORCE_COLOR: "0" })).toBe(false);
  expect(wantsColour(true, { NO_COLOR: "1", FORCE_COLOR: "1" })).toBe(false);
  expect(wantsColour(true, { TERM: "dumb" })).toBe(false);
});

test("list and inputs tell a build system what a package is made from", async () => {
  const stripe = (line: string): string =>
    `openapi: 3.1.0\ninfo: {title: S, version: '1'}\npaths: {}\ncomponents: {schemas: {Card: {$ref: ${line}}}}\n`;
  writeFileSync("stripe.yaml", stripe("part.yaml"));
  writeFileSync("part.yaml", "type: string\n");
  writeFileSync("other.yaml", stripe("'#/components/schemas/Card'"));
  const providers = "stripe: {documents: [stripe.yaml]}, other: {documents: [other.yaml]}";
  configure(`packageScope: '@acme'\nproviders: {${providers}}\n`);
  const listed = JSON.parse((await call("list", "--json")).out) as { packages: unknown[] };
  expect(listed.packages).toMatchObject([
    { name: "stripe", packageName: "@acme/stripe", folder: "generated/stripe" },
    { name: "other" },
  ]);
  const inputs = async (): Promise<{ files: object; hash: string }> =>
    JSON.parse((await call("inputs", "stripe", "--json")).out) as never;
  const first = await inputs();
  expect(Object.keys(first.files)).toStrictEqual(["part.yaml", "stripe.yaml"]);
  expect((await inputs()).hash).toBe(first.hash);
  // Another provider's part of the configuration is none of its inputs; its own is.
  configure(`packageScope: '@acme'\nproviders: {${providers}, third: {documents: [other.yaml]}}\n`);
  expect((await inputs()).hash).toBe(first.hash);
  const hashes = new Set([first.hash]);
  for (const change of [
    () => configure(`packageScope: '@beta'\nproviders: {${providers}}\n`),
    () => writeFileSync("part.yaml", "type: integer\n"),
    () => writeFileSync(".prettierrc.json", '{"printWidth": 140}'),
  ]) {
    change();
    hashes.add((await inputs()).hash);
  }
  rmSync(".prettierrc.json");
  expect(hashes.size).toBe(4);
});

test("explain says what a diagnostic is, why and how to repair it, and lists them", async () => {
  const adjustable = await call("explain", "mapping-undecided");
  expect(adjustable.out).toMatch(
    /^error\[mapping-undecided\]: A field is not decided\n\nWhy: .+\nFix: .+\n\nTo live with it/,
  );
  expect((await call("explain", "mapping-page")).out).toContain("It cannot be lowered");
  expect((await call("explain")).out).toMatch(/^mapping-page +Page descriptor/m);
  const { out } = await call("explain", "mapping-page", "--json");
  expect(JSON.parse(out)).toMatchObject({ diagnostics: [{ severity: "error" }] });
  const wrong = await call("explain", "mapping-pages");
  expect([wrong.code, wrong.out]).toEqual([
    2,
    "There is no diagnostic `mapping-pages`. Did you mean `mapping-page`?\n",
  ]);
});
