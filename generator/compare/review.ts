import { posix } from "node:path";
import type { Diagnostics } from "../diagnostics/index.ts";
import type { JsonObject } from "../json/values.ts";
import type { ApiModel } from "../model/index.ts";
import { toolVersion } from "../package-root.ts";
import type { Release } from "./changelog.ts";
import { compareDocuments } from "./document.ts";
import { exportsOfModel } from "./exports.ts";
import { commitOf, releasesOf, type Commit } from "./git.ts";
import { packageAt, packageFoldersAt, type PackageAtCommit } from "./package-at.ts";
import type { ChangeReport, ComparedDocument, CompareOptions, MappingTouch } from "./types.ts";

/** A provider as it is now, and where its generated package lies. */
export interface ReviewedProvider {
  readonly name: string;
  readonly packageName: string;
  /** Folder of the package relative to the root, `/` separators: `generated/billing`. */
  readonly folder: string;
  readonly document: JsonObject;
  readonly locate?: ComparedDocument["locate"];
  readonly model: ApiModel;
  /**
   * Where the mappings lead in a document. Asked for both: a pull request may change a mapping
   * together with the document, or not yet.
   */
  readonly mappings?: ((document: JsonObject) => CompareOptions["mappings"]) | undefined;
}

/** What is compared. */
export interface ReviewOptions {
  readonly base: Commit;
  /** The commit that takes the base's place; default: the documents as they are now. */
  readonly revision?: Commit | undefined;
  /** Where packages that the configuration no longer has are looked for; default: nowhere. */
  readonly project?: { readonly output: string; readonly configuration: string } | undefined;
  readonly diagnostics: Diagnostics;
}

/** A comparison, with what was compared. */
export interface Review {
  readonly report: ChangeReport;
  readonly base: ComparedDocument;
  readonly revision: ComparedDocument;
}

const NOTHING: ComparedDocument = {
  document: { openapi: "3.1.1", info: { title: "", version: "" }, paths: {} },
};

/**
 * Compares each provider with its generated package as it was at a commit: `openapi.yaml` and
 * `manifest.json` are read there, in its folder or, where that is not there, in the folder that has a package of
 * the same name. A provider that the commit does not have is new: all of it is added. Of a package that the
 * configuration no longer has, all is removed.
 */
export async function reviewProviders(
  providers: readonly ReviewedProvider[],
  options: ReviewOptions,
): Promise<readonly Review[]> {
  const { base, revision, project, diagnostics } = options;
  const before = createPackageReader(base, "the base commit", diagnostics);
  const after = revision && createPackageReader(revision, "the revision", diagnostics);
  const reviews: Review[] = [];
  for (const provider of providers) {
    const old = await before.packageOf(provider);
    if (old === "unreadable") continue;
    const now = after === undefined ? currentDocument(provider) : await after.packageOf(provider);
    if (now === "unreadable" || (old === undefined && now === undefined)) continue;
    if (old === undefined) reportNew(provider, diagnostics);
    else if (now !== undefined) reportOtherGenerator(provider, { old, now }, diagnostics);
    reviews.push(reviewProvider(provider, old ?? NOTHING, now ?? NOTHING));
  }
  if (project !== undefined)
    for (const gone of await before.unclaimed(project))
      if ((await after?.packageIn(gone.folder)) === undefined)
        reviews.push(reviewRemoved(gone, diagnostics));
  return reviews;
}

/** Finds and reads packages at a commit, and remembers which folders belong to a provider. */
function createPackageReader(commit: Commit, label: string, diagnostics: Diagnostics) {
  const claimed = new Set<string>();
  let folders: readonly string[] | undefined;
  const listFolders = async (): Promise<readonly string[]> =>
    (folders ??= await packageFoldersAt(commit));
  const packageIn = async (folder: string, provider?: string) => {
    try {
      return await packageAt(commit, folder);
    } catch {
      const message = `${folder}/openapi.yaml of ${label} is not a YAML document.`;
      diagnostics.report({ code: "diff-base-unreadable", message, provider });
      return "unreadable";
    }
  };
  const packageOf = async ({ name, folder, packageName }: ReviewedProvider) => {
    claimed.add(folder);
    const found = await packageIn(folder, name);
    if (found !== undefined) return found;
    for (const other of await listFolders()) {
      const moved = claimed.has(other) ? undefined : await packageIn(other);
      if (typeof moved !== "object" || moved.packageName !== packageName) continue;
      claimed.add(other);
      return moved;
    }
    return undefined;
  };
  const unclaimed = async ({ output, configuration }: NonNullable<ReviewOptions["project"]>) => {
    const found: PackageAtCommit[] = [];
    for (const folder of await listFolders()) {
      const other = claimed.has(folder) ? undefined : await packageIn(folder);
      if (typeof other !== "object") continue;
      if (other.configuration === configuration || posix.dirname(folder) === output)
        found.push(other);
    }
    return found;
  };
  return { packageIn, packageOf, unclaimed };
}

