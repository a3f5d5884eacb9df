import { optionsName } from "../check/accounting.ts";
import { createDiagnostics } from "../../diagnostics/index.ts";
import { isObject } from "../../json/values.ts";
import type { MediaTypeModel, OperationModel } from "../../model/index.ts";
import type { CanonicalModel, CanonicalOperation } from "../canonical/model.ts";
import { canonicalOf, resolveMapping } from "../check/check.ts";
import { sharedOf } from "../codecs/shared.ts";
import { componentAt, componentOf } from "../schema/resolve.ts";
import type { CheckedMapping, CheckedPart, CrosswalkInput, MappedDocument } from "../types.ts";
import { candidatesOf, parameterCandidates, type Candidate } from "./fields.ts";
import { knownPairs, unmapped } from "./known.ts";
import { listItemOf, objectOf } from "./objects.ts";
import { pageDescriptorOf, type PageProposal } from "./page.ts";
import { OPERATION_THRESHOLD, rankOperations, type OperationSuggestion } from "./operations.ts";
import { rank, type Ranking } from "./rank.ts";
import type { KnownPair } from "./score.ts";
import { createVocabulary, type Vocabulary } from "./tokens.ts";

/** Proposals for fields: a request's, or a shape's. */
export interface PartSuggestion {
  readonly kind: "request" | "response";
  /** Where the provider's object stands. */
  readonly at: string | undefined;
  /** Where it stands in an item of a list, when the item is no more than its envelope. */
  readonly inItem?: string | undefined;
  /** Component of the provider's object. */
  readonly of: string | undefined;
  readonly rankings: readonly Ranking[];
}

/** Proposals for one canonical operation. */
export interface OperationProposal {
  readonly operation: string;
  /** Canonical schema of what comes back. */
  readonly shape: string | undefined;
  readonly isList: boolean;
  /** Best first; empty when nothing fits. */
  readonly calls: readonly OperationSuggestion[];
  /** True when the mapping has the call already. */
  readonly isMapped: boolean;
  /** First successful status of the best call. */
  readonly status: string | undefined;
  readonly parts: readonly PartSuggestion[];
  /** How the list continues, where the document shows it. */
  readonly page?: PageProposal | undefined;
}

/** Proposals for one provider's mapping. */
export interface Suggestions {
  readonly provider: string;
  /** Version of the provider's document. */
  readonly providerVersion: string;
  readonly operations: readonly OperationProposal[];
  /** The words that were compared by. */
  readonly vocabulary: Vocabulary;
}

/** Calls that are named for one operation. */
const CALLS_SHOWN = 3;

/**
 * Proposals for what a provider's mapping does not map yet, learned from the other providers' mappings.
 * Proposes; nothing is applied.
 *
 * @param name - a provider of the configuration, with or without a mapping file.
 * @param only - one canonical operation.
 * @returns undefined when there is no such provider.
 */
export function suggest(
  input: CrosswalkInput,
  name: string,
  only?: string,
): Suggestions | undefined {
  const provider = input.providers.find(({ config }) => config.name === name);
  if (provider === undefined) return undefined;
  const canonical = canonicalOf(input, createDiagnostics());
  const resolved = new Map(
    input.mappings.map((mapping) => [mapping.provider, resolve(input, mapping.provider)]),
  );
  const own = resolved.get(name);
  const others = [...resolved].flatMap(([other, mapping]) =>
    other === name || mapping === undefined ? [] : [mapping],
  );
  const vocabulary = createVocabulary(sharedOf(input).synonyms);
  const ranked = rankOperations({ canonical, provider, vocabulary });
  const frame = { canonical, provider, own, others, vocabulary, ranked };
  const operations = [...canonical.operations.values()].filter(
    (operation) => only === undefined || operation.name === only,
  );
  return {
    ...{ provider: name, providerVersion: versionOf(provider), vocabulary },
    operations: operations.flatMap((one) => propose(frame, one) ?? []),
  };
}

function versionOf({ document }: MappedDocument): string {
  const info = document.value["info"];
  return isObject(info) && typeof info["version"] === "string" ? info["version"] : "";
}

interface SuggestFrame {
  readonly canonical: CanonicalModel;
  readonly provider: MappedDocument;
  readonly own: CheckedMapping | undefined;
  readonly others: readonly CheckedMapping[];
  readonly vocabulary: Vocabulary;
  /** Calls of the provider for each canonical operation. */
  readonly ranked: ReadonlyMap<string, readonly OperationSuggestion[]>;
}

/** A mapping with its paths resolved as far as they can be; what does not hold is not said here. */
function resolve(input: CrosswalkInput, name: string): CheckedMapping | undefined {
  const mapping = input.mappings.find((one) => one.provider === name);
  const provider = input.providers.find(({ config }) => config.name === name);
  if (mapping === undefined || provider === undefined) return undefined;
  return resolveMapping(input, { mapping, provider, diagnostics: createDiagnostics() });
}

