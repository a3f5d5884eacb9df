/** Generates the packages that its parent asks for, one after the other; the parent watches time and memory. */
import { relative } from "node:path";
import { runGenerate } from "../../../generator/commands/run-generate.ts";
import type { Answer, Order } from "./types.ts";

process.on("message", (order: Order) => {
  void generateOne(order).then((answer) => process.send?.(answer));
});
process.send?.("ready");

async function generateOne({ root, file, output, lint, format }: Order): Promise<Answer> {
  const before = process.cpuUsage();
  const measured = (): { cpu: number } => {
    const { user, system } = process.cpuUsage(before);
    return { cpu: (user + system) / 1e6 };
  };
  const local = (path: string): string => relative(root, path).replaceAll("\\", "/");
  const single = { file: local(file), output: local(output), name: "sample" };
  const flags = { lint, format, inferObjectType: true };
  const out = { progress: () => undefined };
  try {
    const { summary } = await runGenerate({ place: { root, single }, only: [], flags, out });
    const found = summary.diagnostics.filter(
      ({ severity }) => severity === "error" || severity === "warning",
    );
    return {
      outcome: summary.ok ? "generated" : "refused",
      details: found
        .filter(({ severity }) => severity === "error")
        .map(({ code, message, location }) => `${code} ${location?.line ?? "-"}: ${message}`)
        .slice(0, 5),
      warnings: [...new Set(found.map(({ code }) => code))],
      ...measured(),
    };
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { outcome: "failed", details: [stack.slice(0, 2_000)], warnings: [], ...measured() };
  }
}
