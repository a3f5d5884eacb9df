/** Recorded requests and responses against a document: what contradicts it, and an overlay that would reconcile them. */
import type { SchemaOptions } from "../emit/index.ts";
import { createSchemaEvaluation } from "../emit/schemas/index.ts";
import type { SourcedDocument } from "../document/index.ts";
import type { ApiModel } from "../model/index.ts";
import { compareExchange } from "./compare-exchange.ts";
import { draftOverlay } from "./draft.ts";
import { groupByCause, type CauseGroup } from "./group.ts";
import { createMatcher } from "./match.ts";
import { publishedSchemas } from "./published.ts";
import type { Contradiction, Exchange } from "./types.ts";

export { exchangeOfBody, exchangesOfHar } from "./recording.ts";
export type { CauseGroup } from "./group.ts";
export type { Exchange } from "./types.ts";

/** What recorded traffic is compared with. */
export interface TrafficInput {
  readonly exchanges: readonly Exchange[];
  readonly model: ApiModel;
  readonly published: SourcedDocument;
  readonly options: Pick<SchemaOptions, "formats">;
  /** Names the overlay's evidence: what a reviewer finds the recording by. */
  readonly recording: string;
}

/** What recorded traffic says of a document. */
export interface TrafficReport {
  readonly exchanges: number;
  /** Exchanges whose operation the document has. */
  readonly matched: number;
  /** Operations that were recorded. */
  readonly operations: number;
  /** Methods of exchanges that the document has no operation for, and how many there are of each. */
  readonly unmatched: Readonly<Record<string, number>>;
  readonly causes: readonly CauseGroup[];
  readonly overlay?: { readonly text: string; readonly actions: number } | undefined;
}

/** Compares recorded traffic with a document. Of what was recorded nothing is kept but words of enumerations. */
export function checkTraffic(input: TrafficInput): TrafficReport {
  const { exchanges, model, options, recording } = input;
  const match = createMatcher(model, exchanges);
  const evaluation = createSchemaEvaluation(model.resources, options);
  const credentials = new Set(
    model.securitySchemes.flatMap(({ parameterName }) => parameterName ?? []),
  );
  const comparison = { check: evaluation.check, resources: model.resources, credentials };
  const contradictions: Contradiction[] = [];
  const operations = new Set<string>();
  const unmatched: Record<string, number> = {};
  for (const exchange of exchanges) {
    const found = match(exchange);
    if (found === undefined) {
      const method = exchange.method.toUpperCase();
      unmatched[method] = (unmatched[method] ?? 0) + 1;
      continue;
    }
    operations.add(found.operation.operationId);
    contradictions.push(...compareExchange(exchange, found, comparison));
  }
  const published = publishedSchemas(input.published);
  const causes = groupByCause(contradictions, published, model.resources);
  const missing = Object.values(unmatched).reduce((sum, count) => sum + count, 0);
  return {
    exchanges: exchanges.length,
    matched: exchanges.length - missing,
    operations: operations.size,
    unmatched,
    causes,
    overlay: draftOverlay(causes, published, { provider: model.provider, recording }),
  };
}
