import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FieldCapabilities } from "../../generator/crosswalk/emit/capabilities.ts";
import { realPackages } from "./packages.ts";

const { subscriptions: folder } = await realPackages();
const file = join(folder, "crosswalk.html");
const lines = JSON.parse(
  readFileSync(join(folder, "crosswalk.json"), "utf8"),
) as FieldCapabilities[];
const words = { required: "required", supported: "yes", lossy: "lossy", unsupported: "no" };

const executable = [process.env["CROSSWALK_CHROMIUM"], "/usr/bin/chromium"].find(
  (path) => path !== undefined && existsSync(path),
);
if (executable === undefined) {
  process.stderr.write(
    "crosswalk.html was not opened in a browser: there is no /usr/bin/chromium (Debian: apt-get install chromium) and CROSSWALK_CHROMIUM names none.\n",
  );
}

const order = ["chatdash", "pelcro", "flexprice", "maxio"];

describe.skipIf(executable === undefined)("in headless Chromium, from disk", () => {
  let browser: Browser;
  let page: Page;
  const requested: string[] = [];
  const problems: string[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: executable ?? "",
      args: ["--no-sandbox", "--disable-gpu"],
    });
    page = await browser.newPage();
    page.on("request", (request) => requested.push(request.url()));
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") problems.push(message.text());
    });
    await page.goto(pathToFileURL(file).href);
  }, 60_000);
  afterAll(() => browser.close());

  /** The table as it is shown: field, then the cell's word by provider. */
  const shown = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("#matrix tbody tr[data-field]")].map((row) => ({
        operation: row.getAttribute("data-operation"),
        part: row.getAttribute("data-part"),
        field: row.getAttribute("data-field"),
        cells: Object.fromEntries(
          [...row.querySelectorAll("td")].map((cell) => [
            cell.dataset["provider"],
            cell.textContent,
          ]),
        ),
      })),
    );
  const expected = (wanted: readonly FieldCapabilities[], providers: readonly string[]) =>
    wanted.map(({ operation, part, field, providers: cells }) => ({
      operation,
      part,
      field,
      cells: Object.fromEntries(
        providers.map((name) => [name, words[cells[name]?.support ?? "unsupported"]]),
      ),
    }));

  test("the table equals the data", async () => {
    expect(await shown()).toEqual(expected(lines, order));
    expect(await page.textContent("#count")).toBe(
      `${String(lines.length)} of ${String(lines.length)} fields, 4 of 4 providers.`,
    );
    expect(requested.filter((url) => !url.startsWith("file:") && !url.startsWith("data:"))).toEqual(
      [],
    );
    expect(problems).toEqual([]);
  });

  test("fields are filtered, providers picked", async () => {
    await page.fill("#filter", "trial");
    const trial = lines.filter((line) =>
      `${line.operation} ${line.field} ${line.description ?? ""} ${order.map((p) => line.providers[p]?.path ?? "").join(" ")}`
        .toLowerCase()
        .includes("trial"),
    );
    expect(trial.length).toBeGreaterThan(2);
    expect(await shown()).toEqual(expected(trial, order));
    await page.uncheck('input[value="maxio"]');
    expect((await shown()).every(({ cells }) => !("maxio" in cells))).toBe(true);
    await page.check('input[value="maxio"]');
    await page.fill("#filter", "");
    await page.selectOption("#support", "required");
    const required = lines.filter((line) =>
      order.some((p) => line.providers[p]?.support === "required"),
    );
    expect(await shown()).toEqual(expected(required, order));
    await page.selectOption("#support", "");
  });

  test("a cell tells path, codec, loss, rules and the vendor's sentence with its source, by keyboard alone", async () => {
    const line = lines.find(
      ({ operation, part, field }) =>
        operation === "create" && part === "request" && field === "netTermsDays",
    );
    const cell = line?.providers["maxio"];
    const button = page.locator(
      'tr[data-operation="create"][data-part="request"][data-field="netTermsDays"] td[data-provider="maxio"] button',
    );
    await button.focus();
    await page.keyboard.press("Enter");
    expect(await button.getAttribute("aria-expanded")).toBe("true");
    const details = page.locator(`#${(await button.getAttribute("aria-controls")) ?? ""}`);
    const text = (await details.textContent()) ?? "";
    for (const part of [
      cell?.path,
      cell?.codec,
      cell?.rules?.[0]?.sentence,
      cell?.vendor?.sentence,
      `${cell?.vendor?.file ?? ""}:${String(cell?.vendor?.line)}`,
    ]) {
      expect(part).toBeTruthy();
      expect(text).toContain(part);
    }
    await page.keyboard.press("Enter");
    expect(await details.isVisible()).toBe(false);
  });

  test("a screen reader gets names, headers and a live count", async () => {
    const snapshot = await page.locator("body").ariaSnapshot();
    for (const part of [
      'heading "Crosswalk: subscriptions"',
      'searchbox "Filter fields"',
      'group "Providers"',
      'checkbox "maxio" [checked]',
      'columnheader "pelcro"',
      "status: ",
    ]) {
      expect(snapshot).toContain(part);
    }
    const unnamed = await page.evaluate(
      () =>
        [...document.querySelectorAll("button, input, select")].filter(
          (one) =>
            !(
              one.getAttribute("aria-label") ??
              (one as HTMLInputElement).labels?.[0]?.textContent ??
              one.textContent
            ),
        ).length,
    );
    expect(unnamed).toBe(0);
    expect(
      await page
        .locator(
          "#matrix thead th:not([scope=col]), #matrix tbody tr[data-field] th:not([scope=row])",
        )
        .count(),
    ).toBe(0);
  });

  test.each(["light", "dark"] as const)(
    "text has contrast in the %s scheme",
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      const low = await page.evaluate(() => {
        const channel = (value: number): number =>
          value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        const luminance = (colour: string): number => {
          const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((v) =>
            channel(Number(v) / 255),
          );
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const background = (element: Element | null): string => {
          for (let at = element; at !== null; at = at.parentElement) {
            const colour = getComputedStyle(at).backgroundColor;
            if (!colour.endsWith(", 0)") && colour !== "transparent") return colour;
          }
          return "rgb(255, 255, 255)";
        };
        return [
          ...document.querySelectorAll("h1, p, th, th small, td button, label, legend"),
        ].flatMap((element) => {
          const [a, b] = [
            luminance(getComputedStyle(element).color),
            luminance(background(element)),
          ].sort((x, y) => y - x);
          const ratio = ((a ?? 0) + 0.05) / ((b ?? 0) + 0.05);
          return ratio < 4.5
            ? [`${element.tagName} ${element.textContent?.slice(0, 20) ?? ""} ${ratio.toFixed(2)}`]
            : [];
        });
      });
      expect(low).toEqual([]);
    },
  );

  test("without script the whole table is there, and no control that would do nothing", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(pathToFileURL(file).href);
    expect(await plain.locator("noscript table tbody tr").count()).toBe(lines.length);
    expect(await plain.locator("#controls").isVisible()).toBe(false);
    await context.close();
  });

  test("the fields' names stay when the table is scrolled to the side", async () => {
    await page.setViewportSize({ width: 400, height: 800 });
    const left = await page.evaluate(() => {
      const table = document.querySelector(".scroll");
      table?.scrollBy(200, 0);
      const name = document.querySelector("#matrix tbody th");
      const at = (one: Element | null): number => one?.getBoundingClientRect().left ?? NaN;
      return at(name) - at(table);
    });
    expect(Math.abs(left)).toBeLessThanOrEqual(1);
  });
});
