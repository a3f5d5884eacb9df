import type { Diagnostics } from "../../diagnostics/index.ts";
import { joinPointer } from "../../json/pointer.ts";
import { isObject, type JsonObject } from "../../json/values.ts";
import { getOwn } from "../shared/own-property.ts";
import type { IngestedDocument, InputFile, Reader } from "../types.ts";
import { parseStructuredText } from "./parse.ts";
import { isSupportedVersion, versionOf } from "./version.ts";

/** Reads OpenAPI 2.0, 3.0, 3.1 and 3.2 documents in JSON or YAML, as they are. */
export const openapiReader: Reader = { format: "openapi", isExact: true, detect, read };

/** In JSON and in YAML's flow style the key may stand anywhere; which level it is on is seen after parsing. */
const flowKey = /[{,]\s{0,200}["']?(?:openapi|swagger)["']?\s{0,20}:/;
const blockKey =
  /^["']?(?:openapi|swagger)["']?[ \t]{0,20}:(?![^\n]{0,300}\b(?:GET|PUT|POST|DELETE|PATCH|webhook)\b)/im;

function detect({ text }: InputFile): number {
  if (/^\s{0,1000}\{/.test(text)) return flowKey.test(text) ? 1 : 0;
  // In YAML no line can begin with a fence, because block scalars are indented; in Markdown one does.
  const fence = /^ {0,3}(?:```|~~~)/m.exec(text);
  return blockKey.test(fence === null ? text : text.slice(0, fence.index)) ? 1 : 0;
}

function read(input: InputFile, diagnostics: Diagnostics): IngestedDocument | undefined {
  const parsed = parseStructuredText(input, diagnostics);
  if (parsed === undefined) return undefined;
  const { value, locate } = parsed;
  if (!isObject(value)) {
    diagnostics.report({
      code: "unknown-format",
      message: "An OpenAPI document is an object; this file holds another kind of value.",
      location: locate("") ?? { file: input.file, line: 1, column: 1 },
    });
    return undefined;
  }
  const inner = versionOf(value) === undefined ? wrappedAt(value) : undefined;
  if (inner !== undefined) {
    diagnostics.report({
      code: "document-wrapped",
      message: `The document is at ${inner}.`,
      location: locate(inner, "key"),
      pointer: inner,
    });
    return undefined;
  }
  if (!isSupportedVersion(value)) {
    const key = Object.hasOwn(value, "openapi") ? "openapi" : "swagger";
    diagnostics.report({
      code: "openapi-version-unsupported",
      message: `${key} is ${JSON.stringify(getOwn(value, key) ?? versionOf(value))}.`,
      location: locate(`/${key}`),
      pointer: `/${key}`,
    });
    return undefined;
  }
  return { file: input.file, value, locate, format: "openapi" };
}

/** Where a response of an API holds the document: a member, or a member of one. */
function wrappedAt(value: JsonObject, depth = 0): string | undefined {
  for (const [key, child] of Object.entries(value)) {
    if (!isObject(child)) continue;
    if (isSupportedVersion(child)) return joinPointer("", key);
    const inner = depth === 0 ? wrappedAt(child, 1) : undefined;
    if (inner !== undefined) return joinPointer("", key) + inner;
  }
  return undefined;
}
