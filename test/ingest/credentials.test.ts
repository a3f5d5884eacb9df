import { describe, expect, test } from "vitest";
import { page, readText } from "./helpers.ts";

test("Fumadocs: the header and its scheme on one line", () => {
  const read = readText(page`
    Create berth

    Makes a berth.

    POST
    /berths
    Authorization
    AuthorizationBearer <token>

    Token of the caller

    In: header

    Request Body

    application/json

    label?string
    how it is called

    Response Body

    201

    application/json

    curl -X POST "https://quay.test/berths" -H "Content-Type: application/json"
  `);
  expect(read.object("/components/securitySchemes")).toEqual({
    bearerAuth: { type: "http", scheme: "bearer" },
  });
  expect(read.at("/paths/~1berths/post/summary")).toBe("Create berth");
});

test.each([
  ["Authorizations:\nharbourKey", "harbourKey"],
  ["Authentication", "Authentication"],
])("what a rendered page names or only heads is told: %j", (lines, name) => {
  const read = readText(
    `List berths\n${lines}\nquery Parameters\nlimit\ninteger\n\nHow many\n\nResponses\n200\nDone\n\nResponse samples\nget\n/berths\nhttps://quay.test/berths\n`,
  );
  expect(read.document?.format).toBe("rendered-text");
  expect(read.reports("credential-not-located")).toEqual([expect.stringContaining(name)]);
});

test("Slate: a scheme of OAuth 2 with its flow and its scopes", () => {
  const read = readText(page`
    # Authentication

    - oAuth2 authentication. 

        - Flow: clientCredentials
        - Token URL = [https://quay.test/token](https://quay.test/token)

    |Scope|Scope Description|
    |---|---|
    |berths:read|Reads berths|

    ## listBerths

    \`GET /berth\`

    <h3 id="listberths-parameters">Parameters</h3>

    |Name|In|Type|Required|Description|
    |---|---|---|---|---|
    |limit|query|integer|false|How many|

    <h3 id="listberths-responses">Responses</h3>

    |Status|Meaning|Description|Schema|
    |---|---|---|---|
    |204|No Content|None|None|

    <aside class="warning">
    To perform this operation, you must be authenticated by means of one of the following methods:
    quay_auth ( Scopes: berths:read )
    </aside>
  `);
  expect(read.at("/paths/~1berth/get/security")).toEqual([{ quay_auth: ["berths:read"] }]);
  expect(read.object("/components/securitySchemes")).toEqual({
    quay_auth: {
      type: "oauth2",
      flows: {
        clientCredentials: {
          tokenUrl: "https://quay.test/token",
          scopes: { "berths:read": "Reads berths" },
        },
      },
    },
  });
});

test("Mintlify: an access token of OAuth 2", () => {
  const read = readText(page`
    GET
    /
    berth
    Authorizations

    Authorization
    string
    header
    required

    The access token received from the authorization server in the OAuth 2.0 flow.

    Response

    200 - application/json
    id
    string
  `);
  expect(read.at("/components/securitySchemes/oauth2/type")).toBe("oauth2");
});

test("bounds and defaults in the middle of prose are prose", () => {
  const read = readText(page`
    \`GET https://quay.test/berths\`

    ## Query parameters

    | Name | Type | Description |
    | --- | --- | --- |
    | label | string | What it is called. Maximum 255 characters. |
    | output | string | How to send it. Defaults to PDF file. |
    | size | string | max 20 characters |
    | kind | string | What it is. Defaults to \`open\`. |
  `);
  const schemas = (
    read.at("/paths/~1berths/get/parameters") as { schema: Record<string, unknown> }[]
  ).map(({ schema }) => schema);
  expect(schemas[0]).not.toHaveProperty("maxLength");
  expect(schemas[1]).not.toHaveProperty("default");
  expect(schemas[2]).toHaveProperty("maxLength", 20);
  expect(schemas[3]).toHaveProperty("default", "open");
});

