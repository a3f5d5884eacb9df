import { expect, test } from "vitest";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { chooseOperations, type OperationChoice } from "../../generator/document/index.ts";
import type { JsonObject } from "../../generator/json/values.ts";

const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const operation = (operationId: string, schema: string, more: object = {}) => ({
  operationId,
  ...more,
  responses: { "200": { content: { "application/json": { schema: to(schema) } } } },
});
const location = { file: "crosswalk.config.yaml", line: 4, column: 5 };
const value = {
  openapi: "3.1.0",
  paths: {
    "/boats": {
      get: operation("listBoats", "Boat", { tags: ["fleet"] }),
      post: operation("addBoat", "Receipt", { tags: ["fleet", "billing"], deprecated: true }),
    },
    "/boats/{id}": { $ref: "#/components/pathItems/boat" },
    "/crews": { get: operation("listCrews", "Crew%20List", { tags: ["people"] }) },
  },
  webhooks: { sunk: { post: operation("boatSunk", "Boat", { tags: ["fleet"] }) } },
  components: {
    pathItems: {
      boat: { get: operation("getBoat", "Boat"), delete: operation("sell", "Receipt") },
    },
    schemas: {
      Boat: { discriminator: { propertyName: "rig" }, properties: { owner: to("Owner") } },
      Sloop: { allOf: [to("Boat"), to("Sail")] },
      Sail: { type: "object" },
      Owner: { properties: { boats: { type: "array", items: to("Boat") } } },
      Receipt: { discriminator: { propertyName: "of", mapping: { crew: "Crew List" } } },
      "Crew List": { type: "array" },
      Unused: {},
    },
    securitySchemes: { key: { type: "apiKey" } },
  },
} as unknown as JsonObject;

function choose(choice: OperationChoice) {
  const diagnostics = createDiagnostics();
  const chosen = chooseOperations(
    { file: "boats.yaml", value, locate: () => undefined },
    { location, ...choice },
    diagnostics,
  ).value as Record<string, Record<string, Record<string, object>>>;
  const { paths = {}, webhooks = {}, components = {} } = chosen;
  return {
    operations: Object.entries({ ...paths, ...webhooks }).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method} ${path}`),
    ),
    schemas: Object.keys(components["schemas"] ?? {}),
    others: Object.keys(components["securitySchemes"] ?? {}),
    told: diagnostics.all.map((one) => [one.message, one.location?.line]),
  };
}

const boats = ["Boat", "Sloop", "Sail", "Owner"];

test.each<[string, OperationChoice, string[], string[]]>([
  ["a tag", { tags: ["people"] }, ["get /crews"], ["Crew List"]],
  ["an id, in a path item by reference", { operationIds: ["getBoat"] }, ["get /boats/{id}"], boats],
  ["a path, with any ending", { paths: ["/cr*"] }, ["get /crews"], ["Crew List"]],
  [
    "lists together",
    { tags: ["fleet"], paths: ["/crews"], deprecated: false },
    ["get /boats", "get /crews", "post sunk"],
    [...boats, "Crew List"],
  ],
  [
    "what is left out",
    { exclude: { tags: ["fleet"], operationIds: ["*Crews"] } },
    ["get /boats/{id}", "delete /boats/{id}"],
    [...boats, "Receipt", "Crew List"],
  ],
])("%s chooses operations, and the schemas that they use", (_, choice, operations, schemas) => {
  const chosen = choose(choice);
  expect(chosen.operations).toEqual(operations);
  expect(chosen.schemas).toEqual(schemas);
  expect(chosen.others).toEqual(["key"]);
  expect(chosen.told).toEqual([]);
});

test("a name that no operation has is an error at its line", () => {
  const { told } = choose({ tags: ["fleets"], exclude: { paths: ["/*/*/*/x"] } });
  expect(told).toEqual([
    ["No operation of the document is named by `fleets` under `tags`. Did you mean `fleet`?", 4],
    ["No operation of the document is named by `/*/*/*/x` under `paths`.", 4],
  ]);
});

test("an empty list chooses nothing, and patterns are no regular expressions", () => {
  expect(choose({ tags: [] }).operations).toEqual([]);
  expect(choose({ paths: ["/boats/{id}"] }).operations).toHaveLength(2);
  expect(choose({ operationIds: ["list*s*s"] }).operations).toEqual([]);
});
