import { execFile } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emitDocument } from "../../support/emitted-package.ts";
import { document, expected, program } from "./platforms-program.ts";

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

const bundles = new Map<string, string>();
/** Idempotency keys of the requests that came. */
let keys: unknown[] = [];
/** Tokens that were given. */
let tokens = 0;

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
      '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/program.js"></script>',
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
  "/token": (_, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ access_token: `t${++tokens}`, token_type: "bearer" }));
  },
  "/secure": ({ headers }, response) => {
    response.statusCode = headers.authorization === "Bearer t2" ? 200 : 401;
    response.setHeader("content-type", "application/json");
    response.end('{"id":1}');
  },
  "/visits": (request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      response.statusCode = body.includes("note") ? 409 : 200;
      response.setHeader("content-type", "application/json");
      response.end(body.includes("note") ? '{"code":"taken"}' : body);
    });
  },
  "/upload": (request, response) => {
    request.resume().on("end", () => response.writeHead(204).end());
  },
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
  response.setHeader(
    "access-control-allow-headers",
    "authorization, content-type, idempotency-key",
  );
  response.setHeader("access-control-allow-methods", "*");
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
  const made = await emitDocument(document, {
    dates: "Date",
    client: { outputs: ["errors", "mcp", "mocks", "query"] },
  });
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

function begin(): void {
  keys = [];
  tokens = 0;
}

function expectOneKeyAndRenewal(): void {
  expect(tokens).toBe(2);
  expect([keys.length, new Set(keys).size, typeof keys[0]]).toEqual([2, 1, "string"]);
}

describe("pages, streams, retries, validation and signatures", () => {
  test.each(nodes)("in Node (%s)", async (node) => {
    begin();
    const file = join(folder, "program.mjs");
    const print = `console.log(JSON.stringify(await globalThis.run(process.argv[2])));`;
    writeFileSync(file, `${bundles.get("node") ?? ""}\n${print}`);
    const { stdout } = await promisify(execFile)(node, [file, url]);
    expect(JSON.parse(stdout)).toEqual(expected);
    expectOneKeyAndRenewal();
  });

  test.skipIf(executable === undefined)(
    "in Chromium, where nothing is evaluated",
    async () => {
      begin();
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
        // Chromium sends streams over HTTP/2 only.
        expect(result).toEqual({ ...expected, uploaded: "TypeError" });
        expectOneKeyAndRenewal();
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
