import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { providerNames } from "./modules.ts";
import { realPackages } from "./packages.ts";

// What a browser shows of it is in page-browser.long.ts.
const { subscriptions: folder } = await realPackages();
const lines: unknown = JSON.parse(readFileSync(join(folder, "crosswalk.json"), "utf8"));
const order = ["chatdash", "pelcro", "flexprice", "maxio"];
const byConfig = (a: string, b: string): number => order.indexOf(a) - order.indexOf(b);

describe("the page's text", () => {
  const html = readFileSync(join(folder, "crosswalk.html"), "utf8");

  test("asks the network for nothing", () => {
    expect(html).not.toMatch(
      /<(?:script|img|iframe|object|embed)[^>]+src=|<link[^>]+href="(?!data:)|@import|url\(|fetch\(|XMLHttpRequest/,
    );
    expect(html).toContain("default-src 'none'");
  });

  test("has the table also for readers without script", () => {
    const table = /<noscript>[^]*<\/noscript>/.exec(html)?.[0] ?? "";
    expect(table.match(/<th scope="row">/g)).toHaveLength((lines as unknown[]).length);
    expect(table).not.toContain("<script");
  });

  test("carries the data, and no byte of it can end the script", () => {
    const data =
      /<script type="application\/json" id="data">([^<]*)<\/script>/.exec(html)?.[1] ?? "";
    expect(JSON.parse(data)).toEqual({
      name: "subscriptions",
      providers: [...providerNames].sort(byConfig),
      lines,
    });
  });
});
