import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../generator/json/values.ts";
import { page, readText, type Read } from "./helpers.ts";

/** Names of a body's fields, and of those that are required. */
const fieldsAt = (read: Read, pointer: string) => {
  const schema = read.object(`${pointer}/content/application~1json/schema`);
  return {
    names: Object.keys((schema["properties"] ?? {}) as JsonObject),
    required: schema["required"] ?? [],
  };
};

const schemesOf = (read: Read) => read.object("/components")["securitySchemes"];

describe("headings count wherever they stand", () => {
  test("without a blank line before them: parameters and fields are no credentials", () => {
    const read = readText(page`
      PUT
      /
      berths
      /
      {berth}
      Change berth
      Authorizations
      x-quay-key
      string
      header
      required
      Path Parameters
      berth
      string
      required
      Body
      application/json
      label
      string
      required
      How it is called
      Response
      200
      application/json
      id
      string
      required
    `);
    const operation = "/paths/~1berths~1{berth}/put";
    expect(Object.keys(schemesOf(read) as JsonObject)).toStrictEqual(["x-quay-key"]);
    expect(read.at(`${operation}/parameters/0/name`)).toBe("berth");
    expect(fieldsAt(read, `${operation}/requestBody`)).toStrictEqual({
      names: ["label"],
      required: ["label"],
    });
    expect(fieldsAt(read, `${operation}/responses/200`).names).toStrictEqual(["id"]);
    expect(read.codes).toStrictEqual(["server-not-stated"]);
  });

  test("concatenated with the row before them", () => {
    const read = readText(page`
      POST
      /
      berths
      Authorizations
      x-quay-key
      string
      headerrequiredBody
      application/json
      label
      string
      requiredHow it is called
      kind
      enum<string>
      Available options:
      DRY
      , WET
      Response
      201 - application/json
      id
      string
    `);
    const body = "/paths/~1berths/post/requestBody";
    expect(Object.keys(schemesOf(read) as JsonObject)).toStrictEqual(["x-quay-key"]);
    expect(fieldsAt(read, body)).toStrictEqual({ names: ["label", "kind"], required: ["label"] });
    const properties = `${body}/content/application~1json/schema/properties`;
    expect(read.at(`${properties}/label/description`)).toBe("How it is called");
    expect(read.at(`${properties}/kind/enum`)).toStrictEqual(["DRY", "WET"]);
  });

  test("a segment of the path that is called like one", () => {
    const read = readText(page`
      GET
      /
      berths
      /
      {berth}
      /
      response
      Authorizations
      k
      string
      header
      Response
      200
      application/json
      id
      string
    `);
    expect(Object.keys(read.object("/paths"))).toStrictEqual(["/berths/{berth}/response"]);
  });
});

describe("credentials", () => {
  test("a row without a location is none, and is reported", () => {
    const read = readText(page`
      GET
      /
      berths

      Authorizations

      label
      string
      required

      Response

      200 - application/json
      id
      string
    `);
    expect(read.at("/components")).toBeUndefined();
    expect(read.reports("credential-not-located")).toHaveLength(1);
  });

  test("what the page's own sample sends tells the scheme", () => {
    const read = readText(page`
      GET
      /
      berths
      curl --url https://quay.test/v3/berths \
        --header 'Authorization: Basic abc'

      Authorizations

      Authorization
      string
      header
      required

      The quay's own words.

      Response

      200 - application/json
      id
      string
    `);
    expect(schemesOf(read)).toStrictEqual({
      basicAuth: { type: "http", scheme: "basic", description: "The quay's own words." },
    });
  });
});

test("a sample that sends another request is reported", () => {
  const read = readText(page`
    POST
    /
    berths
    curl --request PUT --url https://quay.test/v3/moorings

    Body

    application/json
    label
    string

    Response

    200 - application/json
    id
    string
  `);
  expect(read.reports("sample-differs")).toStrictEqual([
    "4: The page says POST /berths, its sample uses PUT.",
    "4: The page says POST /berths, its sample calls /v3/moorings.",
  ]);
});

test("rows whose names are lost are kept by position", () => {
  const read = readText(page`
    POST
    /
    berths

    Body

    application/json
    string
    required

    How it is called

    integer<int32>

    How long it is

    Response

    200 - application/json
    id
    string
  `);
  const schema = read.object("/paths/~1berths/post/requestBody/content/application~1json/schema");
  expect(schema["properties"]).toBeUndefined();
  expect(schema["x-crosswalk-unnamed"]).toStrictEqual([
    { row: 1, required: true, schema: { type: "string", description: "How it is called" } },
    { row: 2, schema: { type: "integer", format: "int32", description: "How long it is" } },
  ]);
  expect(read.codes).toContain("names-lost");
});

