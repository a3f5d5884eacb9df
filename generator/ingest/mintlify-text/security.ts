import type { JsonObject } from "../../json/values.ts";
import type { PageSecurity } from "../shared/page-operation.ts";
import type { Row } from "./row-content.ts";

/** The security schemes of the rows under "Authorizations". */
export function securityOf(rows: readonly Row[]): PageSecurity[] {
  return rows.map((row) => {
    const { head, description, endLine } = row;
    const { line, column } = head.token;
    const { name, scheme } = schemeOf(head.name, row, description ?? "");
    const described = description === undefined ? {} : { description };
    return { name, scheme: { ...scheme, ...described }, source: { line, column, endLine } };
  });
}

function schemeOf(
  name: string,
  { head: { badges } }: Row,
  description: string,
): { name: string; scheme: JsonObject } {
  // The sentences that the documentation tool prints for HTTP authentication.
  if (/^Bearer authentication header of the form/i.test(description))
    return { name: "bearerAuth", scheme: { type: "http", scheme: "bearer" } };
  if (/^Basic authentication header of the form/i.test(description))
    return { name: "basicAuth", scheme: { type: "http", scheme: "basic" } };
  const location = badges.has("query") ? "query" : badges.has("cookie") ? "cookie" : "header";
  // Keys of components have a restricted alphabet (OpenAPI 3.1, Components Object).
  const key = name.replace(/[^A-Za-z0-9._-]/g, "_");
  return { name: key, scheme: { type: "apiKey", in: location, name } };
}
