import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { JsonObject } from "../../../generator/json/values.ts";
import { emitDocument } from "../../support/emitted-package.ts";
import {
  startLoopbackServer,
  type ServedResponse,
  type ReceivedRequest,
} from "../../support/loopback-server.ts";

let answer: (request: ReceivedRequest, count: number) => ServedResponse = () => ({ json: {} });
const server = await startLoopbackServer((request, count) => answer(request, count));
afterAll(() => server.close());
beforeEach(() => {
  answer = () => ({ json: {} });
});

const ok = {
  "200": { description: "ok", content: { "application/json": { schema: { type: "object" } } } },
};

/** A document with one operation `call`, `GET /things/{id}` unless told. */
function documentWith(parts: {
  operation?: JsonObject;
  path?: string;
  method?: string;
  root?: JsonObject;
}): JsonObject {
  const { operation = {}, path = "/things", method = "get", root = {} } = parts;
  return {
    ...root,
    paths: { [path]: { [method]: { operationId: "call", responses: ok, ...operation } } },
  };
}

async function load(document: JsonObject, options: object = {}) {
  const { load } = await emitDocument(document);
  const { createAcmeClient, call } = await load();
  const client = createAcmeClient?.({ baseUrl: server.url, ...options });
  return {
    call: (init?: object): Promise<{ data?: unknown; error?: unknown; response: Response }> =>
      call?.(client, init) as never,
  };
}

test("results carry their status; an error is never empty, so that `if (error)` tells", async () => {
  const { call } = await load(documentWith({}));
  answer = () => ({ json: { a: 1 } });
  expect(await call()).toMatchObject({ status: 200, data: { a: 1 } });
  answer = () => ({ status: 404, json: { b: 2 } });
  expect(await call()).toMatchObject({ status: 404, error: { b: 2 } });
  answer = () => ({ status: 500, body: "", headers: {} });
  expect(await call()).toMatchObject({ status: 500, error: "500 Internal Server Error" });
});

