import type { DiagnosticDeclaration } from "../types.ts";
import { compareDiagnostics } from "./compare.ts";
import { configDiagnostics } from "./config.ts";
import { crosswalkDiagnostics } from "./crosswalk.ts";
import { documentDiagnostics } from "./document.ts";
import { emitDiagnostics } from "./emit.ts";
import { formatDiagnostics } from "./formats.ts";
import { ingestDiagnostics } from "./ingest.ts";
import { modelDiagnostics } from "./model.ts";
import { outputDiagnostics } from "./output.ts";
import { readingDiagnostics } from "./reading.ts";
import { sourceDiagnostics } from "./source.ts";

/**
 * Every diagnostic of the program, by code. Each module declares its own in the file of its name;
 * those of generator/ingest are in `formats.ts` and `ingest.ts`.
 */
export const declarations = {
  ...configDiagnostics,
  ...sourceDiagnostics,
  ...formatDiagnostics,
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
