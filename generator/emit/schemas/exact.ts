import { js, type Expression } from "../write/index.ts";
import { assertedTests } from "./admit.ts";
import type { Emitter } from "./emitter.ts";
import { evaluatorData } from "./evaluator.ts";
import type { SchemaNode } from "./resources.ts";

/** A check by the evaluator. */
export function exactCheck(emitter: Emitter, nodes: readonly SchemaNode[]): Expression {
  const data = evaluatorData(emitter, nodes);
  const members = [
    { key: "root", value: js.string(data.root) },
    { key: "nodes", value: js.json(data.nodes) },
  ];
  if (Object.keys(data.anchors).length > 0)
    members.push({ key: "anchors", value: js.json(data.anchors) });
  const formats = assertedTests(emitter, data.formats).map(([name, test]) => ({
    key: name,
    value: emitter.runtime.use("format-tests", test),
  }));
  const args =
    formats.length === 0 ? [js.object(members)] : [js.object(members), js.object(formats)];
  return emitter.runtime.call("evaluate", "exact", ...args);
}
