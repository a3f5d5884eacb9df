// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { stepsOf } from "./paths.js";
import { canonicalSteps } from "./prepare.js";
const none = { calls: [] };
/** True when a provider has the operation, and says the input's field in it. */
export function canDo({ mapping }, operation, field) {
  if (!Object.hasOwn(mapping.operations, operation)) return false;
  const { calls, page, decides } = mapping.operations[operation] ?? none;
  if (field === undefined || field === page?.cursor || decides?.includes(field)) return true;
  if (field === page?.limit) return calls.some(({ list }) => list?.size !== undefined);
  return calls.some((call) => says(call, field));
}
function says({ request }, field) {
  const wanted = JSON.stringify(stepsOf(field)).slice(0, -1);
  const parts = [request, ...(request.variants ?? [])].flatMap((part) => part.fields);
  return parts
    .filter(({ direction }) => direction !== "decode")
    .flatMap(({ canonical }) => pathsOf(canonical))
    .some((path) => JSON.stringify(canonicalSteps(path)).startsWith(wanted));
}
function pathsOf(paths) {
  return typeof paths === "string" ? [paths] : Object.values(paths);
}
