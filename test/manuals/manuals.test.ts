import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { ruleTable } from "../../generator/compare/index.ts";
import { configJsonSchema } from "../../generator/config/index.ts";
import { configSchema } from "../../generator/config/schema.ts";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { applyOverlay } from "../../generator/document/index.ts";
import { objectOf, type JsonObject, type JsonValue } from "../../generator/json/values.ts";
import { packageRoot } from "../../generator/package-root.ts";
import { compile } from "../support/compiler.ts";
import { emitDocument } from "../support/emitted-package.ts";
import { runInProcess } from "../support/in-process.ts";
import { writeFiles } from "../support/packed-project.ts";
import { renderReference } from "./reference.ts";
import { renderRules } from "./rules.ts";
import { shop } from "./shop.ts";

const folder = join(packageRoot(), "generator", "manuals");
const manuals = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(join(folder, name), "utf8"),
}));

interface Block {
  readonly manual: string;
  readonly code: string;
}

/** Code blocks of a language, in the order of the manuals. */
function blocks(language: string): Block[] {
  const pattern = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, "gm");
  return manuals.flatMap(({ name, text }) =>
    [...text.matchAll(pattern)].map(([, code = ""]) => ({ manual: name, code })),
  );
}

/** YAML blocks of which the first line names such a file. */
function filesNamed(name: RegExp): Block[] {
  return blocks("yaml").filter(({ code }) => name.test(code.split("\n", 1)[0] ?? ""));
}

test("every example of code compiles", async () => {
  const outputs = [
    "enums",
    "errors",
    "headers",
    "mcp",
    "mocks",
    "query",
    "telemetry",
    "oauth2",
  ] as const;
  const made = await emitDocument(shop, { provider: "shop", client: { outputs } });
  const at = made.write(onTestFinished);
  const program = made.write(onTestFinished);
  const names = [...new Set(blocks("ts").map(({ manual }) => manual))];
  expect(names).toEqual(["client.md", "mapping.md", "repository.md"]);
  const files = names.map((name) => ({ path: `manual-${name}.ts`, text: moduleOf(name) }));
  writeFiles(program, files);
  const options = compilerOptions(at);
  expect(
    compile(
      program,
      files.map(({ path }) => path),
      { options },
    ),
  ).toBe("");
}, 30_000);

/** All of a manual's code: its examples go on from each other. */
function moduleOf(name: string): string {
  const code = blocks("ts").filter(({ manual }) => manual === name);
  return code.map((block) => block.code).join("\n");
}

function compilerOptions(shopFolder: string): Readonly<Record<string, unknown>> {
  return {
    ...{ module: "ESNext", moduleResolution: "bundler", skipLibCheck: true, types: ["node"] },
    ...{ exactOptionalPropertyTypes: false, noUncheckedIndexedAccess: false },
    typeRoots: [join(packageRoot(), "node_modules", "@types")],
    noPropertyAccessFromIndexSignature: true,
    paths: {
      "@acme/shop": [join(shopFolder, "src", "index.d.ts")],
      "@acme/shop/*": [join(shopFolder, "src", "*.d.ts")],
      "@crosswalk-codegen/crosswalk": [join(packageRoot(), "generator", "published.d.ts")],
    },
  };
}

test("every example of a configuration is one", () => {
  const configurations = filesNamed(/^# crosswalk\.config\.yaml/);
  expect(configurations.length).toBeGreaterThan(3);
  for (const { manual, code } of configurations) {
    const { error } = configSchema.safeParse(parse(code));
    expect(error?.issues, manual).toBeUndefined();
  }
});

test("the example of an overlay applies to the document that the manuals speak of", () => {
  const overlays = filesNamed(/^# specs\/shop\/overlay\.yaml/);
  expect(overlays).toHaveLength(1);
  const value: JsonObject = structuredClone({ openapi: "3.1.0", ...shop });
  Object.assign(objectOf(value["paths"]), { "/internal/metrics": { get: { responses: {} } } });
  const diagnostics = createDiagnostics();
  const location = { file: "specs/shop/openapi.json", line: 1, column: 1 };
  const document = { value, locate: () => location, file: location.file };
  const file = { file: "specs/shop/overlay.yaml", text: overlays[0]?.code ?? "" };
  const { value: corrected } = applyOverlay(document as never, file, diagnostics);
  expect(diagnostics.all).toEqual([]);
  expect(corrected["paths"]).not.toHaveProperty(["/internal/metrics"]);
  expect(JSON.stringify(corrected)).toContain('"name":"status"');
});

test("every command of the examples exists, with its flags", async () => {
  const lines = blocks("sh").flatMap(({ manual, code }) =>
    code.split("\n").map((line) => ({ manual, line: line.replace(/ #.*$/, "") })),
  );
  const calls = lines.filter(({ line }) => line.startsWith("npx crosswalk "));
  expect(calls.length).toBeGreaterThan(15);
  const help = new Map<string, string>();
  for (const { manual, line } of calls) {
    const [, , command = "", ...given] = line.trim().split(/\s+/);
    if (!help.has(command)) {
      const { stdout, code } = await runInProcess(packageRoot(), command, "--help");
      expect(code, `${manual}: ${line}`).toBe(0);
      help.set(command, stdout);
    }
    for (const flag of given.filter((word) => word.startsWith("--")))
      expect(help.get(command), `${manual}: ${line}`).toMatch(new RegExp(`${flag}\\b`));
  }
});

test("every link between the manuals leads to a file", () => {
  for (const { name, text } of manuals)
    for (const [, target = ""] of text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g))
      expect(
        manuals.map((manual) => manual.name),
        `${name} links to ${target}`,
      ).toContain(target);
});

test.each([
  {
    manual: "configuration.md",
    made: () => renderReference(objectOf(configJsonSchema() as JsonValue)),
  },
  { manual: "rules.md", made: () => renderRules(ruleTable) },
])("$manual is made from its source", async ({ manual, made }) => {
  const path = join(folder, manual);
  const [introduction = ""] = readFileSync(path, "utf8").split(/^## /m);
  const text = `${introduction}${made()}`;
  const formatted = await format(text, { ...(await resolveConfig(path)), parser: "markdown" });
  await expect(formatted).toMatchFileSnapshot(path);
});