describe("authentication", () => {
  const schemes = {
    Header: { type: "apiKey", in: "header", name: "x-key" },
    Query: { type: "apiKey", in: "query", name: "api key" },
    Cookie: { type: "apiKey", in: "cookie", name: "sid" },
    Bearer: { type: "http", scheme: "bearer" },
    Basic: { type: "http", scheme: "basic" },
    OAuth: { type: "oauth2", flows: {} },
  };
  const secured = (...security: object[]): JsonObject =>
    documentWith({ root: { components: { securitySchemes: schemes }, security } as JsonObject });

  test.each([
    ["Header", "s3cret", { "x-key": "s3cret" }, "/things"],
    ["Query", "a&b c", {}, "/things?api+key=a%26b+c"],
    ["Cookie", "a;b", { cookie: "sid=a%3Bb" }, "/things"],
    ["Bearer", "token", { authorization: "Bearer token" }, "/things"],
    [
      "Basic",
      { username: "key", password: "é:x" },
      { authorization: `Basic ${Buffer.from("key:é:x").toString("base64")}` },
      "/things",
    ],
    ["OAuth", async () => "fresh", { authorization: "Bearer fresh" }, "/things"],
  ])("%s", async (name, credential, headers, url) => {
    const { call } = await load(secured({ [name]: [] }), { auth: { [name]: credential } });
    await call();
    expect(server.last()).toMatchObject({ url, headers });
  });

  test("all schemes of an alternative together, and the first alternative that is complete", async () => {
    const document = secured({ Header: [], Bearer: [] }, { Query: [] });
    const both = await load(document, { auth: { Header: "h", Bearer: "b", Query: "q" } });
    await both.call();
    expect(server.last()).toMatchObject({
      url: "/things",
      headers: { "x-key": "h", authorization: "Bearer b" },
    });
    const second = await load(document, { auth: { Header: "h", Query: "q" } });
    await second.call();
    expect(server.last().url).toBe("/things?api+key=q");
    expect(server.last().headers["x-key"]).toBeUndefined();
  });

  test("an operation without security gets no credentials", async () => {
    const document = secured({ Header: [] });
    const open = { get: { operationId: "open", security: [], responses: ok } };
    const { load: loadModule } = await emitDocument({
      ...document,
      paths: { ...(document["paths"] as JsonObject), "/open": open },
    });
    const { createAcmeClient, open: callOpen } = await loadModule();
    await callOpen?.(createAcmeClient?.({ baseUrl: server.url, auth: { Header: "h" } }));
    expect(server.last().headers["x-key"]).toBeUndefined();
  });

  test("missing credentials are an error before anything is sent", async () => {
    const { call } = await load(secured({ Header: [] }, { Bearer: [], Query: [] }), {
      auth: { Query: "q" },
    });
    const before = server.requests.length;
    await expect(call()).rejects.toThrow(
      "GET /things needs credentials: Header, or Bearer and Query.",
    );
    expect(server.requests).toHaveLength(before);
  });

  test("a credential that is null, or whose function gives none, is not sent as a text", async () => {
    const before = server.requests.length;
    for (const [Header, message] of [
      [null, "GET /things needs credentials: Header."],
      [() => null, "GET /things: the function of credential Header gave null."],
      [() => Promise.resolve(), "GET /things: the function of credential Header gave undefined."],
    ] as const) {
      const { call } = await load(secured({ Header: [] }), { auth: { Header } });
      await expect(call()).rejects.toThrow(message);
    }
    expect(server.requests).toHaveLength(before);
  });

  test("middleware sees none, adds to a request, and replaces a response, until it is ejected", async () => {
    const components = { securitySchemes: { Key: schemes.Header } };
    const { load: module } = await emitDocument(
      documentWith({ root: { components, security: [{ Key: [] }] } }),
    );
    const { createAcmeClient, call } = await module();
    const client = createAcmeClient?.({ baseUrl: server.url, auth: { Key: "s3cret" } });
    const seen: unknown[] = [];
    const middleware = {
      onRequest: ({ request }: { request: Request }): void => {
        seen.push([...request.headers.keys()]);
        request.headers.set("x-added", "1");
      },
      onResponse: (): Response => new Response('"replaced"', { status: 418 }),
    };
    (client as unknown as { use(one: object): void }).use(middleware);
    expect(await call?.(client)).toMatchObject({ status: 418, error: "replaced" });
    expect(seen).toEqual([["accept"]]);
    expect(server.last().headers).toMatchObject({ "x-key": "s3cret", "x-added": "1" });
    (client as unknown as { eject(one: object): void }).eject(middleware);
    expect(await call?.(client)).toMatchObject({ status: 200 });
    expect(server.last().headers).not.toHaveProperty("x-added");
  });

  test("a credential with a line break is refused without being quoted", async () => {
    const { call } = await load(secured({ Header: [] }), {
      auth: { Header: "s3cret\r\nx-admin: 1" },
    });
    const error: unknown = await call().catch((reason: unknown) => reason);
    expect(String(error)).toContain("header x-key");
    expect(String(error)).not.toContain("s3cret");
  });
});

describe("redirects", () => {
  const document = documentWith({
    root: {
      components: { securitySchemes: { Key: { type: "apiKey", in: "header", name: "x-key" } } },
      security: [{ Key: [] }],
    } as JsonObject,
  });

  test("are followed within the origin", async () => {
    answer = ({ url }) =>
      url === "/things"
        ? { status: 302, headers: { location: "/moved" } }
        : { json: { here: true } };
    const { call } = await load(document, { auth: { Key: "s3cret" } });
    await expect(call()).resolves.toMatchObject({ data: { here: true } });
    expect(server.last()).toMatchObject({ url: "/moved", headers: { "x-key": "s3cret" } });
  });

  test("to another origin are returned, and it gets no request", async () => {
    const other = await startLoopbackServer(() => ({ json: {} }));
    answer = () => ({ status: 302, headers: { location: `${other.url}/steal` } });
    const { call } = await load(document, { auth: { Key: "s3cret" } });
    const { response } = await call();
    expect(response.status).toBe(302);
    expect(other.requests).toEqual([]);
    await other.close();
  });

  test("end", async () => {
    answer = () => ({ status: 302, headers: { location: "/things" } });
    const { call } = await load(document, { auth: { Key: "k" } });
    expect((await call()).response.status).toBe(302);
  });
});

