import { js, type Expression } from "../write/index.ts";
import type { Emitter } from "./emitter.ts";

/** A union whose message names the branch that came closest; a single branch as it is. */
export function union(
  emitter: Emitter,
  branches: readonly Expression[],
  labels: readonly string[],
  kind = "z.union",
): Expression {
  const [first = js.call("z.never")] = branches;
  if (branches.length < 2) return first;
  const message = emitter.runtime.call("closest", "closest", ...labels.map(js.string));
  return js.call(kind, js.array(branches), message);
}
