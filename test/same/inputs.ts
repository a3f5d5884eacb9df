import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { packageRoot } from "../../generator/package-root.ts";
import { findDocuments, sampleOf } from "../bench/corpus/documents.ts";

/** What packages are generated from. */
export interface Input {
  /** As reports name it. */
  readonly name: string;
  /** The document; without one, the input is this project: its providers and crosswalks. */
  readonly file?: string;
}

/** This project, the documents of `test/breadth`, and those below the folders, or a sample of them. */
export function collectInputs(
  folders: readonly string[],
  { sample, seed }: { readonly sample: number | undefined; readonly seed: number },
): Input[] {
  const breadth = documentsBelow(join(packageRoot(), "test", "breadth", "documents"));
  const given = folders.flatMap((folder) => documentsBelow(resolve(folder)));
  const chosen = sample === undefined ? given : sampleInputs(given, { sample, seed });
  return [{ name: "this project" }, ...breadth, ...chosen];
}

function documentsBelow(folder: string): Input[] {
  const label = folder.split(/[\\/]/).at(-1) ?? folder;
  return [...findDocuments(folder), ...findPages(folder)].map((file) => ({
    name: `${label}/${file}`,
    file: join(folder, file),
  }));
}

/** Pages of documentation; those that no reader takes are no input on either tree. */
function findPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.(?:mdx?|txt)$/.test(file) && !/(?:^|\/)README\.md$/.test(file))
    .sort();
}

function sampleInputs(
  inputs: readonly Input[],
  { sample, seed }: { readonly sample: number; readonly seed: number },
): Input[] {
  const positions = inputs.map((_, position) => String(position));
  return sampleOf(positions, sample, seed).flatMap((position) => inputs[Number(position)] ?? []);
}
