import { join } from "node:path";
import type { EmittedFile } from "../../emit/types.ts";
import { mapInOrder } from "../../map-in-order.ts";

/**
 * Files of a package that are formatted at a time. Each text on its way holds a thread of the formatter, whose memory
 * is not given back: all at once took five times the memory and twice the processor's time.
 */
const CONCURRENCY = 2;

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
  return mapInOrder(files, CONCURRENCY, async (file) => {
    if (isFormatted(file)) return file;
    const text = await formatText(file.text, join(folder, ...file.path.split("/")));
    return { ...file, text, formatted: true };
  });
}

function isFormatted({ formatted }: EmittedFile): boolean {
  return formatted === true;
}
