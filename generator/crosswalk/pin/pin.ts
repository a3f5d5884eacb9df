import { checkCrosswalk } from "../check/check.ts";
import type { DiagnosticLog } from "../../diagnostics/index.ts";
import type { CrosswalkInput } from "../types.ts";
import { pinsFile, printPins } from "./file.ts";

/** A file of pins as it should be. */
export interface PinnedFile {
  /** Relative to the project's root. */
  readonly file: string;
  readonly text: string;
}

/**
 * The files of pins for mappings as they stand, for `crosswalk pin` to write. Everything but the
 * pins is checked first: what does not hold is not pinned.
 *
 * @returns undefined when a mapping does not hold.
 */
export function pinMappings(
  input: CrosswalkInput,
  diagnostics: DiagnosticLog,
): PinnedFile[] | undefined {
  const checked = checkCrosswalk(input, diagnostics, { pins: false });
  return checked?.mappings.map((mapping) => ({
    file: pinsFile(mapping.mapping.file),
    text: printPins(mapping),
  }));
}
