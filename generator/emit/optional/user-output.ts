import { pathToFileURL } from "node:url";
import type { ApiModel } from "../../model/index.ts";
import type { UserOutput } from "../client-settings.ts";
import type { EmittedFile } from "../types.ts";
import * as write from "../write/index.ts";
import type { OptionalOutput } from "./types.ts";

/** What a user's module exports as its default. */
interface UserModule extends Omit<OptionalOutput, "emit" | "isDefault" | "isTemplate"> {
  /** Checks the options; zod's schemas do. */
  readonly options?: { parse(value: unknown): unknown };
  /** `write` has the functions through which text of a document becomes code. */
  emit(input: {
    readonly model: ApiModel;
    readonly options: unknown;
    readonly write: typeof write;
  }): ReturnType<OptionalOutput["emit"]>;
}

/** Entry points that every package has. */
const ownEntries = ["index", "schemas", "compile", "openapi-fetch", "types"];

/**
 * Loads an output from a module of the project.
 *
 * @param taken - entry points of other outputs.
 * @throws Error that names the module, when it has no descriptor as its default export, when its entry point is none
 *   or another's, or when its options do not fit.
 */
export async function loadOutput(
  { module, path, options, location }: UserOutput,
  taken: readonly string[],
): Promise<OptionalOutput> {
  const loaded = (await import(pathToFileURL(path).href)) as { readonly default?: UserModule };
  const output = loaded.default;
  if (typeof output?.name !== "string" || typeof output.emit !== "function")
    throw new Error(
      `${module} has no output as its default export: an object with \`name\` and \`emit\`.`,
    );
  const { name, needs, entry, peers } = output;
  if (entry !== undefined && !/^[A-Za-z0-9][\w-]*$/.test(entry))
    throw new Error(`${module}: the entry point must be a name of letters, digits and hyphens.`);
  if (entry !== undefined && [...ownEntries, ...taken].includes(entry))
    throw new Error(`${module}: another output has the entry point \`${entry}\` already.`);
  const given = output.options === undefined ? options : output.options.parse(options);
  return {
    ...{ name, entry, peers, location },
    ...(needs !== undefined && { needs }),
    emit: async ({ model }) => {
      const emitting = (): unknown => output.emit({ model: frozen(model), options: given, write });
      const files = await untilItEnds(module, emitting);
      if (!isListOfFiles(files))
        throw new Error(
          `${module} does not emit a list of files, each with \`path\` and \`text\`, which are texts.`,
        );
      if (entry !== undefined && !files.some((file) => file.path === `src/${entry}.js`))
        throw new Error(
          `${module} has the entry point \`${entry}\`, and emits no src/${entry}.js.`,
        );
      return files;
    },
  };
}

/** Freezes what is plain in a value: outputs share the model, and none may change what others get. */
function frozen<T>(value: T, seen = new Set<unknown>()): T {
  if (typeof value !== "object" || value === null || seen.has(value)) return value;
  seen.add(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) frozen(member, seen);
  return value;
}

/** Runs a module's code. A program that it ends, or that waits for it in vain, must not seem to have succeeded. */
async function untilItEnds(module: string, run: () => unknown): Promise<unknown> {
  const tell = (): void => {
    process.stderr.write(
      `${module} ended the program, or never gave its files. Nothing was written.\n`,
    );
    process.exitCode = 1;
  };
  process.once("exit", tell);
  try {
    return await run();
  } finally {
    process.off("exit", tell);
  }
}

function isListOfFiles(value: unknown): value is readonly EmittedFile[] {
  const isFile = (file: Partial<EmittedFile> | null | undefined): boolean =>
    typeof file?.path === "string" && typeof file.text === "string";
  return Array.isArray(value) && value.every(isFile);
}
