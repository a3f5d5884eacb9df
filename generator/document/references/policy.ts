import { realpathSync } from "node:fs";
import { isAbsolute, posix, relative, resolve, sep } from "node:path";
import { decodeFragment } from "../../json/pointer.ts";
import { isRemoteReference, urlProblem, withoutFragment } from "../../remote/index.ts";
import type { RemoteReferences } from "./remote.ts";

/** Which files and remote documents references may reach. */
export interface FileAccess {
  /** Absolute path of the folder that `SourcedDocument.file` is relative to. Default: the working directory. */
  readonly projectRoot?: string;
  /**
   * What references may reach outside the document's folder: files, relative to the project's root,
   * and remote places as generator/remote/allowed.ts defines them.
   */
  readonly allowedReferences?: readonly string[];
  /** Gives the content of remote documents that are allowed; without it there is none. */
  readonly remote?: RemoteReferences;
  /** Brings a file that a reference of `from` leads to, before it is looked for: `crosswalk update` fetches it. */
  readonly bring?: (target: BroughtFile) => Promise<void>;
  /** Told of each file that is read, relative to the project's root: a change to it makes the output stale. */
  readonly onRead?: (file: string) => void;
}

/** A file that a document refers to; files are relative to the project's root. */
export interface BroughtFile {
  readonly file: string;
  /** As the reference spells it, without fragment. */
  readonly uri: string;
  readonly from: string;
}

/** What the policy says of a reference to another document. */
export type ReferenceDecision =
  | { readonly allowed: true; readonly file: string; readonly path: string }
  /** URL of a remote document, without fragment. */
  | { readonly allowed: true; readonly url: string }
  | { readonly allowed: false; readonly reason: string }
  | { readonly missing: string };

/** The part of a reference before `#`, and the JSON Pointer (or anchor) after it, decoded. */
export function splitReference(ref: string): { uri: string; fragment: string } {
  const hash = ref.indexOf("#");
  if (hash < 0) return { uri: ref, fragment: "" };
  return { uri: ref.slice(0, hash), fragment: decodeFragment(ref.slice(hash + 1)) };
}

/**
 * Decides whether a reference may be followed: to files inside the folder of the document that the
 * run started from, as the file system resolves it (symbolic links and `..` included), and to files
 * and remote places that the configuration names. Decoded once, as the URI rules say; what a
 * backslash or a drive begins is never inside. A remote document refers to remote places only.
 *
 * @param from - the document with the reference: a file relative to the project's root, or a URL.
 * @param folder - the folder that references stay in, relative to the project's root.
 */
export function decideReference(
  uri: string,
  from: string,
  folder: string,
  access: FileAccess,
): ReferenceDecision {
  if (isRemoteDocument(from)) return decideRemote(uri, from, access);
  const decoded = decodeUri(uri);
  const deny = (reason: string): ReferenceDecision => ({ allowed: false, reason });
  if (decoded === undefined) return deny("it is not a valid URI reference");
  if (/^https:/i.test(uri)) return decideRemote(uri, undefined, access);
  if (/^[a-z][a-z0-9+.-]+:/i.test(decoded) || decoded.startsWith("//"))
    return deny("it leads to another host or scheme; only https URLs can be allowed");
  if (/^[a-z]:/i.test(decoded) || decoded.includes("\\") || decoded.startsWith("/"))
    return deny("it is an absolute path");
  if (decoded.includes("\0")) return deny("it contains a NUL character");
  const root = access.projectRoot ?? process.cwd();
  const file = posix.normalize(posix.join(posix.dirname(from), decoded));
  const path = resolve(root, file);
  const listed = access.allowedReferences?.some(
    (allowed) => !isRemoteReference(allowed) && posix.normalize(allowed) === file,
  );
  const base = realPath(resolve(root, folder));
  const real = realPath(path);
  if (listed === true)
    return real === undefined ? { missing: file } : { allowed: true, file, path: real };
  if (!isInside(path, resolve(root, folder))) return deny("it leaves the document's folder");
  if (real === undefined || base === undefined) return { missing: file };
  if (!isInside(real, base)) return deny("a symbolic link leads out of the document's folder");
  return { allowed: true, file, path: real };
}

/** A reference of, or to, a remote document; relative ones are resolved against `base` (RFC 3986 section 5). */
function decideRemote(
  uri: string,
  base: string | undefined,
  access: FileAccess,
): ReferenceDecision {
  if (!URL.canParse(uri, base)) return { allowed: false, reason: "it is not a valid URL" };
  const url = new URL(uri, base);
  const reason = urlProblem(url, access.allowedReferences ?? []);
  return reason === undefined
    ? { allowed: true, url: withoutFragment(url) }
    : { allowed: false, reason };
}

/** Why a remote document's redirect is not followed; undefined when it is. */
export function redirectProblem(from: string, to: string, access: FileAccess): string | undefined {
  const decision = decideRemote(to, undefined, access);
  if (!("url" in decision)) return "reason" in decision ? decision.reason : "it is not a URL";
  return new URL(from).host === new URL(to).host ? undefined : "it is another host";
}

/** True for the `file` of a remote document, which is its URL. */
export function isRemoteDocument(file: string): boolean {
  return file.startsWith("https://");
}

function decodeUri(uri: string): string | undefined {
  try {
    return decodeURIComponent(uri);
  } catch {
    return undefined;
  }
}

/** The absolute path of an existing file, as long as no symbolic link leads it out of the folder. */
export function pathInside(file: string, folder: string, projectRoot: string): string | undefined {
  const base = realPath(resolve(projectRoot, folder));
  const real = realPath(resolve(projectRoot, file));
  return base !== undefined && real !== undefined && isInside(real, base) ? real : undefined;
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
