import { createHash } from "node:crypto";
import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { EmittedFile } from "../emit/types.ts";
import { jsonText } from "../emit/write/json.ts";
import { isObject, type JsonObject } from "../json/values.ts";
import { pathProblem } from "./paths.ts";
import type { KeepContent, OutputFile } from "./types.ts";

export const MANIFEST = "manifest.json";

/** Tells our manifest.json from one that another tool wrote. */
const GENERATOR = "crosswalk";

/**
 * Completes a package: adds manifest.json with the SHA-256 of every other file.
 *
 * @param files - formatted; the hashes are those of the bytes on disk.
 * @param contents - the manifest's other members, e.g. `schemas` and `operations`; printed in this order.
 * @param keep - where the files are kept until they are written; default: in memory.
 */
export function withManifest(
  files: readonly EmittedFile[],
  contents: Readonly<Record<string, unknown>>,
  keep: KeepContent = (content) => () => content,
): readonly OutputFile[] {
  const kept = ({ path, text }: EmittedFile): OutputFile => {
    const content = Buffer.from(text);
    return { path, hash: sha256(content), read: keep(content) };
  };
  const others = files.map(kept);
  const hashes = others
    .map(({ path, hash }): [string, string] => [path, hash])
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const manifest = { generator: GENERATOR, files: Object.fromEntries(hashes), ...contents };
  // prettier leaves JSON.stringify's layout as it is: objects stay open, and no manifest holds an array that fits a line
  return [...others, kept({ path: MANIFEST, text: jsonText(manifest as JsonObject) })];
}

/** Files of ours in a package, with the SHA-256 that they had when they were written. */
export type OwnedFiles = ReadonlyMap<string, string>;

/**
 * Reads which files in a package's folder are ours. A manifest with merge conflict markers in it is
 * still read, line by line, so that generating again resolves the conflict.
 *
 * @returns undefined when there is no manifest, or when it is not ours.
 */
export function readManifest(packageFolder: string): OwnedFiles | undefined {
  const text = readText(packageFolder);
  if (text === undefined) return undefined;
  const entries = parseManifest(text) ?? salvageManifest(text);
  if (entries === undefined) return undefined;
  return new Map(entries.filter(([path]) => path !== MANIFEST && pathProblem(path) === undefined));
}

/** All of a package's manifest on disk; undefined when there is none, or when it is not ours or not JSON. */
export function readManifestContents(packageFolder: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(readText(packageFolder) ?? "");
    return isObject(value) && value["generator"] === GENERATOR ? value : undefined;
  } catch {
    return undefined;
  }
}

function readText(packageFolder: string): string | undefined {
  const file = join(packageFolder, MANIFEST);
  try {
    return lstatSync(file).isFile() ? readFileSync(file, "utf8") : undefined;
  } catch {
    return undefined;
  }
}

function parseManifest(text: string): [string, string][] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return undefined;
    if (!("generator" in value) || value.generator !== GENERATOR) return undefined;
    if (!("files" in value) || typeof value.files !== "object" || value.files === null) return [];
    return Object.entries(value.files).filter((e): e is [string, string] => isHash(e[1]));
  } catch {
    return undefined;
  }
}

function salvageManifest(text: string): [string, string][] | undefined {
  if (!/^<{7} /m.test(text) || !text.includes(`"generator": "${GENERATOR}"`)) return undefined;
  const lines = text.matchAll(/^ {4}("(?:[^"\\]|\\.)*"): "([0-9a-f]{64})",?$/gm);
  return Array.from(lines, ([, path = '""', hash = ""]) => [JSON.parse(path) as string, hash]);
}

function isHash(value: unknown): boolean {
  return typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
}

export function sha256(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
