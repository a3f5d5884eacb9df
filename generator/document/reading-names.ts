/** How documents are read: as their authors mean them, or to the letter. */
export type ReadingMode = "intended" | "literal";

/** The rules by name; see index.ts for the table. */
export const readingRuleNames = [
  "nullable",
  "readOnlyRequired",
  "overlappingPrimitives",
  "baseOneOf",
  "discriminator",
  "booleanExclusive",
  "patternLiteral",
  "numericVersion",
  "typeName",
  "reference",
  "parameterSchema",
  "pathSlash",
  "colonParameter",
  "unusedPathParameter",
  "pathQuery",
  "requiredDefault",
  "jsonMediaTypes",
  "componentName",
  "refinedObject",
  "redeclaredProperty",
  "referenceSiblings",
  "keywordValue",
  "olderKeyword",
  "patternSyntax",
  "closedParts",
] as const;

export type ReadingRuleName = (typeof readingRuleNames)[number];

/** One mode for all rules, or one by rule; the rest is read as intended. */
export type Reading = ReadingMode | Readonly<Partial<Record<ReadingRuleName, ReadingMode>>>;

/** Whether a rule applies. */
export function isIntended(reading: Reading, rule: ReadingRuleName): boolean {
  return (typeof reading === "string" ? reading : (reading[rule] ?? "intended")) === "intended";
}
