import { describe, expect, test } from "vitest";
import { page, readText, type Read } from "./helpers.ts";

const body = "/requestBody/content/application~1json/schema";
const operation = (read: Read) => {
  const paths = read.object("/paths");
  const [path = ""] = Object.keys(paths);
  const [method = ""] = Object.keys(paths[path] as object);
  return `/paths/${path.replaceAll("~", "~0").replaceAll("/", "~1")}/${method}`;
};
const bodyOf = (rows: string) => {
  const read = readText(`POST\n/\nthings\n\nBody\n\napplication/json\n${rows}\n`);
  return { read, schema: read.object(operation(read) + body) };
};

describe("rows", () => {
  test("fields that are called like the words of the page", () => {
    const { schema, read } = bodyOf(page`
      required
      boolean
      required
      type
      string
      required
      required
      path
      string
      header
      string[]
      string
      string
      deprecated
      default
      integer
      default:3
      Body
      object
      response
      any
    `);
    expect(schema["properties"]).toStrictEqual({
      required: { type: "boolean" },
      type: { type: "string" },
      path: { type: "string" },
      header: { type: "array", items: { type: "string" } },
      string: { type: "string", deprecated: true },
      default: { type: "integer", default: 3 },
      Body: { type: "object" },
      response: {},
    });
    expect(schema["required"]).toStrictEqual(["required", "type"]);
    expect(read.codes).toContain("response-not-stated");
  });

  test("one required pill before a field called required", () => {
    const { schema } = bodyOf("name\nstring\nrequired\nboolean\nstring\nlast\nstring");
    expect(schema).toStrictEqual({
      type: "object",
      properties: {
        name: { type: "string" },
        boolean: { type: "string" },
        last: { type: "string" },
      },
      required: ["name"],
    });
  });

  test("prose that begins with a pill's word is prose", () => {
    const { schema } = bodyOf(
      "name\nstring\n\nRequired to be written\nin capitals\n\nrequired by law\n\nother\nstring",
    );
    expect(schema["required"]).toBeUndefined();
    expect(schema["properties"]).toStrictEqual({
      name: {
        type: "string",
        description: "Required to be written\nin capitals\n\nrequired by law",
      },
      other: { type: "string" },
    });
  });

  test("types", () => {
    const { schema } = bodyOf(page`
      a
      string<date-time> | null
      b
      integer<int64>[]
      c
      enum<string>[]
      Available options:
      x,
      y
      d
      string | integer
      e
      Pet · object
      f
      file
      g
      number[][]
      h
      enum<integer> | null
      Available options: 1, 2
      i
      Cat · object Dog · object
    `);
    expect(schema["properties"]).toStrictEqual({
      a: { type: ["string", "null"], format: "date-time" },
      b: { type: "array", items: { type: "integer", format: "int64" } },
      c: { type: "array", items: { type: "string", enum: ["x", "y"] } },
      d: { type: ["string", "integer"] },
      e: { type: "object", title: "Pet" },
      f: { type: "string", format: "binary" },
      g: { type: "array", items: { type: "array", items: { type: "number" } } },
      h: { type: ["integer", "null"], enum: [1, 2, null] },
      i: { type: "object" },
    });
  });

  test.each([
    ["integer", "Required range: x >= 1", { minimum: 1 }],
    ["integer", "Required range: x > 1", { exclusiveMinimum: 1 }],
    ["number", "Required range: -0.5 <= x < 2e3", { minimum: -0.5, exclusiveMaximum: 2000 }],
    ["number", "Required range: 0 < x <= 1", { exclusiveMinimum: 0, maximum: 1 }],
    ["number", "x <= 7", { maximum: 7 }],
    ["string", "Required string length: 1 - 10", { minLength: 1, maxLength: 10 }],
    ["string", "Required string length: 3", { minLength: 3, maxLength: 3 }],
    ["string", "Minimum string length: `1`", { minLength: 1 }],
    ["string", "Maximum length: 5", { maxLength: 5 }],
    ["string[]", "Maximum length: 5", { maxItems: 5 }],
    ["string[]", "Required array length: 1 - 2 elements", { minItems: 1, maxItems: 2 }],
    ["string[]", "Minimum array length: 1", { minItems: 1 }],
    ["string", "Pattern: ^a|b$", { pattern: "^a|b$" }],
  ])("%s with %s", (type, line, keywords) => {
    expect(bodyOf(`a\n${type}\n${line}\nb\nstring`).schema["properties"]).toMatchObject({
      a: keywords,
      b: { type: "string" },
    });
  });

  test("a constraint of unknown form is reported", () => {
    const { read } = bodyOf("a\nnumber\nRequired range: about 7");
    expect(read.reports("constraint-not-understood")).toStrictEqual([
      '10: "Required range: about 7" of a is not understood.',
    ]);
  });

  test("defaults of their types; a default without a type leaves the type open", () => {
    const { schema, read } = bodyOf(
      'a\nboolean\ndefault:false\nb\nstring\ndefault:10\nc\ndefault:false\nd\ninteger\ndefault:many\ne\nstring[]\ndefault:["x"]',
    );
    expect(schema["properties"]).toStrictEqual({
      a: { type: "boolean", default: false },
      b: { type: "string", default: "10" },
      c: { default: false },
      d: { type: "integer" },
      e: { type: "array", items: { type: "string" }, default: ["x"] },
    });
    expect(read.reports("default-not-understood")).toHaveLength(1);
  });

  test("an enumeration that has lost its values", () => {
    const { schema, read } = bodyOf("a\nenum<string>\nrequired\nb\nstring");
    expect(schema["properties"]).toStrictEqual({ a: { type: "string" }, b: { type: "string" } });
    expect(read.reports("enum-values-lost")).toStrictEqual([
      "8: The values that a may have are not in the text.",
    ]);
  });

  test("values with commas on lines of their own", () => {
    const { schema } = bodyOf("a\nenum<string>\nAvailable options:\nx\n,\ny\nb\nstring");
    expect(schema["properties"]).toStrictEqual({
      a: { type: "string", enum: ["x", "y"] },
      b: { type: "string" },
    });
  });

  test("a map, an example over lines, placeholders", () => {
    const { schema } = bodyOf(page`
      meta
      object
      {key}
      integer
      tree
      object
      Example:
      {
        "a": [1, "]"],
        "b": {}
      }
      id
      string
      Example:
      "3c90c3cc-0d44-4b50-8888-8dd25736052a"
    `);
    expect(schema["properties"]).toStrictEqual({
      meta: { type: "object", additionalProperties: { type: "integer" } },
      tree: { type: "object", examples: [{ a: [1, "]"], b: {} }] },
      id: { type: "string" },
    });
  });

  test("nesting by dots and by lines before the name", () => {
    const { schema } = bodyOf(page`
      data
      object[]
      required
      data.created_at
      string
      required
      definition
      object
      definition.
      voice
      string
      definition.items
      object
      definition.items.
      required
      boolean
      plain.dotted
      string
    `);
    expect(schema).toStrictEqual({
      type: "object",
      properties: {
        data: {
          type: "array",
          items: {
            type: "object",
            properties: { created_at: { type: "string" } },
            required: ["created_at"],
          },
        },
        definition: {
          type: "object",
          properties: {
            voice: { type: "string" },
            items: { type: "object", properties: { required: { type: "boolean" } } },
          },
        },
        "plain.dotted": { type: "string" },
      },
      required: ["data"],
    });
  });
});

