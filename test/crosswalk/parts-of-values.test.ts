import { describe, expect, test } from "vitest";
import * as z from "zod";
import { emitMapping } from "../../generator/crosswalk/emit/mapping-module.ts";
import { checkCrosswalk } from "../../generator/crosswalk/index.ts";
import { createDiagnostics, type Diagnostic } from "../../generator/diagnostics/index.ts";
import { encodeCall, type EncodeOptions } from "../../templates/crosswalk/encode.ts";
import { decodeShape } from "../../templates/crosswalk/decode.ts";
import { field } from "../../templates/crosswalk/field.ts";
import type { CallMapping, ProviderMapping } from "../../templates/crosswalk/types.ts";
import { documentOf, mappingOf } from "./support.ts";

/** A library of books: parts of parameters, unions, steps that take whole objects, nulls above fields. */
const model = `
openapi: 3.1.0
info: { title: Loans, version: "1" }
paths:
  /loans:
    get:
      operationId: list
      x-crosswalk-page: { items: items, cursor: cursor, limit: limit }
      parameters:
        - { name: shelves, in: query, schema: { type: array, items: { type: string } } }
        - { name: late, in: query, schema: { type: boolean } }
        - { name: limit, in: query, schema: { type: integer } }
        - { name: cursor, in: query, schema: { type: string } }
      responses: { "200": { description: A., content: { application/json: { schema: { $ref: "#/components/schemas/LoanPage" } } } } }
    post:
      operationId: create
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/NewLoan" } } } }
      responses: { "201": { description: A., content: { application/json: { schema: { $ref: "#/components/schemas/Loan" } } } } }
webhooks:
  loanChanged: { post: { operationId: loanChanged, requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Loan" } } } } } }
components:
  schemas:
    LoanPage: { type: object, properties: { items: { type: array, items: { $ref: "#/components/schemas/Loan" } }, cursor: { type: [string, "null"] } } }
    NewLoan:
      type: object
      properties:
        reader: { type: object, properties: { name: { type: string }, town: { type: string } } }
        gift: { type: object, properties: { to: { type: string }, text: { enum: [hello, bye, null] } } }
    Loan:
      type: object
      required: [id]
      properties:
        id: { type: string }
        via:
          oneOf:
            - { type: object, required: [kind], properties: { kind: { const: desk }, desk: { type: string } } }
            - { type: object, required: [kind], properties: { kind: { const: post }, street: { type: string } } }
`;
const document = `
openapi: 3.1.0
info: { title: Folio, version: "1" }
paths:
  /lendings:
    get:
      operationId: find
      parameters:
        - { name: filter, in: query, style: deepObject, schema: { type: object, properties: { overdue: { type: boolean }, rack: { type: array, items: { type: string } } } } }
        - { name: "page[size]", in: query, schema: { type: integer } }
        - { name: page, in: query, style: deepObject, schema: { type: object, properties: { after: { type: string } } } }
      responses: { "200": { description: A., content: { application/json: { schema: { type: object, properties: { found: { type: array, items: { $ref: "#/components/schemas/Lending" } }, next: { type: string } } } } } } }
    post:
      operationId: lend
      requestBody: { content: { application/json: { schema: { type: object, properties: { member: { type: string }, note: { type: string } } } } } }
      responses: { "200": { description: A., content: { application/json: { schema: { $ref: "#/components/schemas/Lending" } } } } }
  /members:
    post:
      operationId: join
      requestBody: { content: { application/json: { schema: { type: object, properties: { called: { type: string }, from: { type: string } } } } } }
      responses: { "200": { description: A., content: { application/json: { schema: { type: object, properties: { no: { type: string } } } } } } }
webhooks:
  lending: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { event: { enum: [lent, returned] }, lending: { $ref: "#/components/schemas/Lending" } } } } } } } }
components:
  schemas:
    Lending: { type: object, required: [no], properties: { no: { type: string }, counter: { enum: [D, P] }, counterName: { type: string }, way: { type: string } } }
`;
const mapping = `
provider: folio
providerVersion: "1"
tables:
  counter: { entries: [{ canonical: desk, provider: D }, { canonical: post, provider: P }] }
shapes:
  Loan:
    of: Lending
    fields:
      - { canonical: id, provider: no }
      - { canonical: via.kind, provider: counter, table: counter }
      - { canonical: via.desk, provider: counterName }
      - { canonical: via.street, provider: way }
operations:
  list:
    call: find
    request:
      fields:
        - { canonical: "query:shelves[*]", provider: "query:filter.rack[*]" }
        - { canonical: "query:late", provider: "query:filter.overdue" }
    page: { items: found, shape: Loan, size: "query:page[size]", next: { cursor: next, into: "query:page.after" } }
  create:
    call: lend
    steps:
      member:
        call: join
        request: { fields: [{ canonical: reader.name, provider: called }, { canonical: reader.town, provider: from }] }
        gives: { no: no }
    request:
      fields: [{ canonical: "step:member.no", provider: member }, { canonical: gift.text, provider: note }]
      unsupported: [{ canonical: gift.to, reason: gifts go to the member. }]
    responses: { "200": Loan }
webhooks:
  verify: { scheme: none, reason: a test. }
  type: event
  events: { lent: { webhook: lending, event: loanChanged, at: lending, shape: Loan } }
`;

