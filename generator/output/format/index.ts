import { join } from "node:path";
import type { EmittedFile } from "../../emit/types.ts";

export interface FormatOptions {
  /** Absolute folder that the files will be in: decides which prettier configuration is theirs. */
  readonly folder: string;
}

/**
 * Prints files exactly as `prettier --write` would with the configuration found from their folder.
 * Files flagged `formatted` pass through. Formatters are imported when there is a file to format.
 *
 * @throws when a file does not parse: our own fault.
 */
export async function formatFiles(
  files: readonly EmittedFile[],
  options: FormatOptions,
): Promise<readonly EmittedFile[]> {
  return Promise.all(files.map((file) => formatFile(file, options)));
}

async function formatFile(file: EmittedFile, { folder }: FormatOptions): Promise<EmittedFile> {
  if (file.formatted === true) return file;
  const { formatText } = await import("./format-text.ts");
  const text = await formatText(file.text, join(folder, ...file.path.split("/")));
  return { ...file, text, formatted: true };
}