describe("the endpoint", () => {
  const endpoint = (text: string) => {
    const read = readText(`${text}\n\nAuthorizations\n\nkey\nstring\nquery\nrequired\n`);
    return { read, operation: operation(read) };
  };

  test.each([
    [
      "a sample after a path that ends with a slash",
      'POST\n/\napi-keys\n/\n{\n"a": 1\n}',
      "/paths/~1api-keys~1/post",
    ],
    ["a path on one line", "DEL\n/api/v1/{id}", "/paths/~1api~1v1~1{id}/delete"],
    ["method and path on one line", "GET /api/x", "/paths/~1api~1x/get"],
    ["a path over two lines", "GET\n/api/v2/wallet/\nx", "/paths/~1api~1v2~1wallet~1x/get"],
    [
      "methods in the navigation",
      "PATCH\nPatch things\nGET\nList\nPOST\n/\nthings",
      "/paths/~1things/post",
    ],
    [
      "parameters inside of segments",
      "GET\n/\na:{id}\n/\n{file}.json",
      "/paths/~1a:{id}~1{file}.json/get",
    ],
  ])("%s", (_, text, expected) => {
    expect(endpoint(text).operation).toBe(expected);
  });

  test("addresses of a drop-down are the servers", () => {
    const { read } = endpoint("POST\nhttps://a.test\nhttps://b.test/v1\n/\nthings");
    expect(read.at("/servers")).toStrictEqual([
      { url: "https://a.test" },
      { url: "https://b.test/v1" },
    ]);
  });

  test.each([
    ["https://a.test/api/things/42?x=/things/7", "https://a.test/api"],
    ["https://api.example.com/things/{id}", undefined],
    ["https://a.test/elsewhere", undefined],
  ])("the server in a sample that calls %s", (url, server) => {
    const { read } = endpoint(`GET\n/\nthings\n/\n{id}\ncurl --request GET \\\n --url '${url}'`);
    expect(read.at("/servers/0/url")).toBe(server);
    expect(read.reports("server-not-stated")).toHaveLength(server === undefined ? 1 : 0);
  });

  test("credentials", () => {
    const schemes = (rows: string) =>
      readText(`GET\n/\na\n\nAuthorizations\n\n${rows}\n\nResponse\n\n200\n`).at(
        "/components/securitySchemes",
      );
    expect(
      schemes(
        "Authorization\nstring\nheaderrequired\n\nBearer authentication header of the form Bearer <token>, where…",
      ),
    ).toMatchObject({
      bearerAuth: { type: "http", scheme: "bearer" },
    });
    expect(
      schemes(
        "Authorization\nstring\nheader\n\nBasic authentication header of the form Basic <encoded-value>.",
      ),
    ).toMatchObject({
      basicAuth: { type: "http", scheme: "basic" },
    });
    expect(schemes("api key\nstring")).toBeUndefined();
    expect(schemes("api_key\nstring\nquery\nrequired")).toMatchObject({
      api_key: { type: "apiKey", in: "query", name: "api_key" },
    });
  });
});