function checked(from = "", to = "") {
  if (!mapping.includes(from)) throw new Error(`There is no ${from}`);
  const diagnostics = createDiagnostics();
  const read = mappingOf("folio", "folio.yaml", diagnostics, mapping.replace(from, to));
  const result = checkCrosswalk(
    {
      name: "loans",
      canonical: documentOf("loans", "loans.yaml", model),
      providers: [documentOf("folio", "folio.openapi.yaml", document)],
      mappings: read === undefined ? [] : [read],
    },
    diagnostics,
    { pins: false },
  );
  return { result, diagnostics };
}

test("members and items of parameters are mapped; names with brackets stay names", () => {
  const { result, diagnostics } = checked();
  expect(diagnostics.all).toEqual([]);
  const [folio] = result?.mappings ?? [];
  if (result === undefined || folio === undefined) return;
  const [{ text } = { text: "" }] = emitMapping(folio, result, result.canonical.document.model);
  expect(text).toContain('field("query:shelves[*]", "query:filter.rack[*]")');
  expect(text).toContain("size: 'query:[\"page[size]\"]'");
  expect(text).toContain('into: "query:page.after"');
});

describe("mistakes", () => {
  const cases: readonly (readonly [string, string, string, string, string])[] = [
    [
      "a member that a parameter lacks",
      "filter.overdue",
      "filter.overdu",
      "mapping-path-unknown",
      "`query:filter` of folio has no field `overdu`",
    ],
    [
      "a list without the item",
      "filter.rack[*]",
      "filter.rack.name",
      "mapping-path-needs-item",
      "`query:filter.rack` is an array",
    ],
    [
      "a member of a page's parameter",
      "page.after",
      "page.aftr",
      "mapping-page",
      "`query:page.aftr`",
    ],
    [
      "two entries for one member",
      'query:late", provider: "query:filter.overdue',
      'query:late", provider: "query:filter',
      "mapping-conflict",
      "is also written as",
    ],
    [
      "a word that no branch of a union has",
      "canonical: desk, provider: D",
      "canonical: dusk, provider: D",
      "mapping-table-value",
      '`via.kind` has no value "dusk"',
    ],
    [
      "a branch of a union without a word",
      ", { canonical: post, provider: P }",
      "",
      "mapping-table-incomplete",
      'no entry for "P"',
    ],
    [
      "half of what a step could take",
      ", { canonical: reader.town, provider: from }",
      "",
      "mapping-undecided",
      "`reader.town`",
    ],
    [
      "an object that a condition looks at",
      "      unsupported: [{ canonical: gift.to, reason: gifts go to the member. }]",
      "      when: [{ if: has(input.gift), constants: [] }]",
      "mapping-undecided",
      "`gift.to`",
    ],
    [
      "an event that the webhook does not carry",
      "lent: { webhook",
      "lend: { webhook",
      "mapping-webhook",
      "`lending` carries no event `lend`; did you mean `lent`",
    ],
    [
      "a webhook that is not there",
      "{ webhook: lending, event",
      "{ event",
      "mapping-webhook",
      "declares no webhook `lent`",
    ],
    [
      "names to unset, and no list of them",
      "    call: lend\n",
      "    call: lend\n    patch: { unset: { keys: note } }\n",
      "mapping-path-unknown",
      "`note` of `lend` is no list",
    ],
    [
      "a cursor that is a list",
      "next: { cursor: next,",
      "next: { cursor: found,",
      "mapping-page",
      "This is array; it has to be string",
    ],
    [
      "more pages, told by a text",
      "next: { cursor: next,",
      "next: { cursor: next, while: next,",
      "mapping-page",
      "This is string; it has to be boolean",
    ],
    [
      "a time that nothing says",
      "{ scheme: none, reason: a test. }",
      '{ scheme: hmac-sha256, header: Sign, payload: "{t}.{body}" }',
      "mapping-webhook",
      "Nothing says where the time stands",
    ],
    [
      "a part of a request that there is not",
      "{ scheme: none, reason: a test. }",
      '{ scheme: hmac-sha256, header: Sign, payload: "{host}{body}" }',
      "mapping-webhook",
      "What is signed has `{host}`",
    ],
    [
      "a word that the field never is",
      "    steps:\n      member:\n",
      "    steps:\n      member:\n        if: input.gift.text == 'helo'\n",
      "mapping-constant-invalid",
      '`input.gift.text` is never "helo"; did you mean `hello`',
    ],
    [
      "a condition that is a text",
      "    steps:\n      member:\n",
      "    steps:\n      member:\n        if: input.gift.to\n",
      "mapping-codec-type",
      "the field is string, and a condition is true or false",
    ],
    [
      "what is read is of another type",
      "canonical: via.street, provider: way",
      "canonical: via.street, read: has(way)",
      "mapping-codec-type",
      "it is true or false, and the canonical field is string",
    ],
    [
      "what is read is no word of the field",
      "canonical: via.kind, provider: counter, table: counter",
      "canonical: via.kind, read: \"has(way) ? 'poste' : 'desk'\"",
      "mapping-codec-type",
      '"poste"',
    ],
    [
      "a field that is mapped and unsupported",
      "canonical: gift.to, reason",
      "canonical: [gift.to, gift.text], reason",
      "mapping-conflict",
      "`gift.text` is unsupported, and it is mapped too",
    ],
    [
      "a null that the provider does not take",
      "    call: lend\n",
      "    call: lend\n    patch: {}\n",
      "mapping-constant-invalid",
      "`gift.text` may be null, which `patch` sends as null",
    ],
  ];

  test.each(cases)("%s", (_what, from, to, code, message) => {
    const { diagnostics } = checked(from, to);
    const found: readonly Diagnostic[] = diagnostics.all;
    expect(found.map((one) => [one.code, one.message])).toContainEqual([
      code,
      expect.stringContaining(message),
    ]);
    expect(found.every(({ location }) => location?.file === "folio.yaml")).toBe(true);
  });
});

