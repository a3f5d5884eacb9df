import { commentLines, yamlText } from "../../emit/index.ts";
import { isObject, type JsonValue } from "../../json/values.ts";
import { codecFor, tableFor } from "./conversion.ts";
import { shownOf, type Ranking } from "./rank.ts";
import type { OperationProposal, PartSuggestion, Suggestions } from "./suggest.ts";

/** The enum tables that fields of a fragment name. */
type Tables = Map<string, string>;

/** What all lines of a fragment are made with. */
interface Printing {
  readonly suggestions: Suggestions;
  readonly tables: Tables;
}

/**
 * The proposals as text of a mapping file, to paste and to decide on: the best in position, the others as
 * comments. What is proposed is a draft: generation goes on when a reader has taken `draft` out.
 */
export function printFragment(suggestions: Suggestions): string {
  const tables: Tables = new Map();
  const printing = { suggestions, tables };
  const shapes = shapeLines(printing);
  const operations = suggestions.operations.flatMap((one) => operationLines(printing, one));
  const isEmpty = operations.every((line) => line.trimStart().startsWith("#"));
  return [
    `# Proposed for ${suggestions.provider}; nothing is decided.`,
    ...(tables.size === 0 ? [] : ["tables:"]),
    ...[...tables].map(([name, text]) => `  ${flow(name)}: ${text}`),
    ...(shapes.length === 0 ? [] : ["shapes:", ...shapes]),
    isEmpty ? "operations: {}" : "operations:",
    ...operations,
    "",
  ].join("\n");
}

function shapeLines(printing: Printing): string[] {
  return [...shapesOf(printing.suggestions)].flatMap(([name, part]) => [
    `  ${flow(name)}:`,
    "    draft: true",
    ...(part.of === undefined ? [] : [`    of: ${flow(part.of)}`]),
    ...fieldsOf(printing, part, "    "),
    "    rest: providerOnly",
  ]);
}

/**
 * The response that each shape is drafted from: of the calls that give it, the one in which most of its fields
 * are found. What creates a thing often tells little of it.
 */
export function shapesOf({ operations }: Suggestions): ReadonlyMap<string, PartSuggestion> {
  const shapes = new Map<string, PartSuggestion>();
  for (const { shape, parts } of operations) {
    const response = parts.find(({ kind }) => kind === "response");
    // What is mapped already needs no draft.
    if (shape === undefined || response === undefined || response.rankings.length === 0) continue;
    const known = shapes.get(shape);
    if (known === undefined || fieldsFound(response) > fieldsFound(known))
      shapes.set(shape, response);
  }
  return shapes;
}

function fieldsFound({ rankings }: PartSuggestion): number {
  return rankings.filter((ranking) => shownOf(ranking).proposed !== undefined).length;
}

function operationLines(printing: Printing, proposal: OperationProposal): string[] {
  const { operation, calls, parts } = proposal;
  const [best, ...others] = calls;
  if (best === undefined)
    return [
      `  # ${flow(operation)}: nothing of the provider fits; if there is no such call: { unsupported: WHY }`,
    ];
  const request = parts.find(({ kind }) => kind === "request");
  const isOpen = parts.some(({ rankings }) => rankings.length > 0);
  if (proposal.isMapped && !isOpen) return [`  # ${flow(operation)}: mapped`];
  const { method, path, operationId } = best.operation;
  return [
    `  ${flow(operation)}:`,
    comment(`    # ${best.score.toFixed(2)}: ${best.reasons.join("; ")}`),
    comment(`    # ${method.toUpperCase()} ${path}`),
    "    draft: true",
    `    call: ${flow(operationId)}`,
    ...others.map((other) =>
      comment(
        `    #   or ${other.operation.operationId} (${other.score.toFixed(2)}: ${other.reasons.join("; ")})`,
      ),
    ),
    ...(request === undefined ? [] : requestLines(printing, request)),
    ...responseLines(proposal),
  ];
}

function requestLines(printing: Printing, request: PartSuggestion): string[] {
  return [
    "    request:",
    ...(request.at === undefined ? [] : [`      at: ${flow(request.at)}`]),
    ...fieldsOf(printing, request, "      "),
    "      rest: providerOnly",
  ];
}

