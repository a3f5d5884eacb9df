export { checkCrosswalk } from "./check/check.ts";
export { emitCrosswalk } from "./emit/emit.ts";
export { readMapping, type Mapping, type MappingInput } from "./mapping/read.ts";
export { pinsFile } from "./pin/file.ts";
export type { CheckedCrosswalk, CrosswalkInput, Party } from "./types.ts";
