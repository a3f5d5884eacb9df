/** How a keyword's value holds schemas: one, an array of them, a map, or one or an array. */
export type Holding = "list" | "map" | "one" | "one-or-list";

/** A type that values of JSON have. `integer` is a constraint on numbers, see `types.ts`. */
export type JsonType = "array" | "boolean" | "null" | "number" | "object" | "string";

/**
 * What a keyword does. `identifier`: names the schema or its resource. `reference`: applies a schema that is
 * elsewhere. `applicator`: applies the schemas that it holds. `assertion`: limits values by itself.
 * `modifier`: changes what another keyword asserts, and does nothing alone. `definitions`: holds schemas
 * without applying them. `annotation`: says nothing about validity.
 */
export type KeywordRole =
  | "annotation"
  | "applicator"
  | "assertion"
  | "definitions"
  | "identifier"
  | "modifier"
  | "reference";

/** One row of the table: everything about a keyword that does not need code. */
export interface KeywordRow {
  readonly role: KeywordRole;
  /** Where its value holds schemas; absent: its value is data. */
  readonly holds?: Holding;
  /** Its schemas are applied to the value itself, not to a member, an item or a name of it. */
  readonly inPlace?: true;
  /** The types of the values that it constrains; absent: all. Values of other types always pass. */
  readonly types?: readonly JsonType[];
  /** Keywords of the same schema object that change what it says. */
  readonly dependsOn?: readonly string[];
  /**
   * A wider schema in it may make the whole accept less: `tested` where a valid value need not match it, `counted`
   * where the number of matches decides.
   */
  readonly nonMonotone?: "counted" | "tested";
  /** Its value is a value that the schema describes, or a list of them. */
  readonly instances?: "list" | "one";
  /** Names the schema, so that references can lead to it. */
  readonly names?: true;
  /** For readers only: no program behaves differently with it. */
  readonly documentation?: true;
  /** Which children of a value count as evaluated by it, for `unevaluatedProperties` and `unevaluatedItems`. */
  readonly evaluates?: "items" | "properties";
  /** For a bound that is a number: of two, the smaller (`upper`) or the larger (`lower`) is the tighter one. */
  readonly bound?: "lower" | "upper";
  /** Belongs to the validation vocabulary, which a meta-schema may leave out. */
  readonly validation?: true;
}

const OBJECT: readonly JsonType[] = ["object"];
const ARRAY: readonly JsonType[] = ["array"];
const STRING: readonly JsonType[] = ["string"];
const NUMBER: readonly JsonType[] = ["number"];

const upper = (types: readonly JsonType[]) =>
  ({ role: "assertion", bound: "upper", validation: true, types }) as const;
const lower = (types: readonly JsonType[]) =>
  ({ role: "assertion", bound: "lower", validation: true, types }) as const;

/**
 * Every keyword of JSON Schema 2020-12 and of the OpenAPI 3.1 schema dialect. This is the only list of
 * keywords: what handles keywords is a record that `satisfies Record<Keyword, …>` (or of one of the
 * narrower types below), so that the compiler lists what a new row needs.
 * Source: JSON Schema 2020-12 core sections 8 to 11, validation sections 6 to 9; OpenAPI 3.1 section 4.8.24.
 */
export const KEYWORDS = {
  $schema: { role: "identifier" },
  $vocabulary: { role: "identifier" },
  $id: { role: "identifier", names: true },
  $anchor: { role: "identifier", names: true },
  $dynamicAnchor: { role: "identifier", names: true },
  $ref: { role: "reference", inPlace: true },
  $dynamicRef: { role: "reference", inPlace: true },
  $defs: { role: "definitions", holds: "map" },
  definitions: { role: "definitions", holds: "map" },
  $comment: { role: "annotation", documentation: true },

  allOf: { role: "applicator", holds: "list", inPlace: true },
  anyOf: { role: "applicator", holds: "list", inPlace: true },
  oneOf: { role: "applicator", holds: "list", inPlace: true, nonMonotone: "counted" },
  not: { role: "applicator", holds: "one", inPlace: true, nonMonotone: "tested" },
  if: {
    role: "applicator",
    holds: "one",
    inPlace: true,
    dependsOn: ["then", "else"],
    nonMonotone: "tested",
  },
  then: { role: "modifier", holds: "one", inPlace: true, dependsOn: ["if"] },
  else: { role: "modifier", holds: "one", inPlace: true, dependsOn: ["if"] },
  dependentSchemas: { role: "applicator", holds: "map", inPlace: true, types: OBJECT },

  prefixItems: { role: "applicator", holds: "list", types: ARRAY, evaluates: "items" },
  items: {
    role: "applicator",
    holds: "one-or-list",
    types: ARRAY,
    evaluates: "items",
    dependsOn: ["prefixItems"],
  },
  // Of drafts before 2020-12: walked, so that references in it are seen, and not applied.
  additionalItems: { role: "definitions", holds: "one" },
  contains: {
    role: "applicator",
    holds: "one",
    types: ARRAY,
    evaluates: "items",
    dependsOn: ["minContains", "maxContains"],
    nonMonotone: "counted",
  },
  properties: { role: "applicator", holds: "map", types: OBJECT, evaluates: "properties" },
  patternProperties: { role: "applicator", holds: "map", types: OBJECT, evaluates: "properties" },
  additionalProperties: {
    role: "applicator",
    holds: "one",
    types: OBJECT,
    evaluates: "properties",
    dependsOn: ["properties", "patternProperties"],
  },
  propertyNames: { role: "applicator", holds: "one", types: OBJECT },
  unevaluatedItems: { role: "applicator", holds: "one", types: ARRAY, evaluates: "items" },
  unevaluatedProperties: {
    role: "applicator",
    holds: "one",
    types: OBJECT,
    evaluates: "properties",
  },

  type: { role: "assertion", validation: true },
  enum: { role: "assertion", validation: true, instances: "list" },
  const: { role: "assertion", validation: true, instances: "one" },
  multipleOf: { role: "assertion", validation: true, types: NUMBER },
  maximum: upper(NUMBER),
  exclusiveMaximum: upper(NUMBER),
  minimum: lower(NUMBER),
  exclusiveMinimum: lower(NUMBER),
  maxLength: upper(STRING),
  minLength: lower(STRING),
  pattern: { role: "assertion", validation: true, types: STRING },
  maxItems: upper(ARRAY),
  minItems: lower(ARRAY),
  uniqueItems: { role: "assertion", validation: true, types: ARRAY },
  maxContains: {
    role: "modifier",
    bound: "upper",
    validation: true,
    types: ARRAY,
    dependsOn: ["contains"],
  },
  minContains: {
    role: "modifier",
    bound: "lower",
    validation: true,
    types: ARRAY,
    dependsOn: ["contains"],
  },
  maxProperties: upper(OBJECT),
  minProperties: lower(OBJECT),
  required: { role: "assertion", validation: true, types: OBJECT },
  dependentRequired: { role: "assertion", validation: true, types: OBJECT },
  format: { role: "assertion", types: ["string", "number"] },

  contentEncoding: { role: "annotation", types: STRING },
  contentMediaType: { role: "annotation", types: STRING },
  contentSchema: {
    role: "annotation",
    holds: "one",
    types: STRING,
    dependsOn: ["contentMediaType", "contentEncoding"],
  },
  title: { role: "annotation", documentation: true },
  description: { role: "annotation", documentation: true },
  default: { role: "annotation", instances: "one" },
  deprecated: { role: "annotation" },
  readOnly: { role: "annotation" },
  writeOnly: { role: "annotation" },
  examples: { role: "annotation", instances: "list", documentation: true },
  // OpenAPI's own. `nullable` is read by the upgrade to 3.1; what is left of it says nothing.
  example: { role: "annotation", instances: "one", documentation: true },
  externalDocs: { role: "annotation", documentation: true },
  xml: { role: "annotation" },
  discriminator: { role: "annotation", dependsOn: ["oneOf", "anyOf", "allOf"] },
  nullable: { role: "annotation", dependsOn: ["type"] },
} as const satisfies Record<string, KeywordRow>;

