import { declareDiagnostics } from "../declare.ts";

/** Diagnostics of generator/compare. */
export const compareDiagnostics = declareDiagnostics({});
