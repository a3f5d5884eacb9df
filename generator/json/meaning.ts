import { createHash } from "node:crypto";
import { rewriteOpenApi } from "./openapi-rewrite.ts";
import { RARE, surveyOf } from "./survey.ts";
import type { JsonObject } from "./values.ts";

/**
 * An OpenAPI document apart from the wording of its descriptions: that is what changes most often, and
 * neither validators nor the linter's rules read it. That there is a description still counts.
 */
export interface Meaning {
  /** The document with a mark in place of each description: its number. */
  readonly document: JsonObject;
  /** The descriptions, by number. */
  readonly descriptions: readonly string[];
  /** The same for all documents that differ in the wording of descriptions only. */
  readonly hash: string;
}

/** What marks begin and end with; no other text of a marked document has it. */
const MARK = RARE;

/** Splits a text at its marks: text, number, text, number, ..., text. */
export function splitAtMarks(text: string): string[] {
  return text.split(new RegExp(`${MARK}(\\d+)${MARK}`));
}

/** By document: several stages ask for it, and documents are never changed in place. */
const meanings = new WeakMap<JsonObject, Meaning>();

/** Takes the descriptions out of an OpenAPI document. */
export function meaningOf(document: JsonObject): Meaning {
  let meaning = meanings.get(document);
  if (meaning === undefined) meanings.set(document, (meaning = separate(document)));
  return meaning;
}

/** {@link Meaning.hash} of a document. */
export function meaningHash(document: JsonObject): string {
  return meaningOf(document).hash;
}

/**
 * Notes that a document comes from another one by a function that moves descriptions about, and decides
 * nothing by them, so that its meaning need not be found anew.
 */
export function deriveMeaning(
  document: JsonObject,
  origin: JsonObject,
  derive: (origin: JsonObject) => JsonObject,
): void {
  const meaning = meanings.get(origin);
  if (document === origin || meaning === undefined) return;
  const marked = (): JsonObject =>
    meaning.document === origin ? document : derive(meaning.document);
  meanings.set(
    document,
    lazily(marked, meaning.descriptions, () => `derived ${meaning.hash}`),
  );
}

function separate(document: JsonObject): Meaning {
  const descriptions: string[] = [];
  // A document that has the character itself keeps its descriptions.
  const marked = surveyOf(document).hasRare
    ? document
    : rewriteOpenApi(document, (node) => {
        const { description } = node;
        // Without a letter or a digit nothing may be left of it in a comment.
        if (typeof description !== "string" || !/[\p{L}\p{N}]/u.test(description)) return node;
        return { ...node, description: `${MARK}${descriptions.push(description) - 1}${MARK}` };
      });
  return lazily(
    () => marked,
    descriptions,
    () => JSON.stringify(marked),
  );
}

/** A meaning of which only what is asked for is made, once. */
function lazily(
  document: () => JsonObject,
  descriptions: readonly string[],
  identity: () => string,
): Meaning {
  let made: JsonObject | undefined;
  let hash: string | undefined;
  return {
    get document() {
      return (made ??= document());
    },
    descriptions,
    get hash() {
      return (hash ??= hashOf(identity()));
    },
  };
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
