export { separateBinary } from "./binary.ts";
export { buildModel, type ModelInput } from "./build.ts";
export { separateDirections } from "./directions.ts";
export { bodyKind, essenceOf, linesMediaType, type BodyKind } from "./media-types.ts";
export {
  documentedExamples,
  documentedPatterns,
  type DocumentedExample,
  type DocumentedPattern,
} from "./documented.ts";
export {
  camelCase,
  componentIdentifier,
  createNames,
  isIdentifier,
  pascalCase,
  type Names,
} from "./names.ts";
export { namesOf, previousNames, type PreviousNames } from "./previous.ts";
export type { Resolved } from "./resolve.ts";
export type * from "./types.ts";