test("Stoplight: OAuth 2 without its flows, and a field called as a status is", () => {
  const read = readText(page`
    Create bucket
    post
    https://quay.test/bucket
    Security: OAuth 2.0

    Request
    Body
    application/json
    label
    string
    required

    How it is called

    Responses
    200

    done

    Body
    application/json
    default
    boolean

    Whether it is the default

    key
    string
    Send API Request
    Request Sample: Shell / cURL
    curl --request POST \\
      --url https://quay.test/bucket \\
      --header 'Authorization: Bearer 123'
    Response Example
  `);
  expect(read.at("/components/securitySchemes/oauth2")).toEqual({ type: "oauth2", flows: {} });
  const responses = read.object("/paths/~1bucket/post/responses");
  expect(Object.keys(responses)).toEqual(["200"]);
  expect(read.at("/paths/~1bucket/post/responses/200/content/application~1json/schema")).toEqual({
    type: "object",
    properties: {
      default: { type: "boolean", description: "Whether it is the default" },
      key: { type: "string" },
    },
  });
});

test("objects that a page shows folded have the fields of the sample of the same body", () => {
  const read = readText(page`
    Create berth
    POST
    https://quay.test/berth
    curl --request POST \\
      --url https://quay.test/berth \\
      --data '{ "keeper": { "badge": 1 } }'
    201
    {
      "id": "a",
      "keeper": { "badge": 1, "since": "today" }
    }
    Request
    This endpoint expects an object.
    keeperobjectRequired
    Show 1 property
    Response
    done
    idstringRequired
    keeperobjectOptional
    Show 2 properties
  `);
  const post = read.object("/paths/~1berth/post");
  expect(post["requestBody"]).toMatchObject({
    content: {
      "application/json": {
        schema: { properties: { keeper: { type: "object", properties: { badge: {} } } } },
      },
    },
  });
  expect(JSON.stringify(post["requestBody"])).not.toContain("since");
  expect(JSON.stringify(post["responses"])).toContain('"since":{}');
  expect(read.reports("fields-from-sample")).toHaveLength(2);
});

test.each(["-b session=abc", "-H 'Cookie: session=abc'"])(
  "a credential that only a sample sends is told: %s",
  (words) => {
    const read = readText(page`
      \`GET https://quay.test/berth\`

      ## Query parameters

      | Name | Type | Description |
      | --- | --- | --- |
      | limit | integer | How many |

      \`\`\`bash
      curl https://quay.test/berth ${words}
      \`\`\`
    `);
    expect(read.reports("credential-not-described")).toEqual([
      expect.stringContaining("The sample sends Cookie"),
    ]);
  },
);

test("Mintlify: a key that only the sample sends is told", () => {
  const read = readText(page`
    GET
    /
    berth
    curl --request GET \\
      --url https://quay.test/berth \\
      --header 'X-API-Key: <api-key>'

    Query Parameters

    limit
    integer
  `);
  expect(read.reports("credential-not-described")).toEqual([
    expect.stringContaining("The sample sends X-API-Key"),
  ]);
});

describe("a sentence that speaks of a credential", () => {
  const pageWith = (sentence: string) => `# List quays

GET https://quay.test/v1/quays

${sentence}

### Query parameters

| Name | Type | Description |
| ---- | ---- | ----------- |
| limit | integer | Most |
`;

  test.each([
    "All requests need an API token from the page of your account.",
    "Calls of this API must be authenticated by the harbour master.",
  ])("is told where the page says no more: %s", (sentence) => {
    const read = readText(pageWith(sentence));
    expect(read.at("/components")).toBeUndefined();
    expect(read.reports("credential-not-described")).toEqual([
      expect.stringContaining("This sentence speaks of a credential"),
    ]);
  });

  test.each([
    "Lists the API keys of a quay, newest first.",
    "This endpoint is public and needs no API key at all.",
    "All endpoints require an API key in the `X-Quay-Key` header.",
  ])("is not told: %s", (sentence) => {
    expect(readText(pageWith(sentence)).reports("credential-not-described")).toEqual([]);
  });
});