describe("responses", () => {
  const responses = (head: string, samples = "") => {
    const read = readText(`GET\n/\nthing\n${samples}\nResponse\n\n${head}\nid\nstring\n`);
    return { read, at: (pointer: string) => read.at(`${operation(read)}/responses${pointer}`) };
  };

  test.each([
    ["200\n200404500\napplication/json", ["200", "404", "500"]],
    ["2004XX\napplication/json", ["200", "4XX"]],
    ["200 default\napplication/json", ["200", "default"]],
    ["201 - application/json", ["201"]],
    ["application/json", ["2XX"]],
  ])("codes %j", (head, codes) => {
    expect(Object.keys(responses(head).at("") as object).sort()).toStrictEqual([...codes].sort());
    expect(
      responses(head).at(`/${codes[0]}/content/application~1json/schema/properties/id`),
    ).toStrictEqual({
      type: "string",
    });
  });

  test("an array at the top", () => {
    const list = {
      type: "array",
      items: { type: "object", properties: { id: { type: "string" } } },
    };
    const schema = "/200/content/application~1json/schema";
    expect(responses("200 - application/json · object[]").at(schema)).toStrictEqual(list);
    const sample = 'curl --url https://a.test/thing\n[\n{ "id": "<string>" }\n]\n';
    expect(responses("200 - application/json", sample).at(schema)).toStrictEqual(list);
  });

  test("a generated sample tells kinds and is no example", () => {
    const read = readText(page`
      GET
      /
      things
      curl --request GET \
        --url https://a.test/things
      {
        "owner": {
          "id": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
          "n": 123,
          "ok": true,
          "at": "2023-11-07T05:31:56Z",
          "tags": ["<string>"],
          "any": "<any>",
          "kind": "cat"
        }
      }

      Response

      200 - application/json
      owner
      object
      required
    `);
    const content = `${operation(read)}/responses/200/content/application~1json`;
    expect(read.at(`${content}/example`)).toBeUndefined();
    expect(read.at(`${content}/schema/properties/owner`)).toStrictEqual({
      type: "object",
      properties: {
        id: { type: "string", format: "uuid" },
        n: { type: "number" },
        ok: { type: "boolean" },
        at: { type: "string", format: "date-time" },
        tags: { type: "array", items: { type: "string" } },
        any: {},
        kind: { type: "string" },
      },
    });
  });
});

