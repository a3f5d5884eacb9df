import type { Diagnostics } from "../../diagnostics/index.ts";
import type { SourcedDocument } from "../../document/types.ts";
import { isObject } from "../../json/values.ts";
import { parseStructuredText } from "../openapi/parse.ts";
import { isSupportedVersion, versionOf } from "../openapi/version.ts";
import { findFences, hasDataFence, type Fence } from "../shared/fences.ts";
import { maximumPageLength } from "../shared/limits.ts";
import { readPageHead } from "../shared/page-head.ts";
import type { IngestedDocument, InputFile, Reader } from "../types.ts";
import { completeFromPage } from "./complete-from-page.ts";
import { repairDefects } from "./defects.ts";
import { checkInfoString } from "./info-string.ts";
import { mergeFragments, type Fragment } from "./merge-fragments.ts";

/** Reads Markdown pages that hold OpenAPI documents in fenced code blocks. */
export const embeddedOpenapiReader: Reader = {
  format: "embedded-openapi",
  isExact: true,
  detect,
  read,
};

const rootKey = /(?:^|[{,])\s{0,200}["']?(?:openapi|swagger)["']?\s{0,20}:/m;

function detect({ text }: InputFile): number {
  return hasDataFence(text) && rootKey.test(text) ? 0.95 : 0;
}

function read(input: InputFile, diagnostics: Diagnostics): IngestedDocument | undefined {
  if (input.text.length > maximumPageLength) return undefined;
  const candidates = findFences(input.text).filter(mayHoldOpenapi);
  const parsed = candidates.map((fence) => readFragment(input, fence, diagnostics));
  const fragments = parsed.filter((fragment) => fragment !== undefined);
  if (fragments.length === 0) {
    if (candidates.length === 0) reportNone(input, diagnostics);
    return undefined;
  }
  const merged = mergeFragments(input.file, fragments, diagnostics);
  const completed = completeFromPage(merged, input, readPageHead(input.text), diagnostics);
  const repaired = repairDefects(completed, diagnostics);
  return { ...repaired, format: "embedded-openapi" };
}

/** True for a fence that may hold an OpenAPI document. Samples in JSON do not have the key. */
function mayHoldOpenapi({ language, text }: Fence): boolean {
  return /^(?:ya?ml|json)$/.test(language) && rootKey.test(text);
}

function readFragment(
  { file }: InputFile,
  fence: Fence,
  diagnostics: Diagnostics,
): Fragment | undefined {
  const { text, firstLine, indent } = fence;
  const parsed = parseStructuredText({ file, text, firstLine, indent }, diagnostics);
  if (parsed === undefined || !isObject(parsed.value)) return undefined;
  const { value, locate } = parsed;
  if (versionOf(value) === undefined) return undefined;
  if (!isSupportedVersion(value)) {
    diagnostics.report({
      code: "openapi-version-unsupported",
      message: `The fragment declares version ${JSON.stringify(versionOf(value))}.`,
      location: locate("/openapi"),
    });
    return undefined;
  }
  const document: SourcedDocument = { file, value, locate };
  checkInfoString(fence, document, diagnostics);
  return { value, locate };
}

function reportNone({ file }: InputFile, diagnostics: Diagnostics): void {
  diagnostics.report({
    code: "unknown-format",
    message: "No code block of the page holds an OpenAPI document.",
    location: { file, line: 1, column: 1 },
  });
}
