import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  applyOverlay,
  lintAndBundle,
  merge,
  resolvePlaceholders,
  upgrade,
  type SourcedDocument,
} from "../../generator/document/index.ts";
import { ingest } from "../../generator/ingest/index.ts";
import type { JsonObject, JsonValue } from "../../generator/json/values.ts";
import { valueAt } from "../../generator/json/pointer.ts";
import { createDiagnostics } from "./support.ts";

const root = join(import.meta.dirname, "../..");
const read = (file: string) => ({ file, text: readFileSync(join(root, file), "utf8") });

/** A provider's documents through the whole room. */
async function prepare(provider: string, ...files: string[]) {
  const diagnostics = createDiagnostics();
  const documents: SourcedDocument[] = [];
  for (const file of files) {
    const ingested = ingest(read(`specs/${provider}/${file}`), diagnostics);
    const upgraded = ingested && (await upgrade(ingested, diagnostics));
    if (upgraded !== undefined) documents.push(upgraded);
  }
  const [first, ...others] = documents;
  if (first === undefined) throw new Error("nothing was read");
  const merged = merge([first, ...others], diagnostics);
  const overlaid = applyOverlay(merged, read(`specs/${provider}/overlay.yaml`), diagnostics);
  const placed = resolvePlaceholders(overlaid, diagnostics, { requirePlaced: true });
  const result = await lintAndBundle(placed, {
    redoclyConfigPath: join(root, "redocly.yaml"),
    diagnostics,
    lint: true,
    projectRoot: root,
  });
  if (result === undefined) throw new Error("no result");
  return {
    ...result,
    diagnostics,
    at: (pointer: string): JsonValue | undefined => valueAt(result.value, pointer),
    ofCode: (code: string) => diagnostics.all.filter((d) => d.code === code),
  };
}
const requestBody = "requestBody/content/application~1json/schema";

