import { expect, test } from "vitest";
import { suggest } from "../../generator/crosswalk/index.ts";
import { threshold } from "../../generator/crosswalk/suggest/suggest.ts";
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
  const found = suggest(
    {
      name: "m",
      canonical: documentOf("m", "m.yaml", JSON.stringify(model)),
      providers: [documentOf("v", "v.yaml", JSON.stringify(vendor))],
      mappings: [],
    },
    "v",
  );
  const rankings = found?.operations[0]?.parts[0]?.rankings ?? [];
  const [best] = rankings.find(({ canonical }) => canonical.path === field)?.candidates ?? [];
  return best !== undefined && best.score >= threshold ? best.provider.path : undefined;
}

const moment = { type: "string", format: "date-time" };
const text = { type: "string" };
const canonicalFields = {
  leaseStart: moment,
  leaseEnd: moment,
  updatedAt: moment,
  name: text,
  planName: text,
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
  ["the rare word decides", "leaseEnd", { hold_end: moment, lease_until: moment }, "lease_until"],
])("%s", (_, field, theirs, best) => {
  expect(bestOf(field, theirs)).toBe(best);
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
