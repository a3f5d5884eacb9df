import { isObject, type JsonValue } from "../json/values.ts";
import { isAsserting } from "../schema/keywords.ts";
import {
  dereference,
  entries,
  items,
  member,
  recordDocument,
  recordOperation,
  recordSchema,
  type Located,
  type Scope,
} from "./context.ts";
import { differs, memberOf, onChange, onExtensions, onFlag, type Pair } from "./members.ts";
import type { OperationPair } from "./path-item.ts";
import { hintRenames, type Candidate } from "./rename.ts";
import type { OperationKind } from "./rules/index.ts";
import { summarize } from "./schema/annotations.ts";
import { compareSchemas } from "./schema/index.ts";
import { compareShared } from "./shared.ts";

interface Parameter extends Located {
  readonly name: string;
  readonly in: string;
}

/** Headers that parameters and responses cannot describe. Source: OpenAPI 3.1.1, section 4.8.12.2. */
const IGNORED_HEADERS = new Set(["accept", "content-type", "authorization"]);

/** The parameters of an operation with those of its path item, keyed by place and name. */
function parametersOf(
  root: Scope["comparison"]["base"],
  operation: Located,
  item: Located,
): Map<string, Parameter> {
  const found = new Map<string, Parameter>();
  for (const owner of [item, operation])
    for (const reference of items(member(owner, "parameters"))) {
      const located = dereference(root, reference);
      if (!isObject(located.value)) continue;
      const { name, in: location } = located.value;
      if (typeof name !== "string" || typeof location !== "string") continue;
      if (location === "header" && IGNORED_HEADERS.has(name.toLowerCase())) continue;
      found.set(keyOf(location, name), { ...located, name, in: location });
    }
  return found;
}

/** Header names are the same in any case: RFC 9110, section 5.1. */
function keyOf(location: string, name: string): string {
  return `${location} ${location === "header" ? name.toLowerCase() : name}`;
}

/** Compares the parameters of an operation, those of its path item included, by name and place. */
export function compareParameters(scope: Scope, pair: OperationPair): void {
  const { comparison } = scope;
  const base = parametersOf(comparison.base, pair.base, pair.item.base);
  const revision = parametersOf(comparison.revision, pair.revision, pair.item.revision);
  compareRenamedPath(scope, pair, base, revision);
  for (const [key, after] of revision) {
    const before = base.get(key);
    if (before === undefined) continue;
    compareOne(scope, { base: before, revision: after }, after);
    base.delete(key);
    revision.delete(key);
  }
  for (const before of [...base.values()]) {
    const moved = [...revision.values()].filter(({ name }) => name === before.name);
    const after = moved[0];
    if (after === undefined || moved.length > 1) continue;
    recordOperation(scope, "request-parameter-location-changed", {
      ...{ base: before, revision: after, before: before.in, after: after.in },
      subject: labelOf(after),
    });
    compareOne(scope, { base: before, revision: after }, after);
    base.delete(keyOf(before.in, before.name));
    revision.delete(keyOf(after.in, after.name));
  }
  hintRenames(
    [...base.values()].map((at) => presence(scope, at, "removed")),
    [...revision.values()].map((at) => presence(scope, at, "added")),
  );
}

/** A path parameter may be called anything: only its position is on the wire. */
function compareRenamedPath(
  scope: Scope,
  { pathParameters }: OperationPair,
  base: Map<string, Parameter>,
  revision: Map<string, Parameter>,
): void {
  pathParameters?.base.forEach((was, index) => {
    const is = pathParameters.revision[index];
    if (is === undefined || is === was) return;
    const [before, after] = [base.get(keyOf("path", was)), revision.get(keyOf("path", is))];
    if (before === undefined || after === undefined) return;
    const values = {
      base: before,
      revision: after,
      before: was,
      after: is,
      subject: labelOf(after),
    };
    recordDocument(scope, "path-parameter-renamed", values);
    compareOne(scope, values, after);
    base.delete(keyOf("path", was));
    revision.delete(keyOf("path", is));
  });
}

function labelOf(parameter: Parameter): string {
  return `${parameter.in} parameter ${parameter.name}`;
}

function presence(scope: Scope, at: Parameter, edit: "added" | "removed"): Candidate {
  const required = isObject(at.value) && (at.value.required === true || at.in === "path");
  const kind: OperationKind =
    edit === "added"
      ? required
        ? "request-parameter-added-required"
        : "request-parameter-added-optional"
      : required
        ? "request-required-parameter-removed"
        : "request-parameter-removed";
  const schema = member(at, "schema").value ?? true;
  const values =
    edit === "added"
      ? { revision: at, after: summarize(schema) }
      : { base: at, before: summarize(schema) };
  return {
    draft: recordOperation(scope, kind, { ...values, subject: labelOf(at) }),
    name: at.name,
    value: schema,
  };
}

