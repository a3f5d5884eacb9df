import { makeUnified } from "./crosswalk/unified.js";

export { capabilities } from "./capabilities.js";
export { UnifiedError } from "./crosswalk/errors.js";

export function createSubscriptions(adapters) {
  return makeUnified(adapters, {
    list: {
      path: [],
      hasInput: true,
      isList: true,
    },
    create: {
      path: [],
      hasInput: true,
      isList: false,
    },
    get: {
      path: ["id"],
      hasInput: false,
      isList: false,
    },
    update: {
      path: ["id"],
      hasInput: true,
      isList: false,
    },
    cancel: {
      path: ["id"],
      hasInput: true,
      isList: false,
    },
  });
}
