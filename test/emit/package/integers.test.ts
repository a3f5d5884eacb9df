import { afterAll, expect, test } from "vitest";
import type { JsonObject, JsonValue } from "../../../generator/json/values.ts";
import { jsonText } from "../../../templates/package/runtime/json-text.ts";
import { roundedIntegers } from "../../../templates/package/runtime/rounded-integers.ts";
import { canonical, isMultipleOf, typeOf } from "../../../templates/validation/values.ts";
import { emitDocument } from "../../support/emitted-package.ts";
import { startLoopbackServer, type ServedResponse } from "../../support/loopback-server.ts";

let response: ServedResponse = {};
const server = await startLoopbackServer(() => response);
afterAll(() => server.close());

const long = { type: "integer", format: "int64" };
const json = (schema: JsonValue): JsonObject => ({ "application/json": { schema } });
const parcel = {
  type: "object",
  properties: { id: long, kind: { ...long, enum: [1, 2] }, count: { type: "integer" } },
};
const items = { type: "object", properties: { items: { type: "array", items: parcel } } };
const query = (name: string, schema: JsonValue): JsonObject => ({ name, in: "query", schema });
const filter = { type: "object", properties: { id: long } };
const document: JsonObject = {
  paths: {
    "/parcels": {
      get: {
        operationId: "listParcels",
        parameters: [
          query("after", long),
          query("limit", long),
          { ...query("filter", true), schema: undefined as never, content: json(filter) },
        ].map(({ schema, ...rest }) => (schema === undefined ? rest : { ...rest, schema })),
        responses: {
          "200": {
            description: "",
            headers: { "X-Total": { schema: long }, "X-Rate": { schema: { type: "integer" } } },
            content: json(items),
          },
          "404": { description: "", content: json(parcel) },
        },
      },
      post: {
        operationId: "sendParcel",
        requestBody: {
          content: {
            "multipart/form-data": {
              schema: { type: "object", properties: { id: long, parcel } },
            },
          },
        },
        responses: { "204": { description: "" } },
      },
    },
  },
};

const lost = '{"items":[{"id":1},{"id":9007199254740993,"count":9007199254740993}]}';

async function load(int64: "number" | "bigint") {
  const pages = { listParcels: { items: "items", lastItem: "id", into: "query:after" } };
  const made = await emitDocument(document, { int64, client: { pages, outputs: ["headers"] } });
  const { createAcmeClient, listParcels, sendParcel } = await made.load();
  const seen: string[] = [];
  const client = createAcmeClient?.({
    baseUrl: server.url,
    onInvalidResponse: (issues: { path: unknown[]; message: string }[]) => {
      seen.push(...issues.map(({ path, message }) => `${path.join(".")}: ${message}`));
    },
  } as never);
  return {
    ...{ seen, client, list: listParcels as never as ListFunction },
    send: (body: object): unknown => sendParcel?.(client, { body }),
    headers: async () => (await made.load("headers"))["listParcelsHeaders"],
  };
}

interface Result {
  data: unknown;
  error: unknown;
  response: Response;
}
type ListFunction = ((client: unknown, init?: object) => Promise<Result>) & {
  items(client: unknown, init?: object): AsyncIterable<unknown>;
};

const served = (body: string, status = 200): ServedResponse => ({
  ...{ status, body },
  headers: { "content-type": "application/json", "x-total": "9007199254740993", "x-rate": "7" },
});

test("an integer that a number cannot hold is reported, in successes and errors", async () => {
  const { list, client, seen } = await load("number");
  response = served(lost);
  await list(client);
  expect(seen).toHaveLength(2);
  expect(seen[0]).toMatch(/^items\.\*\.id: rounded: .*2\^53/);
  response = served('{"id":9007199254740993}', 404);
  await list(client);
  expect(seen[2]).toMatch(/^id: rounded/);
});

test("with `int64: bigint` values are whole in responses, errors, headers, parameters and forms", async () => {
  const { list, client, seen, send, headers } = await load("bigint");
  const id = 9_007_199_254_740_993n;
  response = served('{"items":[{"id":9007199254740993,"kind":2,"count":9007199254740993}]}');
  const result = await list(client, { params: { query: { after: id, filter: { id } } } });
  expect(result.data).toMatchObject({ items: [{ id, kind: 2 }] });
  expect(server.requests.at(-1)?.url).toBe(
    `/parcels?after=${id}&filter=${encodeURIComponent(`{"id":${id}}`)}`,
  );
  // The document says no int64 of it.
  expect(seen).toStrictEqual([expect.stringMatching(/^items\.\*\.count: rounded/)]);
  const read = (await headers()) as unknown as (result: Result) => object;
  expect(read(result)).toStrictEqual({ "X-Total": id, "X-Rate": 7 });

  response = served('{"id":9007199254740993}', 404);
  expect((await list(client)).error).toStrictEqual({ id });
  response = { status: 204 };
  await send({ id, parcel: { id } });
  expect(server.requests.at(-1)?.body.toString()).toContain(`{"id":${id}}`);
});

test("a list continues after a bigint", async () => {
  const { list, client } = await load("bigint");
  response = served('{"items":[{"id":9007199254740993}]}');
  const from = server.requests.length;
  for await (const item of list.items(client, { params: { query: { limit: 1n } } })) {
    expect(item).toStrictEqual({ id: 9_007_199_254_740_993n });
    if (server.requests.length - from === 1) continue;
    expect(server.requests.at(-1)?.url).toContain("after=9007199254740993");
    break;
  }
  expect(server.requests).toHaveLength(from + 2);
});

test("an error is the value that its JSON has, also null, 0 and false", async () => {
  const { list, client } = await load("number");
  for (const error of [null, 0, false, [], "no"]) {
    response = served(JSON.stringify(error), 404);
    expect((await list(client)).error).toStrictEqual(error);
  }
});

test.each([
  [
    '{"a":[1,{"b,]\\"9007199254740993":[0,9007199254740993]}]}',
    [["a", 1, 'b,]"9007199254740993', 1]],
  ],
  ["-9007199254740993", [[]]],
  ['{"a":"9007199254740993","b":9007199254740992,"c":1.2345678901234567890}', []],
  ['[12345678901234567890123,\n{"":\t18446744073709551615}]', [[0], [1, ""]]],
  [`[${"9".repeat(400)}]`, [[0]]],
  ['{"a\\\\":9007199254740993,"b":{},"c":[],"d":-9007199254740995}', [["a\\"], ["d"]]],
])("the rounded integers of %s", (text, paths) => {
  expect(roundedIntegers(text, JSON.parse(text)).map(({ path }) => path)).toStrictEqual(paths);
});

test("bigints are numbers in JSON text and for validators", () => {
  const value = { a: [1n, undefined, { b: -5n }], c: undefined, d: new Date(0), e: "1n", f: null };
  expect(jsonText(value)).toBe(
    '{"a":[1,null,{"b":-5}],"d":"1970-01-01T00:00:00.000Z","e":"1n","f":null}',
  );
  expect([typeOf(1n), canonical([1n]), canonical([1])]).toStrictEqual(["number", "[1]", "[1]"]);
  expect([6n, 7n].map((one) => isMultipleOf(one, 3))).toStrictEqual([true, false]);
  expect([6n, 7n].map((one) => isMultipleOf(one, 1.5))).toStrictEqual([true, false]);
});
