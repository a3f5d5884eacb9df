import { onError, type Diagnostics } from "../diagnostics/index.ts";
import { bestReader, normalized, sureEnough } from "./detect.ts";
import { readAtPositions } from "./html/positions.ts";
import { isHtml, openHtml } from "./html/open-html.ts";
import { markdownReader } from "./markdown/reader.ts";
import { openapiReader } from "./openapi/reader.ts";
import { reportFolded } from "./html/folded.ts";
import { reportCredentialInProse } from "./shared/credentials-in-prose.ts";
import { maximumPageLength } from "./shared/limits.ts";
import { recognize } from "./recognize/recognize.ts";
import type { IngestedDocument, InputFile, Reader } from "./types.ts";

export { detectFormat } from "./detect.ts";
export { draftOverlay, type OverlayDraft } from "./draft/draft-overlay.ts";
export type { EvidenceDocument } from "./draft/evidence.ts";
export { isHtml } from "./html/open-html.ts";
export { namedDocument } from "./named-document.ts";
export { settleReports } from "./settle.ts";
export type { DocumentFormat, IngestedDocument, InputFile, Reader } from "./types.ts";

const lookedFor =
  "Looked for: an OpenAPI document in JSON or YAML; a Markdown or MDX page with an OpenAPI code block, or with an endpoint and its fields; the text or the HTML of a rendered reference page; pages of APIMatic's SDKs; Postman collections, HAR and curl.";

/**
 * Reads a file: opens HTML, tells its format by its content and runs the format's reader.
 *
 * @returns undefined when nothing could be read; the reasons are then reported as errors.
 */
export function ingest(input: InputFile, diagnostics: Diagnostics): IngestedDocument | undefined {
  const read = isHtml(input.text) ? ingestHtml(input, diagnostics) : ingestText(input, diagnostics);
  if (read !== undefined) reportLostCharacters(input, diagnostics);
  return read;
}

/** Reports where bytes were no UTF-8: names with them would be other names. */
function reportLostCharacters({ file, text }: InputFile, diagnostics: Diagnostics): void {
  const at = text.indexOf("\ufffd");
  if (at === -1) return;
  const before = text.slice(0, at).split("\n");
  diagnostics.report({
    code: "characters-lost",
    message: "A character of this line, and maybe of others, could not be decoded.",
    location: { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
  });
}

/** Reads a page saved from a browser: the document that it embeds, or what it shows. */
function ingestHtml(input: InputFile, diagnostics: Diagnostics): IngestedDocument | undefined {
  const { file, text } = input;
  const content = text.length > maximumPageLength ? undefined : openHtml(text);
  const report = (
    code: "html-without-content" | "document-elsewhere" | "document-named",
    message: string,
    line: number,
  ) => diagnostics.report({ code, message, location: { file, line, column: 1 } });
  if (content === undefined) {
    report("html-without-content", "The page shows no text without its scripts.", 1);
    return undefined;
  }
  if (content.kind === "named") {
    report("document-elsewhere", `The page shows the document ${content.address}.`, content.line);
    return undefined;
  }
  if (content.kind === "document") {
    const document = { file, text: content.text, firstLine: content.line };
    return openapiReader.read(document, diagnostics);
  }
  if (content.named !== undefined)
    report("document-named", `The page shows ${content.named.address}.`, content.named.line);
  reportFolded(content.folded, input, diagnostics);
  return readAtPositions(content.positions, { file, diagnostics }, (positioned) =>
    content.isReference
      ? readPage({ file, text: content.text }, { reader: markdownReader, diagnostics: positioned })
      : ingestText({ file, text: content.text }, positioned, "html-without-content"),
  );
}

/**
 * Reads a text; everything but HTML.
 *
 * @param unknown - what is reported of a text that is no known format.
 */
function ingestText(
  input: InputFile,
  diagnostics: Diagnostics,
  unknown: "unknown-format" | "html-without-content" = "unknown-format",
): IngestedDocument | undefined {
  const location = { file: input.file, line: 1, column: 1 };
  const page = normalized(input);
  const best = bestReader(input, page);
  const known = best === undefined || best.confidence < 1 ? recognize(page) : undefined;
  const isRead = best !== undefined && best.confidence >= sureEnough;
  if (known !== undefined && (!isRead || known.code === "asyncapi-not-supported")) {
    diagnostics.report({ ...known, location });
    return undefined;
  }
  if (best === undefined || best.confidence < sureEnough) {
    const guess = best ? ` Nearest: ${best.reader.format}, with too few of its features.` : "";
    const message =
      unknown === "html-without-content"
        ? `The page shows text, and no operation with its fields: it may be an overview, an application without its data, an error or a sign-in.${guess}`
        : `${input.text.trim() === "" ? "The file is empty." : "The format is not known."} ${lookedFor}${guess}`;
    diagnostics.report({ code: unknown, message, location });
    return undefined;
  }
  if (best.reader.format !== "openapi" && input.text.length > maximumPageLength) {
    const message = `Pages of up to ${maximumPageLength} characters are read; this one has ${input.text.length}.`;
    diagnostics.report({ code: "unknown-format", message, location });
    return undefined;
  }
  const { reader } = best;
  return readPage(reader.isExact === true ? input : page, { reader, diagnostics });
}

/** Formats whose pages have sentences that no reader has to understand. */
const pagesOfProse: ReadonlySet<string> = new Set([
  ...["markdown", "mintlify-text", "mintlify-mdx", "readme-text", "rendered-text"],
  ...["swagger-ui-text", "gitbook-blocks", "docusaurus-mdx"],
]);

/** Reads a file by the reader of its format; a file that gives nothing is always told. */
function readPage(
  input: InputFile,
  { reader, diagnostics }: { readonly reader: Reader; readonly diagnostics: Diagnostics },
): IngestedDocument | undefined {
  let hasReason = false;
  let isTold = false;
  const log = onError(diagnostics, () => (hasReason = true));
  const read = reader.read(input, {
    ...log,
    report: (report) => {
      isTold ||= report.code.startsWith("credential-");
      log.report(report);
    },
  });
  if (read !== undefined && !isTold && pagesOfProse.has(reader.format))
    reportCredentialInProse(input, read.value, diagnostics);
  if (read === undefined && !hasReason) {
    // It has the features of the format, and nothing where the format has its content.
    const message = `The file looks like ${reader.format}, but nothing of it can be read.`;
    const location = { file: input.file, line: 1, column: 1 };
    diagnostics.report({ code: "unknown-format", message, location });
  }
  return read;
}
