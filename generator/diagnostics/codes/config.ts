import { declareDiagnostics } from "../declare.ts";

/** Diagnostics of generator/config. */
export const configDiagnostics = declareDiagnostics({
  "config-syntax": {
    severity: "error",
    title: "The configuration is not YAML",
    cause: "The file could not be parsed.",
    fix: "Correct the syntax at the place shown.",
  },
  "config-invalid": {
    severity: "error",
    title: "The configuration has a mistake",
    cause:
      "A key or value is not one that the configuration knows; generator/config/config.schema.json lists them.",
    fix: "Correct the value at the place shown.",
  },
  "config-unknown-provider": {
    severity: "error",
    title: "A provider that is not configured",
    cause: "A crosswalk maps a provider that has no entry under `providers`.",
    fix: "Add the provider, or remove the mapping.",
  },
  "config-unknown-diagnostic": {
    severity: "error",
    title: "No diagnostic has this code",
    cause: "The `diagnostics` section names a code that the program never reports.",
    fix: "Correct the code.",
  },
  "config-diagnostic-final": {
    severity: "error",
    title: "An error that cannot be lowered",
    cause:
      "The `diagnostics` section lowers or acknowledges an error after which nothing can be generated.",
    fix: "Remove the entry, and correct what the error is about.",
  },
  "file-missing": {
    severity: "error",
    title: "File not found",
    cause: "The configuration names a file that does not exist or cannot be read.",
    fix: "Correct the path, or add the file.",
  },
  "output-module-invalid": {
    severity: "error",
    title: "A module that makes no output",
    cause:
      "A module of `client.outputs` cannot be loaded, has no output as its default export, or failed.",
    fix: "Correct the module, or remove the entry: its default export is an object with `name` and `emit`.",
  },
  "acknowledgement-unused": {
    severity: "warning",
    title: "An acknowledged problem is gone",
    cause: "The configuration acknowledges a problem that was not reported in this run.",
    fix: "Remove the entry.",
  },
});
