import type { OperationModel } from "../../model/index.ts";
import type { CanonicalOperation } from "../canonical/model.ts";
import {
  componentAt,
  componentOf,
  isArray,
  itemsOf,
  propertiesOf,
  type SchemaAt,
} from "../schema/resolve.ts";
import { hasIdentity, listItemOf, objectOf } from "./objects.ts";
import type { OperationContext } from "./operations.ts";
import type { Evidence, Scored } from "./score.ts";
import { overlap } from "./tokens.ts";

/** Methods that do the same in APIs that differ. */
const related: Readonly<Record<string, readonly string[]>> = {
  put: ["patch", "post"],
  patch: ["put", "post"],
  post: ["put", "patch", "delete"],
  delete: ["post", "put"],
  get: [],
};

/** What all pairs of one canonical operation have in common. */
interface OperationFrame extends OperationContext {
  readonly wanted: CanonicalOperation;
  readonly own: OperationModel;
  /** Words of what the operation is about. */
  readonly noun: ReadonlySet<string>;
  readonly output: string;
  /** Part of the path that all calls of the provider begin with. */
  readonly prefix: string;
  /** True when each operationId begins with its method, which then says nothing. */
  readonly saysMethods: boolean;
  /** Inputs that most calls want: whose account it is, and no matter of one operation. */
  readonly common: ReadonlySet<string>;
  /** Words of what callers give. */
  readonly given: ReadonlySet<string>;
}

interface OperationPair extends OperationFrame {
  readonly operation: OperationModel;
}

/** How well a provider's operation fits a canonical one; undefined for one that the model does not have. */
export function createOperationScore(
  context: OperationContext,
  wanted: CanonicalOperation,
): ((operation: OperationModel) => Scored) | undefined {
  const { canonical, provider, vocabulary } = context;
  const own = canonical.document.model.operations.find(
    ({ operationId }) => operationId === wanted.name,
  );
  if (own === undefined) return undefined;
  const output = wanted.page?.itemName ?? wanted.outputName ?? "";
  const body = wanted.body === undefined ? [] : [...propertiesOf(wanted.body).keys()];
  const names = [...wanted.parameters.map(({ name }) => name), ...body, output];
  const operations = provider.model.operations.filter(({ kind }) => kind === "path");
  const frame = {
    ...context,
    ...{ wanted, own, output },
    noun: vocabulary.meaningsOf(`${output} ${resourceOf(own.path)}`),
    prefix: commonPrefix(operations),
    saysMethods: operations.every(({ operationId, method }) =>
      operationId.toLowerCase().startsWith(method),
    ),
    common: commonInputs(operations),
    given: vocabulary.meaningsOf(names.join(" ")),
  };
  return (operation) => scoreOperation({ ...frame, operation });
}

function scoreOperation(pair: OperationPair): Scored {
  const evidence: readonly Evidence[] = [
    methodsAlike(pair),
    ...namesOfCall(pair),
    ...pathsAlike(pair),
    listGiven(pair),
    [0.2 * shapeOverlap(pair), "the schemas have like names"],
    [0.4 * fieldsAlike(pair), "the bodies have like fields"],
    [-REQUIRED_PRICE * Math.min(inputsMissing(pair), MAXIMUM_INPUTS_PRICED), ""],
  ];
  const score = evidence.reduce((sum, [points]) => sum + points, 0);
  return {
    score: Math.round(score * 1000) / 1000,
    reasons: evidence
      .filter(([points]) => points > 0)
      .sort(([a], [b]) => b - a)
      .map(([, reason]) => reason),
  };
}

function methodsAlike({ operation, own }: OperationPair): Evidence {
  if (operation.method === own.method) return [0.25, `both are ${own.method.toUpperCase()}`];
  if (related[own.method]?.includes(operation.method)) return [0.1, "the method is related"];
  // What only reads changes nothing.
  return [operation.method === "get" ? -0.8 : -0.4, ""];
}

function namesOfCall(pair: OperationPair): Evidence[] {
  const { operation, own, wanted, vocabulary, saysMethods, prefix } = pair;
  const { operationId, method, path, summary } = operation;
  const name = saysMethods ? operationId.slice(method.length) : operationId;
  const names = overlap(
    vocabulary.meaningsOf(`${wanted.name} ${own.summary ?? ""}`),
    vocabulary.meaningsOf(`${name} ${summary ?? ""}`),
  );
  const [firstWord = ""] = (summary ?? "").split(" ");
  const verb = [...vocabulary.meaningsOf(wanted.name)].map(actOf);
  const said = [...vocabulary.meaningsOf(`${name} ${path.slice(prefix.length)} ${firstWord}`)].map(
    actOf,
  );
  const isDelete = method === "delete";
  const isSaid = verb.some((word) => said.includes(word) || (isDelete && word === "delete"));
  const points = isDelete && own.method !== "delete" ? 0.4 : 0.15;
  return [
    [0.3 * names, "the names share words"],
    [isSaid && wanted.page === undefined ? points : 0, `it says ${wanted.name}`],
  ];
}

