import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../../generator/api.ts";
import { emitRuntimePackage } from "../../../generator/emit/index.ts";
import { packageRoot } from "../../../generator/package-root.ts";
import type { JsonObject } from "../../../generator/json/values.ts";
import { compile } from "../../support/compiler.ts";
import { emitDocument, type LoadedModule } from "../../support/emitted-package.ts";
import { startLoopbackServer, type ServedResponse } from "../../support/loopback-server.ts";
import { writeFiles } from "../../support/packed-project.ts";

const runtime = "@corp/runtime";
const visit = { type: "object", required: ["id"], properties: { id: { type: "integer" } } };
const document: JsonObject = {
  components: { schemas: { Visit: visit } },
  paths: {
    "/visits": {
      get: {
        operationId: "listVisits",
        description: 'Text that looks like code: import { send } from "./runtime/send.js";',
        parameters: [{ name: "cursor", in: "query", schema: { type: "string" } }],
        responses: {
          "200": {
            description: "",
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  required: ["data"],
                  properties: {
                    data: { type: "array", items: { $ref: "#/components/schemas/Visit" } },
                    next_cursor: { type: "string" },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

const cache = join(packageRoot(), "node_modules", ".cache", "crosswalk-tests");
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, "runtime-"));
let response: ServedResponse = {};
const server = await startLoopbackServer(() => response);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.close();
});

const inModules = (name: string): string => join(folder, "node_modules", "@corp", name);

beforeAll(async () => {
  const outputs = ["mocks", "query"] as const;
  for (const provider of ["acme", "beta"]) {
    const { files } = await emitDocument(document, { provider, runtime, client: { outputs } });
    writeFiles(inModules(provider), files);
  }
  const copied = await emitDocument(document, { client: { outputs } });
  writeFiles(inModules("copied"), copied.files);
  const validators = { formats: "assert", inferObjectType: true, int64: "number" } as const;
  const options = { packageName: runtime, packageVersion: "0.1.0", ...validators };
  writeFiles(inModules("runtime"), await emitRuntimePackage(options));
});

describe("with `runtime: package`", () => {
  test("packages share one run time, and have no copy of it", async () => {
    const modules: LoadedModule[] = [];
    for (const name of ["acme", "beta"]) {
      const url = pathToFileURL(join(inModules(name), "src/index.js")).href;
      modules.push((await import(url)) as LoadedModule);
      expect(existsSync(join(inModules(name), "src/runtime/send.js"))).toBe(false);
      expect(JSON.parse(readFileSync(join(inModules(name), "package.json"), "utf8"))).toMatchObject(
        {
          dependencies: { [runtime]: "0.1.0" },
        },
      );
    }
    const [acme, beta] = modules;
    expect(acme?.["ApiError"]).toBe(beta?.["ApiError"]);
    const client = acme?.["createAcmeClient"]?.({ baseUrl: server.url });
    response = { json: { data: [{ id: 1 }] } };
    const { items } = acme?.["listVisits"] as unknown as {
      items(client: unknown): AsyncIterable<unknown>;
    };
    const read: unknown[] = [];
    for await (const item of items(client)) read.push(item);
    expect(read).toEqual([{ id: 1 }]);
    response = { status: 404, json: { code: "none" } };
    const result = await acme?.["listVisits"]?.(client);
    expect(() => beta?.["unwrap"]?.(result)).toThrow(acme?.["ApiError"]);
  });

  test("types are those of a package with a copy", () => {
    const use = (name: string, create: string): string =>
      `import { ${create}, listVisits } from "@corp/${name}";
import { makeVisit } from "@corp/${name}/mocks";
import { asOpenapiFetch } from "@corp/${name}/openapi-fetch";
import { compile } from "@corp/${name}/compile";
const client = ${create}({ baseUrl: "https://a.example" });
export const id: number = makeVisit().id;
export const { data } = await listVisits(client);
export const first: number | undefined = data?.data[0]?.id;
export const raw = asOpenapiFetch(client).GET("/visits");
export { compile };
// @ts-expect-error -- there is no such parameter
await listVisits(client, { params: { query: { page: 1 } } });
`;
    writeFileSync(join(folder, "shared.ts"), use("acme", "createAcmeClient"));
    writeFileSync(join(folder, "copied.ts"), use("copied", "createAcmeClient"));
    writeFileSync(join(folder, "package.json"), '{"type":"module"}');
    expect(compile(folder, ["shared.ts", "copied.ts"])).toBe("");
  });

  test.each(["browser", "node"] as const)("bundles are the same, for %s", async (platform) => {
    const bundle = async (name: string): Promise<string> => {
      const contents = `import { createAcmeClient, listVisits } from "@corp/${name}"; listVisits(createAcmeClient());`;
      const { outputFiles } = await build({
        ...{ stdin: { contents, resolveDir: folder }, bundle: true, minify: true, write: false },
        ...{ platform, format: "esm", mainFields: ["module", "main"] },
      });
      return outputFiles[0]?.text ?? "";
    };
    expect(await bundle("acme")).toBe(await bundle("copied"));
  });
});

describe("a project", () => {
  const root = mkdtempSync(join(tmpdir(), "crosswalk-runtime-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const configure = (text: string): void =>
    writeFileSync(
      join(root, "crosswalk.config.yaml"),
      `${text}\nproviders: {kites: {documents: [kites.yaml]}}\n`,
    );
  const run = (more: object = {}) => generate({ cwd: root, format: false, lint: false, ...more });

  test("gets the package, has it checked, and loses it with the setting", async () => {
    writeFileSync(
      join(root, "kites.yaml"),
      JSON.stringify({ openapi: "3.1.0", info: { title: "Kites", version: "1" }, ...document }),
    );
    configure("packageScope: '@corp'\nruntime: package\ntasks: { engine: turbo }");
    expect(await run({ only: ["kites"] })).toMatchObject({
      packages: [{ name: "kites" }, { name: "runtime", kind: "runtime" }],
    });
    const task = JSON.parse(
      readFileSync(join(root, "generated/kites/turbo.json"), "utf8"),
    ) as object;
    expect(task).toMatchObject({ tasks: { generate: { dependsOn: ["@corp/runtime#generate"] } } });
    expect(await run({ check: true })).toMatchObject({ ok: true });
    writeFileSync(join(root, "generated/runtime/src/send.js"), "");
    expect(await run({ check: true })).toMatchObject({ ok: false });
    expect(await run({ only: ["runtime"] })).toMatchObject({
      packages: [{ name: "runtime", changed: ["src/send.js"] }],
    });

    configure("packageScope: '@corp'");
    await run();
    expect(existsSync(join(root, "generated/runtime"))).toBe(false);
    expect(existsSync(join(root, "generated/kites/src/runtime/send.js"))).toBe(true);
  });

  test.each([
    ["runtime: package", "needs a `packageScope`"],
    [
      "runtime: package\npackageScope: '@corp'\ncrosswalks: {runtime: {model: kites.yaml, mappings: {}}}",
      "is the package of the run time",
    ],
  ])("is told that %j does not fit", async (text, message) => {
    configure(text);
    const { ok, diagnostics } = await run();
    expect(ok).toBe(false);
    expect(diagnostics.map((one) => one.message).join()).toContain(message);
  });
});
