import type { OperationModel } from "../model/index.ts";
import { codeSpan, docText } from "./write/index.ts";

/** TSDoc text of an operation's function: the vendor's words, and where it goes. */
export function operationDocumentation(operation: OperationModel): string {
  const blocks = [operation.summary, operation.description]
    .filter((text): text is string => text !== undefined)
    .map(docText);
  if (operation.kind === "path")
    blocks.push(codeSpan(`${operation.method.toUpperCase()} ${operation.path}`));
  const { externalDocs } = operation;
  if (operation.kind === "path" && externalDocs !== undefined) blocks.push(`@see ${externalDocs}`);
  if (operation.deprecated) blocks.push("@deprecated");
  return blocks.join("\n\n");
}
