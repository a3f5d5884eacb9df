import { componentKey, httpScheme, schemeOfCredential } from "../shared/credentials.ts";
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

/** Lines below such a line that may say more of it. */
const followingLines = 4;

/** The line of a part that names the operation's credentials, with what the lines below it tell. */
export function namedCredentialsIn({ prose }: MarkdownPart): NamedCredentials | undefined {
  for (const [at, line] of prose.entries()) {
    const text = withoutMarkup(line.text);
    const value =
      /^(?:Security|Authorizations?|Authentication|Auth(?: type)?)\s?:\s*(\S.{0,300})$/i.exec(
        text,
      )?.[1];
    if (value === undefined || /^(?:none|no|not required|public|false)\b/i.test(value)) continue;
    const names = value.split(/\s*(?:,|\||\bor\b|\band\b)\s*/i).filter((name) => name !== "");
    const schemes = [value, ...prose.slice(at + 1, at + 1 + followingLines).map(({ text: t }) => t)]
      .map((one) => credentialInSentence(withoutMarkup(one), sourceOf(line)))
      .filter((scheme) => scheme !== undefined);
    return { line, names, schemes };
  }
  return undefined;
}

const sourceOf = ({ line }: Line): SourceRange => ({ line: line.number, column: line.column });

/** The scheme that a sentence of a documentation tool tells: where a key is sent, or HTTP's own by their names. */
export function credentialInSentence(text: string, source: SourceRange): PageSecurity | undefined {
  const [, http] =
    /\bAuthorization: (Bearer|Basic)\b|^(?:HTTP )?(Bearer|Basic)(?: (?:Auth(?:entication|orization)?|Token))?$/i
      .exec(text)
      ?.map((part) => part?.toLowerCase())
      .filter((part, at) => at === 0 || part !== undefined) ?? [];
  if (http === "bearer" || http === "basic") return httpScheme(http, { source });
  const [, location, name] =
    /\b(header|query|cookie)(?: parameter)?,? (?:called|named) ["'`]?([\w-]{1,100})/i.exec(text) ??
    [];
  if (location === undefined || name === undefined) return undefined;
  const where = location.toLowerCase() as "header" | "query" | "cookie";
  const scheme = schemeOfCredential({ name, location: where, source }, []);
  return { ...scheme, name: componentKey(name) };
}
