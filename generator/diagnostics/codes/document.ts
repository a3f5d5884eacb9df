import { declareDiagnostics } from "../declare.ts";

/** Diagnostics of generator/document. */
export const documentDiagnostics = declareDiagnostics({});
