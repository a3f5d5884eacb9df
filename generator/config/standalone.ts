import { configSchema } from "./schema.ts";
import type { Config } from "./types.ts";

/** A configuration for one document, as if the project's file named nothing else. */
export function standaloneConfig(request: {
  /** Absolute path that the other paths are relative to. */
  readonly root: string;
  readonly file: string;
  readonly name: string;
  readonly output: string;
  /** Files and https URLs outside of the document's folder that a `$ref` may reach. */
  readonly allowReferences?: readonly string[] | undefined;
}): Config {
  const { root, file, name, output, allowReferences = [] } = request;
  const defaults = configSchema.parse({});
  return {
    ...defaults,
    root,
    file: "the command line",
    output,
    crosswalks: [],
    acceptedChanges: [],
    // A stranger's document is taken as it is: what the linter objects to does not stop generation.
    diagnostics: { lint: { severity: "warning" } },
    providers: [
      {
        name,
        packageName: name,
        folder: output,
        documents: [{ file, location: { file, line: 1, column: 1 } }],
        overlays: [],
        allowReferences,
      },
    ],
  };
}
