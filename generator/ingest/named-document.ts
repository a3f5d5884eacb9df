import { documentNamedBy } from "./recognize/recognize.ts";
import { isHtml, openHtml } from "./html/open-html.ts";

/** The address of the OpenAPI document that a page shows in place of content of its own; undefined where it names none. */
export function namedDocument(text: string): string | undefined {
  if (!isHtml(text)) return documentNamedBy(text);
  const content = openHtml(text);
  return content?.kind === "named" ? content.address : undefined;
}
