import { mkdirSync, mkdtempSync } from "node:fs";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { JsonObject } from "../../../generator/json/values.ts";
import { packageRoot } from "../../../generator/package-root.ts";
import { compile } from "../../support/compiler.ts";
import { emitDocument } from "../../support/emitted-package.ts";
import { writeFiles } from "../../support/packed-project.ts";

/** What compilers say of programs that use a package; they check its declarations with them. */
const directory = join(packageRoot(), "node_modules", ".cache", "crosswalk-tests");
mkdirSync(directory, { recursive: true });
const folder = mkdtempSync(join(directory, "declarations-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const json = (schema: JsonObject): JsonObject => ({ "application/json": { schema } });
const pet = { $ref: "#/components/schemas/Pet" };
const responses = {
  "200": { description: "yes", content: json(pet) },
  default: { description: "no", content: json({ $ref: "#/components/schemas/Failure" }) },
};
const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
const limit = { name: "limit", in: "query", schema: { type: "integer" } };

const { files } = await emitDocument({
  servers: [{ url: "https://api.example.com" }],
  paths: {
    "/ping": { get: { operationId: "ping", responses } },
    "/orders": {
      get: {
        operationId: "listOrders",
        responses: {
          "200": { description: "yes", content: json(pet) },
          "404": {
            description: "no",
            content: json({
              type: "object",
              required: ["missing"],
              properties: { missing: { type: "string" } },
            }),
          },
          "422": {
            description: "no",
            content: json({
              type: "object",
              required: ["fields"],
              properties: { fields: { type: "array" } },
            }),
          },
          "5XX": { description: "no", content: json({ $ref: "#/components/schemas/Failure" }) },
          default: {
            description: "no",
            content: json({
              type: "object",
              required: ["other"],
              properties: { other: { type: "string" } },
            }),
          },
        },
      },
      delete: {
        operationId: "dropOrders",
        responses: { "200": { description: "yes", content: json(pet) } },
      },
      put: {
        operationId: "setOrders",
        responses: {
          "200": { description: "yes", content: json(pet) },
          "409": { description: "no" },
        },
      },
    },
    "/pets": {
      get: { operationId: "listPets", parameters: [limit], responses },
      // The name of a type that declarations of operations are written with.
      post: {
        operationId: "RequestSettings",
        requestBody: { required: true, content: json(pet) },
        responses,
      },
    },
    "/pets/{id}": {
      get: { operationId: "getPet", parameters: [id, limit], responses },
      // A path parameter that only the path tells of.
      delete: { operationId: "removePet", responses: { "204": { description: "gone" } } },
      patch: {
        operationId: "changePet",
        parameters: [id],
        requestBody: { content: json(pet) },
        responses,
      },
      put: {
        operationId: "putPet",
        parameters: [id],
        requestBody: {
          required: true,
          content: { ...json(pet), "text/csv": { schema: { type: "string" } } },
        },
        responses,
      },
    },
  },
  components: {
    schemas: {
      Pet: { type: "object", required: ["name"], properties: { name: { type: "string" } } },
      Failure: { type: "object", properties: { reason: { type: "string" } } },
    },
  },
});
writeFiles(join(folder, "package"), files);

/** So many paths that the product of their parameters and bodies is beyond what compilers hold. */
const many = await emitDocument({
  servers: [{ url: "https://api.example.com" }],
  paths: Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [
      `/r${index}/{id}`,
      {
        parameters: [id],
        get: { operationId: `get${index}`, parameters: [limit], responses },
        post: {
          operationId: `post${index}`,
          requestBody: {
            required: true,
            content: json({ $ref: `#/components/schemas/S${index}` }),
          },
          responses,
        },
      },
    ]),
  ),
  components: {
    schemas: {
      Pet: { type: "object", properties: { name: { type: "string" } } },
      Failure: { type: "object", properties: { reason: { type: "string" } } },
      ...Object.fromEntries(
        Array.from({ length: 300 }, (_, index) => [
          `S${index}`,
          { type: "object", properties: { [`p${index}`]: { type: "string" } } },
        ]),
      ),
    },
  },
});
writeFiles(join(folder, "many"), many.files);

/** A package named like the run time's own client, with an enum of more values than compilers intersect. */
const apiFiles = await emitDocument(
  {
    paths: {
      "/codes": {
        get: {
          operationId: "getCode",
          responses: {
            "200": { description: "yes", content: json({ $ref: "#/components/schemas/Code" }) },
          },
        },
      },
    },
    components: {
      schemas: { Code: { enum: Array.from({ length: 100_000 }, (_, value) => `v${value}`) } },
    },
  },
  { provider: "api" },
);
writeFiles(join(folder, "api"), apiFiles.files);

