// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { isCertainlyValid } from "#guards";
import { decide } from "./conditions.js";
import {
  canonicalPath,
  decodeValue,
  lossText,
  lostPaths,
  occurrences,
  readPaths,
  writePaths,
} from "./convert.js";
import { chooseCall, operationOf } from "./encode.js";
import { readJsonPatch } from "./patch.js";
import { compact, expand, get, getAt, printPath, set, stepsOf } from "./paths.js";
import { requestFields, shapeFields } from "./prepare.js";
import { noSettings, readSettings } from "./settings.js";
import { printValue } from "./values.js";
/** A provider's request -> the canonical input: the way back of `encodeRequest`, for its laws. */
export function decodeRequest(mapping, call, request, settings = noSettings) {
  const isPatch = call.patch?.jsonPatch !== undefined;
  const source = isPatch ? { ...request, body: readJsonPatch(request.body) } : request;
  const decoding = start(mapping, settings, source, false);
  const parts = [call.request, ...(call.request.variants ?? [])];
  for (const part of parts) {
    for (const field of requestFields(part, call.request.at)) decodeField(decoding, field);
  }
  const { value, issues } = decoding;
  if (issues.some(isError)) return { ok: false, issues, raw: request };
  return { ok: true, value: decoding.hasGaps ? compact(value) : value, issues };
}
/** The call that an input is encoded with, for `decodeRequest`. */
export function callOf(mapping, operation, input, settings = noSettings) {
  const { values } = readSettings(mapping, settings);
  return chooseCall(operationOf(mapping, operation), input, values);
}
/** A provider's object -> the canonical object of a shape. */
export function decodeShape(mapping, shape, source, settings = noSettings) {
  const decoding = start(mapping, settings, source, true);
  for (const field of shapeFields(shape)) decodeField(decoding, field);
  for (const { canonical, value, setting } of shape.constants ?? []) {
    const given = setting === undefined ? value : decoding.settings[setting];
    if (canonical === undefined || given === undefined) continue;
    for (const path of expand(decoding.value, stepsOf(canonical)))
      if (set(decoding.value, path, given)) decoding.hasGaps = true;
  }
  const canonical = decoding.hasGaps ? compact(decoding.value) : decoding.value;
  const issues = [...decoding.issues];
  if (isCertainlyValid(shape.schema, canonical))
    return issues.some(isError)
      ? { ok: false, issues, raw: source }
      : { ok: true, value: canonical, issues };
  let checked = shape.schema.safeParse(canonical);
  // Where null is no value of a field, it says the same as a field that is not there.
  const isCleared = checked.error?.issues.map(({ path }) => clearNulls(canonical, path));
  if (isCleared?.includes(true) === true) checked = shape.schema.safeParse(canonical);
  for (const issue of checked.error?.issues ?? []) {
    const path = printPath(issue.path.map((key) => (typeof key === "number" ? key : String(key))));
    if (issues.some((known) => known.severity === "error" && known.path === path)) continue;
    issues.push(shapeIssue(mapping, canonical, issue.path, issue.message));
  }
  if (issues.some(isError)) return { ok: false, issues, raw: source };
  return { ok: true, value: canonical, issues };
}
/** Takes a null away, with an object that has nothing else, or those inside a value; true when there was one. */
function clearNulls(root, path) {
  const above = path.slice(0, -1);
  const owner = get(root, above);
  const key = path.at(-1);
  if (typeof owner !== "object" || owner === null || key === undefined) return false;
  const value = get(owner, [key]);
  if (value === null && !Array.isArray(owner)) {
    const isAll = above.length > 0 && Object.values(owner).every((member) => member === null);
    const [target, name] = isAll ? [get(root, above.slice(0, -1)), above.at(-1)] : [owner, key];
    return Array.isArray(target) ? false : Reflect.deleteProperty(target, name ?? key);
  }
  const inside = typeof value === "object" && value !== null ? Object.keys(value) : [];
  return inside.map((name) => clearNulls(value, [name])).includes(true);
}
const isError = (issue) => issue.severity === "error";
function shapeIssue({ provider }, canonical, at, problem) {
  const path = printPath(at.map((key) => (typeof key === "number" ? key : String(key))));
  const missing = get(canonical, at) === undefined;
  const message = missing
    ? `The response of ${provider} has nothing for ${path}.`
    : `${path}: ${problem}`;
  return { code: missing ? "missing_required" : "invalid_value", severity: "error", path, message };
}
function start(mapping, settings, source, keepsNull) {
  // Settings that are missing matter to requests; a codec that needs one refuses the value itself.
  const { values } = readSettings(mapping, settings);
  return { mapping, settings: values, source, value: {}, issues: [], keepsNull, hasGaps: false };
}
function decodeField(decoding, field) {
  const { source } = decoding;
  const { read, reads, direction } = field.field;
  if (direction === "encode") return;
  if (read !== undefined) {
    const found = decide(read, { body: source });
    if (found !== undefined) decodeOne(decoding, field, { found, items: noItems });
    return;
  }
  if (field.direct !== undefined) {
    const found = get(source, field.direct.provider);
    if (found === undefined || (found === null && field.dropsNull === true)) return;
    // Most fields are the same value here and there.
    if (found === null || field.field.codec !== undefined)
      decodeOne(decoding, field, { found, items: noItems });
    else if (set(decoding.value, field.direct.canonical, found)) decoding.hasGaps = true;
    return;
  }
  for (const items of occurrences(source, field, "provider")) {
    const found = readPaths(source, field.provider, { items, reads });
    if (found !== undefined) decodeOne(decoding, field, { found, items });
  }
}
const noItems = [];
function decodeOne(decoding, field, one) {
  const { mapping, settings, issues } = decoding;
  const { found, items } = one;
  const decoded = decodeValue(field, found, settings);
  if (!decoded.ok) {
    const path = canonicalPath(field, items);
    const message = `${mapping.provider} says ${printValue(found)} for ${path}: ${decoded.message}`;
    issues.push({ code: "unknown_value", severity: "warning", path, message });
    return;
  }
  for (const path of lostPaths(field, decoded.lost, items)) {
    const word = typeof found === "object" ? "" : `${printValue(found)}, `;
    const message = `${mapping.provider} says ${word}more than ${path} does: ${lossText(field)}`;
    issues.push({ code: "lossy", severity: "warning", path, message });
  }
  writeDecoded(decoding, field, { decoded: decoded.value, items });
}
/** Writes a decoded value. Null means none: kept where the canonical object says so, and never made an item of a list. */
function writeDecoded(decoding, field, { decoded, items }) {
  const { value, keepsNull } = decoding;
  if (decoded === undefined) return;
  if (decoded === null) {
    const [first] = field.canonical;
    const isField = first?.key === "" && first.steps.every((step) => typeof step === "string");
    if (isField && (keepsNull || field.field.nullable === true)) set(value, first.steps, null);
    return;
  }
  const leavesGap =
    field.direct === undefined
      ? writePaths(value, field.canonical, decoded, { items, reads: field.field.reads })
      : set(value, field.direct.canonical, decoded);
  if (leavesGap) decoding.hasGaps = true;
}
/** The provider's object in a body: below `at`, or the body itself where both forms are known. */
export function objectIn(body, where) {
  const found = getAt(body, where.at);
  return found === undefined && where.atOptional === true ? body : found;
}
/** A provider's object -> the canonical object of a shape, by the shape's name. */
export function decodeNamed(mapping, name, source, settings) {
  const shape = Object.hasOwn(mapping.shapes, name) ? mapping.shapes[name] : undefined;
  if (shape === undefined) throw new TypeError(`${mapping.provider} has no shape "${name}".`);
  return decodeShape(mapping, shape, source, settings);
}
