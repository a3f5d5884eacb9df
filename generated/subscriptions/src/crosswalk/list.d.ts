// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { type Outcome } from "./client.js";
import { type Connection, type OperationCall } from "./send.js";
/** A list of a provider: its items one by one, its pages, or one page. */
export interface List<Item, Page, Raw = unknown> extends AsyncIterable<Item> {
  /** All pages from the start, or from a cursor. */
  pages(): AsyncIterable<Outcome<Page, Raw>>;
  /** One page: the first, or the one that a page's cursor names. */
  page(options?: { readonly cursor?: string | null }): Promise<Outcome<Page, Raw>>;
}
/** A list of one provider. Nothing is sent before it is read. */
export declare function listOf(connection: Connection, call: OperationCall): List<unknown, unknown>;
