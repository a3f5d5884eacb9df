import { expect, test } from "vitest";
import { exchangeOfBody } from "../../generator/traffic/index.ts";
import type { JsonObject, JsonValue } from "../../generator/json/values.ts";
import { check, entry, har, told } from "./support.ts";

const parcel = {
  type: "object",
  required: ["id", "label"],
  properties: {
    id: { type: "integer" },
    label: { type: "string", minLength: 1 },
    state: { type: "string", enum: ["open", "sent"] },
    route: { $ref: "#/components/schemas/Route" },
    since: { type: "string", format: "date-time" },
    weights: { type: "object", additionalProperties: { type: "number" } },
  },
};
const route = {
  type: "object",
  additionalProperties: false,
  properties: { via: { type: "string" } },
};
const ref = { $ref: "#/components/schemas/Parcel" };
const json = (schema: JsonValue): JsonObject => ({ "application/json": { schema } });
const limit = { name: "limit", in: "query", schema: { type: "integer", maximum: 10 } };
const page = { name: "page", in: "query", required: true, schema: { type: "integer" } };
const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
const paths = {
  "/parcels": {
    get: {
      operationId: "listParcels",
      parameters: [limit, page],
      responses: { "200": { description: "", content: json({ type: "array", items: ref }) } },
    },
    post: {
      operationId: "addParcel",
      requestBody: { required: true, content: json(ref) },
      responses: { "2XX": { description: "", content: json(ref) } },
    },
  },
  "/parcels/{id}": {
    get: {
      operationId: "getParcel",
      parameters: [id],
      responses: { "200": { description: "", content: json(ref) } },
    },
  },
  "/parcels/latest": { get: { operationId: "latest", responses: { "200": { description: "" } } } },
};
const key = { Key: { type: "apiKey", in: "query", name: "sig" } };
const openapi = (version: string): JsonObject => ({
  openapi: version,
  info: { title: "Quay", version: "1" },
  servers: [{ url: "https://{region}.quay.test/v1", variables: { region: { default: "eu" } } }],
  components: { schemas: { Parcel: parcel, Route: route }, securitySchemes: key },
  paths,
});

/** Swagger 2.0 says the same in other places. */
const swagger = (): JsonObject => ({
  ...{ swagger: "2.0", info: { title: "Quay", version: "1" } },
  ...{ host: "eu.quay.test", basePath: "/v1", schemes: ["https"], produces: ["application/json"] },
  definitions: {
    Parcel: {
      ...parcel,
      properties: { ...parcel.properties, route: { $ref: "#/definitions/Route" } },
    },
    Route: route,
  },
  paths: {
    "/parcels": {
      post: {
        operationId: "addParcel",
        consumes: ["application/json"],
        parameters: [
          { name: "body", in: "body", required: true, schema: { $ref: "#/definitions/Parcel" } },
        ],
        responses: { "201": { description: "", schema: { $ref: "#/definitions/Parcel" } } },
      },
    },
  },
});

const good = { id: 1, label: "a" };
test.each<[string, JsonObject, string]>([
  [
    "null",
    entry({ ...good, route: null }),
    "null, which the document does not allow | GET /parcels/{id} response 200 route",
  ],
  [
    "another type",
    entry({ ...good, id: "s3cret" }),
    "string where the document has integer | GET /parcels/{id} response 200 id",
  ],
  [
    "a value that a list lacks",
    entry({ ...good, state: "lost" }),
    'values that the list does not have: "lost" | GET /parcels/{id} response 200 state',
  ],
  [
    "a value that may be a secret",
    entry({ ...good, state: "s3cret" }),
    "values that the list does not have (they are not shown) | GET /parcels/{id} response 200 state",
  ],
  [
    "what is missing",
    entry({ id: 1 }),
    "`label` is missing, and required | GET /parcels/{id} response 200",
  ],
  [
    "what is excluded",
    entry({ ...good, route: { pier: 1 } }),
    "property `pier`, which the document excludes | GET /parcels/{id} response 200 route.{name}",
  ],
  [
    "a format",
    entry({ ...good, since: "s3cret" }),
    "text that is no `date-time` | GET /parcels/{id} response 200 since",
  ],
  [
    "a name of a map",
    entry({ ...good, weights: { s3cret: "1" } }),
    "string where the document has number | GET /parcels/{id} response 200 weights.{name}",
  ],
  [
    "a status",
    entry({}, { status: 429 }),
    "status 429 is not described | GET /parcels/{id} response 429",
  ],
  [
    "a media type",
    entry("<p>s3cret", { type: "text/html" }),
    "media type text/html is not described | GET /parcels/{id} response 200",
  ],
  [
    "a body that is no JSON",
    entry("s3cret{"),
    "a body that is named JSON and is none | GET /parcels/{id} response 200",
  ],
  [
    "a request's body",
    entry(good, { method: "POST", url: "/parcels", sent: { id: 1.5, label: "a" }, status: 201 }),
    "number where the document has integer | POST /parcels request body id",
  ],
  [
    "no body",
    entry(good, { method: "POST", url: "/parcels", status: 201 }),
    "no body, and one is required | POST /parcels request body",
  ],
  [
    "a body too many",
    entry(good, { sent: {} }),
    "a body of type application/json, and none is described | GET /parcels/{id} request body",
  ],
  [
    "a parameter's value",
    entry([], { url: "/parcels?page=1&limit=100" }),
    "a value that breaks `maximum` | GET /parcels query parameter limit",
  ],
  [
    "a parameter that is missing",
    entry([], { url: "/parcels" }),
    "required parameter `page` is not sent | GET /parcels query parameter page",
  ],
  [
    "a parameter too many",
    entry([], { url: "/parcels?page=1&trace=s3cret&sig=s3cret&api_token=s3cret" }),
    "query parameter `trace` is not described | GET /parcels query",
  ],
])("told: %s", async (_, recorded, expected) => {
  const report = await check(openapi("3.1.0"), har(recorded));
  expect(told(report)).toStrictEqual([`1 ${expected}`]);
  expect(JSON.stringify(report.causes.map(({ all: __, ...shown }) => shown))).not.toContain(
    "s3cret",
  );
  expect(report.overlay?.text ?? "").not.toContain("s3cret");
});

