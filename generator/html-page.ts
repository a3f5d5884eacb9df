import { readFileSync } from "node:fs";
import { join } from "node:path";
import { visible } from "./diagnostics/index.ts";
import { packageRoot } from "./package-root.ts";

/**
 * Fills a page of `templates/`: `page.html` with `page.css` as `STYLE` and, where the folder has one, `page.js` as
 * `SCRIPT`. A slot is a comment with a name in capitals, of HTML or of CSS and JavaScript.
 *
 * @param folder - below `templates/`.
 * @param fill - by name: markup, or what a script element may hold. Texts of documents go through `escapeHtml`.
 */
export function fillPage(folder: string, fill: Readonly<Record<string, string>>): string {
  const part = (name: string): string =>
    readFileSync(join(packageRoot(), "templates", folder, name), "utf8").trim();
  const slots: Readonly<Record<string, () => string>> = {
    STYLE: () => part("page.css"),
    SCRIPT: () => part("page.js"),
    ...Object.fromEntries(Object.entries(fill).map(([name, text]) => [name, () => text])),
  };
  const text = part("page.html").replaceAll(
    /\/\*([A-Z]+)\*\/|<!--([A-Z]+)-->/g,
    (_, plain: string | undefined, markup: string | undefined) =>
      slots[plain ?? markup ?? ""]?.() ?? "",
  );
  return `${text}\n`;
}

/** Text of a document in an element or a quoted attribute: no byte of it is markup, nothing in it is hidden. */
export function escapeHtml(text: string): string {
  return visible(text).replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
