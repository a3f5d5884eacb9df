/** Names that Windows keeps for devices, with or without an extension. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/** Not allowed in names on Windows; `:` opens an alternate data stream there. */
const FORBIDDEN = /[\u0000-\u001f\u007f<>:"|?*\\]/;
/** Folders that other tools own. */
const RESERVED = new Set([".git", "node_modules"]);

/**
 * Says what is wrong with a relative path with `/` separators, for every operating system.
 * An `undefined` answer means that the path is safe to join to a folder.
 */
export function pathProblem(path: string): string | undefined {
  if (path === "") return "is empty";
  if (path.startsWith("/")) return "is absolute";
  if (/\p{Surrogate}/u.test(path)) return "is not well-formed Unicode";
  for (const segment of path.split("/")) {
    const problem = segmentProblem(segment);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function segmentProblem(segment: string): string | undefined {
  if (segment === "") return "has an empty segment";
  if (segment === "." || segment === "..") return `has a \`${segment}\` segment`;
  if (FORBIDDEN.test(segment)) return "has a character that not every file system allows";
  if (DEVICE.test(segment)) return `has the device name \`${segment}\``;
  if (/[. ]$/.test(segment)) return "has a segment that ends in a dot or a space";
  if (Buffer.byteLength(segment) > 255) return "has a segment of more than 255 bytes";
  const folded = foldPath(segment);
  if (RESERVED.has(folded) || folded.startsWith(WORK_PREFIX)) {
    return `has the reserved name \`${segment}\``;
  }
  return undefined;
}

/** Beginning of the name of the folder in which a run stages its output. */
export const WORK_PREFIX = ".crosswalk-";

/** Equal for two paths that are one file on a file system which ignores case or normalises Unicode. */
export function foldPath(path: string): string {
  return path.normalize("NFC").toLowerCase().normalize("NFC");
}

/**
 * Finds two paths that cannot exist side by side: equal but for case or Unicode form,
 * or one a file where the other needs a folder.
 */
export function findCollision(paths: readonly string[]): readonly [string, string] | undefined {
  const files = new Map<string, string>();
  for (const path of paths) {
    const earlier = files.get(foldPath(path));
    if (earlier !== undefined) return [earlier, path];
    files.set(foldPath(path), path);
  }
  for (const path of paths) {
    const segments = foldPath(path).split("/");
    for (let n = 1; n < segments.length; n++) {
      const parent = files.get(segments.slice(0, n).join("/"));
      if (parent !== undefined) return [parent, path];
    }
  }
  return undefined;
}

/**
 * Throws when the generator itself produced a path that must not be written: our own fault,
 * since names from documents go through generator/model/names.ts.
 */
export function assertEmittedPaths(packageDir: string, paths: readonly string[]): void {
  for (const path of paths) {
    const problem = pathProblem(path);
    if (problem !== undefined) {
      throw new Error(`Emitted path ${JSON.stringify(path)} in ${packageDir} ${problem}.`);
    }
  }
  const collision = findCollision(paths);
  if (collision !== undefined) {
    const [a, b] = collision.map((path) => JSON.stringify(path));
    throw new Error(`Emitted paths ${a} and ${b} in ${packageDir} collide.`);
  }
}
