import { declareDiagnostics } from "../declare.ts";

/** Diagnostics of generator/output. */
export const outputDiagnostics = declareDiagnostics({});
