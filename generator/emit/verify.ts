import { isBuiltin } from "node:module";
import type {
  ArrowFunctionExpression,
  Directive,
  Function as FunctionNode,
  MemberExpression,
  ObjectProperty,
  ParamPattern,
  Program,
  Statement,
} from "@oxc-project/types";
import type { EmittedFile } from "./types.ts";

/** What is looked at of a node; what its other fields are depends on its type. */
interface Node {
  readonly type: string;
  readonly start: number;
}

type Dialect = "declarative" | "conditions";

interface Problem {
  readonly position: number;
  readonly message: string;
}

/**
 * The backstop behind the choke points: parses a module that was written from a document. Its syntax
 * must be right, and a `.js` module may do only what emitters write: import, export, declare
 * constants and functions, and call what it imports. Text of a document that became code would
 * need something else - a global, `new`, `this`, a template, an assignment, a way to a constructor.
 *
 * @param dialect - `conditions` also has what rules are compiled to: operators, and arrow functions
 *   that take their parameters apart.
 * @returns what is wrong, with file, line and column; undefined when nothing is, or when the file is
 *   neither JavaScript nor declarations.
 */
export async function verifySource(
  file: EmittedFile,
  dialect: Dialect = "declarative",
): Promise<string | undefined> {
  const isDeclaration = file.path.endsWith(".d.ts");
  if (!isDeclaration && !file.path.endsWith(".js")) return undefined;
  // Parses ten times as fast as TypeScript, and makes no tree of what is only looked at for its syntax.
  const { parseSync } = await import("oxc-parser");
  const parsed = parseSync(file.path, file.text, {
    lang: isDeclaration ? "dts" : "js",
    sourceType: "module",
    preserveParens: false,
  });
  const [error] = parsed.errors;
  const problem =
    error !== undefined
      ? { position: error.labels[0]?.start ?? 0, message: error.message }
      : isDeclaration
        ? undefined
        : unannounced(parsed.program, dialect);
  return problem && `${file.path}:${placeOf(file.text, problem.position)}: ${problem.message}`;
}

function placeOf(text: string, position: number): string {
  const before = text.slice(0, position).split("\n");
  return `${before.length}:${(before.at(-1) ?? "").length + 1}`;
}

/** Names of properties by which any value leads to `Function`. */
const forbiddenNames = new Set(["constructor", "__proto__", "prototype", "eval"]);

/** Operators by dialect. An assignment is none of them. */
const operators: Readonly<Record<Dialect, ReadonlySet<string>>> = {
  declarative: new Set(["-"]),
  conditions: new Set(["-", "!", "===", "!==", "<", "<=", ">", ">=", "&&", "||"]),
};

