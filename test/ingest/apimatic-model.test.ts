import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../generator/json/values.ts";
import { page, readText } from "./helpers.ts";

/** A page of kind Structure with these rows `Name | Type | Tags | Description`. */
function structure(rows: readonly string[], example?: JsonObject, intro = ""): string {
  return [
    "",
    "# A Model",
    "",
    intro,
    "## Structure",
    "",
    "`AModel`",
    "",
    "## Fields",
    "",
    "| Name | Type | Tags | Description |",
    "|  --- | --- | --- | --- |",
    ...rows,
    ...(example
      ? ["", "## Example (as JSON)", "", "```json", JSON.stringify(example, null, 2), "```"]
      : []),
    "",
  ].join("\n");
}

const model = "/components/schemas/AModel";
const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });

describe("the notation of types", () => {
  const typed = (type: string) => {
    const read = readText(structure([`| \`a\` | ${type} | Optional | - |`]));
    return { read, schema: read.at(`${model}/properties/a`) };
  };
  const string = { type: "string" };
  const integer = { type: "integer" };
  const number = { type: "number" };

  test.each<[string, string, JsonObject]>([
    ["Python", "`str`", string],
    ["Python", "`List[int]`", { type: "array", items: integer }],
    ["Python", "`Dict[str, Any]`", { type: "object", additionalProperties: {} }],
    ["Python", "`datetime`", { type: "string", format: "date-time" }],
    ["Python", "[`List[Pet]`](../../doc/models/pet.md)", { type: "array", items: to("Pet") }],
    ["Ruby", "`TrueClass \\| FalseClass`", { type: "boolean" }],
    [
      "Ruby",
      "`Array[Hash[String, Float]]`",
      { type: "array", items: { type: "object", additionalProperties: number } },
    ],
    ["Ruby", "[`Array<Pet>`](../../doc/models/pet.md)", { type: "array", items: to("Pet") }],
    ["TypeScript", "`string \\| undefined`", string],
    ["TypeScript", "`string \\| null \\| undefined`", { type: ["string", "null"] }],
    ["TypeScript", "`bigint[]`", { type: "array", items: { type: "integer", format: "int64" } }],
    [
      "TypeScript",
      "`Record<string, number[]>`",
      { type: "object", additionalProperties: { type: "array", items: number } },
    ],
    [
      "TypeScript",
      "[`Pet[] \\| undefined`](../../doc/models/pet.md)",
      { type: "array", items: to("Pet") },
    ],
    ["PHP", "`?(string[])`", { type: "array", items: string }],
    ["PHP", "`?array<string, int>`", { type: "object", additionalProperties: integer }],
    ["PHP", "[`?string(PetKind)`](../../doc/models/pet-kind.md)", to("PetKind")],
    ["PHP", "`?DateTime`", { type: "string", format: "date-time" }],
    [
      "Java",
      "`List<LocalDateTime>`",
      { type: "array", items: { type: "string", format: "date-time" } },
    ],
    ["Java", "`Map<String, Object>`", { type: "object", additionalProperties: {} }],
    ["Java", "`UUID`", { type: "string", format: "uuid" }],
    ["C#", "`int?`", integer],
    ["C#", "`List<double>`", { type: "array", items: number }],
    ["C#", "`Dictionary<string, string>`", { type: "object", additionalProperties: string }],
    ["Go", "`*string`", string],
    ["Go", "`[]*time.Time`", { type: "array", items: { type: "string", format: "date-time" } }],
    ["Go", "`map[string]int`", { type: "object", additionalProperties: integer }],
    ["Go", "`models.Optional[string]`", string],
    ["Go", "[`[]models.Pet`](../../doc/models/pet.md)", { type: "array", items: to("Pet") }],
    ["old", "`List of string`", { type: "array", items: string }],
    ["old", "`uuid\\|string`", { anyOf: [{ type: "string", format: "uuid" }, string] }],
    ["any", "str \\| int \\| None", { anyOf: [string, integer] }],
    ["any", "[Offer Id](containers/create-offer-id.md)", to("CreateOfferId")],
  ])("%s: %s", (_, type, expected) => {
    expect(typed(type).schema).toStrictEqual(expected);
  });

  test("a notation that is not known is reported", () => {
    const { read, schema } = typed("`(string) -> int`");
    expect(schema).toStrictEqual({});
    expect(read.reports("type-not-stated")[0]).toMatch(/^13: /);
  });

  test("the kind of a union is told by the sentence that the generator prints", () => {
    const union = (text: string) =>
      readText(structure([`| \`a\` | str \\| int | Optional | ${text} |`])).object(
        `${model}/properties/a`,
      );
    expect(Object.keys(union("This is a container for one-of cases."))).toContain("oneOf");
    expect(Object.keys(union("This is a container for any-of cases."))).toContain("anyOf");
  });
});

