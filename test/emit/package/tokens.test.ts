import { trace, type Span } from "@opentelemetry/api";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { clientCredentials, refreshing } from "../../../templates/package/runtime/oauth2.ts";
import { traced } from "../../../templates/package/runtime/telemetry.ts";
import { transportWith } from "../../../templates/package/runtime/transport.ts";
import { emitDocument } from "../../support/emitted-package.ts";
import { startLoopbackServer, type ServedResponse } from "../../support/loopback-server.ts";

let issued = 0;
let accepted = "";
let token: () => ServedResponse = () => ({});
const server = await startLoopbackServer(({ url, headers }) => {
  if (url === "/token") return token();
  return { status: headers.authorization === `Bearer ${accepted}` ? 200 : 401, json: {} };
});
afterAll(() => server.close());
beforeEach(() => {
  issued = 0;
  token = () => {
    accepted = `t${++issued}`;
    return { json: { access_token: accepted, token_type: "bearer", expires_in: 3600 }, delay: 10 };
  };
});

const options = () => ({
  tokenUrl: `${server.url}/token`,
  clientId: "id",
  clientSecret: "s3cret",
  allowInsecureRequests: true,
});

describe("OAuth 2", () => {
  test("one request for a token serves all calls, until shortly before its end", async () => {
    const tokens = clientCredentials({ ...options(), scopes: ["a", "b"] });
    expect(await Promise.all([tokens(), tokens(), tokens()])).toEqual(["t1", "t1", "t1"]);
    expect(await tokens()).toBe("t1");
    const { headers, body } = server.last();
    expect(headers.authorization).toBe(`Basic ${btoa("id:s3cret")}`);
    expect(body.toString()).toBe("scope=a+b&grant_type=client_credentials");
    const short = clientCredentials({
      ...options(),
      renewBefore: 3_600_000,
      clientAuthentication: "post",
    });
    await short();
    expect(server.last().body.toString()).toContain("client_secret=s3cret");
  });

  test("a failure is not kept", async () => {
    const good = token;
    token = () => ({ status: 503 });
    const tokens = clientCredentials(options());
    await expect(tokens()).rejects.toThrow();
    token = good;
    expect(await tokens()).toBe("t1");
  });

  test("parallel responses 401 lead to one renewal, stragglers to none", async () => {
    const tokens = clientCredentials(options());
    await tokens();
    accepted = "revoked";
    const transport = transportWith(undefined, [tokens.renewOn401]);
    const send = (bearer: string): Promise<Response> =>
      transport({})(
        new Request(server.url, {
          method: "POST",
          body: "x",
          headers: { authorization: `Bearer ${bearer}` },
        }),
      );
    const statuses = (await Promise.all([send("t1"), send("t1"), send("t1")])).map(
      ({ status }) => status,
    );
    expect([statuses, issued]).toEqual([[200, 200, 200], 2]);
    expect([(await send("t1")).status, issued]).toEqual([200, 2]);
    accepted = "never";
    token = () => ({ json: { access_token: "bad", token_type: "bearer" } });
    const before = server.requests.length;
    expect((await send("t2")).status).toBe(401);
    expect(server.requests.length - before).toBe(3);
  });

  test("a refresh token that is replaced is told and used", async () => {
    const told: string[] = [];
    token = () => ({
      json: {
        access_token: `t${++issued}`,
        token_type: "bearer",
        refresh_token: `r${issued}`,
        expires_in: 0,
      },
    });
    const onRefreshToken = (one: string): void => void told.push(one);
    const tokens = refreshing({ ...options(), refreshToken: "r0", onRefreshToken });
    await tokens();
    await tokens();
    expect(told).toEqual(["r1", "r2"]);
    expect(server.last().body.toString()).toContain("refresh_token=r1");
  });

  test("each set of scopes has its own token, and its own renewal", async () => {
    const scopes = { "GET /a": ["read"], "POST /a": ["read", "write"], "GET /b": ["read"] };
    const tokens = clientCredentials({ ...options(), scopes });
    const operations = ["GET /a", "GET /b", "POST /a", "GET /other", "constructor"];
    const given = await Promise.all(operations.map((operation) => tokens({ operation })));
    expect(given).toEqual(["t1", "t1", "t2", "t3", "t3"]);
    expect(server.requests.slice(-3).map(({ body }) => body.toString())).toEqual([
      "scope=read&grant_type=client_credentials",
      "scope=read+write&grant_type=client_credentials",
      "grant_type=client_credentials",
    ]);
    accepted = "revoked";
    const transport = transportWith(undefined, [tokens.renewOn401]);
    const headers = { authorization: "Bearer t2" };
    await transport({}, { method: "POST", path: "/a" })(new Request(server.url, { headers }));
    expect(await Promise.all(operations.map((operation) => tokens({ operation })))).toEqual([
      ...["t1", "t1", "t4", "t3", "t3"],
    ]);
  });

  test("the document's endpoints and scopes are at hand, and the client says which operation it is", async () => {
    const url = `${server.url}/token`;
    const { load, text } = await emitDocument({
      servers: [{ url: server.url }],
      security: [{ machine: ["read"] }],
      paths: {
        "/a": { get: { operationId: "readA", responses: {} } },
        "/b": {
          post: { operationId: "writeB", security: [{ machine: ["write"] }], responses: {} },
        },
      },
      components: {
        securitySchemes: {
          machine: {
            type: "oauth2",
            flows: {
              clientCredentials: { tokenUrl: "/token", scopes: {} },
              authorizationCode: { tokenUrl: url, refreshUrl: "https://a.example/refresh" },
              implicit: { authorizationUrl: url },
            },
          },
        },
      },
    });
    const [index, oauth2] = [await load(), (await load("oauth2")) as Record<string, unknown>];
    const { flows } = oauth2 as { flows: Record<string, Record<string, object>> };
    expect(flows).toEqual({
      machine: {
        clientCredentials: { tokenUrl: url, scopes: { "GET /a": ["read"], "POST /b": ["write"] } },
        authorizationCode: { tokenUrl: "https://a.example/refresh" },
      },
    });
    expect(text("README.md")).toContain("...flows.machine.clientCredentials");
    const machine = clientCredentials({ ...options(), ...flows["machine"]?.["clientCredentials"] });
    const client = index["createAcmeClient"]?.({ auth: { machine } });
    await index["readA"]?.(client);
    expect(server.last().headers.authorization).toBe("Bearer t1");
    await index["writeB"]?.(client);
    expect(server.last().headers.authorization).toBe("Bearer t2");
  });

  test("packages have it whose document has a token endpoint", async () => {
    const flows = { clientCredentials: { tokenUrl: "https://a.example/token", scopes: {} } };
    const { text } = await emitDocument({
      components: { securitySchemes: { OAuth: { type: "oauth2", flows } } },
    });
    expect(text("package.json")).toContain('"./oauth2"');
    expect(text("src/runtime/oauth2.js")).toContain("oauth4webapi");
  });
});

