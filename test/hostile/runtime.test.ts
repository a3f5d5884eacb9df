import * as fc from "fast-check";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { runWithin } from "../../generator/emit/patterns.ts";
import type { JsonObject } from "../../generator/json/values.ts";
import { emitDocument } from "../support/emitted-package.ts";
import { startLoopbackServer, type ServedResponse } from "../support/loopback-server.ts";

let answer: ServedResponse = { json: {} };
const server = await startLoopbackServer(() => answer);
const other = await startLoopbackServer(() => ({ json: {} }));
afterAll(() => Promise.all([server.close(), other.close()]));
beforeEach(() => {
  answer = { json: {} };
});

const text = { type: "string" };
const document: JsonObject = {
  security: [{ Key: [] }],
  components: {
    securitySchemes: { Key: { type: "apiKey", in: "header", name: "X-Api-Key" } },
    schemas: {
      Tree: JSON.parse(
        '{"type":"object","properties":{"__proto__":{"type":"object"},"constructor":{"type":"object"},"name":{"type":"string"}}}',
      ) as JsonObject,
    },
  },
  paths: {
    "/things/{id}/{part}.json": {
      post: {
        operationId: "call",
        parameters: [
          { name: "id", in: "path", required: true, schema: text },
          { name: "part", in: "path", required: true, schema: text },
          { name: "q", in: "query", schema: text },
          { name: "reserved", in: "query", allowReserved: true, schema: text },
          { name: "deep", in: "query", style: "deepObject", schema: { type: "object" } },
          { name: "X-Text", in: "header", schema: text },
          { name: "sid", in: "cookie", schema: text },
        ],
        requestBody: {
          content: { "application/json": { schema: { $ref: "#/components/schemas/Tree" } } },
        },
        responses: {
          "200": {
            description: "ok",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Tree" } } },
          },
        },
      },
    },
  },
};

const secret = "s3cr3t-key-of-a-caller";

interface Outcome {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

type Call = (init: object) => Promise<Outcome>;

async function load(options: object = {}): Promise<Call> {
  const { createAcmeClient, call } = await (await emitDocument(document)).load();
  const client = createAcmeClient?.({ baseUrl: server.url, auth: { Key: secret }, ...options });
  return (init) => call?.(client, init) as unknown as Promise<Outcome>;
}

/** Text with the characters that separate the parts of a URL, a header or a path. */
const nasty = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom(...["/", "\\", "?", "#", "@", ":", ".", "%", "2", "e", "f", "\r", "\n"]),
    maxLength: 12,
  }),
  fc.constantFrom(
    ...[
      "..",
      ".",
      "../..",
      "%2e%2e",
      "%2E%2e/",
      "..%2f",
      "//evil.test",
      "\\\\evil.test",
      "@evil.test",
    ],
    ...[
      "?x=1",
      "#x",
      "a/../../b",
      "\u2025",
      "\uff0e\uff0e",
      "a\u0000b",
      "\ud800",
      "http://evil.test/",
    ],
    ...["a\r\nX-Evil: 1", "a\nX-Evil: 1", "a\r\n\r\nGET / HTTP/1.1", "\u560d\u560aX-Evil: 1"],
  ),
);