describe("tags and descriptions", () => {
  const read = readText(
    structure([
      "| `id` | `str` | Required, Read-only | The id<br>of it<br><br>**Constraints**: *Minimum Length*: `1`, *Maximum Length*: `8`, *Pattern*: `^a\\|b$` |",
      "| `kind` | `str` | Required, Constant | **Value**: `'card'` |",
      "| `tags` | `List[str]` | Optional | **Constraints**: *Minimum Items*: `1`, *Maximum Items*: `9`, *Unique Items Required*, *Pattern*: `^x, y` |",
      "| `size` | `int` | Optional | **Default**: `10`<br>**Constraints**: `>= 1`, `<= 100` |",
      "| `on` | `bool` | Optional | **Default**: `True` |",
      "| `when` | [`Kind`](../../doc/models/kind.md) | Optional | **Default**: `Kind::CARD_NOW` |",
      "| `odd` | `int` | Optional | A **Default**: `7` in prose<br>**Constraints**: *Multiple Of*: `2` |",
      "| `additional_properties` | `Dict[str, float]` | Optional | - |",
    ]),
  );

  test("become keywords", () => {
    expect(read.at(model)).toStrictEqual({
      type: "object",
      properties: {
        id: {
          type: "string",
          description: "The id\nof it",
          minLength: 1,
          maxLength: 8,
          pattern: "^a|b$",
          readOnly: true,
        },
        kind: { type: "string", const: "card" },
        tags: {
          type: "array",
          items: { type: "string", pattern: "^x, y" },
          minItems: 1,
          maxItems: 9,
          uniqueItems: true,
        },
        size: { type: "integer", minimum: 1, maximum: 100, default: 10 },
        on: { type: "boolean", default: true },
        when: to("Kind"),
        odd: { type: "integer", description: "A **Default**: `7` in prose" },
      },
      required: ["id", "kind"],
      additionalProperties: { type: "number" },
    });
  });

  test("an expression as a default and an unknown constraint are reported", () => {
    expect(read.reports("default-not-understood")).toStrictEqual([
      "18: The default `Kind::CARD_NOW` of when is an expression, or not of its type.",
    ]);
    expect(read.reports("constraint-not-understood")).toHaveLength(1);
  });

  test("an expression counts where the example proves its value", () => {
    const proven = readText(
      structure(["| `when` | [`Kind`](kind.md) | Optional | **Default**: `Kind::CARD_NOW` |"], {
        when: "card-now",
      }),
    );
    expect(proven.at(`${model}/properties/when/default`)).toBe("card-now");
  });

  test("additional fields and the base model", () => {
    const extended = readText(
      structure(
        ["| `a` | `str` | Required | - |"],
        { a: "x", exampleAdditionalProperty: 1 },
        page`
        About it.

        *This model accepts additional fields of type Object.*
      `,
      ).replace("## Fields", "## Inherits From\n\n[`Base`](../../doc/models/base.md)\n\n## Fields"),
    );
    expect(extended.at(model)).toStrictEqual({
      allOf: [
        to("Base"),
        {
          type: "object",
          properties: { a: { type: "string" } },
          required: ["a"],
          additionalProperties: true,
        },
      ],
      description: "About it.",
      examples: [{ a: "x" }],
    });
    expect(extended.line(`${model}/allOf/1/properties/a`)).toBe(20);
  });
});

