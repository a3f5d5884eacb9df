import type { JsonValue } from "../../generator/json/values.ts";
import type { Schema } from "../../generator/model/index.ts";

/** A schema, values that it accepts, and values that it rejects. */
export type InPlaceCase = readonly [
  schema: Schema,
  valid: readonly JsonValue[],
  invalid: readonly JsonValue[],
];

const closed = { unevaluatedProperties: false } as const;
const closedItems = { unevaluatedItems: false } as const;
const has = (name: string): { properties: Record<string, Schema>; required: string[] } => ({
  properties: { [name]: true },
  required: [name],
});
const component = (name: string): string => `#/components/schemas/${name}`;
const base = "https://schemas.example";

/** Components that are applied to the same value in every way that JSON Schema has. By name. */
export const inPlaceCases: Readonly<Record<string, InPlaceCase>> = {
  OwnProperties: [{ properties: { a: true }, ...closed }, [{}, { a: 1 }, 5], [{ b: 1 }]],
  OwnPatterns: [{ patternProperties: { "^x": true }, ...closed }, [{ xa: 1 }], [{ ax: 1 }]],
  OwnAdditional: [
    { additionalProperties: { type: "number" }, ...closed },
    [{ a: 1 }],
    [{ a: "x" }],
  ],
  NotClosed: [{ unevaluatedProperties: { type: "number" } }, [{ a: 1 }], [{ a: "x" }]],
  AllOf: [
    { allOf: [has("a"), { properties: { b: true } }], ...closed },
    [{ a: 1, b: 1 }],
    [{ b: 1 }, { a: 1, c: 1 }],
  ],
  AllOfAdditional: [
    { allOf: [{ additionalProperties: { type: "number" } }], ...closed },
    [{ a: 1 }],
    [{ a: "x" }],
  ],
  AllOfOpen: [{ allOf: [{ unevaluatedProperties: true }], ...closed }, [{ a: 1 }], []],
  AllOfSchema: [
    { allOf: [{ unevaluatedProperties: { type: "number" } }], ...closed },
    [{ a: 1 }],
    [{ a: "x" }],
  ],
  AnyOf: [
    { anyOf: [has("a"), has("b"), { properties: { d: { const: 1 } } }], ...closed },
    [{ a: 1 }, { b: 1 }, { a: 1, b: 1 }, { d: 1 }, {}],
    [{ a: 1, c: 1 }, { d: 2 }],
  ],
  AnyOfPatterns: [
    { anyOf: [{ patternProperties: { "^x": { type: "number" } } }, has("a")], ...closed },
    [{ xa: 1 }, { a: 1 }, { a: 1, xa: 1 }],
    [{ a: 1, xa: "x" }, { c: 1 }],
  ],
  AnyOfAdditional: [
    { anyOf: [{ additionalProperties: { type: "number" } }, has("a")], ...closed },
    [{ c: 1 }, { a: "x" }],
    [{ a: "x", c: 1 }, { c: "x" }],
  ],
  AnyOfOpen: [
    { anyOf: [{ unevaluatedProperties: true, required: ["a"] }, { maxProperties: 0 }], ...closed },
    [{ a: 1, b: 1 }, {}],
    [{ b: 1 }],
  ],
  OneOf: [
    { oneOf: [has("a"), has("b")], ...closed },
    [{ a: 1 }, { b: 1 }],
    [{ a: 1, b: 1 }, {}, { a: 1, c: 1 }],
  ],
  Condition: [
    {
      if: has("a"),
      then: { properties: { b: true } },
      else: { properties: { c: true } },
      ...closed,
    },
    [{ a: 1, b: 1 }, { c: 1 }, {}],
    [{ b: 1 }, { a: 1, c: 1 }],
  ],
  ConditionAlone: [{ if: has("a"), ...closed }, [{ a: 1 }, {}], [{ b: 1 }]],
  ConditionThen: [{ if: has("a"), then: { required: ["b"] } }, [{}, { a: 1, b: 1 }], [{ a: 1 }]],
  ConditionElse: [{ if: has("a"), else: { required: ["b"] } }, [{ a: 1 }, { b: 1 }], [{}]],
  Not: [{ not: { properties: { a: { const: 1 } }, required: ["a"] }, ...closed }, [{}], [{ a: 2 }]],
  Dependents: [
    {
      properties: { a: true },
      dependentSchemas: { a: { properties: { b: true } }, z: { properties: { c: true } } },
      ...closed,
    },
    [{ a: 1, b: 1 }, { a: 1 }, {}],
    [{ b: 1 }, { a: 1, c: 1 }, { z: 1, c: 1 }],
  ],
  Base: [{ type: "object", properties: { id: { type: "string" } } }, [{ id: "a" }], [1, { id: 1 }]],
  Referring: [
    { $ref: component("Base"), properties: { own: true }, ...closed } as Schema,
    [{ id: "a", own: 1 }],
    [{ id: 1 }, { other: 1 }],
  ],
  ReferringInBranch: [
    { anyOf: [{ $ref: component("Base"), required: ["id"] } as Schema, has("b")], ...closed },
    [{ id: "a" }, { b: 1 }],
    [{ id: 1, b: 1 }, {}],
  ],
  InsideProperty: [
    { properties: { a: { anyOf: [has("x"), has("y")] } }, ...closed },
    [{ a: { x: 1, more: 1 } }],
    [{ a: {} }, { x: 1 }],
  ],

  OwnPrefix: [{ prefixItems: [true], ...closedItems }, [[], [1], 5], [[1, 2]]],
  OwnItems: [{ items: { type: "number" }, ...closedItems }, [[1]], [["x"]]],
  OwnContains: [{ contains: { type: "string" }, ...closedItems }, [["a"], 1], [["a", 1], []]],
  AllOfItems: [{ allOf: [{ prefixItems: [true, true] }], ...closedItems }, [[1, 2]], [[1, 2, 3]]],
  AllOfItemsOpen: [{ allOf: [{ unevaluatedItems: true }], ...closedItems }, [[1, 2]], []],
  AnyOfItems: [
    {
      anyOf: [{ prefixItems: [{ const: 1 }, true] }, { prefixItems: [{ const: 2 }] }],
      ...closedItems,
    },
    [[1, 5], [2], [1], []],
    [[2, 5], [3], [1, 5, 6]],
  ],
  AnyOfAllItems: [
    { anyOf: [{ items: { type: "number" }, minItems: 2 }, { maxItems: 1 }], ...closedItems },
    [[1, 2, 3], []],
    [[1], ["x", "y"]],
  ],
  AnyOfOpenItems: [
    { anyOf: [{ unevaluatedItems: { type: "number" }, minItems: 1 }, true], ...closedItems },
    [[1, 2], []],
    [["x"]],
  ],
  AnyOfContains: [
    { anyOf: [{ contains: { const: 1 } }, { prefixItems: [true] }], ...closedItems },
    [[1, 1], [2], [2, 1]],
    [
      [1, 2, 3],
      [2, 3],
    ],
  ],
  ConditionItems: [
    { if: { prefixItems: [{ const: 1 }] }, then: { items: true }, ...closedItems },
    [[1, 2, 3], []],
    [[2, 3], [2]],
  ],
  ReferredItems: [
    { $ref: component("OwnItemsOpen"), ...closedItems } as Schema,
    [["a"]],
    [[1], ["a", 1]],
  ],
  OwnItemsOpen: [{ type: "array", prefixItems: [{ type: "string" }] }, [["a", 1]], [[1], "a"]],

  Tree: [
    {
      $id: `${base}/tree`,
      $dynamicAnchor: "node",
      type: "object",
      properties: { data: true, children: { type: "array", items: { $dynamicRef: "#node" } } },
    } as Schema,
    [{ children: [{ unknown: 1 }] }],
    [{ children: [1] }, 1],
  ],
  StrictTree: [
    { $id: `${base}/strict`, $dynamicAnchor: "node", $ref: "tree", ...closed } as Schema,
    [{ children: [{ data: 1, children: [] }] }],
    [{ children: [{ unknown: 1 }] }, { unknown: 1 }, { children: [{ children: [{ x: 1 }] }] }],
  ],
  List: [
    {
      $id: `${base}/list`,
      $defs: { any: { $dynamicAnchor: "item" } },
      type: "array",
      items: { $dynamicRef: "#item" },
    } as Schema,
    [[1, "a", null], []],
    [{}],
  ],
  Numbers: [
    {
      $id: `${base}/numbers`,
      $defs: { number: { $dynamicAnchor: "item", type: "number" } },
      $ref: "list",
    } as Schema,
    [[1], []],
    [["a"], 1],
  ],
  Texts: [
    {
      $id: `${base}/texts`,
      $defs: { text: { $dynamicAnchor: "item", type: "string" } },
      allOf: [{ $ref: "list" }],
    } as Schema,
    [["a"], []],
    [[1], "a"],
  ],
  // The outermost resource decides, not the nearest.
  NumbersThroughTexts: [
    {
      $id: `${base}/through`,
      $defs: { number: { $dynamicAnchor: "item", type: "number" } },
      $ref: "texts",
    } as Schema,
    [[1]],
    [["a"]],
  ],
  Both: [
    { properties: { n: { $ref: `${base}/numbers` }, t: { $ref: `${base}/texts` } } } as Schema,
    [{ n: [1], t: ["a"] }],
    [{ n: ["a"] }, { t: [1] }],
  ],
  // An anchor that is not dynamic: as `$ref`.
  PlainAnchor: [
    {
      $id: `${base}/plain`,
      $defs: { text: { $anchor: "text", type: "string" } },
      properties: { a: { $dynamicRef: "#text" } },
    } as Schema,
    [{ a: "x" }],
    [{ a: 1 }],
  ],
  // A pointer to a schema with a dynamic anchor is no dynamic reference.
  PointerToAnchor: [
    {
      $id: `${base}/pointer`,
      $defs: { any: { $dynamicAnchor: "item", type: "null" } },
      properties: { a: { $dynamicRef: "list#/$defs/any" } },
    } as Schema,
    [{ a: 1 }, { a: null }],
    [],
  ],
  ClosedThroughDynamic: [
    {
      $id: `${base}/closed`,
      $defs: { more: { $dynamicAnchor: "more", properties: { own: true } } },
      $ref: "extensible",
    } as Schema,
    [{ id: 1, own: 1 }],
    [{ other: 1 }],
  ],
  Extensible: [
    {
      $id: `${base}/extensible`,
      $defs: { none: { $dynamicAnchor: "more" } },
      properties: { id: true },
      $dynamicRef: "#more",
      ...closed,
    } as Schema,
    [{ id: 1 }],
    [{ own: 1 }],
  ],
};
