import { format, resolveConfig } from "prettier";
import { formatFast } from "./oxfmt.ts";

export { clearConfigCache } from "prettier";

/** Formats a text as prettier's command line does for a file at this path. */
export async function formatText(text: string, filepath: string): Promise<string> {
  const config = (await resolveConfig(filepath, { editorconfig: true })) ?? {};
  const fast = await formatFast(text, filepath, config);
  return fast ?? format(text, { ...config, filepath });
}
