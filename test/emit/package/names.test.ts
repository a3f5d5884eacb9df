import ts from "typescript";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../generator/json/values.ts";
import { emitDocument } from "../../support/emitted-package.ts";

/** The index exports all of these, whatever operations an API has. */
const own = ["retry", "unwrap", "timeout", "limitResponseSize", "ApiError", "createAcmeClient"];
const responses = { "200": { description: "Done" } };
const documentOf = (...operationIds: string[]): JsonObject => ({
  paths: Object.fromEntries(
    operationIds.map((operationId) => [`/${operationId}`, { get: { operationId, responses } }]),
  ),
});

describe("an operation with a name of the package's own", () => {
  test("gets it with an underscore, and everything else stays what it was", async () => {
    const wanted = [...own, "paths", "components", "Issue", "list"];
    const before = await (await emitDocument(documentOf("list"))).load();
    const generated = await emitDocument(documentOf(...wanted));
    const after = await generated.load();
    expect(Object.keys(before).sort()).toEqual(
      Object.keys(after)
        .filter((name) => !name.endsWith("_"))
        .sort(),
    );
    for (const name of wanted) {
      const exported = name === "list" ? name : `${name}_`;
      expect(String(after[exported])).toContain(`/${name}"`);
    }
    expect(String(after["retry"])).toBe(String(before["retry"]));
    expect(generated.text("README.md")).toContain(
      "- The operation `retry` is exported as `retry_`, because the package has a `retry` of its own.",
    );
    expect(generated.text("src/index.d.ts")).toMatch(/export type \{[^}]*\bIssue\b/);
  });

  test("leaves the name with the underscore to the operation that has it", async () => {
    for (const names of [
      ["retry", "retry_"],
      ["retry_", "retry"],
    ]) {
      const { load, manifest } = await emitDocument(documentOf(...names));
      const operations = manifest["operations"] as Record<string, { export: string }>;
      expect(operations["retry_"]?.export).toBe("retry_");
      expect(operations["retry"]?.export).toMatch(/^retry__[0-9a-f]{8}$/);
      expect(String((await load())["retry_"])).toContain('"/retry_"');
    }
  });

  test("that it had before keeps it; the package's own is exported alongside it", async () => {
    const manifest: JsonObject = {
      operations: { retry: { method: "get", path: "/retry", export: "retry" } },
    };
    const generated = await emitDocument(documentOf("retry"), { manifest });
    const module = await generated.load();
    expect(String(module["retry"])).toContain('"/retry"');
    expect(String(module["retry_"])).toContain("attempts");
    for (const name of own) expect(module[name]).toBeTypeOf("function");
    expect(generated.text("src/index.js")).toMatch(/export \{ retry as retry_ \}/);
    expect(generated.text("README.md")).toContain(
      "- `retry` is an operation of this API; the package's own `retry` is exported as `retry_`.",
    );
  });

  test("nothing is said where there is none", async () => {
    expect((await emitDocument(documentOf("list"))).text("README.md")).not.toContain("## Names");
  });
});

test("a package named api has a client of its own, not the run time's", async () => {
  const { load } = await emitDocument(documentOf("list"), { provider: "api" });
  const { createApiClient } = await load();
  expect(createApiClient?.({ baseUrl: "https://api.example.com" })).toHaveProperty("GET");
});

test("the type of an operation has a name, which editors show, and which is no function's", async () => {
  const operation = (operationId: string): JsonObject => ({
    get: { operationId, responses: { "204": { description: "" } } },
  });
  const paths = {
    "/a": operation("listPets"),
    "/b": operation("listPetsOperation"),
    "/c": operation("list_pets"),
  };
  const text = (await emitDocument({ paths })).text("src/operations.d.ts");
  const names = [...text.matchAll(/Promise<OperationResult<(\w+), As>>/g)].map(([, one]) => one);
  const own = expect.stringMatching(/^listPetsOperation_/) as string;
  expect(names).toEqual([own, "listPetsOperationOperation", "list_petsOperation"]);
  expect(text).toContain(`interface ${names[0]} extends Declared<operations["listPets"]> {}`);
  expect(text).not.toContain(`export interface`);
  expect(text).toMatch(/^export \{ ?\};$/m);
});

test("a value of a component has its name in editors and messages, also in lists and unions", async () => {
  const pet = { $ref: "#/components/schemas/pet" };
  const list = {
    type: "object",
    required: ["pets"],
    properties: { pets: { type: "array", items: pet } },
  };
  const either = { oneOf: [pet, { $ref: "#/components/schemas/plant" }] };
  const get = (operationId: string, schema: JsonObject): JsonObject => ({
    get: {
      operationId,
      responses: { "200": { description: "", content: { "application/json": { schema } } } },
    },
  });
  const { files } = await emitDocument({
    paths: { "/a": get("one", pet), "/b": get("many", list), "/c": get("either", either) },
    components: {
      schemas: {
        pet: { type: "object", properties: { name: { type: "string" }, friend: pet } },
        plant: {
          type: "object",
          required: ["leaves"],
          properties: { leaves: { type: "integer" } },
        },
      },
    },
  });
  const program = `import type { OperationResult } from "./runtime/result-types.js";
import type { operations } from "./types.js";
type Data<Name extends keyof operations> = Extract<OperationResult<operations[Name]>, { error?: undefined }>["data"];
declare const one: Data<"one">, many: Data<"many">, either: Data<"either">;
`;
  const sources = new Map(files.map(({ path, text }) => [`/${path}`, text]));
  expect(
    typesShown({ sources: sources.set("/src/program.ts", program), of: "/src/program.ts" }),
  ).toEqual({ one: "Pet", many: "ManyOutput", either: "Pet | Plant" });
});

