import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { packageRoot } from "../../generator/package-root.ts";
import { generatedWorkspace, installedPackages } from "../support/generated-workspace.ts";
import { startLoopbackServer, type LoopbackServer } from "../support/loopback-server.ts";
import { crosswalk, snapshot } from "../support/project.ts";
import { shareOf } from "../support/share.ts";
import { order, sendToAll } from "./programs.ts";

/**
 * All packages as their users get them: installed into an empty project outside
 * the repository (from tarballs in `npm run test:long`), type-checked there, and used against an HTTP server.
 */
const providers = ["chatdash", "pelcro", "flexprice", "maxio"];
const workspace = generatedWorkspace();
const project = installedPackages();

/** What one provider's program does, and what must arrive. */
interface Case {
  readonly provider: string;
  /** Expressions after the import of the package as `api`: a client, and a call that uses it. */
  readonly create: string;
  readonly call: string;
  readonly answer: { readonly status: number; readonly json: unknown };
  readonly expected: {
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  };
}

const chatdashBody = {
  data: {
    clientId: "64abc123def456789012345a",
    agentIds: ["64abc123def456789012345b"],
    selectedProduct: {
      productId: "prod_ABC123XYZ",
      startDate: 1700000000,
      pricing: { pricingModel: "usage", metrics: "minutes", usageLimit: 100, overage: 0.05 },
    },
  },
};
const pelcroBody = { quantity: 1, source: "web", user_id: 7, plan_id: 3 };
const flexpriceBody = {
  billing_cadence: "RECURRING",
  billing_period: "MONTHLY",
  billing_period_count: 1,
  currency: "usd",
  customer_id: "cust_1",
  invoice_cadence: "ARREAR",
  plan_id: "plan_1",
  start_date: "2025-02-01T00:00:00Z",
};
const maxioBody = { subscription: { product_handle: "basic", customer_id: 7 } };

const cases: readonly Case[] = [
  {
    provider: "chatdash",
    create: `createChatdashClient({ baseUrl, auth: { Authorization: "agency-key" } })`,
    call: `api.createSubscription(client, { params: { path: { accountId: "acct_1/../x" } }, body: ${JSON.stringify(chatdashBody)} })`,
    answer: { status: 200, json: { id: "sub_sched_1", type: "schedule" } },
    expected: {
      url: "/stripe/connect/accounts/acct_1%2F..%2Fx/subscriptions",
      headers: { authorization: "agency-key" },
      body: chatdashBody,
    },
  },
  {
    provider: "pelcro",
    create: `createPelcroClient({ baseUrl, auth: { bearerAuth: async () => "token" }, defaults: { query: { site_id: 42 } } })`,
    call: `api.createSubscription(client, { body: ${JSON.stringify(pelcroBody)} })`,
    answer: { status: 200, json: { id: 1, user_id: 7 } },
    expected: {
      url: "/subscriptions?site_id=42",
      headers: { authorization: "Bearer token" },
      body: pelcroBody,
    },
  },
  {
    provider: "flexprice",
    create: `createFlexpriceClient({ baseUrl, auth: { "x-api-key": "key" } })`,
    call: `api.createSubscription(client, { body: ${JSON.stringify(flexpriceBody)} })`,
    answer: { status: 201, json: { id: "subs_1", subscription_status: "active" } },
    expected: { url: "/subscriptions", headers: { "x-api-key": "key" }, body: flexpriceBody },
  },
  {
    provider: "maxio",
    create: `createMaxioClient({ baseUrl, auth: { basicAuth: { username: "key", password: "x" } } })`,
    call: `api.createSubscription(client, { body: ${JSON.stringify(maxioBody)} })`,
    answer: { status: 201, json: { subscription: { id: 1, state: "active" } } },
    expected: {
      url: "/subscriptions.json",
      headers: { authorization: `Basic ${Buffer.from("key:x").toString("base64")}` },
      body: maxioBody,
    },
  },
];

/** A consumer's program, in TypeScript that is JavaScript too. */
function program({ provider, create, call }: Case): string {
  return `
import * as api from "@crosswalk/${provider}";
const baseUrl = String(Reflect.get(globalThis, "process").env.BASE_URL);
const client = api.${create};
const result = await ${call};
const data = api.unwrap(result);
export const given = { status: result.response.status, data };
`;
}