function propose(
  frame: SuggestFrame,
  operation: CanonicalOperation,
): OperationProposal | undefined {
  const { provider, own, ranked } = frame;
  const known = own?.operations.find((one) => one.canonical.name === operation.name);
  if (known?.unsupported !== undefined) return undefined;
  const [call] = known?.calls ?? [];
  const calls =
    call === undefined
      ? (ranked.get(operation.name) ?? [])
          .filter(({ score }) => score >= OPERATION_THRESHOLD)
          .slice(0, CALLS_SHOWN)
      : [{ operation: call.operation, score: 1, reasons: ["the mapping says so"] }];
  const best = calls[0]?.operation;
  const success = best?.responses.find(({ status }) => /^2|^default$/.test(status));
  return {
    operation: operation.name,
    shape: operation.page?.itemName ?? operation.outputName,
    isList: operation.page !== undefined,
    ...{ calls, isMapped: call !== undefined, status: success?.status },
    page: best && operation.page && pageDescriptorOf(provider, best),
    parts:
      best === undefined
        ? []
        : [
            ...requestPart(frame, operation, best),
            ...responsePart(frame, operation, success?.contents ?? []),
          ],
  };
}

/** Names of the parameters of a path, in their order. */
function namesIn(path: string): string[] {
  return [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name);
}

function requestPart(
  frame: SuggestFrame,
  operation: CanonicalOperation,
  best: OperationModel,
): PartSuggestion[] {
  const { canonical, provider, vocabulary } = frame;
  const object = operation.page?.itemName ?? operation.outputName ?? "";
  const start = objectOf(provider, best.requestBody?.contents ?? [], { name: object, vocabulary });
  const own = [operation.page?.cursor, operation.page?.limit];
  const parameters = operation.parameters.filter(({ name }) => !own.includes(name));
  const body = operation.body === undefined ? [] : candidatesOf(operation.body);
  const ours = [
    ...parameterCandidates(canonical.document, {
      pathNames: operation.pathNames,
      parameters,
    }),
    ...body,
  ];
  const page = operation.page && pageDescriptorOf(provider, best);
  const paging = new Set([page?.size, ...Object.values(page?.next ?? {})]);
  const theirs = [
    ...parameterCandidates(provider, {
      pathNames: namesIn(best.path),
      parameters: best.parameters,
    }).filter(({ path }) => !paging.has(path)),
    ...(start === undefined ? [] : candidatesOf(start.schema)),
  ];
  if (ours.length === 0 || theirs.length === 0) return [];
  const mapping = frame.own?.operations.find((one) => one.canonical.name === operation.name);
  const mapped = mapping?.calls[0]?.request;
  const pairs = knownPairs(
    frame.others.flatMap((mapping) =>
      mapping.operations
        .filter((one) => one.canonical.name === operation.name)
        .flatMap(({ calls }) => calls.filter(({ entry }) => entry.draft !== true))
        .map(({ request }) => request),
    ),
  );
  return [partOf(frame, { kind: "request", at: start?.at, object, ours, theirs, mapped, pairs })];
}

function responsePart(
  frame: SuggestFrame,
  operation: CanonicalOperation,
  contents: readonly MediaTypeModel[],
): PartSuggestion[] {
  const { canonical, provider, vocabulary } = frame;
  const name = operation.page?.itemName ?? operation.outputName;
  const schema =
    name === undefined ? undefined : componentAt(canonical.document.model.document, name);
  const find = operation.page === undefined ? objectOf : listItemOf;
  const start = find(provider, contents, { name: name ?? "", vocabulary });
  if (schema === undefined || start === undefined) return [];
  const shapes = (mapping: CheckedMapping): CheckedPart[] =>
    mapping.shapes.filter((shape) => shape.canonicalName === name).map(({ part }) => part);
  const [mapped] = frame.own === undefined ? [] : shapes(frame.own);
  const decided = frame.others.flatMap((mapping) =>
    mapping.shapes.filter(
      (shape) =>
        shape.canonicalName === name && mapping.mapping.value.shapes[shape.name]?.draft !== true,
    ),
  );
  const pairs = knownPairs(decided.map(({ part }) => part));
  const [ours, theirs] = [candidatesOf(schema), candidatesOf(start.schema)];
  const of = componentOf(start.schema);
  const { at, inItem } = start;
  return [
    partOf(frame, {
      kind: "response",
      at,
      inItem,
      of,
      object: name ?? "",
      ours,
      theirs,
      mapped,
      pairs,
    }),
  ];
}

interface PartInput {
  readonly kind: "request" | "response";
  readonly at: string | undefined;
  readonly inItem?: string | undefined;
  readonly of?: string | undefined;
  readonly ours: readonly Candidate[];
  readonly theirs: readonly Candidate[];
  /** Name of the canonical object. */
  readonly object: string;
  /** What the mapping has already. */
  readonly mapped: CheckedPart | undefined;
  readonly pairs: readonly KnownPair[];
}

function partOf({ vocabulary }: SuggestFrame, part: PartInput): PartSuggestion {
  const { kind, at, inItem, of, object, mapped, pairs } = part;
  const ours = unmapped(part.ours, mapped, "canonical").filter(
    ({ segments: [first] }) => first?.kind !== "key" || first.key !== optionsName,
  );
  const theirs = unmapped(part.theirs, mapped, "provider");
  return { kind, at, inItem, of, rankings: rank(ours, theirs, { pairs, vocabulary, object }) };
}
