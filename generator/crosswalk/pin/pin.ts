import { checkCrosswalk } from "../check/check.ts";
import type { Diagnostics } from "../../diagnostics/index.ts";
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
 * pins is checked first.
 *
 * @returns undefined when a mapping cannot be used.
 */
export function pinMappings(
  input: CrosswalkInput,
  diagnostics: Diagnostics,
): PinnedFile[] | undefined {
  const checked = checkCrosswalk(input, diagnostics, { pins: false });
  return checked?.mappings.map((mapping) => ({
    file: pinsFile(mapping.mapping.file),
    text: printPins(mapping),
  }));
}