describe.each(shareOf(["7", "5.9"] as const, 2))("TypeScript %s", (compiler) => {
  test.each(shareOf(["nodenext", "bundler"] as const, 2))("type-checks under %s", (resolution) => {
    const files = [
      ...cases.map((one) => ({ path: `${one.provider}.ts`, text: program(one) })),
      { path: "typed.ts", text: typedProgram },
      { path: "order.ts", text: order },
      ...providers.map(readmeProgram),
    ];
    project.write(files);
    const paths = files.map(({ path }) => path);
    expect(project.typeCheck(compiler, resolution, paths)).toBe("");
  });
});

/** What a compiler must know, and what it must refuse. */
const typedProgram = `
import { createFlexpriceClient, createSubscription as subscribe, unwrap } from "@crosswalk/flexprice";
import { createMaxioClient } from "@crosswalk/maxio";
import { createPelcroClient, createSubscription } from "@crosswalk/pelcro";
import type { components, operations } from "@crosswalk/maxio/types";
import { CreateSubscription } from "@crosswalk/maxio/schemas";

const flexprice = createFlexpriceClient({ auth: { "x-api-key": "k" } });
const subscription = unwrap(await subscribe(flexprice, { body: ${JSON.stringify(flexpriceBody)} }));
export const id: string | undefined = subscription.id;
// @ts-expect-error: not a billing period
await subscribe(flexprice, { body: { ...${JSON.stringify(flexpriceBody)}, billing_period: "FORTNIGHTLY" } });
// @ts-expect-error: the body is required
await subscribe(flexprice, {});
// @ts-expect-error: credentials are required
createFlexpriceClient({});

// @ts-expect-error: the subdomain is required
createMaxioClient({ auth: { basicAuth: { username: "k", password: "x" } } });
export const parsed: components["schemas"]["CreateSubscription"] = CreateSubscription.parse({});
export type Body = operations["createSubscription"]["requestBody"];

const pelcro = createPelcroClient({ auth: { bearerAuth: "t" } });
// @ts-expect-error: site_id is required when the client has no default for it
await createSubscription(pelcro, { body: { quantity: 1, source: "web" } });
await createSubscription(pelcro, { params: { query: { site_id: 1 } }, body: { quantity: 1, source: "web" } });
`;

/** The snippets of a README as one module. */
function readmeProgram(provider: string): { path: string; text: string } {
  const readme = readFileSync(join(workspace.package(provider), "README.md"), "utf8");
  const snippets = [...readme.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code]) => code ?? "");
  expect(snippets.length).toBeGreaterThan(1);
  const [first = "", ...operations] = snippets;
  const isCreate = (code: string): boolean => /await create\w+\(/.test(code);
  // The first has a call, too: with that of another snippet its variables would be declared twice.
  const create = isCreate(first) ? "" : (operations.find(isCreate) ?? "");
  const client = create === "" ? first : first.replace(/^const \{ data, error \}[^]*/m, "");
  return {
    path: `readme-${provider}.ts`,
    text: `${client}\n${create}\nexport { data, error };\n`,
  };
}

