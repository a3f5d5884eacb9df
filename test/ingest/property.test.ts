import fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonObject } from "../../generator/json/values.ts";
import { readText } from "./helpers.ts";

/** A field that a page can show, and what it must be read as. */
interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly schema: JsonObject;
  readonly description: string | undefined;
  readonly lines: Record<
    "type" | "constraint",
    { readonly mintlify: string; readonly readme: string }
  >;
  readonly defaultText: string | undefined;
  readonly values: readonly string[] | undefined;
}

const word = fc.stringMatching(/^[a-z]{1,8}$/);
/** Words of the pages' own languages among them: names may be anything. */
const name = fc.oneof(
  fc.stringMatching(/^[a-zA-Z_][a-zA-Z0-9_]{0,12}$/),
  fc.constantFrom(
    "type",
    "path",
    "name",
    "header",
    "id",
    "description",
    "request",
    "body",
    "query",
    "$ref",
  ),
);
const sentence = fc
  .array(word, { minLength: 2, maxLength: 6 })
  .map((words) => `Says ${words.join(" ")}.`);

interface Kind {
  readonly schema: JsonObject;
  readonly type: { readonly mintlify: string; readonly readme: string };
  readonly constraint: { readonly mintlify: string; readonly readme: string };
  readonly defaultText: string | undefined;
  readonly values?: readonly string[];
}

const none = { mintlify: "", readme: "" };
const bounded = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 10, max: 99 }));

const kind: fc.Arbitrary<Kind> = fc.oneof(
  bounded.map(([low, high]): Kind => ({
    schema: { type: "integer", format: "int32", minimum: low, maximum: high, default: low },
    type: { mintlify: "integer<int32>", readme: "int32" },
    constraint: { mintlify: `Required range: ${low} <= x <= ${high}`, readme: `${low} to ${high}` },
    defaultText: String(low),
  })),
  bounded.map(([low, high]): Kind => ({
    schema: { type: "string", minLength: low, maxLength: high },
    type: { mintlify: "string", readme: "string" },
    constraint: {
      mintlify: `Required string length: ${low} - ${high}`,
      readme: `length between ${low} and ${high}`,
    },
    defaultText: undefined,
  })),
  fc.uniqueArray(word, { minLength: 1, maxLength: 4 }).map((values): Kind => ({
    schema: { type: "string", enum: values },
    type: { mintlify: "enum<string>", readme: "string" },
    constraint: none,
    defaultText: undefined,
    values,
  })),
  fc.boolean().map((value): Kind => ({
    schema: { type: "boolean", default: value },
    type: { mintlify: "boolean", readme: "boolean" },
    constraint: none,
    defaultText: String(value),
  })),
  fc.constantFrom<Kind>(
    {
      schema: { type: ["string", "null"] },
      type: { mintlify: "string | null", readme: "string | null" },
      constraint: none,
      defaultText: undefined,
    },
    {
      schema: { type: "string", format: "date-time" },
      type: { mintlify: "string<date-time>", readme: "date-time" },
      constraint: none,
      defaultText: undefined,
    },
    {
      schema: { type: "array", items: { type: "integer" } },
      type: { mintlify: "integer[]", readme: "array of integers" },
      constraint: none,
      defaultText: undefined,
    },
  ),
);

const field = fc
  .record({
    name,
    required: fc.boolean(),
    kind,
    description: fc.option(sentence, { nil: undefined }),
  })
  .map(({ name: called, required, kind: of, description }): Field => {
    const { schema, type, constraint, defaultText, values } = of;
    return {
      name: called,
      required,
      schema,
      description,
      lines: { type, constraint },
      defaultText,
      values,
    };
  });

const fields = fc.uniqueArray(field, { selector: (one) => one.name, minLength: 1, maxLength: 8 });
const segments = fc.array(
  fc.oneof(
    fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/),
    fc.stringMatching(/^[a-z]{1,6}$/).map((id) => `{${id}}`),
  ),
  { minLength: 1, maxLength: 4 },
);
const method = fc.constantFrom("get", "post", "put", "patch", "delete");
const operation = fc.record({ method, segments, body: fields, query: fields });

/** Lines of a page; undefined is left out, "" is a blank line. */
const lines = (...all: readonly (string | undefined)[]) => all.filter((line) => line !== undefined);

function mintlifyRow(one: Field, separator: string): string {
  const { name: called, required, lines: shown, description, defaultText, values } = one;
  const head = lines(
    called,
    shown.type.mintlify,
    required ? "required" : undefined,
    defaultText === undefined ? undefined : `default:${defaultText}`,
  );
  const listed = values?.map((value, index) => (index < values.length - 1 ? `${value},` : value));
  const rest = lines(
    ...(description === undefined
      ? []
      : separator === "\n"
        ? ["", description, ""]
        : [description]),
    shown.constraint.mintlify === "" ? undefined : shown.constraint.mintlify,
    ...(listed ? ["Available options:", ...listed] : []),
  );
  return [...head, ...rest].join(separator);
}

