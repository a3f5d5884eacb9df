import { findEmbeddedDocument, findNamedDocument } from "./embedded.ts";
import { parsePage } from "./dom.ts";
import { foldedParts, type FoldedPart } from "./folded.ts";
import { toPageLines, type PageLines } from "./to-lines.ts";

/** What a page saved from a browser holds. */
export type HtmlContent =
  | { readonly kind: "document"; readonly text: string; readonly line: number }
  | ({ readonly kind: "named" } & NamedDocument)
  | ({
      readonly kind: "page";
      readonly named?: NamedDocument;
      /** What its reader had not unfolded when it was saved. */
      readonly folded: readonly FoldedPart[];
    } & PageLines);

/** The document that a page shows, and where the page names it. */
interface NamedDocument {
  readonly address: string;
  readonly line: number;
}

/** True for a text that is HTML. */
export const isHtml = (text: string) =>
  /^[\s\u200b]{0,1000}(?:<!--[^]{0,2000}?-->\s{0,1000})?<(?:!doctype html|html|head|body|div|main|article|section|h[1-6]|table)\b/i.test(
    text.slice(0, 5000),
  );

/** Words that a page must show to be more than an application's shell. */
const minimumText = 80;

/**
 * Opens a page: the OpenAPI document that it embeds comes first, then the rows of fields that it shows, then the
 * document that it names, then what else it shows. Undefined where it shows nothing.
 */
export function openHtml(text: string): HtmlContent | undefined {
  const nodes = parsePage(text);
  const embedded = findEmbeddedDocument(nodes);
  if (embedded !== undefined) return { kind: "document", ...embedded };
  const named = findNamedDocument(nodes);
  const page = toPageLines(nodes);
  const folded = foldedParts(nodes);
  if (named !== undefined)
    return page.isReference
      ? { kind: "page", ...page, named, folded }
      : { kind: "named", ...named };
  return page.text.trim().length >= minimumText ? { kind: "page", ...page, folded } : undefined;
}