test("a credential that does not come ends with its call, and the request is not sent", async () => {
  const document = documentWith({
    root: {
      components: { securitySchemes: { Key: { type: "apiKey", in: "header", name: "x-key" } } },
      security: [{ Key: [] }],
    } as JsonObject,
  });
  const before = server.requests.length;
  const Key = vi.fn(() => new Promise(() => undefined));
  const { call } = await load(document, { auth: { Key } });
  const stop = new AbortController();
  const called = call({ signal: stop.signal });
  await expect.poll(() => Key.mock.calls.length).toBe(1);
  stop.abort(new Error("no longer wanted"));
  await expect(called).rejects.toThrow("no longer wanted");
  await expect(call({ signal: AbortSignal.abort(new Error("never")) })).rejects.toThrow("never");
  expect(server.requests).toHaveLength(before);
});

test("a request with a fetch of its own follows no redirect either", async () => {
  const { call } = await load(documentWith({}));
  const fetch = vi.fn((request: Request) =>
    Promise.resolve(Response.json({ redirect: request.redirect })),
  );
  await expect(call({ fetch })).resolves.toMatchObject({ data: { redirect: "manual" } });
});

describe("path parameters", () => {
  const document = documentWith({
    path: "/a/{id}/b",
    operation: {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
    },
  });

  test.each([
    ["a/b", "/a/a%2Fb/b"],
    ["a?b#c", "/a/a%3Fb%23c/b"],
    ["a\\b", "/a/a%5Cb/b"],
    ["é ü", "/a/%C3%A9%20%C3%BC/b"],
    ["...", "/a/.../b"],
    ["%2e%2e", "/a/%252e%252e/b"],
    ["$&", "/a/%24%26/b"],
  ])("%j goes into its own segment", async (id, url) => {
    const { call } = await load(document);
    await call({ params: { path: { id } } });
    expect(server.last().url).toBe(url);
  });

  test.each([".", "..", ""])("%j is refused", async (id) => {
    const { call } = await load(document);
    await expect(call({ params: { path: { id } } })).rejects.toThrow(TypeError);
  });

  test("a step up before a query that the path has is refused", async () => {
    const parameters = [{ name: "id", in: "path", required: true, schema: { type: "string" } }];
    const { call } = await load(documentWith({ path: "/a/{id}?b=c", operation: { parameters } }));
    await expect(call({ params: { path: { id: ".." } } })).rejects.toThrow("dot segment");
  });
});

test("headers of a call: an object, Headers or pairs; null takes the client's away", async () => {
  const { call } = await load(documentWith({}), { headers: { a: "1", b: "2" } });
  await call({ headers: { a: null, c: 3 } });
  expect(server.last().headers).toMatchObject({ b: "2", c: "3" });
  expect(server.last().headers["a"]).toBeUndefined();
  await call({ headers: new Headers({ c: "4" }) });
  expect(server.last().headers).toMatchObject({ a: "1", b: "2", c: "4" });
  await call({ headers: [["c", "5"]] });
  expect(server.last().headers).toMatchObject({ a: "1", b: "2", c: "5" });
  const pairs = await load(documentWith({}), { headers: [["a", "6"]] });
  await pairs.call();
  expect(server.last().headers).toMatchObject({ a: "6" });
});

describe("servers", () => {
  test.each([
    ["/v1", ["`/v1` has no host: `baseUrl` is required when the client is made"]],
    ["https://api.acme.test", []],
  ])("that the server %s is relative is told", async (url, messages) => {
    const { diagnostics } = await emitDocument({ servers: [{ url }] });
    const told = diagnostics.filter(({ code }) => code === "server-relative");
    expect(told.map(({ message }) => message)).toStrictEqual(messages);
  });

  test("variables have the document's defaults and cannot name another host", async () => {
    const { load: loadModule } = await emitDocument({
      ...documentWith({}),
      servers: [
        {
          url: "https://{tenant}.acme.test/{base}",
          variables: { tenant: { default: "demo" }, base: { default: "v1/x" } },
        },
      ],
    });
    const { createAcmeClient, call } = await loadModule();
    const urls: string[] = [];
    const fetch = async (request: Request): Promise<Response> => {
      urls.push(request.url);
      return Response.json({});
    };
    await call?.(createAcmeClient?.({ fetch }));
    await call?.(createAcmeClient?.({ fetch, variables: { tenant: "shop-1", base: "v2/y" } }));
    expect(urls).toEqual([
      "https://demo.acme.test/v1/x/things",
      "https://shop-1.acme.test/v2/y/things",
    ]);
    for (const tenant of ["evil.test/", "evil.test#", "evil.test?", "x@evil.test", "evil.test\\"]) {
      expect(() => createAcmeClient?.({ fetch, variables: { tenant } })).toThrow(
        "Server variable tenant",
      );
    }
  });

  test("an operation's own server is used unless the caller names one", async () => {
    const { load: loadModule } = await emitDocument({
      ...documentWith({ operation: { servers: [{ url: "https://upload.acme.test" }] } }),
      servers: [{ url: "https://api.acme.test" }],
    });
    const { createAcmeClient, call } = await loadModule();
    const urls: string[] = [];
    const fetch = async (request: Request): Promise<Response> => {
      urls.push(request.url);
      return Response.json({});
    };
    await call?.(createAcmeClient?.({ fetch }));
    await call?.(createAcmeClient?.({ fetch, baseUrl: "https://proxy.test/acme/" }));
    expect(urls).toEqual(["https://upload.acme.test/things", "https://proxy.test/acme/things"]);
  });
});

