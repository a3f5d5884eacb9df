import type { Locate } from "../../document/types.ts";
import { joinPointer, parsePointer } from "../../json/pointer.ts";

/** Something of the page that the conversion had to decide, with its pointer in the endpoint. */
export interface ConversionNote {
  readonly code: "union-not-told" | "fragments-disagree";
  readonly message: string;
  readonly pointer: string;
}

/** What a conversion remembers: where each part of its result comes from, and what it had to decide. */
export interface Trace {
  /** Pointers of the result, and of the endpoint. */
  readonly origins: Map<string, string>;
  readonly notes: ConversionNote[];
}

/** A `locate` for the result of a conversion. */
export function traceLocate(origins: ReadonlyMap<string, string>, locate: Locate): Locate {
  return (pointer, part) => {
    const tokens = parsePointer(pointer);
    for (let length = tokens.length; length >= 0; length--) {
      const origin = origins.get(joinPointer("", ...tokens.slice(0, length)));
      if (origin !== undefined) return locate(joinPointer(origin, ...tokens.slice(length)), part);
    }
    return locate("", part);
  };
}