describe("at run time", () => {
  const call = (more: Partial<CallMapping>): CallMapping => ({
    ...{ names: ["query:filter", "query:after"], request: { fields: [] } },
    ...{ send: () => Promise.resolve({}), ...more },
  });
  const provider: ProviderMapping = {
    ...{ provider: "folio", providerVersion: "1", settings: {}, shapes: {}, operations: {} },
    ...{ settingsSchema: z.looseObject({}), errors: { default: {} } },
  };
  const encode = (one: CallMapping, input: unknown, options?: EncodeOptions) =>
    encodeCall(provider, one, input, options);

  test("items and members of parameters", () => {
    const fields = [
      field("query:shelves[*]", "query:filter.rack[*]"),
      field("query:a", 'query:["b[c]"]'),
    ];
    const found = encode(call({ request: { fields } }), { shelves: ["x", "y"], a: 1 });
    expect(found).toMatchObject({ query: { filter: { rack: ["x", "y"] }, "b[c]": 1 } });
  });

  test("an address names members in brackets", () => {
    const list = { items: "", shape: { schema: z.any(), fields: [] }, next: { url: "next" } };
    const position = { "query:filter[after]": "z", "query:other[x]": "1", "query:after": "q" };
    const found = encode(call({ list }), {}, { position });
    expect(found).toMatchObject({ query: { filter: { after: "z" }, "other[x]": "1", after: "q" } });
  });

  test("a null above fields unsets each; without a way to unset it is left out, and told", () => {
    const fields = [
      field("pen.name", "name"),
      field(
        { a: "pen.a", b: "pen.b" },
        { x: "x", y: "y" },
        { encode: () => ({}), decode: () => ({}) },
      ),
    ];
    const input = { pen: null };
    expect(encode(call({ request: { fields }, patch: {} }), input)).toMatchObject({
      body: { name: null, x: null, y: null },
      issues: [],
    });
    expect(encode(call({ request: { fields } }), input)).toMatchObject({
      body: undefined,
      issues: [{ code: "lossy", path: "pen" }],
    });
  });

  test("an item is unset with its list", () => {
    const fields = [field("first", "list[0]"), field("second", "list[1]")];
    const patch = { unset: "empty-text" as const };
    const one = call({ request: { fields }, patch });
    expect(encode(one, { first: null })).toMatchObject({ body: { list: "" } });
    expect(encode(one, { first: "a", second: null })).toMatchObject({ body: { list: ["a"] } });
  });

  test("a codec that leaves a value out is an error, not a request without it", () => {
    const codec = { encode: () => ({}), decode: () => ({}) };
    const fields = [field({ a: "start", b: "minutes" }, { x: "from", y: "to" }, codec)];
    const found = encode(call({ request: { fields } }), { minutes: 5 });
    expect(found).toMatchObject({ ok: false, issues: [{ path: "minutes" }] });
  });

  test("whole numbers become bigints where the provider's package takes those, and only there", () => {
    const fields = [field("id", "id"), field("items", "items")];
    const body = z.object({
      id: z.union([z.literal("now"), z.int64()]),
      items: z.array(z.int64()),
    });
    const input = { id: 7, items: [1, 9007199254740993n] };
    expect(encode(call({ request: { fields }, body }), input)).toMatchObject({
      body: { id: 7n, items: [1n, 9007199254740993n] },
    });
    const small = call({
      request: { fields: [field("id", "id")] },
      body: z.object({ id: z.int() }),
    });
    expect(encode(small, { id: 9007199254740993n })).toMatchObject({
      ok: false,
      issues: [{ path: "id", message: expect.stringContaining("`int64: bigint`") as string }],
    });
  });

  test("a null that is no value costs the field, not the response", () => {
    const schema = z.object({
      id: z.string(),
      name: z.string().optional(),
      note: z.string().nullable().optional(),
      via: z.object({ kind: z.enum(["a", "b"]), to: z.string().nullable().optional() }).optional(),
    });
    const names = ["id", "name", "note", "via.kind", "via.to"];
    const shape = { schema, fields: names.map((name) => field(name, name)) };
    const source = { id: "1", name: null, note: null, via: { kind: null, to: null } };
    expect(decodeShape(provider, shape, source)).toEqual({
      ok: true,
      issues: [],
      value: { id: "1", note: null },
    });
    expect(decodeShape(provider, shape, { id: null })).toMatchObject({
      ok: false,
      issues: [{ code: "missing_required", path: "id" }],
    });
  });
});
