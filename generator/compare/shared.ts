import { createNode, type Scope } from "./context.ts";
import type { Pair } from "./members.ts";

/**
 * Compares a part that several operations may share (a parameter, a body, a response, a header) once
 * per role; its changes then belong to each of them.
 */
export function compareShared(
  scope: Scope,
  kind: string,
  pair: Pair,
  subject: string,
  compare: (scope: Scope) => void,
): void {
  const { comparison, role } = scope;
  const key = `${kind}|${role}|${subject}|${pair.base.pointer}|${pair.revision.pointer}`;
  let node = comparison.nodes.get(key);
  if (node === undefined) {
    node = createNode();
    comparison.nodes.set(key, node);
    compare({ ...scope, node, subject });
  }
  scope.node.children.add(node);
}