/** What comes back: a page, an object of a shape, or nothing. */
function responseLines({ parts, shape, status, isList, page }: OperationProposal): string[] {
  const response = parts.find(({ kind }) => kind === "response");
  if (shape === undefined)
    return status === undefined ? [] : [`    responses: { ${flow(status)}: { none: true } }`];
  if (response === undefined) return [];
  if (!isList) {
    const at = response.at === undefined ? "" : `, at: ${flow(response.at)}`;
    return [`    responses: { ${flow(status ?? "200")}: { shape: ${flow(shape)}${at} } }`];
  }
  const items = [
    ...(response.at === undefined ? [] : [`      items: ${flow(response.at)}`]),
    ...(response.inItem === undefined ? [] : [`      at: ${flow(response.inItem)}`]),
  ];
  if (page === undefined)
    return [
      "    # The document does not show how the list continues; a page needs `next`:",
      ...["    # page:", ...items.map((line) => line.replace("    ", "    # "))],
      `    #   shape: ${flow(shape)}`,
    ];
  const next = Object.entries(page.next).map(([key, value]) => `${key}: ${flow(value)}`);
  return [
    ...["    page:", ...items, `      shape: ${flow(shape)}`],
    ...(page.size === undefined ? [] : [`      size: ${flow(page.size)}`]),
    `      next: { ${next.join(", ")} }`,
  ];
}

function fieldsOf(printing: Printing, { rankings }: PartSuggestion, pad: string): string[] {
  const lines = rankings.flatMap((ranking) => fieldLines(printing, ranking, `${pad}  `));
  return [
    ...(lines.length === 0 ? [`${pad}fields: [] # nothing fits`] : [`${pad}fields:`, ...lines]),
    ...rankings.flatMap((ranking) => undecidedLine(ranking, pad)),
  ];
}

/** A field that nothing is proposed for, with what to look at first. */
function undecidedLine(ranking: Ranking, pad: string): string[] {
  const { proposed, near } = shownOf(ranking);
  if (proposed !== undefined) return [];
  const names = near.map(({ provider }) => provider.path).join(", ");
  const nearest = names === "" ? "nothing is near" : `nearest: ${names}`;
  return [comment(`${pad}# undecided: ${ranking.canonical.path}; ${nearest}`)];
}

/** One line of a comment: what documents say may have several. */
function comment(line: string): string {
  return commentLines(line).join(" ");
}

function fieldLines(printing: Printing, ranking: Ranking, pad: string): string[] {
  const { canonical } = ranking;
  const { proposed: best, near: others } = shownOf(ranking);
  if (best === undefined) return [];
  const table = tableFor(canonical, best.provider, printing.suggestions.vocabulary);
  const codec = table === undefined ? codecFor(canonical, best.provider) : undefined;
  const how = [
    ...(table === undefined
      ? []
      : [`, table: ${flow(nameTable(printing.tables, canonical.name, flowText(table)))}`]),
    ...(codec === undefined ? [] : [`, codec: ${codec}`]),
  ].join("");
  const provider = firstItems(best.provider.path, canonical.path);
  const paths = `canonical: ${flow(canonical.path)}, provider: ${flow(provider)}`;
  const why = `${pad}# ${best.score.toFixed(2)}: ${best.reasons.join("; ")}`;
  const rest = others.map(
    ({ provider, score, reasons }) =>
      `${pad}#   or ${provider.path} (${score.toFixed(2)}: ${reasons.join("; ")})`,
  );
  return [comment(why), `${pad}- { ${paths}${how} }`, ...rest.map(comment)];
}

/** The path with the first item of lists that the canonical path has no counterpart for. */
function firstItems(provider: string, canonical: string): string {
  const count = (path: string): number => path.split("[*]").length;
  const further = count(provider) - count(canonical);
  return further <= 0 ? provider : firstItems(provider.replace("[*]", "[0]"), canonical);
}

/** The name of a table: the field's, with a number where another table has it. */
function nameTable(tables: Tables, field: string, text: string): string {
  const base =
    field
      .replace(/\[[^\]]*\]/g, "")
      .split(".")
      .at(-1) ?? field;
  let name = base;
  for (let number = 2; tables.has(name) && tables.get(name) !== text; number++)
    name = `${base}${String(number)}`;
  tables.set(name, text);
  return name;
}

/** A scalar in flow style, quoted where YAML wants it. */
function flow(value: JsonValue): string {
  const text = yamlText(value).trim();
  return /[[\]{},*&]/.test(text) && !/^["']/.test(text) ? JSON.stringify(value) : text;
}

/** A value in flow style. */
function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(", ")}]`;
  if (!isObject(value)) return flow(value as JsonValue);
  const entries = Object.entries(value).map(([key, inner]) => `${flow(key)}: ${flowText(inner)}`);
  return `{ ${entries.join(", ")} }`;
}
