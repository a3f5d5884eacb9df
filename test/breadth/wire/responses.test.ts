import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, test, vi } from "vitest";
import type { JsonObject } from "../../../generator/json/values.ts";
import { startLoopbackServer, type ServedResponse } from "../../support/loopback-server.ts";
import { generatePackage, operation, type CallResult } from "./package.ts";

let answer: ServedResponse = {};
const server = await startLoopbackServer(() => answer);
afterAll(() => server.close());

const binary = { type: "string", format: "binary" };
const having = (name: string): JsonObject => ({
  type: "object",
  required: [name],
  properties: { [name]: { type: "integer" } },
});
const json = (schema: JsonObject): JsonObject => ({ "application/json": { schema } });

/** Responses of each operation. */
const described: Readonly<Record<string, JsonObject>> = {
  several: {
    "200": { description: "Done", content: json(having("done")) },
    "201": { description: "Made", content: json(having("made")) },
    "202": { description: "Later" },
    "4XX": {
      description: "No",
      content: { "application/problem+json": { schema: having("code") } },
    },
    "404": { description: "Not there", content: json(having("missing")) },
    default: { description: "Else", content: json(having("else")) },
  },
  onlyDefault: { default: { description: "Any", content: json(having("any")) } },
  negotiated: {
    "200": {
      description: "As asked for",
      content: {
        ...json(having("a")),
        "application/vnd.acme.v2+json": { schema: having("b") },
        "text/csv": { schema: { type: "string" } },
        "application/xml": { schema: { type: "object" } },
        "image/*": { schema: binary },
      },
    },
  },
  download: {
    "200": { description: "A file", content: { "application/octet-stream": { schema: binary } } },
  },
  anything: { "200": { description: "A file", content: { "*/*": { schema: binary } } } },
  sentence: {
    "200": { description: "A text", content: { "*/*": { schema: { type: "string" } } } },
  },
  anyJson: { "200": { description: "JSON", content: { "*/*": { schema: having("a") } } } },
  text: {
    "200": { description: "Text", content: { "text/plain": { schema: { type: "string" } } } },
  },
  events: {
    "200": {
      description: "Events",
      content: { "text/event-stream": { schema: { type: "string" } } },
    },
  },
  lines: {
    "200": { description: "Lines", content: { "application/x-ndjson": { schema: having("n") } } },
  },
  eventsOrJson: {
    "200": {
      description: "Either",
      content: { "text/event-stream": { schema: { type: "string" } }, ...json(having("a")) },
    },
  },
};

const generated = await generatePackage({
  paths: Object.fromEntries(
    Object.entries(described).map(([operationId, responses]) => [
      `/${operationId}`,
      { get: { operationId, responses } },
    ]),
  ),
});

async function call(name: string, given: ServedResponse, init?: object, options: object = {}) {
  answer = given;
  const onInvalidResponse = vi.fn();
  const client = generated.client({ baseUrl: server.url, onInvalidResponse, ...options });
  const result = await operation(generated, name)(client, init);
  return { ...result, invalid: onInvalidResponse.mock.calls.length };
}

const typed = (type: string, body: string | Buffer): ServedResponse => ({
  headers: { "content-type": type },
  body,
});

describe("each status has its own schema", () => {
  test.each([
    [200, { done: 1 }, { made: 1 }],
    [201, { made: 1 }, { done: 1 }],
    [404, { missing: 1 }, { code: 1 }],
    [500, { else: 1 }, { code: 1 }],
    [302, { else: 1 }, { done: 1 }],
  ])("%i", async (status, right, wrong) => {
    const key = status < 300 ? "data" : "error";
    expect(await call("several", { status, json: right })).toMatchObject({
      [key]: right,
      invalid: 0,
    });
    expect(await call("several", { status, json: wrong })).toMatchObject({
      [key]: wrong,
      invalid: 1,
    });
  });

  test("a range, with a media type of its own", async () => {
    const problem = (body: string): ServedResponse => ({
      status: 422,
      ...typed("application/problem+json", body),
    });
    expect(await call("several", problem('{"code":1}'))).toMatchObject({ invalid: 0 });
    expect(await call("several", problem("{}"))).toMatchObject({ error: {}, invalid: 1 });
  });

  test("a success without a body has no data", async () => {
    const chunked = { "content-type": "application/json", "transfer-encoding": "chunked" };
    expect((await call("eventsOrJson", { headers: chunked })).data).toBeUndefined();
    for (const given of [{ status: 202 }, { status: 202, body: "" }, { status: 204 }]) {
      const result = await call("several", given);
      expect([result.data, result.error, result.invalid]).toEqual([undefined, undefined, 0]);
    }
  });

  test("default is the schema of success where there is no other", async () => {
    expect(await call("onlyDefault", { json: { any: 1 } })).toMatchObject({
      data: { any: 1 },
      invalid: 0,
    });
    expect(await call("onlyDefault", { json: {} })).toMatchObject({ data: {}, invalid: 1 });
    expect(server.last().headers.accept).toBe("application/json");
  });

  test("an error that is not JSON is its text", async () => {
    const html = { status: 502, ...typed("text/html", "<h1>Bad gateway</h1>") };
    expect(await call("several", html)).toMatchObject({ error: "<h1>Bad gateway</h1>" });
  });
});

