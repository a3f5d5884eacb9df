import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { joinPointer } from "../../json/pointer.ts";
import {
  createNode,
  dereference,
  recordSchema,
  withinGuard,
  type Located,
  type Scope,
} from "../context.ts";
import { equalJson } from "../../schema/equal.ts";
import { compareAnnotations, isPlainAnnotation, summarize } from "./annotations.ts";
import { compareAsWholes, compareCombinations } from "./branches.ts";
import { compareConstraints, compareDiscriminator } from "./constraints.ts";
import { spreadComposition } from "./flatten.ts";
import { compareItems } from "./items.ts";
import { compareObject } from "./properties.ts";
import { linkReferences } from "./links.ts";
import { aboutSchema, type SchemaPair } from "./query.ts";
import { compareTypes, isNullableType, recordNullability } from "./types.ts";
import { type AssertingKeyword } from "../../schema/keywords.ts";

export type CompareSchemas = (scope: Scope, base: Located, revision: Located) => void;

/** Enters what a schema refers to that is the same in both documents. */
export type LinkSchema = (
  scope: Scope,
  schema: JsonObject,
  at: { readonly base: Located; readonly revision: Located },
) => void;

const linkSchema: LinkSchema = (scope, schema, at) => linkReferences({ scope, enter }, schema, at);

/** Compares two schemas at any depth, in the direction of the scope. An absent schema takes any value. */
export const compareSchemas: CompareSchemas = (scope, base, revision) => {
  if (equalJson(base.value, revision.value)) {
    if (isObject(base.value)) linkSchema(scope, base.value, { base, revision });
    return;
  }
  const [before, after] = [base.value ?? true, revision.value ?? true];
  if (compareExtremes(scope, { ...base, value: before }, { ...revision, value: after })) return;
  if (!isObject(before) || !isObject(after)) return;
  const pair = { base: { ...base, value: before }, revision: { ...revision, value: after } };
  if (compareNullable(scope, pair)) return;
  const composed = { base: asComposition(pair.base), revision: asComposition(pair.revision) };
  if (composed.base !== undefined || composed.revision !== undefined)
    compareKeywords(scope, {
      base: composed.base ?? wrapped(pair.base),
      revision: composed.revision ?? wrapped(pair.revision),
    });
  else if (before.$ref !== undefined || after.$ref !== undefined) compareReferences(scope, pair);
  else compareKeywords(scope, pair);
};

/** A mere reference as an `allOf`, next to one with siblings. */
function wrapped(located: Located<JsonObject>): Located<JsonObject> {
  const { $ref, ...siblings } = located.value;
  return $ref === undefined ? located : { ...located, value: { ...siblings, allOf: [{ $ref }] } };
}

const UNEVALUATED = ["unevaluatedProperties", "unevaluatedItems"];

type Comparison = (scope: Scope, pair: SchemaPair) => void;

const object: Comparison = (scope, pair) => compareObject(scope, pair, compareSchemas);
const items: Comparison = (scope, pair) => compareItems(scope, pair, compareSchemas);
const combinations: Comparison = (scope, pair) =>
  compareCombinations(scope, pair, { compare: compareSchemas, link: linkSchema });
/** Compared before the others, or as a keyword that no comparison knows. */
const apart: Comparison = () => undefined;

/** Where each keyword that decides about validity is compared; they run in this order, each once. */
const COMPARISONS: Readonly<Record<AssertingKeyword, Comparison>> = {
  $ref: apart,
  $dynamicRef: apart,
  type: apart,
  enum: compareConstraints,
  const: compareConstraints,
  multipleOf: compareConstraints,
  maximum: compareConstraints,
  exclusiveMaximum: compareConstraints,
  minimum: compareConstraints,
  exclusiveMinimum: compareConstraints,
  maxLength: compareConstraints,
  minLength: compareConstraints,
  pattern: compareConstraints,
  format: compareConstraints,
  maxItems: compareConstraints,
  minItems: compareConstraints,
  uniqueItems: compareConstraints,
  maxContains: compareConstraints,
  minContains: compareConstraints,
  maxProperties: compareConstraints,
  minProperties: compareConstraints,
  properties: object,
  patternProperties: object,
  additionalProperties: object,
  propertyNames: object,
  unevaluatedProperties: object,
  required: object,
  dependentRequired: object,
  dependentSchemas: object,
  prefixItems: items,
  items,
  contains: items,
  unevaluatedItems: items,
  allOf: combinations,
  anyOf: combinations,
  oneOf: combinations,
  not: combinations,
  if: combinations,
  then: combinations,
  else: combinations,
};

