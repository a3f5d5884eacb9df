import type { DiagnosticDeclaration } from "./types.ts";

/** Declares a module's diagnostics; keeps the codes as literal types so that a report of an undeclared code does not compile. */
export function declareDiagnostics<const T extends Record<string, DiagnosticDeclaration>>(
  table: T,
): T {
  return table;
}
