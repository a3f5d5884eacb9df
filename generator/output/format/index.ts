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
  { folder }: FormatOptions,
): Promise<readonly EmittedFile[]> {
  if (files.every(isFormatted)) return files;
  const { clearConfigCache, formatText } = await import("./format-text.ts");
  // A watching process outlives its configuration; the files of a call share what is found.
  await clearConfigCache();
  return Promise.all(
    files.map(async (file) => {
      if (isFormatted(file)) return file;
      const text = await formatText(file.text, join(folder, ...file.path.split("/")));
      return { ...file, text, formatted: true };
    }),
  );
}

function isFormatted({ formatted }: EmittedFile): boolean {
  return formatted === true;
}
