import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkCrosswalk } from "../../generator/crosswalk/index.ts";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import type { JsonObject } from "../../generator/json/values.ts";
import { compile } from "../support/compiler.ts";
import { startLoopbackServer } from "../support/loopback-server.ts";
import { runs } from "../support/share.ts";
import { absent, instances } from "./arbitrary.ts";
import { loadMapping, type ProviderModule } from "./modules.ts";
import { writePackages, type WrittenPackages } from "./packages.ts";
import { fifth, fifthInput, mappingOf, documentOf, read } from "./support.ts";

/** A provider that is unlike the four, added with a document and a mapping file, nothing else. */
describe("a fifth provider", () => {
  let packages: WrittenPackages;
  let module: ProviderModule;
  let entry: { tidewater(options: unknown): unknown };
  beforeAll(async () => {
    const diagnostics = createDiagnostics();
    const input = fifthInput(diagnostics);
    if (input === undefined) throw new Error(JSON.stringify(diagnostics.all));
    packages = await writePackages(input, diagnostics);
    module = await loadMapping(packages.subscriptions, "tidewater");
    entry = (await import(join(packages.subscriptions, "src/tidewater.js"))) as typeof entry;
  }, 60_000);
  afterAll(() => {
    packages.remove();
  });

  const settings = { tenant: "acme" };
  const canonical = {
    ...{
      customer: { id: "cur_1" },
      startAt: "2025-02-01T00:00:00Z",
      quantity: 3,
      metadata: { a: "b" },
      channel: "phone",
    },
    plan: {
      id: "cur_2",
      customPrice: {
        amount: { amountMinor: "1999", currency: "EUR" },
        interval: { unit: "month", count: 1 },
      },
    },
    ...{
      discounts: [{ code: "A" }, { code: "B" }],
      items: [{ id: "cur_3", quantity: 2 }, { id: "cur_4" }],
      autoRenew: false,
    },
  };
  const body = {
    contract: {
      ...{
        subscriber: { cursor: "cur_1" },
        beginsAt: "2025-02-01T00:00:00Z",
        labels: [{ name: "a", text: "b" }],
        desk: "phone",
      },
      offer: {
        cursor: "cur_2",
        price: { amount: "19.99", currency: "eur" },
        period: "P1M",
        seats: 3,
      },
      ...{
        promoCodes: ["A", "B"],
        lines: [{ offerRef: "cur_3", qty: 2 }, { offerRef: "cur_4" }],
        renewal: "STOP",
      },
    },
  };

  test("decimal money, durations, nested items, pairs and cursors go over and come back", () => {
    const encoded = module.encode(canonical, { settings });
    expect(encoded).toMatchObject({ ok: true, issues: [], path: { tenant: "acme" } });
    if (encoded.ok) expect(encoded.body).toEqual(body);
    expect(module.decode(body)).toMatchObject({ ok: true, value: canonical });
  });

  test("the laws hold on requests at random", () => {
    const { value } = documentOf("subscriptions", "specs/crosswalk/subscriptions.yaml").document;
    const schema = structuredClone(
      (value["components"] as Record<string, JsonObject>)["schemas"]?.["CreateSubscription"],
    ) as JsonObject;
    schema["required"] = ["customer", "plan", "startAt"];
    for (const key of ["customer", "plan"])
      ((schema["properties"] as Record<string, JsonObject>)[key] as JsonObject)["required"] = [
        "id",
      ];
    const arbitrary = instances(value, schema, {
      "trial.days": fc.integer({ min: 1, max: 90 }),
      ...{
        "trial.endAt": absent,
        collectionMethod: fc.constantFrom("charge_automatically", "send_invoice"),
        providerOptions: absent,
      },
      "plan.customPrice.amount.amountMinor": fc.integer({ min: 0, max: 1_000_000 }).map(String),
      "plan.customPrice.amount.currency": fc.constantFrom("EUR", "JPY", "BHD", "CLF", "USD"),
    });
    fc.assert(
      fc.property(arbitrary, (input) => {
        fc.pre(module.encode(input, { settings }).ok);
        expect(module.checkLaws(input, { settings })).toEqual([]);
      }),
      { numRuns: runs(1_000, 40), maxSkipsPerRun: 50, seed: 4 },
    );
  });

  test("through the unified client, with its own error shape", async () => {
    const answers = [
      {
        status: 202,
        json: {
          contract: { cursor: "c-1", phase: "RUNNING", offer: { cursor: "cur_2" }, period: "P3M" },
        },
      },
      { status: 409, json: { problem: { detail: "Already open." } } },
    ];
    const server = await startLoopbackServer(() => answers.shift() ?? { status: 500 });
    try {
      const { createTidewaterClient } = (await import(
        join(packages.folder, "node_modules/@crosswalk/tidewater/src/index.js")
      )) as { createTidewaterClient(options: unknown): unknown };
      const { createSubscriptions } = (await import(
        join(packages.subscriptions, "src/index.js")
      )) as {
        createSubscriptions(adapters: unknown): {
          create(name: string, input: unknown): Promise<unknown>;
        };
      };
      const client = createTidewaterClient({ baseUrl: server.url, auth: { key: "k" } });
      const subscriptions = createSubscriptions({
        tidewater: entry.tidewater({ client, settings }),
      });
      expect(await subscriptions.create("tidewater", canonical)).toMatchObject({
        value: {
          id: "c-1",
          status: "active",
          rawStatus: "RUNNING",
          plan: { id: "cur_2" },
          billingInterval: { unit: "month", count: 3 },
        },
      });
      expect(server.last()).toMatchObject({ method: "POST", url: "/v7/tenants/acme/contracts" });
      expect(JSON.parse(server.last().body.toString())).toEqual(body);
      await expect(subscriptions.create("tidewater", canonical)).rejects.toMatchObject({
        kind: "conflict",
        messages: ["Already open."],
        mayHaveActed: false,
      });
    } finally {
      await server.close();
    }
  });

  test("types: what it cannot do does not compile, what it demands must be there", () => {
    const folder = join(packages.folder, "consumer");
    mkdirSync(folder);
    writeFileSync(
      join(folder, "consumer.ts"),
      `import { createTidewaterClient } from "@crosswalk/tidewater";
import { createSubscriptions } from "@crosswalk/subscriptions";
import { tidewater } from "@crosswalk/subscriptions/tidewater";
const client = createTidewaterClient({ auth: { key: "k" } });
const subscriptions = createSubscriptions({ tidewater: tidewater({ client, settings: { tenant: "t" } }) });
const { value } = await subscriptions.for("tidewater").create({ customer: { id: "a" }, plan: { id: "b" }, startAt: "2025-02-01T00:00:00Z" });
export const status: "active" | string = value.status;
// @ts-expect-error no end
await subscriptions.for("tidewater").create({ customer: { id: "a" }, plan: { id: "b" }, startAt: "x", endAt: "y" });
// @ts-expect-error a start is demanded
await subscriptions.for("tidewater").create({ customer: { id: "a" }, plan: { id: "b" } });
// @ts-expect-error no tenant
tidewater({ client, settings: {} });
// @ts-expect-error no such option
await subscriptions.for("tidewater").create({ customer: { id: "a" }, plan: { id: "b" }, startAt: "x", providerOptions: { tidewater: { auditTrail: "yes" } } });
`,
    );
    expect(compile(folder, ["consumer.ts"])).toBe("");
  });
});

