import { createRequire } from "node:module";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { hashParts } from "./cache.ts";

/** Read without importing the packages, which takes longer than all else that a run without changes does. */
const VERSIONS = ["prettier", "oxfmt"].map(versionOf);
/** Configuration that is data: its bytes say all about it. */
const DATA_FILES = /^(?:\.prettierrc(?:\.(?:json5?|ya?ml|toml))?|\.editorconfig)$/;
/** Configuration that is code, and may depend on anything. */
const CODE_FILES = /^(?:\.prettierrc|prettier\.config)\.[cm]?[jt]s$/;
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
      if (CODE_FILES.test(name)) return undefined;
      if (DATA_FILES.test(name)) parts.push(`${depth}/${name}`, textIfAny(join(at, name)));
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
