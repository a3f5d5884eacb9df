import type { JsonObject, JsonValue } from "./values.ts";

/** What stands somewhere in a document, in data as well. */
export interface KeywordIndex {
  readonly keys: ReadonlySet<string>;
  /** How many members all objects have together. */
  readonly members: number;
  /** How many values there are, the document itself and items of arrays included. */
  readonly values: number;
  /** The texts that may refer to something: those of `$ref`, and of discriminators. */
  readonly references: ReadonlySet<string>;
}

/** By document: several stages ask for it, and documents are never changed in place. */
const indexes = new WeakMap<JsonObject | JsonValue[], KeywordIndex>();

/**
 * Goes through a document once, so that stages that have something to do where a keyword is need
 * not go through documents without it.
 */
export function keywordIndexOf(document: JsonObject | JsonValue[]): KeywordIndex {
  let index = indexes.get(document);
  if (index === undefined) indexes.set(document, (index = makeKeywordIndex(document)));
  return index;
}

/** Whether one of these keys stands somewhere in a document. */
export function hasKeyword(document: JsonObject, ...keys: readonly string[]): boolean {
  const index = keywordIndexOf(document);
  return keys.some((key) => index.keys.has(key));
}

function makeKeywordIndex(document: JsonObject | JsonValue[]): KeywordIndex {
  const keys = new Set<string>();
  const references = new Set<string>();
  let members = 0;
  let items = 0;
  const stack: (JsonObject | JsonValue[])[] = [];
  const visit = (value: JsonValue | undefined): void => {
    if (typeof value === "object" && value !== null) stack.push(value);
  };
  visit(document);
  for (let holder = stack.pop(); holder !== undefined; holder = stack.pop()) {
    if (Array.isArray(holder)) {
      items += holder.length;
      for (const item of holder) visit(item);
      continue;
    }
    const own = Object.keys(holder);
    members += own.length;
    for (const key of own) {
      const held = holder[key];
      keys.add(key);
      visit(held);
      if (isReferring(key)) for (const text of textsOf(held)) references.add(text);
    }
  }
  return { keys, members, values: 1 + members + items, references };
}

/** Whether a text there refers to something; a discriminator's `mapping` has several. */
function isReferring(key: string): boolean {
  return key === "$ref" || key === "mapping" || key === "defaultMapping";
}

function textsOf(value: JsonValue | undefined): string[] {
  const held = typeof value === "object" && value !== null ? Object.values(value) : [value];
  return held.filter((item) => typeof item === "string");
}
