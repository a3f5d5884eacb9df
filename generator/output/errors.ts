import type { Diagnostics } from "../diagnostics/index.ts";
import { displayPath } from "./root.ts";

/** The operating system's code of an error of `node:fs`, e.g. `ENOSPC`. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;
}

const FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
const READ_ONLY = new Set(["EACCES", "EPERM", "EROFS"]);

/** Turns an error of the operating system into a diagnostic; rethrows anything else, which is our own fault. */
export function reportWriteError(
  error: unknown,
  projectRoot: string,
  diagnostics: Diagnostics,
): void {
  const code = errnoOf(error);
  if (code === undefined || !(error instanceof Error) || !("syscall" in error)) throw error;
  const path = "path" in error && typeof error.path === "string" ? error.path : undefined;
  const shown = path === undefined ? "" : ` \`${displayPath(projectRoot, path)}\``;
  diagnostics.report({
    code: FULL.has(code)
      ? "output-disk-full"
      : READ_ONLY.has(code)
        ? "output-not-writable"
        : "output-write-failed",
    message: `${code} at \`${String(error.syscall)}\`${shown}.`,
  });
}
