import type { ASTNode } from "@marcbachmann/cel-js";
import {
  identifier,
  isAsciiIdentifierName,
  numberLiteral,
  regexLiteral,
  stringLiteral,
} from "../../emit/write/index.ts";
import { macros, ruleVariables, type ExpressionProblem } from "./parse.ts";

/** Names in scope while an expression is printed. */
interface Scope {
  readonly variables: readonly string[];
  /** Bound by macros. */
  readonly bound: readonly string[];
  /** True where a field that is missing leaves `!`, `!=`, `||` and `&&` undecided, as CEL says. */
  readonly isStrict: boolean;
}

/** Thrown inside the printer only; `printRule` turns it into a problem. */
class Unprintable extends Error {
  readonly offset: number;
  constructor(message: string, node: ASTNode) {
    super(message);
    this.offset = node.start;
  }
}

/** Functions of CEL that `cel` of the runtime has, by the number of their arguments. */
const functions: Readonly<Record<string, number>> = {
  size: 1,
  timestamp: 1,
  int: 1,
  double: 1,
  string: 1,
};
const methods: Readonly<Record<string, string>> = {
  startsWith: "startsWith",
  endsWith: "endsWith",
  contains: "contains",
  size: "size",
};
const comparisons: Readonly<Record<string, string>> = {
  "<": "less",
  "<=": "lessOrEqual",
  ">": "greater",
  ">=": "greaterOrEqual",
};
const arithmetic: Readonly<Record<string, string>> = {
  "+": "add",
  "-": "subtract",
  "*": "multiply",
  "/": "divide",
  "%": "modulo",
};

/**
 * Prints a parsed CEL expression as JavaScript. Literals, names and patterns are escaped as
 * everywhere; everything else is a fixed word of ours. The result speaks of the variables and of
 * the runtime's `cel`.
 */
export function printRule(
  ast: ASTNode,
  variables: readonly string[] = ruleVariables,
  isStrict = false,
): { readonly code: string } | ExpressionProblem {
  try {
    return { code: print(ast, { variables, bound: [], isStrict }) };
  } catch (error) {
    if (error instanceof Unprintable) return { message: error.message, offset: error.offset };
    throw error;
  }
}

function print(node: ASTNode, scope: Scope): string {
  const inner = (child: ASTNode): string => print(child, scope);
  const { op } = node;
  switch (op) {
    case "value":
      return printLiteral(node.args, node);
    case "id":
      if (!scope.bound.includes(node.args) && !scope.variables.includes(node.args)) {
        throw new Unprintable(
          `\`${node.args}\` is not a variable here; there are ${scope.variables.join(", ")}`,
          node,
        );
      }
      return identifier(node.args);
    case ".":
      if (rootOf(node) === "context") {
        return `cel.at(${inner(node.args[0])}, ${stringLiteral(member(node.args[1], node) && node.args[1])})`;
      }
      return `${operand(node.args[0], scope)}?.${member(node.args[1], node)}`;
    case "[]":
      return `cel.at(${inner(node.args[0])}, ${inner(node.args[1])})`;
    case "!_":
      if (scope.isStrict) return `cel.not(${inner(node.args)})`;
      return `!${operand(node.args, scope)}`;
    case "-_":
      return `-${operand(node.args, scope)}`;
    case "||":
    case "&&":
      if (scope.isStrict)
        return `cel.${op === "||" ? "either" : "both"}(${node.args.map((arg) => `() => ${inner(arg)}`).join(", ")})`;
      return node.args.map((arg) => logicalOperand(arg, op, scope)).join(` ${op} `);
    case "?:":
      return node.args
        .map((arg) => operand(arg, scope))
        .join(" ?: ")
        .replace(" ?: ", " ? ")
        .replace(" ?: ", " : ");
    case "==":
    case "!=":
      return printEquality(node.args, op === "!=", scope);
    case "in":
      return `cel.isIn(${inner(node.args[0])}, ${inner(node.args[1])})`;
    case "list":
      return `[${node.args.map(inner).join(", ")}]`;
    case "call":
      return printCall(node.args[0], node.args[1], node, scope);
    case "rcall":
      return printMethod(node.args[0], node.args[1], node.args[2], node, scope);
    default: {
      const name = comparisons[op] ?? arithmetic[op];
      if (name === undefined) throw new Unprintable(`\`${op}\` is not available`, node);
      return `cel.${name}(${(node.args as [ASTNode, ASTNode]).map(inner).join(", ")})`;
    }
  }
}

