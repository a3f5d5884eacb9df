import type { ASTNode } from "@marcbachmann/cel-js";
import type { JsonValue } from "../../json/values.ts";
import { memberChain, type Reference } from "./parse.ts";

/** A field that an expression compares with a value that is written out. */
export interface Comparison {
  readonly reference: Reference;
  readonly value: JsonValue;
}

/** What an expression may give: a value that is written out, a field's, or one of a type. */
export type Result =
  | { readonly kind: "value"; readonly value: JsonValue }
  | { readonly kind: "field"; readonly reference: Reference }
  | { readonly kind: "type"; readonly type: "boolean" | "unknown" };

/** The comparisons of an expression by `==`, `!=` and `in`. */
export function comparisonsOf(node: ASTNode): Comparison[] {
  const own: Comparison[] = [];
  if (node.op === "==" || node.op === "!=" || node.op === "in") {
    const [left, right] = node.args;
    own.push(...compared(left, right), ...(node.op === "in" ? [] : compared(right, left)));
  }
  return [...own, ...childrenOf(node).flatMap(comparisonsOf)];
}

function compared(field: ASTNode, other: ASTNode): Comparison[] {
  const reference = memberChain(field);
  if (reference === undefined) return [];
  const values = other.op === "list" ? other.args : [other];
  return values.flatMap((one) => {
    const value = literalOf(one);
    return value === undefined ? [] : [{ reference, value }];
  });
}

/** What an expression may give, by each branch of its conditions. */
export function resultsOf(node: ASTNode): Result[] {
  if (node.op === "?:") return node.args.slice(1).flatMap(resultsOf);
  const value = literalOf(node);
  if (value !== undefined) return [{ kind: "value", value }];
  const reference = memberChain(node);
  if (reference !== undefined) return [{ kind: "field", reference }];
  const isBoolean =
    ["!_", "&&", "||", "==", "!=", "<", "<=", ">", ">=", "in"].includes(node.op) ||
    (node.op === "call" && node.args[0] === "has");
  return [{ kind: "type", type: isBoolean ? "boolean" : "unknown" }];
}

function literalOf(node: ASTNode): JsonValue | undefined {
  if (node.op !== "value") return undefined;
  const value: unknown = node.args;
  if (typeof value === "bigint") return Number(value);
  const isJson = value === null || ["string", "number", "boolean"].includes(typeof value);
  return isJson ? (value as JsonValue) : undefined;
}

function childrenOf({ args }: ASTNode): ASTNode[] {
  const found: ASTNode[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === "object" && value !== null && "op" in value)
      found.push(value as ASTNode);
  };
  visit(args);
  return found;
}
