import { declareDiagnostics } from "../declare.ts";

/** Diagnostics of generator/ingest. */
export const ingestDiagnostics = declareDiagnostics({});
