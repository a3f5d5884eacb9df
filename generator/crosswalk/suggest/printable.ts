import type { JsonValue } from "../../json/values.ts";
import { threshold, type Suggestions } from "./suggest.ts";

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
