import type { Diagnostic } from "typescript";
import type { EmittedFile } from "./types.ts";

/**
 * The backstop behind the choke points: parses a file that was emitted.
 *
 * @returns what is wrong with it; undefined when it parses, or is of a kind that has no syntax to check.
 */
export async function verifySource(file: EmittedFile): Promise<string | undefined> {
  const isDeclaration = file.path.endsWith(".d.ts");
  if (!isDeclaration && !file.path.endsWith(".js")) return undefined;
  const { default: ts } = await import("typescript");
  const source = ts.createSourceFile(
    file.path,
    file.text,
    ts.ScriptTarget.ESNext,
    false,
    isDeclaration ? ts.ScriptKind.TS : ts.ScriptKind.JS,
  );
  // Not in the public types, but what `transpileModule` reports comes from there.
  const { parseDiagnostics = [] } = source as unknown as {
    parseDiagnostics?: Diagnostic[];
  };
  const [first] = parseDiagnostics;
  if (first === undefined) return undefined;
  const { line, character } = source.getLineAndCharacterOfPosition(first.start ?? 0);
  return `${file.path}:${line + 1}:${character + 1}: ${ts.flattenDiagnosticMessageText(first.messageText, "\n")}`;
}
