import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { RunSummary } from "../../generator/summary.ts";
import { createTestProject } from "../support/project.ts";

/** A document that gets a thread of its own: more than 250 paths, with something to report. */
function bigDocument(title: string): string {
  const paths = Object.fromEntries(
    Array.from({ length: 260 }, (_, index) => [
      `/things/${index}/{id}`,
      {
        get: {
          operationId: `get${title}${index}`,
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
          responses: { 200: { description: "It.", content: { "application/json": { schema } } } },
        },
      },
    ]),
  );
  return JSON.stringify({ openapi: "3.1.0", info: { title, version: "1" }, paths });
}

// Neither the pattern nor the default can be what is meant: two warnings of emission, each at its place.
const schema = {
  properties: { code: { type: "string", pattern: "(?<", default: 7 } },
};

it("makes big packages side by side, with the same bytes and the same words as one by one", async () => {
  const project = createTestProject();
  try {
    rmSync(join(project.root, "generated"), { recursive: true });
    const names = ["alpha", "beta", "gamma"];
    for (const name of names) project.write(`specs/${name}.json`, bigDocument(name));
    project.write(
      "crosswalk.config.yaml",
      [
        "output: generated",
        'packageScope: "@crosswalk"',
        "providers:",
        ...names.map((name) => `  ${name}: {documents: [specs/${name}.json]}`),
      ].join("\n"),
    );
    const together = await project.run("generate", "--json", "--no-lint");
    expect(together.code, together.stderr).toBe(0);
    const { diagnostics } = JSON.parse(together.stdout) as RunSummary;
    const codes = diagnostics.map(({ provider, code }) => `${provider ?? ""} ${code}`);
    expect(new Set(diagnostics.map(({ provider }) => provider))).toEqual(new Set(names));

    const alone: string[] = [];
    for (const name of names) {
      const { code, stdout } = await project.run(
        ...["generate", name, "--json", "--check", "--no-lint", "--no-cache"],
      );
      expect(code).toBe(0);
      const { diagnostics: said } = JSON.parse(stdout) as RunSummary;
      alone.push(...said.map((one) => `${one.provider ?? ""} ${one.code}`));
    }
    expect(codes).toEqual(alone);
  } finally {
    project.remove();
  }
});
