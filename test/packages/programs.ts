/** The clients of all providers, and what maps between them. */
export const clients = `import { createChatdashClient } from "@crosswalk/chatdash";
import { createFlexpriceClient } from "@crosswalk/flexprice";
import { createMaxioClient } from "@crosswalk/maxio";
import { createPelcroClient } from "@crosswalk/pelcro";
import { chatdash } from "@crosswalk/subscriptions/chatdash";
import { flexprice } from "@crosswalk/subscriptions/flexprice";
import { maxio } from "@crosswalk/subscriptions/maxio";
import { pelcro } from "@crosswalk/subscriptions/pelcro";
import { createSubscriptions, UnifiedError } from "@crosswalk/subscriptions";

const subscriptions = createSubscriptions({
  chatdash: chatdash({ client: createChatdashClient({ baseUrl, auth: { Authorization: "key" } }), settings: { accountId: "acct_1" } }),
  flexprice: flexprice({ client: createFlexpriceClient({ baseUrl, auth: { "x-api-key": "key" } }), settings: {} }),
  maxio: maxio({ client: createMaxioClient({ baseUrl, auth: { basicAuth: { username: "key", password: "x" } } }), settings: {} }),
  pelcro: pelcro({ client: createPelcroClient({ baseUrl, auth: { bearerAuth: "key" } }), settings: { siteId: 7 } }),
});
`;

/** What a compiler must know of the mapping between the packages, and what it must reject. */
export const order = `declare const baseUrl: string;
${clients}
import type { components } from "@crosswalk/subscriptions";
import { CreateSubscription } from "@crosswalk/subscriptions/schemas";
import { encode } from "@crosswalk/subscriptions/maxio";

export const canonical: components["schemas"]["CreateSubscription"] = { customer: { id: "1" }, plan: { handle: "gold" } };
export const parsed: components["schemas"]["CreateSubscription"] = CreateSubscription.parse(canonical);
const encoded = encode("create", { customer: { id: "1" }, plan: { handle: "gold" } });
if (encoded.ok) console.log(encoded.body, encoded.undecided);

const { value } = await subscriptions.for("pelcro").create({ customer: { id: "1" }, plan: { id: "2" } });
export const status: "active" | "trialing" | (string & {}) = value.status;
// @ts-expect-error this provider takes no end
await subscriptions.for("pelcro").create({ customer: { id: "1" }, plan: { id: "2" }, endAt: "2030-01-01T00:00:00Z" });
// @ts-expect-error this provider demands agents
await subscriptions.for("chatdash").create({ customer: { id: "1" }, plan: { id: "2" }, startAt: "2030-01-01T00:00:00Z" });
// @ts-expect-error this provider demands a currency
await subscriptions.for("flexprice").create({ customer: { id: "1" }, plan: { id: "2" }, startAt: "2025-01-01T00:00:00Z" });
// @ts-expect-error the account is a setting
chatdash({ client: createChatdashClient({ auth: { Authorization: "key" } }), settings: {} });
for await (const one of subscriptions.list("maxio", { status: "active" })) one.id.toUpperCase();
const page = await subscriptions.list("flexprice", { customerId: "c" }).page({ cursor: null });
page.value.cursor?.toUpperCase();
page.raw.pagination?.total?.toFixed();
const changed = await subscriptions.update("maxio", "5", { externalId: null });
changed.raw.subscription.id?.toFixed();
// @ts-expect-error this provider cannot change a subscription
await subscriptions.update("flexprice", "5", { externalId: null });
// @ts-expect-error this provider cannot change the start
await subscriptions.update("maxio", "5", { startAt: "2030-01-01T00:00:00Z" });
await subscriptions.cancel("pelcro", "5", { at: "period_end", reason: "moved" });
// @ts-expect-error when it ends must be said
await subscriptions.cancel("pelcro", "5", {});
declare const either: "maxio" | "pelcro";
await subscriptions.update(either, "5", { collectionMethod: "send_invoice" });
const event = await subscriptions.webhook("pelcro", { body: "{}", headers: {} }, { verify: () => true });
if (event.type === "subscriptionUpdated") event.value.status.toUpperCase();
try {
  await subscriptions.create("maxio", { customer: { id: "1" }, plan: { id: "2" } });
} catch (error) {
  if (error instanceof UnifiedError && error.kind === "invalid_request") console.log(error.messages, error.mayHaveActed);
}
`;

/** Sends one order to all providers, on a server of its own; gives what arrived and what came back. */
export const sendToAll = `${clients.match(/^import .*$/gm)?.join("\n") ?? ""}
import { createServer } from "node:http";
const seen = [];
const server = createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    seen.push([request.method, request.url, JSON.parse(Buffer.concat(chunks).toString())]);
    const maxio = request.url.endsWith(".json");
    response.writeHead(maxio || request.url === "/subscriptions" ? 201 : 200, { "content-type": "application/json" });
    const flat = { id: request.url.includes("site_id") ? 5 : "5", status: "active", subscription_status: "active", type: "subscription" };
    response.end(JSON.stringify(maxio ? { subscription: { id: 5, state: "active" } } : flat));
  });
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const baseUrl = "http://127.0.0.1:" + server.address().port;
${clients.replaceAll(/^import .*\n/gm, "")}
const order = {
  customer: { id: "1001" }, plan: { id: "42" }, currency: "USD", paymentMethod: { id: "7" },
  billingInterval: { unit: "month", count: 1 }, billingCadence: "recurring", billingTiming: "advance", startAt: "2025-02-01T00:00:00Z",
  providerOptions: { chatdash: { agentIds: ["a"], selectedProduct: { pricing: { pricingModel: "base" } } } },
};
const answers = [];
for (const name of ["chatdash", "flexprice", "maxio", "pelcro"]) {
  const { startAt, ...rest } = order;
  const { value, provider } = await subscriptions.create(name, name === "maxio" ? rest : order, { unsupported: "drop" });
  answers.push([provider, value.id, value.status]);
}
server.close();
export const given = { seen, answers };
`;
