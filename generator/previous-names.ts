import { join } from "node:path";
import { previousNames, type PreviousNames } from "./model/index.ts";
import { readManifestContents } from "./output/index.ts";

/**
 * The names that a package's exports have on disk, which a run keeps.
 *
 * @param root - absolute path that the package's folder is relative to.
 */
export function readPreviousNames(root: string, folder: string): PreviousNames {
  return previousNames(readManifestContents(join(root, folder)));
}
