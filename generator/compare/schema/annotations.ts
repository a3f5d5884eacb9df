import { own, isObject, type JsonValue } from "../../json/values.ts";
import { isAsserting } from "../../schema/keywords.ts";
import { member, recordSchema, type Located, type Scope } from "../context.ts";
import { equalJson } from "../../schema/equal.ts";
import type { SchemaKind } from "../rules/index.ts";
import type { SchemaPair } from "./query.ts";

/** Annotations whose every change is one kind. */
const SIMPLE: Readonly<Record<string, SchemaKind>> = {
  title: "title-changed",
  description: "description-changed",
  example: "examples-changed",
  examples: "examples-changed",
  externalDocs: "external-docs-changed",
  xml: "xml-changed",
  $comment: "comment-changed",
  contentEncoding: "content-encoding-changed",
  contentMediaType: "content-media-type-changed",
  contentSchema: "content-schema-changed",
};

const FLAGS: Readonly<Record<string, readonly [on: SchemaKind, off: SchemaKind]>> = {
  deprecated: ["deprecated", "undeprecated"],
  readOnly: ["became-read-only", "became-not-read-only"],
  writeOnly: ["became-write-only", "became-not-write-only"],
};

/** Keywords that other files of this folder compare, or that hold schemas without applying them. */
function isComparedElsewhere(keyword: string): boolean {
  if (["$dynamicRef", "$id", "$anchor", "$dynamicAnchor"].includes(keyword)) return false;
  return (
    isAsserting(keyword) ||
    ["discriminator", "x-extensible-enum", "nullable", "$defs", "default"].includes(keyword)
  );
}

/** Keywords of an annotation; they may stand alongside a `$ref` or around a nullable one. */
export function isPlainAnnotation(keyword: string): boolean {
  return (
    keyword === "default" ||
    Object.hasOwn(SIMPLE, keyword) ||
    Object.hasOwn(FLAGS, keyword) ||
    (keyword.startsWith("x-") && keyword !== "x-extensible-enum")
  );
}

/** Compares what leaves the set of values alone: documentation, defaults, deprecation, access, extensions. */
export function compareAnnotations(scope: Scope, pair: SchemaPair): void {
  for (const keyword of new Set([
    ...Object.keys(pair.revision.value),
    ...Object.keys(pair.base.value),
  ])) {
    if (isComparedElsewhere(keyword)) continue;
    const values = { base: member(pair.base, keyword), revision: member(pair.revision, keyword) };
    if (equalJson(values.base.value, values.revision.value)) continue;
    const flags = own(FLAGS, keyword);
    if (flags !== undefined) compareFlag(scope, values, flags);
    else recordSchema(scope, own(SIMPLE, keyword) ?? otherKind(keyword), values);
  }
  compareDefault(scope, pair);
}

function otherKind(keyword: string): SchemaKind {
  return keyword.startsWith("x-") ? "extension-changed" : "keyword-changed";
}

function compareFlag(
  scope: Scope,
  values: { readonly base: Located; readonly revision: Located },
  [on, off]: readonly [SchemaKind, SchemaKind],
): void {
  const [before, after] = [values.base.value === true, values.revision.value === true];
  if (before !== after) recordSchema(scope, after ? on : off, values);
}

function compareDefault(scope: Scope, pair: SchemaPair): void {
  const values = { base: member(pair.base, "default"), revision: member(pair.revision, "default") };
  const [before, after] = [values.base.value, values.revision.value];
  if (equalJson(before, after)) return;
  if (before === undefined) recordSchema(scope, "default-added", values);
  else recordSchema(scope, after === undefined ? "default-removed" : "default-changed", values);
}

/** A short description of a schema for messages: `string`, `Customer`, `array of Customer`. */
export function summarize(schema: JsonValue | undefined): string {
  if (!isObject(schema)) return schema === false ? "never" : "any";
  if (typeof schema.$ref === "string") return schema.$ref.split("/").at(-1) ?? "any";
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const types = Array.isArray(schema.type) ? schema.type.join(" | ") : schema.type;
  if (types === "array") return `array of ${summarize(schema.items)}`;
  if (typeof types === "string") return schema.enum === undefined ? types : `${types} (enum)`;
  const combined = ["oneOf", "anyOf", "allOf"].find((keyword) => Array.isArray(schema[keyword]));
  return combined ?? "any";
}
