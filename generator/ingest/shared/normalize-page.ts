/** Entities that converters from HTML leave in the text of a page. */
const entities: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["middot", "·"],
  ["hellip", "…"],
  ["le", "≤"],
  ["ge", "≥"],
  ["ndash", "–"],
  ["mdash", "—"],
]);

const zeroWidth = /[\u200b\u200c\u200d\u2060\ufeff\u00ad]/g;
const onlyZeroWidth = /^[\s\u200b\u200c\u200d\u2060\ufeff\u00ad]*$/;

/**
 * The text of a page with one kind of line end and of blank, without zero-width characters and HTML
 * entities. Lines keep their numbers. A line of nothing but a zero-width space stays, and such a character
 * in an anchor too: rendered pages have them before the names of fields.
 */
export function normalizePage(text: string): string {
  const lines = text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[\u2028\u2029]/g, " ")
    .split("\n");
  return lines.map((line) => normalizeLine(line).trimEnd()).join("\n");
}

function normalizeLine(line: string): string {
  if (/^[\t\x20-\x25\x27-\x7e]*$/.test(line)) return line; // the usual case: nothing to replace
  const spaced = line.replaceAll(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, " ");
  if (onlyZeroWidth.test(spaced)) return spaced.search(zeroWidth) === -1 ? "" : "\u200b";
  const bare = spaced.replaceAll(zeroWidth, "");
  return bare.includes("&") ? decodeEntities(bare) : bare;
}

/** Decodes entities once: `&amp;lt;` is the text `&lt;`. */
function decodeEntities(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (all, decimal?: string, hex?: string, name = "") => {
      const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
      if (Number.isNaN(code)) return entities.get(name.toLowerCase()) ?? all;
      const isText = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      if (!isText) return all;
      const character = String.fromCodePoint(code);
      return character === "\u00a0" ? " " : character.replace(zeroWidth, "");
    },
  );
}

/** The text without indentation, for recognizing formats in which it says nothing. */
export const withoutIndentation = (text: string) => text.replaceAll(/^[ \t]+/gm, "");
