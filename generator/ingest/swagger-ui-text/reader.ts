import type { Diagnostics } from "../../diagnostics/index.ts";
import { maximumPageLength } from "../shared/limits.ts";
import type { PageField, PageOperation } from "../shared/page-operation.ts";
import { createSourceMap, type SourceRange } from "../shared/source-map.ts";
import { writeOperations } from "../shared/write-operation.ts";
import type { IngestedDocument, InputFile, Reader } from "../types.ts";
import { schemesOfDialogue } from "./credentials.ts";
import { endpointAt, sourceOf, textLines, type TextLine } from "./lines.ts";
import { readModel } from "./model-tree.ts";
import { createNotes } from "./notes.ts";
import { readOperation } from "./operations.ts";

/** Reads the text of a page of Swagger UI. */
export const swaggerUiTextReader: Reader = { format: "swagger-ui-text", detect, read };

const features = [
  /^Try it out\s*$/m,
  /^Example Value(?:\s*\n?(?:Schema|Model))?\s*$/m,
  /^\s*No links\s*$/m,
  /^OAS ?[23]\.\d|^\[ ?Base URL:/m,
  /^Controls Accept header\.\s*$/m,
  /^Authorize\s*$/m,
  /^\((?:path|query|header|cookie|body|formData)\)\s*$/m,
  /^Code\s+Description(?:\s+Links)?\s*$/m,
];

function detect({ text }: InputFile): number {
  if (text.length > maximumPageLength || /^(?:```|\||[-*•] )/m.test(text)) return 0;
  const bare = text.replaceAll(/^[ \t]+/gm, "");
  const found = features.filter((feature) => feature.test(bare)).length;
  if (found < 2) return 0;
  const lines = textLines(text);
  return lines.some((_, index) => endpointAt(lines, index) !== undefined)
    ? Math.min(0.97, 0.6 + 0.1 * found)
    : 0;
}

function read({ file, text }: InputFile, diagnostics: Diagnostics): IngestedDocument | undefined {
  const lines = textLines(text);
  const starts = lines.flatMap((_, index) =>
    endpointAt(lines, index) === undefined ? [] : [index],
  );
  const [first] = starts;
  const line = lines[first ?? 0];
  if (first === undefined || line === undefined) return undefined;
  const after = lines.findIndex(
    (one, index) => index > (starts.at(-1) ?? 0) && /^(?:Schemas|Models)$/.test(one.text),
  );
  const end = after === -1 ? lines.length : after;
  const shown = readModels(lines.slice(end + 1));
  const notes = createNotes(new Set(shown.map(({ name }) => name)));
  const head = lines.slice(0, first);
  const context = { file, diagnostics };
  const servers = serversOf(head);
  const security = securityOf(lines, context);
  const operations = starts.flatMap((start, index): PageOperation[] => {
    const own = lines.slice(start, starts[index + 1] ?? end);
    const operation = readOperation(own, { servers, security, notes });
    return operation === undefined ? [] : [operation];
  });
  const location = { file, line: line.line, column: line.column };
  if (servers.length === 0)
    diagnostics.report({
      code: "server-not-stated",
      message: "The page names no server with its scheme (http or https).",
      location,
    });
  const named = head.find(({ text: one }) => /^(?:https?:\/)?\/\S+\.(?:json|ya?ml)$/.test(one));
  if (named !== undefined)
    diagnostics.report({
      code: "document-named",
      message: `The page shows ${named.text}, which is a path on its server or an address.`,
      location: { file, line: named.line, column: named.column },
    });
  notes.report(file, diagnostics);
  const sources = createSourceMap(file);
  const value = writeOperations(operations, {
    ...{ file, diagnostics, sources, title: titleOf(head) },
    schemas: shown,
  });
  return { file, value, locate: sources.locate, format: "swagger-ui-text" };
}

const isVersion = /^OAS ?[\d.]+|^\[ ?Base URL:/;

/** The title stands over the version. */
function titleOf(head: readonly TextLine[]): string | undefined {
  const at = head.findIndex(({ text }) => isVersion.test(text));
  const above = head[at - 1]?.text ?? "";
  return /^v?\d/.test(above) ? head[at - 2]?.text : head[at - 1]?.text;
}

/** The server: the first of a list, or that of OpenAPI 2 with the first of its schemes. */
function serversOf(head: readonly TextLine[]): PageOperation["servers"] {
  const computed = head.findIndex(({ text }) => /^Computed URL:$/.test(text));
  const listed = head.findIndex(({ text }) => text === "Servers");
  const line = head[(computed === -1 ? listed : computed) + 1];
  const url = /^((?:https?:\/)?\/[^\s{}]*)(?: - .*)?$/.exec(line?.text ?? "")?.[1];
  if ((computed !== -1 || listed !== -1) && url !== undefined && line !== undefined)
    return [{ url: url.length > 1 ? url.replace(/\/$/, "") : url, source: sourceOf(line) }];
  const base = head.find(({ text }) => /^\[ ?Base URL: ?[^\s{}]+ ?\]$/.test(text));
  const host = /: ?([^\s\]]+)/.exec(base?.text ?? "")?.[1];
  const schemes = head.findIndex(({ text }) => text === "Schemes");
  const scheme = schemes === -1 ? undefined : head[schemes + 1]?.text.toLowerCase();
  if (base === undefined || host === undefined || !/^https?$/.test(scheme ?? "")) return [];
  return [{ url: `${scheme}://${host.replace(/\/$/, "")}`, source: sourceOf(base) }];
}

/** The one scheme of the opened dialogue; which operations ask for which of several is not in a text. */
function securityOf(
  lines: readonly TextLine[],
  { file, diagnostics }: { readonly file: string; readonly diagnostics: Diagnostics },
): PageOperation["security"] {
  const schemes = schemesOfDialogue(lines);
  const button = lines.find(({ text }) => text === "Authorize");
  if (schemes.length === 1 || button === undefined) return schemes;
  diagnostics.report({
    code: "credential-not-located",
    message:
      schemes.length === 0
        ? "The page has the button Authorize: operations ask for a credential, and the text says neither its kind nor where it is sent."
        : `The page names the credentials ${schemes.map(({ name }) => name).join(", ")}; which operation asks for which is not in the text.`,
    location: { file, line: button.line, column: button.column },
  });
  return [];
}

interface NamedModel {
  readonly name: string;
  readonly fields: readonly PageField[];
  readonly source: SourceRange;
}

/** The schemas below the operations that are unfolded, and objects. */
function readModels(lines: readonly TextLine[]): NamedModel[] {
  const models: NamedModel[] = [];
  for (let index = 0; index < lines.length;) {
    const line = lines[index] as TextLine;
    const name = /^([\w.-]{1,200})\{$/.exec(line.text)?.[1];
    const model = name === undefined ? undefined : readModel(lines, index, new Set());
    index = Math.max(model?.next ?? 0, index + 1);
    if (name === undefined || model?.children === undefined) continue;
    models.push({ name, fields: model.children, source: sourceOf(line) });
  }
  return models;
}
