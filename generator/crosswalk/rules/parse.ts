import { parse, type ASTNode } from "@marcbachmann/cel-js";

/** A member path that an expression looks at, e.g. `body.plan_id`. */
export interface Reference {
  readonly root: string;
  readonly names: readonly string[];
  /** Offset in the expression. */
  readonly offset: number;
}

/** A CEL expression, parsed. */
export interface Expression {
  readonly text: string;
  readonly ast: ASTNode;
  readonly references: readonly Reference[];
}

/** What is wrong with an expression, and where. */
export interface ExpressionProblem {
  readonly message: string;
  readonly offset: number;
}

/** Names that a rule may start from. */
export const ruleVariables: readonly string[] = ["body", "query", "path", "context", "now"];

/**
 * Parses CEL.
 *
 * @param root - variable that bare names are fields of, with the names that are not.
 */
export function parseExpression(
  text: string,
  root?: { readonly name: string; readonly variables: readonly string[] },
): Expression | ExpressionProblem {
  try {
    const parsed = parse(text).ast;
    const ast = root === undefined ? parsed : qualify(parsed, root, []);
    return { text, ast, references: collect(ast) };
  } catch (error) {
    const { summary, range } = error as { summary?: string; range?: { start: number } };
    return { message: summary ?? "not a CEL expression", offset: range?.start ?? 0 };
  }
}

/** Macros that bind a name in their other arguments. */
export const macros: ReadonlySet<string> = new Set([
  "all",
  "exists",
  "exists_one",
  "filter",
  "map",
]);

/** Bare names as fields of a variable: `has(a) || b` is `has(body.a) || body.b`. */
function qualify(
  node: ASTNode,
  root: { readonly name: string; readonly variables: readonly string[] },
  bound: readonly string[],
): ASTNode {
  if (node.op === "id") {
    if (bound.includes(node.args) || root.variables.includes(node.args)) return node;
    const start = { ...node, op: "id", args: root.name } as ASTNode;
    return { ...node, op: ".", args: [start, node.args] } as ASTNode;
  }
  if (node.op === "value") return node;
  const isNode = (value: unknown): value is ASTNode =>
    typeof value === "object" && value !== null && "op" in value;
  const variable =
    node.op === "rcall" && macros.has(node.args[0]) && node.args[2][0]?.op === "id"
      ? node.args[2][0]
      : undefined;
  const inner = variable === undefined ? bound : [...bound, variable.args as string];
  const visit = (value: unknown): unknown => {
    if (value === variable && variable !== undefined) return value;
    if (Array.isArray(value)) return value.map(visit);
    return isNode(value) ? qualify(value, root, inner) : value;
  };
  return { ...node, args: visit(node.args) } as ASTNode;
}

function collect(node: ASTNode, bound: readonly string[] = []): Reference[] {
  const chain = memberChain(node);
  if (chain !== undefined) {
    return bound.includes(chain.root) ? [] : [chain];
  }
  switch (node.op) {
    case "value":
    case "id":
      return [];
    case ".":
    case ".?":
      return collect(node.args[0], bound);
    case "call":
      return node.args[1].flatMap((arg) => collect(arg, bound));
    case "rcall": {
      const [name, target, args] = node.args;
      const variable = macros.has(name) && args[0]?.op === "id" ? args[0].args : undefined;
      const inner = variable === undefined ? bound : [...bound, variable];
      const rest = variable === undefined ? args : args.slice(1);
      return [...collect(target, bound), ...rest.flatMap((arg) => collect(arg, inner))];
    }
    case "list":
      return node.args.flatMap((arg) => collect(arg, bound));
    case "map":
      return node.args.flatMap(([key, value]) => [
        ...collect(key, bound),
        ...collect(value, bound),
      ]);
    case "!_":
    case "-_":
      return collect(node.args, bound);
    case "?:":
      return node.args.flatMap((arg) => collect(arg, bound));
    default:
      return (node.args as readonly ASTNode[]).flatMap((arg) => collect(arg, bound));
  }
}

/** `a.b.c` as a root and names; undefined for anything else. */
export function memberChain(node: ASTNode): Reference | undefined {
  const names: string[] = [];
  let at = node;
  while (at.op === ".") {
    names.unshift(at.args[1]);
    at = at.args[0];
  }
  return at.op === "id" ? { root: at.args, names, offset: node.start } : undefined;
}
