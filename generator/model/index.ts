export { buildModel, type ModelInput } from "./build.ts";
export { separateDirections } from "./directions.ts";
export {
  camelCase,
  componentIdentifier,
  createNames,
  isIdentifier,
  operationNames,
  pascalCase,
  type Names,
} from "./names.ts";
export { namesOf, previousNames, type PreviousNames } from "./previous.ts";
export { entries, resolve, type Resolved } from "./resolve.ts";
export { isSchema } from "../schema/node.ts";
export type * from "./types.ts";
