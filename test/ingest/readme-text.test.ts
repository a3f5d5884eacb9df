import { describe, expect, test } from "vitest";
import { page, readText, specText } from "./helpers.ts";

const body = "/requestBody/content/application~1json/schema";

describe("a capture that has all names", () => {
  const read = readText(page`
    # Make a charge

    Recent Requests

    Log in to see full request history

    post https://api.test/v3/charges/{id}

    Makes it.

    Path Params

    id

    string

    required

    Which one

    Query Params

    expand

    array of strings

    Allowed:

    \`a\`

    \`b\`

    Body Params

    What to make

    amount

    int64

    required

    1 to 100

    Defaults to 10

    The amount

    kind

    string

    enum

    required

    Defaults to card

    Allowed:

    \`card\` \`cash\`

    authorize

    boolean

    Only look

    true
    false

    string

    string | null

    ^[a-z]+$

    tags

    array of objects

    ≤ 3

    ADD OBJECT

    card_holder

    object

    Who pays

    CARD_HOLDER OBJECT

    Headers

    Accept

    string

    X-Api-Key

    string

    required

    Defaults to sk_test_1

    Responses

    200

    Done

    Response body

    object

    id

    string

    400

    400

    Bad Request

    Updated 28 days ago

    Language

    ShellNodeRubyPHPPython

    Credentials

    Bearer

    Click Try It! to start a request and see the response here!
  `);
  const post = "/paths/~1v3~1charges~1{id}/post";

  test("operation", () => {
    expect(read.document?.format).toBe("readme-text");
    expect(read.at("/servers")).toStrictEqual([{ url: "https://api.test" }]);
    expect(read.at(`${post}/summary`)).toBe("Make a charge");
    expect(read.at(`${post}/description`)).toBe("Makes it.");
    expect(read.at("/components/securitySchemes")).toStrictEqual({
      bearerAuth: { type: "http", scheme: "bearer" },
    });
  });

  test("parameters; a credential's default is a sample", () => {
    expect(read.at(`${post}/parameters`)).toStrictEqual([
      {
        name: "id",
        in: "path",
        description: "Which one",
        required: true,
        schema: { type: "string" },
      },
      {
        name: "expand",
        in: "query",
        required: false,
        schema: { type: "array", items: { type: "string", enum: ["a", "b"] } },
      },
      { name: "Accept", in: "header", required: false, schema: { type: "string" } },
      { name: "X-Api-Key", in: "header", required: true, schema: { type: "string" } },
    ]);
    expect(read.codes).toStrictEqual(["sample-secret-dropped"]);
  });

  test("body", () => {
    expect(read.at(`${post}/requestBody/description`)).toBe("What to make");
    expect(read.at(post + body)).toStrictEqual({
      type: "object",
      properties: {
        amount: {
          type: "integer",
          format: "int64",
          minimum: 1,
          maximum: 100,
          description: "The amount",
          default: 10,
        },
        kind: { type: "string", enum: ["card", "cash"], default: "card" },
        authorize: { type: "boolean", description: "Only look" },
        string: { type: ["string", "null"], pattern: "^[a-z]+$" },
        tags: { type: "array", items: { type: "object" }, maxItems: 3 },
        card_holder: { type: "object", description: "Who pays" },
      },
      required: ["amount", "kind"],
    });
  });

  test("responses", () => {
    expect(read.at(`${post}/responses`)).toStrictEqual({
      "200": {
        description: "Done",
        content: {
          "application/json": {
            schema: { type: "object", properties: { id: { type: "string" } } },
          },
        },
      },
      "400": { description: "Bad Request" },
    });
  });
});

describe("a capture without names", () => {
  const rows = (text: string) =>
    readText(`Make it\n\nRecent Requests\n\nBody Params\n${text}\nResponses\n\nLanguage\n`);
  const schema = "/x-crosswalk-unplaced/make-it/requestBody/content/application~1json/schema";

  test("descriptions are set off by blank lines; a name stands on the line before an array or object", () => {
    const read = rows(page`
      date

      The date

      date
      required

      Name

      string

      A thing with
      two lines

      - and a list

      owner
      object
      required

      Who

      list
      array of dates
      required
      ≥ 1

      Dates

      list*
      boolean
      Defaults to true
    `);
    expect(read.at(schema)).toStrictEqual({
      type: "object",
      properties: {
        owner: { type: "object", description: "Who" },
        list: {
          type: "array",
          items: { type: "string", format: "date" },
          minItems: 1,
          description: "Dates",
        },
      },
      required: ["owner", "list"],
      "x-crosswalk-unnamed": [
        { row: 1, schema: { type: "string", format: "date", description: "The date" } },
        { row: 2, required: true, schema: { type: "string", format: "date", description: "Name" } },
        {
          row: 3,
          schema: { type: "string", description: "A thing with\ntwo lines\n\n- and a list" },
        },
        { row: 6, schema: { type: "boolean", default: true } },
      ],
    });
  });

  test("words of the sections and of the panel inside of a description do not end it", () => {
    const read = rows("object\n\nLanguage\n\nstring\n");
    expect(read.object(schema)["x-crosswalk-unnamed"]).toHaveLength(1);
  });

  test("a bearer header without a name is a credential, another one is not", () => {
    const read = readText(
      "Make it\n\nRecent Requests\n\nHeaders\nstring\nDefaults to Basic abc\nstring\nDefaults to v1\nQuery Params\nResponses\n",
    );
    const at = "/x-crosswalk-unplaced/make-it";
    expect(read.at("/components/securitySchemes/basicAuth/scheme")).toBe("basic");
    expect(read.at(`${at}/x-crosswalk-unnamed-parameters`)).toStrictEqual([
      { row: 2, in: "header", required: false, schema: { type: "string", default: "v1" } },
    ]);
    expect(JSON.stringify(read.document?.value)).not.toContain("abc");
    expect(read.reports("fields-not-readable")).toHaveLength(1);
  });

  test("the page's address is a hint, never a fact", () => {
    const read = readText(
      `---\nurl: https://docs.test/reference/post_sellers-id\n---\n${specText("pelcro/002_5fdd540e0be5b4b2.txt")}`,
    );
    expect(read.reports("operation-not-stated")[0]).toContain('"post_sellers-id"');
    expect(read.at("/paths")).toStrictEqual({});
  });

  test.each([
    ["fused rows", "Body Params\nidstringrequiredThe id\namountint32\n"],
    ["all on one line", "Body Params idstringrequired amountint32 Responses 200 OK\nBody Params\n"],
  ])("%s: nothing is read, and that is said", (_, text) => {
    const read = readText(`Make it\n\nRecent Requests\nTry It!\n\n${text}\nUpdated 2 days ago\n`);
    expect(JSON.stringify(read.document?.value)).not.toContain("properties");
    expect(read.codes).toContain("fields-not-readable");
  });
});
