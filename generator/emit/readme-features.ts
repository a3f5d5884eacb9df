import type { ApiModel } from "../model/index.ts";
import { pageDescriptors } from "./pages/index.ts";
import { isEmptyObject, requestInit } from "./readme-samples.ts";
import type { PackageOptions } from "./types.ts";
import { codeBlock, codeSpan, moduleSpecifier, printExpression } from "./write/index.ts";

/** How lists are read, where the package has some that continue. */
export function pagesText(model: ApiModel, options: PackageOptions): string[] {
  const pages = pageDescriptors(model, options.client);
  const operation = model.operations.find(({ operationId }) => pages.has(operationId));
  if (operation === undefined) return [];
  const { exportName } = operation;
  const init = requestInit(model, operation);
  const given = printExpression(init, 0, 30);
  const code =
    `import { ${exportName} } from ${moduleSpecifier(options.packageName)};\n\n` +
    `for await (const item of ${exportName}.items(client${isEmptyObject(init) ? "" : `, ${given}`})) console.log(item);\n`;
  const more = isEmptyObject(init) ? "{}" : "init";
  return [
    "## Lists\n",
    codeBlock(code, "ts"),
    `${codeSpan(`${exportName}.pages(client)`)} gives whole pages with their items, body and response. A page is asked for when it is wanted, and none after a \`break\` or \`{ limit: 100 }\` (third argument: ${codeSpan(`${exportName}.items(client, ${more}, { limit: 100 })`)}). A list that leads back to a cursor rejects with a \`RepeatedCursorError\`, one of more than \`maxPages\` pages (10,000) with a \`RangeError\`. ${pages.size === 1 ? "The only list that continues is this one." : `${String(pages.size)} operations are such lists: those with \`.items\`.`}\n`,
  ];
}