describe("over HTTP", () => {
  let server: LoopbackServer | undefined;

  test.each(cases)("$provider", async (one) => {
    server = await startLoopbackServer(() => one.answer);
    const script = `${one.provider}.mjs`;
    project.write([{ path: script, text: program(one) }]);
    vi.stubEnv("BASE_URL", server.url);
    const { given } = await project.load(script);
    vi.unstubAllEnvs();
    const received = server.last();
    expect({
      method: received.method,
      url: received.url,
      body: JSON.parse(received.body.toString()) as unknown,
      count: server.requests.length,
    }).toEqual({ method: "POST", url: one.expected.url, body: one.expected.body, count: 1 });
    expect(received.headers).toMatchObject({
      ...one.expected.headers,
      "content-type": "application/json",
      accept: "application/json",
    });
    expect(given).toEqual({ status: one.answer.status, data: one.answer.json });
    await server.close();
  });

  test.each(providers)("the README of %s sends a valid request", async (provider) => {
    const received = await startLoopbackServer(() => ({ json: {} }));
    const { text } = readmeProgram(provider);
    // Only where requests go is changed.
    const local = text.replace(/Client\(\{/, `Client({ baseUrl: ${JSON.stringify(received.url)},`);
    project.write([{ path: `readme-${provider}.mjs`, text: local }]);
    await project.load(`readme-${provider}.mjs`);
    expect(received.requests).toHaveLength(1);
    await received.close();
  });
});

test("one order goes to all four", async () => {
  project.write([{ path: "send.mjs", text: sendToAll }]);
  const { seen, answers } = (await project.load("send.mjs"))["given"] as Record<string, unknown>;
  expect(answers).toEqual([
    ["chatdash", "5", "active"],
    ["flexprice", "5", "active"],
    ["maxio", "5", "active"],
    ["pelcro", "5", "active"],
  ]);
  expect(seen).toMatchObject([
    [
      "POST",
      "/stripe/connect/accounts/acct_1/subscriptions",
      {
        data: { clientId: "1001", selectedProduct: { productId: "42", startDate: 1_738_368_000 } },
      },
    ],
    [
      "POST",
      "/subscriptions",
      { customer_id: "1001", billing_period: "MONTHLY", start_date: "2025-02-01T00:00:00Z" },
    ],
    ["POST", "/subscriptions.json", { subscription: { customer_id: 1001, product_id: 42 } }],
    [
      "POST",
      "/subscriptions?site_id=7",
      { user_id: 1001, plan_id: 42, quantity: 1, source: "web", source_id: 7 },
    ],
  ]);
});

describe("the command line on this repository's documents", () => {
  const { directory } = workspace;
  const generated = join(directory, "generated");

  test("gives what is in the repository, and a second run has nothing to do", async () => {
    expect(snapshot(generated)).toEqual(snapshot(join(packageRoot(), "generated")));
    expect((await crosswalk(directory, "generate")).stdout).toContain("Nothing changed");
  });

  test("--check names exactly the files that an edited word of a description concerns, and writes nothing", async () => {
    const page = join(directory, "specs/flexprice/003_d6cf85f491d46733.txt");
    const original = readFileSync(page, "utf8");
    const edited = original.replace("Count is the total number", "Count is the entire number");
    const before = snapshot(generated);
    writeFileSync(page, edited);
    onTestFinished(() => writeFileSync(page, original));
    const { code, stdout } = await crosswalk(directory, "generate", "--check");
    expect(code).toBe(1);
    const named = stdout.match(/^(stale|missing|surplus)\s+generated\/\S+$/gm) ?? [];
    expect(named.map((line) => line.replace(/\s+/, " ")).sort()).toEqual([
      "stale generated/flexprice/manifest.json",
      "stale generated/flexprice/openapi.yaml",
      "stale generated/flexprice/src/types.d.ts",
      // the page of the crosswalk quotes the vendor
      "stale generated/subscriptions/crosswalk.html",
      "stale generated/subscriptions/crosswalk.json",
      "stale generated/subscriptions/manifest.json",
      "stale generated/subscriptions/src/capabilities.js",
    ]);
    expect(stdout).toMatch(/^-.*total number/m);
    expect(stdout).toMatch(/^\+.*entire number/m);
    expect(stdout).toContain("Run: npx crosswalk generate");
    expect(snapshot(generated)).toEqual(before);
  });
});

test("a package holds the files of its manifest, byte for byte, and no others", () => {
  for (const provider of providers) {
    const folder = join(project.directory, "node_modules/@crosswalk", provider);
    const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as {
      files: Record<string, string>;
      operations: Record<string, { export: string }>;
    };
    expect(manifest.operations["createSubscription"]?.export).toBe("createSubscription");
    const hashes = Object.keys(manifest.files).map((path) => {
      const bytes = readFileSync(join(folder, path));
      return [path, createHash("sha256").update(bytes).digest("hex")];
    });
    expect(Object.fromEntries(hashes)).toEqual(manifest.files);
    const packed = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
    expect(packed.sort()).toEqual([...Object.keys(manifest.files), "manifest.json"].sort());
  }
});
