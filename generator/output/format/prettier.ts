import { format, resolveConfig } from "prettier";

/** Formats a text as prettier's command line does for a file at this path. */
export async function formatText(text: string, filepath: string): Promise<string> {
  const config = await resolveConfig(filepath, { editorconfig: true });
  return format(text, { ...config, filepath });
}
