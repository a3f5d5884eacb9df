// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { fill, get, set, stepsOf } from "./paths.js";
import { isPlain } from "./values.js";
/**
 * Writes a canonical null, which unsets a field, in the provider's way.
 *
 * @returns false where null is sent as it is.
 */
export function applyNull(call, field, draft) {
  const way = call.patch?.unset ?? "null";
  if (way === "null") {
    // Null is a value of the field; where it is none, there is nothing to send.
    return field.field.nullable !== true;
  }
  for (const { steps } of field.provider) {
    const path = fill(steps, []);
    if (way === "empty-text") set(draft, path, "");
    else {
      const at = ["body", ...fill(stepsOf(call.request.at ?? ""), [])];
      const list = [...at, ...fill(stepsOf(way.keys), [])];
      const known = get(draft, list);
      const name = path.slice(at.length).join(".");
      set(draft, list, [...(Array.isArray(known) ? known : []), name]);
    }
  }
  return true;
}
/** An object of the fields to change -> a JSON Patch: null removes, anything else is written. */
export function writeJsonPatch(body, op, path = "") {
  if (body === null) return [{ op: "remove", path }];
  if (!isPlain(body)) return [{ op, path, value: body }];
  return Object.entries(body).flatMap(([key, value]) =>
    writeJsonPatch(value, op, `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`),
  );
}
/** The fields that a JSON Patch changes, as an object. */
export function readJsonPatch(patch) {
  const body = {};
  for (const one of Array.isArray(patch) ? patch : []) {
    if (!isPlain(one) || typeof one["path"] !== "string") continue;
    const keys = one["path"].split("/").slice(1);
    const names = keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
    if (names.length > 0) set(body, names, one["op"] === "remove" ? null : one["value"]);
  }
  return body;
}
