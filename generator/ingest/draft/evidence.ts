import { operationMethods } from "../../json/openapi-grammar.ts";
import { isObject, type JsonObject } from "../../json/values.ts";
import { typeWord } from "../../document/index.ts";
import { schemasOf, type UnnamedEntry } from "./unnamed-tables.ts";

/** Another page, a curl command or recorded requests, read. */
export interface EvidenceDocument {
  readonly document: JsonObject;
  /** What a person finds it by: the file. */
  readonly source: string;
}

interface Candidate {
  readonly method: string;
  readonly path: string;
  readonly source: string;
  readonly operation: JsonObject;
}

/**
 * The operation of the evidence that a page without method and path describes: the one whose bodies share the
 * most names of fields, or the only one where both have only one. Undefined where two fit as well.
 */
export function findEvidence(
  operation: JsonObject,
  evidence: readonly EvidenceDocument[],
  { isOnly }: { readonly isOnly: boolean },
): Candidate | undefined {
  const candidates = evidence.flatMap(candidatesIn);
  const own = namesIn(operation);
  const scored = candidates
    .map((candidate) => ({ candidate, shared: overlap(own, namesIn(candidate.operation)) }))
    .sort((one, other) => other.shared - one.shared);
  const [best, second] = scored;
  if (best === undefined) return undefined;
  if (isOnly && candidates.length === 1) return best.candidate;
  return best.shared > 0 && best.shared > (second?.shared ?? 0) ? best.candidate : undefined;
}

function candidatesIn({ document, source }: EvidenceDocument): Candidate[] {
  const paths = isObject(document["paths"]) ? document["paths"] : {};
  return Object.entries(paths).flatMap(([path, item]) =>
    isObject(item)
      ? operationMethods.flatMap((method) => {
          const operation = item[method];
          return isObject(operation) ? [{ method, path, source, operation }] : [];
        })
      : [],
  );
}

function namesIn(operation: JsonObject): ReadonlySet<string> {
  const holder: JsonObject = { openapi: "3.1.0", paths: { "/": { post: operation } } };
  return new Set(schemasOf(holder).flatMap(({ schema }) => Object.keys(propertiesOf(schema))));
}

const propertiesOf = ({ properties }: JsonObject): JsonObject =>
  isObject(properties) ? properties : {};

const overlap = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
  [...some].filter((name) => others.has(name)).length;

/** A description of fewer characters may be that of any field. */
const minimumDescription = 12;

/** How sure it is that a field of another page with the same description and type is the same field. */
const sameDescription = 0.95;

/** The name of a row on another page: the one field there with the same description and type. */
export function nameEvidence(
  row: UnnamedEntry,
  evidence: readonly EvidenceDocument[],
): { readonly name: string; readonly confidence: number; readonly source: string } | undefined {
  const description = row.schema["description"];
  if (typeof description !== "string" || description.length < minimumDescription) return undefined;
  const found = evidence.flatMap(({ document, source }) =>
    schemasOf(document).flatMap(({ schema }) =>
      Object.entries(propertiesOf(schema)).flatMap(([name, field]) =>
        isObject(field) &&
        field["description"] === description &&
        typeWord(field) === typeWord(row.schema)
          ? [{ name, source }]
          : [],
      ),
    ),
  );
  const [first] = found;
  if (first === undefined || found.some(({ name }) => name !== first.name)) return undefined;
  return { ...first, confidence: sameDescription };
}
