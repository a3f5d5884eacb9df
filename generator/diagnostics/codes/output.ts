import { declareDiagnostics } from "../declare.ts";

/** Diagnostics of generator/output. */
export const outputDiagnostics = declareDiagnostics({
  "output-root-unsafe": {
    severity: "error",
    title: "The output folder is not a folder of its own",
    cause:
      "The output folder is replaced as a whole when its files change, so it must not be the project itself or a folder around it.",
    fix: "Set `output` in crosswalk.config.yaml (or --out) to a folder of its own, e.g. `generated`.",
  },
  "output-root-not-folder": {
    severity: "error",
    title: "The output folder is something else",
    cause:
      "At the path of the output folder there is a file, a symbolic link or a device. A link is not followed: replacing what it points to could touch files outside the project.",
    fix: "Remove what is there, or set `output` to another path (for a link: to the folder it points to).",
  },
  "output-package-folder": {
    severity: "error",
    title: "A package cannot have this folder name",
    cause:
      "Names of packages become folders on every operating system: no separators, `..`, control characters, device names such as `nul`, and no two names that differ in case only.",
    fix: "Give the provider another name in crosswalk.config.yaml.",
  },
  "output-path-blocked": {
    severity: "error",
    title: "Something else is where a generated file belongs",
    cause:
      "A folder, a symbolic link or a special file stands at the path of a generated file, or a file stands where one of its folders belongs.",
    fix: "Move it away and run again.",
  },
  "output-foreign-file": {
    severity: "error",
    title: "A file that Crosswalk did not write is in the way",
    cause:
      "The package's manifest.json does not list this file, so it is not Crosswalk's to overwrite.",
    fix: "Move or delete the file and run again.",
  },
  "output-edited-by-hand": {
    severity: "warning",
    title: "A generated file was changed by hand",
    cause:
      "Its content is not what the package's manifest.json recorded when it was generated. Generated files are replaced as a whole.",
    fix: "Make the change in the documents or in an overlay; `git diff` shows what was replaced.",
  },
  "output-not-writable": {
    severity: "error",
    title: "The output cannot be written",
    cause: "The file or folder is read-only, immutable, or belongs to somebody else.",
    fix: "Allow writing to it and run again. Nothing was changed.",
  },
  "output-disk-full": {
    severity: "error",
    title: "No space left for the output",
    cause:
      "The new files are written completely next to the old ones before anything is replaced; the disk, a quota or a file size limit ended that.",
    fix: "Make room and run again. Nothing was changed.",
  },
  "output-write-failed": {
    severity: "error",
    title: "The output could not be written",
    cause: "The operating system refused one of the steps of writing the output.",
    fix: "See the message. Nothing was changed; run again when the cause is gone.",
  },
  "output-locked": {
    severity: "error",
    title: "Another run is writing the same output",
    cause: "Runs of Crosswalk take turns, and the other one did not finish in time.",
    fix: "Wait for the other run to end, or end it, and run again.",
  },
  "output-interrupted": {
    severity: "error",
    title: "Some of the output is new, and some is old",
    cause:
      "A run was stopped while it replaced files one by one (where the file system cannot exchange folders), and they could not all be replaced now.",
    fix: "Remove the cause that the message names and run `generate` again, which completes it first; the new files are kept until then.",
  },
});