describe("a generated client", () => {
  test("sends no path parameter anywhere but into its own segment", async () => {
    const call = await load({ validate: { request: "off" } });
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (id, part) => {
        const before = server.requests.length;
        try {
          await call({ params: { path: { id, part } } });
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          expect(server.requests.length).toBe(before);
          return;
        }
        const { url, headers } = server.last();
        const match = /^\/things\/([^/?#\\]+)\/([^/?#\\]*)\.json$/.exec(url);
        expect(match, url).not.toBeNull();
        expect(decodeURIComponent(match?.[1] ?? "")).toBe(id);
        expect(decodeURIComponent(match?.[2] ?? "")).toBe(part);
        expect(headers.host).toBe(new URL(server.url).host);
      }),
      { numRuns: 150 },
    );
  });

  test("sends no query, header or cookie value anywhere but into its own place", async () => {
    const call = await load({ validate: { request: "off" } });
    await fc.assert(
      fc.asyncProperty(nasty, async (value) => {
        const before = server.requests.length;
        const params = {
          path: { id: "1", part: "2" },
          query: { q: value, reserved: value, deep: { [value]: value } },
          header: { "X-Text": value },
          cookie: { sid: value },
        };
        try {
          await call({ params });
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          expect(server.requests.length).toBe(before);
          return;
        }
        const { url, headers } = server.last();
        expect(server.requests.length).toBe(before + 1);
        expect(url.split("?")[0]).toBe("/things/1/2.json");
        expect(url).not.toContain("#");
        expect(Object.keys(headers)).not.toContain("x-evil");
        expect(headers["x-api-key"]).toBe(secret);
        expect(headers.cookie?.split("; ").length ?? 0).toBeLessThan(2);
      }),
      { numRuns: 150 },
    );
  });

  test("is not polluted by keys, of either direction", async () => {
    const call = await load();
    const polluting = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"name":"x"}',
    ) as object;
    answer = {
      headers: { "content-type": "application/json" },
      body: JSON.stringify(polluting),
    };
    const { data } = await call({
      params: { path: { id: "1", part: "2" }, query: { deep: polluting } },
      body: polluting,
    });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(server.last().body.toString("utf8")).toBe(JSON.stringify(polluting));
  });

  test.each([
    ["refuses", { status: 401, json: { error: "no" } }],
    ["fails", { status: 500, body: "<html>", headers: { "content-type": "application/json" } }],
    ["sends nonsense", { json: { name: 1 } }],
    ["redirects", { status: 307, headers: { location: `${other.url}/steal` } }],
  ] as const)(
    "says no credential when the server %s, and takes none elsewhere",
    async (_, given) => {
      const warnings: unknown[] = [];
      const call = await load({
        validate: { response: "error" },
        onInvalidResponse: (...seen: unknown[]) => warnings.push(seen),
      });
      answer = given;
      const elsewhere = other.requests.length;
      let said = "";
      try {
        const { error, data } = await call({ params: { path: { id: "1", part: "2" } }, body: {} });
        said = JSON.stringify([error, data]);
      } catch (error) {
        const { message, stack = "", cause } = error as Error;
        said = `${message}${stack}${String(cause)}${JSON.stringify(error)}`;
      }
      expect(said + JSON.stringify(warnings)).not.toContain(secret);
      expect(other.requests.length).toBe(elsewhere);
    },
  );

  test("quotes no value of a request that it refuses", async () => {
    const call = await load();
    const body = { name: { token: "v4lue-of-a-caller" } };
    await expect(call({ params: { path: { id: "1", part: "2" } }, body })).rejects.toSatisfy(
      (error: Error) => !`${error.message}${JSON.stringify(error)}`.includes("v4lue-of-a-caller"),
    );
  });
});

describe("generated validators", () => {
  const formats = [
    ...["date", "time", "date-time", "duration", "email", "idn-email", "hostname", "idn-hostname"],
    ...["ipv4", "ipv6", "uri", "uri-reference", "iri", "iri-reference", "uri-template", "uuid"],
    ...["json-pointer", "relative-json-pointer", "regex", "byte", "int32"],
  ];
  const long = 50_000;
  const attacks = [
    ...[
      "a",
      "1",
      ".",
      "-",
      ":",
      "/",
      "%41",
      "@",
      "a.",
      "a-",
      "1.",
      "::",
      "{a}",
      "~1",
      "\u00e9",
      "P1",
      " ",
    ].map((piece) => piece.repeat(Math.ceil(long / piece.length))),
    `a@${"a.".repeat(long / 2)}`,
    `http://${"a".repeat(long)}\u0001`,
    `http://a/${"%41".repeat(long / 3)}\u0001`,
    `${"a".repeat(long)}@`,
    `2020-01-01T00:00:00.${"0".repeat(long)}`,
    `"${"\\a".repeat(long / 2)}@a`,
  ];

  test("of formats take time that grows with the text, not faster", async () => {
    const schemas = Object.fromEntries(
      formats.map((format, n) => [`F${n}`, { type: "string", format }]),
    );
    const { load } = await emitDocument({ components: { schemas } });
    const exports = (await load("schemas")) as unknown as Record<
      string,
      { safeParse(value: unknown): { success: boolean } }
    >;
    const stalled = formats.flatMap((format, n) =>
      attacks
        .filter((attack) => !runWithin(5_000, () => exports[`F${n}`]?.safeParse(attack)))
        .map((attack) => `${format}: ${attack.slice(0, 30)}`),
    );
    expect(stalled).toStrictEqual([]);
  });
});
