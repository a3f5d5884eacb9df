import type ts from "typescript";
import type { EmittedFile } from "./types.ts";

type TypeScript = typeof ts;
type Node = ts.Node;

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
  dialect: "declarative" | "conditions" = "declarative",
): Promise<string | undefined> {
  const isDeclaration = file.path.endsWith(".d.ts");
  if (!isDeclaration && !file.path.endsWith(".js")) return undefined;
  const { default: compiler } = await import("typescript");
  const kind = isDeclaration ? compiler.ScriptKind.TS : compiler.ScriptKind.JS;
  const source = compiler.createSourceFile(
    file.path,
    file.text,
    {
      languageVersion: compiler.ScriptTarget.ESNext,
      // Comments are passed over: reading their tags takes longer than reading the code.
      jsDocParsingMode: compiler.JSDocParsingMode.ParseNone,
    },
    false,
    kind,
  );
  const problem =
    syntaxError(compiler, source) ??
    (isDeclaration ? undefined : unannounced(compiler, source, dialect === "conditions"));
  if (problem === undefined) return undefined;
  const { line, character } = source.getLineAndCharacterOfPosition(problem.position);
  return `${file.path}:${line + 1}:${character + 1}: ${problem.message}`;
}

interface Problem {
  readonly position: number;
  readonly message: string;
}

function syntaxError(ts: TypeScript, source: ts.SourceFile): Problem | undefined {
  // Not in the public types; `transpileModule` reports the same ones, but prints the module, too.
  const { parseDiagnostics = [] } = source as unknown as {
    parseDiagnostics?: ts.Diagnostic[];
  };
  const [first] = parseDiagnostics;
  return (
    first && {
      position: first.start ?? 0,
      message: ts.flattenDiagnosticMessageText(first.messageText, "\n"),
    }
  );
}

/** Names of properties by which any value leads to `Function`. */
const forbiddenNames = new Set(["constructor", "__proto__", "prototype", "eval"]);

/** The first part of a module that no emitter writes. */
function unannounced(
  ts: TypeScript,
  source: ts.SourceFile,
  conditions: boolean,
): Problem | undefined {
  const { SyntaxKind } = ts;
  const announced = new Set<ts.SyntaxKind>([
    SyntaxKind.ArrayLiteralExpression,
    SyntaxKind.ArrowFunction,
    SyntaxKind.BigIntLiteral,
    SyntaxKind.Block,
    SyntaxKind.CallExpression,
    SyntaxKind.ComputedPropertyName,
    SyntaxKind.EndOfFileToken,
    SyntaxKind.EqualsGreaterThanToken,
    SyntaxKind.ExportDeclaration,
    SyntaxKind.ExportKeyword,
    SyntaxKind.ExportSpecifier,
    SyntaxKind.FalseKeyword,
    SyntaxKind.FunctionDeclaration,
    SyntaxKind.Identifier,
    SyntaxKind.ImportClause,
    SyntaxKind.ImportDeclaration,
    SyntaxKind.ImportSpecifier,
    SyntaxKind.MinusToken,
    SyntaxKind.NamedExports,
    SyntaxKind.NamedImports,
    SyntaxKind.NamespaceImport,
    SyntaxKind.NullKeyword,
    SyntaxKind.NumericLiteral,
    SyntaxKind.ObjectLiteralExpression,
    SyntaxKind.Parameter,
    SyntaxKind.PrefixUnaryExpression,
    SyntaxKind.PropertyAccessExpression,
    SyntaxKind.PropertyAssignment,
    SyntaxKind.RegularExpressionLiteral,
    SyntaxKind.ReturnStatement,
    SyntaxKind.StringLiteral,
    SyntaxKind.TrueKeyword,
    SyntaxKind.VariableDeclaration,
    SyntaxKind.VariableDeclarationList,
    SyntaxKind.VariableStatement,
    ...(conditions ? conditionKinds(ts) : []),
  ]);
  const known = bindingsOf(ts, source, conditions);
  let problem: Problem | undefined;
  const report = (node: Node, message: string): void => {
    problem = { position: node.getStart(source), message };
  };
  const visit = (node: Node): true | undefined => {
    if (problem !== undefined) return true;
    if (!announced.has(node.kind)) report(node, `no emitter writes a ${SyntaxKind[node.kind]}`);
    else if (ts.isPropertyAccessExpression(node) && forbiddenNames.has(node.name.text)) {
      report(node, `no emitter reads the property ${node.name.text}`);
    } else if (
      ts.isElementAccessExpression(node) &&
      (!ts.isStringLiteral(node.argumentExpression) ||
        forbiddenNames.has(node.argumentExpression.text))
    ) {
      report(node, "no emitter reads a property by this key");
    } else if (ts.isComputedPropertyName(node) && !ts.isStringLiteral(node.expression)) {
      report(node, "no emitter writes a computed key but a literal one");
    } else if (ts.isPropertyAccessExpression(node)) visit(node.expression);
    else if (ts.isPropertyAssignment(node)) {
      if (ts.isComputedPropertyName(node.name)) visit(node.name);
      visit(node.initializer);
    } else if (ts.isIdentifier(node)) {
      if (!known.has(node.text)) report(node, `no emitter uses the global ${node.text}`);
    } else ts.forEachChild(node, visit);
    return problem === undefined ? undefined : true;
  };
  for (const statement of source.statements) {
    // The names in these are other modules'.
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) visit(statement);
  }
  return problem;
}

/** What conditions have beside declarations. An assignment is a binary expression too: its operator is not here. */
function conditionKinds(ts: TypeScript): ts.SyntaxKind[] {
  const { SyntaxKind } = ts;
  return [
    SyntaxKind.AmpersandAmpersandToken,
    SyntaxKind.BarBarToken,
    SyntaxKind.BinaryExpression,
    SyntaxKind.BindingElement,
    SyntaxKind.ColonToken,
    SyntaxKind.ConditionalExpression,
    SyntaxKind.ElementAccessExpression,
    SyntaxKind.EqualsEqualsEqualsToken,
    SyntaxKind.ExclamationEqualsEqualsToken,
    SyntaxKind.GreaterThanEqualsToken,
    SyntaxKind.GreaterThanToken,
    SyntaxKind.LessThanEqualsToken,
    SyntaxKind.LessThanToken,
    SyntaxKind.ObjectBindingPattern,
    SyntaxKind.ParenthesizedExpression,
    SyntaxKind.QuestionDotToken,
    SyntaxKind.QuestionToken,
  ];
}

/** Everything that the module imports or declares, parameters included. */
function bindingsOf(ts: TypeScript, source: ts.SourceFile, conditions: boolean): Set<string> {
  const names = new Set<string>(["undefined"]);
  const collect = (node: Node): void => {
    const isBinding =
      ts.isVariableDeclaration(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isParameter(node) ||
      (conditions && ts.isBindingElement(node)) ||
      ts.isImportSpecifier(node) ||
      ts.isNamespaceImport(node);
    if (isBinding && node.name !== undefined && ts.isIdentifier(node.name))
      names.add(node.name.text);
    if (conditions || !ts.isArrowFunction(node)) ts.forEachChild(node, collect);
    else node.parameters.forEach(collect);
  };
  source.statements.forEach(collect);
  return names;
}