function pathsAlike({
  operation,
  own,
  wanted,
  noun,
  vocabulary,
  prefix,
}: OperationPair): Evidence[] {
  const path = operation.path.slice(prefix.length);
  const nouns = overlap(noun, vocabulary.meaningsOf(resourceOf(path)));
  const [ourKeys, theirKeys] = [own.path, path].map((one) => one.includes("{"));
  const isSameEnd = endsInKey(own.path) === endsInKey(path);
  const extra = resourceDepth(path) - resourceDepth(own.path);
  return [
    [0.4 * nouns, "the paths name the same resource"],
    [ourKeys === true && theirKeys === false ? -0.3 : 0, ""],
    [wanted.page !== undefined && theirKeys === true ? -0.2 : 0, ""],
    [isPartOfThing(operation, { wanted, noun, vocabulary }) ? -0.6 : 0, ""],
    [wanted.page !== undefined && endsInKey(path) ? -0.2 : 0, ""],
    isSameEnd ? [0.1, "both end in the same way"] : [-0.15, ""],
    [extra > 0 ? -0.05 * extra : 0, ""],
  ];
}

/** A list of what one thing has is no list of such things. */
function isPartOfThing(
  { path }: OperationModel,
  { wanted, noun, vocabulary }: Pick<OperationFrame, "wanted" | "noun" | "vocabulary">,
): boolean {
  const [, last] = /\}\/([^{}/]+)\/?$/.exec(path) ?? [];
  if (wanted.page === undefined || last === undefined) return false;
  return ![...vocabulary.meaningsOf(last)].some((word) => noun.has(word));
}

function listGiven(pair: OperationPair): Evidence {
  if (pair.wanted.page === undefined) return [0, ""];
  return givesList(pair) ? [0.15, "it gives a list"] : [-0.4, ""];
}

/** Price of a required input of the call that no canonical input speaks of. */
const REQUIRED_PRICE = 0.1;

/** Required inputs of which each has its price. */
const MAXIMUM_INPUTS_PRICED = 4;

/** Required inputs of a call that callers have nothing for. */
function inputsMissing(pair: OperationPair): number {
  const { operation, output: name, provider, common, given, vocabulary } = pair;
  const sent = objectOf(provider, operation.requestBody?.contents ?? [], { name, vocabulary });
  const body = sent === undefined ? [] : [...propertiesOf(sent.schema)];
  const required = [
    ...requiredParameters(operation).filter((name) => !common.has(name)),
    ...body.flatMap(([name, property]) => (property.required ? [name] : [])),
  ];
  return required.filter(
    (name) => ![...vocabulary.meaningsOf(name)].some((word) => word !== "id" && given.has(word)),
  ).length;
}

function requiredParameters({ parameters }: OperationModel): string[] {
  return parameters.flatMap(({ name, in: where, required }) =>
    required && where === "query" ? [name] : [],
  );
}

function commonInputs(operations: readonly OperationModel[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const name of operations.flatMap(requiredParameters))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Set(
    [...counts].flatMap(([name, count]) => (count > operations.length / 2 ? [name] : [])),
  );
}

/** What all paths begin with, up to a slash: a version, or a name of the API. */
function commonPrefix(operations: readonly OperationModel[]): string {
  const [first = "", ...others] = operations.map(({ path }) => path);
  if (others.length === 0) return "";
  let prefix = first;
  for (const path of others)
    while (!path.startsWith(prefix))
      prefix = prefix.slice(0, prefix.lastIndexOf("/", prefix.length - 2) + 1);
  return prefix.slice(0, prefix.lastIndexOf("/"));
}

/** Words of calls that bring a thing to its end, as one word. */
function actOf(word: string): string {
  return /^(?:cancel|delete|terminat|destroy|revok|expir)/.test(word) ? "delete" : word;
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

/** True for the path of one thing. */
export function endsInKey(path: string): boolean {
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
function fieldsAlike(pair: OperationPair): number {
  const { operation, wanted, output: name, provider, canonical, vocabulary } = pair;
  const sent = operation.requestBody?.contents ?? [];
  const isSent = wanted.body !== undefined && sent.length > 0;
  const came = operation.responses.find(({ status }) => /^2/.test(status))?.contents ?? [];
  const find = isSent || wanted.page === undefined ? objectOf : listItemOf;
  const theirs = find(provider, isSent ? sent : came, { name, vocabulary });
  const ours = isSent ? wanted.body : componentAt(canonical.document.model.document, name);
  if (theirs === undefined || ours === undefined) return 0;
  const known = vocabulary.meaningsOf([...propertiesOf(ours).keys()].join(" "));
  const names = [...propertiesOf(theirs.schema).keys()];
  const alike = names.filter((one) =>
    [...vocabulary.meaningsOf(one)].some((word) => word !== "id" && known.has(word)),
  );
  return alike.length / Math.max(names.length, LEAST_FIELDS);
}

/** Fewer fields say little. */
const LEAST_FIELDS = 6;

/** Names of what stands in an envelope or a list. */
function innerNames(schema: SchemaAt): string[] {
  return [...propertiesOf(schema)].slice(0, 8).flatMap(([name, property]) => {
    const items = itemsOf(property);
    return [componentOf(property) ?? "", items === undefined ? "" : (componentOf(items) ?? name)];
  });
}
