import { createHash } from "node:crypto";
import { rewriteOpenApi } from "./openapi-rewrite.ts";
import type { JsonObject } from "./values.ts";

/** By document: several stages ask for it, and documents are never changed in place. */
const hashes = new WeakMap<JsonObject, string>();

/**
 * Hash of an OpenAPI document but for the wording of its descriptions, which are what changes most
 * often and what neither validators nor the linter's rules read. That there is one still counts.
 */
export function meaningHash(document: JsonObject): string {
  const known = hashes.get(document);
  if (known !== undefined) return known;
  const mute = rewriteOpenApi(document, (node) => {
    const { description } = node;
    return typeof description === "string" && description.length > 1
      ? { ...node, description: "." }
      : node;
  });
  const hash = createHash("sha256").update(JSON.stringify(mute)).digest("hex");
  hashes.set(document, hash);
  return hash;
}
