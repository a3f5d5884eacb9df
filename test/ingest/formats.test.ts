import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../generator/json/values.ts";
import { page, readText, type Read } from "./helpers.ts";

const fieldsAt = (read: Read, pointer: string) => {
  const schema = read.object(`${pointer}/content/application~1json/schema`);
  const properties = (schema["properties"] ?? {}) as JsonObject;
  return { names: Object.keys(properties), required: schema["required"] ?? [], properties };
};

test.each([
  ["text-is-utf16", "\ufffd\ufffd# \0B\0e\0r\0t\0h\0s\0\n\0x\0".replace("# \0", "#\0 \0")],
  ["pdf-not-readable", "%PDF-1.7\n1 0 obj"],
  ["asyncapi-not-supported", "asyncapi: 3.0.0\ninfo: {}\n"],
  ["arazzo-not-supported", "arazzo: 1.0.1\nworkflows: []\n"],
  ["overlay-not-a-document", "overlay: 1.0.0\nactions: []\n"],
  ["insomnia-not-supported", '{"_type":"export","__export_format":4,"resources":[]}'],
  ["bruno-not-supported", "meta {\n  name: Berths\n}\n\nget {\n  url: {{quay}}/berths\n}\n"],
  ["bruno-not-supported", "vars {\n  quay: https://quay.test\n}\n"],
  ["insomnia-not-supported", "_type: export\n__export_format: 4\nresources: []\n"],
  ["archive-not-readable", "BZh91AY&SY"],
  ["archive-not-readable", "\ufffd7zXZ\0\0"],
  ["archive-not-readable", `quay.yaml${"\0".repeat(248)}ustar\0`],
  ["document-elsewhere", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n"],
  ["requests-file-not-supported", '{"client":"Thunder Client","collectionName":"Quay"}'],
  ["requests-file-not-supported", '{"v":2,"name":"Quay","folders":[],"requests":[]}'],
  ["requests-file-not-supported", '{"apidogProject":"1.0.0","info":{}}'],
  ["xml-schema-not-supported", '{"$Version":"4.01","$EntityContainer":"quay.Container"}'],
  ["data-not-supported", '{"berth":1}\n{"berth":2}\n'],
  ["data-not-supported", "berth,length\n1,20\n2,30\n"],
  ["data-not-supported", "apiVersion: v1\nkind: Service\n"],
  ["google-discovery-not-supported", '{"kind":"discovery#restDescription","resources":{}}'],
  ["raml-not-supported", "#%RAML 1.0\ntitle: Quay\n/berths:\n  get:\n"],
  ["api-blueprint-not-supported", "FORMAT: 1A\n\n# Quay\n\n## Berths [/berths]\n"],
  ["wsdl-not-supported", '<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" name="Quay"/>'],
  ["protobuf-not-supported", 'syntax = "proto3";\nmessage Berth { string id = 1; }\n'],
  ["graphql-not-supported", "type Query {\n  berths: [Berth]\n}\n"],
  ["json-schema-not-supported", '{"$schema":"https://json-schema.org/draft/2020-12/schema"}'],
  ["document-wrapped", '{"result":{"openapi":"3.1.0","info":{},"paths":{}}}'],
  ["document-elsewhere", '---\ntitle: "Berths"\nopenapi: "GET /berths"\n---\n'],
  ["document-elsewhere", '# Berths\n\n{% openapi src="../berths.yaml" path="/b" method="get" %}\n'],
  ["requests-file-not-supported", "@quay = https://quay.test\n\n### Berths\nGET {{quay}}/berths\n"],
  ["swagger-ui-text", "Quay\nOAS 3.0\nTry it out\nExample Value\nNo links\n"],
  [
    "rendered-text-not-readable",
    "Make berth\nREQUEST BODY SCHEMA: application/json\nlabel\nRequest samples\n",
  ],
  [
    "rendered-text-not-readable",
    "POST\n/v1/berths\nThis endpoint expects an object.\nlabelstringRequired\n",
  ],
  [
    "controller-without-paths",
    "# Berths\n\n## Class Name\n\n`BerthsController`\n\n## Methods\n\n* x\n",
  ],
  [
    "document-elsewhere",
    "# BerthsApi\n\nAll URIs are relative to *https://quay.test*\n\n| [**list**](x) | **GET** /berths |\n",
  ],
  ["documentation-index", "# A\nSource: https://q.test/a\n\nx\n\n# B\nSource: https://q.test/b\n"],
  ["html-without-content", "<!doctype html><html><body><div id=app></div></body></html>"],
  [
    "document-elsewhere",
    '<!doctype html><body><div id="swagger-ui"></div><script>SwaggerUIBundle({ url: "/q.json" })</script>',
  ],
  ["document-elsewhere", '<html><body><redoc spec-url="/quay.yaml"></redoc></body></html>'],
  ["asyncapi-not-supported", '{"info":{"title":"Quay"},"asyncapi":"2.6.0"}'],
  ["overlay-not-a-document", '{"info":{},"overlay":"1.0.0","actions":[]}'],
  ["json-schema-not-supported", '{"title":"Berth","type":"object","properties":{}}'],
  ["json-schema-not-supported", '{"$id":"quay","definitions":{"Berth":{"type":"object"}}}'],
  ["json-schema-not-supported", "$defs:\n  Berth: {type: object}\n"],
  ["graphql-not-supported", "scalar Day\n\nenum Kind {\n  BUOY\n}\n"],
  ["graphql-not-supported", "directive @key on OBJECT\n"],
  ["bruno-not-supported", '{"name":"quay","items":[],"brunoConfig":{}}'],
  ["bruno-not-supported", '{"version":"1","name":"quay","type":"collection"}'],
  ["protobuf-not-supported", "service Berths {\n  rpc List (Asked) returns (Told) {}\n}\n"],
  ["graphql-not-supported", 'type Berth @key(fields: "id") {\n  # its id\n  id: ID!\n}\n'],
  ["openapi-version-unsupported", '{"apiVersion":"1","swaggerVersion":"1.2","apis":[]}'],
  [
    "document-wrapped",
    '{"collection":{"info":{"schema":"https://schema.getpostman.com/json/collection/v2.1.0/x"},"item":[]}}',
  ],
  ["interface-definition-not-supported", '{"openrpc":"1.2.6","methods":[]}'],
  [
    "interface-definition-not-supported",
    "@service\nnamespace Quay;\nmodel Berth { id: string; }\n",
  ],
  ["interface-definition-not-supported", '$version: "2"\nnamespace quay\nservice Quay {}\n'],
  ["interface-definition-not-supported", "struct Berth {\n  1: required string id\n}\n"],
  ["text-is-utf16", "\ufffd\ufffd\0\0#\0\0\0B\0\0\0e\0\0\0r\0\0\0t\0\0\0h\0\0\0"],
  ["archive-not-readable", "{\\rtf1\\ansi Berths}"],
  [
    "html-without-content",
    "<!doctype html><html><head><title>Wait</title></head><body><h1>quay.test</h1><p>We check that you are a person before we show what you asked for, which takes a moment.</p></body></html>",
  ],
])("%s", (code, text) => {
  const read = readText(text);
  expect(read.codes).toStrictEqual([code]);
  expect(read.document).toBeUndefined();
});

describe("recorded requests", () => {
  const collection = {
    info: { name: "Quay", schema: "https://schema.getpostman.com/json/collection/v2.1.0/x" },
    auth: { type: "apikey", apikey: [{ key: "key", value: "X-Quay" }] },
    variable: [{ key: "quay", value: "https://quay.test/v1" }],
    item: [
      {
        name: "Berths",
        item: [
          {
            name: "Change berth",
            request: {
              method: "PUT",
              header: [{ key: "X-Off", value: "1", disabled: true }],
              url: {
                raw: "{{quay}}/berths/:berth?dry=true",
                query: [{ key: "dry", value: "true" }],
                variable: [{ key: "berth", value: "7" }],
              },
              body: { mode: "raw", raw: '{"label":"a","size":{"m":{{m}}}}' },
            },
            response: [{ name: "changed", code: 200, body: '[{"id":"b"},{"label":"a"}]' }],
          },
          {
            name: "Change it dry",
            request: { method: "PUT", url: "{{quay}}/berths/:berth?loud=1" },
          },
        ],
      },
    ],
  };

  test("a Postman collection: credentials that are no scheme of OpenAPI are told, and not those of the folder", () => {
    const signed = structuredClone(collection) as unknown as { item: JsonObject[] };
    const request = { method: "GET", url: "https://quay.test/piers", auth: { type: "awsv4" } };
    signed.item.push({ name: "List piers", request });
    const read = readText(JSON.stringify(signed));
    expect(read.at("/paths/~1piers/get/security")).toBeUndefined();
    expect(read.codes).toContain("credential-not-located");
  });

  test("a Postman collection: exact what is sent, nothing of a sample required", () => {
    const read = readText(JSON.stringify(collection, null, 2));
    const operation = "/paths/~1berths~1{berth}/put";
    expect(read.document?.format).toBe("postman");
    expect(read.at("/servers")).toStrictEqual([{ url: "https://quay.test/v1" }]);
    expect(read.at("/components/securitySchemes/X-Quay")).toStrictEqual({
      ...{ type: "apiKey", in: "header", name: "X-Quay" },
    });
    const parameters = read.at(`${operation}/parameters`) as JsonObject[];
    expect(parameters.map((one) => [one["in"], one["name"], one["required"]])).toStrictEqual([
      ["path", "berth", true],
      ["query", "dry", false],
      ["header", "X-Off", false],
      ["query", "loud", false],
    ]);
    // What is switched off is told, and so is a kind of credentials that OpenAPI has not.
    expect(read.codes).toContain("parameters-switched-off");
    const body = fieldsAt(read, `${operation}/requestBody`);
    expect([body.names, body.required]).toStrictEqual([["label", "size"], []]);
    const list = read.object(`${operation}/responses/200/content/application~1json/schema`);
    expect(list["type"]).toBe("array");
    expect(Object.keys((list["items"] as JsonObject)["properties"] as JsonObject)).toStrictEqual([
      ...["id", "label"],
    ]);
    const source = read.document?.locate(`${operation}/parameters/1`);
    expect([source?.kind, source?.line]).toStrictEqual(["sampled", 39]);
  });

  test("HAR and curl: a credential's value never goes into the document", () => {
    const har = readText(
      JSON.stringify({
        log: {
          version: "1.2",
          entries: [
            {
              request: {
                method: "GET",
                url: "https://quay.test/berths?x=1",
                headers: [{ name: "Authorization", value: "Bearer s3cret" }],
              },
              response: { status: 200, content: { mimeType: "application/json", text: '{"a":1}' } },
            },
          ],
        },
      }),
    );
    expect(JSON.stringify(har.document?.value)).not.toContain("s3cret");
    expect(har.at("/components/securitySchemes/bearerAuth/scheme")).toBe("bearer");
    const curl = readText(
      "curl -X POST 'https://quay.test/berths' \\\n  -u me:s3cret \\\n  -d '{\"label\": \"a\"}'\n",
    );
    expect(JSON.stringify(curl.document?.value)).not.toContain("s3cret");
    expect(fieldsAt(curl, "/paths/~1berths/post/requestBody").names).toStrictEqual(["label"]);
  });
});

describe("Markdown of any site", () => {
  test("a table, its synonyms, dots for nesting, a sample for the response", () => {
    const read = readText(page`
      # Change berth

      **\`PUT\`** \`https://quay.test/v1/berths/:berth\`

      Changes it.

      ### Payload

      | Field | Data type | Mandatory | Notes |
      |---|---|---|---|
      | \`label\` | string | yes | How it is called |
      | size.length | int | no | In metres |

      ### Response \`200 OK\`

      \`\`\`json
      { "id": "b", "open": true }
      \`\`\`
    `);
    const operation = "/paths/~1v1~1berths~1{berth}/put";
    const { names, required, properties } = fieldsAt(read, `${operation}/requestBody`);
    expect([names, required]).toStrictEqual([["label", "size"], ["label"]]);
    expect(properties["size"]).toStrictEqual({
      type: "object",
      properties: { length: { type: "integer", description: "In metres" } },
    });
    expect(fieldsAt(read, `${operation}/responses/200`)).toMatchObject({
      names: ["id", "open"],
      required: [],
    });
    expect(
      read.line(`${operation}/requestBody/content/application~1json/schema/properties/label`),
    ).toBe(11);
  });

  test("bullets with types, values and nesting; several operations on a page", () => {
    const read = readText(page`
      # Berths

      ## Make berth

      POST https://quay.test/berths

      #### Authentication

      - \`X-Quay\` header (required) — the quay's key

      #### Body

      - \`label\` (string, required): how it is called
      - \`kind\` (enum, optional, default: dry)
        - \`dry\`
        - \`wet\`
      - \`ropes\` (list of object, optional)
        - \`length\` (double, required)

      #### Response

      ##### 201

      - \`id\` (uuid, required)

      ## Read berth

      GET https://quay.test/berths/{id}

      #### Path parameters

      - \`id: string\`

      #### Returns

      - \`label: optional string\`
    `);
    const body = fieldsAt(read, "/paths/~1berths/post/requestBody");
    expect(body.properties).toStrictEqual({
      label: { type: "string", description: "how it is called" },
      kind: { type: "string", enum: ["dry", "wet"], default: "dry" },
      ropes: {
        type: "array",
        items: {
          type: "object",
          properties: { length: { type: "number", format: "double" } },
          required: ["length"],
        },
      },
    });
    expect(read.at("/components/securitySchemes/X-Quay/in")).toBe("header");
    expect(read.at("/paths/~1berths/post/security")).toStrictEqual([{ "X-Quay": [] }]);
    expect(read.at("/paths/~1berths~1{id}/get/parameters/0/name")).toBe("id");
    expect(fieldsAt(read, "/paths/~1berths~1{id}/get/responses/2XX").names).toStrictEqual([
      "label",
    ]);
  });

  test("rows under a heading that is not known are left out and reported", () => {
    const read = readText(
      "# Do\n\nPOST https://q.test/x\n\n## Body\n\n| Name | Type |\n|---|---|\n| a | string |\n\n## Limits\n\n| Name | Type |\n|---|---|\n| b | string |\n",
    );
    expect(fieldsAt(read, "/paths/~1x/post/requestBody").names).toStrictEqual(["a"]);
    expect(read.reports("rows-without-section")).toHaveLength(1);
  });
});

describe("sources of documentation sites", () => {
  test("Mintlify MDX", () => {
    const read = readText(page`
      ---
      title: "Make berth"
      api: "POST https://quay.test/v1/berths"
      authMethod: "basic"
      ---

      <ParamField query="dry" type="boolean" default="false">
        only try
      </ParamField>

      <ParamField body="kind" type="'dry' | 'wet'" required />

      <ResponseField name="quay" type="object" required>
        <Expandable title="quay">
          <ResponseField name="id" type="integer">its id</ResponseField>
        </Expandable>
      </ResponseField>

      <ResponseExample>
      \`\`\`json 201
      { "quay": { "id": 1 } }
      \`\`\`
      </ResponseExample>
    `);
    const operation = "/paths/~1v1~1berths/post";
    expect(read.document?.format).toBe("mintlify-mdx");
    expect(read.at(`${operation}/parameters/0/schema`)).toStrictEqual({
      type: "boolean",
      default: false,
    });
    const { properties, required } = fieldsAt(read, `${operation}/requestBody`);
    expect([properties, required]).toStrictEqual([
      { kind: { type: "string", enum: ["dry", "wet"] } },
      ["kind"],
    ]);
    expect(fieldsAt(read, `${operation}/responses/201`).properties["quay"]).toStrictEqual({
      type: "object",
      properties: { id: { type: "integer", description: "its id" } },
    });
    expect(read.at("/components/securitySchemes/basicAuth/scheme")).toBe("basic");
  });

  test("Docusaurus: the operation that is packed into the front matter", () => {
    const operation = {
      method: "post",
      path: "/berths",
      servers: [{ url: "https://quay.test" }],
      responses: { 201: { description: "made" } },
    };
    const packed = deflateSync(JSON.stringify(operation)).toString("base64");
    const read = readText(
      `---\nid: berth\ntitle: "Make berth"\napi: ${packed}\ninfo_path: docs/quay\n---\n\n<MethodEndpoint method={"post"} path={"/berths"}></MethodEndpoint>\n`,
    );
    expect(read.at("/paths/~1berths/post/responses/201/description")).toBe("made");
    expect(read.at("/servers")).toStrictEqual(operation.servers);
  });

  test("GitBook blocks", () => {
    const read = readText(page`
      {% swagger method="post" path="/berths" baseUrl="https://quay.test" summary="Make berth" %}
      {% swagger-parameter in="body" name="label" type="String" required="true" %}
      how it is called
      {% endswagger-parameter %}
      {% swagger-response status="201: Created" description="made" %}
      \`\`\`json
      { "id": "b" }
      \`\`\`
      {% endswagger-response %}
      {% endswagger %}
    `);
    expect(fieldsAt(read, "/paths/~1berths/post/requestBody").required).toStrictEqual(["label"]);
    expect(fieldsAt(read, "/paths/~1berths/post/responses/201").names).toStrictEqual(["id"]);
  });
});

describe("HTML", () => {
  test("rows of elements, with line and column", () => {
    const row = (id: string, ...cells: string[]) =>
      `<div id="${id}">${cells.map((cell) => `<span>${cell}</span>`).join("")}</div>`;
    const read = readText(
      [
        "<!doctype html><html><body><h1>Make berth</h1>",
        "<div><span>POST</span></div><div>/<span>v1</span>/<span>berths</span></div>",
        "<h4>Body</h4><p>application/json</p>",
        row("body-label", "label", "string", "required"),
        "<p>How it is <code>called</code></p>",
        `  ${row("body-size", "size", "object")}${row("body-size-length", "length", "number")}`,
        "<h4>Response</h4><p>201</p><p>application/json</p>",
        row("response-id", "id", "string", "required"),
        "</body></html>",
      ].join("\n"),
    );
    const body = "/paths/~1v1~1berths/post/requestBody";
    const { properties, required } = fieldsAt(read, body);
    expect([properties, required]).toStrictEqual([
      {
        label: { type: "string", description: "How it is `called`" },
        size: { type: "object", properties: { length: { type: "number" } } },
      },
      ["label"],
    ]);
    const at = `${body}/content/application~1json/schema/properties`;
    expect(read.document?.locate(`${at}/size`)).toMatchObject({ line: 6, column: 23 });
  });

  test("a plain table", () => {
    const read = readText(
      "<html><body><h2>Make berth</h2><p><code>POST https://quay.test/berths</code></p><h3>Body</h3><table><tr><th>Parameter</th><th>Type</th><th>Required</th></tr>\n<tr><td>label</td><td>string</td><td>Yes</td></tr></table></body></html>",
    );
    expect(fieldsAt(read, "/paths/~1berths/post/requestBody").required).toStrictEqual(["label"]);
    expect(read.line("/paths/~1berths/post/requestBody")).toBe(1);
  });

  test("the document that a script holds", () => {
    const document = { openapi: "3.1.0", info: { title: "Quay", version: "1" }, paths: {} };
    const read = readText(
      `<!doctype html><html><body>\n<script>const state = {"spec":{"data":${JSON.stringify(document)}}};</script></body></html>`,
    );
    expect(read.document?.format).toBe("openapi");
    expect(read.document?.value).toStrictEqual(document);
    expect(read.line("/info")).toBe(2);
  });
});

test("what a page has folded is told, and read as far as its samples show it", () => {
  const read = readText(
    `<!doctype html><html><body><div data-section-id="operation/makeBerth"><h2>Make berth</h2>
<h5>Request Body schema: application/json</h5><table><tr><td kind="field" title="keeper"><button aria-label="expand keeper"><span class="property-name">keeper</span></button></td><td><span>object</span></td></tr></table>
<h3>Responses</h3><div><button><svg></svg><strong>201 </strong><p>Made</p></button></div>
<div><button><span class="http-verb">post</span><span>/berths</span></button></div><h3>Response samples</h3>
<div class="redoc-json"><code><span>{</span><ul><li><span>"id"</span>: <span>"497f6eca-6276-4993-bfeb-53cbbbba6f08"</span></li></ul><span>}</span></code></div></div></body></html>`,
    "page.html",
  );
  expect(read.codes).toEqual(["page-folded", "server-not-stated", "fields-from-sample"]);
  expect(read.reports("page-folded")[0]).toContain('"keeper", "201 Made"');
  expect(
    read.at("/paths/~1berths/post/responses/201/content/application~1json/schema"),
  ).toStrictEqual({
    type: "object",
    properties: { id: { type: "string", format: "uuid" } },
  });
});

test("the HTML of a page of Scalar is named, with what to supply in its place", () => {
  const read = readText(
    `<!doctype html><html><body><div class="scalar-app"><p>Download OpenAPI Document</p><h3>List berths</h3>
<p>Query Parameters</p><ul><li><div class="property">limit</div></li></ul><p>Test Request</p><p>Client Libraries</p>
<p>GET</p><p>/berths</p><p>Open API Client</p><p>Powered By Scalar.com</p></div></body></html>`,
    "page.html",
  );
  expect(read.codes).toEqual(["rendered-html-not-readable"]);
});
