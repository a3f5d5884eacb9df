import type { Token } from "../shared/tokens.ts";
import { parseTypeRow } from "./type-row.ts";

const bare = (text: string) => text.replaceAll("`", "").trim();

/**
 * Takes the labels off the lines of sites that print `Type: string`, `Location: header` and `Required` on
 * lines of their own, so that rows look as they do elsewhere.
 */
export function withoutLabels(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ text }) => typeOf(text) !== undefined)) return tokens;
  let inRow = false;
  return tokens.map((token) => {
    const type = typeOf(token.text);
    if (type !== undefined) {
      inRow = true;
      return { ...token, text: type, afterBlank: false, isName: false };
    }
    const badge = inRow && !token.afterBlank ? badgeOf(token.text) : undefined;
    inRow = badge !== undefined;
    return badge === undefined ? token : { ...token, text: badge };
  });
}

/** The type of a line `Type: …`, with the title of a schema as `Title (object)`; a word that is no type stays a line. */
function typeOf(text: string): string | undefined {
  const written = /^Type: ?(.{1,400})$/.exec(text)?.[1];
  if (written === undefined) return undefined;
  const type = bare(written).replaceAll(/([^|()]{1,200}) \(([^()]{1,100})\)/g, "$1 · $2");
  return parseTypeRow(type) === undefined ? undefined : type;
}

function badgeOf(text: string): string | undefined {
  const location = /^Location: ?(.+)$/.exec(text)?.[1];
  if (location !== undefined) return bare(location).toLowerCase();
  const value = /^Default: ?(.+)$/.exec(text)?.[1];
  if (value !== undefined) return `default:${bare(value)}`;
  return /^(?:Required|Deprecated|Read-only|Write-only)$/.test(text)
    ? text.toLowerCase()
    : undefined;
}
