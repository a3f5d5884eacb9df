export { reportContradictions } from "./contradictions.ts";
export { buildModel, type ModelInput } from "./build.ts";
export {
  bodyKind,
  essenceOf,
  isMultipart,
  linesMediaType,
  type BodyKind,
} from "../json/media-types.ts";
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
  nestedIdentifier,
  pascalCase,
  typeIdentifier,
  type NameStyle,
  type Names,
} from "./names.ts";
export { namesOf, previousNames, type PreviousNames } from "./previous.ts";
export type { SecuritySchemeType } from "./security-schemes.ts";
export type { Resolved } from "./resolve.ts";
export type * from "./types.ts";
