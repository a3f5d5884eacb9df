import { join } from "node:path";
import { previousNames, type PreviousNames } from "./model/index.ts";
import { readManifestContents } from "./output/index.ts";

/**
 * The names that a package's exports have on disk, which a run keeps.
 *
 * @param outputRoot - absolute path of the folder that package folders lie in.
 */
export function readPreviousNames(outputRoot: string, folder: string): PreviousNames {
  return previousNames(readManifestContents(join(outputRoot, folder)));
}
