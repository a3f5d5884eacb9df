import { join } from "node:path";
import type { EmittedFile } from "../../emit/types.ts";
import type { Cache } from "../cache.ts";
import { prettierConfigKey } from "./config-key.ts";

export interface FormatOptions {
  /** Absolute folder that the files will be in: decides which prettier configuration is theirs. */
  readonly folder: string;
  readonly cache?: Cache | undefined;
}

/**
 * Prints files exactly as `prettier --write` would with the configuration found from their folder.
 * Files flagged `formatted` pass through. Formatters are imported only when a file is not in the cache.
 *
 * @throws when a file does not parse: our own fault.
 */
export async function formatFiles(
  files: readonly EmittedFile[],
  options: FormatOptions,
): Promise<readonly EmittedFile[]> {
  const configKey = prettierConfigKey(options.folder);
  return Promise.all(files.map((file) => formatFile(file, configKey, options)));
}

async function formatFile(
  file: EmittedFile,
  configKey: string | undefined,
  { folder, cache }: FormatOptions,
): Promise<EmittedFile> {
  if (file.formatted === true) return file;
  const key =
    configKey === undefined ? undefined : cache?.key("format", configKey, file.path, file.text);
  const known = key === undefined ? undefined : cache?.get(key);
  if (known !== undefined) return { ...file, text: known.toString(), formatted: true };
  const { formatText } = await import("./format-text.ts");
  const text = await formatText(file.text, join(folder, ...file.path.split("/")));
  if (key !== undefined) cache?.set(key, text);
  return { ...file, text, formatted: true };
}