function compareKeywords(scope: Scope, original: SchemaPair): void {
  const pair = spreadComposition(scope, original) ?? original;
  const isGuarded = UNEVALUATED.some(
    (keyword) =>
      pair.base.value[keyword] !== undefined || pair.revision.value[keyword] !== undefined,
  );
  if (!isGuarded) return compareUnguarded(scope, pair);
  const whole = aboutSchema(scope, pair, (schema) => schema);
  withinGuard(scope, pair, whole, (inner) => compareUnguarded(inner, pair));
}

function compareUnguarded(scope: Scope, pair: SchemaPair): void {
  const whole = compareAsWholes(scope, pair);
  if (!whole && compareTypes(scope, pair)) {
    for (const compare of new Set(Object.values(COMPARISONS))) compare(scope, pair);
    compareDiscriminator(scope, pair);
  }
  compareAnnotations(scope, pair);
}

/** True, `{}` with nothing but annotations, and false have rules of their own. Returns true when that was all. */
function compareExtremes(
  scope: Scope,
  base: Located<JsonValue>,
  revision: Located<JsonValue>,
): boolean {
  const [was, is] = [extremeOf(base.value), extremeOf(revision.value)];
  if (was === undefined && is === undefined) return false;
  const pair = { base: asObject(base), revision: asObject(revision) };
  if (was !== is) {
    const values = {
      base,
      revision,
      before: summarize(base.value),
      after: summarize(revision.value),
    };
    const query = aboutSchema(scope, pair, (schema) => schema);
    if (is === "never") recordSchema(scope, "schema-became-never", values, query);
    else if (was === "never") recordSchema(scope, "schema-stopped-being-never", values, query);
    else if (is === "any") recordSchema(scope, "schema-became-any", values, query);
    else recordSchema(scope, "schema-stopped-being-any", values, query);
  }
  if (isObject(base.value) && isObject(revision.value)) compareAnnotations(scope, pair);
  return true;
}

function asObject(located: Located<JsonValue>): Located<JsonObject> {
  const { value, pointer } = located;
  if (isObject(value)) return { value, pointer };
  return { value: value === false ? { not: {} } : {}, pointer };
}

function extremeOf(schema: JsonValue): "any" | "never" | undefined {
  if (schema === true) return "any";
  if (schema === false) return "never";
  return isObject(schema) && Object.keys(schema).every(isPlainAnnotation) ? "any" : undefined;
}

/** `anyOf: [X, {type: null}]` alongside annotations only: how a nullable reference is written in OpenAPI 3.1. */
function withoutNull({ value, pointer }: Located<JsonObject>): Located<JsonObject> | undefined {
  const keyword = ["anyOf", "oneOf"].find((name) => Array.isArray(value[name]));
  if (keyword === undefined) return undefined;
  const { [keyword]: branches, ...rest } = value;
  if (
    !Array.isArray(branches) ||
    branches.length !== 2 ||
    !Object.keys(rest).every(isPlainAnnotation)
  )
    return undefined;
  const index = branches.findIndex((branch) => !(isObject(branch) && branch.type === "null"));
  const core = branches[index];
  const nulls = branches.filter((branch) => isObject(branch) && branch.type === "null");
  if (!isObject(core) || nulls.length !== 1) return undefined;
  return { value: { ...rest, ...core }, pointer: joinPointer(pointer, keyword, index) };
}

/** Compares nullability and then what is left, when one of the two is written as in {@link withoutNull}. */
function compareNullable(scope: Scope, pair: SchemaPair): boolean {
  const [base, revision] = [withoutNull(pair.base), withoutNull(pair.revision)];
  if (base === undefined && revision === undefined) return false;
  const was = base !== undefined || isNullableType(pair.base.value);
  const is = revision !== undefined || isNullableType(pair.revision.value);
  recordNullability(scope, pair, was, is);
  const compareRest = (inner: Scope) =>
    compareSchemas(
      inner,
      base ?? withoutNullType(pair.base),
      revision ?? withoutNullType(pair.revision),
    );
  const isExclusive =
    pair.base.value.oneOf !== undefined || pair.revision.value.oneOf !== undefined;
  const whole = aboutSchema(scope, pair, (schema) => schema);
  if (isExclusive) withinGuard(scope, pair, whole, compareRest);
  else compareRest(scope);
  return true;
}

