import { isObject } from "../json/values.ts";
import { valueAt } from "../json/pointer.ts";
import type { ApiModel, OperationModel } from "../model/index.ts";

/** TSDoc text of an operation's function: the vendor's words, and where it goes. */
export function operationDocumentation(operation: OperationModel, model?: ApiModel): string {
  const blocks = [operation.summary, operation.description]
    .filter((text): text is string => text !== undefined)
    .map(vendorText);
  if (operation.kind === "path")
    blocks.push(`\`${operation.method.toUpperCase()} ${operation.path.replaceAll("`", "'")}\``);
  const link = model === undefined ? undefined : externalLink(model, operation);
  if (link !== undefined) blocks.push(`@see ${link}`);
  if (operation.deprecated) blocks.push("@deprecated");
  return blocks.join("\n\n");
}

/** A line of a vendor's that begins with `@` would be a TSDoc tag; braces with `@` an inline one. */
function vendorText(text: string): string {
  return text
    .trim()
    .replace(/^(\s*)@/gm, "$1\\@")
    .replaceAll("{@", "{\\@");
}

function externalLink(model: ApiModel, operation: OperationModel): string | undefined {
  const value = valueAt(model.document, operation.pointer);
  const docs = isObject(value) ? value["externalDocs"] : undefined;
  const url = isObject(docs) ? docs["url"] : undefined;
  return typeof url === "string" && /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(url) ? url : undefined;
}
