import { escapeHtml, fillPage } from "../../html-page.ts";
import { escapeUnsafe } from "./literal.ts";

/**
 * A page of `templates/` whose script builds everything from the data in it.
 *
 * @param folder - below `templates/`; its `page.html` has a slot `DATA`.
 * @param fill - markup of further slots, as for `fillPage`.
 */
export function dataPage(
  folder: string,
  data: unknown,
  fill: Readonly<Record<string, string>> = {},
): string {
  return fillPage(folder, { ...fill, DATA: scriptData(data) });
}

/** Text of a document in an element of a page. */
export function htmlText(text: string): string {
  return escapeHtml(text);
}

/**
 * JSON for a script element: no byte of it can end the element or start a comment.
 * Source: HTML, section 4.12.1.3, restrictions for contents of script elements.
 */
function scriptData(value: unknown): string {
  return escapeUnsafe(JSON.stringify(value)).replace(
    /[<>&]/g,
    (c) => `\\u00${c.charCodeAt(0).toString(16)}`,
  );
}
