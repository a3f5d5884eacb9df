// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * How lists continue: where a response says what the next page is, and how it is asked for. Pure
 * functions over descriptors, so that whoever sends the requests decides how.
 */
/** Where a value stands: names and item numbers, e.g. `meta.next` or `links[0]`; or a header, `header:X-Next-Cursor`. */
export type ResponsePath = string;
/** A parameter of a request by place, e.g. `query:cursor`. */
export type ParameterName = string;
/** Five ways in which lists continue. */
export type PagePlan = {
  /** Parameter for the number of items of a page. */
  readonly size?: ParameterName | undefined;
  /** Names of the query parameters that are numbers. */
  readonly numeric?: readonly string[] | undefined;
  /** Parameters that take bigints. */
  readonly bigints?: readonly ParameterName[] | undefined;
  /** Names of those that are true or false. */
  readonly flags?: readonly string[] | undefined;
  /** Those that are lists, and what stands between the items in one value; nothing where the name is repeated. */
  readonly lists?: Readonly<Record<string, string>> | undefined;
  /** Parameters that are members of objects, `query:page.after`, and the names that lead to them. */
  readonly nested?: Readonly<Record<ParameterName, readonly string[]>> | undefined;
  /** What the parameter that goes on takes, where values of the response may be of the other type. */
  readonly takes?: "text" | "number" | undefined;
  /** Where the response says that there are more pages: the list ends unless it is true. */
  readonly while?: ResponsePath;
  /** Where the response says that this is the last page: the list ends when it is true. */
  readonly until?: ResponsePath;
} & (
  | {
      readonly cursor: ResponsePath;
      readonly into: ParameterName;
    }
  | {
      readonly lastItem: ResponsePath;
      readonly into: ParameterName;
    }
  | {
      readonly number?: ResponsePath;
      readonly pages?: ResponsePath;
      readonly into: ParameterName;
      readonly first?: number;
      /** Where the response says how many items there are. */
      readonly total?: ResponsePath;
    }
  | {
      readonly offset: ParameterName;
      readonly total?: ResponsePath;
      readonly first?: number;
    }
  | {
      readonly url: ResponsePath;
    }
  | {
      readonly link: string;
    }
);
/** A page as it came. */
export interface PageResponse {
  readonly body: unknown;
  readonly items: readonly unknown[];
  readonly headers: Headers;
  /** Parameters that it was asked for with. */
  readonly position: Readonly<Record<ParameterName, unknown>>;
  /** Number of items that was asked for. */
  readonly size?: number | undefined;
}
export type PositionItem = string | number | bigint | boolean;
export type PositionValue = PositionItem | readonly PositionItem[];
export type Position = Readonly<Record<ParameterName, PositionValue>>;
/** What a request for the page after one has in place of its parameters; undefined after the last. */
export type Continue = (plan: PagePlan, page: PageResponse) => Position | undefined;
/** The cursor of the page after one; undefined after the last. */
export declare function cursorAfter(
  plan: PagePlan,
  page: PageResponse,
  next: Continue,
): string | undefined;
/** Parameters that a page is asked for with. A cursor that this did not make is not understood. */
export declare function readPosition(
  plan: PagePlan,
  cursor: string | undefined,
): Readonly<Record<ParameterName, unknown>>;
/** A value of a response's body or headers. */
export declare function valueIn({ body, headers }: PageResponse, path: ResponsePath): unknown;
export declare function readAt(value: unknown, path: ResponsePath): unknown;
/** A list that gave the same cursor again: going on would never end. */
export declare class RepeatedCursorError extends Error {
  readonly name: string;
  readonly cursor: string;
  constructor(cursor: string);
}
/**
 * The pages of a list, each asked for when it is wanted.
 *
 * @param readPage - reads one page; its `cursor` is that of the next.
 * @param from - cursor to start from.
 * @throws RepeatedCursorError when a list leads back to a page that was read.
 */
export declare function pagesOf<
  Page extends {
    readonly cursor: string | undefined;
  },
>(
  readPage: (cursor: string | undefined) => Promise<Page>,
  from?: string,
): AsyncGenerator<Page, void, undefined>;
