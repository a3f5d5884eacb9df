import type { PageDescriptor } from "../../../templates/package/runtime/paged.ts";
import {
  continuationOf,
  type Continuation,
} from "../../../templates/package/runtime/page-kinds.ts";

export { continuationOf, type PageDescriptor };

const names: Readonly<Record<Continuation, string>> = {
  afterCursor: "cursor",
  afterLastItem: "last item",
  afterNumber: "page number",
  afterOffset: "offset",
  afterUrl: "next URL",
  afterLink: "Link header",
};

/** The ways in which lists continue, as messages name them. */
export function kindOf(descriptor: PageDescriptor): string {
  return names[continuationOf(descriptor)];
}
