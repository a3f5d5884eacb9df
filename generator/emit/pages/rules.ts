import type { OperationModel, Schema } from "../../model/index.ts";
import type { PageRule } from "../client-settings.ts";
import {
  isHeader,
  nestedOf,
  pathText,
  requestFields,
  responseHeaders,
  responseSchema,
} from "./fields.ts";
import type { PageDescriptor } from "./plan.ts";
import { isOnly, shapeOf, type Shape } from "./shape.ts";
import type { Resources } from "../../schema/references.ts";
import { codeSpan } from "../write/index.ts";

/** A rule that fits an operation, or why it does not. */
export type RuleResult =
  | { readonly descriptor: PageDescriptor; readonly problem?: undefined }
  | { readonly descriptor?: undefined; readonly problem: string };

/** Parts of a rule that are paths of the response, and what is found there. */
const paths: readonly (readonly [part: keyof PageRule, types: readonly string[]])[] = [
  ["cursor", ["string", "integer", "number"]],
  ["number", ["integer", "number", "string"]],
  ["pages", ["integer", "number", "string"]],
  ["total", ["integer", "number", "string"]],
  ["url", ["string"]],
  ["while", ["boolean"]],
  ["until", ["boolean"]],
];

/** Applies a rule of the configuration to an operation. */
export function applyRule(
  resources: Resources,
  operation: OperationModel,
  rule: PageRule,
): RuleResult {
  const body = responseSchema(operation);
  if (body === undefined) return { problem: "it has no successful response that is JSON" };
  const items = namesOf(rule.items ?? "");
  const list = follow(resources, body, items);
  if (list === undefined || !isOnly(list, "array"))
    return { problem: `its response has no list at ${codeSpan(rule.items ?? "the body")}` };
  const headers = responseHeaders(resources, operation).map((field) => pathText(field.path));
  for (const [part, types] of paths) {
    const path = rule[part];
    if (typeof path !== "string") continue;
    if (isHeader({ path: [path] })) {
      if (headers.some((name) => name.toLowerCase() === path.toLowerCase())) continue;
      return { problem: `its response declares no ${codeSpan(path)} (${codeSpan(part)})` };
    }
    const shape = follow(resources, body, namesOf(path));
    if (shape === undefined)
      return { problem: `its response has no ${codeSpan(path)} (${codeSpan(part)})` };
    if (shape.types.size > 0 && !isOnly(shape, ...types))
      return {
        problem: `${codeSpan(path)} (${codeSpan(part)}) of its response is no ${types[0] ?? ""}`,
      };
  }
  if (rule.lastItem !== undefined) {
    const item = follow(resources, list.items ?? true, namesOf(rule.lastItem));
    if (item === undefined)
      return { problem: `items of its list have no ${codeSpan(rule.lastItem)}` };
  }
  const fields = requestFields(resources, operation);
  for (const part of ["into", "offset", "size"] as const) {
    const name = rule[part];
    if (name !== undefined && !fields.some((field) => field.name === name))
      return { problem: `it has no parameter ${codeSpan(name)} (${codeSpan(part)})` };
  }
  const numeric = fields
    .filter((field) => field.name.startsWith("query:") && isOnly(field.shape, "integer", "number"))
    .map(({ name }) => name.slice("query:".length));
  const { items: _, ...plan } = rule;
  const addresses = rule.url !== undefined || rule.link !== undefined;
  // The configuration's schema admits no rule without a way to go on.
  const known = { ...(addresses && { numeric }), ...nestedOf(fields, rule), items };
  return { descriptor: { ...plan, ...known } as PageDescriptor };
}

function namesOf(path: string): string[] {
  return path.split(".").filter((name) => name !== "");
}

function follow(resources: Resources, schema: Schema, names: readonly string[]): Shape | undefined {
  let shape = shapeOf(resources, schema);
  for (const name of names) {
    const next = shape.properties.get(name);
    if (next === undefined) return undefined;
    shape = shapeOf(resources, next);
  }
  return shape;
}
