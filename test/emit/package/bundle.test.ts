import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { expect, onTestFinished, test } from "vitest";
import * as z from "zod";
import type { JsonObject } from "../../../generator/json/values.ts";
import { packageRoot } from "../../../generator/package-root.ts";
import { emitDocument } from "../../support/emitted-package.ts";
import { isCertainlyValid } from "../../../templates/validation/compiled-guards.ts";
import { writeFiles } from "../../support/packed-project.ts";

/** The package's own modules in a bundle that calls one operation. */
async function bundled(
  document: JsonObject,
  operation: string,
  platform: "browser" | "node" = "browser",
): Promise<string[]> {
  const { files } = await emitDocument(document);
  const directory = join(packageRoot(), "node_modules", ".cache", "crosswalk-tests");
  mkdirSync(directory, { recursive: true });
  const folder = mkdtempSync(join(directory, "bundle-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, files);
  const { metafile } = await build({
    stdin: {
      contents: `import { createAcmeClient, ${operation} } from "./src/index.js"; ${operation}(createAcmeClient());`,
      resolveDir: folder,
    },
    ...{
      platform,
      bundle: true,
      metafile: true,
      write: false,
      format: "esm",
      absWorkingDir: folder,
    },
  });
  const [output] = Object.values(metafile.outputs);
  return Object.entries(output?.inputs ?? {})
    .filter(([path, { bytesInOutput }]) => path.startsWith("src/") && bytesInOutput > 0)
    .map(([path]) => path.slice("src/".length))
    .sort();
}

const body = { content: { "application/json": { schema: { type: "object" } } } };
const paths: JsonObject = {
  "/plain": {
    post: {
      operationId: "plain",
      requestBody: body,
      responses: { "204": { description: "" } },
    },
  },
  "/rich": {
    post: {
      operationId: "rich",
      requestBody: {
        content: { "multipart/form-data": { schema: { type: "object" } }, "text/plain": {} },
      },
      parameters: [
        { name: "q", in: "query", style: "deepObject", schema: { type: "object" } },
        { name: "h", in: "header", schema: { type: "object" } },
      ],
      responses: { "200": { description: "", content: { ...body.content, "text/csv": {} } } },
    },
  },
};

const always = ["client.js", "operations.js", "schemas.js"];
const client = [
  "client",
  "errors",
  "path",
  "read",
  "redirect",
  "response-info",
  "send",
  "transport",
  "validate",
  "validation/guards",
  "validation/objects",
];

test("a bundle has what its operations and the API's security need, and no more", async () => {
  const modules = (...names: string[]): string[] =>
    [...always, ...[...client, ...names].map((name) => `runtime/${name}.js`)].sort();
  const security = {
    security: [{ Key: [] }],
    components: { securitySchemes: { Key: { type: "apiKey", in: "header", name: "k" } } },
  };
  expect(await bundled({ paths }, "plain")).toEqual(modules("read-by-media-type"));
  expect(await bundled({ paths, ...security }, "plain")).toEqual(
    modules("abort", "auth", "read-by-media-type"),
  );
  expect(await bundled({ paths }, "rich")).toEqual(
    modules(
      ...[
        "bodies",
        "headers",
        "json-text",
        "media-types",
        "mismatches",
        "multipart",
        "query",
        "read-by-media-type",
        "report-integers",
        "responses",
        "rounded-integers",
        "styles",
      ],
    ),
  );
});

test("schemas are compiled where programs may generate code, and only there", async () => {
  const modules = await bundled({ paths }, "plain", "node");
  expect(modules).toContain("runtime/validation/compiled-guards.js");
  expect(modules).not.toContain("runtime/validation/guards.js");

  const schema = z.looseObject({ id: z.number() });
  const values = [{ id: 1 }, { id: 1 }, { id: 1 }, { id: "1" }, { id: 2 }];
  const results = values.map((value) => isCertainlyValid(schema, value));
  expect(results).toEqual([false, false, true, false, true]);
});

test("a bundle has no languages of zod, whatever a schema checks", async () => {
  const schema = {
    ...{ type: "object", minProperties: 1, propertyNames: { minLength: 2 } },
    properties: { list: { type: "array", uniqueItems: true }, id: { format: "int64" } },
    if: { required: ["id"] },
    then: { required: ["list"] },
    unevaluatedProperties: false,
  };
  const { write } = await emitDocument({ components: { schemas: { Checked: schema } } });
  const { metafile } = await build({
    stdin: {
      contents: `import { Checked } from "./src/schemas.js"; Checked.parse({});`,
      resolveDir: write(onTestFinished),
    },
    ...{ platform: "browser", format: "esm", bundle: true, metafile: true, write: false },
  });
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? path : [])),
  );
  const languages = used.filter((path) => path.includes("zod/v4/locales/"));
  expect(languages.map((path) => path.split("/").at(-1))).toEqual(["en.js"]);
});

const text = { type: "string" };
const inline = { type: "object", properties: { name: text } };
/** Objects in all forms that validators have: listed, extended, recursive, closed, with checks. */
const forms: Readonly<Record<string, JsonObject>> = {
  Plain: { ...inline, properties: { inner: inline, list: { type: "array", items: inline } } },
  Closed: { ...inline, additionalProperties: false },
  Counted: { ...inline, minProperties: 1 },
  Extended: { allOf: [{ $ref: "#/components/schemas/Plain" }, inline] },
  Recursive: {
    type: "object",
    properties: { next: { $ref: "#/components/schemas/Recursive" }, inline },
  },
  Union: { oneOf: [inline, { type: "array", items: inline }] },
};

test.each([
  ["browser", 0],
  ["node", 1],
] as const)("zod's try to generate code, in a bundle for %s", async (platform, tries) => {
  const { write } = await emitDocument({ components: { schemas: forms } });
  const folder = write(onTestFinished);
  const { outputFiles } = await build({
    stdin: {
      contents: `import * as schemas from "./src/schemas.js";
        for (const schema of Object.values(schemas)) schema.safeParse({ next: {}, inner: {}, list: [{}], inline: {} });
        count = Object.keys(schemas).length;`,
      resolveDir: folder,
    },
    ...{ platform, bundle: true, write: false },
  });
  const context = createContext({ tries: 0, count: 0 });
  runInContext(
    `Function = new Proxy(Function, {
      construct: (target, values) => { if (values.join("") === "") tries++; return new target(...values); },
    });`,
    context,
  );
  runInContext(outputFiles[0]?.text ?? "", context);
  expect(context).toMatchObject({ tries, count: Object.keys(forms).length });
});
