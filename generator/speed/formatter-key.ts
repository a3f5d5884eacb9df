import { createRequire } from "node:module";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { formatterFiles } from "../output/format/settings.ts";
import { hashParts } from "./cache.ts";

/** Read without importing the packages, which takes longer than all else that a run without changes does. */
const VERSIONS = ["prettier", "oxfmt"].map(versionOf);
const DATA_FILES: ReadonlySet<string> = new Set(formatterFiles.data);
const CODE_FILES: ReadonlySet<string> = new Set(formatterFiles.code);
const PACKAGE_FILES = /^package\.(?:json|yaml)$/;

/**
 * Hash of every file that can have a say in how prettier formats below `folder`, without importing
 * prettier: the contents of its configuration files and .editorconfig there and in all folders above.
 *
 * @returns undefined when the configuration is code: then results are not cached.
 */
export function formatterKey(folder: string): string | undefined {
  const parts: string[] = [...VERSIONS];
  let depth = 0;
  for (let at = folder; ; at = dirname(at), depth++) {
    for (const name of namesIn(at)) {
      if (CODE_FILES.has(name)) return undefined;
      if (DATA_FILES.has(name)) parts.push(`${depth}/${name}`, textIfAny(join(at, name)));
      if (PACKAGE_FILES.test(name)) parts.push(`${depth}/${name}`, packageSetting(join(at, name)));
    }
    if (dirname(at) === at) return hashParts(parts).toString("hex");
  }
}

function versionOf(name: string): string {
  try {
    return textIfAny(createRequire(import.meta.url).resolve(`${name}/package.json`));
  } catch {
    return "missing";
  }
}

function textIfAny(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** Only the key `prettier` of a package.json counts; the rest changes often. */
function packageSetting(file: string): string {
  const text = textIfAny(file);
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "prettier" in value
      ? JSON.stringify(value.prettier)
      : "";
  } catch {
    return text;
  }
}
