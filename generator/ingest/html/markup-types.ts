import type { Element } from "./dom.ts";

/** How a documentation tool marks the rows of its fields in the page. */
export interface RowMarkup {
  readonly isRow: (element: Element) => boolean;
  readonly name: (row: Element) => string | undefined;
  readonly type: (row: Element) => string | undefined;
  readonly isRequired: (row: Element) => boolean;
  /** Where a parameter is sent, if the row itself says it. */
  readonly location?: (row: Element) => string | undefined;
  /** Texts of the head that say more than type and badge. */
  readonly more?: (row: Element) => readonly string[];
  /** Elements that say no more than name, type and badge. */
  readonly isHead: (element: Element) => boolean;
}
