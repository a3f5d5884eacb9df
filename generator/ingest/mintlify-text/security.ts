import type { Diagnostics } from "../../diagnostics/index.ts";
import { reportUnlocated, schemeOfCredential, type SampleHeader } from "../shared/credentials.ts";
import type { PageSecurity } from "../shared/page-operation.ts";
import type { Row } from "./row-content.ts";

/** What reading credentials needs. */
interface Context {
  readonly file: string;
  readonly diagnostics: Diagnostics;
  /** Headers that the page's samples send. */
  readonly headers: readonly SampleHeader[];
}

/** The security schemes of the rows under "Authorizations". A row without a location is no credential. */
export function securityOf(rows: readonly Row[], context: Context): PageSecurity[] {
  const { file, diagnostics, headers } = context;
  return rows.flatMap(({ head, description, endLine }): PageSecurity[] => {
    const { name, token, badges } = head;
    const { line, column } = token;
    const location = (["header", "query", "cookie"] as const).find((one) => badges.has(one));
    if (name !== undefined && location !== undefined && (location !== "header" || isToken(name))) {
      const source = { line, column, endLine };
      return [schemeOfCredential({ name, location, description, source }, headers)];
    }
    if (name !== undefined && location === "header" && isAuthorization(head.token)) {
      // Sites that are translated by machines translate the names of headers too.
      const source = { line, column, endLine };
      return [
        schemeOfCredential({ name: "Authorization", location, description, source }, headers),
      ];
    }
    const what = name ?? "A row without a name";
    reportUnlocated(diagnostics, { name: what, location: { file, line, column } });
    return [];
  });
}

/** The characters of a header's name (RFC 9110, 5.6.2). */
const isToken = (name: string) => /^[!#$%&'*+.^_`|~\w-]+$/.test(name);

/** True where the row's anchor, or the translation of its name, says that it is the header Authorization. */
const isAuthorization = ({ text, anchor }: Row["head"]["token"]) =>
  anchor === "authorization-authorization" || /^Authorizations?$/.test(text);