function withoutNullType(located: Located<JsonObject>): Located<JsonObject> {
  const { type } = located.value;
  if (!isNullableType(located.value) || !Array.isArray(type)) return located;
  const others = type.filter((name) => name !== "null");
  const single = others.length === 1 ? others[0] : undefined;
  return { ...located, value: { ...located.value, type: single ?? others } };
}

/** The schema that a reference leads to. */
function follow(root: JsonObject, located: Located<JsonObject>): Located | undefined {
  const { $ref, ...siblings } = located.value;
  if (typeof $ref !== "string") return located;
  const target = dereference(root, { value: { $ref }, pointer: located.pointer });
  if (isObject(target.value) && typeof target.value.$ref === "string") return undefined;
  // Only annotations are here: what asserts is compared as an allOf.
  return isObject(target.value) && Object.keys(siblings).length > 0
    ? { value: { ...target.value, ...siblings }, pointer: target.pointer }
    : target;
}

/** `$ref` with asserting siblings as the `allOf` that it is; undefined where there is none. */
function asComposition({ value, pointer }: Located<JsonObject>): Located<JsonObject> | undefined {
  const { $ref, ...siblings } = value;
  if ($ref === undefined || Object.keys(siblings).every(isPlainAnnotation)) return undefined;
  const { allOf, ...rest } = siblings;
  const branches: JsonValue[] = [{ $ref }, ...(Array.isArray(allOf) ? allOf : [])];
  return { value: { ...rest, allOf: branches }, pointer };
}

function compareReferences(scope: Scope, pair: SchemaPair): void {
  const { comparison } = scope;
  const [base, revision] = [
    follow(comparison.base, pair.base),
    follow(comparison.revision, pair.revision),
  ];
  const names = { base: pair.base.value.$ref, revision: pair.revision.value.$ref };
  if (base === undefined || revision === undefined) {
    recordSchema(scope, "reference-unresolved", {
      ...pair,
      before: names.base,
      after: names.revision,
    });
    return;
  }
  if (names.base !== undefined && names.revision !== undefined && names.base !== names.revision)
    recordSchema(scope, "reference-changed", {
      ...pair,
      before: names.base,
      after: names.revision,
    });
  if (Object.keys(pair.base.value).length === 1 && Object.keys(pair.revision.value).length === 1) {
    enter(scope, base, revision);
    return;
  }
  // What stands alongside a reference belongs to this place; what it leads to is shared.
  const annotationPair = referenceSiblings(pair);
  if (annotationPair !== undefined) {
    compareAnnotations(scope, annotationPair);
    const target = (located: Located<JsonObject>, root: JsonObject) =>
      located.value.$ref === undefined
        ? undefined
        : follow(root, { ...located, value: { $ref: located.value.$ref } });
    const [a, b] = [target(pair.base, comparison.base), target(pair.revision, comparison.revision)];
    if (a !== undefined && b !== undefined) return enter(scope, a, b);
  }
  guarded(scope, base, revision);
}

/** The annotations alongside two references; undefined when one is no reference or says more than annotations. */
function referenceSiblings({ base, revision }: SchemaPair): SchemaPair | undefined {
  const [{ $ref: was, ...before }, { $ref: is, ...after }] = [base.value, revision.value];
  if (was === undefined || is === undefined) return undefined;
  if (![...Object.keys(before), ...Object.keys(after)].every(isPlainAnnotation)) return undefined;
  return { base: { ...base, value: before }, revision: { ...revision, value: after } };
}

/** Compares a pair of shared schemas once per direction, as a node that all its users point to. */
function enter(scope: Scope, base: Located, revision: Located): void {
  const { comparison } = scope;
  const key = `${scope.direction}|${scope.text ? "text" : ""}|${base.pointer}|${revision.pointer}`;
  const known = comparison.nodes.get(key);
  if (known !== undefined) {
    scope.node.children.add(known);
    return;
  }
  const node = createNode();
  comparison.nodes.set(key, node);
  scope.node.children.add(node);
  const subject = revision.pointer.split("/").at(-1) ?? scope.subject;
  compareSchemas({ ...scope, node, subject }, base, revision);
}

/** Compares where a reference took the place of a schema, or the reverse; a circle ends it. */
function guarded(scope: Scope, base: Located, revision: Located): void {
  const key = `${scope.direction}|inline|${base.pointer}|${revision.pointer}`;
  if (scope.comparison.nodes.has(key)) return;
  scope.comparison.nodes.set(key, scope.node);
  compareSchemas(scope, base, revision);
  scope.comparison.nodes.delete(key);
}
