/** A process that asks a cache for many results, in an order of its own: node driver.js FOLDER SEED. */
import { createCache } from "../../generator/speed/cache.ts";
import { createResultCache } from "../../generator/speed/result-cache.ts";

const [folder = "", seed = "1"] = process.argv.slice(2);
const cached = createResultCache(createCache(folder, { version: "test" }));
const count = 60;
let made = 0;
for (let step = 0; step < count; step++) {
  const index = (step * 7 + Number(seed) * 13) % count;
  const expected = `${index}`.repeat(20_000);
  const found = await cached("long", [String(index)], () => {
    made += 1;
    return Promise.resolve(expected);
  });
  if (found !== expected) throw new Error(`Result ${index} is another one.`);
}
process.stdout.write(JSON.stringify({ made }));
