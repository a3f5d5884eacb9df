import { mayBeRow } from "./concatenated-cells.ts";
import { toSection } from "./labels.ts";
import { parseTypeRow } from "./type-row.ts";

/** True for a line that is a heading, a type, a badge or a row, and so no prose. */
export function isStructure(text: string): boolean {
  return (
    toSection(text) !== undefined ||
    /^(?:required|Required|deprecated|Type: .*|Location: .*|default:.*)$/.test(text) ||
    /^(?:required|header|query|cookie)\p{Lu}/u.test(text) ||
    isTypeLine(text) ||
    mayBeRow(text)
  );
}

/** A type alone on its line. Words that are also words of prose do not count. */
const isTypeLine = (text: string) => /^[a-z]/.test(text) && parseTypeRow(text) !== undefined;
