// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { fill, get, set, stepsOf } from "./paths.js";
import { isPlain } from "./values.js";
/** Writes a canonical null, which unsets a field, in the provider's way. */
export function applyNull(call, field, draft) {
  const { patch, request } = call;
  if (patch === undefined) return field.field.nullable === true ? "as it is" : "left out";
  const { unset = "null", jsonPatch } = patch;
  for (const { steps } of field.provider) {
    const path = fill(steps, []);
    if (jsonPatch !== undefined) set(draft, path, null);
    else if (typeof unset === "object")
      appendName(draft, { at: request.at, list: unset.keys, path });
    else unsetPath(draft, path, unset === "null" ? null : "");
  }
  return "written";
}
/** An item is unset with its list, unless the list has others. */
function unsetPath(draft, path, value) {
  const item = path.findIndex((step) => typeof step === "number");
  if (item === -1) set(draft, path, value);
  else if (!Array.isArray(get(draft, path.slice(0, item)))) set(draft, path.slice(0, item), value);
}
function appendName(draft, { at, list, path }) {
  const start = ["body", ...fill(stepsOf(at ?? ""), [])];
  const names = [...start, ...fill(stepsOf(list), [])];
  const known = get(draft, names);
  const name = path.slice(start.length).join(".");
  set(draft, names, [...(Array.isArray(known) ? known : []), name]);
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
