import { beforeAll, expect, test } from "vitest";
import { installedPackages } from "../support/generated-workspace.ts";
import type { PackedProject } from "../support/packed-project.ts";
import { clients } from "../packages/programs.ts";

/** A project of somebody who installed the five packages from their tarballs. */
let project: PackedProject;
beforeAll(() => {
  project = installedPackages();
}, 120_000);

const send = `import { createServer } from "node:http";
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
console.log(JSON.stringify({ seen, answers }));
`;

test("one order goes to all four", async () => {
  project.write([
    { path: "send.mjs", text: clients.match(/^import .*$/gm)?.join("\n") + "\n" + send },
  ]);
  const { seen, answers } = JSON.parse(await project.run("send.mjs")) as {
    seen: unknown[];
    answers: unknown[];
  };
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
