// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { OperationResult } from "./result-types.js";
import { type Continue, type PagePlan } from "./pages.js";
/** How the pages of an operation's list are found: where the items are, and how the list continues. */
export type PageDescriptor = PagePlan & {
  /** Names that lead from the response's body to the items; empty: the body is the list. */
  readonly items: readonly string[];
};
/** How far a list is read. */
export interface PageOptions {
  /** Items at most; `pages` has no such limit. */
  readonly limit?: number;
  /** Pages at most: a list that has more rejects with a RangeError. Default 10,000. */
  readonly maxPages?: number;
}
/** One page of a list. */
export interface Page<Data, Item> {
  readonly items: readonly Item[];
  /** The response's body. */
  readonly data: Data;
  readonly response: Response;
}
/** The body of an operation's pages. */
export type PageData<Operation> = NonNullable<
  Extract<
    OperationResult<Operation>,
    {
      readonly error?: undefined;
    }
  >["data"]
>;
/** The item of a list, by the names that lead to it. */
export type PageItem<Data, Path extends readonly string[]> = Path extends readonly [
  infer First,
  ...infer Rest extends readonly string[],
]
  ? First extends keyof NonNullable<Data>
    ? PageItem<NonNullable<Data>[First], Rest>
    : unknown
  : NonNullable<Data> extends readonly (infer Item)[]
    ? Item
    : unknown;
type Parameters = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
interface Init {
  readonly params?: Parameters;
  readonly body?: unknown;
}
type Operation = (client: unknown, init?: Init) => Promise<never>;
interface Iterators {
  /** One page: the first, or the one that the cursor of another names. */
  page(client: unknown, init?: Init, cursor?: string): Promise<ReadPage>;
  pages(
    client: unknown,
    init?: Init,
    options?: PageOptions,
  ): AsyncGenerator<Page<unknown, unknown>>;
  items(client: unknown, init?: Init, options?: PageOptions): AsyncGenerator;
}
/** Adds to the function of an operation what reads all of its pages, each when it is wanted. */
export declare function withPages(
  operation: Operation,
  continued: Continue,
  { items: path, ...plan }: PageDescriptor,
): Operation & Iterators;
interface ReadPage extends Page<unknown, unknown> {
  readonly cursor: string | undefined;
}
export {};
