import { posix } from "node:path";
import { CORE_SCHEMA, load } from "js-yaml";
import { isObject, type JsonObject, type JsonValue } from "../json/values.ts";
import { exportsOfManifest } from "./exports.ts";
import { listAtRef, readAtRef, type Commit } from "./git.ts";
import type { ComparedDocument } from "./types.ts";

/** A generated package of a provider as it was at a commit. */
export interface PackageAtCommit extends ComparedDocument {
  /** Relative to the project's root. */
  readonly folder: string;
  /** As its `package.json` has it; undefined where it has none. */
  readonly packageName?: string | undefined;
  /** The version of Crosswalk that made it; undefined where the manifest does not say. */
  readonly generatorVersion?: string | undefined;
  /** The configuration that it was made for, relative to the project's root, where it lies outside the output folder. */
  readonly configuration?: string | undefined;
}

/**
 * Reads a package at a commit: undefined when it is not there.
 *
 * @throws Error when its `openapi.yaml` is not a YAML document.
 */
export async function packageAt(
  commit: Commit,
  folder: string,
): Promise<PackageAtCommit | undefined> {
  const path = (name: string): string => `${folder}/${name}`;
  const names = ["openapi.yaml", "manifest.json", "package.json"].map(path);
  const files = await readAtRef(commit, names);
  const text = files.get(path("openapi.yaml"));
  if (text === undefined) return undefined;
  // No line numbers are needed of what Crosswalk wrote, and reading without them is four times quicker.
  const document = parseSafely(() => load(text, { schema: CORE_SCHEMA }) as JsonValue);
  if (document === undefined) throw new Error(`${path("openapi.yaml")} is not a YAML document`);
  const json = (name: string): JsonObject =>
    parseSafely(() => JSON.parse(files.get(path(name)) ?? "{}") as JsonValue) ?? {};
  const manifest = json("manifest.json");
  const owner = textOf(manifest["configuration"]);
  return {
    folder,
    document,
    exports: exportsOfManifest(manifest),
    packageName: textOf(json("package.json")["name"]),
    generatorVersion: textOf(manifest["generatorVersion"]),
    configuration: owner === undefined ? undefined : posix.join(folder, owner),
  };
}

/** Folders of the providers' packages at a commit, by their files; those of crosswalks are left out. Sorted. */
export async function packageFoldersAt(commit: Commit): Promise<readonly string[]> {
  const files = new Set(await listAtRef(commit, ""));
  return [...files].flatMap((file) => {
    const folder = posix.dirname(file);
    const has = (name: string): boolean => files.has(`${folder}/${name}`);
    const isPackage = posix.basename(file) === "manifest.json" && has("openapi.yaml");
    return isPackage && !has("crosswalk.json") ? [folder] : [];
  });
}

function parseSafely(read: () => JsonValue): JsonObject | undefined {
  try {
    const value = read();
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
