import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkCrosswalk, type CrosswalkInput } from "../../generator/crosswalk/index.ts";
import { deriveModel } from "../../generator/crosswalk/emit/derived.ts";
import { emitMapping } from "../../generator/crosswalk/emit/mapping-module.ts";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import type { Adapter } from "../../templates/crosswalk/client.ts";
import type { ProviderMapping } from "../../templates/crosswalk/types.ts";
import { startLoopbackServer, type LoopbackServer } from "../support/loopback-server.ts";
import { writePackages, type WrittenPackages } from "./packages.ts";
import { documentOf, mappingOf, read } from "./support.ts";

/** Laws across operations, against a vendor that keeps what it is sent. */
const folder = "test/crosswalk/fixtures/tasks";

type Task = Readonly<Record<string, unknown>>;
interface Tasks {
  create(name: string, input: object): Promise<{ readonly value: Task }>;
  get(name: string, id: string): Promise<{ readonly value: Task }>;
  update(name: string, id: string, input: object): Promise<{ readonly value: Task }>;
  list(name: string, input: object): AsyncIterable<Task>;
  webhook(name: string, request: object): Promise<{ readonly type: string; readonly value: Task }>;
}

/** The vendor: jobs by their keys, in the order in which they came. */
const jobs = new Map<string, Record<string, unknown>>();

/** A job that the vendor has had all along, and the task that it is, by hand. */
const [known, knownTask] = [
  {
    key: "j0",
    name: "Sweep",
    note: "dry",
    rank: 3,
    due: 86_400,
    starts: 9,
    doer: "Ann",
    giver: "Bo",
  },
  { id: "j0", title: "Sweep", priority: "high", dueAt: "1970-01-02T00:00:00Z", assignee: "Ann" },
];
const created: readonly Task[] = [
  { title: "Mop", priority: "low", dueAt: "2030-05-06T07:08:09Z", assignee: "Cy" },
  { title: "Dust", priority: "normal" },
  { assignee: "Di" },
  { title: "", priority: "high", dueAt: "1970-01-01T00:00:00Z" },
];

function respond(method: string, url: URL, text: string): object {
  const key = url.pathname.split("/")[2];
  const sent = (text === "" ? {} : JSON.parse(text)) as Record<string, unknown>;
  if (method === "POST") {
    const job = { key: `j${String(jobs.size)}`, ...sent };
    jobs.set(job.key, job);
    return job;
  }
  if (method === "PATCH") Object.assign(jobs.get(key ?? "") ?? {}, sent);
  if (key !== undefined) return jobs.get(key) ?? {};
  const all = [...jobs.values()];
  const from = Number(url.searchParams.get("since") ?? 0);
  const to = from + Number(url.searchParams.get("most") ?? 10);
  return {
    open: all.slice(from, to),
    closed: [],
    next: to < all.length ? String(to) : null,
    previous: from > 0 ? "0" : null,
  };
}

let packages: WrittenPackages;
let server: LoopbackServer;
let connect: (mapping?: ProviderMapping) => Tasks;
const written: string[] = [];

function input(mapping: string): CrosswalkInput | undefined {
  const diagnostics = createDiagnostics();
  const own = mappingOf("planner", `${folder}/planner.yaml`, diagnostics, mapping);
  return (
    own && {
      name: "tasks",
      canonical: documentOf("tasks", `${folder}/model.yaml`),
      providers: [documentOf("planner", `${folder}/planner.openapi.yaml`)],
      mappings: [own],
    }
  );
}

const original = read(`${folder}/planner.yaml`);

beforeAll(async () => {
  const whole = input(original);
  if (whole === undefined) throw new Error("The mapping does not read.");
  packages = await writePackages(whole, createDiagnostics());
  server = await startLoopbackServer(({ method, url, body }) => ({
    json: respond(method, new URL(url, "http://planner"), body.toString()),
  }));
  const load = async (file: string): Promise<Record<string, (given: unknown) => unknown>> =>
    (await import(join(packages.folder, "node_modules/@crosswalk", file))) as never;
  const { createPlannerClient } = await load("planner/src/index.js");
  const client = createPlannerClient?.({ baseUrl: server.url });
  const adapter = (await load("tasks/src/planner.js"))["planner"]?.({ client, settings: {} });
  const { createTasks } = await load("tasks/src/index.js");
  connect = (mapping) => {
    const { provider, connection } = adapter as Adapter;
    const planner = { provider, connection: { ...connection, ...(mapping && { mapping }) } };
    return createTasks?.({ planner }) as Tasks;
  };
}, 120_000);
afterAll(async () => {
  await server.close();
  for (const file of written) rmSync(file, { force: true });
  packages.remove();
});

