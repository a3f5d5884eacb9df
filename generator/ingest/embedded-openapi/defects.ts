import type { Diagnostics } from "../../diagnostics/index.ts";
import type { FactSource, SourcedDocument } from "../../document/types.ts";
import { joinPointer, parsePointer, valueAt } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { versionOf } from "../openapi/version.ts";
import { getOwn, setOwn } from "../shared/own-property.ts";
import { placeholders } from "../shared/placeholders.ts";

interface Repair {
  readonly root: JsonObject;
  readonly document: SourcedDocument;
  readonly diagnostics: Diagnostics;
  readonly added: Map<string, FactSource>;
}

/**
 * Reports the defects that published fragments are known to have, and mends those that would stop
 * every later stage: a reference that leads nowhere becomes an open component, an undeclared path
 * parameter is declared as a string, `nullable` in 3.1 becomes a type list.
 */
export function repairDefects(
  document: SourcedDocument,
  diagnostics: Diagnostics,
): SourcedDocument {
  const root = structuredClone(document.value);
  const repair: Repair = { root, document, diagnostics, added: new Map() };
  const version = versionOf(root) ?? "";
  visit(root, "", (object, pointer) => {
    checkReference(repair, object, pointer);
    checkVersionMix(repair, object, pointer, version);
  });
  declarePathParameters(repair);
  checkServers(repair);
  const locate: SourcedDocument["locate"] = (pointer, part) => {
    for (const [start, source] of repair.added)
      if (pointer === start || pointer.startsWith(`${start}/`)) return source;
    return document.locate(pointer, part);
  };
  return { ...document, value: root, locate };
}

function visit(
  value: JsonValue,
  pointer: string,
  see: (object: JsonObject, pointer: string) => void,
): void {
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) visit(item, joinPointer(pointer, index), see);
  if (!isObject(value)) return;
  see(value, pointer);
  for (const [key, child] of Object.entries(value))
    if (!/^(?:example|examples|default|enum|const)$/.test(key) && !key.startsWith("x-"))
      visit(child, joinPointer(pointer, key), see);
}

function checkReference(repair: Repair, object: JsonObject, pointer: string): void {
  const ref = getOwn(object, "$ref");
  if (typeof ref !== "string") return;
  if (ref.startsWith("#/") && valueAt(repair.root, ref.slice(1)) !== undefined) return;
  if (ref === "#") return;
  repair.diagnostics.report({
    code: "dangling-reference",
    message: `The reference ${JSON.stringify(ref)} leads nowhere; any value is accepted there.`,
    location: repair.document.locate(joinPointer(pointer, "$ref")),
    pointer,
  });
  const source = repair.document.locate(joinPointer(pointer, "$ref"));
  const [section, kind, name, ...rest] = ref.startsWith("#/") ? parsePointer(ref.slice(1)) : [];
  if (section === "components" && kind === "schemas" && name !== undefined && rest.length === 0) {
    const components = ensure(repair.root, "components");
    setOwn(ensure(components, "schemas"), name, {});
    if (source) repair.added.set(joinPointer("", section, kind, name), source);
  } else delete object["$ref"];
}

function ensure(parent: JsonObject, key: string): JsonObject {
  const existing = getOwn(parent, key);
  if (isObject(existing)) return existing;
  const created: JsonObject = {};
  setOwn(parent, key, created);
  return created;
}

function checkVersionMix(
  repair: Repair,
  object: JsonObject,
  pointer: string,
  version: string,
): void {
  const type = getOwn(object, "type");
  const report = (key: string, what: string) => {
    repair.diagnostics.report({
      code: "version-mixed",
      message: `${what} in a document of version ${version}.`,
      location: repair.document.locate(joinPointer(pointer, key), "key"),
      pointer: joinPointer(pointer, key),
    });
  };
  if (version.startsWith("3.0") && type === "null") report("type", "`type: null`");
  if (!/^3\.[12]/.test(version) || getOwn(object, "nullable") !== true) return;
  // A property that is called `nullable` is a schema, never `true` beside a type.
  if (typeof type !== "string") return;
  report("nullable", "`nullable`");
  object["type"] = [type, "null"];
  delete object["nullable"];
}

function declarePathParameters(repair: Repair): void {
  const paths = getOwn(repair.root, "paths");
  for (const [path, item] of isObject(paths) ? Object.entries(paths) : []) {
    const names = placeholders(path);
    for (const [method, operation] of isObject(item) ? Object.entries(item) : []) {
      if (!isObject(operation) || !isObject(getOwn(operation, "responses"))) continue;
      const pointer = joinPointer("/paths", path, method);
      const shared = isObject(item) ? getOwn(item, "parameters") : undefined;
      const declared = new Set(
        [...list(shared), ...list(getOwn(operation, "parameters"))]
          .map((entry) => resolve(repair.root, entry))
          .filter((parameter) => parameter?.["in"] === "path")
          .map((parameter) => parameter?.["name"]),
      );
      for (const name of names.filter((n) => !declared.has(n)))
        declare(repair, operation, pointer, name);
    }
  }
}

const list = (value: JsonValue | undefined): JsonValue[] => (Array.isArray(value) ? value : []);

function resolve(root: JsonObject, entry: JsonValue): JsonObject | undefined {
  if (!isObject(entry)) return undefined;
  const ref = getOwn(entry, "$ref");
  const target = typeof ref === "string" ? valueAt(root, ref.slice(1)) : entry;
  return isObject(target) ? target : undefined;
}

function declare(repair: Repair, operation: JsonObject, pointer: string, name: string): void {
  const isSwagger2 = Object.hasOwn(repair.root, "swagger");
  const type: JsonObject = isSwagger2 ? { type: "string" } : { schema: { type: "string" } };
  const parameters = list(getOwn(operation, "parameters"));
  const at = joinPointer(pointer, "parameters", parameters.length);
  operation["parameters"] = [...parameters, { name, in: "path", required: true, ...type }];
  const source = repair.document.locate(pointer, "key");
  if (source) repair.added.set(at, { ...source, kind: "derived", confidence: 0.95 });
  repair.diagnostics.report({
    code: "path-parameter-undeclared",
    message: `The path parameter {${name}} is not declared; it is taken as a required string.`,
    location: source,
    pointer,
  });
}

function checkServers({ root, document, diagnostics }: Repair): void {
  for (const [index, server] of list(getOwn(root, "servers")).entries()) {
    const url = isObject(server) ? getOwn(server, "url") : undefined;
    if (typeof url !== "string" || url.length < 2 || !url.endsWith("/")) continue;
    const pointer = `/servers/${index}/url`;
    diagnostics.report({
      code: "server-double-slash",
      message: `The server ${url} ends with a slash.`,
      location: document.locate(pointer),
      pointer,
    });
  }
}
