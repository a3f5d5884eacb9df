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
  if (call.patch?.jsonPatch !== undefined) {
    for (const { steps } of field.provider) set(draft, fill(steps, []), null);
    return true;
  }
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
/**
 * An object of the fields to change -> a JSON Patch: null removes, anything else is written.
 *
 * @param fields - paths that are written as a whole; other objects are changed member by member.
 */
export function writeJsonPatch(body, op, fields) {
  const whole = new Set(fields.map((path) => pointerOf(path)));
  const write = (value, path) => {
    if (value === null) return [{ op: "remove", path }];
    if (whole.has(path) || !isPlain(value)) return [{ op, path, value }];
    return Object.entries(value).flatMap(([key, member]) =>
      write(member, `${path}${pointerOf([key])}`),
    );
  };
  return write(body, "");
}
/** A JSON Pointer (RFC 6901). */
function pointerOf(path) {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
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