test("a type inside of a description is reported", () => {
  const read = readText(page`
    POST
    /
    berths

    Body

    application/json
    label
    string

    How it is called

    two words
    integer
    required

    Response

    200 - application/json
    id
    string
  `);
  expect(read.reports("structure-in-description")[0]).toMatch(/^14: .*line 14 "integer", line 15/);
});

describe("names that end with a type word", () => {
  const rows = (text: string) => {
    const read = readText(
      `POST\n/\nberths\n\nBody\n\napplication/json\n${text}\n\nResponse\n\n200 - application/json\nid\nstring\n`,
    );
    return fieldsAt(read, "/paths/~1berths/post/requestBody").names;
  };
  test("are whole where the type follows", () => {
    expect(rows("quay_number\nstring\n\nplatenumber\nstring")).toStrictEqual([
      "quay_number",
      "platenumber",
    ]);
  });
  test("are not split where nothing but the word tells a type", () => {
    expect(rows("label\nstring\n\nplatenumber")).toStrictEqual(["label"]);
  });
  test("are split where badges tell the row", () => {
    expect(rows("labelstringrequired\nlengthinteger<int32>default:4")).toStrictEqual([
      "label",
      "length",
    ]);
  });
});

test("labelled lines: `Type: …`, `Location: …`, `Required`", () => {
  const read = readText(page`
    # Change berth

    PATCH /berths/{berth_number}

    #### Authorizations

    X-Quay-Key

    Type: \`string\`  
    Location: \`header\`  
    Required  
    Key of the quay

    #### Path Parameters

    berth\_number

    Type: \`integer\`  
    Required

    #### Response

    200
    application/json

    plate\_number

    Type: \`string | null\`  
    Its plate
  `);
  expect(Object.keys(schemesOf(read) as JsonObject)).toStrictEqual(["X-Quay-Key"]);
  const operation = "/paths/~1berths~1{berth_number}/patch";
  expect(read.at(`${operation}/parameters/0`)).toStrictEqual({
    name: "berth_number",
    in: "path",
    required: true,
    schema: { type: "integer" },
  });
  expect(
    read.at(`${operation}/responses/200/content/application~1json/schema/properties`),
  ).toStrictEqual({ plate_number: { type: ["string", "null"], description: "Its plate" } });
});

describe("several pages in one file are several operations", () => {
  test("of Mintlify", () => {
    const one = (method: string, path: string) =>
      `${method}\n/\n${path}\nDo ${path}\n\nBody\n\napplication/json\n${path}_id\nstring\n\nResponse\n\n200 - application/json\nid\nstring\n`;
    const read = readText(`${one("POST", "berths")}\n${one("PUT", "cranes")}`);
    expect(Object.keys(read.object("/paths"))).toStrictEqual(["/berths", "/cranes"]);
    expect(fieldsAt(read, "/paths/~1cranes/put/requestBody").names).toStrictEqual(["cranes_id"]);
    expect(read.at("/paths/~1cranes/put/summary")).toBe("Do cranes");
  });

  test("of ReadMe", () => {
    const one = (method: string, path: string) =>
      `Do ${path}\n${method} https://quay.test/${path}\n\nRecent Requests\nLog in to see full request history\n\nBody Params\n\n${path}_id\nstring\nrequired\n\nResponses\n\n200\nfine\n\nUpdated 2 days ago\n`;
    const read = readText(`${one("post", "berths")}\n${one("put", "cranes")}`);
    expect(Object.keys(read.object("/paths"))).toStrictEqual(["/berths", "/cranes"]);
    expect(fieldsAt(read, "/paths/~1cranes/put/requestBody").names).toStrictEqual(["cranes_id"]);
    expect(read.at("/paths/~1cranes/put/summary")).toBe("Do cranes");
    expect(read.at("/paths/~1berths/post/responses/200/description")).toBe("fine");
  });
});

