import type { OperationModel } from "../../model/index.ts";
import type { CanonicalModel, CanonicalOperation } from "../canonical/model.ts";
import {
  componentAt,
  componentOf,
  isArray,
  itemsOf,
  propertiesOf,
  type SchemaAt,
} from "../schema/resolve.ts";
import type { MappedDocument } from "../types.ts";
import { hasIdentity } from "./objects.ts";
import { overlap, type Vocabulary } from "./tokens.ts";

/** A provider's operation that may be the canonical one. */
export interface OperationSuggestion {
  readonly operation: OperationModel;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Operations are proposed from this score on. */
export const OPERATION_THRESHOLD = 0.55;

/** Methods that do the same in APIs that differ. */
const related: Readonly<Record<string, readonly string[]>> = {
  put: ["patch", "post"],
  patch: ["put", "post"],
  post: ["put", "patch", "delete"],
  delete: ["post", "put"],
  get: [],
};

/** Ranks a provider's operations for a canonical one, by method, path, names and schemas. */
export function rankOperations(
  canonical: CanonicalModel,
  wanted: CanonicalOperation,
  { provider, vocabulary }: { readonly provider: MappedDocument; readonly vocabulary: Vocabulary },
): OperationSuggestion[] {
  const own = canonical.document.model.operations.find(
    ({ operationId }) => operationId === wanted.name,
  );
  if (own === undefined) return [];
  const output = wanted.page?.itemName ?? wanted.outputName ?? "";
  const noun = vocabulary.meaningsOf(`${output} ${resourceOf(own.path)}`);
  return provider.model.operations
    .filter(({ kind }) => kind === "path")
    .map((operation) =>
      scoreOperation({ operation, own, wanted, noun, output, provider, canonical, vocabulary }),
    )
    .sort((a, b) => b.score - a.score || (a.operation.path < b.operation.path ? -1 : 1));
}

interface OperationPair {
  readonly operation: OperationModel;
  readonly own: OperationModel;
  readonly wanted: CanonicalOperation;
  readonly noun: ReadonlySet<string>;
  readonly output: string;
  readonly provider: MappedDocument;
  readonly canonical: CanonicalModel;
  readonly vocabulary: Vocabulary;
}

function scoreOperation(pair: OperationPair): OperationSuggestion {
  const { operation, own, wanted, noun, vocabulary } = pair;
  const { path } = operation;
  const evidence: (readonly [number, string])[] = [];
  if (operation.method === own.method)
    evidence.push([0.25, `both are ${own.method.toUpperCase()}`]);
  else if (related[own.method]?.includes(operation.method))
    evidence.push([0.1, "the method is related"]);
  else evidence.push([-0.4, ""]);
  const nouns = overlap(noun, vocabulary.meaningsOf(resourceOf(path)));
  evidence.push([0.4 * nouns, "the paths name the same resource"]);
  const names = overlap(
    vocabulary.meaningsOf(`${wanted.name} ${own.summary ?? ""}`),
    vocabulary.meaningsOf(`${operation.operationId} ${operation.summary ?? ""}`),
  );
  evidence.push([0.3 * names, "the names share words"]);
  const verb = [...vocabulary.meaningsOf(wanted.name)].map(actOf);
  const said = [...vocabulary.meaningsOf(`${operation.operationId} ${path}`)].map(actOf);
  const isDelete = operation.method === "delete";
  if (verb.some((word) => said.includes(word) || (isDelete && word === "delete")))
    evidence.push([isDelete && own.method !== "delete" ? 0.4 : 0.15, `it says ${wanted.name}`]);
  const [ourKeys, theirKeys] = [own.path, path].map((one) => one.includes("{"));
  if (ourKeys === true && theirKeys === false) evidence.push([-0.3, ""]);
  if (wanted.page !== undefined && !givesList(pair)) evidence.push([-0.4, ""]);
  if (wanted.page !== undefined && theirKeys === true) evidence.push([-0.2, ""]);
  const [ourEnd, theirEnd] = [own.path, path].map((one) => endsInKey(one));
  if (ourEnd === theirEnd) evidence.push([0.1, "both end in the same way"]);
  else evidence.push([-0.15, ""]);
  evidence.push([0.2 * shapeOverlap(pair), "the schemas have like names"]);
  evidence.push([0.4 * fieldsAlike(pair), "the bodies have like fields"]);
  const extra = resourceDepth(path) - resourceDepth(own.path);
  if (extra > 0) evidence.push([-0.05 * extra, ""]);
  const score = evidence.reduce((sum, [points]) => sum + points, 0);
  return {
    operation,
    score: Math.round(score * 1000) / 1000,
    reasons: evidence
      .filter(([points]) => points > 0)
      .sort(([a], [b]) => b - a)
      .map(([, reason]) => reason),
  };
}

/** Words of calls that bring a thing to its end, as one word. */
function actOf(word: string): string {
  return /^(cancel|delete|terminate|destroy|revoke|expire)$/.test(word) ? "delete" : word;
}

/** True when a response has a list, or an object in it has. */
function givesList({ operation, provider }: OperationPair): boolean {
  const success = operation.responses.find(({ status }) => /^2|^default$/.test(status));
  const pointer = success?.contents[0]?.schemaPointer;
  if (pointer === undefined) return false;
  const schema = { document: provider.model.document, pointer };
  if (isArray(schema)) return true;
  // An object with an id is one thing, whatever lists it has.
  if (hasIdentity(schema)) return false;
  const members = [...propertiesOf(schema).values()];
  return members.some(
    (one) => isArray(one) || [...propertiesOf(one).values()].some((below) => isArray(below)),
  );
}

/** The words of a path that are no parameters, the last ones. */
function resourceOf(path: string): string {
  const words = path.split("/").filter((part) => part !== "" && !part.includes("{"));
  return words
    .slice(-2)
    .join(" ")
    .replace(/\.json$/i, "");
}

function endsInKey(path: string): boolean {
  return /\{[^}]+\}(?:\.\w+)?$/.test(path.replace(/\/$/, ""));
}

