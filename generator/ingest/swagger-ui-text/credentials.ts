import { componentKey, httpScheme, oauth2Scheme } from "../shared/credentials.ts";
import type { PageSecurity } from "../shared/page-operation.ts";
import { sourceOf, type TextLine } from "./lines.ts";

/** The heads of the dialogue "Available authorizations": `quayKey  (apiKey)`, `login (http, Bearer)`. */
const head = /^(\S{1,100})\s+\((apiKey|http, ?(?:Bearer|Basic)|OAuth2, ?\w+)\)$/i;

/** The security schemes that the opened dialogue of credentials describes. */
export function schemesOfDialogue(lines: readonly TextLine[]): PageSecurity[] {
  return lines.flatMap((line, index): PageSecurity[] => {
    const [, name = "", kind = ""] = head.exec(line.text) ?? [];
    const source = sourceOf(line);
    if (/^http/i.test(kind))
      return [httpScheme(/basic/i.test(kind) ? "basic" : "bearer", { source })];
    if (/^oauth2/i.test(kind)) return [oauth2Scheme({ source })];
    if (kind === "") return [];
    const below = lines
      .slice(index + 1, index + 12)
      .map(({ text }) => text)
      .join("\n");
    const key = /^Name: ?(\S+)$/m.exec(below)?.[1];
    const location = /^In: ?(header|query|cookie)$/m.exec(below)?.[1];
    if (key === undefined || location === undefined) return [];
    return [
      { name: componentKey(name), scheme: { type: "apiKey", in: location, name: key }, source },
    ];
  });
}
