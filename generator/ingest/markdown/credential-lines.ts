import {
  componentKey,
  httpScheme,
  oauth2Scheme,
  schemeOfCredential,
} from "../shared/credentials.ts";
import type { PageSecurity } from "../shared/page-operation.ts";
import type { SourceRange } from "../shared/source-map.ts";
import { withoutMarkup } from "./blocks.ts";
import type { MarkdownPart } from "./read-sections.ts";

type Line = MarkdownPart["prose"][number];

/** Schemes that a line such as `Security: API Key` names. */
export interface NamedCredentials {
  readonly line: Line;
  readonly names: readonly string[];
  /** Those of which the lines below say how they are sent. */
  readonly schemes: readonly PageSecurity[];
}

/** The sentence over the names of an operation's credentials. */
const methodsBelow = /^To perform this operation, you must be authenticated by means of one of/;

/** Lines below such a line that may say more of it. */
const followingLines = 4;

/** The line of a part that names the operation's credentials, with what the lines below it tell. */
export function namedCredentialsIn({ prose, section }: MarkdownPart): NamedCredentials | undefined {
  for (const [at, line] of prose.entries()) {
    const text = withoutMarkup(line.text);
    const value = methodsBelow.test(text)
      ? withoutMarkup(prose[at + 1]?.text ?? "")
      : /^(?:Security|Authorizations?|Authentication|Auth(?: type)?|Requires(?=: Authorization:))\s?:\s*(\S.{0,300})$/i.exec(
          text,
        )?.[1];
    const isOfResponse = section === "response" && !methodsBelow.test(text);
    if (
      value === undefined ||
      isOfResponse ||
      /^(?:none|no|not required|public|false)\b/i.test(value)
    )
      continue;
    const names = value.split(/\s*(?:,|\||\bor\b|\band\b)\s*/i).filter((name) => name !== "");
    const schemes = [
      value,
      line.text,
      ...prose.slice(at + 1, at + 1 + followingLines).map(({ text: t }) => t),
    ]
      .map((one) => credentialInSentence(one, sourceOf(line)))
      .filter((scheme) => scheme !== undefined);
    return { line, names, schemes };
  }
  return undefined;
}

const sourceOf = ({ line }: Line): SourceRange => ({ line: line.number, column: line.column });

const namedInCode =
  /[`"]([A-Za-z][\w-]{0,100})(?:: ?[^`"]{0,100})?[`"]\s+(?:HTTP |request )?(header|query (?:string )?param(?:eter)?|cookie)\b/i;

/** ``the query parameter `token` `` */
const namedAfter =
  /\b(header|query (?:string )?param(?:eter)?|cookie)\s+[`"]([A-Za-z][\w-]{0,100})(?:: ?[^`"]{0,100})?[`"]/i;

/** The scheme that a sentence tells: where a key is sent, or HTTP's own by their names. */
export function credentialInSentence(
  written: string,
  source: SourceRange,
): PageSecurity | undefined {
  const text = withoutMarkup(written);
  const [, http] =
    /\bAuthorization: (Bearer|Basic)\b|^(?:HTTP )?(Bearer|Basic)(?: (?:Auth(?:entication|orization)?|Token))?\.?$/i
      .exec(text)
      ?.map((part) => part?.toLowerCase())
      .filter((part, at) => at === 0 || part !== undefined) ?? [];
  if (http === "bearer" || http === "basic") return httpScheme(http, { source });
  if (/^(?:Security: )?OAuth ?2(?:\.0)?$/i.test(text)) return oauth2Scheme({ source });
  const named = namedScheme(text);
  if (named !== undefined) return httpScheme(named, { source });
  const [, location, name] =
    /\b(header|query|cookie)(?: parameter)?,? (?:called|named) ["'`]?([\w-]{1,100})/i.exec(text) ??
    [];
  if (location === undefined || name === undefined) return credentialInCode(written, source);
  const where = location.toLowerCase() as "header" | "query" | "cookie";
  const scheme = schemeOfCredential({ name, location: where, source }, []);
  return { ...scheme, name: componentKey(name) };
}

/** Words with which a sentence tells how all requests are authenticated. */
const authenticates =
  /^(?:Authenticate\b|Authentication (?:is|uses|works)\b|(?:The API|We) uses?\b|(?:All|Every|Each)? ?requests? (?:is|are|must be|needs? to be) authenticated\b)/i;

/** ``All endpoints require an API key in the `X-Key` header.`` */
const keyInCode =
  /^(?!.*\b(?:not|no|without)\b)(?=.*\b(?:API|access|secret|auth\w*) (?:keys?|tokens?)\b).*[`"][A-Za-z][\w-]{0,100}[`"] (?:HTTP |request )?header\b/i;

/** True for a sentence that may tell a credential wherever it stands. */
export const isAboutCredentials = (text: string): boolean =>
  authenticates.test(withoutMarkup(text)) || keyInCode.test(text);

/** `Authenticate with HTTP Basic: …`: the scheme, where a sentence names one and no other. */
function namedScheme(text: string): "bearer" | "basic" | undefined {
  const [sentence = ""] = text.split(/(?<=[.;])\s/, 1);
  if (!authenticates.test(sentence) || /\b(?:not|no|without|instead)\b/i.test(sentence))
    return undefined;
  const all = [...sentence.matchAll(schemeWords)].map(([, a = "", b = ""]) => a || b);
  const kinds = [...new Set(all.map((one) => one.toLowerCase()))];
  return kinds.length === 1 && (kinds[0] === "basic" || kinds[0] === "bearer")
    ? kinds[0]
    : undefined;
}

const schemeWords =
  /\bHTTP (Basic|Bearer|Digest)\b|\b(Basic|Bearer|Digest|OAuth)(?: ?2(?:\.0)?)? (?:access )?(?:auth\w*|tokens?|credentials?)\b/gi;

/** ``Send your key in the `X-Key` header.`` */
function credentialInCode(text: string, source: SourceRange): PageSecurity | undefined {
  const [, before, after] = namedAfter.exec(text) ?? [];
  const [, name = after, location = before ?? ""] = namedInCode.exec(text) ?? [];
  if (name === undefined) return undefined;
  const where = /^(?:header|query|cookie)/.exec(location.toLowerCase())?.[0];
  if (where !== "header" && where !== "query" && where !== "cookie") return undefined;
  const kinds = ["bearer", "basic"] as const;
  const [kind, other] = kinds.filter((one) => new RegExp(`\\b${one}\\b`, "i").test(text));
  const isAuthorization = name.toLowerCase() === "authorization" && where === "header";
  if (isAuthorization && kind !== undefined && other === undefined)
    return httpScheme(kind, { source });
  return schemeOfCredential({ name, location: where, source }, []);
}
