import { js, type Expression } from "../write/index.ts";
import { assertedTests } from "./admit.ts";
import type { Emitter } from "./emitter.ts";
import { evaluatorData } from "./evaluator.ts";
import type { SchemaNode } from "../../schema/node.ts";

/**
 * A check by the evaluator, which carries all schemas that these refer to. Where hundreds of schemas
 * that need one all refer to one another, that is more than can be written: `validators-too-large`.
 */
export function exactCheck(emitter: Emitter, nodes: readonly SchemaNode[]): Expression {
  // Once it is used up there is an error, and nothing is going to be written.
  if (!emitter.evaluated.spend(0)) return js.undefinedValue;
  const data = evaluatorData(emitter, nodes);
  const [first] = nodes;
  if (!emitter.evaluated.spend(Object.keys(data.nodes).length) && first !== undefined) {
    emitter.evaluated.close();
    const message = "With what it refers to, there is more than all validators may carry together.";
    emitter.report("validators-too-large", first, message);
    return js.undefinedValue;
  }
  const members = [
    { key: "root", value: js.string(data.root) },
    { key: "nodes", value: js.json(data.nodes) },
  ];
  if (Object.keys(data.anchors).length > 0)
    members.push({ key: "anchors", value: js.json(data.anchors) });
  if (emitter.options.dates === "Date" && data.formats.includes("date-time"))
    members.push({ key: "dates", value: js.json(true) });
  const formats = assertedTests(emitter, data.formats).map(([name, test]) => ({
    key: name,
    value: emitter.runtime.use("format-tests", test),
  }));
  const args =
    formats.length === 0 ? [js.object(members)] : [js.object(members), js.object(formats)];
  return emitter.runtime.call("evaluate", "exact", ...args);
}
