import { joinPointer, parsePointer } from "../json/pointer.ts";
import type { Locate } from "./types.ts";

/** How a document differs from the one that its `locate` was made for. */
export interface PointerMoves {
  /** By the pointer of a list: the indexes (in the original) of the items taken out. */
  readonly removed: Map<string, ReadonlySet<number>>;
  /** Pointers that are new, and the pointer in the original that they come from. */
  readonly added: Map<string, string>;
}

/** A `locate` for the changed document, on top of the original's. */
export function remapLocate(
  locate: Locate,
  { removed, added }: { [Kind in keyof PointerMoves]: Pick<PointerMoves[Kind], "get"> },
): Locate {
  return (pointer, part) => {
    let original = "";
    for (const token of parsePointer(pointer)) {
      const gone = removed.get(original);
      const index = gone && /^\d+$/.test(token) ? originalIndex(Number(token), gone) : token;
      const next = joinPointer(original, index);
      original = added.get(next) ?? next;
    }
    return locate(original, part);
  };
}

function originalIndex(index: number, gone: ReadonlySet<number>): number {
  let original = 0;
  for (let kept = -1; ; original++) {
    if (!gone.has(original)) kept++;
    if (kept === index) return original;
  }
}
