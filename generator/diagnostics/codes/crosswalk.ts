import { declareDiagnostics } from "../declare.ts";

/** Diagnostics of generator/crosswalk. */
export const crosswalkDiagnostics = declareDiagnostics({});
