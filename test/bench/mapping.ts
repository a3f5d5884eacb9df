import { requests, responses } from "../crosswalk/answers.ts";

/** Objects of one page. */
const PAGE_SIZE = 200;

/** Runs per figure, after as many of warming up. */
const MEASURED_RUNS = 20_000;

/**
 * `npm run bench -- mapping`: what mapping costs at each provider of this repository: microseconds to
 * encode an order, and milliseconds to decode a page of objects, the values checked both times.
 */
export async function benchMapping(): Promise<void> {
  // The packages of this repository are generated at import.
  const { modules, providerNames, settings } = await import("../crosswalk/modules.ts");
  console.log(`provider   encode an order   decode a page of ${String(PAGE_SIZE)}`);
  for (const name of providerNames) {
    const { encode, read } = modules[name];
    const [order] = requests[name];
    const options = { settings: { ...settings[name], ...order?.settings } };
    const { wrapper, ...response } = responses[name];
    const body = wrapper === undefined ? response.answer : { [wrapper]: response.answer };
    if (!encode(order?.canonical, options).ok || !read(body).ok) throw new Error(name);
    const encoding = microsecondsOf(() => encode(order?.canonical, options));
    const decoding = microsecondsOf(() => read(body)) * (PAGE_SIZE / 1000);
    console.log(
      `${name.padEnd(10)} ${encoding.toFixed(1).padStart(12)} µs ${decoding.toFixed(2).padStart(19)} ms`,
    );
  }
}

/** Processor time of one run, which other programs on the machine do not take part in. */
function microsecondsOf(work: () => unknown): number {
  for (let run = 0; run < MEASURED_RUNS; run++) work();
  const before = process.cpuUsage();
  for (let run = 0; run < MEASURED_RUNS; run++) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / MEASURED_RUNS;
}
