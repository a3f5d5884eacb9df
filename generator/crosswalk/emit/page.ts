import { dataPage, htmlText, type EmittedFile } from "../../emit/index.ts";
import type { CheckedCrosswalk } from "../types.ts";
import type { Capability, FieldCapabilities } from "./capabilities.ts";

/** `crosswalk.html`: the matrix as one page that needs nothing but itself. */
export function emitPage(
  crosswalk: CheckedCrosswalk,
  capabilities: readonly FieldCapabilities[],
): EmittedFile {
  const providers = crosswalk.mappings.map((mapping) => mapping.provider.config.name);
  const data = { name: crosswalk.name, providers, lines: capabilities };
  const table = staticTable(providers, capabilities);
  return { path: "crosswalk.html", text: dataPage("crosswalk-page", data, { TABLE: table }) };
}

/** The words of the table; the page's script has the same. */
const words = { required: "required", supported: "yes", lossy: "lossy", unsupported: "no" };

/** The table of a reader without script: every field, with the provider's path or why there is none. */
function staticTable(providers: readonly string[], lines: readonly FieldCapabilities[]): string {
  const head = ["field", ...providers].map((name) => `<th scope="col">${htmlText(name)}</th>`);
  return [
    `<table><thead><tr>${head.join("")}</tr></thead>`,
    ...[...new Set(lines.map(({ operation }) => operation))].map((operation) => {
      const rows = lines.filter((line) => line.operation === operation);
      return `<tbody>\n${rows.map((line) => row(line, providers)).join("\n")}\n</tbody>`;
    }),
    "</table>",
  ].join("\n");
}

function row(line: FieldCapabilities, providers: readonly string[]): string {
  const { operation, part, field } = line;
  const name = field === "" ? operation : field;
  const where = field === "" ? "operation" : `${operation}, ${part}`;
  const cells = providers.map((provider) => cell(line.providers[provider]));
  return `<tr><th scope="row"><code>${htmlText(name)}</code><small>${htmlText(where)}</small></th>${cells.join("")}</tr>`;
}

function cell(capability: Capability | undefined): string {
  const { support = "unsupported", path, reason, loss } = capability ?? {};
  const more = [path, reason, loss].flatMap((text) => (text === undefined ? [] : [htmlText(text)]));
  return `<td data-support="${support}">${words[support]}<small>${more.join("; ")}</small></td>`;
}
