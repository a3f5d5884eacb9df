import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { JsonObject } from "../../../generator/json/values.ts";
import {
  emitDocument,
  type EmittedPackage,
  type LoadedModule,
} from "../../support/emitted-package.ts";

/** What the server sends, piece by piece; `break`: the connection ends in the middle. */
let pieces: readonly (string | Buffer | "break")[] = [];
let contentType = "text/event-stream";
const requests: IncomingMessage[] = [];
const server = createServer((request, response) => {
  requests.push(request);
  const own = pieces;
  response.writeHead(200, { "content-type": contentType });
  void (async () => {
    for (const piece of own) {
      if (piece === "break") return response.destroy();
      response.write(piece);
      await pause(3);
    }
    return response.end();
  })();
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const delta = { type: "object", required: ["text"], properties: { text: { type: "string" } } };
const stream = (type: string, schema: JsonObject): JsonObject => ({
  content: { [type]: { schema } },
  description: "",
});
const get = (operationId: string, response: JsonObject): JsonObject => ({
  get: { operationId, responses: { "200": response } },
});
const typed = {
  oneOf: [
    {
      type: "object",
      properties: { event: { const: "delta" }, data: delta },
      required: ["event", "data"],
    },
    {
      type: "object",
      properties: { event: { const: "note" }, data: { type: "string" } },
      required: ["event", "data"],
    },
  ],
};
const document = {
  paths: {
    "/deltas": get("deltas", stream("text/event-stream", delta)),
    "/texts": get("texts", stream("text/event-stream", { type: "string" })),
    "/typed": get("typed", stream("text/event-stream", typed)),
    "/lines": get("lines", stream("application/x-ndjson", delta)),
    "/sequence": get("sequence", stream("application/json-seq", delta)),
    "/chat": {
      post: {
        operationId: "chat",
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { type: "object", properties: { stream: { type: ["boolean", "null"] } } },
            },
          },
        },
        responses: {
          "200": {
            description: "",
            content: {
              "application/json": {
                schema: { type: "object", properties: { whole: { type: "string" } } },
              },
              "text/event-stream": { schema: delta },
            },
          },
        },
      },
    },
  },
};

let made: EmittedPackage;
let module: LoadedModule;
beforeAll(async () => {
  made = await emitDocument(document, { client: { streamEnd: "[END]" } });
  const removals: (() => void)[] = [];
  module = await made.load("index", (remove) => removals.push(remove));
  return () => removals.forEach((remove) => remove());
});

interface Opened {
  readonly data: AsyncIterable<unknown> & { readonly lastEventId?: string };
  readonly response: Response;
}

async function open(name: string, options: object = {}, init: object = {}): Promise<Opened> {
  const client = module["createAcmeClient"]?.({
    ...{ baseUrl, onInvalidResponse: () => undefined },
    ...options,
  });
  return (await module[name]?.(client, init)) as unknown as Opened;
}

async function read(name: string, sent: typeof pieces, options: object = {}): Promise<unknown[]> {
  pieces = sent;
  const types: Record<string, string> = {
    lines: "application/x-ndjson",
    sequence: "application/json-seq",
  };
  contentType = types[name] ?? "text/event-stream";
  const values: unknown[] = [];
  for await (const value of (await open(name, options)).data) values.push(value);
  return values;
}

const bytes = Buffer.from('data: {"text": "é"}\n\n');

test.each<[what: string, sent: readonly (string | Buffer)[], data: readonly string[]]>([
  ["split inside of a character", [bytes.subarray(0, 17), bytes.subarray(17)], ["é"]],
  ["after a byte order mark", ['\uFEFFdata: {"text":"a"}\n\n'], ["a"]],
  [
    "with CRLF over two chunks",
    ['data: {"text":\r', '\ndata: "a"}\r\n\r', '\ndata: {"text":"b"}\r\n\r\n'],
    ["a", "b"],
  ],
  ["with CR alone", ['data: {"text":"a"}\r\rdata: {"text":"b"}\r\r'], ["a", "b"]],
  [
    "and comments, up to the end that is configured",
    [': hi\n\ndata: {"text":"a"}\n\ndata: [END]\n\ndata: {"text":"b"}\n\n'],
    ["a"],
  ],
  ["but not one that is cut off", ['data: {"text":"a"}\n\ndata: {"text":"b"}\n'], ["a"]],
])("events %s", async (_, sent, data) => {
  expect(await read("deltas", sent)).toEqual(data.map((text) => ({ data: { text } })));
});

test("events have their type and identifier", async () => {
  const sent = ["event: delta\nid: 7\ndata: {}\n\n"];
  expect(await read("deltas", sent)).toEqual([{ event: "delta", id: "7", data: {} }]);
});