function readmeRow(one: Field): string {
  const { name: called, required, lines: shown, description, defaultText, values } = one;
  const all = lines(
    called,
    shown.type.readme,
    values ? "enum" : undefined,
    required ? "required" : undefined,
    shown.constraint.readme === "" ? undefined : shown.constraint.readme,
    defaultText === undefined ? undefined : `Defaults to ${defaultText}`,
    description,
    ...(values ? ["Allowed:", ...values.map((value) => `\`${value}\``)] : []),
  );
  return all.join("\n\n");
}

const expectedSchema = ({ schema, description }: Field): JsonObject =>
  description === undefined ? schema : { ...schema, description };

function expectOperation(
  text: string,
  given: { method: string; path: string; body: Field[]; query: Field[] },
) {
  const read = readText(text);
  const item = read.document?.value["paths"] as
    Record<string, Record<string, JsonObject>> | undefined;
  expect(Object.keys(item ?? {})).toStrictEqual([given.path]);
  const found = item?.[given.path]?.[given.method];
  const content = found?.["requestBody"] as { content: Record<string, { schema: JsonObject }> };
  const schema = content.content["application/json"]?.schema;
  expect(schema?.["properties"]).toStrictEqual(
    Object.fromEntries(given.body.map((one) => [one.name, expectedSchema(one)])),
  );
  expect(schema?.["required"] ?? []).toStrictEqual(
    given.body.filter(({ required }) => required).map((one) => one.name),
  );
  const parameters = (found?.["parameters"] ?? []) as JsonObject[];
  expect(parameters.filter((one) => one["in"] === "query")).toStrictEqual(
    given.query.map(({ name: called, required, schema: own, description }) => ({
      name: called,
      in: "query",
      ...(description === undefined ? {} : { description }),
      required,
      schema: own,
    })),
  );
}

test("an operation rendered as Mintlify text is read back, in two layouts", () => {
  fc.assert(
    fc.property(operation, fc.constantFrom("\n", "\n\n"), (given, separator) => {
      const endpoint = [given.method.toUpperCase(), ...given.segments.flatMap((one) => ["/", one])];
      const rows = (all: readonly Field[]) =>
        all.map((one) => mintlifyRow(one, separator)).join(separator);
      const text = [
        endpoint.join(separator),
        "Query Parameters",
        rows(given.query),
        "Body",
        `application/json${separator}${rows(given.body)}`,
        "Response",
        "200 - application/json",
        "",
      ].join("\n\n");
      expectOperation(text, { ...given, path: `/${given.segments.join("/")}` });
    }),
    { numRuns: 200 },
  );
});

test("an operation rendered as ReadMe text with names is read back", () => {
  fc.assert(
    fc.property(operation, (given) => {
      const path = `/v1/${given.segments.join("/")}`;
      const text = [
        "# Do it",
        "Recent Requests",
        "Log in to see full request history",
        `${given.method} https://api.test${path}`,
        "Query Params",
        ...given.query.map(readmeRow),
        "Body Params",
        ...given.body.map(readmeRow),
        "Responses",
        "200",
        "OK",
        "",
      ].join("\n\n");
      expectOperation(text, { ...given, path });
    }),
    { numRuns: 200 },
  );
});

test("an operation rendered as ReadMe text without names keeps rows, types and order", () => {
  fc.assert(
    fc.property(fields, (given) => {
      const rows = given.map((one) => {
        const { required, lines: shown, defaultText, description, values } = one;
        const facts = lines(
          shown.type.readme.startsWith("array") ? one.name : undefined,
          shown.type.readme,
          values ? "enum" : undefined,
          required ? "required" : undefined,
          shown.constraint.readme === "" ? undefined : shown.constraint.readme,
          defaultText === undefined ? undefined : `Defaults to ${defaultText}`,
        );
        const tail = lines(
          ...(description === undefined ? [] : ["", description, ""]),
          values ? "Allowed:" : undefined,
          shown.type.readme.startsWith("array") ? one.name : undefined,
        );
        return [...facts, ...tail].join("\n");
      });
      const read = readText(
        ["Do it", "Recent Requests", "Body Params", rows.join("\n"), "Responses", "Language"].join(
          "\n\n",
        ),
      );
      const schema = read.object(
        "/x-crosswalk-unplaced/do-it/requestBody/content/application~1json/schema",
      );
      const lost = given
        .map((one, index) => ({ one, row: index + 1 }))
        .filter(({ one }) => !one.lines.type.readme.startsWith("array"));
      expect(schema["x-crosswalk-unnamed"] ?? []).toStrictEqual(
        lost.map(({ one, row }) => {
          const { enum: _, ...own } = expectedSchema(one);
          return { row, ...(one.required ? { required: true } : {}), schema: own };
        }),
      );
    }),
    { numRuns: 200 },
  );
});
