/** Runs cases that its parent sends, one after the other; the parent watches time and memory. */
import { execute } from "./execute.ts";
import { watchMarkers } from "./marker.ts";
import type { Order } from "./case-result.ts";

const uses = watchMarkers();

process.on("message", (order: Order) => {
  void execute(order, { uses, stage: (stage) => process.send?.({ stage }) }).then((caseResult) =>
    process.send?.(caseResult),
  );
});
process.send?.("ready");
