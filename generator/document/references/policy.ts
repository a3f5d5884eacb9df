import { realpathSync } from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { posix } from "node:path";

/** Which files references may reach. */
export interface FileAccess {
  /** Absolute path of the folder that `SourcedDocument.file` is relative to. Default: the working directory. */
  readonly projectRoot?: string;
  /** Files outside the document's folder that references may reach, relative to the project's root. */
  readonly allowedReferences?: readonly string[];
  /** Told of each file that is read, relative to the project's root: a change to it makes the output stale. */
  readonly onRead?: (file: string) => void;
}

/** What the policy says of a reference to another file. */
export type Verdict =
  | { readonly allowed: true; readonly file: string; readonly path: string }
  | { readonly allowed: false; readonly reason: string }
  | { readonly missing: string };

/** The part of a reference before `#`, and the JSON Pointer (or anchor) after it, decoded. */
export function splitReference(ref: string): { uri: string; fragment: string } {
  const hash = ref.indexOf("#");
  if (hash < 0) return { uri: ref, fragment: "" };
  return { uri: ref.slice(0, hash), fragment: decodeFragment(ref.slice(hash + 1)) };
}

function decodeFragment(fragment: string): string {
  if (!fragment.includes("%")) return fragment;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/**
 * Decides whether a reference may be followed: only to files inside the folder of the document
 * that the run started from, as the file system resolves it (symbolic links and `..` included),
 * or to a file that the configuration names. Nothing is ever fetched. Decoded once, as the URI
 * rules say; what a backslash, a drive or a scheme begins is never inside.
 *
 * @param from - the file with the reference, relative to the project's root.
 * @param folder - the folder that references stay in, relative to the project's root.
 */
export function judgeReference(
  uri: string,
  from: string,
  folder: string,
  access: FileAccess,
): Verdict {
  const decoded = decodeUri(uri);
  const deny = (reason: string): Verdict => ({ allowed: false, reason });
  if (decoded === undefined) return deny("it is not a valid URI reference");
  if (/^[a-z][a-z0-9+.-]+:/i.test(decoded) || decoded.startsWith("//"))
    return deny("it leads to another host or scheme; references are never fetched");
  if (/^[a-z]:/i.test(decoded) || decoded.includes("\\") || decoded.startsWith("/"))
    return deny("it is an absolute path");
  if (decoded.includes("\0")) return deny("it contains a NUL character");
  const root = access.projectRoot ?? process.cwd();
  const file = posix.normalize(posix.join(posix.dirname(from), decoded));
  const path = resolve(root, file);
  const listed = access.allowedReferences?.some((allowed) => posix.normalize(allowed) === file);
  const base = realPath(resolve(root, folder));
  const real = realPath(path);
  if (listed === true)
    return real === undefined ? { missing: file } : { allowed: true, file, path: real };
  if (!isInside(path, resolve(root, folder))) return deny("it leaves the document's folder");
  if (real === undefined || base === undefined) return { missing: file };
  if (!isInside(real, base)) return deny("a symbolic link leads out of the document's folder");
  return { allowed: true, file, path: real };
}

function decodeUri(uri: string): string | undefined {
  try {
    return decodeURIComponent(uri);
  } catch {
    return undefined;
  }
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The absolute path by which a file is known to the bundler. */
export function absolutePath(file: string, access: FileAccess): string {
  return join(access.projectRoot ?? process.cwd(), file);
}
