import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { packageRoot } from "../../generator/package-root.ts";
import { createTestProject } from "../support/project.ts";

const ROUNDS = 50;
/** About as long as it takes to stage and swap in this output. */
const WRITING_MS = 60;
const seed = Number(process.env["CROSSWALK_SEED"] ?? (Date.now() % 1_000_000) + 1);

/** Linear congruential generator of Numerical Recipes: the seed in the test's title repeats it. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

const config = `
output: generated
packageScope: "@crosswalk"
providers:
  one: {documents: [specs/one.yaml]}
  two: {documents: [specs/two.yaml]}
`;

/** A small document; the states differ in a schema, a description and an operation. */
function document(name: string, state: "old" | "new"): string {
  const changed = state === "new";
  return `
openapi: 3.1.0
info: {title: ${name}, version: "1", description: The ${state} one.}
servers: [{url: "https://api.example.com"}]
security: []
paths:
  /things:
    get:
      operationId: listThings
      summary: List things
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
        4XX: {description: no}
${changed ? "  /more:\n    get: {operationId: listMore, summary: More, responses: {'204': {description: ok}, 4XX: {description: no}}}" : ""}
components:
  schemas:
    Thing: {type: object, properties: {id: {type: string}${changed ? ", more: {type: integer}" : ""}}}
`;
}

interface Run {
  readonly killed: boolean;
  readonly code: number | null;
  readonly output: string;
  readonly ms: number;
}

/** Waits until a run begins to write, which it does in a folder alongside the output. */
async function writing(root: string): Promise<void> {
  while (!existsSync(join(root, ".crosswalk-generated"))) await sleep(1);
}

/** Runs the program, and ends it with SIGKILL at a moment of it. */
async function generate(root: string, moment?: Promise<unknown>): Promise<Run> {
  const from = performance.now();
  const program = join(packageRoot(), "generator", "bin.js");
  const child = spawn(process.execPath, [program, "generate", "--no-cache"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NO_COLOR: "1" },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<Omit<Run, "ms">>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, killed: signal === "SIGKILL", output }));
  });
  if (moment !== undefined) {
    await Promise.race([moment, ended]);
    child.kill("SIGKILL");
  }
  return { ...(await ended), ms: performance.now() - from };
}

// fifty starts of the program: the limit only stops a hang
test(
  `SIGKILL at ${ROUNDS} random moments: the old state or the new one (CROSSWALK_SEED=${seed})`,
  { timeout: 900_000 },
  async () => {
    const random = randomOf(seed);
    const project = createTestProject();
    onTestFinished(() => project.remove());
    project.write("crosswalk.config.yaml", config);
    const change = (state: "old" | "new"): void => {
      for (const name of ["one", "two"]) project.write(`specs/${name}.yaml`, document(name, state));
    };
    const complete = async (state: "old" | "new"): Promise<Run> => {
      change(state);
      const run = await generate(project.root);
      expect(run.code, run.output).toBe(0);
      expect(readdirSync(project.root)).toEqual(clean);
      return run;
    };

    const clean = readdirSync(project.root);
    await complete("new");
    const states: Record<"old" | "new", object> = {
      old: {},
      new: project.snapshot("generated"),
    };
    const durations = [(await complete("old")).ms];
    states.old = project.snapshot("generated");
    expect(states.old).not.toEqual(states.new);

    const counts = { killed: 0, old: 0, new: 0, inside: 0 };
    let at: "old" | "new" = "old";
    for (let round = 0; round < ROUNDS; round++) {
      const to: "old" | "new" = at === "old" ? "new" : "old";
      change(to);
      const duration = [...durations].sort((a, b) => a - b)[durations.length >> 1] ?? 0;
      // Any moment of the run; every other time one of the few in which the output is written.
      const within = random();
      const moment =
        round % 2 === 0
          ? sleep(within * duration)
          : writing(project.root).then(() => sleep(within * WRITING_MS));
      const { killed } = await generate(project.root, moment);
      if (killed) counts.killed += 1;
      if (readdirSync(project.root).length > clean.length) counts.inside += 1;

      const found = project.snapshot("generated");
      const isNew = JSON.stringify(found) === JSON.stringify(states[to]);
      if (!isNew) expect(found).toEqual(states[at]);
      counts[isNew ? "new" : "old"] += 1;
      if (isNew) at = to;
      if (round % 10 === 9) {
        durations.push((await complete(at)).ms);
        expect(project.snapshot("generated")).toEqual(states[at]);
      }
    }
    console.log(
      `killed ${counts.killed} of ${ROUNDS}: ${counts.old} old states, ${counts.new} new ones; ` +
        `${counts.inside} while writing; a run takes ${Math.round(durations[0] ?? 0)} ms`,
    );
    // otherwise the moments were badly chosen and this test proves nothing
    expect(counts.killed).toBeGreaterThan(ROUNDS / 2);
    expect(counts.inside).toBeGreaterThan(0);
  },
);
