import type { ApiModel } from "../model/index.ts";
import { successContents } from "./operation-responses.ts";
import { pageDescriptors } from "./pages/index.ts";
import { isEmptyObject, requestInit } from "./readme-samples.ts";
import { choosesStream, isStream } from "./streams.ts";
import type { PackageOptions } from "./types.ts";
import { codeBlock, codeSpan, moduleSpecifier, printExpression } from "./write/index.ts";

/** How lists are read, where the package has some that continue. */
export function pagesText(model: ApiModel, options: PackageOptions): string[] {
  const pages = pageDescriptors(model, options.client);
  const operation = model.operations.find(({ operationId }) => pages.has(operationId));
  if (operation === undefined) return [];
  const { exportName } = operation;
  const init = requestInit(model, operation, options);
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

/** How streams are read, where the package has some. */
export function streamsText(model: ApiModel, options: PackageOptions): string[] {
  const operation = model.operations.find((one) => successContents(one).some(isStream));
  if (operation === undefined) return [];
  const { exportName } = operation;
  const init = requestInit(model, operation, options);
  const given = isEmptyObject(init) ? "" : `, ${printExpression(init, 0, 30)}`;
  const code =
    `import { ${exportName}, reconnecting } from ${moduleSpecifier(options.packageName)};\n\n` +
    `const { data: stream } = await ${exportName}(client${given});\n` +
    "for await (const item of stream ?? []) console.log(item);\n";
  const chosen = model.operations
    .filter((one) => choosesStream(model, one))
    .map((one) => codeSpan(one.exportName));
  return [
    "## Streams\n",
    codeBlock(code, "ts"),
    'Server-sent events come as `{ data, event, id }`, lines of JSON as their values: typed, validated one by one as `validate.response` says, and read when they are wanted. To leave the loop ends the request; `signal` aborts it. `streamEnd` of the client is the text after which a stream ends where a vendor sends one. `reconnecting((headers) => operation(client, { headers }))` asks again with `Last-Event-ID` when the connection breaks off. `parseAs: "stream"` gives the bytes.\n',
    ...(chosen.length === 0
      ? []
      : [
          `${chosen.slice(0, 5).join(", ")}: \`stream: true\` in the body gives a stream, otherwise the value; the types follow it.\n`,
        ]),
  ];
}
