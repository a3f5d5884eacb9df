import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { packageRoot } from "../../generator/package-root.ts";
import { createTestProject } from "../support/project.ts";

/** Where and how the program runs. Its output may depend on none of it. */
export interface Surroundings {
  /** Folder of the project below a scratch folder. */
  readonly folder: string;
  /** Path of the Node.js to run. */
  readonly node: string;
  readonly TZ: string;
  readonly locale: string;
  /** Packages to generate; all of them unless given. */
  readonly only?: readonly string[];
}

/** Two folders of different names and depths, far apart time zones, and a locale with rules of its own for letters. */
export const places: readonly Omit<Surroundings, "node">[] = [
  { folder: "a", TZ: "Pacific/Kiritimati", locale: "C" },
  { folder: "Zweiter Ordner/ü/deeper/project", TZ: "America/St_Johns", locale: "tr_TR.UTF-8" },
];

/** Path below `generated/` -> SHA-256 of the file's bytes. */
export type Bytes = Readonly<Record<string, string>>;

/** Generates all packages anew in a copy of this project. */
export async function generateIn(surroundings: Surroundings): Promise<Bytes> {
  const scratch = mkdtempSync(join(tmpdir(), "crosswalk-copy-"));
  const root = join(scratch, surroundings.folder);
  mkdirSync(dirname(root), { recursive: true });
  const { root: made } = createTestProject();
  renameSync(made, root);
  rmSync(join(root, "generated"), { recursive: true });
  try {
    await run(root, surroundings);
    return hashesOf(join(root, "generated"));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function run(root: string, { node, TZ, locale, only = [] }: Surroundings): Promise<void> {
  const program = join(packageRoot(), "generator", "bin.js");
  const env = { ...process.env, NO_COLOR: "1", TZ, LANG: locale, LC_ALL: locale };
  return new Promise((resolve, reject) => {
    execFile(
      node,
      [program, "generate", "--no-cache", ...only],
      { cwd: root, env, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error === null) resolve();
        else reject(new Error(`${node} ${program} in ${root}: ${stdout}${stderr}`));
      },
    );
  });
}

function hashesOf(folder: string): Bytes {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      file.slice(folder.length + 1).replaceAll("\\", "/"),
      createHash("sha256").update(readFileSync(file)).digest("hex"),
    ]),
  );
}
