import type { Diagnostics } from "../../diagnostics/index.ts";
import type { SourcedDocument } from "../types.ts";

/** Swagger 2.0 to OpenAPI 3.0. */
export function upgradeFrom20(
  document: SourcedDocument,
  _diagnostics: Diagnostics,
): SourcedDocument {
  return document;
}