describe("layers", () => {
  test("retry sends safe requests again, as often as told, and heeds Retry-After", async () => {
    const { load: loadModule } = await emitDocument(documentWith({}));
    const { createAcmeClient, call, retry } = await loadModule();
    const layers = [retry?.({ attempts: 3, delay: 60_000 })];
    const client = createAcmeClient?.({ baseUrl: server.url, layers });
    const start = server.requests.length;
    const busy = { status: 503, headers: { "retry-after": "0" } };
    answer = (_, count) => (count - start === 3 ? { json: { done: true } } : busy);
    await expect(call?.(client)).resolves.toMatchObject({ data: { done: true } });
    expect(server.requests.length - start).toBe(3);
    answer = () => busy;
    await expect(call?.(client)).resolves.toMatchObject({ response: { status: 503 } });
    expect(server.requests.length - start).toBe(6);
  });

  test("retry never sends a POST again", async () => {
    const { load: loadModule } = await emitDocument(documentWith({ method: "post" }));
    const { createAcmeClient, call, retry } = await loadModule();
    answer = () => ({ status: 503 });
    const start = server.requests.length;
    await call?.(createAcmeClient?.({ baseUrl: server.url, layers: [retry?.({ delay: 1 })] }));
    expect(server.requests.length - start).toBe(1);
  });

  test("timeout aborts", async () => {
    const { load: loadModule } = await emitDocument(documentWith({}));
    const { createAcmeClient, call, timeout } = await loadModule();
    answer = () => ({ json: {}, delay: 5000 });
    await expect(
      call?.(createAcmeClient?.({ baseUrl: server.url, layers: [timeout?.(50)] })),
    ).rejects.toMatchObject({ name: "TimeoutError" });
  });

  test("limitResponseSize refuses what is larger", async () => {
    const { load: loadModule } = await emitDocument(documentWith({}));
    const { createAcmeClient, call, limitResponseSize } = await loadModule();
    answer = () => ({ json: { text: "x".repeat(2000) } });
    const client = createAcmeClient?.({ baseUrl: server.url, layers: [limitResponseSize?.(1000)] });
    await expect(call?.(client)).rejects.toThrow("larger than 1000 bytes");
    answer = () => ({ json: { text: "x" } });
    await expect(call?.(client)).resolves.toMatchObject({ data: { text: "x" } });
  });
});

describe("errors", () => {
  test("unwrap throws an ApiError without credentials", async () => {
    const { load: loadModule } = await emitDocument(documentWith({}));
    const { createAcmeClient, call, unwrap } = await loadModule();
    answer = () => ({
      status: 422,
      headers: { "set-cookie": "sid=s3cret", "x-refresh-token": "s3cret", "x-request-id": "7" },
      json: { error: "no" },
    });
    const result = await call?.(createAcmeClient?.({ baseUrl: server.url }));
    const thrown = ((): unknown => {
      try {
        return unwrap?.(result);
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toMatchObject({
      name: "ApiError",
      status: 422,
      body: { error: "no" },
      headers: { "set-cookie": "[redacted]", "x-refresh-token": "[redacted]", "x-request-id": "7" },
    });
    expect(JSON.stringify(thrown)).not.toContain("s3cret");
  });
});
