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

/** What is looked at of a node; what its other fields are depends on its type. */
interface Node {
  readonly type: string;
  readonly start: number;
}

/** Of what a module may consist: `conditions` also has operators, and parameters that are taken apart. */
export type Dialect = "declarative" | "conditions";

export interface Problem {
  /** In the part that it is in. */
  readonly position: number;
  readonly message: string;
}

/** Names of properties by which any value leads to `Function`. */
const forbiddenNames = new Set(["constructor", "__proto__", "prototype", "eval"]);

/** Operators by dialect. An assignment is none of them. */
const operators: Readonly<Record<Dialect, ReadonlySet<string>>> = {
  declarative: new Set(["-"]),
  conditions: new Set(["-", "!", "===", "!==", "<", "<=", ">", ">=", "&&", "||"]),
};

/** Looks for what no emitter writes in a module. */
export interface SyntaxCheck {
  /** Looks at a part of a module. */
  add(program: Program): void;
  /** What is wrong with the parts together. */
  problem(): Problem | undefined;
}

/** An allow-list: whatever is not known to be written by an emitter is a problem. */
export function createSyntaxCheck(dialect: Dialect): SyntaxCheck {
  const declared = new Set<string>(["undefined"]);
  const exported = new Set<string>();
  const parameters = new Set<string>();
  /** Used before they were declared: a function may use what is declared after it. */
  const awaited = new Map<string, Node>();
  const conditions = dialect === "conditions";
  let problem: Problem | undefined;

  const report = ({ start }: Node, message: string): void => {
    problem ??= { position: start, message };
  };
  const reject = (node: Node): void => {
    report(node, `no emitter writes a ${node.type}`);
  };

  const visitMember = (node: MemberExpression): void => {
    if (node.computed) {
      const { property } = node;
      const isName = property.type === "Literal" && typeof property.value === "string";
      if (!conditions || !isName || forbiddenNames.has(String(property.value)))
        report(node, "no emitter reads a property by this key");
    } else if (node.property.type !== "Identifier") reject(node.property);
    else if (forbiddenNames.has(node.property.name)) {
      report(node, `no emitter reads the property ${node.property.name}`);
    }
    visit(node.object);
  };

  const visitProperty = (node: ObjectProperty | Node): void => {
    if (node.type !== "Property") {
      reject(node);
      return;
    }
    const { kind, method, shorthand, computed, key, value } = node as ObjectProperty;
    if (kind !== "init" || method || shorthand) report(node, "no emitter writes such a member");
    if (computed && (key.type !== "Literal" || typeof key.value !== "string"))
      report(node, "no emitter writes a computed key but a literal one");
    visit(value);
  };

  /** Parameters; what they bind is known from here on. */
  const bind = (pattern: ParamPattern | Node): void => {
    const node = pattern as ParamPattern;
    if (node.type === "Identifier") parameters.add(node.name);
    else if (node.type === "AssignmentPattern") {
      bind(node.left);
      visit(node.right);
    } else if (node.type === "ObjectPattern" && conditions) {
      for (const member of node.properties) {
        if (member.type !== "Property" || member.computed) reject(member);
        else bind(member.value);
      }
    } else reject(node);
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
        if (!declared.has(name) && !parameters.has(name) && !awaited.has(name))
          awaited.set(name, node);
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
        if (of<{ optional: boolean }>().optional && !conditions) reject(node);
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
    else reject(node);
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
        reject(node);
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
      reject(node);
    }
  };

  const exportOnce = (node: Node, name: string): void => {
    if (exported.has(name)) report(node, `${name} is exported twice`);
    exported.add(name);
  };

  /** Adds the names that a statement of a module imports, declares and exports. */
  const bindTopLevel = (statement: Statement | Directive, isExported = false): void => {
    const declare = (node: Node & { readonly name: string }): void => {
      declared.add(node.name);
      if (isExported) exportOnce(node, node.name);
    };
    if (statement.type === "ImportDeclaration") {
      for (const { local } of statement.specifiers) declare(local);
    } else if (statement.type === "ExportNamedDeclaration") {
      for (const { exported: name } of statement.specifiers)
        exportOnce(name, name.type === "Literal" ? name.value : name.name);
      if (statement.declaration !== null) bindTopLevel(statement.declaration, true);
    } else if (statement.type === "FunctionDeclaration") {
      if (statement.id !== null) declare(statement.id);
    } else if (statement.type === "VariableDeclaration") {
      for (const { id } of statement.declarations) {
        if (id.type === "Identifier") declare(id);
        else reject(id);
      }
    }
  };

  return {
    add({ body }) {
      for (const statement of body) bindTopLevel(statement);
      for (const statement of body) visitStatement(statement);
    },
    problem() {
      for (const [name, node] of awaited)
        if (!declared.has(name)) report(node, `no emitter uses the global ${name}`);
      return problem;
    },
  };
}

/** A module of the same package, or another package: no URL, whose text would be code, and nothing of Node's. */
function isPackageOrNeighbour(specifier: string): boolean {
  if (/^\.{1,2}\//.test(specifier)) return /^[\w./-]+$/.test(specifier);
  return /^(?:@[\w.-]+\/)?[\w.-]+(?:\/[\w.-]+)*$/.test(specifier) && !isBuiltin(specifier);
}
