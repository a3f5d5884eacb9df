/** Types of security schemes. Source: OpenAPI 3.1 section 4.8.27.1. */
export const SECURITY_SCHEME_TYPES = [
  "apiKey",
  "http",
  "oauth2",
  "openIdConnect",
  "mutualTLS",
] as const;

export type SecuritySchemeType = (typeof SECURITY_SCHEME_TYPES)[number];
