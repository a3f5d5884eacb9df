import { createHash } from "node:crypto";
import { existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { packageRoot } from "../../generator/package-root.ts";
import { writeFiles, type ProjectFile } from "./packed-project.ts";

const runtime = "src/runtime";
const shared = join(packageRoot(), "node_modules/.cache/crosswalk-tests", `shared-${process.pid}`);
process.on("exit", () => rmSync(shared, { recursive: true, force: true }));

/**
 * Writes a package to a folder. Its run time is a link to one that all packages with the same have in common:
 * writing and loading it takes most of a small package's time.
 */
export function writePackage(folder: string, files: readonly ProjectFile[]): void {
  const isShared = ({ path }: ProjectFile): boolean => path.startsWith(`${runtime}/`);
  writeFiles(
    folder,
    files.filter((file) => !isShared(file)),
  );
  const own = files.filter(isShared);
  if (own.length === 0) return;
  const link = join(folder, runtime);
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(join(sharedFolder(files, own), runtime), link, "junction");
}

/** Where a run time is, with the part of the package's description that its modules' imports need. */
function sharedFolder(all: readonly ProjectFile[], own: readonly ProjectFile[]): string {
  const { type, imports } = JSON.parse(
    all.find(({ path }) => path === "package.json")?.text ?? "{}",
  ) as Record<string, unknown>;
  const description = { path: "package.json", text: JSON.stringify({ type, imports }) };
  const files = [description, ...own];
  const hash = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 16);
  const folder = join(shared, hash);
  if (!existsSync(folder)) writeFiles(folder, files);
  return folder;
}
