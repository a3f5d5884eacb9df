import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

export const configFileName = "crosswalk.config.yaml";

/** The folder with a configuration, from `folder` upwards; undefined when there is none. */
export function findProjectRoot(folder: string): string | undefined {
  if (existsSync(join(folder, configFileName))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findProjectRoot(parent);
}
