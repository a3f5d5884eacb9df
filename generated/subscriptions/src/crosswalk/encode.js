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
import { applyNull, writeJsonPatch } from "./patch.js";
import { compact, expand, fill, get, isConcrete, printPath, set, stepsOf } from "./paths.js";
import { providerSteps, requestFields, resultsKey, unsupportedPaths } from "./prepare.js";
import { requestRules, runRules } from "./rules.js";
import { readSettings } from "./settings.js";
import { canonicalIssues, requestIssues } from "./validate.js";
import { isPlain, overlay } from "./values.js";
/** Canonical input -> the provider's request, with an issue for everything that did not get through. */
export function encodeRequest(mapping, operation, input, options = {}) {
  const known = operationOf(mapping, operation);
  const issues = inputIssues(mapping, known, input, options.settings);
  if (issues.some(isError)) return { ok: false, issues };
  const settings = readSettings(mapping, options.settings).values;
  const call = chooseCall(known, input, settings);
  if (call === undefined) {
    const message = `${mapping.provider} has no call for this ${operation}.`;
    return {
      ok: false,
      issues: [{ code: "unsupported_field", severity: "error", path: "", message }],
    };
  }
  return encodeCall(mapping, call, input, options);
}
/** The mapping of a canonical operation. */
export function operationOf(mapping, operation) {
  const known = Object.hasOwn(mapping.operations, operation)
    ? mapping.operations[operation]
    : undefined;
  if (known !== undefined) return known;
  throw new TypeError(`${mapping.provider} has no operation "${operation}".`);
}
/** What is wrong with an input and the settings, before anything is encoded. */
export function inputIssues(mapping, operation, input, settings) {
  return [...readSettings(mapping, settings).issues, ...canonicalIssues(operation.input, input)];
}
/** The call that is made for an input: the first whose condition holds. */
export function chooseCall(operation, input, settings) {
  return operation.calls.find((call) => isHeld(call.when, { input, settings }));
}
/** A checked input -> the request of one call. */
export function encodeCall(mapping, call, input, options = {}) {
  const { values: settings } = readSettings(mapping, options.settings);
  const draft = { body: {}, path: {}, query: {}, header: {}, cookie: {} };
  const issues = [];
  const source = options.steps === undefined ? input : { ...input, [resultsKey]: options.steps };
  const encoding = { mapping, call, input: source, settings, draft, issues };
  encodePart(encoding, call.request);
  for (const variant of call.request.variants ?? []) {
    if (isHeld(variant.when, { input, settings })) encodePart(encoding, variant);
  }
  writeSettings(encoding);
  issues.push(...unsupportedIssues(mapping, call.request, input));
  // Without a field that cannot be converted, the rest would be checked for what it is not.
  if (issues.some(isError)) return { ok: false, issues };
  const request = finish(encoding);
  issues.push(...requestIssues(mapping, call, request));
  const { broken, undecided } = runRules(call.rules ?? [], requestRules(call, request, options));
  issues.push(...broken);
  return issues.some(isError) ? { ok: false, issues } : { ok: true, ...request, issues, undecided };
}
const isError = (issue) => issue.severity === "error";
function encodePart(encoding, part) {
  const { settings, draft, call } = encoding;
  const { at } = call.request;
  for (const field of requestFields(part, at)) {
    if (field.field.direction !== "decode") encodeField(encoding, field);
  }
  for (const { provider, value, setting } of part.constants ?? []) {
    const given = setting === undefined ? value : settings[setting];
    if (provider !== undefined && given !== undefined)
      set(draft, fill(providerSteps(provider, at), []), given);
  }
}
function encodeField(encoding, field) {
  const { mapping, input, settings, draft, issues, call } = encoding;
  const { reads, default: fallback } = field.field;
  const { direct } = field;
  for (const items of occurrences(input, field, "canonical")) {
    let value =
      direct === undefined
        ? readPaths(input, field.canonical, { items, reads })
        : get(input, direct.canonical);
    if (value === undefined && fallback !== undefined) {
      value = "value" in fallback ? fallback.value : settings[fallback.setting];
    }
    if (value === undefined) continue;
    if (value === null && applyNull(call, field, draft)) continue;
    const encoded = encodeValue(field, value, settings);
    if (!encoded.ok) {
      const path = canonicalPath(field, items, value);
      const message = `${mapping.provider} cannot take this ${path}: ${encoded.message}`;
      issues.push({ code: "invalid_value", severity: "error", path, message });
      continue;
    }
    for (const path of lostPaths(field, encoded.lost, items)) {
      const message = `${mapping.provider} does not keep all of ${path}: ${lossText(field)}`;
      issues.push({ code: "lossy", severity: "warning", path, message });
    }
    if (direct === undefined) writePaths(draft, field.provider, encoded.value, { items, reads });
    else set(draft, direct.provider, encoded.value);
  }
}
/** Settings that the operation has a parameter for, and headers of the connection. */
function writeSettings({ mapping, call, settings, draft }) {
  for (const [name, { parameter }] of Object.entries(mapping.settings)) {
    if (parameter === undefined || settings[name] === undefined) continue;
    if (parameter.startsWith("header:") || call.names.includes(parameter))
      set(draft, fill(providerSteps(parameter, undefined), []), settings[name]);
  }
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
/** Closes gaps, then lays `providerOptions` over the body: last, and word for word. */
function finish(encoding) {
  const { mapping, call, input, draft, issues } = encoding;
  if (call.patch?.jsonPatch !== undefined)
    return { ...draft, body: writeJsonPatch(draft.body, call.patch.jsonPatch) };
  const at = fill(stepsOf(call.request.at ?? ""), []);
  const hasBody = call.bodyRequired === true || Object.keys(draft.body).length > 0;
  const body = hasBody ? compact(draft.body) : undefined;
  const options = get(input, ["providerOptions", mapping.provider]);
  if (!isPlain(options)) return { ...draft, body };
  const replaced = (path) => {
    const where = `providerOptions.${mapping.provider}.${printPath([...path])}`;
    const message = `${where} replaces the value that the canonical fields gave.`;
    issues.push({ code: "lossy", severity: "warning", path: where, message });
  };
  if (at.length === 0) return { ...draft, body: overlay(body ?? {}, options, replaced) };
  const whole = body ?? {};
  set(whole, at, overlay(get(whole, at) ?? {}, options, replaced));
  return { ...draft, body: whole };
}
