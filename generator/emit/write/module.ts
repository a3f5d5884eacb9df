import { createRequire } from "node:module";
import type * as tsMorph from "ts-morph";
import type {
  ExportDeclarationStructure,
  FunctionDeclarationStructure,
  ImportDeclarationStructure,
  InterfaceDeclarationStructure,
  Project,
  StatementStructures,
  StructureKind,
  TypeAliasDeclarationStructure,
  VariableStatementStructure,
  WriterFunction,
} from "ts-morph";
import { checkSpecifier } from "./module-specifier.ts";

/** A structure of ts-morph that says its kind by name, so that describing a module loads nothing. */
type Named<Kind extends keyof typeof StructureKind, Structure> = Omit<
  Structure,
  "kind" | "leadingTrivia"
> & {
  readonly kind: Kind;
  readonly leadingTrivia?: string;
};

/**
 * A statement of a module: a structure of ts-morph, or text that is written already. Names, types
 * and comments (`leadingTrivia`) in it are code: text of a document gets there through the escaping
 * functions only. Module specifiers are checked here.
 */
export type Statement =
  | string
  | Named<"ExportDeclaration", ExportDeclarationStructure>
  | Named<"Function", FunctionDeclarationStructure>
  | Named<"ImportDeclaration", ImportDeclarationStructure>
  | Named<"Interface", InterfaceDeclarationStructure>
  | Named<"TypeAlias", TypeAliasDeclarationStructure>
  | Named<"VariableStatement", VariableStatementStructure>;

let loaded: { project: Project; kinds: typeof StructureKind } | undefined;

/**
 * ts-morph and its compiler take a quarter of a second to load: only a run that writes modules does.
 * Required, because an import would read all 10 MB of them for the names that they export.
 */
function load(): { project: Project; kinds: typeof StructureKind } {
  const require = createRequire(import.meta.url);
  const { IndentationText, Project, QuoteKind, StructureKind } =
    require("ts-morph") as typeof tsMorph;
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: {
      indentationText: IndentationText.TwoSpaces,
      quoteKind: QuoteKind.Double,
    },
  });
  return { project, kinds: StructureKind };
}

/**
 * The text of a module, before formatting.
 *
 * The source file is made whole, by one call, and forgotten: ts-morph parses a file again at every
 * change, so that declarations added one by one take quadratic time (1,000 of them half a minute).
 *
 * @throws TypeError for a module specifier that is none, which is a fault of ours.
 */
export function printModule(statements: readonly Statement[]): string {
  const { project, kinds } = (loaded ??= load());
  const structures = statements.map((statement, index): string | StatementStructures => {
    if (typeof statement === "string") return statement;
    if ("moduleSpecifier" in statement) checkSpecifier(statement.moduleSpecifier ?? "");
    const { leadingTrivia = "" } = statement;
    const apart = isSetApart(statement, statements[index - 1]);
    return {
      ...statement,
      kind: kinds[statement.kind],
      leadingTrivia: apart ? `\n${leadingTrivia}` : leadingTrivia,
    } as StatementStructures;
  });
  const file = project.createSourceFile(
    "module.ts",
    { statements: structures },
    { overwrite: true },
  );
  const text = file.getFullText();
  file.forget();
  return text;
}

/** A function of a module, its parts written already. */
export interface FunctionText {
  readonly documentation?: string;
  /** From `function` on, without the body. */
  readonly signature: string;
  /** Statements with their indentation; a declaration has none. */
  readonly body?: string;
  /** Value of a constant, whose `signature` ends before it. */
  readonly value?: string;
  /** Further functions that a declared function has as its properties. */
  readonly members?: { readonly of: string; readonly functions: readonly FunctionText[] };
}

/**
 * The text of a module with a function for each of a document's operations, of which there may be
 * thousands: to ts-morph they would be as much again as everything else that is written, so it
 * prints what stands before them.
 */
export function printFunctionsModule(
  head: readonly Statement[],
  functions: readonly FunctionText[],
): string {
  return [printModule(head), ...functions.map(functionText)].join("\n");
}

function functionText({
  documentation = "",
  signature,
  body,
  value,
  members,
}: FunctionText): string {
  if (value !== undefined) return `${documentation}export ${signature}${value};\n`;
  if (body !== undefined) return `${documentation}export ${signature} {\n${body}\n}\n`;
  const declaration = `${documentation}export declare ${signature};\n`;
  if (members === undefined) return declaration;
  const inner = members.functions.map((one) => `${one.documentation ?? ""}  ${one.signature};\n`);
  return `${declaration}export declare namespace ${members.of} {\n${inner.join("")}}\n`;
}

/** Whether an empty line has to be put before a statement; around functions and interfaces ts-morph puts them. */
function isSetApart(
  statement: Exclude<Statement, string>,
  previous: Statement | undefined,
): boolean {
  if (previous === undefined || typeof previous === "string") return false;
  const kinds = [previous.kind, statement.kind];
  if (kinds.includes("Function") || kinds.includes("Interface")) return false;
  return previous.kind !== statement.kind || !/^(Im|Ex)port/.test(statement.kind);
}

/**
 * Statements of a function's body that are laid out already, their indentation included. As text
 * they would be indented once more.
 */
export function laidOut(text: string): WriterFunction {
  return (writer) => {
    writer.withIndentationLevel(0, () => {
      writer.write(text);
    });
  };
}
