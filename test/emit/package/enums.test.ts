import { build } from "esbuild";
import { beforeAll, expect, test } from "vitest";
import type { JsonObject } from "../../../generator/json/values.ts";
import { compile } from "../../support/compiler.ts";
import {
  emitDocument,
  type EmittedPackage,
  type LoadedModule,
} from "../../support/emitted-package.ts";
import { writeFiles } from "../../support/packed-project.ts";

const listed = (...values: (string | number | null)[]): JsonObject => ({ enum: values });
const object = (properties: JsonObject): JsonObject => ({ type: "object", properties });
const color = { $ref: "#/components/schemas/Color" };
const document: JsonObject = {
  components: {
    schemas: {
      Color: { type: "string", ...listed("red", "dark-green") },
      Level: {
        type: ["integer", "null"],
        ...listed(1, 2, null),
        "x-enum-varnames": ["Low", "High", "None"],
      },
      Described: { oneOf: [{ const: "a", title: "First" }, { const: "b" }] },
      Pet: object({
        color,
        kind: { type: ["string", "null"], ...listed("cat", "dog", null) },
        tags: { type: "array", items: listed("x", "y") },
        "odd-key": listed("1", 1),
        odd_key: listed("other"),
        owner: object({ state: listed("__proto__", "é") }),
        open: { anyOf: [{ type: "string" }, listed("known")] },
        more: { additionalProperties: listed("any") },
        no: { not: listed("never") },
        text: { type: "string", ...listed("text", 7) },
      }),
      Shape: {
        oneOf: [
          object({ type: listed("round") }),
          object({ type: listed("square"), size: listed(1.5) }),
        ],
      },
      // As the list of Pet's property could have been called.
      Pet_kind: listed("wild"),
      Flags: listed(null),
    },
    parameters: { sort: { name: "sort", in: "query", schema: listed("up", "down") } },
  },
  paths: {
    "/pets": {
      get: {
        operationId: "listPets",
        parameters: [
          { $ref: "#/components/parameters/sort" },
          { name: "color", in: "query", schema: color },
          { name: "by", in: "query", schema: listed("name") },
        ],
        responses: {
          "200": {
            description: "",
            content: { "application/json": { schema: object({ order: listed("first") }) } },
          },
        },
      },
      post: {
        operationId: "addPet",
        parameters: [{ $ref: "#/components/parameters/sort" }],
        requestBody: {
          content: { "application/json": { schema: object({ mode: listed("new") }) } },
        },
        responses: { "204": { description: "" } },
      },
    },
  },
};

let made: EmittedPackage;
let folder = "";
let enums: LoadedModule;
beforeAll(async () => {
  made = await emitDocument(document, { client: { outputs: ["enums"] } });
  const removals: (() => void)[] = [];
  folder = made.write((remove) => removals.push(remove));
  enums = await made.loadFrom(folder, "enums");
  return () => removals.forEach((remove) => remove());
});

test("each list of values is a constant under the name of what has it", () => {
  const { Pet_kind, ...others } = enums as unknown as Record<string, object>;
  expect(Pet_kind).toEqual({ wild: "wild" });
  const nested = Object.keys(others).filter((name) => /^Pet_kind_/.test(name));
  expect(nested).toHaveLength(1);
  expect(others[nested[0] ?? ""]).toEqual({ cat: "cat", dog: "dog" });
  expect(Object.keys(others).filter((name) => /^Pet_oddKey_/.test(name))).toHaveLength(2);
  expect(others).toMatchObject({
    Color: { red: "red", "dark-green": "dark-green" },
    Level: { Low: 1, High: 2 },
    Described: { a: "a", b: "b" },
    Pet_tags: { x: "x", y: "y" },
    Pet_open: { known: "known" },
    Pet_more: { any: "any" },
    Pet_text: { text: "text" },
    Shape_type: { round: "round", square: "square" },
    Shape_size: { "1.5": 1.5 },
    sortParameter: { up: "up", down: "down" },
    listPetsParameters_query_by: { name: "name" },
    listPetsResponse200_order: { first: "first" },
    addPetRequest_mode: { new: "new" },
  });
  expect(Object.entries(others["Pet_owner_state"] ?? {})).toEqual([
    ["__proto__", "__proto__"],
    ["é", "é"],
  ]);
  expect(
    Object.keys(others).filter((name) => /Pet_(no|color)$|Flags|query_color/.test(name)),
  ).toEqual([]);
});

test("two values of one text are both there", () => {
  const lists = Object.entries(enums).filter(([name]) => name.startsWith("Pet_oddKey_"));
  const values = lists.map(([, list]) => Object.entries(list));
  expect(values).toContainEqual([
    ["1", "1"],
    ["1_", 1],
  ]);
});

test("constants are typed by their values, and fit the document's types", () => {
  const program = `
import { Color, Level, Pet_owner_state, Shape_type, sortParameter } from "./src/enums.js";
import { listPets, createAcmeClient, type Pet } from "./src/index.js";
export const colors: Color[] = Object.values(Color);
export const pet: Pet = { color: Color["dark-green"], owner: { state: Pet_owner_state["é"] } };
export const level: 1 | 2 = Level.High;
export const kind: "round" | "square" = Shape_type.round as Shape_type;
await listPets(createAcmeClient({ baseUrl: "https://a.example" }), { params: { query: { sort: sortParameter.up, color: Color.red } } });
// @ts-expect-error -- no value of the list
export const wrong: Color = "blue";
// @ts-expect-error -- constants
Color.red = "red";
`;
  writeFiles(folder, [{ path: "program.ts", text: program }]);
  expect(compile(folder, ["program.ts"])).toBe("");
});

test("a bundle has the constants that it uses", async () => {
  const { outputFiles } = await build({
    stdin: { contents: 'import { Color } from "./src/enums.js"; f(Color);', resolveDir: folder },
    ...{ bundle: true, write: false, format: "esm" },
  });
  const text = outputFiles[0]?.text ?? "";
  expect(text).toContain("dark-green");
  expect(text).not.toContain("round");
});

test("a newcomer renames no constant", async () => {
  const { schemas, ...components } = document["components"] as Record<string, JsonObject>;
  const more = {
    PetTags: listed("z"),
    PetOwnerState: listed("z"),
    listPetsParametersQueryBy: listed("z"),
  };
  const grown = { ...document, components: { ...components, schemas: { ...more, ...schemas } } };
  const { text } = await emitDocument(grown, { client: { outputs: ["enums"] } });
  for (const name of Object.keys(enums)) expect(text("src/enums.js")).toContain(`const ${name} = `);
});
