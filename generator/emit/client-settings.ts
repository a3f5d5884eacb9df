import type { SourceLocation } from "../diagnostics/index.ts";
import type { OptionalOutputName } from "./optional-names.ts";

/** A rule of the configuration: how the pages of an operation's list are found. */
export interface PageRule {
  /** Where the items are in the response, e.g. `data.items`; without it the body is the list. */
  readonly items?: string | undefined;
  /** Where the response has the next cursor. */
  readonly cursor?: string | undefined;
  /** Member of the last item that the next page is asked for with. */
  readonly lastItem?: string | undefined;
  /** Where the response has the number of the next page. */
  readonly number?: string | undefined;
  /** Where the response has the number of pages. */
  readonly pages?: string | undefined;
  /** Where the response has the number of items. */
  readonly total?: string | undefined;
  /** Parameter that takes the number of items to leave out, e.g. `query:offset`. */
  readonly offset?: string | undefined;
  /** Where the response has the URL of the next page. */
  readonly url?: string | undefined;
  /** Relation in the `Link` header. */
  readonly link?: string | undefined;
  /** Parameter that takes the cursor, the last item's member or the page number, e.g. `query:cursor`. */
  readonly into?: string | undefined;
  /** Where the response says that there are more pages. */
  readonly while?: string | undefined;
  /** Where the response says that this is the last page. */
  readonly until?: string | undefined;
  /** Parameter that takes the number of items of a page. */
  readonly size?: string | undefined;
  /** Number of the first page or item. */
  readonly first?: number | undefined;
}

export type { OptionalOutputName };

/** An output that a module of the project makes. */
export interface UserOutput {
  /** The module, as the configuration names it. */
  readonly module: string;
  /** Its absolute path. */
  readonly path: string;
  /** Its text: what is remembered of a run is for this one. */
  readonly text: string;
  readonly options?: unknown;
  /** Where the configuration names it, for problems with it; without it they are thrown. */
  readonly location?: SourceLocation | undefined;
}

/** What the configuration says of the generated client, beyond the document. */
export interface ClientSettings {
  /**
   * Rules for pages by `operationId`; `false`: the operation is no list. The rule `*` is tried on every operation
   * that has none of its own, and applied where it fits.
   */
  readonly pages?: Readonly<Record<string, PageRule | false>> | undefined;
  /** Data of the event, or line, after which streams end, e.g. `[DONE]`. */
  readonly streamEnd?: string | undefined;
  /** What values of `format: int64` are. */
  readonly int64?: "number" | "bigint" | undefined;
  /** What values of `format: date-time` are. */
  readonly dates?: "string" | "Date" | undefined;
  /** Outputs beyond those that every package has. */
  readonly outputs?: readonly (OptionalOutputName | UserOutput)[] | undefined;
}

/** What holds where the configuration says nothing. */
export const defaultSettings: ClientSettings = {};
