import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../../generator/package-root.ts";
import type { Position, Positions, Scenario } from "./types.ts";

/** A run over one page of text. */
export function pageScenario(text: string): Scenario {
  return {
    files: { "page.md": text },
    args: ["generate", "--spec", "page.md", "--out", "out", "--name", "hostile"],
    output: "out",
  };
}

/** Every document below specs/ that is a page, by the number that its name starts with. */
export function pages(): ReadonlyMap<string, string> {
  const specs = join(packageRoot(), "specs");
  return new Map(
    readdirSync(specs, { recursive: true, encoding: "utf8" })
      .filter((file) => /[\\/]\d{3}_[0-9a-f]+\.txt$/.test(file))
      .sort()
      .map((file) => [/(\d{3})_/.exec(file)?.[1] ?? "", readFileSync(join(specs, file), "utf8")]),
  );
}

/** The payload instead of a phrase of a real page. */
const instead =
  (page: string, phrase: string, wrap: (payload: string) => string = (p) => p): Position =>
  (payload) => {
    const text = pages().get(page) ?? "";
    if (!text.includes(phrase)) throw new Error(`${page} has no ${JSON.stringify(phrase)}`);
    return pageScenario(text.replace(phrase, () => wrap(payload)));
  };

/** The payload before or after a real page. */
const around =
  (page: string, wrap: (text: string, payload: string) => string): Position =>
  (payload) =>
    pageScenario(wrap(pages().get(page) ?? "", payload));

/** A page that embeds an OpenAPI document, with places for text around it. */
function embedded(title: string, fence: string, description: string, tail: string): string {
  return `# ${title}\n\n> ${description}\n\n## OpenAPI\n\n\`\`\`\`yaml ${fence}\nopenapi: 3.0.1\ninfo:\n  title: ${JSON.stringify(description)}\n  version: 1.0.0\npaths:\n  /pets:\n    post:\n      summary: Add a pet\n      responses:\n        "200":\n          description: Done\n\`\`\`\`\n\n${tail}\n`;
}

/** Positions of pages of text. */
export const pagePositions: Positions = {
  "embedded: heading": (p) => pageScenario(embedded(p, "post /pets", "x", "")),
  "embedded: info string": (p) => pageScenario(embedded("x", p, "x", "")),
  "embedded: path": (p) => pageScenario(embedded("x", `post /pets/${p}`, "x", "")),
  "embedded: quote": (p) => pageScenario(embedded("x", "post /pets", p, "")),
  "embedded: tail": (p) => pageScenario(embedded("x", "post /pets", "x", p)),
  "embedded: front matter": (p) =>
    pageScenario(`---\ntitle: ${p}\n---\n${embedded("x", "post /pets", "x", "")}`),
  "embedded: raw YAML": instead("000", "title: ChatDash API Documentation", (p) => `title: ${p}`),
  "embedded: raw key": instead("000", "clientId:\n", (p) => `${p}:\n`),
  "embedded: description": instead("000", "Create a subscription for a connected account."),
  "text: path": instead("001", "{accountId}"),
  "text: title": instead("001", "Create Subscription"),
  "text: curl": instead("001", "https://api.chat-dash.com/v1/public/"),
  "text: sample": instead("001", '"sub_sched_1ABC123DEF456GHI"'),
  "text: sample key": instead("001", '"productId"'),
  "text: head": around("001", (text, p) => `${p}\n${text}`),
  "text: tail": around("001", (text, p) => `${text}\n${p}`),
  "fields: path": instead("003", "subscriptions"),
  "fields: name": instead("003", "billing_period_count"),
  "fields: type": instead("003", "enum<string>", (p) => `enum<${p}>`),
  "fields: enum": instead("003", "RECURRING"),
  "fields: range": instead("003", "x > 1"),
  "fields: description": instead("003", "CancelAt is the date the subscription will be canceled"),
  "fields: header": instead("003", "x-api-key"),
  "fields: status": instead("003", "201 - application/json"),
  "fields: tail": around("003", (text, p) => `${text}\n${p}\n`),
  "rows: title": instead("002", "Create subscription"),
  "rows: description": instead("002", "Create a new subscription for a customer."),
  "rows: condition": instead("002", "Always"),
  "rows: tail": around("002", (text, p) => `${text}\n${p}\n`),
  "table: heading": instead("004", "# Create Subscription", (p) => `# ${p}`),
  "table: structure": instead("004", "`CreateSubscription`", (p) => `\`${p}\``),
  "table: name": instead("004", "`product_handle`", (p) => `\`${p}\``),
  "table: type": instead("004", "`int`", (p) => `\`${p}\``),
  "table: link": instead("004", "../../doc/models/subscription-custom-price.md"),
  "table: description": instead(
    "004",
    "The API Handle of the product for which you are creating a subscription.",
  ),
  "table: default": instead("004", "**Default**: `'automatic'`", (p) => `**Default**: \`${p}\``),
  "table: row": instead(
    "004",
    "| `product_id`",
    (p) => `| ${p} | ${p} | ${p} | ${p} |\n| \`product_id\``,
  ),
  "page alone": (p) => pageScenario(`# ${p}\n\n${p}\n`),
};
