import type { Diagnostics } from "../../diagnostics/index.ts";
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
  const kind = /^(bearer|basic)\b/i.exec(row.defaultText ?? "")?.[1]?.toLowerCase();
  if (kind === undefined || row.name !== undefined) return undefined;
  const { line, column } = row.token;
  diagnostics.report({
    code: "authorization-parameter-lifted",
    message: `The header without a name whose default begins with "${kind}" is Authorization; it became a security scheme.`,
    location: { file, line, column },
  });
  return security(kind, { line, column, endLine: row.endLine }, row.description);
}

/** True for a default that only the header `Authorization` can have. */
export const isAuthorizationDefault = (text: string | undefined) =>
  /^(?:bearer|basic)\b/i.test(text ?? "");

/** The kind of credentials that the panel for trying requests asks for. */
export function schemeOfPanel(tokens: readonly Token[]): PageSecurity | undefined {
  const heading = tokens.findIndex(({ text }) => text === "Credentials");
  const shown = heading === -1 ? undefined : tokens[heading + 1];
  if (shown === undefined || !/^(?:Bearer|Basic)$/.test(shown.text)) return undefined;
  return security(shown.text.toLowerCase(), { line: shown.line, column: shown.column });
}

function security(
  scheme: string,
  source: PageSecurity["source"],
  description?: string,
): PageSecurity {
  const described = description === undefined ? {} : { description };
  return { name: `${scheme}Auth`, scheme: { type: "http", scheme, ...described }, source };
}

/** True for a header that carries a credential, so that its default is a sample of one. */
export function isCredential(name: string | undefined): boolean {
  return name !== undefined && /key|token|secret|auth|password/i.test(name);
}
