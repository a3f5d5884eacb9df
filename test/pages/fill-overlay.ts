import { parse, stringify } from "yaml";
import type { Diagnostic } from "../../generator/diagnostics/index.ts";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { applyOverlay } from "../../generator/document/index.ts";
import { draftOverlay, type IngestedDocument } from "../../generator/ingest/index.ts";
import {
  isObject,
  objectOf,
  type JsonObject,
  type JsonValue,
} from "../../generator/json/values.ts";

/**
 * The document with the overlay that is drafted for it, whose holes are filled from the document that is right: what
 * a person who knows the API would fill in, and nothing where the draft asks for nothing.
 */
export function withFilledOverlay(
  document: IngestedDocument,
  diagnostics: readonly Diagnostic[],
  expected: JsonObject,
): { readonly document: IngestedDocument; readonly problems: readonly string[] } {
  const evidence = [{ document: expected, source: "openapi.json" }];
  const draft = draftOverlay(document, diagnostics, evidence);
  if (draft === undefined) return { document, problems: [] };
  const overlay = parse(draft.text) as JsonObject;
  const actions = listOf(overlay["actions"]).map((action) =>
    isObject(action) ? filled(action, { expected, document: document.value }) : action,
  );
  const log = createDiagnostics();
  const text = stringify({ ...overlay, actions });
  const applied = applyOverlay(document, { file: "overlay.yaml", text }, log);
  const problems = log.all
    .filter(({ severity }) => severity === "error")
    .map(({ message }) => message);
  return { document: { ...document, ...applied }, problems };
}

const listOf = (value: JsonValue | undefined) => (Array.isArray(value) ? value : []);

function filled(
  action: JsonObject,
  { expected, document }: { readonly expected: JsonObject; readonly document: JsonObject },
): JsonObject {
  const update = objectOf(action["update"]);
  const tokens = tokensOf(String(action["target"]));
  const holder = lookUp(tokens, expected);
  const known = objectOf(at(tokens, document, document));
  const names = update["x-crosswalk-names"] ?? update["x-crosswalk-parameter-names"];
  if (isObject(names)) return { ...action, update: named(update, names, { holder, known }) };
  if ("servers" in update) return { ...action, update: { servers: expected["servers"] ?? [] } };
  if (!isObject(holder)) return action;
  const values = Object.entries(update).map(([key, value]): [string, JsonValue] => {
    const empty: JsonValue = key === "properties" ? {} : [];
    const right = holder[key] ?? (/^(?:properties|required)$/.test(key) ? empty : null);
    return [key, value ?? missingOf(inlined(right, expected, 0), known[key])];
  });
  return { ...action, update: Object.fromEntries(values) };
}

/** What of a value is not known yet: an overlay adds to lists and objects. */
function missingOf(right: JsonValue, known: JsonValue | undefined): JsonValue {
  if (Array.isArray(right) && Array.isArray(known))
    return right.filter((item) => !known.includes(item));
  if (!isObject(right) || !isObject(known)) return right;
  return Object.fromEntries(
    Object.entries(right).flatMap(([key, value]) => {
      const other = known[key];
      const isOther = other !== undefined && isList(value ?? null) !== isList(other);
      return isOther ? [] : [[key, missingOf(value ?? null, other)]];
    }),
  );
}

const isList = (value: JsonValue) => (Array.isArray(value) ? "list" : isObject(value));

/** Names by the position of their rows: documents and pages have the same order. */
function named(
  update: JsonObject,
  names: JsonObject,
  { holder, known: table }: { readonly holder: JsonValue | undefined; readonly known: JsonObject },
): JsonObject {
  const [key = ""] = Object.keys(update);
  const entries = listOf(table["x-crosswalk-unnamed"]).filter(isObject);
  const right = isObject(holder) ? Object.keys(objectOf(holder["properties"])) : [];
  const parameters = isObject(holder) ? listOf(holder["parameters"]).filter(isObject) : [];
  const rows = Object.entries(objectOf(names["rows"])).map(([position, row]) => {
    const [, location, at = position] = /^(\w+):(\d+)$/.exec(position) ?? [];
    const inLocation = parameters.filter((one) => one["in"] === location);
    const all =
      location === undefined ? right : inLocation.map((parameter) => String(parameter["name"]));
    const known = isObject(row) ? row["name"] : undefined;
    const candidate = all[Number(at) - 1] ?? null;
    const entry = entries.find((one) => String(one["row"]) === position);
    const own = objectOf(objectOf(entry?.["schema"]))["type"] ?? null;
    const type =
      objectOf(objectOf(objectOf(holder)["properties"])[candidate ?? ""])["type"] ?? null;
    // A person sees that a row of another type is another field.
    const isOther = own !== null && type !== null && String(own) !== String(type);
    const name = known ?? (isOther ? null : candidate);
    return [position, { name, confidence: name === null ? null : 1, evidence: "openapi.json" }];
  });
  return { [key]: { ...names, rows: Object.fromEntries(rows) as JsonObject } };
}

/** `$['paths']['/berths']['post']` as its keys. */
const tokensOf = (target: string): string[] =>
  [...target.matchAll(/\['((?:[^'\\]|\\.)*)'\]|\[(\d+)\]|\.(\w+)/g)].map(
    ([, quoted, index, plain]) => (quoted ?? index ?? plain ?? "").replaceAll(/\\(.)/g, "$1"),
  );

/** The value that a target of the page's document has in the right one: paths may begin earlier or later there. */
function lookUp(tokens: readonly string[], expected: JsonObject): JsonValue | undefined {
  const [first, path = "", ...rest] = tokens;
  if (first === "x-crosswalk-unplaced") return lookUp(["paths", path, "any", ...rest], expected);
  if (first !== "paths") return at(tokens, expected, expected);
  const paths = objectOf(expected["paths"]);
  const found =
    Object.keys(paths).find((own) => own === path) ??
    Object.keys(paths).find((own) => path.endsWith(own) || own.endsWith(path)) ??
    Object.keys(paths)[0];
  const item = objectOf(paths[found ?? ""]);
  const [method = "", ...inner] = rest;
  return at(inner, item[method] ?? Object.values(item)[0], expected);
}

function at(
  tokens: readonly string[],
  value: JsonValue | undefined,
  expected: JsonObject,
): JsonValue | undefined {
  const target = resolved(value, expected);
  const [token, ...rest] = tokens;
  if (token === undefined) return target;
  if (Array.isArray(target)) return at(rest, target[Number(token)], expected);
  if (!isObject(target)) return undefined;
  // A response whose status the page lacks is the one success.
  const success = token === "2XX" ? Object.keys(target).find((key) => /^2/.test(key)) : undefined;
  return at(rest, target[token] ?? target[success ?? ""], expected);
}

function resolved(value: JsonValue | undefined, expected: JsonObject): JsonValue | undefined {
  const reference = isObject(value) ? value["$ref"] : undefined;
  if (typeof reference !== "string") return value;
  return at(reference.split("/").slice(1), expected, expected);
}

/** Deepest schema that is filled in. */
const maximumDepth = 12;

/** A value without references, as it can stand in any document. */
function inlined(value: JsonValue, expected: JsonObject, depth: number): JsonValue {
  const target = resolved(value, expected) ?? null;
  if (depth > maximumDepth) return {};
  if (Array.isArray(target)) return target.map((item) => inlined(item, expected, depth));
  if (!isObject(target)) return target;
  return Object.fromEntries(
    Object.entries(target).map(([key, inner]) => [
      key,
      inlined(inner ?? null, expected, depth + 1),
    ]),
  );
}