describe("ReadMe", () => {
  const text = (middle: string) => page`
    Close berth
    post https://quay.test/berths/close

    Recent Requests
    Log in to see full request history
    TimeStatusUser Agent
    Retrieving recent requests…
    LoadingLoading…

    Body Params

    ${middle}

    Responses

    200
    closed
  `;
  test("the line of its own list of requests loses no names", () => {
    const read = readText(
      text("berth\\_id\n\nstring\n\nrequired\n\nIts id\n\nloud\n\nboolean\n\ntruefalse"),
    );
    expect(fieldsAt(read, "/paths/~1berths~1close/post/requestBody")).toStrictEqual({
      names: ["berth_id", "loud"],
      required: ["berth_id"],
    });
    expect(read.at("/paths/~1berths~1close/post/summary")).toBe("Close berth");
  });

  test("a response's body after an underlined line", () => {
    const read = readText(
      "Close berth\n===========\n\npost https://quay.test/berths\n\nLog in to see full request history\n\nBody Params\n\nid\n\nstring\n\nResponse\n\n200\n\nclosed\n\n\n=========\n\nResponse body\n\nobject\n\nid\n\nstring\n\nrequired\n",
    );
    expect(fieldsAt(read, "/paths/~1berths/post/responses/200")).toStrictEqual({
      names: ["id"],
      required: ["id"],
    });
  });
});

test.each([
  ["a text with a method and a path", "Notes\n\nPOST /berths\nmakes one\n"],
  [
    "the text of another tool",
    "Quay API\n\nPOST\n/berths\nMake a berth\n\nParameters\nTry it out\n",
  ],
])("%s is not taken for Mintlify's", (_, text) => {
  expect(readText(text).document?.format).not.toBe("mintlify-text");
});

describe("what is not read as it stands is told", () => {
  const body = (rows: string) => `POST
/
berths
Body
application/json
${rows}
Response
201 - application/json
idstring<uuid>required
`;

  test("a row of run-together cells inside of a description", () => {
    const read = readText(body("labelstringrequired\nhow it is called\nnotestringwhat to know\n"));
    expect(fieldsAt(read, "/paths/~1berths/post/requestBody").names).toStrictEqual(["label"]);
    expect(read.reports("structure-in-description")).toStrictEqual([
      '8: Read as description, and like a heading, a type or a badge: line 8 "notestringwhat to know".',
    ]);
  });

  test("two words of prose are no row, and are told where they may be one", () => {
    const read = readText(body("label string required\nhow it is called\nserial number\n"));
    expect(fieldsAt(read, "/paths/~1berths/post/requestBody").names).toStrictEqual(["label"]);
    expect(read.reports("structure-in-description")[0]).toContain("serial number");
  });

  test("a default that runs into the description is none", () => {
    const read = readText(body("label\nstring\ndefault:noneThe name of it\n"));
    const { properties } = read.object(
      "/paths/~1berths/post/requestBody/content/application~1json/schema",
    );
    expect(properties).toStrictEqual({ label: { type: "string" } });
    expect(read.codes).toContain("default-not-understood");
  });

  test("a line that names credentials without telling how they are sent", () => {
    const markdown = (security: string) => `# Open a berth

POST https://api.quay.test/v1/berths

Security: ${security}

## Body

- \`label\` (string, required)
- owner: who owns it

## Response 201

- \`id\` (string, required)
`;
    const named = readText(markdown("QuayAuth"));
    expect(named.reports("credential-not-located")[0]).toContain('"QuayAuth"');
    expect(named.reports("fields-not-readable")[0]).toContain('line 10 "owner: who owns it"');
    const told = readText(
      markdown("API Key\n\nSend it in a header parameter called `X-Quay-Key`."),
    );
    expect(told.at("/components/securitySchemes/X-Quay-Key")).toStrictEqual({
      type: "apiKey",
      in: "header",
      name: "X-Quay-Key",
    });
    expect(readText(markdown("None")).codes).not.toContain("credential-not-located");
  });

  test("a name that is a heading in another language stays the name", () => {
    const read = readText(body("corpo\nstring\nrequired\nresposta\nstring\n"));
    const { names } = fieldsAt(read, "/paths/~1berths/post/requestBody");
    expect(names).toStrictEqual(["corpo", "resposta"]);
  });

  test("a header whose name a machine has translated", () => {
    const read = readText(page`
      GET
      /
      berths

      #### 授权

      授权
      string
      header
      必需

      Bearer 认证头部，格式为 \`Bearer <token>\`。

      #### 响应

      200
      application/json

      id
      string
    `);
    expect(schemesOf(read)).toMatchObject({ bearerAuth: { type: "http", scheme: "bearer" } });
  });
});

