export { emitSchemas, type EmittedSchemas, type EmitSchemasInput } from "./emit.ts";
export { agreementModule, type AgreementPlaces } from "./agreement.ts";
export { createSchemaEvaluation, type SchemaEvaluation } from "./evaluation.ts";
