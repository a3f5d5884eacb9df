import type { Diagnostics } from "../../diagnostics/index.ts";
import { parseStructuredText } from "../openapi/parse.ts";
import { findFences, hasDataFence } from "../shared/fences.ts";
import { readPageHead } from "../shared/page-head.ts";
import type { IngestedDocument, InputFile, Reader } from "../types.ts";
import { convertEndpoint, isEndpoint } from "./convert.ts";
import { traceLocate } from "./trace.ts";

/** Reads Mintlify pages that hold the site's internal endpoint structure in place of OpenAPI. */
export const mintlifyEndpointReader: Reader = {
  format: "mintlify-endpoint",
  isExact: true,
  detect,
  read,
};

/** `paths` with a path and a method as its own keys. */
const endpointRoot =
  /^ {0,3}["']?paths["']?:\s{0,20}\n(?:[ \t]{1,20}\S.{0,2000}\n){0,6}?[ \t]{1,20}(?:path|method): /m;

function detect({ text }: InputFile): number {
  return hasDataFence(text) && endpointRoot.test(text.replaceAll("\r\n", "\n")) ? 0.9 : 0;
}

function read(input: InputFile, diagnostics: Diagnostics): IngestedDocument | undefined {
  const { file } = input;
  for (const { language, text, firstLine, indent, line } of findFences(input.text)) {
    if (!/^ya?ml$/.test(language) || !endpointRoot.test(text)) continue;
    const parsed = parseStructuredText({ file, text, firstLine, indent }, diagnostics);
    if (parsed === undefined) return undefined;
    if (!isEndpoint(parsed.value)) continue;
    const { document: value, trace } = convertEndpoint(parsed.value, readPageHead(input.text));
    for (const { code, message, pointer } of trace.notes)
      diagnostics.report({ code, message, location: parsed.locate(pointer) });
    if (value["servers"] === undefined) {
      const message = "The endpoint names no server.";
      const location = { file, line, column: indent + 1 };
      diagnostics.report({ code: "server-not-stated", message, location });
    }
    const locate = traceLocate(trace.origins, parsed.locate);
    const document: IngestedDocument = { file, value, locate, format: "mintlify-endpoint" };
    return document;
  }
  diagnostics.report({
    code: "unknown-format",
    message: "No code block of the page holds an endpoint.",
    location: { file, line: 1, column: 1 },
  });
  return undefined;
}