export type Keyword = keyof typeof KEYWORDS;

/** Names of the keywords whose row has this in it: `KeywordWhere<{ role: "assertion" }>`. */
export type KeywordWhere<Part> = {
  [K in Keyword]: (typeof KEYWORDS)[K] extends Part ? K : never;
}[Keyword];

/** The keywords that decide about validity, each with code of its own wherever values are validated. */
export type AssertingKeyword = KeywordWhere<{
  role: "applicator" | "assertion" | "modifier" | "reference";
}>;

const ROWS: ReadonlyMap<string, KeywordRow> = new Map(Object.entries(KEYWORDS));

/** The row of a keyword; undefined for a name that is none, such as an extension. */
export function keywordRow(name: string): KeywordRow | undefined {
  return ROWS.get(name);
}

/** True when a name is one of the keywords of the table. */
export function isKeyword(name: string): name is Keyword {
  return ROWS.has(name);
}

/** The keywords whose row fulfils a condition, in the order of the table. */
export function keywordsWhere(holds: (row: KeywordRow) => boolean): Keyword[] {
  return [...ROWS].filter(([, row]) => holds(row)).map(([name]) => name as Keyword);
}

/** The keywords whose row has these entries, in the order of the table: `keywordsWith({ inPlace: true })`. */
export function keywordsWith<const Part extends Partial<KeywordRow>>(
  part: Part,
): KeywordWhere<Part>[] {
  const entries = Object.entries(part) as [keyof KeywordRow, unknown][];
  return keywordsWhere((row) =>
    entries.every(([column, value]) => row[column] === value),
  ) as KeywordWhere<Part>[];
}

/** A keyword with all that it depends on, and what these depend on. */
export function keywordGroup(keyword: Keyword): readonly Keyword[] {
  const group = new Set<Keyword>([keyword]);
  // A set visits what is added meanwhile, too.
  for (const name of group)
    for (const other of keywordRow(name)?.dependsOn ?? []) if (isKeyword(other)) group.add(other);
  return [...group];
}

/** The keywords that name a schema or its resource, so that references can lead to them. */
export const NAMING_KEYWORDS = keywordsWith({ role: "identifier", names: true });

const ASSERTING_ROLES: ReadonlySet<KeywordRole> = new Set([
  "applicator",
  "assertion",
  "modifier",
  "reference",
]);

const ASSERTING: ReadonlySet<string> = new Set(
  keywordsWhere((row) => ASSERTING_ROLES.has(row.role)),
);

/** True for a keyword that may decide whether a value is valid. */
export function isAsserting(name: string): boolean {
  return ASSERTING.has(name);
}

/** True for a keyword that may reject a value of this type. */
export function isAssertingFor(name: string, type: JsonType): boolean {
  return ASSERTING.has(name) && ROWS.get(name)?.types?.includes(type) !== false;
}

/** The keywords that may reject a value of any type. */
export const KEYWORDS_OF_ANY_TYPE: readonly string[] = keywordsWhere(
  ({ role, types }) => ASSERTING_ROLES.has(role) && types === undefined,
);

/** True for a keyword of the table, or an extension, that never decides about validity. */
export function isAnnotation(name: string): boolean {
  return name.startsWith("x-") || (ROWS.has(name) && !ASSERTING.has(name));
}