const contradicting = har(
  entry(
    { ...good, label: null, route: null },
    { method: "POST", url: "/parcels", sent: { id: 2 }, status: 201 },
  ),
  entry(
    { ...good, state: "lost", since: "soon" },
    { method: "POST", url: "/parcels", sent: good, status: 201 },
  ),
  entry(
    { ...good, id: "1", route: { pier: 1 } },
    { method: "POST", url: "/parcels", sent: good, status: 201 },
  ),
  entry({ error: "no" }, { method: "POST", url: "/parcels", sent: good, status: 409 }),
);

test.each([
  ["2.0", swagger()],
  ["3.0", openapi("3.0.3")],
  ["3.1", openapi("3.1.0")],
])("the drafted overlay reconciles a document of OpenAPI %s", async (_, document) => {
  const report = await check(document, contradicting);
  expect(new Set(report.causes.map(({ cause }) => cause))).toStrictEqual(
    new Set([
      "null",
      "missing-property",
      "enum",
      "format",
      "type",
      "undeclared-property",
      "undeclared-status",
    ]),
  );
  expect(report.causes.filter(({ location }) => location?.file !== "quay.json")).toStrictEqual([]);
  const text = report.overlay?.text ?? "";
  expect(text.match(/x-crosswalk-evidence/g)).toHaveLength(report.overlay?.actions ?? 0);
  expect(told(await check(document, contradicting, text))).toStrictEqual([]);
});

test("exchanges are counted by cause, with the first places, and matched by the most literal path", async () => {
  const bad = entry({ ...good, id: null });
  const report = await check(
    openapi("3.1.0"),
    har(
      bad,
      bad,
      bad,
      bad,
      entry(undefined, { url: "/parcels/latest" }),
      entry({}, { method: "PUT" }),
    ),
  );
  expect(report).toMatchObject({
    ...{ exchanges: 6, matched: 5, operations: 2, unmatched: { PUT: 1 } },
    causes: [{ count: 4, recorded: [{ file: "quay.har" }, {}, {}] }],
  });
});

test.each(["https://staging.test:8443/v1/parcels/a", "http://127.0.0.1/v1/parcels/a"])(
  "of another host, such as %s, paths count where no exchange is with a server of the document",
  async (url) => {
    const other = entry(good, { url });
    expect((await check(openapi("3.1.0"), har(other))).matched).toBe(1);
    expect((await check(openapi("3.1.0"), har(other, entry(good)))).matched).toBe(1);
  },
);

test.each([
  ["getParcel.json", "2XX", false],
  ["getParcel.404.json", "404", false],
  ["getParcel/first.json", "2XX", false],
  ["getParcel/first.404.json", "404", false],
  ["getParcel/404.json", "404", false],
  ["getParcel.request.json", undefined, true],
  ["getParcel/request.json", undefined, true],
])("a body in %s is of status %s", (name, status, isRequest) => {
  const exchange = exchangeOfBody({ name, file: name, text: "{}" });
  expect(exchange).toMatchObject({ operationId: "getParcel" });
  expect([exchange?.status, exchange?.request !== undefined]).toStrictEqual([status, isRequest]);
});

test("bodies of operations are compared without a request", async () => {
  const body = exchangeOfBody({ name: "listParcels.json", file: "b.json", text: '[{"id":1}]' });
  const report = await check(openapi("3.1.0"), body === undefined ? [] : [body]);
  expect(told(report)).toStrictEqual([
    "1 `label` is missing, and required | GET /parcels response 200 *",
  ]);
});
