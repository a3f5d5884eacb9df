import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addCommand } from "../../generator/commands/add.ts";
import { openProject } from "../../generator/commands/prepare.ts";
import {
  updateProviders,
  type UpdateRequest,
} from "../../generator/commands/sources/update-providers.ts";
import { writeReferences } from "../../generator/commands/write-references.ts";

/** A vendor's document: an operation, its schema, and what else the components have. */
const document = (schema: string, more = ""): string => `openapi: 3.1.0
info: { title: Kites, version: "1" }
paths:
  /kites/{id}:
    get:
      operationId: getKite
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        "200": { description: A kite., content: { application/json: { schema: ${schema} } } }
${more}`;
const kite = "{ type: object, required: [name], properties: { name: { type: string } } }";

const server = createServer((request, response) => {
  asked.push(`${request.url} ${request.headers["if-none-match"] ?? "-"}`);
  const page = site[request.url ?? ""];
  if (page === undefined) response.writeHead(404).end();
  else if (typeof page === "function") page(request, response);
  else {
    const etag = `"${page.length}"`;
    if (request.headers["if-none-match"] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { etag }).end(page);
  }
});
let site: Record<string, string | RequestListener> = {};
let asked: string[] = [];
let root: string;
let origin: string;

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "crosswalk-update-"));
  site = { "/api.yaml": document(kite) };
  asked = [];
  configure();
  return () => rmSync(root, { recursive: true, force: true });
});

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const specs = "specs/kites";

function configure(source: object = {}, more: object = {}): void {
  const entry = { file: `${specs}/api.yaml`, source: `${origin}/api.yaml`, ...source };
  const config = { providers: { kites: { documents: [entry] } }, ...more };
  write("crosswalk.config.yaml", JSON.stringify(config));
}

/** Updates as the command does. */
async function update(options: Partial<UpdateRequest> = {}): Promise<{
  readonly state: string | undefined;
  readonly files: readonly string[];
  readonly errors: readonly string[];
  readonly changes: readonly string[];
}> {
  const project = openProject({ lint: false, willFetch: true }, root);
  if (project?.loaded === undefined) throw new Error(JSON.stringify(project?.diagnostics.all));
  const { diagnostics, loaded } = project;
  const [result] = await updateProviders({
    ...{ config: loaded.config, diagnostics, only: [], environment: {} },
    progress: () => undefined,
    ...options,
  });
  writeReferences(root, result?.files ?? []);
  return {
    state: result?.state,
    files: (result?.files ?? []).map(({ file, state }) => `${state} ${file}`),
    errors: diagnostics.all.map(({ code, message }) => `${code} ${message}`),
    changes: (result?.report?.changes ?? []).flatMap((change) => [
      ...(change.class === "informational" ? [] : [change.rule]),
      ...change.mappings.map(({ mapping, canonical }) => `touches ${mapping} ${canonical}`),
    ]),
  };
}

test("a document is fetched once, and again only when its server says that it has changed", async () => {
  expect(await update()).toMatchObject({ state: "changed", errors: [] });
  expect(read(`${specs}/api.yaml`)).toBe(document(kite));
  const lock = JSON.parse(read(`${specs}/sources.lock.json`)) as object;
  expect(lock).toMatchObject({
    files: { "api.yaml": { source: `${origin}/api.yaml`, etag: `"${document(kite).length}"` } },
  });
  expect(await update()).toMatchObject({ state: "unchanged" });
  expect(asked.at(-1)).toBe(`/api.yaml "${document(kite).length}"`);
  site["/api.yaml"] = document(kite.replace("[name]", "[]"));
  expect(await update()).toMatchObject({
    state: "changed",
    files: [`changed ${specs}/api.yaml`, `changed ${specs}/sources.lock.json`],
    changes: ["response-property-became-optional"],
  });
});

test("a change names the mappings that it touches", async () => {
  const fixture = (file: string): string =>
    readFileSync(join(import.meta.dirname, "../crosswalk/fixtures/messages", file), "utf8");
  for (const file of ["model.yaml", "pigeon.yaml"]) write(`specs/messages/${file}`, fixture(file));
  site["/api.yaml"] = fixture("pigeon.openapi.yaml");
  const mappings = { pigeon: "specs/messages/pigeon.yaml" };
  const documents = [{ file: `${specs}/api.yaml`, source: `${origin}/api.yaml` }];
  write(
    "crosswalk.config.yaml",
    JSON.stringify({
      providers: { pigeon: { documents } },
      crosswalks: { messages: { model: "specs/messages/model.yaml", mappings } },
    }),
  );
  await update();
  site["/api.yaml"] = fixture("pigeon.openapi.yaml").replace(
    "    text: { type: string }\n        phase",
    "    text: { type: [string, 'null'] }\n        phase",
  );
  expect((await update()).changes).toStrictEqual([
    "response-became-nullable",
    "touches specs/messages/pigeon.yaml text",
  ]);
});

