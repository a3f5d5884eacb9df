/** A process that asks a cache for many results, in an order of its own: node driver.js FOLDER SEED. */
import { createMemo } from "../../generator/memo.ts";
import { createCache } from "../../generator/output/index.ts";

const [folder = "", seed = "1"] = process.argv.slice(2);
const memo = createMemo(createCache(folder, { version: "test" }));
const count = 60;
let made = 0;
for (let step = 0; step < count; step++) {
  const index = (step * 7 + Number(seed) * 13) % count;
  const expected = `${index}`.repeat(20_000);
  const found = await memo(
    "long",
    () => [String(index)],
    () => {
      made += 1;
      return expected;
    },
  );
  if (found !== expected) throw new Error(`Result ${index} is another one.`);
}
process.stdout.write(JSON.stringify({ made }));
