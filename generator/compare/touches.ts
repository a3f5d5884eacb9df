import type { Draft } from "./context.ts";
import type { CompareOptions, MappingTouch } from "./types.ts";

/**
 * The mappings that a change touches: those of the place itself, of the nearest mapped place around
 * it, and, when a whole part came, went or changed its type, of everything in it.
 */
export function touchesOf(
  draft: Draft,
  mappings: CompareOptions["mappings"],
): readonly MappingTouch[] {
  if (mappings === undefined || mappings.size === 0 || draft.rule.surface === "docs") return [];
  const pointers = [draft.basePointer, draft.revisionPointer].filter((p) => p !== undefined);
  const found = new Map<string, MappingTouch>();
  for (const [mapped, touches] of mappings)
    if (pointers.some((pointer) => concerns(pointer, mapped)))
      for (const touch of touches) found.set(`${touch.mapping} ${touch.canonical}`, touch);
  return [...found.keys()].sort().map((key) => found.get(key) as MappingTouch);
}

function concerns(pointer: string, mapped: string): boolean {
  return pointer === mapped || pointer.startsWith(`${mapped}/`) || mapped.startsWith(`${pointer}/`);
}
