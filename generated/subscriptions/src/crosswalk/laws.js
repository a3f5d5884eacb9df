// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { callOf, decodeRequest } from "./decode.js";
import { encodeRequest } from "./encode.js";
import { compact, expand, get, printPath, set, stepsOf } from "./paths.js";
import { canonicalSteps } from "./prepare.js";
import { requestValidator } from "./validate.js";
import { isPlain, same } from "./values.js";
/** Some vendors do not take a request without a key. */
const lawKey = { idempotencyKey: "key" };
/**
 * The laws of a request's mapping on one canonical input:
 *
 * 1. What is encoded, the provider's validator and its rules accept.
 * 2. Each field that the provider has no field for gives one issue, and no other field does.
 * 3. Decoding what was encoded gives every other field back, except those with an issue `lossy`, and
 *    those that are written one way.
 * 4. Encoding that again gives the same request.
 *
 * @returns what does not hold; empty when the laws hold, or when there is no request to look at.
 */
export function lawViolations(mapping, law) {
  const { operation, input } = law;
  const options = { ...lawKey, ...law.options };
  const encoded = encodeRequest(mapping, operation, input, options);
  const call = callOf(mapping, operation, input, options.settings);
  if (call === undefined) return [];
  const violations = unsupportedViolations(call, input, encoded.issues);
  if (!encoded.ok) return violations;
  const checked = requestValidator(call).safeParse(encoded.body);
  for (const issue of checked.error?.issues ?? []) {
    violations.push(`The request is rejected at ${issue.path.join(".")}: ${issue.message}`);
  }
  const decoded = decodeRequest(mapping, call, encoded, options.settings);
  if (!decoded.ok) {
    return [
      ...violations,
      ...decoded.issues.map((issue) => `The request cannot be decoded: ${issue.message}`),
    ];
  }
  for (const path of lostPaths(input, decoded.value, [...encoded.issues, ...oneWay(call)])) {
    violations.push(`${path} does not come back, and no issue says so.`);
  }
  return [
    ...violations,
    ...againViolations(mapping, { ...law, options }, { decoded: decoded.value, encoded }),
  ];
}
/** Fields that are written one way do not come back. */
function oneWay({ request }) {
  const fields = [request, ...(request.variants ?? [])].flatMap((part) => part.fields);
  return fields
    .filter(({ direction }) => direction === "encode")
    .flatMap(({ canonical }) =>
      [typeof canonical === "string" ? canonical : Object.values(canonical)].flat(),
    )
    .map((path) => ({
      code: "lossy",
      path: path.replace(/^(path|query|header|cookie):/, ""),
    }));
}
/** Paths of an input that are not in what came back, and that no issue names. */
export function lostPaths(input, back, issues) {
  const named = issues
    .filter(({ code }) => code === "unsupported_field" || code === "lossy")
    .map(({ path }) => path);
  return differences(kept(input, named), back, []);
}
function unsupportedViolations(call, input, issues) {
  if (issues.some((issue) => issue.code === "invalid_value" && issue.severity === "error"))
    return [];
  const expected = (call.request.unsupported ?? []).flatMap(({ path }) =>
    expand(input, canonicalSteps(path))
      .filter((at) => get(input, at) !== undefined)
      .map(printPath),
  );
  const given = issues
    .filter((issue) => issue.code === "unsupported_field")
    .map((issue) => issue.path);
  return [...new Set([...expected, ...given])].flatMap((path) => {
    const wanted = expected.includes(path) ? 1 : 0;
    const count = given.filter((one) => one === path).length;
    return count === wanted
      ? []
      : [`${path} gives ${String(count)} unsupported_field issues, not ${String(wanted)}.`];
  });
}
function againViolations(mapping, { operation, input, options }, { decoded, encoded }) {
  const provided = get(input, ["providerOptions"]);
  const again = encodeRequest(
    mapping,
    operation,
    provided === undefined || !isPlain(decoded)
      ? decoded
      : { ...decoded, providerOptions: provided },
    options,
  );
  if (!again.ok)
    return again.issues.map((issue) => `What was decoded cannot be encoded: ${issue.message}`);
  return same(again.body, encoded.body) ? [] : ["Encoding what was decoded gives another request."];
}
/** The input without the paths named, without `providerOptions`, and without what is then empty. */
function kept(input, named) {
  const copy = structuredClone(input);
  const drop = ["providerOptions", ...named];
  for (const path of drop) {
    for (const at of expand(copy, stepsOf(path))) remove(copy, at);
  }
  return compact(pruned(copy) ?? {});
}
function remove(root, path) {
  if (get(root, path) !== undefined) set(root, path, undefined);
}
function pruned(value) {
  if (Array.isArray(value)) {
    const items = value.map(pruned).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (!isPlain(value)) return value;
  const entries = Object.entries(value)
    .map(([key, member]) => [key, pruned(member)])
    .filter(([, member]) => member !== undefined);
  return entries.length === 0 && Object.keys(value).length > 0
    ? undefined
    : Object.fromEntries(entries);
}
/** Leaves of one value that the other does not have in the same form. */
function differences(expected, actual, path) {
  if (Array.isArray(expected)) {
    return expected.flatMap((item, index) =>
      differences(item, Array.isArray(actual) ? actual[index] : undefined, [...path, index]),
    );
  }
  if (isPlain(expected) && Object.keys(expected).length > 0) {
    return Object.entries(expected).flatMap(([key, member]) =>
      differences(member, isPlain(actual) && Object.hasOwn(actual, key) ? actual[key] : undefined, [
        ...path,
        key,
      ]),
    );
  }
  if (isPlain(expected) && path.length === 0) return [];
  return same(expected, actual) ? [] : [printPath(path)];
}