/** The variable that a chain of members starts from. Facts of `context` that are not given leave a rule undecided. */
function rootOf(node: ASTNode): string | undefined {
  let at = node;
  while (at.op === ".") at = at.args[0];
  return at.op === "id" ? at.args : undefined;
}

function printLiteral(value: unknown, node: ASTNode): string {
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value === "bigint" && value <= Number.MAX_SAFE_INTEGER)
    return numberLiteral(Number(value));
  if (typeof value === "number") return numberLiteral(value);
  if (typeof value === "boolean" || value === null) return String(value);
  throw new Unprintable("literals of this type are not available", node);
}

function member(name: string, node: ASTNode): string {
  if (name === "__proto__" || name === "constructor" || name === "prototype") {
    throw new Unprintable(`\`${name}\` cannot be a name`, node);
  }
  return isAsciiIdentifierName(name) ? name : `[${stringLiteral(name)}]`;
}

/** An operand, in parentheses where JavaScript would read it otherwise. */
function operand(node: ASTNode, scope: Scope): string {
  const text = print(node, scope);
  const simple =
    ["value", "id", ".", "[]", "call", "list", "in"].includes(node.op) || isCallLike(node);
  return simple ? text : `(${text})`;
}

function isCallLike(node: ASTNode): boolean {
  return node.op === "rcall" || node.op in comparisons || node.op in arithmetic;
}

function logicalOperand(node: ASTNode, parent: string, scope: Scope): string {
  const mixed = (node.op === "||" || node.op === "&&") && node.op !== parent;
  return mixed || node.op === "?:" ? `(${print(node, scope)})` : print(node, scope);
}

function printEquality(args: readonly [ASTNode, ASTNode], not: boolean, scope: Scope): string {
  const [left, right] = args;
  if (not && scope.isStrict) return `cel.differ(${print(left, scope)}, ${print(right, scope)})`;
  const literal = left.op === "value" || right.op === "value";
  if (literal) {
    return `${operand(left, scope)} ${not ? "!==" : "==="} ${operand(right, scope)}`;
  }
  return `${not ? "!" : ""}cel.equals(${print(left, scope)}, ${print(right, scope)})`;
}

function printCall(name: string, args: readonly ASTNode[], node: ASTNode, scope: Scope): string {
  const [first] = args;
  if (name === "has" && first?.op === "." && args.length === 1) {
    member(first.args[1], first);
    return `cel.has(${print(first.args[0], scope)}, ${stringLiteral(first.args[1])})`;
  }
  if (functions[name] !== args.length) {
    throw new Unprintable(`the function \`${name}\` is not available`, node);
  }
  return `cel.${name}(${args.map((arg) => print(arg, scope)).join(", ")})`;
}

function printMethod(
  name: string,
  target: ASTNode,
  args: readonly ASTNode[],
  node: ASTNode,
  scope: Scope,
): string {
  const [first, second] = args;
  if (name === "matches" && first?.op === "value" && typeof first.args === "string") {
    const pattern = regexLiteral(first.args);
    if (pattern === undefined)
      throw new Unprintable("the pattern is not a regular expression", first);
    return `cel.matches(${print(target, scope)}, ${pattern.text})`;
  }
  if (macros.has(name) && first?.op === "id" && second !== undefined && args.length === 2) {
    const variable = identifier(first.args);
    const body = print(second, { ...scope, bound: [...scope.bound, first.args] });
    const method = name === "exists_one" ? "existsOne" : name;
    return `cel.${method}(${print(target, scope)}, (${variable}) => ${body})`;
  }
  const method = methods[name];
  if (method === undefined) throw new Unprintable(`the method \`${name}\` is not available`, node);
  return `cel.${method}(${[target, ...args].map((arg) => print(arg, scope)).join(", ")})`;
}
