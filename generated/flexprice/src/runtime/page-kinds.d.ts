// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { type PagePlan, type PageResponse, type Position } from "./pages.js";
/** By what a response gives for the next request. */
export declare function afterCursor(given: PagePlan, page: PageResponse): Position | undefined;
/** By a member of the page's last item. */
export declare function afterLastItem(given: PagePlan, page: PageResponse): Position | undefined;
/** By the address of the next page in the response. */
export declare function afterUrl(plan: PagePlan, page: PageResponse): Position | undefined;
/** By the address of the next page in the Link header. */
export declare function afterLink(plan: PagePlan, page: PageResponse): Position | undefined;
/** Names of the functions. */
export type Continuation =
  "afterCursor" | "afterLastItem" | "afterNumber" | "afterOffset" | "afterUrl" | "afterLink";
/** The name of the function that continues lists as a plan says. */
export declare function continuationOf(plan: object): Continuation;
/** The cursor of the page after one, of any plan; undefined after the last. */
export declare function positionAfter(plan: PagePlan, page: PageResponse): string | undefined;
/** By the number of the page. */
export declare function afterNumber(given: PagePlan, page: PageResponse): Position | undefined;
/** By the number of items before the page. */
export declare function afterOffset(given: PagePlan, page: PageResponse): Position | undefined;
