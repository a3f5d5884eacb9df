import type { Diagnostics } from "../diagnostics/index.ts";
import { operationMethods } from "../json/openapi-grammar.ts";
import { joinPointer, parsePointer, valueAt } from "../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../json/values.ts";
import { remapLocate, type PointerMoves } from "./remap-locate.ts";
import type { SourcedDocument } from "./types.ts";
import { targetOf } from "../schema/references.ts";
import { keywordsWith } from "../schema/keywords.ts";

/** A place of a document that holds operations, e.g. a path item. */
interface OperationPlace {
  readonly pointer: string;
  readonly operation: JsonObject;
  /** Parameter lists that apply: the operation's, then its path item's. */
  readonly lists: readonly string[];
}

interface Lift {
  readonly root: JsonObject;
  readonly document: SourcedDocument;
  readonly diagnostics: Diagnostics;
  readonly moves: PointerMoves;
  /** Names of schemes added, by what they are. */
  readonly schemes: Map<string, string>;
}

/**
 * Removes the header parameters that OpenAPI ignores (`Accept`, `Content-Type`, `Authorization`:
 * OpenAPI 3.1, Parameter Object, `name`), and says so. The document is merged, placed and corrected by overlays: an `Authorization` parameter of an operation without
 * security becomes a security scheme, because the vendor evidently wants the header to be sent.
 * `locate` of the result still leads to where things stand in the file.
 */
export function liftHeaderParameters(
  document: SourcedDocument,
  diagnostics: Diagnostics,
): SourcedDocument {
  const places = operationPlaces(document.value);
  const ignored = places.some((place) =>
    place.lists.some((list) => ignoredIn(document.value, list).length > 0),
  );
  if (!ignored) return document;
  const root = copyAlong(
    document.value,
    places.flatMap(({ pointer, lists }) => [pointer, ...lists]),
  );
  const moves: PointerMoves = { removed: new Map(), added: new Map() };
  const lift: Lift = { root, document, diagnostics, moves, schemes: new Map() };
  for (const place of places) secure(lift, place);
  for (const list of new Set(places.flatMap((place) => place.lists))) remove(lift, list);
  return { ...document, value: root, locate: remapLocate(document.locate, moves) };
}

/** A copy in which the values at the pointers, and what leads to them, may be changed; the rest is shared. */
function copyAlong(value: JsonObject, pointers: readonly string[]): JsonObject {
  const root = { ...value };
  const copied = new Map<string, JsonObject>([["", root]]);
  for (const pointer of [...pointers, "/components/securitySchemes"]) {
    let parent = root;
    let at = "";
    for (const token of parsePointer(pointer)) {
      at = joinPointer(at, token);
      const child = getOwn(parent, token);
      if (!isObject(child)) break;
      const copy = copied.get(at) ?? { ...child };
      copied.set(at, copy);
      setOwn(parent, token, copy);
      parent = copy;
    }
  }
  return root;
}

function operationPlaces(root: JsonObject): OperationPlace[] {
  const places: OperationPlace[] = [];
  for (const section of ["paths", "webhooks"])
    for (const [path, item] of entries(getOwn(root, section))) {
      const itemPointer = joinPointer("", section, path);
      for (const method of isObject(item) ? operationMethods : []) {
        const operation = getOwn(item as JsonObject, method);
        if (!isObject(operation)) continue;
        const pointer = joinPointer(itemPointer, method);
        const lists = [`${pointer}/parameters`, `${itemPointer}/parameters`];
        places.push({ pointer, operation, lists });
      }
    }
  return places;
}

const entries = (value: JsonValue | undefined): [string, JsonValue][] =>
  isObject(value) ? Object.entries(value) : [];

interface IgnoredHeader {
  readonly index: number;
  readonly name: string;
  readonly parameter: JsonObject;
}

function ignoredIn(root: JsonObject, list: string): IgnoredHeader[] {
  const parameters = valueAt(root, list);
  if (!Array.isArray(parameters)) return [];
  return parameters.flatMap((entry, index) => {
    const parameter = resolve(root, entry);
    if (parameter === undefined || getOwn(parameter, "in") !== "header") return [];
    const name = getOwn(parameter, "name");
    if (typeof name !== "string" || !/^(?:accept|content-type|authorization)$/i.test(name))
      return [];
    return [{ index, name, parameter }];
  });
}