/** The first part of a module that no emitter writes. */
function unannounced(program: Program, dialect: Dialect): Problem | undefined {
  const known = new Set<string>(["undefined"]);
  const conditions = dialect === "conditions";
  let problem: Problem | undefined;

  const report = ({ start }: Node, message: string): void => {
    problem ??= { position: start, message };
  };
  const refuse = (node: Node): void => {
    report(node, `no emitter writes a ${node.type}`);
  };

  const visitMember = (node: MemberExpression): void => {
    if (node.computed) {
      const { property } = node;
      const isName = property.type === "Literal" && typeof property.value === "string";
      if (!conditions || !isName || forbiddenNames.has(String(property.value)))
        report(node, "no emitter reads a property by this key");
    } else if (node.property.type !== "Identifier") refuse(node.property);
    else if (forbiddenNames.has(node.property.name)) {
      report(node, `no emitter reads the property ${node.property.name}`);
    }
    visit(node.object);
  };

  const visitProperty = (node: ObjectProperty | Node): void => {
    if (node.type !== "Property") {
      refuse(node);
      return;
    }
    const { kind, method, shorthand, computed, key, value } = node as ObjectProperty;
    if (kind !== "init" || method || shorthand) report(node, "no emitter writes such a member");
    if (computed && (key.type !== "Literal" || typeof key.value !== "string"))
      report(node, "no emitter writes a computed key but a literal one");
    visit(value);
  };

  /** Parameters and names of variables; what they bind is known from here on. */
  const bind = (pattern: ParamPattern | Node): void => {
    const node = pattern as ParamPattern;
    if (node.type === "Identifier") known.add(node.name);
    else if (node.type === "AssignmentPattern") {
      bind(node.left);
      visit(node.right);
    } else if (node.type === "ObjectPattern" && conditions) {
      for (const member of node.properties) {
        if (member.type !== "Property" || member.computed) refuse(member);
        else bind(member.value);
      }
    } else refuse(node);
  };

  const visitFunction = (node: FunctionNode | ArrowFunctionExpression): void => {
    if (node.async || node.generator) report(node, "no emitter writes such a function");
    node.params.forEach(bind);
    if (node.body?.type === "BlockStatement") {
      for (const statement of node.body.body) visitStatement(statement);
    } else if (node.body !== null) visit(node.body);
  };

  const visit = (node: Node): void => {
    if (problem !== undefined) return;
    const of = <Type>(): Type => node as unknown as Type;
    switch (node.type) {
      case "Literal":
        return;
      case "Identifier": {
        const { name } = of<{ name: string }>();
        if (!known.has(name)) report(node, `no emitter uses the global ${name}`);
        return;
      }
      case "ArrayExpression":
        of<{ elements: (Node | null)[] }>().elements.forEach((element) => {
          visit(element ?? { ...node, type: "hole" });
        });
        return;
      case "ObjectExpression":
        of<{ properties: Node[] }>().properties.forEach(visitProperty);
        return;
      case "CallExpression": {
        const {
          callee,
          arguments: args,
          optional,
        } = of<{
          callee: Node;
          arguments: Node[];
          optional: boolean;
        }>();
        if (optional) report(node, "no emitter writes an optional call");
        visit(callee);
        args.forEach(visit);
        return;
      }
      case "MemberExpression":
        if (of<{ optional: boolean }>().optional && !conditions) refuse(node);
        visitMember(of());
        return;
      case "ArrowFunctionExpression":
        visitFunction(of());
        return;
      case "UnaryExpression": {
        const { operator, argument } = of<{ operator: string; argument: Node }>();
        if (operators[dialect].has(operator)) visit(argument);
        else report(node, `no emitter writes the operator ${operator}`);
        return;
      }
    }
    if (conditions) visitCondition(node);
    else refuse(node);
  };

  const visitCondition = (node: Node): void => {
    const of = <Type>(): Type => node as unknown as Type;
    switch (node.type) {
      case "LogicalExpression":
      case "BinaryExpression": {
        const { operator, left, right } = of<{ operator: string; left: Node; right: Node }>();
        if (!operators[dialect].has(operator))
          report(node, `no emitter writes the operator ${operator}`);
        visit(left);
        visit(right);
        return;
      }
      case "ConditionalExpression": {
        const { test, consequent, alternate } = of<Record<string, Node>>();
        for (const part of [test, consequent, alternate]) if (part !== undefined) visit(part);
        return;
      }
      case "ChainExpression":
        visit(of<{ expression: Node }>().expression);
        return;
      default:
        refuse(node);
    }
  };

  const visitStatement = (node: Statement | Directive): void => {
    if ("source" in node && node.source !== null && !isPackageOrNeighbour(node.source.value))
      report(node.source, `no emitter imports ${JSON.stringify(node.source.value)}`);
    if (node.type === "ReturnStatement") {
      if (node.argument !== null) visit(node.argument);
    } else if (node.type === "VariableDeclaration" && node.kind === "const") {
      for (const { init } of node.declarations) if (init !== null) visit(init);
    } else if (node.type === "FunctionDeclaration") visitFunction(node);
    else if (node.type === "ExportNamedDeclaration") {
      if (node.declaration !== null) visitStatement(node.declaration);
    } else if (node.type !== "ImportDeclaration" && node.type !== "ExportAllDeclaration") {
      refuse(node);
    }
  };

  // A function may use what is declared after it.
  for (const statement of program.body) bindTopLevel(statement, known, refuse);
  for (const statement of program.body) {
    visitStatement(statement);
    if (problem !== undefined) break;
  }
  return problem;
}

/** A module of the same package, or another package: no URL, whose text would be code, and nothing of Node's. */
function isPackageOrNeighbour(specifier: string): boolean {
  if (/^\.{1,2}\//.test(specifier)) return /^[\w./-]+$/.test(specifier);
  return /^(?:@[\w.-]+\/)?[\w.-]+(?:\/[\w.-]+)*$/.test(specifier) && !isBuiltin(specifier);
}

/** Adds the names that a statement of a module imports or declares. */
function bindTopLevel(
  statement: Statement | Directive,
  known: Set<string>,
  refuse: (node: Node) => void,
): void {
  if (statement.type === "ImportDeclaration") {
    for (const { local } of statement.specifiers) known.add(local.name);
  } else if (statement.type === "ExportNamedDeclaration" && statement.declaration !== null) {
    bindTopLevel(statement.declaration, known, refuse);
  } else if (statement.type === "FunctionDeclaration") {
    if (statement.id !== null) known.add(statement.id.name);
  } else if (statement.type === "VariableDeclaration") {
    for (const { id } of statement.declarations) {
      if (id.type === "Identifier") known.add(id.name);
      else refuse(id);
    }
  }
}