const beginning = `
import * as api from "./package/src/index.js";
import type { OperationInit, operations, paths, components } from "./package/src/index.js";
import createClient, { type Client, type Middleware } from "openapi-fetch";
const client = api.createAcmeClient();
type Pet = components["schemas"]["Pet"];
type Failure = components["schemas"]["Failure"];
type Same<A, B> = [A, B] extends [B, A] ? true : false;
const yes = (_: true): void => undefined;
`;

const undefinedValue =
  "declare const limits: number | undefined;\ndeclare const signal: AbortSignal | undefined;";

/** Programs that have to type-check, as they are: every \`@ts-expect-error\` is of need. */
const programs: Readonly<Record<string, string>> = {
  "a package named api": `
import { createApiClient, getCode, type ApiClient, type Code, type GetCodeOutput } from "./api/src/index.js";
const another: ApiClient = createApiClient({ baseUrl: "https://api.example.com" });
export const code: Code | undefined = (await getCode(another)).data;
export const output: GetCodeOutput = "v99999";
// @ts-expect-error -- no such value
export const wrong: GetCodeOutput = "v100000";
`,
  operations: `
await api.ping(client);
await api.ping(client, { headers: { "x-a": "b", accept: null }, signal: AbortSignal.timeout(1) });
await api.listPets(client, { params: { query: { limit: 1 } } });
await api.getPet(client, { params: { path: { id: "1" } } });
await api.changePet(client, { params: { path: { id: "1" } } });
await api.changePet(client, { params: { path: { id: "1" } }, body: { name: "x" }, contentType: "application/json" });
await api.changePet(client, { params: { path: { id: "1" } }, body: undefined });
await api.putPet(client, { params: { path: { id: "1" } }, body: { name: "x" } });
await api.putPet(client, { params: { path: { id: "1" } }, body: "name", contentType: "text/csv" });
await api.removePet(client, { params: { path: { id: "1" } } });
const created = await api.RequestSettings(client, { body: { name: "x" } });
if (created.error === undefined) yes({} as Same<typeof created.data, Pet>);
else yes({} as Same<typeof created.error, Failure>);
const text = await api.getPet(client, { params: { path: { id: "1" } }, parseAs: "text" });
yes({} as Same<NonNullable<typeof text.data>, string>);
yes({} as Same<ReturnType<typeof api.unwrap<typeof created>>, Pet>);
// @ts-expect-error -- there is no such parameter
await api.listPets(client, { params: { query: { limits: 1 } } });
// @ts-expect-error -- nor here
await api.ping(client, { params: { query: { limit: 1 } } });
// @ts-expect-error -- id is missing
await api.getPet(client);
// @ts-expect-error -- id is missing
await api.getPet(client, { params: { query: { limit: 1 } } });
// @ts-expect-error -- id is missing
await api.removePet(client);
// @ts-expect-error -- the body is missing
await api.RequestSettings(client, {});
// @ts-expect-error -- the name is missing
await api.RequestSettings(client, { body: {} });
// @ts-expect-error -- a media type that the operation does not take
await api.RequestSettings(client, { body: { name: "x" }, contentType: "text/csv" });
// @ts-expect-error -- a body where there is none
await api.ping(client, { body: {} });
// @ts-expect-error -- text is not the default
await api.putPet(client, { params: { path: { id: "1" } }, body: "name" });
`,
  "what operations take is OperationInit": `
type As = "declared" | "json" | "text" | "blob" | "arrayBuffer" | "stream";
type Given<F extends (client: never, init: never) => unknown> = NonNullable<Parameters<F>[1]>;
yes({} as Same<Given<typeof api.ping>, OperationInit<operations["ping"], never, As>>);
yes({} as Same<Given<typeof api.listPets>, OperationInit<operations["listPets"], never, As>>);
yes({} as Same<Given<typeof api.getPet>, OperationInit<operations["getPet"], never, As>>);
yes({} as Same<Given<typeof api.RequestSettings>, OperationInit<operations["RequestSettings"], "application/json", As>>);
yes({} as Same<Given<typeof api.putPet>, OperationInit<operations["putPet"], "application/json", As>>);
`,
  "requests by path": `
const pets = await client.GET("/pets", { params: { query: { limit: 1 } }, next: { revalidate: 1 } });
if (pets.error === undefined) yes({} as Same<typeof pets.data, Pet>);
else yes({} as Same<typeof pets.error, Failure>);
await client.GET("/ping");
await client.request("get", "/pets/{id}", { params: { path: { id: "1" } } });
await client.POST("/pets", { body: { name: "x" }, bodySerializer: (body) => body.name });
await client.PATCH("/pets/{id}", { params: { path: { id: "1" } } });
await client.PUT("/pets/{id}", { params: { path: { id: "1" } }, body: "name" });
const bytes = await client.GET("/ping", { parseAs: "arrayBuffer", headers: new Headers() });
yes({} as Same<NonNullable<typeof bytes.data>, ArrayBuffer>);
// @ts-expect-error -- no such path
await client.GET("/pet");
// @ts-expect-error -- no such method there
await client.DELETE("/pets");
// @ts-expect-error -- id is missing
await client.GET("/pets/{id}");
// @ts-expect-error -- the body is missing
await client.POST("/pets");
// @ts-expect-error -- the name is missing
await client.POST("/pets", { body: {} });
`,
  "requests by path as openapi-fetch declares them": `
const theirs: Client<paths> = createClient<paths>();
const pet = await client.GET("/pets/{id}", { params: { path: { id: "1" } } });
const theirPet = await theirs.GET("/pets/{id}", { params: { path: { id: "1" } } });
yes({} as Same<typeof pet.data, typeof theirPet.data>);
yes({} as Same<typeof pet.error, typeof theirPet.error>);
const gone = await client.DELETE("/pets/{id}", { params: { path: { id: "1" } } });
const theirGone = await theirs.DELETE("/pets/{id}", { params: { path: { id: "1" } } });
yes({} as Same<typeof gone.data, typeof theirGone.data>);
const middleware: Middleware = {
  onRequest: ({ request, schemaPath, params, options, id }) =>
    id === options.baseUrl + schemaPath && params.query ? undefined : new Request(request),
  onResponse: async ({ response }) => response,
  onError: ({ error }) => new Error(String(error)),
};
client.use(middleware, { onRequest: ({ request }) => void request.headers.set("a", "b") });
client.eject(middleware);
await api.ping(client, { middleware: [middleware] });
// @ts-expect-error -- neither a request nor a response
client.use({ onRequest: () => 1 });
`,
  "results by their status": `
const result = await api.listOrders(client);
if (result.status === 200) yes({} as Same<typeof result.data, Pet>);
if (result.status === 404) yes({} as Same<typeof result.error, { missing: string }>);
if (result.status === 422) yes({} as Same<typeof result.error, { fields: unknown[] }>);
if (result.status === 503) yes({} as Same<typeof result.error, Failure>);
if (result.status === 429) yes({} as Same<typeof result.error, { other: string }>);
const byPath = await client.GET("/orders");
if (byPath.status === 404) byPath.error.missing;
// @ts-expect-error -- not known before the status is
result.error?.missing;
`,
  "`error` narrows `data` where the document describes no error, or no body of it": `
const dropped = await api.dropOrders(client);
if (dropped.error) throw new Error(String(dropped.error));
yes({} as Same<typeof dropped.data, Pet>);
const { data, error } = await api.setOrders(client);
if (error) throw error;
yes({} as Same<typeof data, Pet>);
`,
  "undefined where something may be left out": `
${undefinedValue}
await api.listPets(client, { params: { query: { limit: limits } }, signal, headers: undefined, baseUrl: undefined });
await client.GET("/pets", { params: { query: { limit: limits } } });
await api.changePet(client, { params: { path: { id: "1" }, query: undefined } });
// @ts-expect-error -- what is required is no part of it
await api.getPet(client, { params: { path: { id: undefined } } });
`,
  "the client as openapi-fetch declares it": `
import { asOpenapiFetch } from "./package/src/runtime/openapi-fetch.js";
const theirs: Client<paths> = asOpenapiFetch(client);
const { data } = await theirs.GET("/pets/{id}", { params: { path: { id: "1" } } });
yes({} as Same<NonNullable<typeof data>, Pet>);
`,
};

