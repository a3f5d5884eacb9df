import { resolveMapping } from "../../generator/crosswalk/check/check.ts";
import { suggest, type CrosswalkInput } from "../../generator/crosswalk/index.ts";
import { shapesOf } from "../../generator/crosswalk/suggest/fragment.ts";
import { knownPairs } from "../../generator/crosswalk/suggest/known.ts";
import { shownOf, type Suggestion } from "../../generator/crosswalk/suggest/rank.ts";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";

/** What `suggest` proposes, next to a finished mapping. */
export interface SuggestQuality {
  /** Calls that the mapping has, and how many of them come first. */
  readonly calls: { readonly all: number; readonly first: number };
  /** Fields that the mapping has, how many of them are proposed first, and are among the three that are shown. */
  readonly fields: { readonly all: number; readonly first: number; readonly inThree: number };
  /** Fields that the mapping has nothing for, and how many of them got a proposal. */
  readonly nothing: { readonly all: number; readonly proposed: number };
  /** What is not as in the mapping, in words. */
  readonly notes: readonly string[];
}

/** Compares the proposals for a provider with its finished mapping, which they are made without. */
export function qualityOf(input: CrosswalkInput, name: string): SuggestQuality {
  const own = input.mappings.find(({ provider }) => provider === name);
  const provider = input.providers.find(({ config }) => config.name === name);
  if (own === undefined || provider === undefined) throw new Error(name);
  const truth = resolveMapping(input, { mapping: own, provider, diagnostics: createDiagnostics() });
  const suggestions = suggest({ ...input, mappings: [] }, name);
  if (truth === undefined || suggestions === undefined) throw new Error(name);
  const [calls, fields] = [
    { all: 0, first: 0 },
    { all: 0, first: 0, inThree: 0 },
  ];
  const [nothing, notes]: [{ all: number; proposed: number }, string[]] = [
    { all: 0, proposed: 0 },
    [],
  ];
  const shapes = shapesOf(suggestions);
  for (const { operation, calls: proposed, parts, shape = "" } of suggestions.operations) {
    const mapped = truth.operations.find(({ canonical }) => canonical.name === operation);
    const wanted = mapped?.calls.map((call) => call.operation.operationId) ?? [];
    const first = proposed[0]?.operation.operationId;
    if (wanted.length > 0) calls.all++;
    if (first === undefined || !wanted.includes(first)) {
      if (wanted.length > 0)
        notes.push(`${operation}: ${wanted.join()}, not ${first ?? "nothing"}`);
      continue;
    }
    calls.first++;
    for (const part of parts) {
      if (part.kind === "response" && shapes.get(shape) !== part) continue;
      const pairs = knownPairs(
        part.kind === "request"
          ? (mapped?.calls.map(({ request }) => request) ?? [])
          : truth.shapes.filter((one) => one.canonicalName === shape).map((one) => one.part),
      );
      for (const ranking of part.rankings) {
        const { canonical } = ranking;
        const { proposed, near } = shownOf(ranking);
        const right = pairs.filter((pair) => isAround(pair.canonical, canonical.path));
        const isRight = ({ provider: { path } }: Suggestion): boolean =>
          right.some((pair) => isAround(everyItem(pair.provider), path));
        const isFirst = proposed !== undefined && isRight(proposed);
        const what = `${part.kind} ${operation}.${canonical.path}`;
        if (right.length === 0) {
          nothing.all++;
          if (proposed === undefined) continue;
          nothing.proposed++;
          notes.push(`${what}: nothing, not ${proposed.provider.path}`);
          continue;
        }
        fields.all++;
        if (isFirst) fields.first++;
        if (isFirst || near.some(isRight)) fields.inThree++;
        if (!isFirst) notes.push(`${what}: ${right.map((one) => one.provider).join()}`);
      }
    }
  }
  return { calls, fields, nothing, notes };
}

/** True when one path is the other, or is in it. */
function isAround(one: string, other: string): boolean {
  return [
    [one, other],
    [other, one],
  ].some(([a = "", b = ""]) => b === a || b.startsWith(`${a}.`) || b.startsWith(`${a}[`));
}

function everyItem(path: string): string {
  return path.replace(/\[\d+(\.\.)?\]/g, "[*]");
}
