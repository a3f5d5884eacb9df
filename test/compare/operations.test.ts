import { describe, expect, it } from "vitest";
import { compareDocuments, rules } from "../../generator/compare/index.ts";
import type { JsonObject } from "../../generator/json/values.ts";
import { documentCases } from "./cases/documents.ts";
import { operationCases } from "./cases/operations.ts";
import { CLASS } from "./cases/types.ts";
import { changesBetween, documentOf } from "./harness.ts";

type Place = (operation: JsonObject) => JsonObject;

const places: readonly [name: string, prefix: string, place: Place][] = [
  ["an operation", "", (operation) => documentOf({ paths: { "/a": { post: operation } } })],
  ["a webhook", "webhook-", (operation) => documentOf({ webhooks: { a: { post: operation } } })],
  [
    "a callback",
    "webhook-",
    (operation) =>
      documentOf({
        paths: {
          "/a": {
            post: {
              responses: {},
              callbacks: { event: { "{$request.body#/url}": { post: operation } } },
            },
          },
        },
      }),
  ],
];

function found(base: JsonObject, revision: JsonObject): string[] {
  const changes = changesBetween(base, revision);
  return [...new Set(changes.map((change) => `${change.rule}: ${change.class}`))].sort();
}

function ids(base: JsonObject, revision: JsonObject): string[] {
  return [...new Set(changesBetween(base, revision).map(({ rule }) => rule))];
}

describe.each(places)("changes of %s", (_name, prefix, place) => {
  it.each(operationCases)("%s: %j -> %j", (kind, base, revision, called, webhook) => {
    const expected = CLASS[prefix === "" ? called : webhook];
    expect(found(place(base), place(revision))).toEqual([`${prefix}${kind}: ${expected}`]);
    expect(ids(place(revision), place(base))).toEqual([rules.get(prefix + kind)?.opposite]);
    expect(found(place(revision), place(structuredClone(revision)))).toEqual([]);
  });
});

describe("changes of the document", () => {
  it.each(documentCases)("%s: %j -> %j", (rule, base, revision, letter) => {
    const [before, after] = [documentOf(base), documentOf(revision)];
    expect(found(before, after)).toEqual([`${rule}: ${CLASS[letter]}`]);
    if (rule !== "request-parameter-added-required")
      expect(ids(after, before)).toEqual([rules.get(rule)?.opposite]);
    expect(found(after, structuredClone(after))).toEqual([]);
  });

  it("says that breaking changes came under the same version", () => {
    const base = documentOf({ paths: { "/a": { get: { responses: {} } } } });
    const rule = "version-not-raised";
    const all = (version: string) =>
      compare(base, { ...documentOf({}), info: { title: "Test", version } });
    expect(all("1")).toContain(rule);
    expect(all("2")).not.toContain(rule);
  });
});

function compare(base: JsonObject, revision: JsonObject): string[] {
  return compareDocuments({ document: base }, { document: revision }).changes.map(
    ({ rule }) => rule,
  );
}

describe("values that are written as plain text", () => {
  type Carrier = (schema: JsonObject) => JsonObject;
  const posted = (operation: JsonObject) =>
    documentOf({ paths: { "/a": { post: { responses: {}, ...operation } } } });
  const body =
    (mediaType: string): Carrier =>
    (schema) =>
      posted({ requestBody: { content: { [mediaType]: { schema } } } });
  const query: Carrier = (schema) => posted({ parameters: [{ in: "query", name: "q", schema }] });
  const [integer, text] = [{ type: "integer" }, { type: "string" }];
  const list = (item: JsonObject) => ({ type: "array", items: item });

  it.each([
    ["an integer is any text", query, integer, text, "non-breaking"],
    ["in XML as well", body("application/xml"), integer, text, "non-breaking"],
    ["and in text", body("text/plain"), integer, text, "non-breaking"],
    ["but not in JSON", body("application/json"), integer, text, "breaking"],
    ["nor a short text", query, integer, { ...text, maxLength: 1 }, "breaking"],
    ["nor one of a list", query, integer, { ...text, enum: ["1"] }, "breaking"],
    ["a value is a list of one", query, integer, list(text), "non-breaking"],
    ["whatever scalar", query, { type: ["string", "integer"] }, list(text), "non-breaking"],
    ["of what it may be", query, { type: ["string", "integer"] }, list(integer), "breaking"],
  ])("%s", (_name, carrier, before, after, expected) => {
    const classes = changesBetween(carrier(before), carrier(after)).map((change) => change.class);
    const worst = classes.includes("breaking") ? "breaking" : classes[0];
    expect(worst).toBe(expected);
  });
});
