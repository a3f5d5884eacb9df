import { declareDiagnostics } from "../declare.ts";

/** Diagnostics of generator/config. */
export const configDiagnostics = declareDiagnostics({});
