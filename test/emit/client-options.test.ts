import { expect, test } from "vitest";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { clientDeclarations } from "../../generator/emit/client-options.ts";
import type { JsonObject } from "../../generator/json/values.ts";
import { buildModel } from "../../generator/model/index.ts";

/** What the declarations of a client are, with the document's entries. */
function declared(document: JsonObject): {
  /** The type of the options, without comments and line breaks. */
  readonly options: string;
  readonly isRequired: boolean;
  readonly comments: string;
} {
  const model = buildModel(
    {
      provider: "acme",
      document: { openapi: "3.1.0", info: { title: "T", version: "1" }, paths: {}, ...document },
    },
    createDiagnostics(),
  );
  const statements = clientDeclarations(model).filter((one) => typeof one !== "string");
  const create = statements.find((one) => "parameters" in one && "returnType" in one);
  const options = statements.find((one) => "type" in one && one.name === "AcmeClientOptions");
  if (create === undefined || !("parameters" in create) || !options || !("type" in options))
    throw new Error("no client");
  const text = String(options.type);
  return {
    options: text
      .replace(/\/\*\*.*?\*\//gs, "")
      .replace(/\s+/g, " ")
      .trim(),
    isRequired: create.parameters?.[0]?.hasQuestionToken !== true,
    comments: text,
  };
}

const server = (rest: JsonObject): JsonObject => ({ servers: [rest] });
const url = "https://{region}.acme.example/{version}";
const region = { default: "region", description: "Where the data is." };
const version = { default: "v1", enum: ["v1", "v2"] };

test.each<[string, JsonObject, options: string, isRequired: boolean]>([
  ["no server", {}, "{ readonly baseUrl: string; }", true],
  ["a relative URL", server({ url: "/v1" }), "{ readonly baseUrl: string; }", true],
  [
    "a complete URL",
    server({ url: "https://acme.example" }),
    "{ readonly baseUrl?: string | undefined; }",
    false,
  ],
  [
    "a variable that is not declared",
    server({ url, variables: { version } }),
    "{ readonly baseUrl: string; }",
    true,
  ],
  [
    "variables with defaults",
    server({ url: "https://acme.example/{version}", variables: { version } }),
    '{ readonly baseUrl?: string | undefined; readonly variables?: { readonly version?: "v1" | "v2" | undefined; }; }',
    false,
  ],
  [
    "a variable whose default only repeats its name",
    server({ url, variables: { region, version } }),
    '{ readonly baseUrl?: undefined; readonly variables: { readonly region: string; readonly version?: "v1" | "v2" | undefined; }; } | { readonly baseUrl: string; readonly variables?: undefined; }',
    true,
  ],
  [
    "a variable without a default",
    server({ url: "https://{shop}.example", variables: { shop: {} } }),
    "{ readonly baseUrl?: undefined; readonly variables: { readonly shop: string; }; } | { readonly baseUrl: string; readonly variables?: undefined; }",
    true,
  ],
  [
    "a variable that allows nothing",
    server({ url: "https://{shop}.example", variables: { shop: { default: "a", enum: [] } } }),
    "{ readonly baseUrl?: string | undefined; readonly variables?: { readonly shop?: string | undefined; }; }",
    false,
  ],
])("where requests go: %s", (_, document, options, isRequired) => {
  const found = declared(document);
  expect(found.options).toBe(`ClientOptions & (${options})`);
  expect(found.isRequired).toBe(isRequired);
});

test("comments tell the servers, and what variables stand for", () => {
  const { comments } = declared({
    servers: [
      { url, variables: { region, version }, description: "Live" },
      { url: "https://b.example" },
    ],
  });
  expect(comments).toContain("Where requests go, if not to the first of these:");
  expect(comments).toContain("- `https://{region}.acme.example/{version}`: Live");
  expect(comments).toContain("- `https://b.example`\n");
  expect(comments).toContain("Where the data is.");
  expect(comments).toContain("Default: `v1`.");
  expect(comments).not.toContain("Default: `region`.");
  expect(comments).toContain("Variables of the server's URL.");
  expect(declared({}).comments).toContain("Where requests go. The document says:\n   * nothing");
});

const schemes: JsonObject = {
  key: { type: "apiKey", in: "query", name: "api_key", description: "From the console." },
  session: { type: "apiKey", in: "cookie", name: "sid" },
  user: { type: "http", scheme: "Basic" },
  token: { type: "oauth2", flows: {} },
  login: { type: "openIdConnect", openIdConnectUrl: "https://acme.example" },
  certificate: { type: "mutualTLS", description: "Ask for one." },
  digest: { type: "http", scheme: "digest" },
};
const secured = (security: JsonObject[], securitySchemes: JsonObject = schemes): JsonObject => ({
  ...server({ url: "https://acme.example" }),
  paths: { "/a": { get: { operationId: "a", responses: {} } } },
  security,
  components: { securitySchemes },
});

test("credentials have the types of their schemes, and what they are is said", () => {
  const { options, comments, isRequired } = declared(secured([{ user: [] }]));
  expect(isRequired).toBe(true);
  expect(options).toContain("readonly auth: {");
  expect(options).toContain("readonly user: Provided<BasicCredentials>;");
  expect(options).toContain("readonly key?: Provided<string> | undefined;");
  expect(options).not.toMatch(/certificate|\| \{ readonly key/);
  for (const text of [
    "API key: `api_key` in the `query`.",
    "From the console.",
    "API key: `sid` in the `cookie`.",
    "HTTP authentication, scheme `basic`.",
    "OAuth 2 access token.",
    "OpenID Connect access token.",
    "Credentials by security scheme",
  ])
    expect(comments).toContain(text);
});

test("no credentials where there are no schemes that a client can serve", () => {
  const { certificate } = schemes as { certificate: JsonObject };
  expect(declared(secured([], {})).options).not.toContain("auth");
  expect(declared(secured([], { certificate })).options).not.toContain("auth");
});

test("the same alternative of several operations is one, in any order of its schemes", () => {
  const { options } = declared({
    ...secured([{ user: [], key: [] }]),
    paths: {
      "/a": { get: { operationId: "a", responses: {} } },
      "/b": { get: { operationId: "b", responses: {}, security: [{ key: [], user: [] }] } },
      "/c": { get: { operationId: "c", responses: {}, security: [{}, { token: [] }] } },
    },
  });
  expect(options.match(/\} \| \{/g)).toHaveLength(1);
  expect(options).toMatch(/key: Provided<string>; .*user: Provided<BasicCredentials>;/);
});

test("many alternatives are written by what each of them needs", () => {
  const names = Array.from({ length: 12 }, (_, i) => `key${i}`);
  const many = Object.fromEntries(
    names.map((name) => [name, { type: "apiKey", in: "header", name }]),
  );
  const { options } = declared(
    secured(
      names.map((name) => ({ [name]: [] })),
      many,
    ),
  );
  expect(options).toContain("readonly key3?: Provided<string> | undefined;");
  expect(options).toContain(
    "({ readonly key0: Provided<string> } | { readonly key1: Provided<string> } |",
  );
});

test("certificates are a matter of the connection, and the client's comment says so", () => {
  const model = buildModel(
    {
      provider: "acme",
      document: { openapi: "3.1.0", info: { title: "T", version: "1" }, ...secured([]) },
    },
    createDiagnostics(),
  );
  const text = JSON.stringify(clientDeclarations(model));
  expect(text).toContain("Security scheme `certificate` is mutual TLS");
  expect(text).toContain("Ask for one.");
});

test("parameters that every operation has are defaults of the client", () => {
  const site = {
    name: "site-id",
    in: "query",
    required: true,
    schema: { type: "integer" },
    description: "Which site.",
  };
  const document: JsonObject = {
    ...server({ url: "https://acme.example" }),
    paths: Object.fromEntries(
      ["a", "b", "c"].map((operationId) => [
        `/${operationId}`,
        { get: { operationId, parameters: [site], responses: {} } },
      ]),
    ),
  };
  const model = buildModel(
    {
      provider: "acme",
      document: { openapi: "3.1.0", info: { title: "T", version: "1" }, ...document },
    },
    createDiagnostics(),
  );
  const text = JSON.stringify(clientDeclarations(model));
  expect(text).toContain("Client<paths, Defaults>");
  expect(text).toContain("Record<never, never>");
  expect(text).toContain("Which site.");
  const { options } = declared(document);
  expect(options).toContain("readonly defaults?: Defaults;");
});

const site = { name: "site", in: "query", required: true, schema: { type: "integer" } };

/** The statements of an API with one operation, in order. */
function statementsOf(parameters: JsonObject[], security: JsonObject[] = []): unknown[] {
  const document: JsonObject = {
    openapi: "3.1.0",
    info: { title: "Pets", version: "1" },
    ...secured(security),
    paths: { "/a": { get: { operationId: "a", parameters, responses: {} } } },
  };
  return clientDeclarations(buildModel({ provider: "acme", document }, createDiagnostics()));
}

const importOf = (moduleSpecifier: string, namedImports: unknown[]): JsonObject =>
  ({ kind: "ImportDeclaration", isTypeOnly: true, namedImports, moduleSpecifier }) as JsonObject;
const runtimeTypes = importOf("./runtime/types.js", [
  { name: "ApiClient", alias: "Client" },
  "BasicCredentials",
  "ClientOptions",
  "Provided",
]);

test("the module of a client without defaults", () => {
  const statements = statementsOf([]);
  expect(statements).toHaveLength(5);
  expect(statements.slice(0, 3)).toEqual([
    runtimeTypes,
    importOf("./types.js", ["paths"]),
    {
      kind: "TypeAlias",
      leadingTrivia:
        "/** Client of Pets: an openapi-fetch client, which the operations take as their first argument. */\n",
      isExported: true,
      name: "AcmeClient",
      typeParameters: [],
      type: "Client<paths>",
    },
  ]);
  expect(statements[3]).toMatchObject({ kind: "TypeAlias", isExported: true, typeParameters: [] });
  expect(statements[4]).toEqual({
    kind: "Function",
    leadingTrivia: expect.stringMatching(
      /Makes a client of Pets\.\n \*\n \* Security scheme `certificate` is mutual TLS: .*undici\)\. Ask for one\.\n/,
    ) as string,
    isExported: true,
    hasDeclareKeyword: true,
    name: "createAcmeClient",
    typeParameters: [],
    parameters: [{ name: "options", hasQuestionToken: true, type: "AcmeClientOptions" }],
    returnType: "AcmeClient",
  });
  expect(JSON.stringify(statements).match(/mutual TLS/g)).toHaveLength(1);
});

test("the module of a client with defaults", () => {
  const defaults = { name: "Defaults", default: "Record<never, never>" };
  const constrained = { ...defaults, constraint: "AcmeDefaults" };
  const statements = statementsOf([site]);
  expect(statements).toHaveLength(6);
  expect(statements.slice(0, 4)).toMatchObject([
    runtimeTypes,
    importOf("./types.js", ["operations", "paths"]),
    { typeParameters: [defaults], type: "Client<paths, Defaults>" },
    {
      kind: "Interface",
      leadingTrivia: "/** Parameters that every operation has. */\n",
      isExported: true,
      name: "AcmeDefaults",
      properties: [
        {
          isReadonly: true,
          name: "query",
          hasQuestionToken: true,
          type: '{\n  readonly site?: NonNullable<operations["a"]["parameters"]["query"]>["site"];\n}',
        },
      ],
    },
  ]);
  expect(statements[4]).toMatchObject({ typeParameters: [constrained] });
  expect(statements[5]).toMatchObject({
    typeParameters: [{ ...constrained, isConst: true }],
    parameters: [{ type: "AcmeClientOptions<Defaults>" }],
    returnType: "AcmeClient<Defaults>",
  });
});

test("credentials that may be left out are one object, laid out below their comments", () => {
  const { key } = schemes as { key: JsonObject };
  const { comments } = declared(secured([], { key }));
  expect(comments).toContain(
    [
      "  readonly auth?: {",
      "        /**",
      "         * API key: `api_key` in the `query`.",
      "         * From the console.",
      "         */",
      "        readonly key?: Provided<string> | undefined;",
      "      };",
      "",
    ].join("\n"),
  );
  expect(comments).toMatch(/^ {2}\/\*\* Credentials by security scheme/m);
});
