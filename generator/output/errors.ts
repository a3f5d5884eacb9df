import type { Diagnostics, SourceLocation } from "../diagnostics/index.ts";
import { displayPath } from "./root.ts";

/** The operating system's code of an error of `node:fs`, e.g. `ENOSPC`. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;
}

/** What `read` returns; undefined when the file or folder that it reads does not exist, or no longer does. */
export function unlessMissing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    const code = errnoOf(error);
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  }
}

const FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
const READ_ONLY = new Set(["EACCES", "EPERM", "EROFS"]);

/** The source location of a problem with a file or folder of the output as a whole. */
export function outputLocation(projectRoot: string, path: string): SourceLocation {
  return { file: displayPath(projectRoot, path), line: 1, column: 1 };
}

/**
 * Turns an error of the operating system into a diagnostic; rethrows anything else, which is our own fault.
 *
 * @param root - absolute path of the output folder: named where the error names none.
 */
export function reportWriteError(
  error: unknown,
  { projectRoot, root }: { readonly projectRoot: string; readonly root: string },
  diagnostics: Diagnostics,
): void {
  const code = errnoOf(error);
  if (code === undefined || !(error instanceof Error) || !("syscall" in error)) throw error;
  const path = "path" in error && typeof error.path === "string" ? error.path : root;
  diagnostics.report({
    code: FULL.has(code)
      ? "output-disk-full"
      : READ_ONLY.has(code)
        ? "output-not-writable"
        : "output-write-failed",
    message: `${code} at \`${String(error.syscall)}\` \`${displayPath(projectRoot, path)}\`.`,
    location: outputLocation(projectRoot, path),
  });
}
