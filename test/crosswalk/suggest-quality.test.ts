import { expect, test } from "vitest";
import { printFragment, suggest } from "../../generator/crosswalk/index.ts";
import type { Suggestions } from "../../generator/crosswalk/suggest/suggest.ts";
import { shownOf } from "../../generator/crosswalk/suggest/rank.ts";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { documentOf, mappingOf } from "./support.ts";
import { qualityOf } from "./suggest-quality.ts";

const folder = "test/crosswalk/fixtures/mail";
const names = ["stampworks", "gridpost", "heron"];
const input = {
  name: "mail",
  canonical: documentOf("mail", `${folder}/model.yaml`),
  providers: names.map((name) => documentOf(name, `${folder}/${name}.openapi.yaml`)),
  mappings: names.flatMap(
    (name) => mappingOf(name, `${folder}/${name}.yaml`, createDiagnostics()) ?? [],
  ),
};

test("without any other mapping: most calls and fields come first, and little is proposed for nothing", () => {
  const all = names.map((name) => qualityOf(input, name));
  const sum = (count: (one: (typeof all)[number]) => number): number =>
    all.reduce((total, one) => total + count(one), 0);
  const report = all.flatMap(({ notes }) => notes).join("\n");
  expect(
    sum(({ calls }) => calls.all),
    report,
  ).toBe(11);
  expect(
    sum(({ calls }) => calls.first),
    report,
  ).toBeGreaterThanOrEqual(10);
  const fields = sum((one) => one.fields.all);
  expect(sum((one) => one.fields.first) / fields, report).toBeGreaterThanOrEqual(0.8);
  expect(
    sum((one) => one.nothing.proposed),
    report,
  ).toBeLessThanOrEqual(2);
});

/** The best proposal for one field of a canonical object with the given fields of a provider. */
function bestOf(field: string, theirs: Readonly<Record<string, unknown>>): string | undefined {
  const rankings = suggestOf(theirs)?.operations[0]?.parts[0]?.rankings ?? [];
  const ranking = rankings.find(({ canonical }) => canonical.path === field);
  return ranking && shownOf(ranking).proposed?.provider.path;
}

/** The proposals for a provider whose only call has the given fields. */
function suggestOf(theirs: Readonly<Record<string, unknown>>): Suggestions | undefined {
  const model = {
    openapi: "3.1.0",
    info: { title: "M", version: "1" },
    paths: {
      "/things": { post: operation("create", { type: "object", properties: canonicalFields }) },
    },
    components: { schemas: { Thing: { type: "object", properties: canonicalFields } } },
  };
  const vendor = {
    ...model,
    paths: {
      "/v1/things": { post: operation("createThing", { type: "object", properties: theirs }) },
    },
    components: { schemas: { Thing: { type: "object", properties: theirs } } },
  };
  return suggest(
    {
      name: "m",
      canonical: documentOf("m", "m.yaml", JSON.stringify(model)),
      providers: [documentOf("v", "v.yaml", JSON.stringify(vendor))],
      mappings: [],
    },
    "v",
  );
}

const moment = { type: "string", format: "date-time" };
const text = { type: "string" };
const canonicalFields = {
  leaseStart: moment,
  leaseEnd: moment,
  updatedAt: moment,
  name: text,
  planName: text,
  state: text,
  rawState: text,
  keeper: { type: "object", properties: { id: text, phone: text, handle: text } },
};

function operation(operationId: string, schema: unknown): unknown {
  const thing = { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } };
  return {
    operationId,
    requestBody: { content: { "application/json": { schema } } },
    responses: { "200": { description: "It.", content: thing } },
  };
}

test.each([
  ["the end of a period is not its start", "leaseStart", { lease_ended_at: moment }, undefined],
  ["that both are moments says nothing", "updatedAt", { wizened_at: moment }, undefined],
  [
    "a common word is no likeness",
    "planName",
    { application: { type: "object", properties: { id: text, name: text } } },
    undefined,
  ],
  ["a name without the word of its object", "name", { thing_name: text }, "thing_name"],
  ["what only says where a value is from is no word", "rawState", { state: text }, "state"],
  ["a word in another form", "leaseEnd", { lease_ending_at: moment }, "lease_ending_at"],
  [
    "an object is known by a field that no other has",
    "keeper.id",
    {
      warden: { type: "object", properties: { id: text, phone_number: text } },
      roof: { type: "object", properties: { id: text, colour: text } },
    },
    "warden.id",
  ],
  [
    "what may be no more than an id has no fields to rely on",
    "keeper.phone",
    {
      id: text,
      keeper: { oneOf: [text, { type: "object", properties: { id: text, phone: text } }] },
    },
    undefined,
  ],
  ["the rare word decides", "leaseEnd", { hold_end: moment, lease_until: moment }, "lease_until"],
])("%s", (_, field, theirs, best) => {
  expect(bestOf(field, theirs)).toBe(best);
});

test("where nothing is proposed, the fragment shows what is nearest", () => {
  const found = suggestOf({ wizened_at: moment, lease_hue: text });
  expect(found && printFragment(found)).toContain(
    "# undecided: leaseStart; nearest: lease_hue, wizened_at",
  );
});

const thing = {
  type: "object",
  properties: { id: text, name: text, state: text, size: { type: "integer" } },
};
const given = (schema: unknown): unknown => ({
  "200": { description: "It.", content: { "application/json": { schema } } },
});
const key = { name: "id", in: "path", required: true, schema: text };

test("the calls of one resource are proposed, though another has a likelier name", () => {
  const body = { content: { "application/json": { schema: thing } } };
  const paths = (root: string): Record<string, Record<string, unknown>> => ({
    [root]: { post: { operationId: "create", requestBody: body, responses: given(thing) } },
    [`${root}/{id}`]: {
      get: { operationId: "get", parameters: [key], responses: given(thing) },
      patch: {
        operationId: "update",
        parameters: [key],
        requestBody: body,
        responses: given(thing),
      },
    },
  });
  const model = {
    openapi: "3.1.0",
    info: { title: "M", version: "1" },
    paths: paths("/things"),
    components: { schemas: { Thing: thing } },
  };
  const vendor = {
    ...model,
    paths: {
      "/v1/things": {
        post: { operationId: "addThing", requestBody: body, responses: given(thing) },
      },
      "/v1/things/{key}": {
        get: {
          operationId: "readThing",
          parameters: [{ ...key, name: "key" }],
          responses: given(thing),
        },
        put: {
          operationId: "alterThing",
          parameters: [{ ...key, name: "key" }],
          requestBody: body,
          responses: given(thing),
        },
      },
      "/v1/hours": {
        post: {
          operationId: "updateHours",
          requestBody: body,
          responses: { "204": { description: "Done." } },
        },
      },
    },
  };
  const found = suggest(
    {
      name: "m",
      canonical: documentOf("m", "m.yaml", JSON.stringify(model)),
      providers: [documentOf("v", "v.yaml", JSON.stringify(vendor))],
      mappings: [],
    },
    "v",
  );
  const calls = found?.operations.map(({ operation: one, calls: [best] }) => [
    one,
    best?.operation.operationId,
  ]);
  expect(Object.fromEntries(calls ?? [])).toEqual({
    create: "addThing",
    get: "readThing",
    update: "alterThing",
  });
});
