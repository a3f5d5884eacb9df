/**
 * A run of its own process, for tests that kill it: recovers, then brings an output root to one of two
 * states. Says `begin` before it writes and `end` with what it did; exits with 1 when problems were reported.
 *
 * Arguments: project root, state, milliseconds to wait before committing.
 */
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { commitOutput, planOutput, recover } from "../../generator/output/index.ts";
import { packagesOf } from "./states.ts";

const [root = "", state = "", wait = "0"] = process.argv.slice(2);
const diagnostics = createDiagnostics();
const request = {
  outputRoot: join(root, "generated"),
  projectRoot: root,
  packages: packagesOf(state),
  surplusPolicy: "remove",
} as const;

await recover(request, { diagnostics });
const plan = planOutput(request, { diagnostics });
process.stdout.write("begin\n");
await sleep(Number(wait));
const result = await commitOutput(plan, { diagnostics, lockTimeoutMs: 20_000 });
process.stdout.write(`end ${result?.how ?? "failed"}\n`);
for (const { code, message } of diagnostics.all) process.stdout.write(`${code}: ${message}\n`);
if (diagnostics.hasErrors()) process.exitCode = 1;
