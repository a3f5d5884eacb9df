import { isBuiltin } from "node:module";
import type {
  ArrayExpression,
  ArrowFunctionExpression,
  BinaryExpression,
  CallExpression,
  ChainExpression,
  ConditionalExpression,
  Directive,
  Function as FunctionNode,
  IdentifierReference,
  LogicalExpression,
  MemberExpression,
  ObjectExpression,
  ObjectProperty,
  ParamPattern,
  Program,
  Statement,
  UnaryExpression,
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

/** What is known of the module so far. */
interface CheckState {
  readonly dialect: Dialect;
  readonly declared: Set<string>;
  readonly exported: Set<string>;
  readonly parameters: Set<string>;
  /** Used before they were declared: a function may use what is declared after it. */
  readonly awaited: Map<string, Node>;
  problem: Problem | undefined;
}

/** An allow-list: whatever is not known to be written by an emitter is a problem. */
export function createSyntaxCheck(dialect: Dialect): SyntaxCheck {
  const state: CheckState = {
    dialect,
    declared: new Set(["undefined"]),
    exported: new Set(),
    parameters: new Set(),
    awaited: new Map(),
    problem: undefined,
  };
  return {
    add({ body }) {
      for (const statement of body) declareNames(state, statement);
      for (const statement of body) visitStatement(state, statement);
    },
    problem() {
      for (const [name, node] of state.awaited)
        if (!state.declared.has(name)) report(state, node, `no emitter uses the global ${name}`);
      return state.problem;
    },
  };
}

function report(state: CheckState, { start }: Node, message: string): void {
  state.problem ??= { position: start, message };
}

function reject(state: CheckState, node: Node): void {
  report(state, node, `no emitter writes a ${node.type}`);
}

type Visit = (state: CheckState, node: never) => void;

/** The expressions that emitters write. */
const visitors: Readonly<Record<string, Visit>> = {
  Literal: () => undefined,
  Identifier: visitName,
  ArrayExpression: visitArray,
  ObjectExpression(state, { properties }: ObjectExpression) {
    for (const member of properties) visitProperty(state, member);
  },
  CallExpression: visitCall,
  MemberExpression(state, node: MemberExpression) {
    if (node.optional && state.dialect !== "conditions") reject(state, node);
    visitMember(state, node);
  },
  ArrowFunctionExpression: visitFunction,
  UnaryExpression: visitUnary,
};

/** Those of conditions. */
const conditionVisitors: Readonly<Record<string, Visit>> = {
  LogicalExpression: visitBinary,
  BinaryExpression: visitBinary,
  ConditionalExpression(state, { test, consequent, alternate }: ConditionalExpression) {
    for (const part of [test, consequent, alternate]) visit(state, part);
  },
  ChainExpression(state, { expression }: ChainExpression) {
    visit(state, expression);
  },
};

function visit(state: CheckState, node: Node): void {
  if (state.problem !== undefined) return;
  const { type } = node;
  const tables = state.dialect === "conditions" ? [visitors, conditionVisitors] : [visitors];
  const table = tables.find((one) => Object.hasOwn(one, type));
  const visitor = table?.[type];
  if (visitor === undefined) reject(state, node);
  else visitor(state, node as never);
}

function visitName({ declared, parameters, awaited }: CheckState, node: IdentifierReference): void {
  const { name } = node;
  if (!declared.has(name) && !parameters.has(name) && !awaited.has(name)) awaited.set(name, node);
}

function visitArray(state: CheckState, node: ArrayExpression): void {
  for (const element of node.elements) visit(state, element ?? { ...node, type: "hole" });
}

function visitCall(state: CheckState, node: CallExpression): void {
  if (node.optional) report(state, node, "no emitter writes an optional call");
  visit(state, node.callee);
  for (const argument of node.arguments) visit(state, argument);
}

function visitUnary(state: CheckState, node: UnaryExpression): void {
  if (checkOperator(state, node)) visit(state, node.argument);
}

function visitBinary(state: CheckState, node: BinaryExpression | LogicalExpression): void {
  checkOperator(state, node);
  visit(state, node.left);
  visit(state, node.right);
}

function checkOperator(state: CheckState, node: Node & { readonly operator: string }): boolean {
  const isKnown = operators[state.dialect].has(node.operator);
  if (!isKnown) report(state, node, `no emitter writes the operator ${node.operator}`);
  return isKnown;
}

function visitMember(state: CheckState, node: MemberExpression): void {
  if (node.computed) {
    const { property } = node;
    const isName = property.type === "Literal" && typeof property.value === "string";
    const isAllowed = state.dialect === "conditions" && isName;
    if (!isAllowed || forbiddenNames.has(String(property.value)))
      report(state, node, "no emitter reads a property by this key");
  } else if (node.property.type !== "Identifier") reject(state, node.property);
  else if (forbiddenNames.has(node.property.name)) {
    report(state, node, `no emitter reads the property ${node.property.name}`);
  }
  visit(state, node.object);
}

function visitProperty(state: CheckState, node: ObjectProperty | Node): void {
  if (node.type !== "Property") {
    reject(state, node);
    return;
  }
  const { kind, method, shorthand, computed, key, value } = node as ObjectProperty;
  if (kind !== "init" || method || shorthand)
    report(state, node, "no emitter writes such a member");
  if (computed && (key.type !== "Literal" || typeof key.value !== "string"))
    report(state, node, "no emitter writes a computed key but a literal one");
  visit(state, value);
}

/** Parameters; what they bind is known from here on. */
function bind(state: CheckState, pattern: ParamPattern | Node): void {
  const node = pattern as ParamPattern;
  if (node.type === "Identifier") state.parameters.add(node.name);
  else if (node.type === "AssignmentPattern") {
    bind(state, node.left);
    visit(state, node.right);
  } else if (node.type === "ObjectPattern" && state.dialect === "conditions") {
    for (const member of node.properties) {
      if (member.type !== "Property" || member.computed) reject(state, member);
      else bind(state, member.value);
    }
  } else reject(state, node);
}

function visitFunction(state: CheckState, node: FunctionNode | ArrowFunctionExpression): void {
  if (node.async || node.generator) report(state, node, "no emitter writes such a function");
  for (const parameter of node.params) bind(state, parameter);
  if (node.body?.type === "BlockStatement") {
    for (const statement of node.body.body) visitStatement(state, statement);
  } else if (node.body !== null) visit(state, node.body);
}

function visitStatement(state: CheckState, node: Statement | Directive): void {
  if ("source" in node && node.source !== null && !isPackageOrNeighbour(node.source.value))
    report(state, node.source, `no emitter imports ${JSON.stringify(node.source.value)}`);
  if (node.type === "ReturnStatement") {
    if (node.argument !== null) visit(state, node.argument);
  } else if (node.type === "VariableDeclaration" && node.kind === "const") {
    for (const { init } of node.declarations) if (init !== null) visit(state, init);
  } else if (node.type === "FunctionDeclaration") visitFunction(state, node);
  else if (node.type === "ExportNamedDeclaration") {
    if (node.declaration !== null) visitStatement(state, node.declaration);
  } else if (node.type !== "ImportDeclaration" && node.type !== "ExportAllDeclaration") {
    reject(state, node);
  }
}

function exportOnce(state: CheckState, node: Node, name: string): void {
  if (state.exported.has(name)) report(state, node, `${name} is exported twice`);
  state.exported.add(name);
}

/** Adds the names that a statement of a module imports, declares and exports. */
function declareNames(
  state: CheckState,
  statement: Statement | Directive,
  isExported = false,
): void {
  const declare = (node: Node & { readonly name: string }): void => {
    state.declared.add(node.name);
    if (isExported) exportOnce(state, node, node.name);
  };
  if (statement.type === "ImportDeclaration") {
    for (const { local } of statement.specifiers) declare(local);
  } else if (statement.type === "ExportNamedDeclaration") {
    for (const { exported: name } of statement.specifiers)
      exportOnce(state, name, name.type === "Literal" ? name.value : name.name);
    if (statement.declaration !== null) declareNames(state, statement.declaration, true);
  } else if (statement.type === "FunctionDeclaration") {
    if (statement.id !== null) declare(statement.id);
  } else if (statement.type === "VariableDeclaration") {
    for (const { id } of statement.declarations) {
      if (id.type === "Identifier") declare(id);
      else reject(state, id);
    }
  }
}

/** A module of the same package, or another package: no URL, whose text would be code, and nothing of Node's. */
function isPackageOrNeighbour(specifier: string): boolean {
  if (/^\.{1,2}\//.test(specifier)) return /^[\w./-]+$/.test(specifier);
  return /^(?:@[\w.-]+\/)?[\w.-]+(?:\/[\w.-]+)*$/.test(specifier) && !isBuiltin(specifier);
}