test("data is what the schema says: text, or the whole event", async () => {
  expect(await read("texts", ["data: 1\n\n"])).toEqual([{ data: "1" }]);
  const sent = ['event: delta\ndata: {"text":"a"}\n\nevent: note\ndata: 12\n\n'];
  expect(await read("typed", sent, { validate: { response: "error" } })).toEqual([
    { event: "delta", data: { text: "a" } },
    { event: "note", data: "12" },
  ]);
});

test("lines are values, the last one also without an end", async () => {
  const sent = ['{"text":"a"}\r\n\n{"te', 'xt":"b"}\n\u001e{"text":"c"}'];
  expect(await read("lines", sent)).toEqual([{ text: "a" }, { text: "b" }, { text: "c" }]);
});

test("a sequence's texts may have several lines", async () => {
  const sent = ['\u001e{"text":"a"}\n', '\u001e{\n"text":', '"b"\n}\n\u001e{"text":"c"}\n'];
  expect(await read("sequence", sent)).toEqual([{ text: "a" }, { text: "b" }, { text: "c" }]);
});

test("each item is validated", async () => {
  const seen: unknown[] = [];
  const onInvalidResponse = (issues: unknown[]): void => void seen.push(issues);
  const sent = ['data: {"text": 1}\n\n'];
  expect(await read("deltas", sent, { onInvalidResponse })).toEqual([{ data: { text: 1 } }]);
  expect(seen).toMatchObject([[{ path: ["text"], count: 1 }]]);
  const strict = { validate: { response: "error" } };
  await expect(read("deltas", sent, strict)).rejects.toThrow("Invalid response 200 of GET /deltas");
  await expect(read("deltas", ["data: {\n\n"])).rejects.toThrow("cannot be read");
});

test("to leave the loop ends the request, and so does an abort", async () => {
  contentType = "text/event-stream";
  pieces = Array.from({ length: 50 }, () => 'data: {"text":"a"}\n\n');
  for await (const value of (await open("deltas")).data) if (value) break;
  const closed = requests.at(-1);
  await expect.poll(() => closed?.destroyed).toBe(true);
  const controller = new AbortController();
  const { data } = await open("deltas", {}, { signal: controller.signal });
  await expect(async () => {
    for await (const value of data) if (value) controller.abort();
  }).rejects.toThrow("abort");
});

test("a page in place of events is an error", async () => {
  contentType = "text/html";
  pieces = ["<p>"];
  await expect(open("deltas")).rejects.toThrow("cannot be read as events");
});

test("a connection that breaks off is continued after the last event, where the caller wants it", async () => {
  contentType = "text/event-stream";
  pieces = ['retry: 1\nid: 5\ndata: {"text":"a"}\n\n', "break"];
  const client = module["createAcmeClient"]?.({ baseUrl });
  const listen = (headers: object): unknown => module["deltas"]?.(client, { headers });
  const values: unknown[] = [];
  const stream = module["reconnecting"]?.(listen) as unknown as AsyncIterable<{ data: unknown }>;
  for await (const { data } of stream) {
    values.push(data);
    pieces = ['data: {"text":"b"}\n\n'];
  }
  expect(values).toEqual([{ text: "a" }, { text: "b" }]);
  expect(requests.at(-1)?.headers["last-event-id"]).toBe("5");
});

test("a connection that cannot be made at once is tried again, with no identifier where it was reset", async () => {
  const opened: object[] = [];
  const stream = module["reconnecting"]?.((headers: object) => {
    opened.push(headers);
    if (opened.length === 2) return Promise.reject(new TypeError("fetch failed"));
    contentType = "text/event-stream";
    pieces =
      opened.length === 1
        ? ['retry: 1\nid: 5\ndata: {"text":"a"}\n\nid\ndata: {"text":"b"}\n\n', "break"]
        : ['data: {"text":"c"}\n\n'];
    return module["deltas"]?.(module["createAcmeClient"]?.({ baseUrl }), { headers });
  }) as unknown as AsyncIterable<{ data: { text: string } }>;
  const values: string[] = [];
  for await (const { data } of stream) values.push(data.text);
  expect([values, opened]).toEqual([
    ["a", "b", "c"],
    [{}, {}, {}],
  ]);
});

test("the request decides between a value and events, in the types, too", async () => {
  contentType = "application/json";
  pieces = ['{"whole":"a"}'];
  expect((await open("chat", {}, { body: {} })).data).toEqual({ whole: "a" });
  contentType = "text/event-stream";
  pieces = ['data: {"text":"a"}\n\n'];
  const events: unknown[] = [];
  for await (const event of (await open("chat", {}, { body: { stream: true } })).data)
    events.push(event);
  expect(events).toEqual([{ data: { text: "a" } }]);
  expect(made.text("src/operations.d.ts").match(/function chat</g)).toHaveLength(3);
  expect(made.text("package.json")).toContain("eventsource-parser");
});
