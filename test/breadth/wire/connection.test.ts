import { afterAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../../generator/json/values.ts";
import { startLoopbackServer } from "../../support/loopback-server.ts";
import { generatePackage, operation } from "./package.ts";

const server = await startLoopbackServer(() => ({ json: {} }));
afterAll(() => server.close());

const responses = { "200": { description: "Done" } };

describe("every security scheme", async () => {
  const securitySchemes: Readonly<Record<string, JsonObject>> = {
    keyInHeader: { type: "apiKey", in: "header", name: "X-Key" },
    keyInQuery: { type: "apiKey", in: "query", name: "api_key" },
    keyInCookie: { type: "apiKey", in: "cookie", name: "sid" },
    basic: { type: "http", scheme: "Basic" },
    bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
    digest: { type: "http", scheme: "digest" },
    dpop: { type: "http", scheme: "DPoP" },
    oauth: {
      type: "oauth2",
      flows: {
        clientCredentials: { tokenUrl: "https://acme.test/t", scopes: { read: "Read" } },
        authorizationCode: {
          authorizationUrl: "https://acme.test/a",
          tokenUrl: "https://acme.test/t",
          scopes: { read: "Read" },
        },
      },
    },
    oidc: { type: "openIdConnect", openIdConnectUrl: "https://acme.test/oidc" },
    tls: { type: "mutualTLS" },
  };
  /** Requirements of each operation. */
  const secured: Readonly<Record<string, JsonObject[] | undefined>> = {
    inherits: undefined,
    open: [],
    optional: [{ bearer: [] }, {}],
    onlyTls: [{ tls: [] }],
    tlsAndKey: [{ tls: [], keyInHeader: [] }],
    oneOfEach: [{ basic: [] }, { oauth: ["read"] }, { keyInQuery: [], keyInCookie: [] }],
    everything: [{ keyInHeader: [], keyInQuery: [], keyInCookie: [], bearer: [] }],
    ...Object.fromEntries(Object.keys(securitySchemes).map((name) => [name, [{ [name]: [] }]])),
  };
  const generated = await generatePackage({
    components: { securitySchemes },
    security: [{ keyInHeader: [] }],
    paths: Object.fromEntries(
      Object.entries(secured).map(([operationId, security]) => [
        `/${operationId}`,
        { get: { operationId, responses, ...(security && { security }) } as JsonObject },
      ]),
    ),
  });
  const credentials = {
    keyInHeader: "h",
    keyInQuery: "q",
    keyInCookie: "c",
    basic: { username: "u", password: "p" },
    bearer: "b",
    digest: 'username="u"',
    dpop: "d",
    oauth: "o",
    oidc: "i",
  };
  type Credential = keyof typeof credentials;

  /** What credentials arrive, with these at hand. */
  async function sent(name: string, ...having: readonly Credential[]): Promise<object> {
    const auth = Object.fromEntries(having.map((scheme) => [scheme, credentials[scheme]]));
    await operation(generated, name)(generated.client({ baseUrl: server.url, auth }));
    const { url, headers } = server.last();
    const found = {
      authorization: headers.authorization,
      cookie: headers.cookie,
      key: headers["x-key"],
      query: url.split("?")[1],
    };
    return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  }
  const all = Object.keys(credentials) as Credential[];

  test.each([
    ["keyInHeader", { key: "h" }],
    ["keyInQuery", { query: "api_key=q" }],
    ["keyInCookie", { cookie: "sid=c" }],
    ["basic", { authorization: `Basic ${btoa("u:p")}` }],
    ["bearer", { authorization: "Bearer b" }],
    ["digest", { authorization: 'Digest username="u"' }],
    // A scheme's name is case-insensitive: RFC 9110 section 11.1.
    ["dpop", { authorization: "Dpop d" }],
    ["oauth", { authorization: "Bearer o" }],
    ["oidc", { authorization: "Bearer i" }],
    ["tls", {}],
    ["inherits", { key: "h" }],
    ["open", {}],
    ["optional", { authorization: "Bearer b" }],
    ["onlyTls", {}],
    ["tlsAndKey", { key: "h" }],
    ["oneOfEach", { authorization: `Basic ${btoa("u:p")}` }],
    ["everything", { key: "h", query: "api_key=q", cookie: "sid=c", authorization: "Bearer b" }],
  ])("%s gets what it needs and nothing else", async (name, expected) => {
    expect(await sent(name, ...all)).toEqual(expected);
  });

  test.each([
    ["oneOfEach", ["oauth"], { authorization: "Bearer o" }],
    ["oneOfEach", ["keyInCookie", "keyInQuery"], { cookie: "sid=c", query: "api_key=q" }],
    ["optional", [], {}],
    ["tls", [], {}],
  ] as const)("%s with %j", async (name, having, expected) => {
    expect(await sent(name, ...having)).toEqual(expected);
  });

  test.each([
    ["oneOfEach", ["keyInQuery"]],
    ["everything", ["keyInHeader", "keyInQuery", "bearer"]],
    ["tlsAndKey", ["bearer"]],
  ] as const)("%s with %j alone is not sent", async (name, having) => {
    const before = server.requests.length;
    await expect(sent(name, ...having)).rejects.toThrow("needs credentials");
    expect(server.requests).toHaveLength(before);
  });

  test("a cookie of the caller's and one of the scheme's go together", async () => {
    const client = generated.client({ baseUrl: server.url, auth: { keyInCookie: "c" } });
    await operation(generated, "keyInCookie")(client, { headers: { cookie: "theme=dark" } });
    expect(server.last().headers.cookie).toBe("theme=dark; sid=c");
  });
});

describe("servers", async () => {
  const call = (operationId: string, servers?: JsonObject[]): JsonObject => ({
    get: { operationId, responses, ...(servers && { servers }) } as JsonObject,
  });
  const generated = await generatePackage({
    servers: [
      {
        url: "https://{region}.acme.test:{port}/{base}",
        variables: {
          region: { default: "eu", enum: ["eu", "us"] },
          port: { default: "8443" },
          base: { default: "v1" },
        },
      },
      { url: "https://second.acme.test" },
    ],
    paths: {
      "/root": call("root"),
      "/own": call("own", [{ url: "https://own.acme.test/api/" }]),
      "/filled": call("filled", [
        { url: "https://{host}.acme.test", variables: { host: { default: "upload" } } },
      ]),
      "/item": { servers: [{ url: "https://item.acme.test" }], ...call("item") },
      "/both": {
        servers: [{ url: "https://item.acme.test" }],
        ...call("both", [{ url: "https://operation.acme.test" }]),
      },
    },
  });

  async function urlOf(name: string, options: object = {}, init?: object): Promise<string> {
    let url = "";
    const fetch = async (request: Request): Promise<Response> => {
      ({ url } = request);
      return Response.json({});
    };
    await operation(generated, name)(generated.client({ fetch, ...options }), init);
    return url;
  }

  test.each([
    ["root", "https://eu.acme.test:8443/v1/root"],
    ["own", "https://own.acme.test/api/own"],
    ["filled", "https://upload.acme.test/filled"],
    ["item", "https://item.acme.test/item"],
    ["both", "https://operation.acme.test/both"],
  ])("%s goes to %s", async (name, url) => {
    expect(await urlOf(name)).toBe(url);
  });

  test("variables are the caller's, within what the document allows", async () => {
    const variables = { region: "us", port: "443", base: "v2" };
    expect(await urlOf("root", { variables })).toBe("https://us.acme.test/v2/root");
  });

  test("a base URL of the caller's goes before all of them, one of a request before that", async () => {
    const client = { baseUrl: "https://proxy.test/acme/" };
    for (const name of ["root", "own", "item"]) {
      expect(await urlOf(name, client)).toBe(`https://proxy.test/acme/${name}`);
    }
    expect(await urlOf("own", client, { baseUrl: "https://once.test" })).toBe(
      "https://once.test/own",
    );
  });
});

test("a document whose only server is relative needs a base URL, and says so", async () => {
  const generated = await generatePackage({
    servers: [{ url: "/v1" }],
    paths: { "/things": { get: { operationId: "list", responses } } },
  });
  await operation(generated, "list")(generated.client({ baseUrl: `${server.url}/v1` }));
  expect(server.last().url).toBe("/v1/things");
  expect(generated.read("README.md")).toContain("baseUrl");
});
