import type { PageDescriptor } from "../../../templates/package/runtime/paged.ts";

export type { PageDescriptor };

/** The ways in which lists continue, as messages name them. */
export function kindOf(descriptor: PageDescriptor): string {
  if ("cursor" in descriptor) return "cursor";
  if ("lastItem" in descriptor) return "last item";
  if ("offset" in descriptor) return "offset";
  if ("url" in descriptor) return "next URL";
  return "link" in descriptor ? "Link header" : "page number";
}
