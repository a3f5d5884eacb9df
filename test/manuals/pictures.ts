/** `npm run pictures`: the pictures of the README, taken in Chromium. Look at them before you commit them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { compareDocuments, renderHtml } from "../../generator/compare/index.ts";
import { packageRoot } from "../../generator/package-root.ts";
import { after, before, mappings } from "../compare/example.ts";

const target = join(packageRoot(), ".github", "pictures");
const folder = mkdtempSync(join(tmpdir(), "crosswalk-pictures-"));
const report = join(folder, "report.html");
const documents = { base: { document: before }, revision: { document: after } };
const changes = compareDocuments(documents.base, documents.revision, {
  provider: "billing",
  mappings,
});
writeFileSync(report, renderHtml([{ report: changes, ...documents }]));

const pictures = [
  {
    name: "crosswalk",
    file: join(packageRoot(), "generated/subscriptions/crosswalk.html"),
    of: undefined,
  },
  { name: "review", file: report, of: "article" },
];
const browser = await chromium.launch({
  executablePath: process.env["CROSSWALK_CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 675 } });
  mkdirSync(target, { recursive: true });
  for (const { name, file, of } of pictures) {
    await page.goto(pathToFileURL(file).href);
    const path = join(target, `${name}.png`);
    await (of === undefined
      ? page.screenshot({ path })
      : page.locator(of).first().screenshot({ path }));
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
