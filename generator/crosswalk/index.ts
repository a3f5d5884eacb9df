export { checkCrosswalk, type CheckOptions } from "./check/check.ts";
export { emitCrosswalk } from "./emit/emit.ts";
export { readMapping, type Mapping, type MappingInput } from "./mapping/read.ts";
export { pinsFile, printPins } from "./pin/file.ts";
export { pinMappings, type PinnedFile } from "./pin/pin.ts";
export type { CheckedCrosswalk, CrosswalkInput, MappedDocument } from "./types.ts";
export { mappedFields, type MappedField } from "./mapped-fields.ts";
export { printable, printFragment } from "./suggest/fragment.ts";
export { suggest, type Suggestions } from "./suggest/suggest.ts";
