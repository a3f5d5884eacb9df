import type { JsonObject } from "../../json/values.ts";
import { getOwn } from "../shared/own-property.ts";

/** The version that a document declares, as text; undefined when it declares none. */
export function versionOf(document: JsonObject): string | undefined {
  const version = getOwn(document, "openapi") ?? getOwn(document, "swagger");
  // `swagger: 2.0` without quotes is a number in YAML.
  if (typeof version === "number") return version.toFixed(1);
  return typeof version === "string" ? version : undefined;
}

/** True for OpenAPI 2.0, 3.0.x, 3.1.x and 3.2.x. */
export function isSupportedVersion(document: JsonObject): boolean {
  return /^(?:2\.0|3\.[012](?:\.\d+)?(?:-\S+)?)$/.test(versionOf(document) ?? "");
}
