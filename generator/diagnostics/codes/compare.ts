import { declareDiagnostics } from "../declare.ts";

/** Diagnostics of generator/compare. */
export const compareDiagnostics = declareDiagnostics({
  "diff-no-repository": {
    severity: "error",
    title: "No git repository",
    cause: "`crosswalk diff` compares with a commit, and this folder is in no git repository.",
    fix: "Run it in a repository, or compare two files by `git init` and a first commit.",
  },
  "diff-base-unknown": {
    severity: "error",
    title: "Unknown base",
    cause:
      "The base is no commit, branch or tag of this repository. A shallow clone has few commits.",
    fix: "Check the name with `git rev-parse`; in CI fetch the whole history (fetch-depth: 0).",
  },
  "diff-base-unreadable": {
    severity: "error",
    title: "Base document cannot be read",
    cause: "The bundled document of the base commit is damaged.",
    fix: "Choose another base, or generate the package at that commit again.",
  },
  "diff-other-generator": {
    severity: "warning",
    title: "Another version of Crosswalk made the base",
    cause:
      "A change may come from the tool, which reads documents better, and not from the vendor.",
    fix: "Generate once with the new version in a commit of its own, and compare with that.",
  },
  "accepted-change-expired": {
    severity: "error",
    title: "Accepted change has expired",
    cause: "`diff.accepted` of the configuration accepts a change until a day that has passed.",
    fix: "Adapt to the change and remove the record, or review it again and give it a later day.",
  },
  "accepted-change-unused": {
    severity: "error",
    title: "Accepted change does not apply",
    cause:
      "`diff.accepted` of the configuration names a change that the comparison does not find: it is in the base now, or it is another one.",
    fix: "Remove the record; `crosswalk diff` shows the ids of what there is now.",
  },
  "diff-provider-is-new": {
    severity: "info",
    title: "Provider is new",
    cause: "The base commit has no generated package of this provider.",
    fix: "Nothing to do. A package that only moved is found by the name in its package.json.",
  },
  "diff-provider-is-gone": {
    severity: "warning",
    title: "Provider is gone",
    cause:
      "The base commit has a generated package that belongs to no provider of the configuration now.",
    fix: "Nothing to do where it was removed on purpose; who uses the package has to stop.",
  },
});