describe("a codec of the user's own", () => {
  const source = `import * as z from "zod";

/** Cursors are written backwards by this provider. */
export const backwards: z.ZodType<string, string> = z.codec(z.string(), z.string(), {
  decode: (text) => [...text].reverse().join(""),
  encode: (text) => [...text].reverse().join(""),
});
`;
  const declared = `codecs:
  backwards: { module: ./codecs/mine.ts, export: backwards, canonical: [string], provider: [string] }
operations:`;
  const change = (text: string): string =>
    text
      .replace("operations:", declared)
      .replaceAll(
        "provider: subscriber.cursor }",
        "provider: subscriber.cursor, codec: backwards }",
      );

  function input(module: string | undefined, text = change(read(fifth.mapping))) {
    const diagnostics = createDiagnostics();
    const readFile = (file: string): string | undefined =>
      file === "test/crosswalk/fixtures/fifth/codecs/mine.ts" ? module : undefined;
    const mapping = mappingOf("tidewater", fifth.mapping, diagnostics, text, undefined, readFile);
    const parts = fifthInput(createDiagnostics());
    if (parts === undefined) throw new Error("The fixture does not read.");
    return { diagnostics, crosswalk: mapping && { ...parts, mappings: [mapping] } };
  }

  test("is transpiled into the package and used", async () => {
    const { diagnostics, crosswalk } = input(source);
    if (crosswalk === undefined) throw new Error(JSON.stringify(diagnostics.all));
    const packages = await writePackages(crosswalk, diagnostics);
    try {
      const module = await loadMapping(packages.subscriptions, "tidewater");
      const encoded = module.encode(
        { customer: { id: "abc" }, plan: { id: "p" }, startAt: "2025-02-01T00:00:00Z" },
        { settings: { tenant: "t" } },
      );
      expect(encoded).toMatchObject({
        ok: true,
        body: { contract: { subscriber: { cursor: "cba" } } },
      });
      if (encoded.ok)
        expect(module.decode(encoded.body)).toMatchObject({
          ok: true,
          value: { customer: { id: "abc" } },
        });
    } finally {
      packages.remove();
    }
  }, 60_000);

  test("a module that is not there, a name that it lacks, types that do not fit", () => {
    expect(input(undefined).diagnostics.all).toMatchObject([
      {
        code: "mapping-own-codec",
        message: expect.stringContaining("no such file") as string,
        location: { file: fifth.mapping },
      },
    ]);
    expect(input(source.replace("backwards:", "forwards:")).diagnostics.all).toMatchObject([
      {
        code: "mapping-own-codec",
        message: expect.stringContaining("export const backwards") as string,
      },
    ]);
    const { diagnostics, crosswalk } = input(
      source,
      change(read(fifth.mapping)).replace("provider: [string] }", "provider: [integer] }"),
    );
    if (crosswalk !== undefined) checkCrosswalk(crosswalk, diagnostics, { pins: false });
    expect(new Set(diagnostics.all.map(({ code }) => code))).toEqual(
      new Set(["mapping-codec-type"]),
    );
  });
});
