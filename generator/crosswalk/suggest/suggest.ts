import { createDiagnostics } from "../../diagnostics/index.ts";
import type { OperationModel } from "../../model/index.ts";
import { isCovered } from "../check/accounting.ts";
import { directionsOf } from "../check/codec.ts";
import { resolveMapping } from "../check/check.ts";
import { parsePath, type Segment } from "../mapping/path.ts";
import { propertiesOf, typesOf, type SchemaAt } from "../schema/resolve.ts";
import type { CheckedMapping, CheckedPart, CrosswalkInput, Party } from "../types.ts";
import { candidatesOf, type Candidate } from "./fields.ts";
import { rank, type Ranking } from "./rank.ts";
import type { KnownPair } from "./score.ts";
import { meaningsOf, overlap } from "./tokens.ts";

/** Rankings for the parts of one provider's mapping. */
export interface Suggestions {
  readonly provider: string;
  readonly operation: string;
  readonly parts: readonly {
    readonly kind: "request" | "response";
    /** Where the provider's object stands. */
    readonly wrapper: string | undefined;
    readonly rankings: readonly Ranking[];
  }[];
}

/** Candidates are shown from this score on. */
export const threshold = 0.3;

/**
 * Candidates for what a provider's mapping does not map yet, learned from the other providers'
 * mappings. Proposes; nothing is applied.
 *
 * @param name - a provider of the configuration, with or without a mapping file.
 * @returns undefined when the provider has no operation that could be meant.
 */
export function suggest(input: CrosswalkInput, name: string): Suggestions | undefined {
  const party = input.providers.find((one) => one.config.name === name);
  if (party === undefined) return undefined;
  const resolved = new Map(
    input.mappings.map((mapping) => [mapping.provider, resolve(input, mapping.provider)]),
  );
  const own = resolved.get(name);
  const others = [...resolved].flatMap(([other, mapping]) =>
    other === name || mapping === undefined ? [] : [mapping],
  );
  const [model] = others.length > 0 ? others : own === undefined ? [] : [own];
  const frames = own === undefined ? guessFrames(party, model) : framesOf(own);
  if (frames === undefined) return undefined;
  return {
    provider: name,
    operation: frames.operation,
    parts: (["request", "response"] as const).flatMap((kind) => {
      const canonical = (own ?? model)?.[kind].canonical;
      const frame = frames[kind];
      if (frame === undefined || canonical === undefined) return [];
      return [
        {
          kind,
          wrapper: frame.wrapper,
          rankings: rank(
            open(candidatesOf(canonical), own?.[kind], "canonical"),
            open(candidatesOf(frame.start), own?.[kind], "provider"),
            knownPairs(others, kind),
          ),
        },
      ];
    }),
  };
}

/** A mapping with its paths resolved as far as they can be; what does not hold is not said here. */
function resolve(input: CrosswalkInput, name: string): CheckedMapping | undefined {
  const mapping = input.mappings.find((one) => one.provider === name);
  const provider = input.providers.find((one) => one.config.name === name);
  if (mapping === undefined || provider === undefined) return undefined;
  return resolveMapping({
    mapping,
    provider,
    canonical: input.canonical,
    diagnostics: createDiagnostics(),
  });
}

/** What other mappings call the canonical fields. */
export function knownPairs(
  mappings: readonly CheckedMapping[],
  kind: "request" | "response",
): KnownPair[] {
  return mappings.flatMap((mapping) =>
    mapping[kind].fields.flatMap((field) => {
      const theirs = field.provider.filter((end) => !end.readOnly);
      return field.canonical
        .filter((end) => !end.readOnly)
        .flatMap((ours) => {
          const sameKey = theirs.filter((end) => end.key !== undefined && end.key === ours.key);
          return (sameKey.length > 0 ? sameKey : theirs).map((end) => ({
            canonical: everyItem(ours.path.text),
            provider: end.path.text,
          }));
        });
    }),
  );
}

/** `a[0].b` as the fields of a schema are written: `a[*].b`. */
function everyItem(path: string): string {
  return path.replace(/\[\d+(\.\.)?\]/g, "[*]");
}

/** Fields that the mapping has not mapped. */
function open(
  candidates: readonly Candidate[],
  part: CheckedPart | undefined,
  side: "canonical" | "provider",
): Candidate[] {
  if (part === undefined) return [...candidates];
  const mapped = part.fields
    .filter(
      (field) =>
        part.kind === "response" || side === "provider" || directionsOf(field, part.kind).encode,
    )
    .flatMap((field) => field[side].map((end) => end.path.segments));
  return candidates.filter(({ path }) => {
    const parsed = parsePath(path);
    const segments: readonly Segment[] = typeof parsed === "string" ? [] : parsed.segments;
    return !isCovered(segments, mapped, false);
  });
}

interface Frames {
  readonly operation: string;
  readonly request: { readonly start: SchemaAt; readonly wrapper: string | undefined } | undefined;
  readonly response: { readonly start: SchemaAt; readonly wrapper: string | undefined } | undefined;
}

function framesOf(own: CheckedMapping): Frames {
  const entry = own.mapping.value.operations.create;
  const frame = (kind: "request" | "response") => ({
    start: own[kind].provider,
    wrapper: entry[kind].wrapper,
  });
  return { operation: entry.operation, request: frame("request"), response: frame("response") };
}

/** The operation whose names are nearest to the canonical schema's, and the wrapper when a body is one object in another. */
function guessFrames(party: Party, model: CheckedMapping | undefined): Frames | undefined {
  const wanted = meaningsOf(model?.request.canonicalName ?? "create");
  const rankOf = (operation: OperationModel): number =>
    overlap(
      wanted,
      meaningsOf(`${operation.operationId} ${operation.summary ?? ""} ${operation.path}`),
    ) + (operation.method === "post" ? 0.5 : 0);
  const [operation] = party.model.operations
    .filter(({ kind, requestBody }) => kind === "path" && requestBody !== undefined)
    .sort((a, b) => rankOf(b) - rankOf(a));
  if (operation === undefined) return undefined;
  const body = operation.requestBody?.contents.find(
    (content) => content.schemaPointer !== undefined,
  );
  const answer = operation.responses
    .find(({ status }) => status.startsWith("2"))
    ?.contents.find((content) => content.schemaPointer !== undefined);
  return {
    operation: operation.operationId,
    request: unwrap(party, body?.schemaPointer),
    response: unwrap(party, answer?.schemaPointer),
  };
}

function unwrap(party: Party, pointer: string | undefined): Frames["request"] {
  if (pointer === undefined) return undefined;
  const start = { document: party.model.document, pointer };
  const properties = [...propertiesOf(start)];
  const [only] = properties;
  const isWrapper = properties.length === 1 && only !== undefined && typesOf(only[1]).has("object");
  return isWrapper ? { start: only[1], wrapper: only[0] } : { start, wrapper: undefined };
}
