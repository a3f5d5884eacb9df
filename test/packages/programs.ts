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