function resolve(root: JsonObject, entry: JsonValue): JsonObject | undefined {
  if (!isObject(entry)) return undefined;
  const ref = getOwn(entry, "$ref");
  if (typeof ref !== "string") return entry;
  const target = targetOf(root, ref)?.schema;
  return isObject(target) ? target : undefined;
}

/** Gives the operation a security requirement where an `Authorization` parameter is all that it has. */
function secure(lift: Lift, { pointer, lists }: OperationPlace): void {
  const operation = valueAt(lift.root, pointer);
  if (!isObject(operation)) return;
  const effective = getOwn(operation, "security") ?? getOwn(lift.root, "security");
  if (Array.isArray(effective) && effective.length > 0) return;
  for (const list of lists) {
    const header = ignoredIn(lift.root, list).find(({ name }) => /^authorization$/i.test(name));
    if (header === undefined) continue;
    const source = joinPointer(list, header.index);
    const name = addScheme(lift, header, source);
    const requirement: JsonObject = {};
    setOwn(requirement, name, []);
    const required = getOwn(header.parameter, "required") === true;
    operation["security"] = required ? [requirement] : [requirement, {}];
    lift.moves.added.set(`${pointer}/security`, source);
    lift.diagnostics.report({
      code: "authorization-parameter-lifted",
      message: `The header parameter ${header.name} became the security scheme ${name}.`,
      location: lift.document.locate(source),
      pointer: source,
    });
    return;
  }
}

function addScheme(lift: Lift, { name, parameter }: IgnoredHeader, source: string): string {
  const scheme = schemeOf(name, parameter);
  const identity = JSON.stringify({ ...scheme, description: null });
  const known = lift.schemes.get(identity);
  if (known !== undefined) return known;
  const schemes = child(child(lift.root, "components"), "securitySchemes");
  const base = scheme["type"] === "http" ? "bearerAuth" : "Authorization";
  let free = base;
  for (let n = 2; Object.hasOwn(schemes, free); n++) free = `${base}${n}`;
  schemes[free] = scheme;
  lift.schemes.set(identity, free);
  lift.moves.added.set(joinPointer("/components/securitySchemes", free), source);
  return free;
}

/** Keywords that show what a value looks like. */
const SHOWING_KEYWORDS = [...keywordsWith({ instances: "one" }), "pattern"];

/** `http` bearer where the parameter itself says so; else the header's bare value is the credential. */
function schemeOf(name: string, parameter: JsonObject): JsonObject {
  const description = getOwn(parameter, "description");
  const described = typeof description === "string" ? { description } : {};
  const schema = getOwn(parameter, "schema");
  const hints = [parameter, ...(isObject(schema) ? [schema] : [])].flatMap((holder) =>
    SHOWING_KEYWORDS.map((key) => getOwn(holder, key)),
  );
  const isBearer =
    hints.some((hint) => typeof hint === "string" && /^\^?bearer\b/i.test(hint)) ||
    (typeof description === "string" && /\bbearer [<{[*$]/i.test(description));
  if (isBearer) return { type: "http", scheme: "bearer", ...described };
  return { type: "apiKey", in: "header", name, ...described };
}

function child(parent: JsonObject, key: string): JsonObject {
  const existing = getOwn(parent, key);
  if (isObject(existing)) return existing;
  const created: JsonObject = {};
  parent[key] = created;
  return created;
}

function remove(lift: Lift, list: string): void {
  const tokens = parsePointer(list);
  const owner = valueAt(lift.root, joinPointer("", ...tokens.slice(0, -1)));
  const ignored = ignoredIn(lift.root, list);
  if (!isObject(owner) || ignored.length === 0) return;
  const indexes = new Set(ignored.map(({ index }) => index));
  const parameters = owner["parameters"] as JsonValue[];
  const kept = parameters.filter((_, index) => !indexes.has(index));
  if (kept.length > 0) owner["parameters"] = kept;
  else delete owner["parameters"];
  lift.moves.removed.set(list, indexes);
  for (const { index, name } of ignored) {
    if (/^authorization$/i.test(name) && wasLifted(lift, joinPointer(list, index))) continue;
    lift.diagnostics.report({
      code: "header-parameter-dropped",
      message: `The header parameter ${name} was dropped.`,
      location: lift.document.locate(joinPointer(list, index)),
      pointer: joinPointer(list, index),
    });
  }
}

function wasLifted(lift: Lift, source: string): boolean {
  return [...lift.moves.added.values()].includes(source);
}

function getOwn(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function setOwn(object: JsonObject, key: string, value: JsonValue): void {
  Object.defineProperty(object, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
