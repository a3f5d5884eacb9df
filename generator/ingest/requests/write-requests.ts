import type { Diagnostics } from "../../diagnostics/index.ts";
import { createSourceMap } from "../shared/source-map.ts";
import { writeOperations } from "../shared/write-operation.ts";
import type { DocumentFormat, IngestedDocument } from "../types.ts";
import { mergeOperations } from "./merge-operations.ts";
import { operationOfRequest, type SampledRequest } from "./sampled-request.ts";

/** What a file of recorded requests is. */
interface RequestFile {
  readonly file: string;
  readonly format: DocumentFormat;
  readonly diagnostics: Diagnostics;
  readonly title?: string | undefined;
}

/** The document of recorded requests; reports that samples are all that it is made from. */
export function writeRequests(
  requests: readonly SampledRequest[],
  { file, format, diagnostics, title }: RequestFile,
): IngestedDocument | undefined {
  const [first] = requests;
  if (first === undefined) return undefined;
  const operations = mergeOperations(requests.map(operationOfRequest));
  const location = { file, line: first.source.line, column: first.source.column ?? 1 };
  diagnostics.report({
    code: "operations-from-samples",
    message: `${operations.length} operations are read from ${requests.length} requests.`,
    location,
  });
  if (operations.every(({ servers }) => servers.length === 0))
    diagnostics.report({
      code: "server-not-stated",
      message: "The requests name no server.",
      location,
    });
  const sources = createSourceMap(file);
  const value = writeOperations(operations, { file, diagnostics, sources, title });
  return { file, value, locate: sources.locate, format };
}
