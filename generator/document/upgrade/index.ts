import type { Diagnostics } from "../../diagnostics/index.ts";
import { withoutKeys } from "../../json/edit.ts";
import { rewriteOpenApi } from "../../json/openapi-rewrite.ts";
import { hasKeyword } from "../../json/keyword-index.ts";
import { checkBounds } from "../bounds.ts";
import type { SourcedDocument } from "../types.ts";
import { upgradeFrom30 } from "./from-3-0.ts";
import { upgradeFrom32 } from "./from-3-2.ts";

/**
 * Brings an OpenAPI document of version 2.0, 3.0, 3.1 or 3.2 to 3.1 without changing which
 * instances its schemas accept. Only Schema Objects are rewritten, never data such as examples.
 *
 * @returns undefined after an error was reported: no version that we know, or beyond the limits (bounds.ts).
 */
export async function upgrade(
  document: SourcedDocument,
  diagnostics: Diagnostics,
): Promise<SourcedDocument | undefined> {
  if (!checkBounds(document, diagnostics)) return undefined;
  const { openapi, swagger } = document.value;
  const version = String(openapi ?? swagger ?? "");
  if (openapi === undefined && /^2(\.0)?$/.test(version)) {
    const { upgradeFrom20 } = await import("./swagger/document.ts");
    return upgradeFrom30(upgradeFrom20(document, diagnostics));
  }
  if (/^3\.0(\.\d+)?(-.+)?$/.test(version) || version === "3") return upgradeFrom30(document);
  if (/^3\.1(\.\d+)?(-.+)?$/.test(version))
    return withoutNullable(withVersionText(document, version));
  if (/^3\.2(\.\d+)?(-.+)?$/.test(version)) return upgradeFrom32(document, diagnostics);
  diagnostics.report({
    code: "version-unknown",
    message:
      version === "" ? "neither `openapi` nor `swagger` says a version" : `version \`${version}\``,
    pointer: openapi === undefined ? "" : "/openapi",
    location: document.locate(openapi === undefined ? "" : "/openapi"),
  });
  return undefined;
}

/** `openapi: 3.1` without quotes is a number; everybody who follows wants a text with three parts. */
function withVersionText(document: SourcedDocument, version: string): SourcedDocument {
  if (document.value["openapi"] === version && version !== "3.1") return document;
  const openapi = version === "3.1" ? "3.1.0" : version;
  return { ...document, value: { ...document.value, openapi } };
}

/** `nullable` is no keyword of 3.1: what the reading rules (../reading/) left of it says nothing. */
function withoutNullable(document: SourcedDocument): SourcedDocument {
  if (!hasKeyword(document.value, "nullable")) return document;
  const value = rewriteOpenApi(document.value, (schema, kind) =>
    kind === "schema" ? withoutKeys(schema, "nullable") : schema,
  );
  return { ...document, value };
}
