import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Diagnostics } from "../diagnostics/index.ts";
import { compareVersions } from "./bump.ts";

const run = promisify(execFile);
const MAX_BYTES = 512 * 1024 * 1024;

/** Reads the repository that a folder is in, without touching its work tree or index. */
async function git(root: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run("git", ["-C", root, ...args], {
    encoding: "utf8",
    maxBuffer: MAX_BYTES,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" },
  });
  return stdout;
}

/** A commit of the repository. */
export interface Commit {
  readonly root: string;
  readonly id: string;
}

/**
 * The commit that a ref names. Reports `diff-no-repository` or `diff-base-unknown` and gives
 * undefined when there is none.
 *
 * @param root - a folder in the repository.
 * @param ref - a commit, branch or tag; never read as an option.
 * @param options - `forkedFrom`: take the commit where that one left the ref, as a pull request does.
 */
export async function commitOf(
  root: string,
  ref: string,
  diagnostics: Diagnostics,
  { forkedFrom }: { readonly forkedFrom?: string | undefined } = {},
): Promise<Commit | undefined> {
  try {
    await git(root, ["rev-parse", "--git-dir"]);
  } catch {
    diagnostics.report({
      code: "diff-no-repository",
      message: "There is no git repository here to compare with.",
    });
    return undefined;
  }
  try {
    const id = (
      await git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`])
    ).trim();
    if (forkedFrom === undefined) return { root, id };
    return { root, id: (await git(root, ["merge-base", id, forkedFrom])).trim() };
  } catch {
    diagnostics.report({
      code: "diff-base-unknown",
      message: `The repository has no commit \`${ref}\`.`,
    });
    return undefined;
  }
}

/**
 * The text of files as they were at a commit; a file that was not there is left out.
 *
 * @param paths - relative to the commit's `root`, with `/` separators.
 */
export async function readAtRef(
  { root, id }: Commit,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const path of paths) {
    try {
      // `./` makes the path relative to the folder that git runs in.
      texts.set(path, await git(root, ["show", "--end-of-options", `${id}:./${path}`]));
    } catch {
      // Not in that commit: the caller says what that means.
    }
  }
  return texts;
}

/**
 * The files below a folder as they were at a commit, relative to the commit's `root`, sorted.
 *
 * @param folder - relative to the commit's `root`, `""` for the root itself.
 */
export async function listAtRef({ root, id }: Commit, folder: string): Promise<readonly string[]> {
  try {
    const listed = await git(root, ["ls-tree", "-r", "-z", "--name-only", id, "--", `./${folder}`]);
    return listed
      .split("\0")
      .filter((path) => path !== "")
      .sort();
  } catch {
    return [];
  }
}

/** A release of a package: a tag `<package>@<version>`, which is what changesets makes. */
export interface ReleaseTag {
  readonly tag: string;
  readonly version: string;
}

/** The releases of a package that HEAD has, by their version, the oldest first. */
export async function releasesOf(
  root: string,
  packageName: string,
): Promise<readonly ReleaseTag[]> {
  let tags: string;
  try {
    tags = await git(root, ["tag", "--merged", "HEAD", "--list", `${packageName}@*`]);
  } catch {
    return [];
  }
  return tags
    .split("\n")
    .flatMap((tag) => {
      const version = /@(\d+\.\d+\.\d+)$/.exec(tag)?.[1];
      return version === undefined ? [] : [{ tag, version }];
    })
    .sort((one, other) => compareVersions(one.version, other.version));
}
