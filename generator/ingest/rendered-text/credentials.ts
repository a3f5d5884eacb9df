import type { Token } from "../shared/tokens.ts";
import { isChrome } from "./line-words.ts";

/** Lines of Markdown that say how requests are authenticated, as the reader of Markdown knows them. */
export function credentialLines(
  lines: readonly Token[],
  all: readonly Token[],
): { readonly text: string; readonly token: Token }[] {
  const section = lines.filter(({ text }) => !isChrome(text) && /\w/.test(text));
  const text = section.map((token) => token.text).join("\n");
  const [first] = section;
  if (first !== undefined) {
    if (/^(?:Auth(?:orization)?|Token) URL$|^OAuth ?2/im.test(text))
      return [{ text: "Security: OAuth 2.0", token: first }];
    const kinds = [...text.matchAll(/(?:\b|^Authorization)(Bearer|Basic)\b/gim)].map(
      ([, one = ""]) => one.toLowerCase(),
    );
    // A page that says both says neither.
    const kind = new Set(kinds).size === 1 ? kinds[0] : undefined;
    const location = /\b(?:in|via|in the):? (?:the )?(header|query|cookie)\b/i.exec(text)?.[1];
    const name =
      /^([A-Za-z][\w-]{0,80}?)(?:<token>|string(?:Required|Optional)?$|$)/m.exec(text)?.[1] ?? "";
    const isHttp = kind !== undefined && /^authorization/i.test(text);
    if (isHttp) return [{ text: authorization(kind), token: first }];
    if (location !== undefined && name !== "")
      return [{ text: `- \`${name}\` ${location.toLowerCase()} (required)`, token: first }];
  }
  const told = all.map((token) => token.text).join("\n");
  const key = /^name: ([\w-]+)\s+type: apiKey\s+in: (header|query|cookie)\b/m.exec(told);
  const scheme = /\btype: http\s+scheme: (bearer|basic)\b/.exec(told)?.[1];
  const token = first ?? all[0];
  if (token === undefined) return [];
  if (key !== null) return [{ text: `- \`${key[1]}\` ${key[2]} (required)`, token }];
  if (scheme !== undefined) return [{ text: authorization(scheme), token }];
  return first === undefined ? [] : [{ text: `Security: ${first.text}`, token: first }];
}

const authorization = (scheme: string | undefined) =>
  `\`Authorization: ${scheme === "basic" ? "Basic" : "Bearer"}\``;
