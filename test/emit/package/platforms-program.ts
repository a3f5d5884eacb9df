import { createHmac } from "node:crypto";
import type { JsonObject } from "../../../generator/json/values.ts";

const item = { type: "object", required: ["id"], properties: { id: { type: "integer" } } };
const json = (schema: JsonObject): JsonObject => ({ "application/json": { schema } });
const operation = (operationId: string, content: JsonObject, more: JsonObject = {}) => ({
  ...{ operationId, responses: { "200": { description: "", content } } },
  ...more,
});
const list = { type: "array", items: item };
const page = { type: "object", properties: { data: list, next_cursor: { type: "string" } } };
const text = { type: "object", required: ["text"], properties: { text: { type: "string" } } };
const time = { type: "string", format: "date-time" };
const visit = { type: "object", required: ["at"], properties: { at: time, note: time } };
const failed = { type: "object", required: ["code"], properties: { code: { type: "string" } } };
const flows = { clientCredentials: { tokenUrl: "https://api.example/token", scopes: {} } };
/** An API that has all that packages offer. */
export const document: JsonObject = {
  components: {
    schemas: { Visit: visit },
    securitySchemes: { machine: { type: "oauth2", flows } },
  },
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
    "/secure": { get: operation("readSecure", json(item), { security: [{ machine: ["read"] }] }) },
    "/visits": {
      post: {
        operationId: "addVisit",
        requestBody: { required: true, content: json({ $ref: "#/components/schemas/Visit" }) },
        responses: {
          "200": { description: "", content: json({ $ref: "#/components/schemas/Visit" }) },
          "409": { description: "", content: json(failed) },
        },
      },
    },
    "/upload": {
      put: {
        operationId: "upload",
        requestBody: { required: true, content: { "application/octet-stream": {} } },
        responses: { "204": { description: "" } },
      },
    },
  },
};

const secret = "secret";
const signed = '{"id": 9}';
const signature = `sha256=${createHmac("sha256", secret).update(signed).digest("hex")}`;

/** What is called; `run` gives what came of it, as JSON. */
export const program = `
import { getResponse } from "msw";
import * as acme from "./src/index.js";
import { AddVisit409Error } from "./src/errors.js";
import { createMcpHandler } from "./src/mcp.js";
import { addVisitHandler, handlers, makeVisit } from "./src/mocks.js";
import { clientCredentials } from "./src/oauth2.js";
import { addVisitMutation, listItemsInfiniteQuery } from "./src/query.js";
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
/** Tokens of which the first is not accepted: one renewal for all calls. */
const secured = async (baseUrl) => {
  const machine = clientCredentials({
    tokenUrl: baseUrl + "/token", clientId: "a", clientSecret: "b", allowInsecureRequests: true,
  });
  const client = acme.createAcmeClient({ baseUrl, auth: { machine }, layers: [machine.renewOn401] });
  const results = await Promise.all([1, 2, 3].map(() => acme.readSecure(client)));
  return results.map(({ status }) => status);
};
const tools = async (client) => {
  const handle = createMcpHandler(client);
  const ask = (method, params) => handle({ jsonrpc: "2.0", id: 1, method, params });
  const listed = (await ask("tools/list")).result.tools.map(({ name }) => name);
  const called = await ask("tools/call", { name: "listItems", arguments: {} });
  return [listed.includes("addItem"), called.result.structuredContent];
};
const mocked = async () => {
  const visit = makeVisit({ seed: 1 });
  const request = () => new Request("https://mock.example/visits", {
    method: "POST", headers: { "content-type": "application/json" }, body: '{"at":"2026-01-31T12:00:00Z"}',
  });
  const own = addVisitHandler({ baseUrl: "https://mock.example", body: visit });
  const [one, other] = [await getResponse([own], request()),
    await getResponse(handlers({ baseUrl: "https://mock.example", seed: 2 }), request())];
  return [one.status, JSON.stringify(await one.json()) === JSON.stringify(visit),
    other.status, typeof (await other.json()).at];
};
const pagesOfQuery = async (client) => {
  const { queryFn, getNextPageParam } = listItemsInfiniteQuery(client);
  const { signal } = new AbortController();
  const first = await queryFn({ signal, pageParam: undefined });
  const second = await queryFn({ signal, pageParam: getNextPageParam(first) });
  return [first.items, second.items, getNextPageParam(second) ?? "none"];
};
const dated = async (client) => {
  const at = new Date("2026-01-31T12:00:00Z");
  const { mutationFn } = addVisitMutation(client);
  const visit = await mutationFn({ body: { at } });
  const error = await mutationFn({ body: { at, note: at } }).catch((one) => one);
  return [visit.at instanceof Date && +visit.at === +at, error instanceof AddVisit409Error, error.body];
};
const uploaded = async (baseUrl) => {
  const sizes = [];
  const client = acme.createAcmeClient({
    baseUrl, layers: [acme.transferProgress({ onUpload: ({ loaded }) => sizes.push(loaded) })],
  });
  const body = new Blob([new Uint8Array(100_000), new Uint8Array(50_000)]);
  return acme.upload(client, { body }).then(({ status }) => [status, sizes.at(-1)], nameOf);
};
const quiet = async (baseUrl) => {
  const client = acme.createAcmeClient({ baseUrl, layers: [acme.idleTimeout(50)] });
  return acme.readNever(client).catch(nameOf);
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
    secured: await secured(baseUrl),
    tools: await tools(client),
    mocked: await mocked(),
    queried: await pagesOfQuery(client),
    dated: await dated(client),
    uploaded: await uploaded(baseUrl),
    quiet: await quiet(baseUrl),
  };
};
`;

/** What `run` gives. */
export const expected = {
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
  secured: [200, 200, 200],
  tools: [false, { data: [{ id: 1 }], next_cursor: "n" }],
  mocked: [200, true, 200, "string"],
  queried: [[{ id: 1 }], [{ id: 2 }], "none"],
  dated: [true, true, { code: "taken" }],
  uploaded: [204, 150_000],
  quiet: "TimeoutError",
};
