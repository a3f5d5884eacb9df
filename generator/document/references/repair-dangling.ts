import type { DiagnosticReport } from "../../diagnostics/index.ts";
import { withoutKeys } from "../../json/edit.ts";
import type { OpenApiKind } from "../../json/openapi-grammar.ts";
import type { JsonObject } from "../../json/values.ts";

/**
 * What becomes of an object whose reference leads nowhere: a schema takes any value (warning); of
 * anything else there is nothing to go on with (error).
 */
export function repairDangling(
  node: JsonObject,
  reference: string,
  kind: OpenApiKind,
  report: (code: DiagnosticReport["code"], message: string) => void,
): JsonObject {
  if (kind !== "schema") {
    report("ref-unresolved", `\`${reference}\` leads nowhere`);
    return node;
  }
  report("schema-ref-unresolved", `\`${reference}\` leads nowhere; any value is accepted here`);
  return withoutKeys(node, "$ref");
}
