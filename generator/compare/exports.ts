import { joinPointer } from "../json/pointer.ts";
import { isObject, objectOf, type JsonObject, type JsonValue } from "../json/values.ts";
import type { ApiModel, OperationModel } from "../model/index.ts";
import type { ExportLookup } from "./types.ts";

/** Exported names of a package by JSON Pointer of what they were made from. */
type Index = Map<string, string[]>;

/** The names for a pointer: those of the nearest part around it that has any. */
function lookupIn(index: Index): ExportLookup {
  return (pointer) => {
    for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
      const names = index.get(at);
      if (names !== undefined) return names;
    }
    return [];
  };
}

function add(index: Index, pointer: string, name: JsonValue | undefined): void {
  if (typeof name !== "string") return;
  const names = index.get(pointer) ?? [];
  if (!names.includes(name)) names.push(name);
  index.set(pointer, names);
}

/** The exported names of a package that is generated from this model. */
export function exportsOfModel(model: ApiModel): ExportLookup {
  const index: Index = new Map();
  for (const { pointer, exportName } of model.schemas) add(index, pointer, exportName);
  for (const operation of model.operations) addOperation(index, operation);
  return lookupIn(index);
}

function addOperation(index: Index, operation: OperationModel): void {
  const { pointer, exportName, parameters, parametersExport, requestBody, responses } = operation;
  add(index, pointer, exportName);
  add(index, joinPointer(pointer, "parameters"), parametersExport);
  for (const parameter of parameters) add(index, parameter.pointer, parametersExport);
  for (const body of [requestBody, ...responses])
    for (const content of body?.contents ?? []) add(index, content.pointer, content.exportName);
}

/** The exported names of a package that was generated earlier, by its `manifest.json`. */
export function exportsOfManifest(manifest: JsonValue): ExportLookup {
  const index: Index = new Map();
  if (!isObject(manifest)) return lookupIn(index);
  for (const [name, exported] of Object.entries(objectOf(manifest["schemas"])))
    add(index, joinPointer("/components/schemas", name), exported);
  for (const [section, root] of [
    ["operations", "/paths"],
    ["webhooks", "/webhooks"],
  ] as const)
    for (const operation of Object.values(objectOf(manifest[section])))
      if (isObject(operation)) addManifestOperation(index, root, operation);
  return lookupIn(index);
}

function addManifestOperation(index: Index, root: string, operation: JsonObject): void {
  const pointer = joinPointer(root, String(operation.path), String(operation.method));
  add(index, pointer, operation.export);
  add(index, joinPointer(pointer, "parameters"), operation.parameters);
  const contents = (at: string, contents: JsonObject) => {
    for (const [mediaType, exported] of Object.entries(contents))
      add(index, joinPointer(at, "content", mediaType), exported);
  };
  contents(joinPointer(pointer, "requestBody"), objectOf(operation["requestBody"]));
  const responses = objectOf(operation["responses"]);
  for (const status of Object.keys(responses))
    contents(joinPointer(pointer, "responses", status), objectOf(responses[status]));
}
