import { joinPointer } from "../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../json/values.ts";
import { scoped, type ScopedSchema } from "../schema/conjunction.ts";
import { containment, type Containment } from "../schema/contains.ts";
import { resourcesOf, targetOf } from "../schema/references.ts";
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
  class: ChangeClass;
  basis: Basis;
  readonly subject: string;
  readonly basePointer?: string | undefined;
  readonly revisionPointer?: string | undefined;
  readonly before?: JsonValue | undefined;
  readonly after?: JsonValue | undefined;
  witness?: JsonValue | undefined;
  hint?: string;
  /** Where the schemas stand that values of the change are of; undefined for what is about no schema. */
  schemas?: SchemaPointers | undefined;
}

/** Where a schema stands in each document; undefined where it does not. */
export interface SchemaPointers {
  readonly base?: string | undefined;
  readonly revision?: string | undefined;
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
  /** Where a wider schema may accept less: decided when everything is compared. */
  readonly guards: Guard[];
  /** For `properties` that were merged from several schemas: where each was written. */
  readonly origins: WeakMap<object, ReadonlyMap<string, string>>;
}

/**
 * A part of a schema in which a wider schema may make the whole accept less, such as `oneOf` or `not`. What
 * rules say of a change in there holds only if the whole is contained.
 */
export interface Guard {
  /** What was recorded in there. */
  readonly node: Node;
  /** Where a change is recorded that nothing in there tells. */
  readonly scope: Scope;
  readonly values: ChangeValues;
  readonly query: ContainmentQuery;
}

/** Where the comparison is. */
export interface Scope {
  readonly comparison: Comparison;
  readonly node: Node;
  readonly role: Role;
  /** Which way the schema's values flow, seen from the consumer. */
  readonly direction: "request" | "response";
  /** True where values are written as plain text: parameters and headers with a style, XML, text. */
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
export interface ChangeValues {
  readonly base?: Located | undefined;
  readonly revision?: Located | undefined;
  /** Default: the values at `base` and `revision`. */
  readonly before?: JsonValue | undefined;
  readonly after?: JsonValue | undefined;
  readonly subject?: string;
}

/** What decides a class: whether every value that `inner` accepts is accepted by `outer`. */
export interface ContainmentQuery {
  readonly inner: ScopedSchema;
  readonly outer: ScopedSchema;
  /** The schemas that the query is about, or about keywords of. */
  readonly schemas?: SchemaPointers;
}

/** A schema whose references are those of a document. */
export function schemaIn(document: JsonObject, schema: JsonValue): ScopedSchema {
  return scoped(schema, resourcesOf(document).scope);
}

interface Decided {
  readonly rule: Rule;
  readonly decision: Decision;
  readonly schemas?: SchemaPointers | undefined;
}

function draft(scope: Scope, values: ChangeValues, { rule, decision, schemas }: Decided): Draft {
  const drafted: Draft = {
    rule,
    ...decision,
    subject: values.subject ?? scope.subject,
    basePointer: values.base?.pointer,
    revisionPointer: values.revision?.pointer,
    before: "before" in values ? values.before : values.base?.value,
    after: "after" in values ? values.after : values.revision?.value,
    schemas,
  };
  scope.node.drafts.push(drafted);
  return drafted;
}

interface Decision {
  readonly class: ChangeClass;
  readonly basis: Basis;
  readonly witness?: JsonValue;
}

function decide(rule: Rule, query: ContainmentQuery | undefined): Decision {
  const fallback: Decision =
    rule.class === "decide"
      ? { class: "may-break", basis: "undecided" }
      : { class: rule.class, basis: "rule" };
  if (!rule.decidable || query === undefined) return fallback;
  const found = containment(query.inner, query.outer);
  if (found.result === "contained") return { class: "non-breaking", basis: "proved" };
  if (found.result === "unknown") return fallback;
  // A rule that says `may-break` knows something about consumers that the schemas do not say.
  const cls = rule.class === "decide" ? "breaking" : rule.class;
  return { class: cls, basis: cls === "breaking" ? "proved" : "rule", witness: found.witness };
}

/** Records a change of a schema. `query` is decided only when the rule leaves something to decide. */
export function recordSchema(
  scope: Scope,
  kind: SchemaKind,
  values: ChangeValues,
  query?: ContainmentQuery,
): Draft {
  const rule = ruleOf(`${scope.direction}-${kind}`);
  return draft(scope, values, { rule, decision: decide(rule, query), schemas: query?.schemas });
}

/** Lets containment decide about a change that a rule calls safe. */
export function confirm(draft: Draft, query: ContainmentQuery): void {
  adjust(draft, containment(query.inner, query.outer), query.schemas);
}

/** Takes back that a change is safe where containment was not proved. */
export function adjust(draft: Draft, found: Containment, schemas?: SchemaPointers): void {
  if (found.result === "contained" || draft.class !== "non-breaking") return;
  const isRefuted = found.result === "not-contained";
  draft.class = isRefuted ? "breaking" : "may-break";
  draft.basis = isRefuted ? "proved" : "undecided";
  if (!isRefuted) return;
  draft.witness = found.witness;
  draft.schemas = schemas;
}

/** Compares a part in which a wider schema may make the whole accept less, see {@link Guard}. */
export function withinGuard(
  scope: Scope,
  values: ChangeValues,
  query: ContainmentQuery,
  body: (inner: Scope) => void,
): void {
  const node = createNode();
  scope.comparison.guards.push({ node, scope, values, query });
  body({ ...scope, node });
  if (node.drafts.length + node.children.size > 0) scope.node.children.add(node);
}

/** Records a change of an operation or webhook outside its schemas. */
export function recordOperation(scope: Scope, kind: OperationKind, values: ChangeValues): Draft {
  const rule = ruleOf(operationRuleId(kind, scope.role));
  return draft(scope, values, { rule, decision: decide(rule, undefined) });
}

/** Records a change that belongs to no single operation. */
export function recordDocument(scope: Scope, kind: DocumentKind, values: ChangeValues): Draft {
  const rule = ruleOf(kind);
  return draft(scope, values, { rule, decision: decide(rule, undefined) });
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
  const seen = new Set<string>();
  while (isObject(current.value) && typeof current.value.$ref === "string") {
    const target = resolveReference(current.value.$ref, root);
    if (target === undefined || seen.has(target.pointer)) return current;
    seen.add(target.pointer);
    current = target;
  }
  return current;
}

/** What a reference leads to, and where that is; undefined when it leads nowhere. */
export function resolveReference(
  reference: string,
  root: JsonObject,
): Located<JsonValue> | undefined {
  const target = targetOf(root, reference);
  return target && { value: target.schema, pointer: target.pointer };
}

/** Names of two maps in the order of the revision, with what is gone at the end. */
export function namesOf(base: Located, revision: Located): readonly string[] {
  const names = new Set<string>();
  if (isObject(revision.value)) Object.keys(revision.value).forEach((name) => names.add(name));
  if (isObject(base.value)) Object.keys(base.value).forEach((name) => names.add(name));
  return [...names];
}