function resourceDepth(path: string): number {
  return path.split("/").filter((part) => part !== "" && !part.includes("{")).length;
}

function shapeOverlap({ operation, output, provider, vocabulary }: OperationPair): number {
  const ours = vocabulary.meaningsOf(output);
  const schemas = operation.responses
    .filter(({ status }) => /^2/.test(status))
    .flatMap(({ contents }) => contents)
    .flatMap(({ schemaPointer }): SchemaAt[] =>
      schemaPointer === undefined
        ? []
        : [{ document: provider.model.document, pointer: schemaPointer }],
    );
  const names = schemas.flatMap((schema) => [componentOf(schema) ?? "", ...innerNames(schema)]);
  return Math.max(0, ...names.map((name) => overlap(ours, vocabulary.meaningsOf(name))));
}

/** Share of the provider's fields whose words are those of canonical fields: of what is sent, else of what comes. */
function fieldsAlike({
  operation,
  wanted,
  output,
  provider,
  canonical,
  vocabulary,
}: OperationPair): number {
  const document = provider.model.document;
  const sent = operation.requestBody?.contents[0]?.schemaPointer;
  const came = operation.responses.find(({ status }) => /^2/.test(status))?.contents[0];
  const isSent = wanted.body !== undefined && sent !== undefined;
  const pointer = isSent ? sent : came?.schemaPointer;
  const model = canonical.document.model.document;
  const ours = isSent ? wanted.body : componentAt(model, output);
  if (pointer === undefined || ours === undefined) return 0;
  const known = vocabulary.meaningsOf(fieldNames(ours).join(" "));
  const names = fieldNames({ document, pointer });
  const alike = names.filter((name) =>
    [...vocabulary.meaningsOf(name)].some((word) => word !== "id" && known.has(word)),
  );
  return alike.length / Math.max(names.length, LEAST_FIELDS);
}

/** Fewer fields say little. */
const LEAST_FIELDS = 6;

/** Names of the fields of an object, and of the object in an envelope. */
function fieldNames(schema: SchemaAt): string[] {
  const properties = [...propertiesOf(schema)];
  const [only] = properties;
  const inside =
    only !== undefined && properties.length <= 2 ? (itemsOf(only[1]) ?? only[1]) : undefined;
  const names = inside === undefined ? [] : [...propertiesOf(inside).keys()];
  return names.length > 0 ? names : properties.map(([name]) => name);
}

/** Names of what stands in an envelope or a list. */
function innerNames(schema: SchemaAt): string[] {
  return [...propertiesOf(schema)].slice(0, 8).flatMap(([name, property]) => {
    const items = itemsOf(property);
    return [componentOf(property) ?? "", items === undefined ? "" : (componentOf(items) ?? name)];
  });
}