function reportNew({ name, folder }: ReviewedProvider, diagnostics: Diagnostics): void {
  diagnostics.report({
    code: "diff-provider-is-new",
    message: `${folder}/openapi.yaml is not in the base commit, so everything of ${name} counts as added.`,
    provider: name,
  });
}

function reportOtherGenerator(
  { name, folder }: ReviewedProvider,
  { old, now }: Readonly<Record<"old" | "now", Pick<PackageAtCommit, "generatorVersion">>>,
  diagnostics: Diagnostics,
): void {
  const [before, after] = [old.generatorVersion, now.generatorVersion];
  if (before === undefined || after === undefined || before === after) return;
  diagnostics.report({
    code: "diff-other-generator",
    message: `${folder}/manifest.json of the base commit is by version ${before}; what it is compared with by ${after}.`,
    provider: name,
  });
}

/** Everything of a package is gone that no provider has any more. */
function reviewRemoved(
  { folder, packageName, ...base }: PackageAtCommit,
  diagnostics: Diagnostics,
): Review {
  const provider = posix.basename(folder);
  diagnostics.report({
    code: "diff-provider-is-gone",
    message: `${folder} of the base commit belongs to no provider now, so everything of ${provider} counts as removed.`,
    provider,
  });
  const report = compareDocuments(base, NOTHING, { provider, packageName });
  return { report, base, revision: NOTHING };
}

/**
 * Compares each provider with its package at the last release: what belongs under "Unreleased" of its changelog. A
 * package without a release is left out.
 */
export async function reviewSinceRelease(
  root: string,
  providers: readonly ReviewedProvider[],
  diagnostics: Diagnostics,
): Promise<ChangeReport[]> {
  const reports: ChangeReport[] = [];
  for (const provider of providers) {
    const last = (await releasesOf(root, provider.packageName)).at(-1);
    const base = last && (await commitOf(root, `refs/tags/${last.tag}`, diagnostics));
    if (!base) continue;
    const reviews = await reviewProviders([provider], { base, diagnostics });
    reports.push(...reviews.map(({ report }) => report));
  }
  return reports;
}

/** Compares each release of a provider's package with the one before; the first has none and is left out. */
export async function reviewReleases(
  root: string,
  provider: ReviewedProvider,
  diagnostics: Diagnostics,
): Promise<Release[]> {
  const releases: Release[] = [];
  let base: Commit | undefined;
  for (const { tag, version } of await releasesOf(root, provider.packageName)) {
    const revision = await commitOf(root, `refs/tags/${tag}`, diagnostics);
    if (revision === undefined) continue;
    const reviews =
      base === undefined ? [] : await reviewProviders([provider], { base, revision, diagnostics });
    releases.push(...reviews.map(({ report }) => ({ version, report })));
    base = revision;
  }
  return releases;
}

/** A provider's document as it is now. */
function currentDocument({ document, locate, model }: ReviewedProvider) {
  const exports = exportsOfModel(model);
  return { document, locate, exports, generatorVersion: toolVersion() };
}

/**
 * Compares a provider with an earlier document of it.
 *
 * @param revision - what takes its place; default: the document as it is now.
 */
export function reviewProvider(
  provider: ReviewedProvider,
  base: ComparedDocument,
  revision: ComparedDocument = currentDocument(provider),
): Review {
  const { name, packageName, mappings } = provider;
  const report = compareDocuments(base, revision, {
    provider: name,
    packageName,
    mappings: union(mappings?.(base.document), mappings?.(revision.document)),
  });
  return { report, base, revision };
}

function union(...lookups: readonly CompareOptions["mappings"][]): CompareOptions["mappings"] {
  const all = new Map<string, readonly MappingTouch[]>();
  for (const lookup of lookups)
    for (const [pointer, touches] of lookup ?? [])
      all.set(pointer, [...(all.get(pointer) ?? []), ...touches]);
  return all;
}
