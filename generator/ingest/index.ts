import { onError, type Diagnostics } from "../diagnostics/index.ts";
import { bestReader, normalized, sureEnough } from "./detect.ts";
import { maximumPageLength } from "./shared/limits.ts";
import { recognize } from "./recognize.ts";
import type { IngestedDocument, InputFile } from "./types.ts";

export { detectFormat } from "./detect.ts";
export type { DocumentFormat, IngestedDocument, InputFile, Reader } from "./types.ts";

const lookedFor =
  "Looked for: an OpenAPI document in JSON or YAML; a Markdown page with an OpenAPI code block; the text of a rendered Mintlify or ReadMe reference page; an APIMatic model page.";

/**
 * Reads a file: tells its format by its content and runs the format's reader.
 *
 * @returns undefined when nothing could be read; the reasons are then reported as errors.
 */
export function ingest(input: InputFile, diagnostics: Diagnostics): IngestedDocument | undefined {
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
    const message = `${input.text.trim() === "" ? "The file is empty." : "The format is not known."} ${lookedFor}${guess}`;
    diagnostics.report({ code: "unknown-format", message, location });
    return undefined;
  }
  if (best.reader.format !== "openapi" && input.text.length > maximumPageLength) {
    const message = `Pages of up to ${maximumPageLength} characters are read; this one has ${input.text.length}.`;
    diagnostics.report({ code: "unknown-format", message, location });
    return undefined;
  }
  let hasReason = false;
  const read = best.reader.read(
    best.reader.isExact === true ? input : page,
    onError(diagnostics, () => (hasReason = true)),
  );
  if (read === undefined && !hasReason) {
    // It has the features of the format, and nothing where the format has its content.
    const message = `The file looks like ${best.reader.format}, but nothing of it can be read.`;
    diagnostics.report({ code: "unknown-format", message, location });
  }
  return read;
}
