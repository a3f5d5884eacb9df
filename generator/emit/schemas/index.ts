import { emitSchemas } from "./emit.ts";
import type { OutputKind } from "../output-kind.ts";
export { emitSchemas, type EmittedSchemas, type EmitSchemasInput } from "./emit.ts";
export { createSchemaEvaluation, type SchemaEvaluation } from "./evaluation.ts";

export const schemasOutput: OutputKind = {
  name: "schemas",
  emit: ({ model, options, diagnostics }) => emitSchemas(model, options, diagnostics).files,
};
