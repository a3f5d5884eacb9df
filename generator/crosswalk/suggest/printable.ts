import type { JsonValue } from "../../json/values.ts";
import { shownOf, type Ranking, type Suggestion } from "./rank.ts";
import type { Suggestions } from "./suggest.ts";

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
        fields: rankings.map(fieldOf),
      })),
    })),
  };
}

/** What is proposed for a field, best first; where nothing is, what is nearest. */
function fieldOf(ranking: Ranking): JsonValue {
  const { proposed, near } = shownOf(ranking);
  const canonical = ranking.canonical.path;
  if (proposed === undefined) return { canonical, candidates: [], nearest: near.map(candidateOf) };
  return { canonical, candidates: [proposed, ...near].map(candidateOf) };
}

function candidateOf({ provider: field, score, reasons }: Suggestion): JsonValue {
  return { provider: field.path, score, reasons: [...reasons] };
}
