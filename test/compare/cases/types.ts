import type { JsonObject, JsonValue } from "../../../generator/json/values.ts";

/** B breaking, M may break, N non-breaking, I informational. */
export type Letter = "B" | "M" | "N" | "I";

/** Kind, schema before, schema after, class in requests, class in responses. */
export type SchemaCase = readonly [string, JsonValue, JsonValue, Letter, Letter];

/** Kind, operation before, operation after, class for an operation, class for a webhook. */
export type OperationCase = readonly [string, JsonObject, JsonObject, Letter, Letter];

/** Rule, document before, document after, class. */
export type DocumentCase = readonly [string, JsonObject, JsonObject, Letter];

export const CLASS = {
  B: "breaking",
  M: "may-break",
  N: "non-breaking",
  I: "informational",
} as const;
