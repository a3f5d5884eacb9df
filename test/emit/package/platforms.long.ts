import { execFile } from "node:child_process";
import { createHmac } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../../generator/json/values.ts";
import { emitDocument } from "../../support/emitted-package.ts";

/**
 * One program that calls a package over HTTP, in each platform that is here: this Node, those that
 * `CROSSWALK_NODES` names (paths, with `:` between), and a page in Chromium whose content policy allows
 * nothing to be evaluated, and whose API is of another origin.
 */
const executable = [process.env["CROSSWALK_CHROMIUM"], "/usr/bin/chromium"].find(
  (path) => path !== undefined && existsSync(path),
);
if (executable === undefined)
  process.stderr.write(
    "Generated packages were not tried in a browser: there is no /usr/bin/chromium (Debian: apt-get install chromium) and CROSSWALK_CHROMIUM names none.\n",
  );
const nodes = [process.execPath, ...(process.env["CROSSWALK_NODES"]?.split(":") ?? [])];

const item = { type: "object", required: ["id"], properties: { id: { type: "integer" } } };
const json = (schema: JsonObject): JsonObject => ({ "application/json": { schema } });
const operation = (operationId: string, content: JsonObject, more: JsonObject = {}) => ({
  ...{ operationId, responses: { "200": { description: "", content } } },
  ...more,
});
const list = { type: "array", items: item };
const page = { type: "object", properties: { data: list, next_cursor: { type: "string" } } };
const text = { type: "object", required: ["text"], properties: { text: { type: "string" } } };
const document: JsonObject = {
  webhooks: { added: { post: { operationId: "added", requestBody: { content: json(item) } } } },
  paths: {
    "/items": {
      get: operation("listItems", json(page), {
        parameters: [{ name: "cursor", in: "query", schema: { type: "string" } }],
      }),
      post: operation("addItem", json(item), {
        parameters: [{ name: "Idempotency-Key", in: "header", schema: { type: "string" } }],
        requestBody: { required: true, content: json(item) },
      }),
    },
    "/events": { get: operation("readEvents", { "text/event-stream": { schema: text } }) },
    "/lines": { get: operation("readLines", { "application/x-ndjson": { schema: item } }) },
    "/file": { get: operation("download", { "application/octet-stream": {} }) },
    "/never": { get: operation("readNever", json(item)) },
  },
};

const secret = "secret";
const signed = '{"id": 9}';
const signature = `sha256=${createHmac("sha256", secret).update(signed).digest("hex")}`;

/** What is called; `run` gives what came of it, as JSON. */
const program = `
import * as acme from "./src/index.js";
const all = async (values) => { const read = []; for await (const one of values) read.push(one); return read; };
const nameOf = (error) => error.name;
const progress = async (client) => {
  const { data } = await acme.download(client, { parseAs: "stream" });
  const sizes = [];
  for (const reader = data.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return sizes.reduce((sum, size) => sum + size, 0);
    sizes.push(value.length);
  }
};
globalThis.run = async (baseUrl) => {
  const client = acme.createAcmeClient({
    baseUrl, layers: [acme.retry({ delay: 1 }), acme.timeout(10_000)], validate: { response: "error" },
  });
  const events = (await acme.readEvents(client)).data;
  const lines = (await acme.readLines(client)).data;
  const webhook = (body) => acme.verifyAndParse(
    new Request(baseUrl, { method: "POST", body, headers: { "x-hub-signature-256": ${JSON.stringify(signature)} } }),
    acme.added, { scheme: acme.signatureSchemes.github, secret: ${JSON.stringify(secret)} });
  const stop = new AbortController();
  const aborted = acme.readNever(client, { signal: stop.signal }).catch(nameOf);
  setTimeout(() => stop.abort(), 20);
  return {
    ids: await all(acme.listItems.items(client)),
    texts: (await all(events)).map(({ data }) => data.text),
    lines: await all(lines),
    added: (await acme.addItem(client, { body: { id: 5 } })).data,
    invalid: await acme.addItem(client, { body: { id: "5" } }).catch(nameOf),
    wrong: await acme.listItems(client, { params: { query: { cursor: "wrong" } } }).catch(nameOf),
    webhook: await webhook(${JSON.stringify(signed)}),
    forged: await webhook('{"id":9}').catch(nameOf),
    aborted: await aborted,
    downloaded: await progress(client),
  };
};
`;

const expected = {
  ids: [{ id: 1 }, { id: 2 }],
  texts: ["ä€😀", "last"],
  lines: [{ id: 3 }, { id: 4 }],
  added: { id: 5 },
  invalid: "RequestValidationError",
  wrong: "ResponseValidationError",
  webhook: { id: 9 },
  forged: "WebhookSignatureError",
  aborted: "AbortError",
  downloaded: 200_000,
};

const bundles = new Map<string, string>();
/** Idempotency keys of the requests that came. */
let keys: unknown[] = [];

const routes: Readonly<
  Record<string, (request: IncomingMessage, response: ServerResponse) => void>