describe("names on the wire", () => {
  const names = (rows: readonly string[], example?: JsonObject) => {
    const read = readText(
      structure(
        rows.map((name) => `| \`${name}\` | \`str\` | Optional | - |`),
        example,
      ),
    );
    return { read, names: Object.keys((read.at(`${model}/properties`) ?? {}) as object) };
  };

  test("those of the example; the others by the casing that all of them follow", () => {
    const { read, names: wire } = names(["productId", "planName", "startDate"], {
      product_id: 1,
      plan_name: "x",
    });
    expect(wire).toStrictEqual(["product_id", "plan_name", "start_date"]);
    expect(read.document?.locate(`${model}/properties/start_date`)?.kind).toBe("derived");
    expect(read.document?.locate(`${model}/properties/product_id`)?.kind).toBe("stated");
  });

  test("refused where the example has two casings, or where digits make the casing unsure", () => {
    const mixed = names(["productId", "planName", "startDate"], { product_id: 1, planName: "x" });
    expect(mixed.names).toStrictEqual(["product_id", "planName"]);
    expect(mixed.read.at(`${model}/x-crosswalk-unnamed`)).toStrictEqual([
      { row: 3, schema: { type: "string" } },
    ]);
    expect(mixed.read.reports("wire-name-unknown")[0]).toContain("startDate");
    expect(names(["productId", "address2"], { product_id: 1 }).names).toStrictEqual([
      "product_id",
      "address2",
    ]);
    expect(names(["productId", "billingAddress2"], { product_id: 1 }).names).toStrictEqual([
      "product_id",
    ]);
  });

  test("without an example they are as printed", () => {
    expect(names(["productId", "b"]).names).toStrictEqual(["productId", "b"]);
  });

  test("names of Object.prototype are names", () => {
    expect(names(["__proto__", "constructor"]).names).toStrictEqual(["__proto__", "constructor"]);
  });
});

describe("other kinds of pages", () => {
  test("an enumeration: names of values are no values", () => {
    const read = readText(page`

      # Pet Kind

      Kinds of pets

      ## Enumeration

      \`PetKind\`

      ## Fields

      | Name | Description |
      |  --- | --- |
      | \`BIG_CAT\` | A lion |
      | \`DOG\` | - |

      ## Example

      \`\`\`json
      "big-cat"
      \`\`\`
    `);
    expect(read.at("/components/schemas/PetKind")).toStrictEqual({
      type: "string",
      description: "Kinds of pets\n\n- BIG_CAT: A lion\n- DOG",
      examples: ["big-cat"],
    });
    expect(read.reports("enum-values-lost")).toHaveLength(1);
  });

  test("a union", () => {
    const read = readText(page`
      # Create Offer Id

      ## Data Type

      \`str | int | Pet\`

      ## Cases

      | Type |
      |  --- |
      | \`str\` |
      | \`int\` |
      | [\`Pet\`](../../../doc/models/pet.md) |
    `);
    expect(read.at("/components/schemas/CreateOfferId")).toStrictEqual({
      anyOf: [{ type: "string" }, { type: "integer" }, to("Pet")],
    });
    expect(read.reports("union-not-told")).toHaveLength(1);
  });

  test("a broken example is reported where it is, and the rows are read", () => {
    const read = readText(
      structure(["| `a` | `str` | Optional | - |"]) +
        '\n## Example\n\n```json\n{\n  "a": ,\n}\n```\n',
    );
    expect(read.reports("json-syntax")[0]).toMatch(/^19: Value expected/);
    expect(read.at(`${model}/properties/a`)).toStrictEqual({ type: "string" });
  });
});
