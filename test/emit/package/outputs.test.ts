import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setupServer } from "msw/node";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import type { JsonObject } from "../../../generator/json/values.ts";
import { packageRoot } from "../../../generator/package-root.ts";
import {
  emitDocument,
  type EmittedPackage,
  type LoadedModule,
} from "../../support/emitted-package.ts";

const pet = {
  type: "object",
  required: ["id", "name"],
  properties: {
    id: { type: "integer", minimum: 3 },
    name: { type: "string", minLength: 2 },
    tag: { type: "string" },
  },
};
const json = (schema: JsonObject): JsonObject => ({ "application/json": { schema } });
const reference = { $ref: "#/components/schemas/Pet" };
const document: JsonObject = {
  components: { schemas: { Pet: pet } },
  paths: {
    "/pets": {
      get: {
        operationId: "listPets",
        parameters: [{ name: "cursor", in: "query", schema: { type: "string" } }],
        responses: {
          "200": {
            description: "",
            headers: {
              "X-Total": { schema: { type: "integer" } },
              "X-Tags": { schema: { type: "array", items: { type: "string" } } },
            },
            content: json({
              type: "object",
              properties: {
                data: { type: "array", items: reference },
                next_cursor: { type: "string" },
              },
            }),
          },
        },
      },
      post: {
        operationId: "createPet",
        requestBody: { required: true, content: json(reference) },
        responses: {
          "201": { description: "", content: json(reference) },
          "404": {
            description: "",
            content: json({ type: "object", properties: { code: { type: "string" } } }),
          },
          "5XX": { description: "" },
        },
      },
    },
    "/pets/{pet-id}": {
      get: {
        operationId: "getPet",
        summary: "Get */ a ${pet}",
        parameters: [{ name: "pet-id", in: "path", required: true, schema: { type: "integer" } }],
        responses: { "200": { description: "", content: json(reference) } },
      },
    },
  },
};

let made: EmittedPackage;
const modules: Record<string, LoadedModule> = {};
let client: unknown;
let respond: (request: Request) => Response = () => Response.json({});
const of = (entry: string, name: string) => modules[entry]?.[name] as (...args: unknown[]) => never;

beforeAll(async () => {
  const outputs = ["errors", "headers", "mcp", "mocks", "query"] as const;
  made = await emitDocument(document, { client: { outputs } });
  const removals: (() => void)[] = [];
  // One copy of the package: its modules share what they know of responses.
  const folder = made.write((remove) => removals.push(remove));
  for (const entry of ["index", ...outputs]) modules[entry] = await made.loadFrom(folder, entry);
  const fetch = (request: Request): Promise<Response> => Promise.resolve(respond(request));
  client = of("index", "createAcmeClient")({ baseUrl: "https://api.example", fetch });
  return () => removals.forEach((remove) => remove());
});

test("a package has further outputs only when they are asked for", async () => {
  const plain = await emitDocument(document);
  const paths = plain.files.map(({ path }) => path);
  for (const entry of [
    "enums",
    "errors",
    "headers",
    "mcp",
    "mocks",
    "query",
    "oauth2",
    "telemetry",
  ])
    expect(paths).not.toContain(`src/${entry}.js`);
  const { exports, peerDependencies, peerDependenciesMeta } = JSON.parse(
    made.text("package.json"),
  ) as {
    exports: object;
    peerDependencies: object;
    peerDependenciesMeta: object;
  };
  expect(exports).toHaveProperty("./mocks");
  expect(peerDependencies).toEqual({ msw: "^2.0.0" });
  expect(peerDependenciesMeta).toEqual({ msw: { optional: true } });
  expect(made.text("README.md")).toContain("## Mocks");
});

describe("errors", () => {
  test("have a class for each operation and status", async () => {
    respond = () =>
      Response.json({ code: "x" }, { status: 404, headers: { "x-request-id": "r1" } });
    const result = await of("index", "createPet")(client, { body: { id: 3, name: "ab" } });
    const error: unknown = await (async () => of("index", "unwrap")(result))().catch(
      (one: unknown) => one,
    );
    const is = (name: string): boolean =>
      error instanceof (of("errors", name) as never as new () => object);
    expect(["CreatePet404Error", "CreatePet5XXError"].map(is)).toEqual([true, false]);
    expect(error).toMatchObject({
      status: 404,
      requestId: "r1",
      operation: { id: "createPet" },
      body: { code: "x" },
    });
  });
});

test("headers are read by their schemas", () => {
  const response = new Response(null, { headers: { "x-total": "12", "x-tags": "a, b" } });
  expect(of("headers", "listPetsHeaders")({ response })).toEqual({
    "X-Total": 12,
    "X-Tags": ["a", "b"],
  });
  const wrong = new Response(null, { headers: { "x-total": "many" } });
  expect(of("headers", "listPetsHeaders")({ response: wrong })).toEqual({});
  expect(made.text("src/headers.d.ts")).toContain('"X-Total"?: number');
});

