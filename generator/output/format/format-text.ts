import { format, resolveConfig } from "prettier";
import { formatFast } from "./oxfmt.ts";

/** Formats a text as prettier's command line does for a file at this path. */
export async function formatText(text: string, filepath: string): Promise<string> {
  // read anew each time: a watching process outlives its configuration
  const config = (await resolveConfig(filepath, { editorconfig: true, useCache: false })) ?? {};
  const fast = await formatFast(text, filepath, config);
  return fast ?? format(text, { ...config, filepath });
}
