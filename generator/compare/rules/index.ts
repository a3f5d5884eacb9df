import { documentRules } from "./document.ts";
import { operationRules } from "./operation.ts";
import { schemaRules } from "./schema.ts";
import type { Rule } from "./types.ts";

export { boundKeywords } from "./bounds.ts";
export type { DocumentKind } from "./document.ts";
export { operationRuleId, type OperationKind, type Role } from "./operation.ts";
export type { SchemaKind } from "./schema.ts";
export type { NoMirror, Rule } from "./types.ts";

/** The rule table. */
export const ruleTable: readonly Rule[] = [...schemaRules, ...operationRules, ...documentRules];

/** The rule table, by id. */
export const rules: ReadonlyMap<string, Rule> = new Map(ruleTable.map((rule) => [rule.id, rule]));

/** The row of a rule. Throws for an id that is not in the table: our own fault. */
export function ruleOf(id: string): Rule {
  const rule = rules.get(id);
  if (rule === undefined) throw new Error(`No rule "${id}" in generator/compare/rules.`);
  return rule;
}
