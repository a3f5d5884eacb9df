import type { Diagnostics } from "../../diagnostics/index.ts";
import { edgeOf, type OpenApiKind } from "../../json/openapi-grammar.ts";
import { joinPointer } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { layer } from "../layers.ts";
import type { SourcedDocument } from "../types.ts";
import { disagree, isStated, kindsAt, takeLow, type MergeContext, type Place } from "./context.ts";
import { compareProperties, compareResponses } from "./differences.ts";
import { adoptExample, compareExamples } from "./examples.ts";
import { inWords, mergeFact } from "./facts.ts";
import { betterStatus, counterpart } from "./keys.ts";
import { mergeParameters, mergeRequired, serversDisagree } from "./lists.ts";

/**
 * Merges several OpenAPI 3.1 documents of one API, ranked: where two state different facts the
 * first wins and `documents-disagree` names both places. What only a lower-ranked document
 * states is added; what it only sampled or derived is not, and gives way where it comes first.
 */
export function merge(
  documents: readonly [SourcedDocument, ...SourcedDocument[]],
  diagnostics: Diagnostics,
): SourcedDocument {
  const [first, ...others] = documents;
  return others.reduce(
    (high, low) => mergeTwo({ high, low, origins: new Map(), diagnostics }),
    first,
  );
}

function mergeTwo(context: MergeContext): SourcedDocument {
  const { high, low, origins } = context;
  const value = mergeObject(high.value, low.value, "document", { high: "", low: "" }, context);
  return {
    file: high.file,
    value,
    locate: layer(high.locate, origins, renamedStatus(high.value, value)),
  };
}

/** Fields that name the document, not the API. */
const ofTheDocument: ReadonlySet<string> = new Set([
  "$schema",
  "info",
  "jsonSchemaDialect",
  "openapi",
  "x-crosswalk-origin-version",
]);

function mergeObject(
  high: JsonObject,
  low: JsonObject,
  kind: OpenApiKind,
  place: Place,
  context: MergeContext,
): JsonObject {
  const result = new Map(Object.entries(high));
  for (const [field, item] of Object.entries(low)) {
    const own = result.get(field);
    const at = below(place, field);
    if (kind === "document" && ofTheDocument.has(field)) continue;
    if (kind === "schema" && field === "required") continue;
    // Matched by the caller; a header's name may be spelled in another case.
    if (kind === "parameter" && field === "name") continue;
    if (kind === "media-type" && field === "example") {
      if (own !== undefined) compareExamples(own, item, at, context);
    } else if (own !== undefined) {
      result.set(field, mergeField(field, own, item, kind, at, context));
    } else if (isAddable(high, kind, at, context)) {
      takeLow(at, context);
      result.set(field, item);
    }
  }
  if (kind === "schema") compareProperties(high, low, place, context);
  const required = kind === "schema" ? mergeRequired(high, low, place, context) : [];
  if (required.length > 0) result.set("required", required);
  const merged = Object.fromEntries(result);
  return kind === "media-type" ? adoptExample({ high: merged, low }, place, context) : merged;
}

/** Stated facts are added; sampled and derived ones only to a schema that says nothing yet. */
function isAddable(
  high: JsonObject,
  kind: OpenApiKind,
  place: Place,
  context: MergeContext,
): boolean {
  if (isStated(kindsAt(place, context).low)) return true;
  return kind === "schema" && Object.keys(high).length === 0;
}

function mergeField(
  field: string,
  high: JsonValue,
  low: JsonValue,
  kind: OpenApiKind,
  place: Place,
  context: MergeContext,
): JsonValue {
  const edge = edgeOf(kind, field);
  if (edge?.as === "map" && isObject(high) && isObject(low))
    return mergeMap(high, low, edge.kind, mapName(kind, field), place, context);
  if (edge?.kind === "parameter" && Array.isArray(high) && Array.isArray(low))
    return mergeParameters(high, low, place, context, (a, b, at) =>
      mergeObject(a, b, "parameter", at, context),
    );
  if (edge !== undefined && edge.as !== "map" && isObject(high) && isObject(low))
    return mergeObject(high, low, edge.kind, place, context);
  if (field === "servers" || field === "security" || field === "tags")
    return mergeSetting(field, high, low, place, context);
  return mergeFact(field, high, low, place, context);
}

