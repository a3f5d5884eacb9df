import { declareDiagnostics } from "../declare.ts";

/** Diagnostics of generator/model. */
export const modelDiagnostics = declareDiagnostics({});
