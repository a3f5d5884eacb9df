import * as z from "zod";
import { runRules } from "./rules.js";
import { fill, get, printPath, stepsOf } from "./paths.js";
/**
 * Validator of a provider's request body: the provider package's own, and the rules of kind schema
 * that its document does not say. Rules of severity warning do not reject.
 */
export function requestValidator(mapping) {
  const root = fill(stepsOf(mapping.request.root), []);
  const rules = mapping.rules.filter((rule) => rule.kind === "schema" && rule.severity === "error");
  return z.unknown().superRefine((body, context) => {
    const checked = mapping.body.safeParse(body);
    for (const issue of checked.error?.issues ?? []) context.addIssue({ ...issue });
    const facts = {
      ...{ body: get(body, root), query: {}, path: {}, context: {} },
      ...{ now: new Date(0), hasContext: false },
    };
    for (const { rule, message } of runRules(rules, facts).broken) {
      context.addIssue({ code: "custom", message, path: [...root], params: { rule } });
    }
  });
}
/** What the provider's own validator says about a request, in terms of the canonical fields. */
export function requestIssues(mapping, request) {
  const checked = mapping.body.safeParse(request.body);
  return (checked.error?.issues ?? []).map((issue) => requestIssue(mapping, request, issue));
}
function requestIssue(mapping, request, issue) {
  const root = fill(stepsOf(mapping.request.root), []);
  const path = issue.path.map((key) => (typeof key === "number" ? key : String(key)));
  const below = path.slice(root.length);
  const missing = get(request.body, path) === undefined;
  const canonical = canonicalOf(mapping, below);
  const at = canonical ?? `providerOptions.${mapping.provider}.${printPath(below)}`;
  return {
    code: missing ? "missing_required" : "invalid_value",
    severity: "error",
    path: at,
    message: missing
      ? `${mapping.provider} needs ${at} (its ${printPath(path)}).`
      : `${mapping.provider} refuses ${at} (its ${printPath(path)}): ${issue.message}`,
  };
}
/** The canonical path that feeds a provider's path. */
function canonicalOf(mapping, path) {
  const text = printPath(path);
  for (const { canonical, provider, reads = [] } of mapping.request.fields) {
    const places = typeof provider === "string" ? [provider] : Object.values(provider);
    const hit = places.some((p) => {
      const concrete = printPath(
        fill(
          stepsOf(p),
          path.filter((key) => typeof key === "number"),
        ),
      );
      return (
        text === concrete ||
        text.startsWith(`${concrete}.`) ||
        text.startsWith(`${concrete}[`) ||
        concrete.startsWith(`${text}.`)
      );
    });
    if (!hit) continue;
    if (typeof canonical === "string") return canonical;
    return Object.entries(canonical).find(([key]) => !reads.includes(key))?.[1];
  }
  return undefined;
}