/** The first law that a mapping breaks, or why it cannot be asked; undefined when all hold. */
async function brokenLaw(tasks: Tasks): Promise<string | undefined> {
  jobs.clear();
  jobs.set("j0", { ...known });
  try {
    if (!isDeepStrictEqual((await tasks.get("planner", "j0")).value, knownTask))
      return "get gives what the vendor has";
    for (const values of created) {
      const { value } = await tasks.create("planner", values);
      const { value: again } = await tasks.get("planner", String(value["id"]));
      if (
        !isDeepStrictEqual(value, { id: value["id"], ...values }) ||
        !isDeepStrictEqual(again, value)
      )
        return "get after create gives what was created";
    }
    const listed = [];
    for await (const task of tasks.list("planner", { limit: 2 })) listed.push(task);
    const ids = listed.map(({ id }) => id);
    if (!isDeepStrictEqual(ids, [...jobs.keys()])) return "every page once, in order";
    for (const task of listed)
      if (!isDeepStrictEqual((await tasks.get("planner", String(task["id"]))).value, task))
        return "an item of a list is what get gives";
    const before = structuredClone([...jobs.values()]);
    for (const { id, ...values } of listed) await tasks.update("planner", String(id), values);
    if (!isDeepStrictEqual([...jobs.values()], before))
      return "an update with its own values changes nothing";
    for (const [kind, type] of [
      ["job.changed", "taskChanged"],
      ["job.dropped", "taskDropped"],
    ]) {
      const body = JSON.stringify({ kind, [kind === "job.changed" ? "now" : "was"]: known });
      const event = await tasks.webhook("planner", { body, headers: {} });
      if (event.type !== type || !isDeepStrictEqual(event.value, knownTask))
        return "an event tells its object";
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}

/** What catches a changed mapping; undefined when nothing does. */
async function catcherOf(text: string): Promise<string | undefined> {
  const whole = input(text);
  const diagnostics = createDiagnostics();
  const checked = whole && checkCrosswalk(whole, diagnostics, { pins: false });
  const [mapping] = checked?.mappings ?? [];
  if (checked === undefined || mapping === undefined || diagnostics.hasErrors())
    return "generation";
  const derived = deriveModel(checked, createDiagnostics());
  const file = emitMapping(mapping, checked, derived).find(({ path }) =>
    path.endsWith("/mapping.js"),
  );
  const target = join(packages.subscriptions, `src/planner/mutant-${String(written.length)}.js`);
  written.push(target);
  writeFileSync(target, file?.text ?? "");
  const made = (await import(target)) as { mapping: ProviderMapping };
  return brokenLaw(connect(made.mapping));
}

test("the laws hold for the mapping as it is", async () => {
  expect(await brokenLaw(connect())).toBeUndefined();
});

/** Every occurrence is changed on its own: in the shape, in create and in update. */
test.each([
  ["table entry", "{ canonical: high, provider: 3 }", "{ canonical: high, provider: 1 }"],
  ["table entry", "{ canonical: low, provider: 1 }", "{ canonical: normal, provider: 1 }"],
  ["table entry", "      - { canonical: normal, provider: 2 }\n", ""],
  ["path of a field", "provider: name", "provider: note"],
  ["path of a field", "provider: doer", "provider: giver"],
  ["path of a field", "provider: due,", "provider: starts,"],
  ["path of a field", "canonical: assignee", "canonical: title"],
  ["codec", "unixSeconds", "unixMilliseconds"],
  ["field", "- { canonical: assignee, provider: doer }\n", "[]\n"],
  ["page: items", "items: open", "items: closed"],
  ["page: cursor", "cursor: next", "cursor: previous"],
  ["page: parameter", "query:since", "query:before"],
  ["page: size", "query:most", "query:since"],
  ["event name", "job.changed: { event: taskChanged", "job.changed: { event: taskDropped"],
  ["event name", "job.dropped: {", "job.done: {"],
  ["event location", "at: now", "at: was"],
  ["operation", "call: changeJob", "call: addJob"],
])("a changed %s is caught: %s -> %s", async (_, from, to) => {
  const parts = original.split(from);
  expect(parts.length).toBeGreaterThan(1);
  for (let index = 1; index < parts.length; index++) {
    const text = [parts.slice(0, index).join(from), parts.slice(index).join(from)].join(to);
    expect(await catcherOf(text), `occurrence ${String(index)}`).toBeDefined();
  }
});
