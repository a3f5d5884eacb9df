import type { Diagnostics } from "../../diagnostics/index.ts";
import type { SourcedDocument } from "../../document/types.ts";
import { isObject } from "../../json/values.ts";
import { getOwn } from "../shared/own-property.ts";
import type { Fence } from "../shared/fences.ts";

/** Method and path that the line of a fence names, e.g. `yaml openapi.json POST /pets`. */
export function parseInfoString(meta: string): { method: string; path: string } | undefined {
  const [path, method] = meta.trim().split(/\s+/).toReversed();
  if (path === undefined || method === undefined) return undefined;
  const isMethod = /^(?:get|put|post|delete|options|head|patch|trace|webhook)$/i.test(method);
  return isMethod ? { method: method.toLowerCase(), path } : undefined;
}

/** Reports a fence whose info string names an operation that its document does not have. */
export function checkInfoString(
  fence: Fence,
  { file, value }: SourcedDocument,
  diagnostics: Diagnostics,
): void {
  const named = parseInfoString(fence.meta);
  if (named === undefined) return;
  const isWebhook = named.method === "webhook";
  const items = getOwn(value, isWebhook ? "webhooks" : "paths");
  const item = isObject(items) ? getOwn(items, named.path) : undefined;
  const found = isObject(item) && (isWebhook || Object.hasOwn(item, named.method));
  if (found) return;
  diagnostics.report({
    code: "fence-info-mismatch",
    message: `The code block is announced as ${named.method} ${named.path}, which it does not define.`,
    location: { file, line: fence.line, column: fence.indent + 1 },
  });
}
