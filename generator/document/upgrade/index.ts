import type { Diagnostics } from "../../diagnostics/index.ts";
import { rewriteOpenApi } from "../../json/openapi-rewrite.ts";
import { checkBounds } from "../bounds.ts";
import type { SourcedDocument } from "../types.ts";
import { upgradeFrom30 } from "./from-3-0.ts";
import { upgradeFrom32 } from "./from-3-2.ts";
import { upgradeNullable } from "./schema-3-0.ts";

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
    return mendNullable(withVersionText(document, version), diagnostics);
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

/** `nullable` was removed in 3.1. Documents that still say it beside a `type` mean what 3.0 meant. */
function mendNullable(document: SourcedDocument, diagnostics: Diagnostics): SourcedDocument {
  const places: string[] = [];
  const value = rewriteOpenApi(document.value, (schema, kind, pointer) => {
    if (kind !== "schema") return schema;
    const mended = upgradeNullable(schema);
    if (mended !== schema) places.push(pointer);
    return mended;
  });
  const [first] = places;
  if (first === undefined) return document;
  const more = places.length === 1 ? "" : ` here and at ${places.length - 1} other places`;
  diagnostics.report({
    code: "nullable-in-3-1",
    message: `\`nullable\` has no meaning in OpenAPI 3.1; read as \`type: [..., "null"]\`${more}`,
    pointer: `${first}/nullable`,
    location: document.locate(`${first}/nullable`, "key"),
  });
  return { ...document, value };
}
