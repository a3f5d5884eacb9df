// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { isCertainlyValid } from "#guards";
import * as z from "zod";
import { runRules } from "./rules.js";
import { fill, get, printPath, set, stepsOf } from "./paths.js";
import { canonicalPath } from "./convert.js";
import { providerSteps, requestFields } from "./prepare.js";
/**
 * Validator of a request's body: the provider package's own, and the rules of kind schema that its
 * document does not say. Rules of severity warning do not reject.
 */
export function requestValidator(call) {
  const at = fill(stepsOf(call.request.at ?? ""), []);
  const rules = (call.rules ?? []).filter(
    (rule) => rule.kind === "schema" && rule.severity === "error",
  );
  return z.unknown().superRefine((body, context) => {
    const checked = call.body?.safeParse(body);
    for (const issue of checked?.error?.issues ?? []) context.addIssue({ ...issue });
    const values = {
      ...{ body: get(body, at), query: {}, path: {}, context: {} },
      ...{ now: new Date(0), hasContext: false },
    };
    for (const { rule, message } of runRules(rules, values).broken) {
      context.addIssue({ code: "custom", message, path: [...at], params: { rule } });
    }
  });
}
/** What is wrong with a canonical input. */
export function canonicalIssues(schema, input) {
  if (isCertainlyValid(schema, input)) return [];
  const checked = schema.safeParse(input);
  if (checked.success) return [];
  return checked.error.issues.map((issue) => ({
    code: "invalid_value",
    severity: "error",
    path: printPath(concrete(issue.path)),
    message: issue.message,
  }));
}
/** What the provider's own validators say about a request, in terms of the canonical fields. */
export function requestIssues(mapping, call, request) {
  let found = validatorIssues(call, request);
  const isChanged = found.map(({ issue, at }) => makeBigints(request, issue, at));
  if (isChanged.includes(true)) found = validatorIssues(call, request);
  return found.map(({ issue, at }) =>
    requestIssue(mapping, call, { request, at, message: issue.message }),
  );
}
function validatorIssues(call, request) {
  const { body, path, query, header, cookie } = request;
  const isSent = body !== undefined || call.bodyRequired === true;
  const inBody = isSent ? problemsOf(call.body, body) : [];
  const inParameters = problemsOf(call.parameters, { path, query, header, cookie });
  return [
    ...inBody.map((issue) => ({ issue, at: ["body", ...concrete(issue.path)] })),
    ...inParameters.map((issue) => ({ issue, at: concrete(issue.path) })),
  ];
}
/** What a schema says of a value. The schema itself, which takes ten times as long as its guard, says what is wrong. */
function problemsOf(schema, value) {
  if (schema === undefined || isCertainlyValid(schema, value)) return [];
  return schema.safeParse(value).error?.issues ?? [];
}
/** Makes bigints of whole numbers where the provider's package takes those; true where it made one. */
function makeBigints(request, issue, at) {
  if (issue.code === "invalid_union")
    return issue.errors
      .flat()
      .map((one) => makeBigints(request, one, [...at, ...concrete(one.path)]))
      .includes(true);
  const value = get(request, at);
  const isWhole = Number.isSafeInteger(value) || /^-?\d+$/.test(String(value));
  if (issue.code !== "invalid_type" || issue.expected !== "bigint" || !isWhole) return false;
  set(request, at, BigInt(value));
  return true;
}
function concrete(path) {
  return path.map((key) => (typeof key === "number" ? key : String(key)));
}
function requestIssue({ provider }, call, found) {
  const { request, at } = found;
  const missing = get(request, at) === undefined;
  const inside = printPath(at.slice(1));
  const theirs = at[0] === "body" ? inside : `${String(at[0])}:${inside}`;
  const below = at.slice(1 + (at[0] === "body" ? stepsOf(call.request.at ?? "").length : 0));
  const isRounded = typeof get(request, at) === "bigint";
  const reason = isRounded
    ? "it is beyond 2^53, which takes `int64: bigint` in the configuration."
    : found.message;
  const path = canonicalOf(call, at) ?? `providerOptions.${provider}.${printPath(below)}`;
  return {
    code: missing ? "missing_required" : "invalid_value",
    severity: "error",
    path,
    message: missing
      ? `${provider} needs ${path} (its ${theirs}).`
      : `${provider} rejects ${path} (its ${theirs}): ${reason}`,
  };
}
/** The canonical path that feeds a path of the provider's request. */
function canonicalOf(call, at) {
  const { request, list } = call;
  const size = list?.size === undefined ? [] : fill(providerSteps(list.size, request.at), []);
  if (list?.limit !== undefined && touches(size, at)) return list.limit;
  const numbers = at.filter((key) => typeof key === "number");
  const parts = [request, ...(request.variants ?? [])];
  for (const field of parts.flatMap((part) => requestFields(part, request.at))) {
    const feeds = field.provider.some(({ steps }) => touches(fill(steps, numbers), at));
    if (feeds) return canonicalPath(field, numbers);
  }
  return undefined;
}
/** True when one path is at, above or below the other. */
function touches(a, b) {
  const length = Math.min(a.length, b.length);
  return length > 1 && a.slice(0, length).every((key, i) => key === b[i]);
}
