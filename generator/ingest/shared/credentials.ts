import type { Diagnostics, SourceLocation } from "../../diagnostics/index.ts";
import type { JsonObject } from "../../json/values.ts";
import type { PageSecurity } from "./page-operation.ts";
import type { SourceRange } from "./source-map.ts";

/** A credential as a page describes it. */
export interface Credential {
  readonly name: string;
  readonly location: "header" | "query" | "cookie";
  readonly description?: string | undefined;
  readonly source: SourceRange;
}

/** A header that a sample of the page sends. */
export interface SampleHeader {
  readonly name: string;
  readonly value: string;
}

/** The HTTP scheme of the value of a header `Authorization`: `Bearer <token>`. */
export function schemeOfValue(value: string | undefined): "bearer" | "basic" | undefined {
  const word = /^['"]?(bearer|basic)\b/i.exec(value ?? "")?.[1]?.toLowerCase();
  return word === "bearer" || word === "basic" ? word : undefined;
}

/** A security scheme of HTTP's own authentication. */
export function httpScheme(
  scheme: "bearer" | "basic",
  {
    source,
    description,
  }: { readonly source: SourceRange; readonly description?: string | undefined },
): PageSecurity {
  const described = description === undefined ? {} : { description };
  return { name: `${scheme}Auth`, scheme: { type: "http", scheme, ...described }, source };
}

/** OAuth 2 of a page that does not show its flows. */
export function oauth2Scheme({
  source,
  description,
}: {
  readonly source: SourceRange;
  readonly description?: string | undefined;
}): PageSecurity {
  const described = description === undefined ? {} : { description };
  return { name: "oauth2", scheme: { type: "oauth2", flows: {}, ...described }, source };
}

/**
 * The security scheme of a credential. In the header `Authorization` it is one of HTTP's own where the page
 * says so: in the sentence that its tool prints, or in what its samples send.
 */
export function schemeOfCredential(
  credential: Credential,
  headers: readonly SampleHeader[],
): PageSecurity {
  const { name, location, description, source } = credential;
  const sent = headers.find((header) => header.name.toLowerCase() === name.toLowerCase());
  const [, form, quoted] =
    /^(Bearer|Basic) authentication header of the form|["'`\u2018\u201c](Bearer|Basic) [^"'`\u2019\u201d]{1,80}["'`\u2019\u201d]/i.exec(
      description ?? "",
    ) ?? [];
  const printed = form ?? quoted;
  const isOAuth2 = /\bOAuth ?2/i.test(description ?? "");
  const isAuthorization = location === "header" && name.toLowerCase() === "authorization";
  const described = description === undefined ? {} : { description };
  const scheme = isAuthorization
    ? (schemeOfValue(printed) ?? (isOAuth2 ? undefined : schemeOfValue(sent?.value)))
    : undefined;
  if (scheme === undefined && isAuthorization && isOAuth2)
    return oauth2Scheme({ source, description });
  if (scheme !== undefined) return httpScheme(scheme, { source, description });
  const value: JsonObject = { type: "apiKey", in: location, name, ...described };
  return { name: componentKey(name), scheme: value, source };
}

/** Keys of components have a restricted alphabet (OpenAPI 3.1, Components Object). */
export const componentKey = (name: string) => name.replace(/[^A-Za-z0-9._-]/g, "_");

/** True for a header that carries a credential, so that its value in a sample is one. */
export function isCredentialName(name: string): boolean {
  return (
    /key|token|secret|auth|password/i.test(name) &&
    !/idempoten|partition|sort|cursor|page/i.test(name)
  );
}

/** Reports what a page calls a credential without saying where it is sent. */
export function reportUnlocated(
  diagnostics: Diagnostics,
  { name, location }: { readonly name: string; readonly location: SourceLocation },
): void {
  diagnostics.report({
    code: "credential-not-located",
    message: `${name} stands among the credentials, and the page does not say whether it is a header, a query parameter or a cookie; it is left out.`,
    location,
  });
}
