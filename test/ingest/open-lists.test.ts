import { expect, test } from "vitest";
import { page, readText } from "./helpers.ts";

const readings = (sample: string, path = "/gauges/{gauge}/readings") => {
  const read = readText(page`
    ## Get readings

    **get** \`${path}\`

    Base URL: https://quay.test

    ### Path Parameters

    - \`gauge: string\`

    ### Returns

    - \`time: string\`

    - \`value: optional number\`

    ${sample}
  `);
  const method = Object.values(read.object("/paths"))[0] as Record<string, { responses: object }>;
  const [response] = Object.values(method["get"]?.responses ?? {}) as [
    { content: Record<string, { schema: Record<string, unknown> }> },
  ];
  return { read, schema: response.content["application/json"]?.schema ?? {} };
};

test("rows of an object or of a list's items: both are accepted, and told", () => {
  const { read, schema } = readings("");
  const object = {
    type: "object",
    properties: { time: { type: "string" }, value: { type: "number" } },
    required: ["time"],
  };
  expect(schema).toEqual({ anyOf: [object, { type: "array", items: object }] });
  expect(read.reports("list-not-told")).toHaveLength(1);
});

test.each([
  ['{ "time": "now", "value": 1 }', "object"],
  ['[{ "time": "now", "value": 1 }]', "array"],
  ['{ "type": "array", "items": { "properties": { "time": {} }, "type": "object" } }', "array"],
])("the sample %s tells which", (sample, type) => {
  const { read, schema } = readings(`\`\`\`json\n${sample}\n\`\`\``);
  expect(schema["type"]).toBe(type);
  expect(read.codes).not.toContain("list-not-told");
});

test("a path to one thing is no list", () => {
  const { read, schema } = readings("", "/gauges/{gauge}");
  expect(schema["type"]).toBe("object");
  expect(read.codes).not.toContain("list-not-told");
});

test("samples and credentials below a table of values count", () => {
  const read = readText(page`
    # Authentication

    * API Key (key)
        - Parameter Name: **api_key**, in: query. 

    ## getLamps

    \`GET /lamps\`

    <h3 id="getlamps-parameters">Parameters</h3>

    |Name|In|Type|Required|Description|
    |---|---|---|---|---|
    |colour|query|string|false|Colour|

    #### Enumerated Values

    |Parameter|Value|
    |---|---|
    |colour|red|
    |colour|green|

    > 200 Response

    \`\`\`json
    [{ "id": "a", "lit": true }]
    \`\`\`

    <h3 id="getlamps-responses">Responses</h3>

    |Status|Meaning|Description|Schema|
    |---|---|---|---|
    |200|OK|Lamps|Inline|

    <h3 id="getlamps-responseschema">Response Schema</h3>

    Status Code **200**

    |Name|Type|Required|Restrictions|Description|
    |---|---|---|---|---|
    |» id|string|true|none|none|
    |» lit|boolean|false|none|none|

    <aside class="warning">
    To perform this operation, you must be authenticated by means of one of the following methods:
    key
    </aside>
  `);
  expect(read.at("/paths/~1lamps/get/responses/200/content/application~1json/schema/type")).toBe(
    "array",
  );
  expect(read.object("/components/securitySchemes")).toEqual({
    key: { type: "apiKey", in: "query", name: "api_key" },
  });
});

test("a query's name that is sent twice is a list", () => {
  const read = readText(
    JSON.stringify({
      info: {
        name: "Quay",
        schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
      },
      item: [{ name: "Lamps", request: "https://quay.test/lamps?tag=<string>&tag=<string>" }],
    }),
    "quay.json",
  );
  expect(read.at("/paths/~1lamps/get/parameters/0/schema")).toEqual({
    type: "array",
    items: { type: "string" },
  });
});

test("words of prose on a page of Scalar are no rows, and no format is made of a list's items", () => {
  const read = readText(page`
    Change lamp
    Copy link to Change lamp
    PUT
    /lamps/{number}
    Path Parameters
    number
    Copy link to number
    Type:
    integer
    min:  
    1
    required

    Running number

    Query Parameters
    tags
    Copy link to tags
    Type:
    array string[]

    Whom to tell

    Responses
    200
    Done
    Test Request
    Powered by Scalar
  `);
  const parameters = read.at("/paths/~1lamps~1{number}/put/parameters") as { name: string }[];
  expect(parameters.map(({ name }) => name)).toEqual(["number", "tags"]);
});

test.each([
  ["Swagger UI", '<span class="brace-open object">{</span>', "object"],
  ["Swagger UI, a list", "<span>[</span><span>{</span>", "array"],
])("the braces of a page saved from %s tell which", (_, brace, type) => {
  const read = readText(
    `<!doctype html><html><body><div class="opblock"><div class="opblock-summary"><span class="opblock-summary-method">GET</span><span data-path="/readings"></span></div>
<h4>Responses</h4><table><tr data-code="200"><td>200</td><td><p>Some</p></td></tr></table><div>${brace}</div>
<table class="model"><tr class="property-row"><td>time</td><td><span class="prop-type">string</span></td></tr></table></div></body></html>`,
    "page.html",
  );
  const at = "/paths/~1readings/get/responses/200/content/application~1json/schema";
  expect(read.object(at)["type"]).toBe(type);
  expect(read.reports("list-not-told")).toEqual([]);
});
