import type { Diagnostics } from "../../diagnostics/index.ts";
import type { SourcedDocument } from "../../document/types.ts";
import { joinPointer } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { keywordRow } from "../../schema/keywords.ts";
import { versionOf } from "../openapi/version.ts";
import { getOwn } from "../shared/own-property.ts";

interface Repair {
  readonly root: JsonObject;
  readonly document: SourcedDocument;
  readonly diagnostics: Diagnostics;
}

/**
 * Reports the defects that fragments on pages have and whole documents hardly ever: keywords of another
 * version (`nullable` in 3.1 becomes a type list), ids of a vendor's tool for references, servers that
 * end with a slash. References that lead nowhere and undeclared path parameters are mended later, in whatever document they are (document/).
 */
export function repairDefects(
  document: SourcedDocument,
  diagnostics: Diagnostics,
): SourcedDocument {
  const root = structuredClone(document.value);
  const repair: Repair = { root, document, diagnostics };
  const version = versionOf(root) ?? "";
  visit(root, "", (object, pointer) => {
    dropForeignReference(repair, object, pointer);
    checkVersionMix(repair, object, pointer, version);
  });
  checkServers(repair);
  return { ...document, value: root };
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
    if (keywordRow(key)?.instances === undefined && !key.startsWith("x-"))
      visit(child, joinPointer(pointer, key), see);
}

/** An id of the vendor's own tool names no file and nothing in the page. */
function dropForeignReference(repair: Repair, object: JsonObject, pointer: string): void {
  const ref = getOwn(object, "$ref");
  if (typeof ref !== "string" || !/^[\w-]+$/.test(ref)) return;
  repair.diagnostics.report({
    code: "reference-foreign",
    message: `The reference ${JSON.stringify(ref)} names nothing; any value is accepted there.`,
    location: repair.document.locate(joinPointer(pointer, "$ref")),
    pointer,
  });
  delete object["$ref"];
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
  // A property that is called `nullable` is a schema, never `true` alongside a type.
  if (typeof type !== "string") return;
  report("nullable", "`nullable`");
  object["type"] = [type, "null"];
  delete object["nullable"];
}

const list = (value: JsonValue | undefined): JsonValue[] => (Array.isArray(value) ? value : []);

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
