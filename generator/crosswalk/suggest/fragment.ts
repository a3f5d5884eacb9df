import { commentLines, yamlText } from "../../emit/index.ts";
import type { JsonValue } from "../../json/values.ts";
import { codecNames } from "../codecs/catalogue.ts";
import type { Candidate } from "./fields.ts";
import type { Ranking } from "./rank.ts";
import {
  threshold,
  type OperationProposal,
  type PartSuggestion,
  type Suggestions,
} from "./suggest.ts";

/** The proposals as text of a mapping file, to paste and to decide on: the best in place, the others as comments. */
export function printFragment(suggestions: Suggestions): string {
  const lines = [`# Proposed for ${suggestions.provider}; nothing is decided.`];
  const shapes = new Map<string, PartSuggestion>();
  for (const { shape, parts } of suggestions.operations) {
    const response = parts.find(({ kind }) => kind === "response");
    if (shape !== undefined && response !== undefined && !shapes.has(shape))
      shapes.set(shape, response);
  }
  if (shapes.size > 0) lines.push("shapes:");
  for (const [name, part] of shapes) {
    lines.push(`  ${flow(name)}:`);
    if (part.of !== undefined) lines.push(`    of: ${flow(part.of)}`);
    lines.push(...fieldsOf(part, "    "));
  }
  lines.push("operations:");
  for (const operation of suggestions.operations) lines.push(...operationLines(operation));
  return `${lines.join("\n")}\n`;
}

function operationLines(proposal: OperationProposal): string[] {
  const { operation, calls, parts, shape, status, isList } = proposal;
  const [best, ...others] = calls;
  const name = `  ${flow(operation)}:`;
  if (best === undefined) {
    const nothing = "nothing of the provider fits; if there is no such call, say why";
    return [`  # ${nothing}`, `${name} { unsupported: "…" }`];
  }
  const request = parts.find(({ kind }) => kind === "request");
  const response = parts.find(({ kind }) => kind === "response");
  const { method, path, operationId } = best.operation;
  return [
    name,
    comment(`    # ${best.score.toFixed(2)}: ${best.reasons.join("; ")}`),
    comment(`    # ${method.toUpperCase()} ${path}`),
    `    call: ${flow(operationId)}`,
    ...others.map((other) =>
      comment(
        `    #   or ${other.operation.operationId} (${other.score.toFixed(2)}: ${other.reasons.join("; ")})`,
      ),
    ),
    ...(request === undefined
      ? []
      : ["    request:", ...atLine(request, "      "), ...fieldsOf(request, "      ")]),
    ...(shape === undefined || response === undefined
      ? []
      : isList
        ? [`    page: { items: ${flow(response.at ?? "")}, shape: ${flow(shape)} } # and \`next\``]
        : [
            `    responses: { ${flow(status ?? "200")}: { shape: ${flow(shape)}${response.at === undefined ? "" : `, at: ${flow(response.at)}`} } }`,
          ]),
  ];
}

function atLine({ at }: PartSuggestion, pad: string): string[] {
  return at === undefined ? [] : [`${pad}at: ${flow(at)}`];
}

function fieldsOf({ rankings }: PartSuggestion, pad: string): string[] {
  const lines = rankings.flatMap((ranking) => fieldLines(ranking, `${pad}  `));
  return lines.length === 0 ? [`${pad}fields: [] # nothing fits`] : [`${pad}fields:`, ...lines];
}

/** One line of a comment: what documents say may have several. */
function comment(line: string): string {
  return commentLines(line).join(" ");
}

function fieldLines({ canonical, candidates }: Ranking, pad: string): string[] {
  const [best, ...others] = candidates.filter(({ score }) => score >= threshold).slice(0, 3);
  if (best === undefined) return [];
  const codec = codecFor(canonical, best.provider);
  const entry = `${pad}- { canonical: ${flow(canonical.path)}, provider: ${flow(best.provider.path)}${codec === undefined ? "" : `, codec: ${codec}`} }`;
  const why = `${pad}# ${best.score.toFixed(2)}: ${best.reasons.join("; ")}`;
  const rest = others.map(
    ({ provider, score, reasons }) =>
      `${pad}#   or ${provider.path} (${score.toFixed(2)}: ${reasons.join("; ")})`,
  );
  return [comment(why), entry, ...rest.map(comment)];
}

/** A scalar in flow style, quoted where YAML wants it. */
function flow(value: JsonValue): string {
  const text = yamlText(value).trim();
  return /[[\]{},*&]/.test(text) && !/^["']/.test(text) ? JSON.stringify(value) : text;
}

/** The codec that most likely fits two types; undefined for the same type. */
function codecFor(canonical: Candidate, provider: Candidate): string | undefined {
  const guess = guessCodec(canonical, provider);
  return guess === undefined || codecNames.includes(guess) ? guess : undefined;
}

function guessCodec(canonical: Candidate, provider: Candidate): string | undefined {
  const moment = canonical.format === "date-time";
  if (moment) return provider.types.has("integer") ? "unixSeconds" : "timestamp";
  if (canonical.types.has("string") && provider.types.has("integer")) return "integerId";
  if (canonical.types.has("integer") && provider.types.has("string")) return "integerText";
  if (canonical.types.has("boolean") && provider.types.has("integer")) return "booleanNumber";
  if (canonical.types.has("boolean") && provider.types.has("string")) return "booleanText";
  if (canonical.types.has("object") && provider.types.has("array")) return "pairs";
  if (canonical.types.has("object") && provider.types.has("object")) return "textMap";
  return undefined;
}

/** The proposals for tools: names, scores and reasons, without schemas. */
export function printable({ provider, operations }: Suggestions): JsonValue {
  return {
    provider,
    operations: operations.map(({ operation, shape, isMapped, calls, parts, status }) => ({
      operation,
      shape: shape ?? null,
      isMapped,
      status: status ?? null,
      calls: calls.map(({ operation: call, score, reasons }) => ({
        call: call.operationId,
        method: call.method,
        path: call.path,
        score,
        reasons: [...reasons],
      })),
      parts: parts.map(({ kind, at, of, rankings }) => ({
        kind,
        at: at ?? null,
        of: of ?? null,
        fields: rankings.map(({ canonical, candidates }) => ({
          canonical: canonical.path,
          candidates: candidates
            .filter(({ score }) => score >= threshold)
            .slice(0, 3)
            .map(({ provider: field, score, reasons }) => ({
              provider: field.path,
              score,
              reasons: [...reasons],
            })),
        })),
      })),
    })),
  };
}
