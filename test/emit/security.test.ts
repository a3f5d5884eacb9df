import { describe, expect, test } from "vitest";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { clientDeclarations } from "../../generator/emit/client-options.ts";
import { securityOf } from "../../generator/emit/security.ts";
import type { JsonObject, JsonValue } from "../../generator/json/values.ts";
import { buildModel, type ApiModel } from "../../generator/model/index.ts";
import {
  authorizeWith,
  basic,
  inCookie,
  inHeader,
  inQuery,
} from "../../templates/package/runtime/auth.ts";

const schemes: JsonObject = {
  key: { type: "apiKey", in: "header", name: "x-key" },
  token: { type: "http", scheme: "bearer" },
  user: { type: "http", scheme: "basic" },
};

/** An API with root security and operations that each have their own, or none of it. */
function api(root: JsonValue | undefined, own: readonly (JsonValue | undefined)[]): ApiModel {
  const paths = own.map((security, index): [string, JsonObject] => [
    `/p${index}`,
    { get: { operationId: `op${index}`, responses: {}, ...(security ? { security } : {}) } },
  ]);
  const document: JsonObject = {
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    servers: [{ url: "https://example.invalid" }],
    paths: Object.fromEntries(paths),
    components: { securitySchemes: schemes },
    ...(root === undefined ? {} : { security: root }),
  };
  return buildModel({ provider: "acme", document }, createDiagnostics());
}

/** What the client's options say of credentials, without comments and spaces. */
function authOption(model: ApiModel): { auth: string; isRequired: boolean } {
  const text = JSON.stringify(clientDeclarations(model)).replaceAll("\\n", " ");
  const plain = text.replace(/\/\*\*.*?\*\//g, "").replace(/\s+/g, " ");
  const [, mark = "", auth = ""] = /readonly auth(\??): (.*?); \}"/.exec(plain) ?? [];
  return { auth, isRequired: mark === "" };
}

describe("what operations need", () => {
  test("is written once where most of them need it", () => {
    const { common, exceptions } = securityOf(
      api([{ key: [] }], [undefined, undefined, [{ token: [] }], []]),
    );
    expect(common).toStrictEqual([["key"]]);
    expect(exceptions.map(({ operation, alternatives }) => [operation.path, alternatives])).toEqual(
      [
        ["/p2", [["token"]]],
        ["/p3", []],
      ],
    );
  });

  test("leaves out alternatives with schemes that are not defined", () => {
    const { common } = securityOf(api([{ key: [], lost: [] }, { user: [] }], [undefined]));
    expect(common).toStrictEqual([["user"]]);
  });
});

describe("credentials among the options", () => {
  test("are required where the common security needs some", () => {
    const { auth, isRequired } = authOption(api([{ key: [] }], [undefined]));
    expect(isRequired).toBe(true);
    expect(auth).toContain("readonly key: Provided<string>");
    expect(auth).toContain("readonly token?: Provided<string> | undefined");
  });

  test("are optional where one alternative needs none", () => {
    expect(authOption(api([{}, { key: [] }], [undefined])).isRequired).toBe(false);
    expect(authOption(api(undefined, [undefined])).isRequired).toBe(false);
  });

  test("may be those of any alternative that serves an operation", () => {
    const { auth, isRequired } = authOption(
      api([{ key: [] }], [undefined, undefined, [{ token: [] }, { user: [] }]]),
    );
    expect(isRequired).toBe(true);
    expect(auth).toContain("readonly key: ");
    expect(auth).toContain("readonly token: ");
    expect(auth).toContain("readonly user: Provided<BasicCredentials>");
  });
});

describe("credentials on requests", () => {
  const request = (): Request => new Request("https://example.invalid/p");
  const authorize = (security: string[][], exceptions: Record<string, string[][]> = {}) =>
    authorizeWith({
      schemes: { key: inHeader("x-key"), token: inHeader("authorization", "Bearer "), user: basic },
      security,
      exceptions,
    });

  test("are sent where they are given, though none are needed", async () => {
    const sent = await authorize([[], ["key"]])({ key: "k" }, request(), "/p");
    expect(sent?.headers.get("x-key")).toBe("k");
    const none = await authorize([[], ["key"]])(undefined, request(), "/p");
    expect(none?.headers.get("x-key")).toBeNull();
  });

  test("are those of the first alternative that is complete", async () => {
    const sent = await authorize([["key", "user"], ["token"]])(
      // A variable of the environment that is missing is no credential.
      { key: "k", user: undefined, token: () => Promise.resolve("t") },
      request(),
      "/p",
    );
    expect([...(sent?.headers ?? [])]).toStrictEqual([["authorization", "Bearer t"]]);
  });

  test("are those of the operation where it has its own", async () => {
    const own = authorize([["key"]], { "GET /p": [["user"]] });
    const auth = { key: "k", user: { username: "ü", password: "p" } };
    const sent = await own(auth, request(), "/p");
    expect([...(sent?.headers ?? [])]).toStrictEqual([["authorization", "Basic w7w6cA=="]]);
    const other = await own(auth, request(), "/q");
    expect([...(other?.headers ?? [])]).toStrictEqual([["x-key", "k"]]);
  });

  test("are named where none of the alternatives is complete", async () => {
    const sending = authorize([["key", "user"], ["token"]])({ key: "k" }, request(), "/p");
    await expect(sending).rejects.toThrow("GET /p needs credentials: key and user, or token.");
  });

  test("may be in the query or in a cookie", () => {
    expect(inQuery("k")(request(), "a b" as never)?.url).toBe("https://example.invalid/p?k=a+b");
    const withCookie = new Request("https://example.invalid/p", { headers: { cookie: "a=1" } });
    inCookie("k")(withCookie, "ä" as never);
    expect(withCookie.headers.get("cookie")).toBe("a=1; k=%C3%A4");
  });

  test("with characters that no header may have are not quoted", () => {
    const send = (): unknown => inHeader("x-key")(request(), "secret\n" as never);
    expect(send).toThrow("The credential for header x-key has characters");
    expect(send).not.toThrow("secret");
  });
});