describe("captures", () => {
  const expected = {
    type: "object",
    properties: {
      plan_id: { type: "string", description: "The plan", minLength: 1 },
      kind: { type: "string", enum: ["a", "b"] },
      owner: {
        type: "object",
        properties: { name: { type: "string" }, address2: { type: "string" } },
        required: ["name"],
      },
      ends: { type: ["string", "null"] },
    },
    required: ["plan_id", "owner"],
  };

  test("html-to-markdown with anchors (names nest in the anchors)", () => {
    const read = readText(page`
      # Create a thing

      POST

      /

      v1

      /

      things

      Try it

      \`\`\`
      curl --request POST \\
        --url https://a.test/v1/things
      \`\`\`

      #### Authorizations

      [](#authorization-authorization)

      Authorization

      string

      header

      required

      Bearer authentication header of the form \`Bearer <token>\`, where \`<token>\` is your auth token.

      #### Body

      application/json

      [​](#body-plan-id)

      plan\\_id

      string

      required

      The plan

      Minimum string length: \`1\`

      [​](#body-kind)

      kind

      enum<string>

      Available options:

      \`a\`,

      \`b\`

      [​](#body-owner)

      owner

      object

      required

      Show child attributes

      [​](#body-owner-name)

      name

      string

      required

      [](#body-owner-one-of-0-address2)

      address2

      string

      [](#body-ends-one-of-0)

      ends

      string | null

      #### Response

      200

      application/json

      Done

      [](#response-items-id)

      id

      string

      [Before](/a)[After](/b)

      ⌘I

      [x](https://x.test/a)
    `);
    const at = operation(read);
    expect(at).toBe("/paths/~1v1~1things/post");
    expect(read.at(at + body)).toStrictEqual(expected);
    expect(read.at(`${at}/summary`)).toBe("Create a thing");
    expect(read.at("/components/securitySchemes/bearerAuth/scheme")).toBe("bearer");
    expect(read.at(`${at}/responses/200`)).toStrictEqual({
      description: "Done",
      content: {
        "application/json": {
          schema: {
            type: "array",
            items: { type: "object", properties: { id: { type: "string" } } },
          },
        },
      },
    });
  });

  test("a browser's copy: a line of U+200B before each name", () => {
    const read = readText(
      page`
      POST
      /
      v1
      /
      things
      Body
      application/json

      \u200b
      plan_id
      string
      required
      The plan
      Minimum string length: 1
      \u200b
      kind
      enum<string>
      Available options: a,
      b
      \u200b
      owner
      object
      required
      Show child attributes
      \u200b
      owner.
      name
      string
      required
      \u200b
      owner.
      address2
      string
      \u200b
      ends
      string | null
    `.replaceAll("\\u200b", "\u200b"),
    );
    expect(read.at(operation(read) + body)).toStrictEqual(expected);
  });

  test("a page in Chinese", () => {
    const read = readText(page`
      # 创建

      POST

      /

      things

      #### 授权

      [](#authorization-authorization)

      Authorization

      string

      header

      必需

      #### 请求体

      application/json

      [](#body-name)

      name

      enum<string>

      必需

      默认值:a

      可用选项:

      \`a\`,

      \`b\`

      [](#body-age)

      age

      integer

      所需范围: \`x >= 1\`

      #### 响应

      200

      application/json
    `);
    expect(read.at(operation(read) + body)).toStrictEqual({
      type: "object",
      properties: {
        name: { type: "string", enum: ["a", "b"], default: "a" },
        age: { type: "integer", minimum: 1 },
      },
      required: ["name"],
    });
    expect(Object.keys(read.object("/components/securitySchemes"))).toStrictEqual([
      "Authorization",
    ]);
  });

  test("headings of an unknown language: the anchors tell the sections", () => {
    const read = readText(page`
      GET
      /
      things

      #### Valtuudet

      [](#authorization-x-key)

      x-key

      string

      header

      #### Vastaus

      [](#response-id)

      id

      string
    `);
    expect(Object.keys(read.object("/components/securitySchemes"))).toStrictEqual(["x-key"]);
    expect(
      read.at(`${operation(read)}/responses/2XX/content/application~1json/schema/properties`),
    ).toStrictEqual({ id: { type: "string" } });
  });

  test("rows run together are taken apart where there is one way to do so", () => {
    const read = readText(page`
      POST
      /
      things

      Body

      application/json
      clientIdstringrequired
      companyobject
      kindenum<string>deprecatedThe kind of it
      sizesinteger[]

      Response

      200
    `);
    expect(read.at(operation(read) + body)).toStrictEqual({
      type: "object",
      properties: {
        clientId: { type: "string" },
        company: { type: "object" },
        kind: { type: "string", description: "The kind of it", deprecated: true },
        sizes: { type: "array", items: { type: "integer" } },
      },
      required: ["clientId"],
    });
  });

  test.each([
    ["descriptions only", "The name of the thing.\n\nRequired range: x >= 1\n\nThe size of it."],
    ["a sentence in place of rows", "The body is of type `object`."],
  ])("%s: no field is named", (_, text) => {
    const read = readText(page`
      POST
      /
      things
      curl --request POST \\
        --url https://a.test/things \\
        --data '
      {
        "name": "Rex"
      }
      '

      Body

      application/json
      ${text}

      Available options:
    `);
    const schema = read.object(operation(read) + body);
    expect(schema["properties"]).toBeUndefined();
    expect(read.reports("fields-not-readable")).toHaveLength(1);
    expect(read.diagnostics.find(({ code }) => code === "fields-not-readable")?.fix).toContain(
      ".md",
    );
  });
});