describe("queries", () => {
  test("of one value, of pages, and mutations", async () => {
    respond = ({ url }) =>
      Response.json(url.includes("cursor=n") ? { data: [] } : { data: [], next_cursor: "n" });
    const { signal } = new AbortController();
    const one = of("query", "listPetsQuery")(client, { params: {} }) as Record<string, unknown>;
    expect(one["queryKey"]).toEqual(["listPets", { params: {} }]);
    expect(await (one["queryFn"] as (context: object) => unknown)({ signal })).toMatchObject({
      next_cursor: "n",
    });
    const pages = of("query", "listPetsInfiniteQuery")(client) as Record<
      string,
      (value: unknown) => unknown
    >;
    const first = await pages["queryFn"]?.({ signal, pageParam: undefined });
    const cursor = pages["getNextPageParam"]?.(first);
    const second = await pages["queryFn"]?.({ signal, pageParam: cursor });
    expect(pages["getNextPageParam"]?.(second)).toBeUndefined();
    respond = () => Response.json({ id: 3, name: "ab" }, { status: 201 });
    const mutation = of("query", "createPetMutation")(client) as Record<
      string,
      (value: unknown) => unknown
    >;
    expect(await mutation["mutationFn"]?.({ body: { id: 3, name: "ab" } })).toEqual({
      id: 3,
      name: "ab",
    });
  });
});

describe("mocks", () => {
  test("respond with what the document accepts", async () => {
    const handlers = of(
      "mocks",
      "handlers",
    )({ baseUrl: "https://mock.example", seed: 1 }) as never[];
    const server = setupServer(...handlers);
    server.listen({ onUnhandledRequest: "error" });
    onTestFinished(() => server.close());
    const real = of(
      "index",
      "createAcmeClient",
    )({ baseUrl: "https://mock.example", validate: { response: "error" } });
    const got = (await of("index", "getPet")(real, { params: { path: { "pet-id": 3 } } })) as {
      data: { id: number };
    };
    expect(got.data.id).toBeGreaterThanOrEqual(3);
    server.use(of("mocks", "getPetHandler")({ body: { id: 7, name: "mine" } }));
    expect(await of("index", "getPet")(real, { params: { path: { "pet-id": 3 } } })).toMatchObject({
      data: { id: 7 },
    });
  });

  test("factories give the same value for the same seed", () => {
    const make = of("mocks", "makePet") as (options?: object) => object;
    expect(make({ seed: 1 })).toEqual(make({ seed: 1 }));
    expect(make({ seed: 0 })).not.toEqual(make({ seed: 1 }));
    expect(make({ with: { name: "Rex" } })).toMatchObject({ name: "Rex" });
  });
});

describe("tools", () => {
  const ask = (handle: unknown, method: string, params: object = {}): Promise<JsonObject> =>
    (handle as (message: object) => Promise<JsonObject>)({ jsonrpc: "2.0", id: 1, method, params });

  test("are the operations, with exact schemas", async () => {
    const handle = of("mcp", "createMcpHandler")(client, { confirm: () => true });
    const { tools } = (await ask(handle, "tools/list"))["result"] as { tools: JsonObject[] };
    expect(tools.map(({ name }) => name)).toEqual(["listPets", "createPet", "getPet"]);
    expect(tools[1]?.["inputSchema"]).toEqual({
      type: "object",
      properties: { body: { $ref: "#/$defs/Pet" } },
      required: ["body"],
      additionalProperties: false,
      $defs: { Pet: pet },
    });
    respond = () => Response.json({ id: 3, name: "ab" });
    const args = { name: "getPet", arguments: { path: { "pet-id": 3 } } };
    expect((await ask(handle, "tools/call", args))["result"]).toMatchObject({
      structuredContent: { id: 3, name: "ab" },
    });
    const wrong = { name: "getPet", arguments: { path: { "pet-id": "x" } } };
    expect((await ask(handle, "tools/call", wrong))["result"]).toMatchObject({ isError: true });
  });

  test("that may change something need a confirmation", async () => {
    const create = { name: "createPet", arguments: { body: { id: 3, name: "ab" } } };
    const reading = of("mcp", "createMcpHandler")(client);
    expect(await ask(reading, "tools/call", create)).toMatchObject({ error: { code: -32602 } });
    const careful = of("mcp", "createMcpHandler")(client, { confirm: () => false });
    expect((await ask(careful, "tools/call", create))["result"]).toMatchObject({ isError: true });
    expect((await ask(careful, "initialize"))["result"]).toMatchObject({
      capabilities: { tools: {} },
    });
  });
});

