import type { Diagnostics } from "../../diagnostics/index.ts";
import type { CurlCommand } from "../shared/curl.ts";
import {
  httpScheme,
  reportUnlocated,
  schemeOfCredential,
  schemeOfValue,
} from "../shared/credentials.ts";
import type { PageSecurity } from "../shared/page-operation.ts";
import type { MarkdownPart } from "./read-sections.ts";
import type { MarkdownRow } from "./rows.ts";

interface Context {
  readonly file: string;
  readonly diagnostics: Diagnostics;
  readonly commands: readonly CurlCommand[];
}

/** True for a header's row that OpenAPI describes as a security scheme. */
export const isAuthorizationRow = ({ name }: MarkdownRow) => /^authorization$/i.test(name);

/** The security schemes of a page: rows under a heading of credentials, and the header `Authorization`. */
export function credentialsOf(parts: readonly MarkdownPart[], context: Context): PageSecurity[] {
  const headers = context.commands.flatMap((command) => command.headers);
  const schemes: PageSecurity[] = [];
  const add = (scheme: PageSecurity) => {
    if (!schemes.some(({ name }) => name === scheme.name)) schemes.push(scheme);
  };
  for (const { section, rows } of parts) {
    for (const row of rows) {
      const inHeader = section === "header" || row.in === "header";
      if (section !== "credentials" && !(inHeader && isAuthorizationRow(row))) continue;
      const location = inHeader
        ? "header"
        : row.in === "query" || row.in === "cookie"
          ? row.in
          : undefined;
      const description = row.schema["description"];
      const text = typeof description === "string" ? description : undefined;
      const scheme = schemeOfValue(row.value) ?? schemeOfValue(text);
      const { source } = row;
      if (isAuthorizationRow(row) && scheme !== undefined)
        add(httpScheme(scheme, { source, description: text }));
      else if (location !== undefined)
        add(schemeOfCredential({ name: row.name, location, description: text, source }, headers));
      else {
        const place = { file: context.file, line: source.line, column: source.column ?? 1 };
        reportUnlocated(context.diagnostics, { name: row.name, location: place });
      }
    }
  }
  return schemes;
}

/** True for a header that says nothing that OpenAPI lets a parameter say. */
export const isImpliedHeader = ({ name }: MarkdownRow) =>
  /^(?:authorization|content-type|accept)$/i.test(name);
