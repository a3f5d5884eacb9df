import { containment, type Containment } from "../schema/contains.ts";
import { adjust, recordSchema, type Comparison, type Guard, type Node } from "./context.ts";
import { COMPARE_LIMITS } from "./limits.ts";

/**
 * Decides what was recorded within guards. A rule that calls a wider schema safe is right only where wider parts
 * make a wider whole: otherwise the containment of the whole decides.
 */
export function decideGuards({ guards }: Comparison): void {
  const effects = new WeakMap<Node, Effect>();
  let queries = 0;
  // The innermost first: what it records, the outer ones see.
  for (const guard of guards.toReversed()) {
    const effect = effectOf(guard.node, effects);
    if (effect === "none") continue;
    const safe = guard.node.drafts.filter((draft) => draft.class === "non-breaking");
    if (effect === "breaking" && safe.length === 0) continue;
    const found =
      queries++ < COMPARE_LIMITS.guardQueries
        ? containment(guard.query.inner, guard.query.outer)
        : UNKNOWN;
    if (found.result === "contained") continue;
    if (safe.length > 0) for (const draft of safe) adjust(draft, found, guard.query.schemas);
    else if (effect === "safe") recordUnseen(guard);
  }
}

const UNKNOWN: Containment = { result: "unknown" };

type Effect = "breaking" | "none" | "safe";

/** Whether changes were recorded in a node or what it leads to, and whether one of them may break. */
function effectOf(node: Node, known: WeakMap<Node, Effect>): Effect {
  const before = known.get(node);
  if (before === "breaking") return before;
  let effect: Effect = "none";
  const reached = new Set<Node>([node]);
  // A set iterates over what is added meanwhile, so this visits the whole graph.
  for (const each of reached) {
    for (const draft of each.drafts) {
      if (draft.class === "breaking" || draft.class === "may-break") {
        known.set(node, "breaking");
        return "breaking";
      }
      if (draft.class === "non-breaking") effect = "safe";
    }
    each.children.forEach((child) => reached.add(child));
  }
  return effect;
}

/** A change of a shared schema is safe elsewhere; here it is told on its own. */
function recordUnseen({ scope, values, query }: Guard): void {
  recordSchema(scope, "combination-affected", values, query);
}