describe("an output of the project's own", () => {
  async function emitWith(text: string, more: object = {}): Promise<EmittedPackage> {
    const cache = join(packageRoot(), "node_modules", ".cache", "crosswalk-tests");
    mkdirSync(cache, { recursive: true });
    const folder = mkdtempSync(join(cache, "output-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const path = join(folder, "own.mjs");
    writeFileSync(path, text);
    const output = { module: "own.mjs", path, text, options: { prefix: "p" }, ...more };
    return emitDocument(document, { client: { outputs: [output] } });
  }

  test("is written like ours", async () => {
    const { text } = await emitWith(`export default {
      name: "routes",
      entry: "routes",
      emit: ({ model, options, write }) => [{
        path: "src/routes.js",
        text: write.printModule(["export const routes = " + write.jsonLiteral(
          model.operations.map(({ path, summary }) => options.prefix + path + (summary ?? ""))) + ";"]),
      }],
    };`);
    expect(text("src/routes.js")).toContain('"p/pets/{pet-id}Get */ a');
    expect(text("package.json")).toContain('"./routes"');
  });

  test.each([
    ["another's file", `[{ path: "src/index.js", text: "" }]`, "both write src/index.js"],
    ["a path outside", `[{ path: "../x.js", text: "" }]`, "no path inside"],
    [
      "code of a document",
      "[{ path: 'src/own.js', text: 'process.exit()' }]",
      "not what it should be",
    ],
  ])("cannot write %s", async (_, files, message) => {
    await expect(emitWith(`export default { name: "own", emit: () => ${files} };`)).rejects.toThrow(
      message,
    );
  });

  test.each([
    ["cannot be parsed", "export default {", "SyntaxError|Unexpected"],
    ["throws", 'throw new Error("no such setting");', "no such setting"],
    ["has no descriptor", "export const name = 1;", "no output as its default export"],
    [
      "fails",
      'export default { name: "own", emit() { throw new Error("no routes"); } };',
      "no routes",
    ],
    [
      "changes the model",
      'export default { name: "own", emit: ({ model }) => (model.operations.length = 0, []) };',
      "read only",
    ],
    [
      "writes another's file",
      'export default { name: "own", emit: () => [{ path: "src/index.js", text: "" }] };',
      "both write",
    ],
    [
      "writes the manifest",
      'export default { name: "own", emit: async () => [{ path: "manifest.json", text: "" }] };',
      "both write manifest.json",
    ],
    [
      "gives no files",
      'export default { name: "own", emit: async () => [{ path: "src/own.js" }] };',
      "does not emit a list of files",
    ],
    [
      "takes the package's entry point",
      'export default { name: "own", entry: "compile", emit: () => [] };',
      "has the entry point `compile` already",
    ],
    [
      "has an entry point that is no name",
      'export default { name: "own", entry: "../x", emit: () => [] };',
      "must be a name",
    ],
    [
      "does not write its entry point",
      'export default { name: "own", entry: "own", emit: () => [] };',
      "emits no src/own.js",
    ],
  ])("is reported where the configuration names a module that %s", async (_, text, message) => {
    const location = { file: "crosswalk.config.yaml", line: 7, column: 19 };
    const { diagnostics } = await emitWith(text, { location });
    const [found, ...others] = diagnostics.filter(({ severity }) => severity === "error");
    expect(found).toMatchObject({ code: "output-module-invalid", location });
    expect(found?.message).toMatch(new RegExp(message));
    expect(others).toEqual([]);
  });

  test("that never gives its files, or ends the program, does not seem to succeed", async () => {
    const before = process.listenerCount("exit");
    const text =
      'export default { name: "own", emit: () => new Promise((give) => (globalThis.giveFiles = give)) };';
    const emitted = emitWith(text);
    await expect.poll(() => process.listenerCount("exit")).toBe(before + 1);
    const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    onTestFinished(() => told.mockRestore());
    process.listeners("exit").at(-1)?.call(process, 0);
    expect([process.exitCode, String(told.mock.calls[0]?.[0])]).toEqual([
      1,
      expect.stringContaining("own.mjs ended the program"),
    ]);
    process.exitCode = undefined;
    (globalThis as unknown as { giveFiles(files: unknown[]): void }).giveFiles([]);
    await emitted;
    expect(process.listenerCount("exit")).toBe(before);
  });

  test("needs a descriptor", async () => {
    await expect(emitWith("export const name = 1;")).rejects.toThrow(
      "no output as its default export",
    );
  });
});

test("operations whose error classes would get one name have two", async () => {
  const operation = (operationId: string): JsonObject => ({
    get: { operationId, responses: { "404": { description: "" } } },
  });
  const paths = { "/a": operation("get-pet"), "/b": operation("get_pet") };
  const made = await emitDocument({ paths }, { client: { outputs: ["errors"] } });
  const names = [...made.text("src/errors.js").matchAll(/export const (\w+)/g)].map(([, n]) => n);
  expect(new Set(names).size).toBe(2);
});

test("components whose factories would get one name have two", async () => {
  const components = { schemas: { pet: { const: 1 }, Pet: { const: 2 } } };
  const made = await emitDocument({ components }, { client: { outputs: ["mocks"] } });
  const names = [...made.text("src/mocks.js").matchAll(/const (make\w+)/g)].map(([, name]) => name);
  expect(names).toEqual([expect.stringMatching(/^makePet_[0-9a-f]{8}$/), "makePet"]);
});
