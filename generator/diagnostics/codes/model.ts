import { declareDiagnostics } from "../declare.ts";

/** Diagnostics of generator/model. */
export const modelDiagnostics = declareDiagnostics({
  "duplicate-operation-id": {
    severity: "error",
    title: "Two operations have one operationId",
    cause:
      "The operationId names the generated function and the entry in the manifest, so it has to be unique (OAS 3.1, Operation Object).",
    fix: "Give one of them another operationId in the provider's overlay.",
  },
});
