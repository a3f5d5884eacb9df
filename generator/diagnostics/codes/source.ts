import { declareDiagnostics } from "../declare.ts";

/** Diagnostics of `crosswalk update` and `crosswalk add`. */
export const sourceDiagnostics = declareDiagnostics({
  "source-not-fetched": {
    severity: "error",
    title: "A document cannot be fetched",
    cause: "The server did not give the whole document, or its address is not allowed.",
    fix: "Try again later, or correct `source`. The files are as they were.",
  },
  "source-unreadable": {
    severity: "error",
    title: "What was fetched is not the document",
    cause: "A server may give a page for people, an error or a part in place of the document.",
    fix: "Look at the address in a browser, and correct `source` or `headers`. The files are as they were.",
  },
  "source-variable-unset": {
    severity: "error",
    title: "An environment variable is not set",
    cause: "`headers` of a document names a variable that the environment does not have.",
    fix: "Set the variable; in GitHub Actions under `env`, from a secret.",
  },
  "source-edited": {
    severity: "error",
    title: "A fetched file was edited",
    cause: "The file is neither what was fetched the last time nor what the vendor has now.",
    fix: "Move the change into an overlay and give --force, which overwrites the file.",
  },
  "source-lock-invalid": {
    severity: "error",
    title: "sources.lock.json cannot be read",
    cause: "`crosswalk update` writes the file; it is not meant to be edited.",
    fix: "Restore it from git, or delete it: then everything is fetched again.",
  },
});