/** The compiler's messages. */
function messagesOf(programs: Readonly<Record<string, string>>, options: object): string {
  const sources = Object.entries(programs).map(([title, text]) => ({
    path: `${stemOf(title)}.ts`,
    text,
  }));
  writeFiles(folder, sources);
  const ofBundlers = { module: "ESNext", moduleResolution: "bundler", moduleDetection: "force" };
  const paths = sources.map(({ path }) => path);
  return compile(folder, paths, { options: { ...ofBundlers, ...options } });
}

function stemOf(title: string): string {
  return title.replace(/\W+/g, "-");
}

const named = Object.fromEntries(
  Object.entries(programs).map(([title, program]) => [title, beginning + program]),
);
const messages = messagesOf(named, {});

test.each(Object.keys(programs))("%s", (title) => {
  const own = messages.split("\n").filter((line) => line.includes(`${stemOf(title)}.ts(`));
  expect(own).toStrictEqual([]);
});

test("all declarations are correct by themselves", () => {
  expect(messages).toBe("");
});

test("a call by path compiles where there are hundreds, without the types of a browser", () => {
  const program = `
import { createAcmeClient } from "./many/src/index.js";
const client = createAcmeClient();
export const { data } = await client.GET("/r7/{id}", { params: { path: { id: "1" } } });
export const made = await client.POST("/r7/{id}", { params: { path: { id: "1" } }, body: { p7: "x" } });
// @ts-expect-error -- the body of another path
await client.POST("/r7/{id}", { params: { path: { id: "1" } }, body: { p8: "x" } });
`;
  expect(messagesOf({ many: program }, { lib: ["ES2023"], types: ["node"] })).toBe("");
});
