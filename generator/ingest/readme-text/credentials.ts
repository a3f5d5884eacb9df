import type { Diagnostics } from "../../diagnostics/index.ts";
import {
  httpScheme,
  isCredentialName,
  schemeOfCredential,
  schemeOfValue,
} from "../shared/credentials.ts";
import type { CurlCommand } from "../shared/curl.ts";
import type { PageSecurity } from "../shared/page-operation.ts";
import type { Row } from "./fields.ts";
import type { Token } from "../shared/tokens.ts";

/**
 * The security scheme in a nameless header row: a default such as `Bearer …` can only be that of
 * `Authorization`. The default itself is a sample credential, and never goes into the document.
 */
export function schemeOfHeader(
  row: Row,
  file: string,
  diagnostics: Diagnostics,
): PageSecurity | undefined {
  const kind = schemeOfValue(row.defaultText);
  if (kind === undefined || row.name !== undefined) return undefined;
  const { line, column } = row.token;
  diagnostics.report({
    code: "authorization-parameter-lifted",
    message: `The header without a name whose default begins with "${kind}" is Authorization; it became a security scheme.`,
    location: { file, line, column },
  });
  return httpScheme(kind, {
    source: { line, column, endLine: row.endLine },
    description: row.description,
  });
}

/** True for a default that only the header `Authorization` can have. */
export const isAuthorizationDefault = (text: string | undefined) =>
  /^(?:bearer|basic)\b/i.test(text ?? "");

interface PanelContext {
  readonly file: string;
  readonly diagnostics: Diagnostics;
  readonly commands: readonly CurlCommand[];
}

/** The kind of credentials that the panel for trying requests asks for. */
export function schemeOfPanel(
  tokens: readonly Token[],
  { file, diagnostics, commands }: PanelContext,
): PageSecurity | undefined {
  const heading = tokens.findIndex(({ text }) => text === "Credentials");
  const shown = heading === -1 ? undefined : tokens[heading + 1];
  if (shown === undefined) return undefined;
  const { text, line, column } = shown;
  const scheme = schemeOfValue(text);
  if (scheme !== undefined) return httpScheme(scheme, { source: { line, column } });
  // The panel hides the name of a header; the page's sample sends it.
  const sent = commands.flatMap(({ headers }) =>
    headers.filter(({ name }) => isCredentialName(name)),
  );
  const [name, ...others] = new Set(sent.map((one) => one.name.toLowerCase()));
  const [first] = sent;
  if (text === "Header" && name !== undefined && others.length === 0 && first !== undefined)
    return schemeOfCredential(
      { name: first.name, location: "header", source: { line, column } },
      sent,
    );
  if (/^(?:Header|Query|Cookie|OAuth2)$/.test(text))
    diagnostics.report({
      code: "credential-not-located",
      message: `The page asks for credentials of the kind ${text}, without the name or address that they need.`,
      location: { file, line, column },
    });
  return undefined;
}
