/** A keyword that bounds something: JSON Schema 2020-12 validation, sections 6.2 to 6.5. */
export interface BoundKeyword {
  readonly keyword: string;
  readonly slug: string;
  /** An upper bound gets tighter when it is lowered, a lower bound when it is raised. */
  readonly side: "upper" | "lower";
}

export const boundKeywords = [
  { keyword: "maximum", slug: "maximum", side: "upper" },
  { keyword: "minimum", slug: "minimum", side: "lower" },
  { keyword: "exclusiveMaximum", slug: "exclusive-maximum", side: "upper" },
  { keyword: "exclusiveMinimum", slug: "exclusive-minimum", side: "lower" },
  { keyword: "maxLength", slug: "max-length", side: "upper" },
  { keyword: "minLength", slug: "min-length", side: "lower" },
  { keyword: "maxItems", slug: "max-items", side: "upper" },
  { keyword: "minItems", slug: "min-items", side: "lower" },
  { keyword: "maxProperties", slug: "max-properties", side: "upper" },
  { keyword: "minProperties", slug: "min-properties", side: "lower" },
  { keyword: "maxContains", slug: "max-contains", side: "upper" },
  { keyword: "minContains", slug: "min-contains", side: "lower" },
] as const satisfies readonly BoundKeyword[];

export type BoundKind =
  `${(typeof boundKeywords)[number]["slug"]}-${"added" | "removed" | "raised" | "lowered"}`;