function mergeSetting(
  field: "security" | "servers" | "tags",
  high: JsonValue,
  low: JsonValue,
  place: Place,
  context: MergeContext,
): JsonValue {
  if (field === "security") return mergeFact(field, high, low, place, context);
  if (field === "tags") return high;
  if (Array.isArray(high) && high.length === 0) {
    takeLow(place, context);
    return low;
  }
  if (serversDisagree(high, low))
    disagree(
      `the server is ${inWords(high)} in ${context.high.file} and ${inWords(low)} in ${context.low.file}`,
      place,
      context,
    );
  return high;
}

function mapName(kind: OpenApiKind, field: string): "paths" | "responses" | undefined {
  if (kind === "document" && field === "paths") return "paths";
  return kind === "operation" && field === "responses" ? "responses" : undefined;
}

function mergeMap(
  high: JsonObject,
  low: JsonObject,
  kind: OpenApiKind,
  name: "paths" | "responses" | undefined,
  place: Place,
  context: MergeContext,
): JsonObject {
  let result = high;
  if (name === "responses") compareResponses(high, low, place, context);
  for (const [key, item] of Object.entries(low)) {
    const same = counterpart(name, result, key);
    const at = { high: joinPointer(place.high, same ?? key), low: joinPointer(place.low, key) };
    const own = same === undefined ? undefined : result[same];
    if (same === undefined) {
      // A sampled component may be what another fact refers to.
      if (!isStated(kindsAt(at, context).low) && !/^\/components\/[^/]+$/.test(place.high))
        continue;
      takeLow(at, context);
      result = { ...result, [key]: item };
    } else if (isObject(own) && isObject(item)) {
      const merged = mergeObject(own, item, kind, at, context);
      result = replaceEntry(
        result,
        same,
        name === "responses" ? betterStatus(same, key) : same,
        merged,
      );
      moveOrigins(at.high, joinPointer(place.high, betterStatus(same, key)), name, context);
    }
  }
  return result;
}

function replaceEntry(map: JsonObject, from: string, to: string, value: JsonValue): JsonObject {
  return Object.fromEntries(
    Object.entries(map).map(([key, item]) => (key === from ? [to, value] : [key, item])),
  );
}

/** When an inferred `2XX` gave way to a code, what was noted below it moves along. */
function moveOrigins(
  from: string,
  to: string,
  name: "paths" | "responses" | undefined,
  { origins }: MergeContext,
): void {
  if (name !== "responses" || from === to) return;
  for (const [pointer, origin] of [...origins])
    if (pointer === from || pointer.startsWith(`${from}/`)) {
      origins.delete(pointer);
      origins.set(to + pointer.slice(from.length), origin);
    }
}

/** Pointers below a success code that was `2XX` in the higher-ranked document lead back there. */
function renamedStatus(before: JsonObject, after: JsonObject): (pointer: string) => string {
  return (pointer) => {
    const match = /^(\/paths\/[^/]+\/[^/]+\/responses\/)(2\d\d)(\/.*)?$/.exec(pointer);
    if (match === null) return pointer;
    const [, head = "", , rest = ""] = match;
    const had = (root: JsonObject, at: string) => at in flat(root, head);
    return !had(before, match[2] ?? "") && had(before, "2XX") && had(after, match[2] ?? "")
      ? `${head}2XX${rest}`
      : pointer;
  };
}

function flat(root: JsonObject, pointer: string): JsonObject {
  let value: JsonValue | undefined = root;
  for (const token of pointer.split("/").slice(1, -1))
    value = isObject(value) ? value[token.replaceAll("~1", "/").replaceAll("~0", "~")] : undefined;
  return isObject(value) ? value : {};
}

function below(place: Place, field: string): Place {
  return { high: joinPointer(place.high, field), low: joinPointer(place.low, field) };
}
