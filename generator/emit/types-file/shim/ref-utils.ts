/**
 * In place of the functions of Redocly that openapi-typescript imports (generator/bundle.js): it takes
 * the pointer of every schema apart to put one token after it, and these remember what they took apart.
 */

import { decodeFragment } from "../../../json/pointer.ts";

interface ParsedReference {
  readonly uri: string | null;
  readonly pointer: readonly string[];
}

const parsed = new Map<string, ParsedReference>();

/** More are forgotten: of the pointers to a schema's properties only the schema's own comes again. */
const REMEMBERED = 10_000;

/** The URI of a reference and the tokens of its pointer, unescaped; empty ones are left out. */
export function parseRef(reference: string): ParsedReference {
  const known = parsed.get(reference);
  if (known !== undefined) return known;
  const [uri = "", pointer = ""] = reference.split("#/");
  const result = {
    uri: (uri.endsWith("#") ? uri.slice(0, -1) : uri) || null,
    // Frozen, because everybody gets the same one.
    pointer: Object.freeze(pointer.split("/").map(unescapeToken).filter(Boolean)),
  };
  if (parsed.size >= REMEMBERED) parsed.clear();
  parsed.set(reference, result);
  return result;
}

function unescapeToken(token: string): string {
  if (!token.includes("~") && !token.includes("%")) return token;
  return decodeFragment(token).replaceAll("~1", "/").replaceAll("~0", "~");
}

/** Escapes a reference token (RFC 6901 section 3). */
export function escapePointer<Token extends number | string>(token: Token): number | string {
  if (typeof token !== "string") return token;
  if (!token.includes("~") && !token.includes("/")) return token;
  return token.replaceAll("~", "~0").replaceAll("/", "~1");
}
