import { createDiagnostics } from "../../diagnostics/index.ts";
import type { MediaTypeModel, OperationModel } from "../../model/index.ts";
import type { CanonicalModel, CanonicalOperation } from "../canonical/model.ts";
import { canonicalOf, resolveMapping } from "../check/check.ts";
import { directionsOf } from "../check/codec.ts";
import { isCovered } from "../check/coverage.ts";
import { sharedOf } from "../codecs/shared.ts";
import type { Segment } from "../mapping/path.ts";
import {
  componentAt,
  componentOf,
  isArray,
  itemsOf,
  propertiesOf,
  typesOf,
  type SchemaAt,
} from "../schema/resolve.ts";
import type { CheckedMapping, CheckedPart, CrosswalkInput, MappedDocument } from "../types.ts";
import { candidatesOf } from "./fields.ts";
import { OPERATION_THRESHOLD, rankOperations, type OperationSuggestion } from "./operations.ts";
import { rank, type Ranking } from "./rank.ts";
import type { Knowledge, KnownPair } from "./score.ts";
import { createVocabulary } from "./tokens.ts";

/** Proposals for fields: a request's, or a shape's. */
export interface PartSuggestion {
  readonly kind: "request" | "response";
  /** Where the provider's object stands. */
  readonly at: string | undefined;
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
}

/** Proposals for one provider's mapping. */
export interface Suggestions {
  readonly provider: string;
  readonly operations: readonly OperationProposal[];
}

/** Fields are proposed from this score on. */
export const threshold = 0.34;

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
  const frame = { canonical, provider, own, others, vocabulary };
  const operations = [...canonical.operations.values()].filter(
    (operation) => only === undefined || operation.name === only,
  );
  return { provider: name, operations: operations.flatMap((one) => propose(frame, one) ?? []) };
}

interface SuggestFrame {
  readonly canonical: CanonicalModel;
  readonly provider: MappedDocument;
  readonly own: CheckedMapping | undefined;
  readonly others: readonly CheckedMapping[];
  readonly vocabulary: Knowledge["vocabulary"];
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
  const { canonical, provider, own, vocabulary } = frame;
  const known = own?.operations.find((one) => one.canonical.name === operation.name);
  if (known?.unsupported !== undefined) return undefined;
  const [call] = known?.calls ?? [];
  const ranked = rankOperations(canonical, operation, { provider, vocabulary });
  const calls =
    call === undefined
      ? ranked.filter(({ score }) => score >= OPERATION_THRESHOLD).slice(0, CALLS_SHOWN)
      : [{ operation: call.operation, score: 1, reasons: ["the mapping says so"] }];
  const best = calls[0]?.operation;
  const success = best?.responses.find(({ status }) => /^2|^default$/.test(status));
  return {
    operation: operation.name,
    shape: operation.page?.itemName ?? operation.outputName,
    isList: operation.page !== undefined,
    ...{ calls, isMapped: call !== undefined, status: success?.status },
    parts:
      best === undefined
        ? []
        : [
            ...requestPart(frame, operation, best),
            ...responsePart(frame, operation, success?.contents ?? []),
          ],
  };
}

function requestPart(
  frame: SuggestFrame,
  operation: CanonicalOperation,
  best: OperationModel,
): PartSuggestion[] {
  const start = unwrap(frame.provider, jsonOf(best.requestBody?.contents ?? []));
  if (operation.body === undefined || start === undefined) return [];
  const own = frame.own?.operations.find(({ canonical }) => canonical.name === operation.name);
  const mapped = own?.calls[0]?.request;
  const pairs = knownPairs(
    frame.others.flatMap((mapping) =>
      mapping.operations
        .filter(({ canonical }) => canonical.name === operation.name)
        .flatMap(({ calls }) => calls.map(({ request }) => request)),
    ),
  );
  return [partOf(frame, { kind: "request", canonical: operation.body, start, mapped, pairs })];
}

function responsePart(
  frame: SuggestFrame,
  operation: CanonicalOperation,
  contents: readonly MediaTypeModel[],
): PartSuggestion[] {
  const name = operation.page?.itemName ?? operation.outputName;
  const canonical =
    name === undefined ? undefined : componentAt(frame.canonical.document.model.document, name);
  const whole = unwrap(frame.provider, jsonOf(contents));
  const start = operation.page === undefined ? whole : whole && listItem(whole);
  if (canonical === undefined || start === undefined) return [];
  const shapes = (mapping: CheckedMapping): CheckedPart[] =>
    mapping.shapes.filter((shape) => shape.canonicalName === name).map(({ part }) => part);
  const [mapped] = frame.own === undefined ? [] : shapes(frame.own);
  const pairs = knownPairs(frame.others.flatMap(shapes));
  return [partOf(frame, { kind: "response", canonical, start, mapped, pairs })];
}

