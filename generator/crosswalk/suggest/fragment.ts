import { commentLines, yamlText } from "../../emit/index.ts";
import type { JsonValue } from "../../json/values.ts";
import { codecNames } from "../codecs/catalogue.ts";
import type { Candidate } from "./fields.ts";
import type { Ranking } from "./rank.ts";
import { threshold, type Suggestions } from "./suggest.ts";

/** The suggestions as a fragment of a mapping file, to paste and to decide on: the best in place, the others as comments. */
export function printFragment(suggestions: Suggestions): string {
  const lines = [
    `# Suggested for ${suggestions.provider}; nothing is decided. Operation: ${suggestions.operation}.`,
  ];
  for (const { kind, wrapper, rankings } of suggestions.parts) {
    lines.push(`${kind}:`);
    if (wrapper !== undefined) lines.push(`  wrapper: ${flow(wrapper)}`);
    lines.push("  fields:");
    for (const ranking of rankings) lines.push(...fieldLines(ranking));
  }
  return `${lines.join("\n")}\n`;
}

function fieldLines({ canonical, candidates }: Ranking): string[] {
  const [best, ...others] = candidates.filter(({ score }) => score >= threshold).slice(0, 3);
  if (best === undefined) return [];
  const codec = codecFor(canonical, best.provider);
  const entry = `    - { canonical: ${flow(canonical.path)}, provider: ${flow(best.provider.path)}${codec === undefined ? "" : `, codec: ${codec}`} }`;
  const why = `    # ${best.score.toFixed(2)}: ${best.reasons.join("; ")}`;
  const rest = others.map(
    ({ provider, score, reasons }) =>
      `    #   or ${provider.path} (${score.toFixed(2)}: ${reasons.join("; ")})`,
  );
  return [why, entry, ...rest].map((line) => commentLines(line).join(" "));
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
