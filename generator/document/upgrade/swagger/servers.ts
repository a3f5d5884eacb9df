import type { JsonObject } from "../../../json/values.ts";
import { stringsIn } from "./context.ts";

/**
 * `schemes`, `host` and `basePath` as servers. Without a scheme the document's own would be used,
 * which nobody knows here: `https` is taken.
 */
export function serversOf(root: JsonObject, schemes = stringsIn(root["schemes"])): JsonObject[] {
  const host = typeof root["host"] === "string" ? root["host"] : undefined;
  const base = typeof root["basePath"] === "string" ? root["basePath"].replace(/\/+$/, "") : "";
  if (host === undefined) return base === "" ? [] : [{ url: base }];
  const used = schemes === undefined || schemes.length === 0 ? ["https"] : schemes;
  return used.map((scheme) => ({ url: `${scheme}://${host}${base}` }));
}
