import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compareDocuments, renderHtml } from "../../generator/compare/index.ts";
import { after, before, mappings } from "./example.ts";

const executable = [process.env["CROSSWALK_CHROMIUM"], "/usr/bin/chromium"].find(
  (path) => path !== undefined && existsSync(path),
);
if (executable === undefined)
  process.stderr.write(
    "The page of crosswalk diff was not opened in a browser: there is no /usr/bin/chromium (Debian: apt-get install chromium) and CROSSWALK_CHROMIUM names none.\n",
  );

const documents = { base: { document: before }, revision: { document: after } };
const reports = ["billing", "other"].map((provider) =>
  compareDocuments(documents.base, documents.revision, {
    provider,
    ...(provider === "billing" ? { mappings } : {}),
  }),
);
const all = reports.flatMap(({ changes }) => changes);

describe.skipIf(executable === undefined)("the page in headless Chromium, from disk", () => {
  const folder = mkdtempSync(join(tmpdir(), "crosswalk-page-"));
  const file = join(folder, "report.html");
  writeFileSync(file, renderHtml(reports.map((report) => ({ report, ...documents }))));
  const problems: string[] = [];
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: executable ?? "",
      args: ["--no-sandbox", "--disable-gpu"],
    });
    page = await browser.newPage();
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") problems.push(message.text());
    });
    await page.goto(pathToFileURL(file).href);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  const shown = () =>
    page.$$eval("article:not([hidden])", (found) => found.map((article) => article.id).sort());
  const idsOf = (changes: typeof all) => changes.map(({ id }) => id).sort();

  test("the filters show what they say, and the count agrees", async () => {
    expect(await shown()).toEqual(idsOf(all));
    await page.uncheck("input[value=breaking]");
    expect(await shown()).toEqual(idsOf(all.filter((change) => change.class !== "breaking")));
    await page.check("input[value=breaking]");
    await page.selectOption("#provider", "other");
    expect(await shown()).toEqual(idsOf(reports[1]?.changes.slice() ?? []));
    await page.selectOption("#provider", "");
    await page.selectOption("#mapping", "*");
    const mapped = all.filter((change) => change.mappings.length > 0);
    expect(await shown()).toEqual(idsOf(mapped));
    expect(await page.textContent("#count")).toBe(`${mapped.length} of ${all.length} changes`);
    await page.selectOption("#mapping", "");
    await page.fill("#text", "TRIAL_END nullable");
    expect(await page.$$eval("article:not([hidden]) h3", (found) => found.length)).toBe(2);
    await page.fill("#text", "");
  });

  test("a link to a change shows it, opened, whatever is filtered", async () => {
    const change = reports[1]?.changes.at(-1);
    await page.selectOption("#provider", "billing");
    await page.goto(`${pathToFileURL(file).href}#${change?.id}`);
    await page.waitForFunction(
      (id) => document.getElementById(id)?.querySelector("details")?.open === true,
      change?.id ?? "",
    );
    expect(await shown()).toEqual(idsOf(all));
  });

  test("can be used with the keyboard and read on a narrow screen", async () => {
    await page.setViewportSize({ width: 400, height: 800 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    const unnamed = await page.$$eval("form input, form select", (fields) =>
      fields.filter((field) => (field as HTMLInputElement).labels?.length !== 1).map(String),
    );
    expect(unnamed).toEqual([]);
    expect(problems).toEqual([]);
  });
});
