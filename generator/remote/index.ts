// What may be fetched. What fetches is `fetch.ts`, for commands: no stage of generation imports it.
export { isPublicAddress } from "./address.ts";
export {
  isRemoteReference,
  urlProblem,
  allowedLocationProblem,
  sourceProblem,
  withoutFragment,
} from "./allowed.ts";
