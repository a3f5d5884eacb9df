import type { Diagnostics, SourceLocation } from "../diagnostics/index.ts";
import type { ApiModel } from "../model/index.ts";
import type { EmittedFile, PackageOptions } from "./types.ts";
import { verifySource } from "./verify.ts";

/** What an output is made from. */
export interface OutputInput {
  readonly model: ApiModel;
  readonly options: PackageOptions;
  readonly diagnostics: Diagnostics;
  /** Files of the outputs that it needs. */
  readonly needed: readonly EmittedFile[];
}

/**
 * A kind of output of a package: one file of `generator/emit/` that exports its descriptor, and a line in
 * the list of outputs.ts.
 */
export interface OutputKind {
  /** Unique among the outputs; messages name it. */
  readonly name: string;
  /** Names of outputs that are made before this one, whose files it gets. */
  readonly needs?: readonly string[];
  /** True for what is the project's own, whatever the document says: it is not parsed again. */
  readonly isTemplate?: boolean;
  /** Where the configuration names it, for one of the project's own: what goes wrong is reported there. */
  readonly location?: SourceLocation | undefined;
  /** The files, before formatting, without side effects. */
  readonly emit: (input: OutputInput) => readonly EmittedFile[] | Promise<readonly EmittedFile[]>;
}

/**
 * Makes the files of all outputs, in the order of the list.
 *
 * @throws Error when two outputs write the same path, when a path leaves the package, when an output needs one
 *   that is not made before it, or when emitted code is not what emitters write.
 */
export async function emitOutputs(
  kinds: readonly OutputKind[],
  input: Omit<OutputInput, "needed">,
): Promise<EmittedFile[]> {
  const made = new Map<string, readonly EmittedFile[]>();
  // It lists the others' files, and is written when those are done.
  const writers = new Map([["manifest.json", "manifest"]]);
  for (const kind of kinds) {
    try {
      if (made.has(kind.name)) throw new Error(`Two outputs are called ${kind.name}.`);
      const files = await kind.emit({ ...input, needed: neededBy(kind, made) });
      for (const file of files) {
        claimPath(file.path, kind.name, writers);
        if (kind.isTemplate !== true) await verify(file);
      }
      made.set(kind.name, files);
    } catch (error) {
      reportModule(kind.location, error, input.diagnostics);
      if (!made.has(kind.name)) made.set(kind.name, []);
    }
  }
  return [...made.values()].flat();
}

/**
 * Reports what went wrong with a module of the project where the configuration names it.
 *
 * @throws the error itself, if it is not about such a module.
 */
export function reportModule(
  location: SourceLocation | undefined,
  error: unknown,
  diagnostics: Diagnostics,
): void {
  if (location === undefined) throw error;
  const reason = error instanceof Error ? error.message : String(error);
  diagnostics.report({ code: "output-module-invalid", message: reason, location });
}

function neededBy(
  { name, needs = [] }: OutputKind,
  made: ReadonlyMap<string, readonly EmittedFile[]>,
): EmittedFile[] {
  return needs.flatMap((needed) => {
    const files = made.get(needed);
    if (files === undefined)
      throw new Error(`Output ${name} needs ${needed}, which is not made before it.`);
    return files;
  });
}

/** A path belongs to one output; letter case makes no difference on some file systems. */
function claimPath(path: string, output: string, writers: Map<string, string>): void {
  const segments = path.split("/");
  if (path.includes("\\") || segments.some((segment) => ["", ".", ".."].includes(segment)))
    throw new Error(`Output ${output} writes ${path}, which is no path inside of the package.`);
  const other = writers.get(path.toLowerCase());
  if (other !== undefined) throw new Error(`Outputs ${other} and ${output} both write ${path}.`);
  writers.set(path.toLowerCase(), output);
}

/** The output verifier behind the escaping functions. What it finds is a fault of ours, and nothing is written then. */
async function verify(file: EmittedFile): Promise<void> {
  const problem = await verifySource(file);
  if (problem !== undefined) throw new Error(`Emitted code is not what it should be: ${problem}`);
}
