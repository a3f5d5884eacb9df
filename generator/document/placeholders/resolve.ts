import type { Diagnostics } from "../../diagnostics/index.ts";
import { withKey, withoutKeys } from "../../json/edit.ts";
import { walkOpenApi } from "../../json/openapi-walk.ts";
import { rewriteOpenApi } from "../../json/openapi-rewrite.ts";
import { operationMethods } from "../../json/openapi-grammar.ts";
import { joinPointer } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { layer, type Origin } from "../layers.ts";
import type { SourcedDocument } from "../types.ts";
import { nameFields } from "./name-fields.ts";
import { keepSchemas } from "./keep-schemas.ts";

/** How the step treats what is still unknown. */
export interface PlaceholderOptions {
  /**
   * True for a provider that can be given an overlay: an operation without method or path, or with
   * another's id, is an error. Otherwise its schemas are kept as components, and the id is left out.
   */
  readonly requirePlaced: boolean;
}

/**
 * The step after the overlays: names the rows of pages that lost their field names, moves
 * operations that now have a method and a path to `paths`, and reports what stays unknown and
 * operation ids given twice.
 * The helper extensions are gone afterwards.
 */
export function resolvePlaceholders(
  document: SourcedDocument,
  diagnostics: Diagnostics,
  options: PlaceholderOptions,
): SourcedDocument {
  const named = nameFields(document, diagnostics);
  const placed = moveOperations(named, diagnostics, options);
  return checkOperationIds(placed, diagnostics, options);
}

function moveOperations(
  document: SourcedDocument,
  diagnostics: Diagnostics,
  options: PlaceholderOptions,
): SourcedDocument {
  const unplaced = document.value["x-crosswalk-unplaced"];
  if (!isObject(unplaced)) return document;
  const origins = new Map<string, Origin>();
  const left: Record<string, JsonObject> = {};
  let paths: JsonObject = isObject(document.value["paths"]) ? document.value["paths"] : {};
  for (const [slug, operation] of Object.entries(unplaced)) {
    const from = joinPointer("/x-crosswalk-unplaced", slug);
    const target = targetOf(operation);
    const report = (
      code: "operation-unplaced" | "operation-unplaced-kept" | "operation-placed-twice",
      message: string,
    ) => diagnostics.report({ code, message, pointer: from, location: document.locate(from) });
    if (target === undefined) {
      const code = options.requirePlaced ? "operation-unplaced" : "operation-unplaced-kept";
      report(code, `the page does not say method and path of \`${slug}\``);
      if (isObject(operation)) left[slug] = operation;
      continue;
    }
    const { method, path } = target;
    const item = Object.hasOwn(paths, path) ? paths[path] : undefined;
    const pathItem = isObject(item) ? item : {};
    if (Object.hasOwn(pathItem, method)) {
      report("operation-placed-twice", `${method.toUpperCase()} ${path} is there already`);
      continue;
    }
    const bare = withoutKeys(target.operation, "x-crosswalk-method", "x-crosswalk-path");
    paths = withKey(paths, path, withKey(pathItem, method, bare));
    origins.set(joinPointer("/paths", path, method), { locate: document.locate, pointer: from });
  }
  const { "x-crosswalk-unplaced": _, ...rest } = document.value;
  const moved = { ...rest, paths };
  return keepSchemas(
    { ...document, value: moved, locate: layer(document.locate, origins) },
    left,
    document.locate,
  );
}

function targetOf(
  operation: JsonValue | undefined,
): { method: string; path: string; operation: JsonObject } | undefined {
  if (!isObject(operation)) return undefined;
  const method = String(operation["x-crosswalk-method"] ?? "").toLowerCase();
  const path = operation["x-crosswalk-path"];
  const known = operationMethods.some((name) => name === method && name !== "query");
  return known && typeof path === "string" && path.startsWith("/")
    ? { method, path, operation }
    : undefined;
}

/** Reports each operation id that an earlier operation has; a lone document goes on without it. */
function checkOperationIds(
  document: SourcedDocument,
  diagnostics: Diagnostics,
  { requirePlaced }: PlaceholderOptions,
): SourcedDocument {
  const first = new Map<string, string>();
  const surplus = new Set<string>();
  walkOpenApi(document.value, ({ value, kind, pointer }) => {
    if (kind === "schema") return false;
    const id = kind === "operation" && isObject(value) ? value["operationId"] : undefined;
    if (typeof id !== "string") return undefined;
    const at = joinPointer(pointer, "operationId");
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, at);
    else {
      const other = document.locate(earlier);
      surplus.add(pointer);
      diagnostics.report({
        code: requirePlaced ? "operation-id-duplicate" : "operation-id-dropped",
        message: `\`${id}\` names two operations`,
        pointer: at,
        location: document.locate(at),
        related: other && [{ message: "the other operation", location: other }],
      });
    }
    return undefined;
  });
  if (requirePlaced || surplus.size === 0) return document;
  const value = rewriteOpenApi(document.value, (node, kind, pointer) =>
    kind === "operation" && surplus.has(pointer) ? withoutKeys(node, "operationId") : node,
  );
  return { ...document, value };
}
