import { isObject, type JsonValue } from "../../json/values.ts";
import {
  isAsserting,
  keywordRow,
  type AssertingKeyword,
  type Keyword,
} from "../../schema/keywords.ts";
import { branchesOf } from "../../schema/subschemas.ts";
import { member, recordSchema, type Located, type Scope } from "../context.ts";
import { equalJson } from "../../schema/equal.ts";
import type { SchemaKind } from "../rules/index.ts";
import type { SchemaPair } from "./query.ts";

/** Kinds of a flag that is set and of one that is cleared. */
type FlagKinds = readonly [on: SchemaKind, off: SchemaKind];

type ComparedKeyword = Exclude<Keyword, AssertingKeyword> | "$dynamicRef";

/** What a change of a keyword is that leaves the set of values alone; undefined: compared by other code. */
const CHANGES: Readonly<Record<ComparedKeyword, FlagKinds | SchemaKind | undefined>> = {
  $schema: "keyword-changed",
  $vocabulary: "keyword-changed",
  $id: "keyword-changed",
  $anchor: "keyword-changed",
  $dynamicAnchor: "keyword-changed",
  $dynamicRef: "keyword-changed",
  $defs: undefined,
  definitions: "keyword-changed",
  additionalItems: "keyword-changed",
  $comment: "comment-changed",
  contentEncoding: "content-encoding-changed",
  contentMediaType: "content-media-type-changed",
  contentSchema: "content-schema-changed",
  title: "title-changed",
  description: "description-changed",
  default: undefined,
  deprecated: ["deprecated", "undeprecated"],
  readOnly: ["became-read-only", "became-not-read-only"],
  writeOnly: ["became-write-only", "became-not-write-only"],
  examples: "examples-changed",
  example: "examples-changed",
  externalDocs: "external-docs-changed",
  xml: "xml-changed",
  discriminator: undefined,
  nullable: undefined,
};

/** What a change of a keyword that is none of the assertions is. */
function changeOf(keyword: string): FlagKinds | SchemaKind | undefined {
  if (Object.hasOwn(CHANGES, keyword)) return CHANGES[keyword as ComparedKeyword];
  if (isAsserting(keyword) || keyword === EXTENSIBLE_ENUM) return undefined;
  return keyword.startsWith("x-") ? "extension-changed" : "keyword-changed";
}

/** The extension that says which further values an enum may have: it limits values, as `enum` does. */
const EXTENSIBLE_ENUM = "x-extensible-enum";

/** Keywords of an annotation; they may stand alongside a `$ref` or around a nullable one. */
export function isPlainAnnotation(keyword: string): boolean {
  if (keyword.startsWith("x-")) return keyword !== EXTENSIBLE_ENUM;
  if (keyword === "default") return true;
  return keywordRow(keyword)?.role === "annotation" && changeOf(keyword) !== undefined;
}

/** Compares what leaves the set of values alone: documentation, defaults, deprecation, access, extensions. */
export function compareAnnotations(scope: Scope, pair: SchemaPair): void {
  for (const keyword of new Set([
    ...Object.keys(pair.revision.value),
    ...Object.keys(pair.base.value),
  ])) {
    const change = changeOf(keyword);
    if (change === undefined) continue;
    const values = { base: member(pair.base, keyword), revision: member(pair.revision, keyword) };
    if (equalJson(values.base.value, values.revision.value)) continue;
    if (typeof change === "string") recordSchema(scope, change, values);
    else compareFlag(scope, values, change);
  }
  compareDefault(scope, pair);
}

function compareFlag(
  scope: Scope,
  values: { readonly base: Located; readonly revision: Located },
  [on, off]: FlagKinds,
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
  return branchesOf(schema)[0]?.keyword ?? "any";
}
