import { declareDiagnostics } from "../declare.ts";

/** Diagnostics of generator/emit. */
export const emitDiagnostics = declareDiagnostics({});