describe("content negotiation", () => {
  test("Accept names all that the document does, and the answer is read by its own type", async () => {
    expect(await call("negotiated", typed("application/json", '{"a":1}'))).toMatchObject({
      data: { a: 1 },
      invalid: 0,
    });
    expect(server.last().headers.accept).toBe(
      "application/json, application/vnd.acme.v2+json, text/csv, application/xml, image/*",
    );
    const second = typed("application/vnd.acme.v2+json; charset=utf-8", '{"a":1}');
    expect(await call("negotiated", second)).toMatchObject({ data: { a: 1 }, invalid: 1 });
    expect(await call("negotiated", typed("text/csv", "a,b"))).toMatchObject({ data: "a,b" });
    expect(await call("negotiated", typed("application/xml", "<a/>"))).toMatchObject({
      data: "<a/>",
    });
    const { data } = await call("negotiated", typed("image/png", Buffer.from([137, 80])));
    expect([...new Uint8Array(await (data as Blob).arrayBuffer())]).toEqual([137, 80]);
  });

  test("the caller's Accept is what is sent", async () => {
    await call("negotiated", typed("text/csv", "a"), { headers: { accept: "text/csv" } });
    expect(server.last().headers.accept).toBe("text/csv");
  });
});

describe("a body that is not JSON", () => {
  const bytes = Buffer.from([0, 159, 146, 150, 255]);
  const content = async (data: unknown): Promise<number[]> => [
    ...new Uint8Array(await (data as Blob).arrayBuffer()),
  ];

  test.each([
    ["download", "application/octet-stream"],
    ["download", "image/png"],
    ["anything", "application/pdf"],
    ["anything", "image/png"],
  ])("%s of %s is a Blob", async (name, type) => {
    const { data } = await call(name, typed(type, bytes));
    expect(data).toBeInstanceOf(Blob);
    expect((data as Blob).type).toBe(type);
    expect(await content(data)).toEqual([...bytes]);
  });

  test.each(["text/plain", "application/json", "text/event-stream"])(
    "a file is a Blob, also when its type is %s",
    async (type) => {
      const { data } = await call("download", typed(type, "[1]"));
      expect(await content(data)).toEqual([...Buffer.from("[1]")]);
    },
  );

  test.each([
    ["text/plain", "12", "12"],
    ["text/plain;charset=UTF-8", "a text", "a text"],
    ["text/plain", '"quoted"', "quoted"],
    ["text/html", "<p>", "<p>"],
    ["application/json", '"quoted"', "quoted"],
  ])("a text that JSON or a text may hold: %s of %s", async (type, body, data) => {
    expect(await call("sentence", typed(type, body))).toMatchObject({ data, invalid: 0 });
    await expect(call("anyJson", typed(type, "a text"))).rejects.toThrow("cannot be read as JSON");
  });

  test("*/* is JSON where its schema describes JSON", async () => {
    expect(await call("anyJson", { json: { a: 1 } })).toMatchObject({ data: { a: 1 }, invalid: 0 });
    expect(await call("anyJson", { json: {} })).toMatchObject({ invalid: 1 });
  });

  test("text is text, also when it looks like JSON", async () => {
    expect(await call("text", typed("text/plain", "[1]"))).toMatchObject({ data: "[1]" });
  });

  test("a download can be had as a stream", async () => {
    const { data } = await call("download", typed("application/octet-stream", bytes), {
      parseAs: "stream",
    });
    expect(data).toBeInstanceOf(ReadableStream);
    expect(Buffer.from(await new Response(data as ReadableStream).arrayBuffer())).toEqual(bytes);
  });
});

describe("a stream", () => {
  /** A server whose answer the test writes piece by piece. */
  async function streaming(type: string) {
    let resolve: (outgoing: ServerResponse) => void = () => undefined;
    const promise = new Promise<ServerResponse>((done) => {
      resolve = done;
    });
    const source = createServer((_, outgoing) => {
      outgoing.writeHead(200, { "content-type": type });
      outgoing.flushHeaders();
      resolve(outgoing);
    });
    await new Promise<void>((done) => source.listen(0, "127.0.0.1", done));
    return {
      url: `http://127.0.0.1:${(source.address() as AddressInfo).port}`,
      outgoing: promise,
      close: () => {
        source.closeAllConnections();
        source.close();
      },
    };
  }

  test.each([
    ["events", "text/event-stream", ["data: 1\n\n", "data: 2\n\n"]],
    ["lines", "application/x-ndjson; charset=utf-8", ['{"n":1}\n', '{"n":2}\n']],
    ["eventsOrJson", "text/event-stream", ["data: 1\n\n", "data: 2\n\n"]],
  ])("%s can be read before it has ended", async (name, type, chunks) => {
    const source = await streaming(type);
    const client = generated.client({ baseUrl: source.url });
    const { data }: CallResult = await operation(generated, name)(client, {
      parseAs: "stream",
    });
    const reader = (data as ReadableStream<Uint8Array>)
      .pipeThrough(new TextDecoderStream() as never as ReadableWritablePair<string, Uint8Array>)
      .getReader();
    const outgoing = await source.outgoing;
    for (const chunk of chunks) {
      outgoing.write(chunk);
      expect(await reader.read()).toEqual({ done: false, value: chunk });
    }
    outgoing.end();
    expect(await reader.read()).toMatchObject({ done: true });
    source.close();
  });

  test("ends when the caller aborts", async () => {
    const source = await streaming("text/event-stream");
    const abort = new AbortController();
    const client = generated.client({ baseUrl: source.url });
    const { data } = await operation(generated, "events")(client, { signal: abort.signal });
    const reading = (data as AsyncIterable<unknown>)[Symbol.asyncIterator]().next();
    abort.abort();
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
    source.close();
  });

  test("the other of two types is read as it is described", async () => {
    expect(await call("eventsOrJson", { json: { a: 1 } })).toMatchObject({ data: { a: 1 } });
  });
});
