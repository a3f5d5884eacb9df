import { describe, expect, it } from "vitest";
import { select } from "../../generator/document/overlay/select.ts";
import type { JsonValue } from "../../generator/json/values.ts";

/**
 * One group per section of RFC 9535, in our own words. The public JSONPath Compliance Test Suite is no
 * npm package: `npm run conformance -- --jsonpath FILE` runs a copy of its cts.json.
 */
const shop = {
  items: [
    { name: "rope", tags: ["sea", "old"], price: 8, used: true },
    { name: "sail", tags: ["new"], price: 120 },
    { name: "lamp", price: 8, note: null },
  ],
  "odd/key~": { "": 1 },
  min: 10,
} as const;

const table: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  "2.2 to 2.3.2 names and wildcards": [
    ["$", [""]],
    ["$.min", ["/min"]],
    ["$['odd/key~']", ["/odd~1key~0"]],
    ["$['odd/key~']['']", ["/odd~1key~0/"]],
    ['$["\\u006din"]', ["/min"]],
    ["$.items[*].name", ["/items/0/name", "/items/1/name", "/items/2/name"]],
    ["$.constructor", []],
    ["$.items.length", []],
  ],
  "2.3.3 and 2.3.4 indexes and slices": [
    ["$.items[-1]", ["/items/2"]],
    ["$.items[3]", []],
    ["$.items[0:2]", ["/items/0", "/items/1"]],
    ["$.items[::-1]", ["/items/2", "/items/1", "/items/0"]],
    ["$.items[::0]", []],
    ["$.items[5:0:-2]", ["/items/2"]],
  ],
  "2.3.5 filters": [
    ["$.items[?@.used]", ["/items/0"]],
    ["$.items[?@.note]", ["/items/2"]],
    ["$.items[?@.tags && @.price && @.used]", ["/items/0"]],
    ["$.items[?@.tags && @.used && @.price]", ["/items/0"]],
    ["$.items[?@.used || @.note || @.tags]", ["/items/0", "/items/1", "/items/2"]],
    ["$.items[?@.used && @.tags || @.note]", ["/items/0", "/items/2"]],
    ["$.items[?!(@.used || @.note)]", ["/items/1"]],
    ["$.items[?@.tags[0]=='sea']", ["/items/0"]],
    ["$.items[?@.tags[-1] == $.items[1].tags[0]]", ["/items/1"]],
    ["$.items[?@.price < $.min]", ["/items/0", "/items/2"]],
    ["$.items[?@.note == null]", ["/items/2"]],
    ["$.items[?@.gone == @.lost]", ["/items/0", "/items/1", "/items/2"]],
    ["$.items[?@['name'] >= 'rope']", ["/items/0", "/items/1"]],
    ["$[?@ == 10]", ["/min"]],
    ["$..[?@ == 'sea']", ["/items/0/tags/0"]],
  ],
  "2.4 functions": [
    ["$.items[?length(@.name) == 4]", ["/items/0", "/items/1", "/items/2"]],
    ["$.items[?count(@.tags[*]) == 2]", ["/items/0"]],
    ["$.items[?match(@.name, 's.*')]", ["/items/1"]],
    ["$.items[?search(@.name, 'a')]", ["/items/1", "/items/2"]],
    ["$.items[?value(@..price) == 120]", ["/items/1"]],
  ],
  "2.5 descendants and several selectors": [
    ["$..price", ["/items/0/price", "/items/1/price", "/items/2/price"]],
    [
      "$.items[2, 0]['name', 'price']",
      ["/items/2/name", "/items/2/price", "/items/0/name", "/items/0/price"],
    ],
  ],
};

describe.each(Object.entries(table))("%s", (_section, rows) => {
  it.each(rows)("%s", (expression, pointers) => {
    expect(select(shop as unknown as JsonValue, expression)).toStrictEqual(pointers);
  });
});

describe("what is no JSONPath", () => {
  it.each([
    "items",
    "$.",
    "$.items[01]",
    "$.items[?@.a = 1]",
    "$.items[?@.*== 1]",
    "$[?length(@.*) < 3]",
    "$[?count(1) == 1]",
    "$[?match(@.a, 'x') == true]",
    "$ .a.",
    '$["\\x"]',
    "$[-0]",
  ])("%s", (expression) => {
    expect(select({ items: [] }, expression)).toHaveProperty("invalid");
  });
});

it("descends as deep as documents may be nested", () => {
  let deep: JsonValue = { x: 1 };
  for (let level = 0; level < 390; level++) deep = [deep];
  expect(select(deep, "$..x")).toHaveLength(1);
});
