export { configFileName, findProjectRoot, loadConfig } from "./load.ts";
export { diagnosticOverrides } from "./overrides.ts";
export { configJsonSchema } from "./schema.ts";
export type * from "./types.ts";