test("a value has its component's name also where the index exports something else under it", async () => {
  const issue = { type: "object", properties: { next: { $ref: "#/components/schemas/issue" } } };
  const responses = {
    "200": {
      description: "",
      content: { "application/json": { schema: { $ref: "#/components/schemas/issue" } } },
    },
  };
  const { files, text } = await emitDocument({
    paths: { "/a": { get: { operationId: "State", responses } } },
    components: { schemas: { issue, State: { type: "object" }, Blob: { type: "object" } } },
  });
  const types = text("src/types.d.ts");
  expect(types).toContain("export type Issue = {");
  expect(types).toContain("export type State = ");
  const models = text("src/models.d.ts");
  expect(models).toContain('export type { Issue as Issue_ } from "./types.js";');
  expect(models).toMatch(/export type \{ State as State_\w+ \} from "\.\/types\.js";/);
  const program = `import type { Issue_ } from "./models.js"; declare const issue: Issue_["next"];\n`;
  const sources = new Map(files.map(({ path, text: one }) => [`/${path}`, one]));
  expect(
    typesShown({ sources: sources.set("/src/program.ts", program), of: "/src/program.ts" }),
  ).toEqual({ issue: "Issue | undefined" });
});

/** The types of a module's variables, as editors show them. */
function typesShown({
  sources,
  of,
}: {
  sources: Map<string, string>;
  of: string;
}): Record<string, string> {
  const options: ts.CompilerOptions = {
    strict: true,
    lib: ["lib.es5.d.ts"],
    types: [],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  const program = ts.createProgram([of], options, {
    ...host,
    getCurrentDirectory: () => "/",
    directoryExists: () => true,
    realpath: (path) => path,
    fileExists: (path) => sources.has(path) || fileExists(path),
    readFile: (path) => sources.get(path) ?? readFile(path),
    getSourceFile: (path, settings) => {
      const text = sources.get(path) ?? readFile(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, settings);
    },
  });
  const checker = program.getTypeChecker();
  const shown: Record<string, string> = {};
  for (const statement of program.getSourceFile(of)?.statements ?? [])
    if (ts.isVariableStatement(statement))
      for (const { name } of statement.declarationList.declarations)
        shown[name.getText()] = checker.typeToString(checker.getTypeAtLocation(name));
  return shown;
}

test("a new operation gives way to the type of a component that is there already", async () => {
  const withSchema = (...ids: string[]): JsonObject => ({
    ...documentOf(...ids),
    components: { schemas: { Parcel: { type: "object", properties: { id: {} } } } },
  });
  const before = await emitDocument(withSchema("list"));
  const after = await emitDocument(withSchema("Parcel", "list"), { manifest: before.manifest });
  expect(before.text("src/types.d.ts")).toContain("export type Parcel = {");
  expect(after.text("src/types.d.ts")).toContain("export type Parcel = {");
  expect(after.text("src/operations.js")).toMatch(/function Parcel_\w+\(client, init\)/);
  // From the beginning, functions have the names of operations.
  const fresh = await emitDocument(withSchema("Parcel", "list"));
  expect(fresh.text("src/operations.js")).toContain("function Parcel(client, init)");
});

test("a component whose type is one word has it among the components, too", async () => {
  const object = { type: "object", properties: { code: { $ref: "#/components/schemas/Code" } } };
  const generated = await emitDocument({
    ...documentOf("list"),
    components: { schemas: { Code: { type: "string" }, Box: object } },
  });
  const types = generated.text("src/types.d.ts");
  expect(types).toMatch(/schemas: \{\s+Code: string;\s+Box: Box;/);
  expect(types).toMatch(/export type Box = \{\s+code\?: Code;/);
  expect(types).toContain("export type Code = string;");
});

test("names that lead to Function are none in code that other outputs read", async () => {
  const operation = (operationId: string): JsonObject => ({ get: { operationId, responses: {} } });
  const paths = { "/a": operation("constructor"), "/b": operation("prototype") };
  const components = { schemas: { constructor: { type: "object" } } };
  const made = await emitDocument(
    { paths, components },
    { client: { outputs: ["mcp", "mocks", "query"] } },
  );
  expect(Object.keys(await made.load())).toEqual(
    expect.arrayContaining(["constructor_", "prototype_"]),
  );
});
