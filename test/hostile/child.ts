/** Runs cases that its parent sends, one after the other; the parent watches time and memory. */
import { execute } from "./execute.ts";
import { watchMarkers } from "./marker.ts";
import type { Order } from "./verdict.ts";

const uses = watchMarkers();

process.on("message", (order: Order) => {
  void execute(order, { uses, stage: (stage) => process.send?.({ stage }) }).then((verdict) =>
    process.send?.(verdict),
  );
});
process.send?.("ready");
