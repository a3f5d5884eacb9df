import type { Diagnostics } from "../../diagnostics/index.ts";
import type { PageResponse } from "../shared/page-operation.ts";
import { isAuthorizationDefault } from "./credentials.ts";
import { isStructure } from "./labels.ts";
import { reportStructure } from "../shared/report-structure.ts";
import type { Endpoint } from "./endpoint.ts";
import type { Table } from "./tables.ts";
import type { Token } from "../shared/tokens.ts";

interface Page {
  readonly file: string;
  readonly origin: string | undefined;
  readonly tables: readonly Table[];
  readonly responses: readonly PageResponse[];
  readonly endpoint: Endpoint | undefined;
  readonly title: Pick<Token, "line" | "column"> | undefined;
}

/** Reports what the text of a page does not have: its operation, names, responses. */
export function reportLost(page: Page, diagnostics: Diagnostics): void {
  const { file } = page;
  const top = { file, line: page.title?.line ?? 1, column: page.title?.column ?? 1 };
  if (page.endpoint === undefined) {
    const slug = page.origin?.split(/[?#]/, 1)[0]?.split("/").at(-1);
    const hint = slug ? ` Its address ends with ${JSON.stringify(slug)}, which may tell them.` : "";
    const message = `Method, path and server are not in the text.${hint}`;
    diagnostics.report({ code: "operation-not-stated", message, location: top });
    const server = "The page shows no address of a server.";
    diagnostics.report({ code: "server-not-stated", message: server, location: top });
  }
  if (page.responses.length === 0) {
    const message = "The page shows no response: neither status nor fields.";
    diagnostics.report({ code: "response-not-stated", message, location: top });
  }
  const prose = page.tables.flatMap(({ rows }) => rows.flatMap((row) => row.prose));
  reportStructure(
    prose.filter(({ text }) => isStructure(text)),
    { file, diagnostics },
  );
  for (const { heading, rows, section } of page.tables) {
    const location = { file, line: heading.line, column: heading.column };
    const lost = rows.filter(
      ({ name, defaultText }) => name === undefined && !isAuthorizationDefault(defaultText),
    ).length;
    if (section === "none" && lost > 0)
      diagnostics.report({
        code: "rows-without-section",
        message: `${lost} rows have neither a name nor a heading in the text; they are left out.`,
        location,
      });
    else if (rows.length === 0)
      diagnostics.report({
        code: "fields-not-readable",
        message: `No field of "${heading.text}" can be read: its lines are missing or run together.`,
        location,
      });
    else if (lost > 0)
      diagnostics.report({
        code: "names-lost",
        message: `${lost} of the ${rows.length} rows of "${heading.text}" have no name in the text; they are kept by position.`,
        location,
      });
  }
}
