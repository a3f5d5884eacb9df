import { documentNamedBy } from "./recognize/recognize.ts";
import { isHtml, openHtml } from "./html/open-html.ts";

/** The address of the OpenAPI document that a page shows; undefined where it names none. */
export function namedDocument(text: string): string | undefined {
  if (!isHtml(text)) return documentNamedBy(text);
  const content = openHtml(text);
  if (content?.kind === "named") return content.address;
  return content?.kind === "page" ? content.named?.address : undefined;
}