interface PartInput {
  readonly kind: "request" | "response";
  readonly canonical: SchemaAt;
  readonly start: ProviderObject;
  /** What the mapping has already. */
  readonly mapped: CheckedPart | undefined;
  readonly pairs: readonly KnownPair[];
}

function partOf({ vocabulary }: SuggestFrame, part: PartInput): PartSuggestion {
  const { kind, canonical, start, mapped, pairs } = part;
  const ours = candidatesOf(canonical).filter(
    ({ segments }) => !isCovered(segments, mappedPaths(mapped, "canonical"), false),
  );
  const theirs = candidatesOf(start.schema).filter(
    ({ segments }) => !isCovered(segments, mappedPaths(mapped, "provider"), false),
  );
  return {
    ...{ kind, at: start.at, of: componentOf(start.schema) },
    rankings: rank(ours, theirs, { pairs, vocabulary }),
  };
}

/** The paths that a mapping names already: fields, and what it says is unsupported. */
function mappedPaths(
  part: CheckedPart | undefined,
  of: "canonical" | "provider",
): (readonly Segment[])[] {
  if (part === undefined) return [];
  const fields = part.fields.filter(
    (field) => part.kind === "response" || directionsOf(field, part.kind).encode,
  );
  const lists = of === "canonical" ? part.unsupported : part.providerOnly;
  return [
    ...fields.flatMap((field) => field[of].map(({ path }) => path.segments)),
    ...part.constants.flatMap((constant) => {
      const endpoint = constant[of];
      return endpoint === undefined ? [] : [endpoint.path.segments];
    }),
    ...lists.map(({ path }) => path.segments),
  ];
}

/** What mappings call the canonical fields. */
export function knownPairs(parts: readonly CheckedPart[]): KnownPair[] {
  return parts.flatMap(({ fields }) =>
    fields.flatMap((field) => {
      const theirs = field.provider.filter(({ readOnly }) => !readOnly);
      return field.canonical
        .filter(({ readOnly }) => !readOnly)
        .flatMap((ours) => {
          const sameKey = theirs.filter(({ key }) => key !== undefined && key === ours.key);
          return (sameKey.length > 0 ? sameKey : theirs).map(({ path }) => ({
            canonical: everyItem(ours.path.text),
            provider: path.text,
          }));
        });
    }),
  );
}

/** `a[0].b` as the fields of a schema are written: `a[*].b`. */
function everyItem(path: string): string {
  return path.replace(/\[\d+(\.\.)?\]/g, "[*]");
}

/** A provider's object, and where it stands in the body. */
interface ProviderObject {
  readonly schema: SchemaAt;
  readonly at: string | undefined;
}

function jsonOf(contents: readonly MediaTypeModel[]): string | undefined {
  const json = contents.find(({ mediaType }) => /json/i.test(mediaType)) ?? contents[0];
  return json?.schemaPointer;
}

/** The object in an envelope: the only member that is an object, whatever plain members stand next to it. */
function unwrap(
  { model }: MappedDocument,
  pointer: string | undefined,
): ProviderObject | undefined {
  if (pointer === undefined) return undefined;
  const schema = { document: model.document, pointer };
  const properties = [...propertiesOf(schema)];
  const objects = properties.filter(
    ([, one]) => typesOf(one).has("object") && propertiesOf(one).size > 0,
  );
  const [only] = objects;
  const isEnvelope =
    objects.length === 1 &&
    only !== undefined &&
    properties.length <= 3 &&
    !hasIdentity(properties);
  return isEnvelope ? { schema: only[1], at: only[0] } : { schema, at: undefined };
}

/** True for an object that has an id of its own: not an envelope. */
function hasIdentity(properties: readonly (readonly [string, unknown])[]): boolean {
  return properties.some(([name]) => /^(id|uuid|sid)$/i.test(name));
}

/** An item of the list in a response. */
function listItem({ schema, at }: ProviderObject): ProviderObject | undefined {
  if (isArray(schema)) {
    const items = itemsOf(schema);
    return items && { schema: items, at };
  }
  const list = [...propertiesOf(schema)].find(([, property]) => isArray(property));
  const items = list && itemsOf(list[1]);
  return items && { schema: items, at: at === undefined ? list[0] : `${at}.${list[0]}` };
}
