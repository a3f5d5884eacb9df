import type { DiagnosticCode } from "../../diagnostics/index.ts";

/** A problem of a text's syntax, at an offset of the text. */
export interface SyntaxProblem {
  readonly code: Extract<
    DiagnosticCode,
    | "json-syntax"
    | "yaml-syntax"
    | "duplicate-key"
    | "document-too-deep"
    | "yaml-alias-limit"
    | "yaml-not-json"
  >;
  readonly message: string;
  readonly offset: number;
}
