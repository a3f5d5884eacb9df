import type { OperationModel } from "../../model/index.ts";
import type { CanonicalModel } from "../canonical/model.ts";
import type { MappedDocument } from "../types.ts";
import { familyOf, familiesOf } from "./families.ts";
import { createOperationScore, endsInKey } from "./operation-score.ts";
import type { Scored } from "./score.ts";
import type { Vocabulary } from "./tokens.ts";

/** A provider's operation that may be the canonical one. */
export interface OperationSuggestion extends Scored {
  readonly operation: OperationModel;
}

/** Operations are proposed from this score on. */
export const OPERATION_THRESHOLD = 0.55;

/** Points of a call of the resource that fits all canonical operations best, and price of another resource's. */
const FAMILY_POINTS = 0.2;

/** Points of the only call of that resource with the method and the kind of path of the canonical one. */
const ONLY_POINTS = 0.15;

/** A resource is known by at least two operations of this score. */
const MEMBER_THRESHOLD = 0.4;

/** What operations are compared in. */
export interface OperationContext {
  readonly canonical: CanonicalModel;
  readonly provider: MappedDocument;
  readonly vocabulary: Vocabulary;
}

/**
 * Ranks a provider's operations for each canonical one, by method, path, names and schemas, and by the resource
 * that the canonical operations together are best found at.
 *
 * @returns by name of the canonical operation, best first.
 */
export function rankOperations(
  context: OperationContext,
): ReadonlyMap<string, readonly OperationSuggestion[]> {
  const { canonical, provider } = context;
  const operations = provider.model.operations.filter(({ kind }) => kind === "path");
  const families = familiesOf(operations);
  const ranked = new Map(
    [...canonical.operations.values()].map((wanted): [string, OperationSuggestion[]] => {
      const score = createOperationScore(context, wanted);
      return [
        wanted.name,
        score === undefined
          ? []
          : operations.map((operation) => ({ operation, ...score(operation) })),
      ];
    }),
  );
  const best = bestFamily([...ranked.values()], families);
  const members = operations.filter(
    (one) => best !== undefined && familyOf(one, families) === best,
  );
  const methods = new Map(
    canonical.document.model.operations.map((one) => [one.operationId, formOf(one)]),
  );
  return new Map(
    [...ranked].map(([name, suggestions]) => [
      name,
      suggestions
        .map((one) => (best === undefined ? one : inFamily(one, members, methods.get(name))))
        .sort((a, b) => b.score - a.score || (a.operation.path < b.operation.path ? -1 : 1)),
    ]),
  );
}

/** What a call does to a resource, as far as method and path say it: a DELETE of one thing. */
function formOf({ method, path }: OperationModel): string {
  return `${method} ${endsInKey(path) ? "one" : "all"}`;
}

function inFamily(
  { operation, score, reasons }: OperationSuggestion,
  members: readonly OperationModel[],
  form: string | undefined,
): OperationSuggestion {
  const isIn = members.includes(operation);
  const alike = members.filter((one) => formOf(one) === form);
  const isOnly = alike.length === 1 && alike[0] === operation;
  const points = isIn ? FAMILY_POINTS : -FAMILY_POINTS;
  return {
    operation,
    score: Math.round((score + points + (isOnly ? ONLY_POINTS : 0)) * 1000) / 1000,
    reasons: [
      ...reasons,
      ...(isIn ? ["the other operations are found at the same path"] : []),
      ...(isOnly ? [`it is the only ${operation.method.toUpperCase()} there`] : []),
    ],
  };
}

/** The resource whose calls fit most canonical operations; undefined when no more than one operation fits. */
function bestFamily(
  ranked: readonly (readonly OperationSuggestion[])[],
  families: ReadonlySet<string>,
): string | undefined {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const suggestions of ranked) {
    const most = new Map<string, number>();
    for (const { operation, score } of suggestions) {
      const family = familyOf(operation, families);
      if (family !== undefined) most.set(family, Math.max(score, most.get(family) ?? 0));
    }
    for (const [family, score] of most) {
      const { sum, count } = sums.get(family) ?? { sum: 0, count: 0 };
      sums.set(family, { sum: sum + score, count: count + (score >= MEMBER_THRESHOLD ? 1 : 0) });
    }
  }
  const [best] = [...sums].sort(([a, x], [b, y]) => y.sum - x.sum || (a < b ? -1 : 1));
  return best !== undefined && best[1].count > 1 ? best[0] : undefined;
}
