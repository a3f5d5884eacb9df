import type { JsonValue } from "../json/values.ts";

/** The values that texts of one name may stand for, the likeliest first. */
export function readings(texts: readonly string[], style = ""): JsonValue[] {
  const [first = ""] = texts;
  const delimiter = { spaceDelimited: " ", pipeDelimited: "|" }[style] ?? ",";
  const items = texts.length > 1 ? texts : first.split(delimiter);
  const lists = [items.map(typedText), [...items]];
  return texts.length > 1 ? lists : [typedText(first), first, ...lists, ...jsonOf(first)];
}

function typedText(text: string): JsonValue {
  if (/^-?\d{1,15}(\.\d{1,10})?$/.test(text)) return Number(text);
  if (text === "true" || text === "false") return text === "true";
  return text;
}

/** Objects and lists are often written as JSON. */
function jsonOf(text: string): JsonValue[] {
  if (!/^\s*[[{]/.test(text)) return [];
  try {
    return [JSON.parse(text) as JsonValue];
  } catch {
    return [];
  }
}
