export { configFileName, findProjectRoot } from "./find.ts";
export { loadConfig, type LoadOptions } from "./load.ts";
export { packageNames, runtimeFolder, runtimeName, runtimePackage } from "./packages.ts";
export { standaloneConfig } from "./standalone.ts";
export { diagnosticOverrides, unusedAcknowledgements } from "./overrides.ts";
export { configJsonSchema } from "./schema.ts";
export type * from "./types.ts";
