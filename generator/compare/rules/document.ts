import type { ChangeClass, Direction, SurfaceEffect } from "../types.ts";
import type { NoMirror, Rule } from "./types.ts";

type Short = readonly [cls: ChangeClass, opposite: string, title: string, surface?: SurfaceEffect];

const info = "informational";
const safe = "non-breaking";
const may = "may-break";
const breaks = "breaking";

const PROSE: NoMirror = { none: "text about the API; no data flows" };
const WHOLE_API: NoMirror = { none: "holds for the whole API, which has one consumer's side only" };
const CONNECTION: NoMirror = {
  none: "says where and how to connect, for request and response together",
};
const TEMPLATE: NoMirror = { none: "a webhook has no path, a response has no parameters" };
const NAMES: NoMirror = { none: "names in the document; nothing of it is sent" };

/** Kinds of change that belong to no single operation: [class, opposite, title, surface]. */
// prettier-ignore
const groups = [
  {
    direction: "other",
    counterpart: PROSE,
    rows: {
      "info-title-changed": [info, "info-title-changed", "title of the API changed"],
      "info-summary-changed": [info, "info-summary-changed", "summary of the API changed"],
      "info-description-changed": [info, "info-description-changed", "description of the API changed"],
      "info-version-changed": [info, "info-version-changed", "version of the API changed"],
      "info-terms-changed": [info, "info-terms-changed", "terms of service changed"],
      "info-contact-changed": [info, "info-contact-changed", "contact changed"],
      "info-license-changed": [info, "info-license-changed", "license changed"],
      "info-extension-changed": [info, "info-extension-changed", "extension of info changed"],
      "tag-added": [info, "tag-removed", "tag added"],
      "tag-removed": [info, "tag-added", "tag removed"],
      "tag-description-changed": [info, "tag-description-changed", "description of a tag changed"],
      "tag-external-docs-changed": [info, "tag-external-docs-changed", "external documentation of a tag changed"],
      "tag-extension-changed": [info, "tag-extension-changed", "extension of a tag changed"],
      "document-external-docs-changed": [info, "document-external-docs-changed", "external documentation changed"],
      "document-extension-changed": [info, "document-extension-changed", "extension of the document changed"],
      "path-summary-changed": [info, "path-summary-changed", "summary of a path changed"],
      "path-description-changed": [info, "path-description-changed", "description of a path changed"],
      "path-extension-changed": [info, "path-extension-changed", "extension of a path changed"],
      "server-description-changed": [info, "server-description-changed", "description of a server changed"],
      "server-variable-description-changed": [info, "server-variable-description-changed", "description of a server variable changed"],
      "security-scheme-description-changed": [info, "security-scheme-description-changed", "description of a security scheme changed"],
      "security-scheme-extension-changed": [info, "security-scheme-extension-changed", "extension of a security scheme changed"],
      "security-scheme-scope-description-changed": [info, "security-scheme-scope-description-changed", "description of a scope changed"],
    },
  },
  {
    direction: "other",
    counterpart: WHOLE_API,
    rows: {
      "version-not-raised": [info, "version-not-raised", "breaking changes under the same version of the API"],
      "version-lowered": [info, "version-raised", "version of the API lowered"],
      "version-raised": [info, "version-lowered", "version of the API raised"],
      "openapi-version-changed": [info, "openapi-version-changed", "version of OpenAPI changed"],
      "json-schema-dialect-changed": [may, "json-schema-dialect-changed", "JSON Schema dialect changed"],
    },
  },
  {
    direction: "other",
    counterpart: NAMES,
    rows: {
      "schema-component-added": [info, "schema-component-removed", "named schema added", "additive"],
      "schema-component-removed": [info, "schema-component-added", "named schema removed", "breaking"],
      "unused-schema-changed": [info, "unused-schema-changed", "named schema that no operation uses changed", "breaking"],
    },
  },
  {
    direction: "request",
    counterpart: TEMPLATE,
    rows: {
      "path-parameter-renamed": [info, "path-parameter-renamed", "path parameter renamed; the URL stays the same", "breaking"],
    },
  },
  {
    direction: "request",
    counterpart: CONNECTION,
    rows: {
      "server-added": [safe, "server-removed", "server added"],
      "server-removed": [breaks, "server-added", "server removed"],
      "server-url-changed": [breaks, "server-url-changed", "URL of the server changed"],
      "server-default-changed": [may, "server-default-changed", "another server comes first"],
      "server-variable-added": [may, "server-variable-removed", "server variable added"],
      "server-variable-removed": [may, "server-variable-added", "server variable removed"],
      "server-variable-default-changed": [may, "server-variable-default-changed", "default of a server variable changed"],
      "server-variable-enum-added": [breaks, "server-variable-enum-removed", "server variable restricted to a list"],
      "server-variable-enum-removed": [safe, "server-variable-enum-added", "server variable no longer restricted to a list"],
      "server-variable-enum-value-added": [safe, "server-variable-enum-value-removed", "value of a server variable added"],
      "server-variable-enum-value-removed": [breaks, "server-variable-enum-value-added", "value of a server variable removed"],
      "security-scheme-added": [safe, "security-scheme-removed", "security scheme added"],
      "security-scheme-removed": [may, "security-scheme-added", "security scheme removed"],
      "security-scheme-type-changed": [breaks, "security-scheme-type-changed", "type of a security scheme changed"],
      "security-scheme-location-changed": [breaks, "security-scheme-location-changed", "API key goes elsewhere in the request"],
      "security-scheme-name-changed": [breaks, "security-scheme-name-changed", "API key has another name"],
      "security-scheme-http-scheme-changed": [breaks, "security-scheme-http-scheme-changed", "HTTP authentication scheme changed"],
      "security-scheme-bearer-format-changed": [info, "security-scheme-bearer-format-changed", "bearer format changed"],
      "security-scheme-open-id-url-changed": [may, "security-scheme-open-id-url-changed", "OpenID Connect URL changed"],
      "security-scheme-flow-added": [safe, "security-scheme-flow-removed", "OAuth flow added"],
      "security-scheme-flow-removed": [breaks, "security-scheme-flow-added", "OAuth flow removed"],
      "security-scheme-authorization-url-changed": [may, "security-scheme-authorization-url-changed", "authorization URL changed"],
      "security-scheme-token-url-changed": [may, "security-scheme-token-url-changed", "token URL changed"],
      "security-scheme-refresh-url-added": [safe, "security-scheme-refresh-url-removed", "refresh URL added"],
      "security-scheme-refresh-url-removed": [may, "security-scheme-refresh-url-added", "refresh URL removed"],
      "security-scheme-refresh-url-changed": [may, "security-scheme-refresh-url-changed", "refresh URL changed"],
      "security-scheme-scope-added": [safe, "security-scheme-scope-removed", "scope added"],
      "security-scheme-scope-removed": [breaks, "security-scheme-scope-added", "scope removed"],
      "security-scheme-deprecated": [info, "security-scheme-undeprecated", "security scheme deprecated"],
      "security-scheme-undeprecated": [info, "security-scheme-deprecated", "security scheme not deprecated any more"],
    },
  },
] as const satisfies readonly {
  direction: Direction;
  counterpart: NoMirror;
  rows: Record<string, Short>;
}[];

type KeysOf<T> = T extends unknown ? keyof T : never;

/** A kind of change that belongs to no single operation. */
export type DocumentKind = KeysOf<(typeof groups)[number]["rows"]>;

export const documentRules: readonly Rule[] = groups.flatMap(({ direction, counterpart, rows }) =>
  Object.entries<Short>(rows).map(([id, [cls, opposite, title, surface]]): Rule => ({
    id,
    direction,
    class: cls,
    decidable: false,
    title,
    opposite,
    counterpart,
    surface: surface ?? (cls === info ? "docs" : "none"),
  })),
);