> = {
  "/": (_, response) => {
    response.setHeader("content-type", "text/html");
    response.setHeader(
      "content-security-policy",
      `default-src 'none'; script-src 'self'; connect-src ${api}; img-src data:`,
    );
    response.end(
      '<!doctype html><link rel="icon" href="data:,"><script src="/program.js"></script>',
    );
  },
  "/program.js": (_, response) => {
    response.setHeader("content-type", "text/javascript");
    response.end(bundles.get("browser"));
  },
  "/items": (request, response) => {
    const { searchParams } = new URL(request.url ?? "", "http://a.example");
    const cursor = searchParams.get("cursor");
    const key = request.headers["idempotency-key"];
    response.setHeader("content-type", "application/json");
    if (request.method === "POST") {
      response.statusCode = keys.push(key) === 1 ? 503 : 200;
      response.end('{"id":5}');
    } else if (cursor === "wrong") response.end('{"data":[{"id":"1"}]}');
    else
      response.end(
        cursor === "n" ? '{"data":[{"id":2}]}' : '{"data":[{"id":1}],"next_cursor":"n"}',
      );
  },
  // In pieces that end inside of characters and line ends.
  "/events": (_, response) => {
    response.setHeader("content-type", "text/event-stream");
    const bytes = Buffer.from(
      '\ufeffdata: {"text":"ä€😀"}\r\n\r\ndata: {"text":\ndata: "last"}\n\n',
    );
    const send = (at: number): void => {
      if (at >= bytes.length) response.end();
      else response.write(bytes.subarray(at, at + 1), () => setImmediate(send, at + 1));
    };
    send(0);
  },
  "/lines": (_, response) => {
    response.setHeader("content-type", "application/x-ndjson");
    response.end('{"id":3}\n{"id":4}');
  },
  "/file": (_, response) => {
    response.setHeader("content-type", "application/octet-stream");
    response.write(Buffer.alloc(100_000));
    setTimeout(() => response.end(Buffer.alloc(100_000)), 20);
  },
  "/never": () => undefined,
};

const server = createServer((request, response) => {
  const path = new URL(request.url ?? "", "http://a.example").pathname;
  (routes[path] ?? ((_, unknown) => unknown.writeHead(404).end()))(request, response);
});
let url = "";
/** The API under another origin, which allows calls of pages. */
let api = "";
const apiServer = createServer((request, response) => {
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("access-control-allow-headers", "content-type, idempotency-key");
  if (request.method === "OPTIONS") response.writeHead(204).end();
  else server.emit("request", request, response);
});
let folder = "";
const removals: (() => void)[] = [];

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => apiServer.listen(0, "127.0.0.1", resolve));
  api = `http://127.0.0.1:${(apiServer.address() as AddressInfo).port}`;
  const made = await emitDocument(document);
  folder = made.write((remove) => removals.push(remove));
  for (const platform of ["browser", "node"] as const) {
    const { outputFiles } = await build({
      ...{ stdin: { contents: program, resolveDir: folder }, bundle: true, write: false, platform },
      ...{ format: "esm", target: "es2022" },
    });
    bundles.set(platform, outputFiles[0]?.text ?? "");
  }
});
afterAll(() => {
  removals.forEach((remove) => remove());
  for (const one of [server, apiServer]) {
    one.closeAllConnections();
    one.close();
  }
});

function expectOneKey(): void {
  expect([keys.length, new Set(keys).size, typeof keys[0]]).toEqual([2, 1, "string"]);
}

describe("pages, streams, retries, validation and signatures", () => {
  test.each(nodes)("in Node (%s)", async (node) => {
    keys = [];
    const file = join(folder, "program.mjs");
    const print = `console.log(JSON.stringify(await globalThis.run(process.argv[2])));`;
    writeFileSync(file, `${bundles.get("node") ?? ""}\n${print}`);
    const { stdout } = await promisify(execFile)(node, [file, url]);
    expect(JSON.parse(stdout)).toEqual(expected);
    expectOneKey();
  });

  test.skipIf(executable === undefined)(
    "in Chromium, where nothing is evaluated",
    async () => {
      keys = [];
      const browser = await chromium.launch({
        executablePath: executable ?? "",
        args: ["--no-sandbox", "--disable-gpu"],
      });
      try {
        const opened = await browser.newPage();
        await opened.addInitScript(() => {
          const violations: string[] = ((globalThis as { violations?: string[] }).violations = []);
          addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
            violations.push(`${violatedDirective}: ${blockedURI}`);
          });
        });
        await opened.goto(url);
        const result = await opened.evaluate(
          (base) => (globalThis as unknown as { run(base: string): Promise<unknown> }).run(base),
          api,
        );
        expect(result).toEqual(expected);
        expectOneKey();
        expect(
          await opened.evaluate(() => (globalThis as { violations?: string[] }).violations),
        ).toEqual([]);
      } finally {
        await browser.close();
      }
    },
    60_000,
  );
});
