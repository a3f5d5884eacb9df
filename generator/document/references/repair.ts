import type { DiagnosticReport, Diagnostics } from "../../diagnostics/index.ts";
import { withKey, withoutKeys } from "../../json/edit.ts";
import { operationMethods } from "../../json/openapi-grammar.ts";
import { rewriteOpenApi, type RewriteObject } from "../../json/openapi-rewrite.ts";
import { joinPointer, parsePointer } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import type { SourcedDocument } from "../types.ts";
import { createResolve, type Resolve } from "./resolve.ts";

/**
 * Repairs small mistakes whose intent is clear, each with a warning: parameters of a path that
 * nobody declared become strings, path parameters are required, an empty list of servers is none.
 */
export function repairMistakes(
  document: SourcedDocument,
  diagnostics: Diagnostics,
): SourcedDocument {
  const resolve = createResolve(document.value);
  const report = (code: DiagnosticReport["code"], message: string, pointer: string) =>
    diagnostics.report({ code, message, pointer, location: document.locate(pointer) });
  const repair: RewriteObject = (node, kind, pointer) => {
    if (kind === "document" || kind === "operation")
      return withoutEmptyServers(node, pointer, report);
    if (kind === "parameter") return requirePathParameter(node, pointer, report);
    if (kind !== "path-item") return node;
    const [section, path, ...below] = parsePointer(pointer);
    const repaired = withoutEmptyServers(node, pointer, report);
    return section === "paths" && path !== undefined && below.length === 0
      ? declarePathParameters(repaired, path, { pointer, resolve, report })
      : repaired;
  };
  const value = rewriteOpenApi(document.value, repair, {
    kinds: ["operation", "parameter", "path-item"],
  });
  return { ...document, value };
}

type Report = (code: DiagnosticReport["code"], message: string, pointer: string) => void;

function withoutEmptyServers(node: JsonObject, pointer: string, report: Report): JsonObject {
  const { servers } = node;
  if (!Array.isArray(servers) || servers.length > 0) return node;
  report("servers-empty", "an empty list of servers says nothing", joinPointer(pointer, "servers"));
  return withoutKeys(node, "servers");
}

function requirePathParameter(node: JsonObject, pointer: string, report: Report): JsonObject {
  if (node["in"] !== "path" || node["required"] === true) return node;
  report("path-parameter-optional", `\`${String(node["name"])}\` is read as required`, pointer);
  return withKey(node, "required", true);
}

interface Context {
  readonly pointer: string;
  readonly resolve: Resolve;
  readonly report: Report;
}

function declarePathParameters(item: JsonObject, path: string, context: Context): JsonObject {
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
  if (names.length === 0) return item;
  const shared = declared(item["parameters"], context.resolve);
  let repaired = item;
  for (const method of operationMethods) {
    const operation = Object.hasOwn(item, method) ? item[method] : undefined;
    if (!isObject(operation)) continue;
    const own = declared(operation["parameters"], context.resolve);
    const missing = names.filter(
      (name, index) => !shared.has(name) && !own.has(name) && names.indexOf(name) === index,
    );
    if (missing.length === 0) continue;
    for (const name of missing)
      context.report(
        "path-parameter-undeclared",
        `\`${name}\` of \`${path}\` is declared nowhere; read as a string`,
        joinPointer(context.pointer, method),
      );
    repaired = withKey(repaired, method, withParameters(operation, missing));
  }
  return repaired;
}

function declared(parameters: JsonValue | undefined, resolve: Resolve): Set<string> {
  if (!Array.isArray(parameters)) return new Set();
  return new Set(
    parameters.flatMap((parameter) => {
      const ref = isObject(parameter) ? parameter["$ref"] : undefined;
      const value = typeof ref === "string" ? resolve(ref)?.value : parameter;
      return isObject(value) && value["in"] === "path" ? [String(value["name"])] : [];
    }),
  );
}

function withParameters(operation: JsonObject, names: readonly string[]): JsonObject {
  const old = Array.isArray(operation["parameters"]) ? operation["parameters"] : [];
  const added = names.map((name) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  return { ...operation, parameters: [...old, ...added] };
}
