import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A file that two outputs do not have in common; undefined where one has no such file. */
export interface FileDifference {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Characters of a line in a report. */
const SHOWN_CHARACTERS = 160;

/** Files below `output` of two folders that differ, in the order of their paths. */
export function compareOutputs(before: string, after: string): FileDifference[] {
  const old = filesBelow(join(before, "output"));
  const current = filesBelow(join(after, "output"));
  return [...new Set([...old.keys(), ...current.keys()])].sort().flatMap((path) => {
    const [first, second] = [textOf(old.get(path)), textOf(current.get(path))];
    return first === second ? [] : [{ path, before: first, after: second }];
  });
}

function textOf(file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  const text = readFileSync(file, "utf8");
  // Its checksums follow from the other files.
  return file.endsWith("manifest.json") ? text.replaceAll(/"[0-9a-f]{64}"/g, '"(SHA-256)"') : text;
}

/** Path below the folder -> the file. What the project's input was copied from is no output. */
function filesBelow(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .map((file) => [file.slice(folder.length + 1).replaceAll("\\", "/"), file] as const)
    .filter(([path]) => /^(?:generated|package)\/|^diagnostics\.txt$/.test(path));
  return new Map(files);
}

/** The first line in which two texts differ, and the line in either. */
export function firstDifference(
  before: string,
  after: string,
): { readonly line: number; readonly was: string; readonly is: string } {
  const old = before.split("\n");
  const current = after.split("\n");
  let index = 0;
  while (index < old.length && old[index] === current[index]) index++;
  return { line: index + 1, was: shorten(old[index]), is: shorten(current[index]) };
}

function shorten(line: string | undefined): string {
  if (line === undefined) return "(end of file)";
  const text = line.trim();
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}
