import { decodeFragment, joinPointer } from "../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../json/values.ts";
import { containment, resolveReference, type RootedSchema } from "./containment/index.ts";
import {
  operationRuleId,
  ruleOf,
  type DocumentKind,
  type OperationKind,
  type Role,
  type Rule,
  type SchemaKind,
} from "./rules/index.ts";
import type { Basis, ChangeClass } from "./types.ts";

/** A value and where it is; undefined where the document has none. */
export interface Located<T extends JsonValue | undefined = JsonValue | undefined> {
  readonly value: T;
  readonly pointer: string;
}

/** A change before it is known which operations it concerns. */
export interface Draft {
  readonly rule: Rule;
  readonly class: ChangeClass;
  readonly basis: Basis;
  readonly subject: string;
  readonly basePointer?: string | undefined;
  readonly revisionPointer?: string | undefined;
  readonly before?: JsonValue | undefined;
  readonly after?: JsonValue | undefined;
  readonly witness?: JsonValue | undefined;
  hint?: string;
}

/**
 * A part of the documents that is compared once, however many operations share it: an operation, or
 * a pair of schemas that references lead to, in one direction.
 */
export interface Node {
  readonly drafts: Draft[];
  readonly children: Set<Node>;
}

/** State of one comparison. */
export interface Comparison {
  readonly base: JsonObject;
  readonly revision: JsonObject;
  /** Pairs of schemas by direction and pointers. */
  readonly nodes: Map<string, Node>;
  /** References below a value that is the same in both documents. */
  readonly references: WeakMap<object, readonly string[]>;
  /** For `properties` that were merged from several schemas: where each was written. */
  readonly origins: WeakMap<object, ReadonlyMap<string, string>>;
}

/** Where the comparison is. */
export interface Scope {
  readonly comparison: Comparison;
  readonly node: Node;
  readonly role: Role;
  /** Which way the schema's values flow, seen from the consumer. */
  readonly direction: "request" | "response";
  /** True where values are written as plain text: parameters and headers with a style. */
  readonly text: boolean;
  /** What the reader calls this place: `request body`, `Customer.address`. */
  readonly subject: string;
}

/** A node of the tree of changes, with none yet. */
export function createNode(): Node {
  return { drafts: [], children: new Set() };
}

/** Where a comparison begins: at a node, in no direction but that of requests. */
export function createScope(comparison: Comparison, node: Node, role: Role = "operation"): Scope {
  return { comparison, node, role, direction: "request", text: false, subject: "" };
}

/** What a change says besides its rule. */
export interface Facts {
  readonly base?: Located | undefined;
  readonly revision?: Located | undefined;
  /** Default: the values at `base` and `revision`. */
  readonly before?: JsonValue | undefined;
  readonly after?: JsonValue | undefined;
  readonly subject?: string;
}

/** The question whose answer decides a class: is every value that `inner` takes taken by `outer`? */
export interface Question {
  readonly inner: RootedSchema;
  readonly outer: RootedSchema;
}

function draft(scope: Scope, rule: Rule, facts: Facts, decision: Decision): Draft {
  const drafted: Draft = {
    rule,
    ...decision,
    subject: facts.subject ?? scope.subject,
    basePointer: facts.base?.pointer,
    revisionPointer: facts.revision?.pointer,
    before: "before" in facts ? facts.before : facts.base?.value,
    after: "after" in facts ? facts.after : facts.revision?.value,
  };
  scope.node.drafts.push(drafted);
  return drafted;
}

interface Decision {
  readonly class: ChangeClass;
  readonly basis: Basis;
  readonly witness?: JsonValue;
}

function decide(rule: Rule, question: Question | undefined): Decision {
  const fallback: Decision =
    rule.class === "decide"
      ? { class: "may-break", basis: "undecided" }
      : { class: rule.class, basis: "rule" };
  if (!rule.decidable || question === undefined) return fallback;
  const answer = containment(question.inner, question.outer);
  if (answer.verdict === "contained") return { class: "non-breaking", basis: "proved" };
  if (answer.verdict === "unknown") return fallback;
  // A rule that says `may-break` knows something about consumers that the schemas do not say.
  const cls = rule.class === "decide" ? "breaking" : rule.class;
  return { class: cls, basis: cls === "breaking" ? "proved" : "rule", witness: answer.witness };
}

/** Records a change of a schema. `question` is asked only when the rule leaves something to decide. */
export function recordSchema(
  scope: Scope,
  kind: SchemaKind,
  facts: Facts,
  question?: Question,
): Draft {
  const rule = ruleOf(`${scope.direction}-${kind}`);
  return draft(scope, rule, facts, decide(rule, question));
}

/** Records a change of an operation or webhook outside its schemas. */
export function recordOperation(scope: Scope, kind: OperationKind, facts: Facts): Draft {
  const rule = ruleOf(operationRuleId(kind, scope.role));
  return draft(scope, rule, facts, decide(rule, undefined));
}

/** Records a change that belongs to no single operation. */
export function recordDocument(scope: Scope, kind: DocumentKind, facts: Facts): Draft {
  const rule = ruleOf(kind);
  return draft(scope, rule, facts, decide(rule, undefined));
}

/** The member of an object, and where it is or would be. */
export function member(parent: Located, name: string): Located {
  const { value, pointer } = parent;
  return {
    value: isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined,
    pointer: joinPointer(pointer, name),
  };
}

/** The members of an object that is a map, in document order. */
export function entries(parent: Located): readonly (readonly [string, Located<JsonValue>])[] {
  const { value, pointer } = parent;
  if (!isObject(value)) return [];
  return Object.entries(value).map(([name, item]) => [
    name,
    { value: item, pointer: joinPointer(pointer, name) },
  ]);
}

/** The items of an array. */
export function items(parent: Located): readonly Located<JsonValue>[] {
  const { value, pointer } = parent;
  if (!Array.isArray(value)) return [];
  return value.map((item, index) => ({ value: item, pointer: joinPointer(pointer, index) }));
}

/** Follows a Reference Object (not of a schema) to what it names. */
export function dereference(root: JsonObject, located: Located): Located {
  let current = located;
  for (let hops = 0; hops < 16 && isObject(current.value); hops++) {
    const reference = current.value.$ref;
    if (typeof reference !== "string") return current;
    const value = resolveReference(reference, root);
    if (value === undefined) return current;
    current = { value, pointer: decodeReference(reference) };
  }
  return current;
}

/** The JSON Pointer of a local reference: `#/a%20b` is `/a b`. */
export function decodeReference(reference: string): string {
  return decodeFragment(reference.slice(1));
}

/** Names of two maps in the order of the revision, with what is gone at the end. */
export function namesOf(base: Located, revision: Located): readonly string[] {
  const names = new Set<string>();
  if (isObject(revision.value)) Object.keys(revision.value).forEach((name) => names.add(name));
  if (isObject(base.value)) Object.keys(base.value).forEach((name) => names.add(name));
  return [...names];
}
