/** `npm run bench -- NAME`: one measurement by name, or all of them. */
import { benchBundle } from "./bundle.ts";
import { benchCalls } from "./calls.ts";
import { benchDiff } from "./diff.ts";
import { benchGeneration } from "./generation.ts";
import { benchHovers } from "./hovers.ts";
import { benchMapping } from "./mapping.ts";
import { benchValidators } from "./validators.ts";

const benches: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  bundle: benchBundle,
  calls: benchCalls,
  generation: benchGeneration,
  diff: benchDiff,
  hovers: benchHovers,
  mapping: benchMapping,
  validators: benchValidators,
};

const [name, ...args] = process.argv.slice(2);
const chosen = name === undefined ? Object.keys(benches) : [name];
for (const each of chosen) {
  const bench = Object.hasOwn(benches, each) ? benches[each] : undefined;
  if (bench === undefined) {
    console.error(`No bench "${each}". There are: ${Object.keys(benches).join(", ")}`);
    process.exitCode = 2;
    break;
  }
  console.log(`# ${each}`);
  await bench(args);
}