describe("what becomes of the seeds", async () => {
  const chatdash = await prepare(
    "chatdash",
    "000_109286e6404e5d73.txt",
    "001_c44cd9f5c9bb9e4e.txt",
  );
  const pelcro = await prepare("pelcro", "002_5fdd540e0be5b4b2.txt");
  const flexprice = await prepare("flexprice", "003_d6cf85f491d46733.txt");
  const maxio = await prepare("maxio", "004_6d5515734d128345.txt");

  it.each([
    [
      "chatdash",
      chatdash,
      "/stripe/connect/accounts/{accountId}/subscriptions",
      "https://api.chat-dash.com/v1/public",
    ],
    ["pelcro", pelcro, "/subscriptions", "https://www.pelcro.com/api/v1/core"],
    ["flexprice", flexprice, "/subscriptions", "https://api.cloud.flexprice.io/v1"],
    ["maxio", maxio, "/subscriptions.json", "https://{subdomain}.chargify.com"],
  ])(
    "%s: one placed operation without errors, nothing of ours left in it",
    (_name, provider, path, server) => {
      expect(provider.diagnostics.all.filter((d) => d.severity === "error")).toStrictEqual([]);
      const paths = provider.value["paths"] as JsonObject;
      expect(Object.keys(paths)).toContain(path);
      expect((paths[path] as { post: JsonObject }).post["operationId"]).toBe("createSubscription");
      expect(provider.at("/servers/0/url")).toBe(server);
      expect(provider.value["openapi"]).toBe("3.1.0");
      expect(
        JSON.stringify(provider.value).replace("x-crosswalk-origin-version", ""),
      ).not.toContain("x-crosswalk");
    },
  );

  it("chatdash: the two witnesses are one, the first wins, and the report says where they differ", () => {
    const post = "/paths/~1stripe~1connect~1accounts~1{accountId}~1subscriptions/post";
    expect(Object.keys(chatdash.at(`${post}/responses`) as JsonObject)).toStrictEqual([
      "200",
      "500",
    ]);
    const pricing = `${post}/${requestBody}/properties/data/properties/selectedProduct/properties/pricing`;
    expect(chatdash.at(`${pricing}/required`)).toStrictEqual(["pricingModel"]);
    expect(chatdash.at(`${pricing}/properties/overage/type`)).toStrictEqual(["number", "null"]);
    const example = `${post}/requestBody/content/application~1json/example/data/selectedProduct/pricing`;
    expect(chatdash.at(example)).toStrictEqual({ metrics: "minutes" });
    expect(chatdash.at(`${post}/security`)).toStrictEqual([{ Authorization: [] }]);
    expect(chatdash.at("/components/securitySchemes/Authorization")).toMatchObject({
      type: "apiKey",
      in: "header",
      name: "Authorization",
    });
    const differences = [
      ...chatdash.ofCode("documents-differ"),
      ...chatdash.ofCode("documents-disagree"),
    ];
    const said = differences.map((d) => d.message).join("\n");
    expect(said).toContain("200");
    expect(said).toContain("500");
    expect(said).toContain("pricingModel");
    for (const d of differences) {
      expect(d.location?.file).toBe("specs/chatdash/000_109286e6404e5d73.txt");
      expect(d.related?.[0]?.location.file).toBe("specs/chatdash/001_c44cd9f5c9bb9e4e.txt");
    }
  });

  it("pelcro: sure names only, rows that stay unnamed are listed, enums are back", () => {
    const post = "/paths/~1subscriptions/post";
    const body = pelcro.at(`${post}/${requestBody}`) as JsonObject;
    expect(Object.keys(body["properties"] as JsonObject)).toStrictEqual([
      "user_id",
      "plan_id",
      "address_id",
      "source_id",
      "auto_renew",
      "campaign_key",
      "collection_method",
      "coupon_code",
      "current_period_end",
      "domains",
      "metadata",
      "quantity",
      "shipments_remaining",
      "source",
      "trial_period_days",
      "ip_addresses",
      "gift_message",
      "start_date",
      "billing_behavior",
      // Named in the table of conditions, their rows unknown.
      "customer_old_provider_id",
      "plan_old_provider_id",
      "source_old_provider_id",
      "address_old_provider_id",
      "is_gift_donor",
      "gift_recipient_email",
      "gift_recipient_first_name",
      "gift_recipient_last_name",
      "gift_donor_old_provider_id",
      "gift_donor_subscription_id",
      "next_invoice_date",
    ]);
    expect(body["required"]).toStrictEqual(["quantity", "source"]);
    expect(body["additionalProperties"]).toBeUndefined();
    expect(pelcro.ofCode("field-unnamed")).toHaveLength(37 - 19);
    expect(pelcro.ofCode("field-unnamed")[0]).toMatchObject({
      message: "row 14 (boolean): perhaps `shipments_undeliverable` (confidence 0.55)",
      location: { file: "specs/pelcro/002_5fdd540e0be5b4b2.txt", line: 69 },
    });
    expect(pelcro.at(`${post}/${requestBody}/properties/billing_behavior`)).toMatchObject({
      type: ["string", "null"],
      enum: ["bill_immediately", "bill_on_start_date", null],
    });
    expect(pelcro.at(`${post}/parameters`)).toStrictEqual([
      {
        name: "site_id",
        in: "query",
        required: true,
        schema: { type: "integer", format: "int32" },
      },
    ]);
    expect(
      Object.values((pelcro.at("/components/securitySchemes") ?? {}) as JsonObject),
    ).toStrictEqual([{ type: "http", scheme: "bearer" }]);
  });

  it("flexprice: the rendering's accidents are corrected, each fact in the overlay", () => {
    const post = "/paths/~1subscriptions/post";
    const count = `${post}/${requestBody}/properties/billing_period_count`;
    expect(flexprice.at(count)).toStrictEqual({ type: "integer", minimum: 1 });
    expect(flexprice.locate(`${count}/minimum`)).toMatchObject({
      file: "specs/flexprice/overlay.yaml",
      kind: "overlay",
    });
    expect(flexprice.locate(`${count}/type`)?.file).toBe(
      "specs/flexprice/003_d6cf85f491d46733.txt",
    );
    const response = `${post}/responses/201/content/application~1json/schema/properties`;
    expect(Object.keys(flexprice.at(response) as JsonObject)).toHaveLength(31);
    expect(flexprice.at(`${response}/trial_end`)).toMatchObject({
      type: ["string", "null"],
      format: "date-time",
    });
    expect(flexprice.at(`${response}/subscription_status/enum`)).toHaveLength(8);
    expect(flexprice.at(`${response}/line_items/items/properties/quantity/type`)).toBe("string");
  });

  it("maxio: wrappers, linked models and the documented example", () => {
    const post = "/paths/~1subscriptions.json/post";
    expect(maxio.at(`${post}/${requestBody}/$ref`)).toBe(
      "#/components/schemas/CreateSubscriptionRequest",
    );
    expect(
      Object.keys(maxio.at("/components/schemas/CreateSubscription/properties") as JsonObject),
    ).toHaveLength(49);
    expect(maxio.at("/components/schemas/CreateSubscription/examples/0/product_id")).toBe(212);
    expect(maxio.at("/components/schemas/CollectionMethod/enum")).toStrictEqual([
      "automatic",
      "remittance",
      "prepaid",
      "invoice",
    ]);
    expect(Object.keys(maxio.at(`${post}/responses`) as JsonObject)).toStrictEqual(["201", "422"]);
  });
});