test("requests have spans by the conventions for HTTP clients", async () => {
  const spans: { name: string; attributes: Record<string, unknown>; ended: boolean }[] = [];
  const tracer = {
    ...trace.getTracer("test"),
    startSpan(name: string, { attributes }: { attributes: Record<string, unknown> }) {
      const span = { name, attributes: { ...attributes }, ended: false };
      spans.push(span);
      return {
        setAttribute: (key: string, value: unknown) => (span.attributes[key] = value),
        setStatus: ({ code }: { code: number }) => (span.attributes["status"] = code),
        end: () => (span.ended = true),
      } as unknown as Span;
    },
  };
  const send = transportWith(
    async () => new Response(null, { status: 404 }),
    [traced({ tracer: tracer as never })],
  );
  const operation = { id: "getPet", method: "GET", path: "/pets/{id}" };
  await send({}, operation)(new Request("https://api.example:8443/pets/7?key=s3cret"));
  expect(spans).toMatchObject([
    {
      name: "GET /pets/{id}",
      ended: true,
      attributes: {
        "http.request.method": "GET",
        "server.address": "api.example",
        "server.port": 8443,
        "url.template": "/pets/{id}",
        "url.full": "https://api.example:8443/pets/7?key=REDACTED",
        "http.response.status_code": 404,
        "error.type": "404",
      },
    },
  ]);
});
