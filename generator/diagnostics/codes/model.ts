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
  "request-body-not-sent": {
    severity: "info",
    title: "A GET or HEAD operation has a request body",
    cause:
      "RFC 9110 section 9.3.1 gives such a body no meaning, and `fetch` refuses to send one; the function of the operation takes none.",
    fix: "Where the API reads the values from the query, say so in the provider's overlay.",
  },
});
