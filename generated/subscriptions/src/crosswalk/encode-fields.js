// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { isHeld } from "./conditions.js";
import {
  canonicalPath,
  encodeValue,
  lossText,
  lostPaths,
  occurrences,
  readPaths,
  writePaths,
} from "./convert.js";
import { applyNull } from "./patch.js";
import { expand, fill, get, getOrNull, isConcrete, printPath, set } from "./paths.js";
import { providerSteps, requestFields, resultsKey, unsupportedPaths } from "./prepare.js";
import { readSettings } from "./settings.js";
import { isPlain } from "./values.js";
/** The fields, constants and unsupported fields of a call, written into a draft of its request. */
export function encodeFields(mapping, call, input, options) {
  const { values: settings } = readSettings(mapping, options.settings);
  const draft = { body: {}, path: {}, query: {}, header: {}, cookie: {} };
  const issues = [];
  const source = options.steps === undefined ? input : { ...input, [resultsKey]: options.steps };
  const encoding = {
    mapping,
    call,
    input: source,
    settings,
    draft,
    issues,
    hasGaps: false,
  };
  encodePart(encoding, call.request);
  for (const variant of call.request.variants ?? []) {
    if (isHeld(variant.when, { input, settings })) encodePart(encoding, variant);
  }
  issues.push(...unsupportedIssues(mapping, call.request, input));
  return encoding;
}
function encodePart(encoding, part) {
  const { settings, draft, call } = encoding;
  const { at } = call.request;
  for (const field of requestFields(part, at)) {
    if (field.field.direction !== "decode") encodeField(encoding, field);
  }
  for (const { provider, value, setting } of part.constants ?? []) {
    const given = setting === undefined ? value : settings[setting];
    if (provider === undefined || given === undefined) continue;
    for (const path of expand(draft, providerSteps(provider, at)))
      if (set(draft, path, given)) encoding.hasGaps = true;
  }
}
function encodeField(encoding, field) {
  const { mapping, input, settings, draft, issues, call } = encoding;
  const { reads, default: fallback } = field.field;
  const { direct } = field;
  for (const items of occurrences(input, field, "canonical")) {
    let value =
      direct === undefined
        ? (readPaths(input, field.canonical, { items, reads }) ?? nullAt(input, field, items))
        : getOrNull(input, direct.canonical);
    if (value === undefined && fallback !== undefined) {
      value = "value" in fallback ? fallback.value : settings[fallback.setting];
    }
    if (value === undefined) continue;
    if (value === null) {
      const sent = applyNull(call, field, draft);
      if (sent === "left out") leaveOut(encoding, fill(field.canonical[0]?.steps ?? [], items));
      encoding.hasGaps ||= field.provider.some(({ steps }) => steps.some(isIndex));
      if (sent !== "as it is") continue;
    }
    const encoded = encodeValue(field, value, settings);
    if (!encoded.ok) {
      const path = canonicalPath(field, items, value);
      const message = `${mapping.provider} cannot take this ${path}: ${encoded.message}`;
      issues.push({ code: "invalid_value", severity: "error", path, message });
      continue;
    }
    if (isNothing(field, encoded.value)) {
      const path = canonicalPath(field, items, value);
      const message = `${mapping.provider} cannot take this ${path}: its codec gives nothing to send for it alone.`;
      issues.push({ code: "invalid_value", severity: "error", path, message });
      continue;
    }
    if (isUnsaid(call, field, encoded.value)) {
      const path = canonicalPath(field, items, value);
      const message = `${mapping.provider} cannot be told an empty ${path}: a form and a query leave it out.`;
      issues.push({ code: "lossy", severity: "warning", path, message });
    }
    for (const path of lostPaths(field, encoded.lost, items)) {
      const message = `${mapping.provider} does not keep all of ${path}: ${lossText(field)}`;
      issues.push({ code: "lossy", severity: "warning", path, message });
    }
    const leavesGap =
      direct === undefined
        ? writePaths(draft, field.provider, encoded.value, { items, reads })
        : set(draft, direct.provider, encoded.value);
    if (leavesGap) encoding.hasGaps = true;
  }
}
/** Null, where a value of a field that has several paths is null itself. */
function nullAt(input, { canonical }, items) {
  return canonical.some(({ steps }) => getOrNull(input, fill(steps, items)) === null)
    ? null
    : undefined;
}
/** Says once that a null, or what is below one, has no form of the provider's. */
function leaveOut({ mapping, input, issues }, at) {
  const length = at.findIndex((_, index) => get(input, at.slice(0, index + 1)) === null) + 1;
  const path = printPath(at.slice(0, length));
  if (issues.some((issue) => issue.path === path)) return;
  const message = `${mapping.provider} has no null for ${path}: it is left out.`;
  issues.push({ code: "lossy", severity: "warning", path, message });
}
/** True where a codec left out the whole value. */
function isNothing({ provider, field }, encoded) {
  if (provider[0]?.key === "") return encoded === undefined;
  if (!isPlain(encoded)) return true;
  return provider.every(
    ({ key }) => field.reads?.includes(key) === true || encoded[key] === undefined,
  );
}
const isIndex = (step) => typeof step === "number";
/** True for an empty list or object where only what is in it would be sent. */
function isUnsaid({ isForm }, { provider }, value) {
  if (typeof value !== "object" || value === null || Object.keys(value).length > 0) return false;
  return isForm === true || provider[0]?.steps[0] !== "body";
}
function unsupportedIssues(mapping, request, input) {
  const issues = [];
  for (const { steps, reason } of unsupportedPaths(request)) {
    if (isConcrete(steps) && get(input, steps) === undefined) continue;
    for (const concrete of expand(input, steps)) {
      if (get(input, concrete) === undefined) continue;
      const where = printPath(concrete);
      const message = `${mapping.provider} has no field for ${where}: ${reason}`;
      issues.push({ code: "unsupported_field", severity: "warning", path: where, message });
    }
  }
  return issues;
}
