import { equalJson } from "../../schema/equal.ts";
import { own, isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import {
  dereference,
  member,
  namesOf,
  confirm,
  recordSchema,
  type Draft,
  type Located,
  type Scope,
} from "../context.ts";
import { hintRenames, type Candidate } from "../rename.ts";
import { summarize } from "./annotations.ts";
import { aboutKeywords, aboutSchema, type SchemaPair, pick } from "./query.ts";
import { compareDependencies } from "./dependencies.ts";
import type { CompareSchemas } from "./index.ts";
import { keywordGroup, keywordsWhere } from "../../schema/keywords.ts";

/** Compares what is said about the members of objects. */
export function compareObject(scope: Scope, pair: SchemaPair, compare: CompareSchemas): void {
  compareProperties(scope, pair, compare);
  compareRest(scope, pair, "additionalProperties", compare);
  compareRest(scope, pair, "unevaluatedProperties", compare);
  comparePatterns(scope, pair, compare);
  compareNames(scope, pair, compare);
  compareDependencies(scope, pair, compare);
}

function requiredOf(schema: JsonObject): ReadonlySet<JsonValue> {
  return new Set(Array.isArray(schema.required) ? schema.required : []);
}

function isClosed(schema: JsonObject): boolean {
  return schema.additionalProperties === false;
}

function under(scope: Scope, name: string): Scope {
  return { ...scope, subject: `${scope.subject}.${name}` };
}

/** Members that the direction does not carry are not compared: `readOnly` is not sent, `writeOnly` not received. */
function isCarried(scope: Scope, root: JsonObject, property: Located): boolean {
  const flag = scope.direction === "request" ? "readOnly" : "writeOnly";
  if (isObject(property.value) && property.value[flag] === true) return false;
  const target = dereference(root, property).value;
  return !(isObject(target) && target[flag] === true);
}

function compareProperties(scope: Scope, pair: SchemaPair, compare: CompareSchemas): void {
  const { comparison } = scope;
  const [base, revision] = [member(pair.base, "properties"), member(pair.revision, "properties")];
  const required = { base: requiredOf(pair.base.value), revision: requiredOf(pair.revision.value) };
  const added: Candidate[] = [];
  const removed: Candidate[] = [];
  const names = new Set([
    ...namesOf(base, revision),
    ...strings(required.revision),
    ...strings(required.base),
  ]);
  for (const name of names) {
    const before = origin(scope, base, name);
    const after = origin(scope, revision, name);
    const was = before.value !== undefined && isCarried(scope, comparison.base, before);
    const is = after.value !== undefined && isCarried(scope, comparison.revision, after);
    const inner = under(scope, name);
    if (before.value !== undefined && after.value !== undefined) {
      const property = { name, before, after };
      if (was || is) {
        const first = scope.node.drafts.length;
        if (was === is) compareRequired(inner, pair, property);
        compare(inner, before, after);
        if (is && !was) compareDemanded(inner, pair, { ...property, first });
      } else compareNotCarried(inner, required, property);
    } else if (after.value !== undefined) {
      if (is) added.push(candidate(recordAdded(inner, pair, name, after), name, after.value));
      else compareNotCarried(inner, required, { name, after });
    } else if (before.value !== undefined) {
      if (was)
        removed.push(candidate(recordRemoved(inner, pair, name, before), name, before.value));
      else compareNotCarried(inner, required, { name, before });
    } else compareRequired(inner, pair, { name });
  }
  hintRenames(removed, added);
}

/** A property at the place where it was written, also when it was merged from another schema. */
function origin({ comparison }: Scope, properties: Located, name: string): Located {
  const located = member(properties, name);
  const merged = isObject(properties.value) ? comparison.origins.get(properties.value) : undefined;
  return { ...located, pointer: merged?.get(name) ?? located.pointer };
}

function candidate(draft: Draft, name: string, value: JsonValue): Candidate {
  return { draft, name, value };
}

function strings(values: ReadonlySet<JsonValue>): string[] {
  return [...values].filter((value) => typeof value === "string");
}

interface Property {
  readonly name: string;
  readonly before?: Located;
  readonly after?: Located;
}

function compareRequired(scope: Scope, pair: SchemaPair, { name, before, after }: Property): void {
  const was = requiredOf(pair.base.value).has(name);
  const is = requiredOf(pair.revision.value).has(name);
  if (was === is) return;
  recordSchema(
    scope,
    is ? "property-became-required" : "property-became-optional",
    {
      base: before ?? member(pair.base, "required"),
      revision: after ?? member(pair.revision, "required"),
      before: was,
      after: is,
    },
    aboutSchema(scope, pair, () => ({ required: [name] })),
  );
}

/** A property that neither document carries in this direction: what changed of it is told, and breaks nothing. */
function compareNotCarried(
  scope: Scope,
  required: Readonly<Record<"base" | "revision", ReadonlySet<JsonValue>>>,
  { name, before, after }: Property,
): void {
  const edit = before === undefined ? "added" : after === undefined ? "removed" : "changed";
  const described = {
    before: before?.value && summarize(before.value),
    after: after?.value && summarize(after.value),
  };
  const demanded = { before: required.base.has(name), after: required.revision.has(name) };
  const isSame = equalJson(before?.value ?? null, after?.value ?? null);
  if (isSame && demanded.before === demanded.after) return;
  recordSchema(scope, `property-not-carried-${edit}`, {
    ...{ base: before, revision: after },
    ...(isSame ? demanded : described),
  });
}

/**
 * A required property that is sent only now is demanded only now.
 *
 * @param property - with the number of changes that were recorded before it.
 */
function compareDemanded(
  scope: Scope,
  pair: SchemaPair,
  { name, before, after, first }: Property & { readonly first: number },
): void {
  if (scope.direction !== "request" || !requiredOf(pair.revision.value).has(name)) return;
  const told = scope.node.drafts
    .slice(first)
    .find(({ rule }) => rule.id === "request-became-not-read-only");
  if (told !== undefined) told.class = "breaking";
  else
    recordSchema(scope, "property-became-required", {
      base: before,
      revision: after,
      before: false,
      after: true,
    });
}

/** What a schema says of one member that it declares. */
function alone(schema: JsonObject, name: string): JsonObject {
  const property = own(propertiesOf(schema), name);
  return {
    ...(property === undefined ? {} : { properties: { [name]: property } }),
    ...(requiredOf(schema).has(name) ? { required: [name] } : {}),
  };
}

function propertiesOf(schema: JsonObject): JsonObject {
  return isObject(schema.properties) ? schema.properties : {};
}

/** Keywords that say what names may be there which are not declared. */
const SPEAKS_OF_OTHERS = keywordsWhere(
  ({ holds, inPlace, types }) =>
    holds !== undefined && inPlace !== true && types?.includes("object") === true,
).filter((keyword) => keyword !== "properties");

/** The limit on names that a closed object sets, without its limits on values. */
function namesOnly(schema: JsonObject): JsonObject {
  const any = (value: JsonValue | undefined): JsonObject =>
    isObject(value) ? Object.fromEntries(Object.keys(value).map((key) => [key, true])) : {};
  return {
    type: "object",
    properties: any(schema.properties),
    patternProperties: any(schema.patternProperties),
    additionalProperties: schema.additionalProperties ?? true,
  };
}

function recordAdded(scope: Scope, pair: SchemaPair, name: string, after: Located): Draft {
  const values = { revision: after, after: summarize(after.value) };
  const required = requiredOf(pair.revision.value).has(name);
  const closed = isClosed(pair.base.value);
  if (closed && (scope.direction === "response" || !required))
    return recordSchema(
      scope,
      "property-added-to-closed",
      values,
      aboutSchema(scope, pair, namesOnly),
    );
  if (!required) {
    const draft = recordSchema(scope, "property-added", values);
    // A document that says nothing of undeclared names is taken at its word: only declared ones are used.
    if (SPEAKS_OF_OTHERS.some((keyword) => pair.base.value[keyword] !== undefined))
      confirm(draft, aboutSchema(scope, pair, membersOnly));
    return draft;
  }
  return recordSchema(
    scope,
    "required-property-added",
    values,
    aboutSchema(scope, pair, (schema) => alone(schema, name)),
  );
}

function recordRemoved(scope: Scope, pair: SchemaPair, name: string, before: Located): Draft {
  const values = { base: before, before: summarize(before.value) };
  const required = requiredOf(pair.base.value).has(name);
  const closed = isClosed(pair.revision.value);
  if (closed && (scope.direction === "request" || !required))
    return recordSchema(
      scope,
      "property-removed-from-closed",
      values,
      aboutSchema(scope, pair, namesOnly),
    );
  if (!required) return recordSchema(scope, "property-removed", values);
  return recordSchema(
    scope,
    "required-property-removed",
    values,
    aboutSchema(scope, pair, (schema) => alone(schema, name)),
  );
}

/** All that a schema says of the values of members. */
function membersOnly(schema: JsonObject): JsonObject {
  return pick(schema, keywordGroup("additionalProperties"));
}

type Openness = "any" | "never" | "schema";

/** How much a schema for "the rest" lets through. */
export function opennessOf(value: JsonValue | undefined): Openness {
  if (value === undefined || value === true) return "any";
  if (value === false) return "never";
  return isObject(value) && Object.keys(value).length === 0 ? "any" : "schema";
}

function compareRest(
  scope: Scope,
  pair: SchemaPair,
  keyword: "additionalProperties" | "unevaluatedProperties",
  compare: CompareSchemas,
): void {
  const slug =
    keyword === "additionalProperties" ? "additional-properties" : "unevaluated-properties";
  const values = { base: member(pair.base, keyword), revision: member(pair.revision, keyword) };
  const [was, is] = [opennessOf(values.base.value), opennessOf(values.revision.value)];
  const query =
    keyword === "additionalProperties"
      ? aboutSchema(scope, pair, namesOnly)
      : aboutKeywords(scope, pair, [keyword]);
  if (was === "schema" && is === "schema") {
    compare(under(scope, "*"), values.base, values.revision);
  } else if (was !== is) {
    const edit =
      is === "never"
        ? "forbidden"
        : was === "never"
          ? "allowed"
          : is === "any"
            ? "unrestricted"
            : "restricted";
    recordSchema(scope, `${slug}-${edit}`, values, query);
  }
}

function comparePatterns(scope: Scope, pair: SchemaPair, compare: CompareSchemas): void {
  const [base, revision] = [
    member(pair.base, "patternProperties"),
    member(pair.revision, "patternProperties"),
  ];
  for (const pattern of namesOf(base, revision)) {
    const [before, after] = [member(base, pattern), member(revision, pattern)];
    const inner = under(scope, `/${pattern}/`);
    // What a pattern does not take any more, the schema for the rest does.
    const query = aboutSchema(scope, pair, membersOnly);
    if (before.value === undefined)
      recordSchema(
        inner,
        "pattern-property-added",
        { revision: after, after: summarize(after.value) },
        query,
      );
    else if (after.value === undefined)
      recordSchema(
        inner,
        "pattern-property-removed",
        { base: before, before: summarize(before.value) },
        query,
      );
    else compare(inner, before, after);
  }
}

function compareNames(scope: Scope, pair: SchemaPair, compare: CompareSchemas): void {
  const values = {
    base: member(pair.base, "propertyNames"),
    revision: member(pair.revision, "propertyNames"),
  };
  const [was, is] = [values.base.value !== undefined, values.revision.value !== undefined];
  if (was && is) compare(under(scope, "(names)"), values.base, values.revision);
  else if (was !== is)
    recordSchema(
      scope,
      is ? "property-names-added" : "property-names-removed",
      values,
      aboutKeywords(scope, pair, ["propertyNames"]),
    );
}
