import { resourceOf } from "./crosswalk/client.js";

export { capabilities } from "./capabilities.js";
export { UnifiedError } from "./crosswalk/errors.js";

export function createSubscriptions(adapters) {
  return {
    for: (name) => resourceOf(adapters, name),
    create: (name, input, options) => resourceOf(adapters, name).create(input, options),
  };
}