test("schemas and values that a Slate page names and does not describe are told", () => {
  const read = readText(page`
    ## Read berth

    \`GET https://api.quay.test/v1/berths\`

    |Name|In|Type|Required|Description|
    |---|---|---|---|---|
    |limit|query|integer|false|none|

    #### Enumerated Values

    |Parameter|Value|
    |---|---|
    |kind|dry|

    ### Responses

    |Status|Meaning|Description|Schema|
    |---|---|---|---|
    |200|OK|here|[Berth](#schemaberth)|
  `);
  expect(read.at("/paths/~1v1~1berths/get/responses/200")).toStrictEqual({ description: "OK" });
  expect(read.reports("type-not-stated")).toStrictEqual([
    '19: The schema "Berth" of a response is not on the page.',
  ]);
  expect(read.reports("rows-without-section")[0]).toContain('under "Enumerated Values"');
});

test("of rows with one name the first counts, and those that differ are told", () => {
  const read = readText(page`
    # Open a berth

    POST https://api.quay.test/v1/berths

    ## Query parameters

    - \`draft\` (boolean, required) — as a draft
    - \`draft\` (boolean, required) — as a draft

    ## Body

    - \`label\` (string, required) — its label
    - \`label\` (string, required) — the label again
    - \`depth\` (integer, optional)
    - \`depth\` (string, required)

    ## Response 201

    - \`id\` (string, required)
  `);
  const operation = read.object("/paths/~1v1~1berths/post");
  expect(operation["parameters"]).toHaveLength(1);
  expect(fieldsAt(read, "/paths/~1v1~1berths/post/requestBody")).toStrictEqual({
    names: ["label", "depth"],
    required: ["label"],
  });
  expect(read.reports("row-repeated")).toStrictEqual([
    "15: depth is described a second time, otherwise than in line 14; the first description is used.",
  ]);
});

test("a table of data under a field's name is no schema, and prose below a scalar field no field", () => {
  const read = readText(page`
    # Rent a berth

    POST https://api.quay.test/v1/rents

    ## Body

    - \`plan\` (object, required): see Plan
    - \`length\` (integer): metres
      - short: integer below 10

    ## Plan

    | Name  | Description |
    | ----- | ----------- |
    | Free  | a week      |
    | Pro   | a year      |

    ## Response 204
  `);
  const content = "/paths/~1v1~1rents/post/requestBody/content/application~1json";
  expect(read.object(`${content}/schema/properties`)).toMatchObject({
    plan: { type: "object" },
    length: { type: "integer", description: "metres\nshort: integer below 10" },
  });
  expect(read.object("")["components"]).toBeUndefined();
  expect(read.reports("rows-without-section")).toStrictEqual([
    '15: What the 2 rows under "Plan" are is not told: Free, Pro.',
  ]);
});

test("a file that is not UTF-8 is read with a warning", () => {
  const read = readText(
    "# Berth\n\n`POST https://quay.test/b`\n\n## Body\n\n- `gr\ufffdsse` (integer)\n",
  );
  expect(read.reports("characters-lost")).toStrictEqual([
    "7: A character of this line, and maybe of others, could not be decoded.",
  ]);
});

describe("fields of an object that the page may show or hide", () => {
  const toPage = (sample: string) => `Make berth
post https://quay.test/berths
Log in to see full request history
Body Params
label
string
required
keeper
object

keeper object
age
int32
label
string
kind
string
Responses
201
made
${sample}
Click Try It! to start a request and see the response here!
`;
  const body = "/paths/~1berths/post/requestBody";

  test("are left out and told, but for those that can only be the object's", () => {
    const read = readText(toPage(""));
    expect(fieldsAt(read, body).names).toStrictEqual(["label", "keeper"]);
    expect(read.at(`${body}/content/application~1json/schema/properties/keeper`)).toStrictEqual({
      type: "object",
      properties: { label: { type: "string" } },
    });
    expect(read.codes).toContain("nesting-not-shown");
  });

  test("stand where a sample of the page has them", () => {
    const data = { label: "a", keeper: { age: 4, label: "b" }, kind: "c" };
    const read = readText(
      toPage(`curl --request POST --url https://quay.test/berths --data '${JSON.stringify(data)}'`),
    );
    expect(fieldsAt(read, body).names).toStrictEqual(["label", "keeper", "kind"]);
    expect(read.codes).not.toContain("nesting-not-shown");
  });
});
