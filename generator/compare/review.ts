import { parse } from "yaml";
import type { Diagnostics } from "../diagnostics/index.ts";
import { isObject, type JsonObject, type JsonValue } from "../json/values.ts";
import type { ApiModel } from "../model/index.ts";
import { toolVersion } from "../package-root.ts";
import { compareDocuments } from "./document.ts";
import { exportsOfManifest, exportsOfModel } from "./exports.ts";
import { commitOf, lastRelease, readAtRef, type Commit } from "./git.ts";
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

/**
 * Compares each provider with its generated package as it was at a commit: `openapi.yaml` and
 * `manifest.json` are read there. A provider that the commit does not have is new: all of it is added.
 */
export async function reviewProviders(
  commit: Commit,
  providers: readonly ReviewedProvider[],
  diagnostics: Diagnostics,
): Promise<ChangeReport[]> {
  const reports: ChangeReport[] = [];
  for (const provider of providers) {
    const base = await readBase(commit, provider, diagnostics);
    if (base !== undefined) reports.push(reviewProvider(provider, base));
  }
  return reports;
}

/**
 * Compares each provider with its package at the last release, which a tag `<package>@<version>`
 * names: what belongs under "Unreleased" of its changelog. A package without a release is left out.
 */
export async function reviewSinceRelease(
  root: string,
  providers: readonly ReviewedProvider[],
  diagnostics: Diagnostics,
): Promise<ChangeReport[]> {
  const reports: ChangeReport[] = [];
  for (const provider of providers) {
    const tag = await lastRelease(root, provider.packageName);
    const commit = tag && (await commitOf(root, `refs/tags/${tag}`, diagnostics));
    if (commit) reports.push(...(await reviewProviders(commit, [provider], diagnostics)));
  }
  return reports;
}

async function readBase(
  commit: Commit,
  { name, folder }: ReviewedProvider,
  diagnostics: Diagnostics,
): Promise<ComparedDocument | undefined> {
  const [openapi, manifest] = [`${folder}/openapi.yaml`, `${folder}/manifest.json`];
  const files = await readAtRef(commit, [openapi, manifest]);
  const text = files.get(openapi);
  if (text === undefined) {
    diagnostics.report({
      code: "diff-provider-is-new",
      message: `${openapi} is not in the base commit, so everything of ${name} counts as added.`,
      provider: name,
    });
    return { document: { openapi: "3.1.1", info: { title: "", version: "" }, paths: {} } };
  }
  const document = parseSafely(() => parse(text, { maxAliasCount: -1 }) as JsonValue);
  if (!isObject(document)) {
    diagnostics.report({
      code: "diff-base-unreadable",
      message: `${openapi} of the base commit is not a YAML document.`,
      provider: name,
    });
    return undefined;
  }
  const contents = parseSafely(() => JSON.parse(files.get(manifest) ?? "{}") as JsonValue);
  const made = isObject(contents) ? contents["generatorVersion"] : undefined;
  const version = toolVersion();
  if (made !== undefined && made !== version)
    diagnostics.report({
      code: "diff-other-generator",
      message: `${manifest} of the base commit is by version ${String(made)}; this is ${version}.`,
      provider: name,
    });
  return { document, exports: exportsOfManifest(contents ?? {}) };
}

function parseSafely(read: () => JsonValue): JsonValue | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Compares a provider with an earlier document of it. */
export function reviewProvider(provider: ReviewedProvider, base: ComparedDocument): ChangeReport {
  const { name, packageName, document, locate, model, mappings } = provider;
  return compareDocuments(
    base,
    { document, locate, exports: exportsOfModel(model) },
    {
      provider: name,
      packageName,
      mappings: union(mappings?.(base.document), mappings?.(document)),
    },
  );
}

function union(...lookups: readonly CompareOptions["mappings"][]): CompareOptions["mappings"] {
  const all = new Map<string, readonly MappingTouch[]>();
  for (const lookup of lookups)
    for (const [pointer, touches] of lookup ?? [])
      all.set(pointer, [...(all.get(pointer) ?? []), ...touches]);
  return all;
}
