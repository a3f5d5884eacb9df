import { isObject } from "../json/values.ts";
import { valueAt } from "../json/pointer.ts";
import type { ApiModel, OperationModel } from "../model/index.ts";
import { codeSpan, docText } from "./write/index.ts";

/** TSDoc text of an operation's function: the vendor's words, and where it goes. */
export function operationDocumentation(operation: OperationModel, model?: ApiModel): string {
  const blocks = [operation.summary, operation.description]
    .filter((text): text is string => text !== undefined)
    .map(docText);
  if (operation.kind === "path")
    blocks.push(codeSpan(`${operation.method.toUpperCase()} ${operation.path}`));
  const link = model === undefined ? undefined : externalLink(model, operation);
  if (link !== undefined) blocks.push(`@see ${link}`);
  if (operation.deprecated) blocks.push("@deprecated");
  return blocks.join("\n\n");
}

function externalLink(model: ApiModel, operation: OperationModel): string | undefined {
  const value = valueAt(model.document, operation.pointer);
  const docs = isObject(value) ? value["externalDocs"] : undefined;
  const url = isObject(docs) ? docs["url"] : undefined;
  return typeof url === "string" && /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(url) ? url : undefined;
}
