import type { DiagnosticDeclaration } from "../types.ts";
import { compareDiagnostics } from "./compare.ts";
import { configDiagnostics } from "./config.ts";
import { crosswalkDiagnostics } from "./crosswalk.ts";
import { documentDiagnostics } from "./document.ts";
import { emitDiagnostics } from "./emit.ts";
import { ingestDiagnostics } from "./ingest.ts";
import { modelDiagnostics } from "./model.ts";
import { outputDiagnostics } from "./output.ts";
import { readingDiagnostics } from "./reading.ts";
import { sourceDiagnostics } from "./source.ts";

/** Every diagnostic of the program, by code. A room declares its own in the file of its name. */
export const declarations = {
  ...configDiagnostics,
  ...sourceDiagnostics,
  ...ingestDiagnostics,
  ...documentDiagnostics,
  ...readingDiagnostics,
  ...modelDiagnostics,
  ...emitDiagnostics,
  ...crosswalkDiagnostics,
  ...compareDiagnostics,
  ...outputDiagnostics,
} satisfies Record<string, DiagnosticDeclaration>;

export type DiagnosticCode = keyof typeof declarations;
