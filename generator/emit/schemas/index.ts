export { emitSchemas, type EmittedSchemas, type EmitSchemasInput } from "./emit.ts";
