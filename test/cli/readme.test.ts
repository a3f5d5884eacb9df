import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { packageRoot } from "../../generator/package-root.ts";
import { compile } from "../support/compiler.ts";
import { crosswalk } from "../support/project.ts";

const readme = readFileSync(join(packageRoot(), "README.md"), "utf8");
const folder = join(packageRoot(), "node_modules", ".cache", "crosswalk", `readme-${process.pid}`);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What the README's snippet takes for granted. */
const setup = `
import { createChatdashClient } from "@crosswalk/chatdash";
import { createFlexpriceClient } from "@crosswalk/flexprice";
import { createMaxioClient } from "@crosswalk/maxio";
import { createPelcroClient } from "@crosswalk/pelcro";

export const clients = {
  chatdash: createChatdashClient({ auth: { Authorization: "key" } }),
  flexprice: createFlexpriceClient({ auth: { "x-api-key": "key" } }),
  maxio: createMaxioClient({ auth: { basicAuth: { username: "key", password: "x" } }, baseUrl: "https://acme.example" }),
  pelcro: createPelcroClient({ auth: { bearerAuth: "key" } }),
};
export const startAt = "2026-01-01T00:00:00Z";
export const order = {
  customer: { id: "1001" },
  plan: { id: "42" },
  currency: "USD",
  billingInterval: { unit: "month" as const, count: 1 },
  billingCadence: "recurring" as const,
  billingTiming: "advance" as const,
  paymentMethod: { id: "7" },
};
export const providerOptions = { chatdash: { agentIds: ["64abc123def456789012345b"], selectedProduct: { pricing: { pricingModel: "base" as const } } } };
`;

describe("the README", () => {
  it("shows one call to four vendors in under 20 lines, and it compiles", () => {
    const code = /```ts\n([^]*?)```/.exec(readme)?.[1] ?? "";
    expect(code.split("\n").filter((line) => line.trim() !== "").length).toBeLessThan(20);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "setup.ts"), setup);
    writeFileSync(join(folder, "snippet.ts"), code);
    const options = { skipLibCheck: true, types: ["node"] };
    expect(compile(folder, ["snippet.ts"], { options })).toBe("");
  });

  it("names every command, and no other", async () => {
    const { stdout } = await crosswalk(packageRoot(), "--help");
    const commands = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
    const named = commands.filter((name) => name !== "help" && name !== "init");
    for (const name of named)
      expect(readme).toMatch(new RegExp(`(crosswalk|crosswalk --|npm run) ${name}\\b`));
    const used = [...readme.matchAll(/npm run crosswalk -- ([a-z]+)/g)].map(([, name]) => name);
    for (const name of used) expect(commands).toContain(name);
  });
});