function compareOne(scope: Scope, pair: Pair, parameter: Parameter): void {
  compareShared(scope, "parameter", pair, labelOf(parameter), (inner) => {
    compareUse(inner, pair);
    compareSerialization(inner, pair, parameter.in);
    compareValue(
      inner,
      pair,
      "request-parameter",
      scope.role === "webhook" ? "response" : "request",
    );
  });
}

function compareUse(scope: Scope, pair: Pair): void {
  onFlag(pair, "required", (values) =>
    recordOperation(
      scope,
      values.after ? "request-parameter-became-required" : "request-parameter-became-optional",
      values,
    ),
  );
  onFlag(pair, "deprecated", (values) =>
    recordOperation(
      scope,
      values.after ? "request-parameter-deprecated" : "request-parameter-undeprecated",
      values,
    ),
  );
  onFlag(pair, "allowEmptyValue", (values) =>
    recordOperation(
      scope,
      values.after
        ? "request-parameter-empty-value-allowed"
        : "request-parameter-empty-value-forbidden",
      values,
    ),
  );
  onChange(pair, "description", (values) =>
    recordOperation(scope, "request-parameter-description-changed", values),
  );
  for (const name of ["example", "examples"])
    onChange(pair, name, (values) =>
      recordOperation(scope, "request-parameter-examples-changed", values),
    );
  onExtensions(pair, (values) =>
    recordOperation(scope, "request-parameter-extension-changed", values),
  );
}

/** Source of the defaults: OpenAPI 3.1.1, section 4.8.12.3. */
function styleOf(parameter: Located, location: string): string {
  const style = member(parameter, "style").value;
  if (typeof style === "string") return style;
  return location === "query" || location === "cookie" ? "form" : "simple";
}

function explodes(parameter: Located, style: string): boolean {
  const explode = member(parameter, "explode").value;
  return typeof explode === "boolean" ? explode : style === "form";
}

function compareSerialization(scope: Scope, pair: Pair, location: string): void {
  const [was, is] = [styleOf(pair.base, location), styleOf(pair.revision, location)];
  const style = memberOf(pair, "style");
  if (was !== is)
    recordOperation(scope, "request-parameter-style-changed", { ...style, before: was, after: is });
  const [before, after] = [explodes(pair.base, was), explodes(pair.revision, is)];
  // A change of style brings its own default of explode; that is one change.
  if (before !== after && (was === is || differs(memberOf(pair, "explode"))))
    recordOperation(scope, "request-parameter-explode-changed", {
      ...memberOf(pair, "explode"),
      before,
      after,
    });
  onFlag(pair, "allowReserved", (values) =>
    recordOperation(
      scope,
      values.after ? "request-parameter-reserved-allowed" : "request-parameter-reserved-encoded",
      values,
    ),
  );
}

/** Compares the schema of a parameter or header, or the media type of its `content`. */
export function compareValue(
  scope: Scope,
  pair: Pair,
  owner: "request-parameter" | "response-header",
  direction: Scope["direction"],
): void {
  const content = memberOf(pair, "content");
  const [before, after] = [entries(content.base)[0], entries(content.revision)[0]];
  const values = { ...content, before: before?.[0], after: after?.[0] };
  if (before === undefined && after !== undefined)
    recordOperation(scope, `${owner}-content-added`, values);
  if (before !== undefined && after === undefined)
    recordOperation(scope, `${owner}-content-removed`, values);
  if (before && after && before[0] !== after[0])
    recordOperation(scope, `${owner}-media-type-changed`, values);
  const schema = (parent: Located, media: typeof before) => member(media?.[1] ?? parent, "schema");
  const inner = { ...scope, direction, text: before === undefined && after === undefined };
  const [was, is] = [schema(pair.base, before), schema(pair.revision, after)];
  const item = inner.text ? exploded(pair, was, is) : undefined;
  if (item === undefined) return compareSchemas(inner, was, is);
  recordSchema(inner, "type-widened", {
    base: member(was, "type"),
    revision: member(is, "type"),
  });
  compareSchemas(inner, was, item);
}

const SCALARS: ReadonlySet<JsonValue> = new Set(["string", "integer", "number", "boolean"]);

/** `?q=a` is one value and a list of one: what an item must match where only the revision has a list. */
function exploded({ revision }: Pair, was: Located, is: Located): Located | undefined {
  const [location, style, explode] = ["in", "style", "explode"].map(
    (name) => member(revision, name).value,
  );
  const isForm = location === "query" && (style ?? "form") === "form" && (explode ?? true) === true;
  if (!isForm || !isObject(was.value) || !isObject(is.value)) return undefined;
  const { type, items, ...others } = is.value;
  const types = [was.value.type ?? []].flat();
  const isScalar = types.length > 0 && types.every((name) => SCALARS.has(name));
  const isPlain = Object.keys(others).every((name) => !isAsserting(name));
  return isScalar && type === "array" && items !== undefined && isPlain
    ? member(is, "items")
    : undefined;
}
