import { lstatSync, realpathSync, type Stats } from "node:fs";
import { dirname, parse, relative, resolve, sep } from "node:path";
import type { Diagnostics } from "../diagnostics/index.ts";
import type { OutputRequest } from "./types.ts";

/** A path as messages show it: relative to the project where it lies below it, `/` separators. */
export function displayPath(projectRoot: string, path: string): string {
  const below = relative(projectRoot, path);
  const shown = below === "" || below.startsWith("..") || parse(below).root !== "" ? path : below;
  return shown.split(sep).join("/");
}

/** `lstat` that answers undefined for what does not exist. */
export function statIfAny(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

/**
 * Reports an output root that must not be replaced as a whole or that is no folder.
 *
 * @returns true when the root can be used (it may be missing).
 */
export function checkRoot(request: OutputRequest, diagnostics: Diagnostics): boolean {
  const root = resolve(request.outputRoot);
  const shown = displayPath(request.projectRoot, root);
  if (contains(root, resolve(request.projectRoot)) || contains(root, homeFolder())) {
    diagnostics.report({
      code: "output-root-unsafe",
      message: `The output folder \`${shown}\` is, or contains, the project's or the user's folder.`,
    });
    return false;
  }
  let stats;
  try {
    stats = statIfAny(root);
  } catch {
    // a parent is a file: found again, with its name, below
  }
  if (stats === undefined) return checkParent(root, request, diagnostics);
  if (stats.isDirectory()) return true;
  const what = stats.isSymbolicLink() ? "a symbolic link" : stats.isFile() ? "a file" : "no folder";
  diagnostics.report({
    code: "output-root-not-folder",
    message: `\`${shown}\` is ${what}.`,
  });
  return false;
}

function checkParent(root: string, request: OutputRequest, diagnostics: Diagnostics): boolean {
  const parent = nearestExisting(dirname(root));
  // a parent may be a link to a folder: only the root itself is ever replaced
  if (statIfAny(realpathSync(parent))?.isDirectory() === true) return true;
  const shown = displayPath(request.projectRoot, parent);
  diagnostics.report({ code: "output-root-not-folder", message: `\`${shown}\` is not a folder.` });
  return false;
}

/** The nearest folder (or other thing) that exists, going up. */
export function nearestExisting(path: string): string {
  for (let at = path; ; at = dirname(at)) {
    try {
      if (statIfAny(at) !== undefined || at === dirname(at)) return at;
    } catch {
      // ENOTDIR: the file is further up
    }
  }
}

/** True when `inner` is `outer` or lies below it; links are resolved where the paths exist. */
function contains(outer: string, inner: string | undefined): boolean {
  if (inner === undefined) return false;
  const below = relative(real(outer), real(inner));
  return below === "" || (!below.startsWith("..") && parse(below).root === "");
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function homeFolder(): string | undefined {
  return process.env["HOME"] ?? process.env["USERPROFILE"];
}