test("redirects are followed, and secrets stay with the origin that the configuration names", async () => {
  const seen: string[] = [];
  const other = createServer((request, response) => {
    seen.push(request.headers.authorization ?? "none");
    response.end(document(kite));
  });
  await new Promise<void>((ready) => other.listen(0, "127.0.0.1", ready));
  const { port } = other.address() as AddressInfo;
  site["/api.yaml"] = (request, response) => {
    seen.push(request.headers.authorization ?? "none");
    response.writeHead(302, { location: `http://127.0.0.1:${port}/v2/api.yaml` }).end();
  };
  configure({ headers: { authorization: "Bearer ${KITE_TOKEN}" } });
  expect(await update()).toMatchObject({
    state: "failed",
    errors: [`source-variable-unset \`${specs}/api.yaml\`: KITE_TOKEN is not set.`],
  });
  expect(await update({ environment: { KITE_TOKEN: "secret" } })).toMatchObject({
    state: "changed",
  });
  other.close();
  expect(seen).toStrictEqual(["Bearer secret", "none"]);
  expect(read(`${specs}/sources.lock.json`)).not.toContain("secret");
});

const cutOff: RequestListener = (_request, response) => {
  response.writeHead(200, { "content-length": "5000" });
  response.write(document(kite), () => response.destroy());
};
const broken: RequestListener = (_request, response) => response.writeHead(500).end("no");

test.each<[string, string | RequestListener, string]>([
  ["a fault of the server", broken, "it answers 500"],
  ["a truncated body", cutOff, "aborted"],
  ["a page for people", "<!doctype html><title>Sign in</title><p>Sign in", "gives"],
  ["an error in JSON", '{"error": "try later"}', "cannot be read"],
  ["an empty body", "", "The file is empty"],
  ["half of a document", document(kite).slice(0, 180), "kites/api.yaml:"],
  ["a redirect away from this machine", redirectTo("http://192.0.2.1/"), "is not this machine"],
  ["a redirect to another scheme", redirectTo("file:///etc/passwd"), "only http"],
  ["a missing part", document("{ $ref: 'gone.yaml#/Kite' }"), "gone.yaml cannot be fetched"],
])("nothing is lost by %s", async (_name, page, reason) => {
  await update();
  const before = [read(`${specs}/api.yaml`), read(`${specs}/sources.lock.json`)];
  site["/api.yaml"] = page;
  const { state, errors, files } = await update();
  expect({ state, files }).toStrictEqual({ state: "failed", files: [] });
  expect(errors.join("\n")).toContain(reason);
  expect([read(`${specs}/api.yaml`), read(`${specs}/sources.lock.json`)]).toStrictEqual(before);
});

function redirectTo(location: string): RequestListener {
  return (_request, response) => void response.writeHead(302, { location }).end();
}

test("a document of several files comes whole, and goes whole", async () => {
  site = {
    "/api.yaml": document("{ $ref: 'parts/kite.yaml#/Kite' }"),
    "/parts/kite.yaml": `Kite: { $ref: 'line.json' }\n`,
    "/parts/line.json": '{"type": "string"}',
  };
  expect(await update()).toMatchObject({ state: "changed", errors: [] });
  expect(read(`${specs}/parts/line.json`)).toBe('{"type": "string"}');
  site["/parts/kite.yaml"] = "Kite: { type: string, maxLength: 3 }\n";
  expect((await update()).files).toContain(`surplus ${specs}/parts/line.json`);
  expect(existsSync(join(root, specs, "parts/line.json"))).toBe(false);
  expect(existsSync(join(root, specs, "parts/kite.yaml"))).toBe(true);
});

test("what was edited is not overwritten, unless that is asked for", async () => {
  await update();
  write(`${specs}/api.yaml`, document(kite, "# by hand\n"));
  site["/api.yaml"] = document(kite.replace("[name]", "[]"));
  expect(await update()).toMatchObject({
    state: "failed",
    errors: [expect.stringContaining("source-edited")],
  });
  expect(read(`${specs}/api.yaml`)).toContain("# by hand");
  expect(await update({ force: true })).toMatchObject({ state: "changed" });
});

test("a day is noted only where it is asked for, and only of what has changed", async () => {
  await update({ today: "2026-01-02" });
  await update({ today: "2026-01-03" });
  expect(read(`${specs}/sources.lock.json`)).toContain('"fetched": "2026-01-02"');
});

test("add keeps the URL for later, and adds what lies in specs/ where it lies", async () => {
  const before = process.cwd();
  write("crosswalk.config.yaml", "# mine\nproviders: {}\n");
  write("specs/local/own.yaml", document(kite));
  process.chdir(root);
  try {
    expect(await addCommand("kites", `${origin}/api.yaml`)).toBe(0);
    expect(await addCommand("local", "specs/local/own.yaml")).toBe(0);
    site["/broken.yaml"] = "<html><p>Not here";
    expect(await addCommand("broken", `${origin}/broken.yaml`)).toBe(1);
  } finally {
    process.chdir(before);
  }
  const config = read("crosswalk.config.yaml");
  expect(config).toContain("# mine");
  expect(config).toContain(`source: ${origin}/api.yaml`);
  expect(config).toContain("- specs/local/own.yaml");
  expect(existsSync(join(root, "specs/broken"))).toBe(false);
  expect(await update()).toMatchObject({ state: "unchanged" });
});
