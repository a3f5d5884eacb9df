import type { ChangeClass, SurfaceEffect } from "../types.ts";
import { boundKeywords, type BoundKind } from "./bounds.ts";
import type { Rule } from "./types.ts";

/**
 * What an edit does to the set of values that a schema takes. `tightens`: breaks what is sent;
 * `widens`: breaks who receives; `either`: containment decides; `annotation`: leaves the set alone.
 */
type Effect = "tightens" | "widens" | "either" | "annotation";

interface SchemaRow {
  readonly effect: Effect;
  readonly opposite: string;
  readonly title: string;
  /** Exceptions from the class that the effect gives. */
  readonly request?: ChangeClass;
  readonly response?: ChangeClass;
  /** True when the exported TypeScript type changes with it. */
  readonly typed?: true;
}

/**
 * Every kind of change of a schema, at any depth. Each is two rules, `request-<kind>` and
 * `response-<kind>`, so that the two directions cannot get out of step.
 */
// prettier-ignore
const rows = {
  "type-added": { effect: "tightens", opposite: "type-removed", title: "type added", typed: true },
  "type-removed": { effect: "widens", opposite: "type-added", title: "type removed", typed: true },
  "type-widened": { effect: "widens", opposite: "type-narrowed", title: "type widened", typed: true },
  "type-narrowed": { effect: "tightens", opposite: "type-widened", title: "type narrowed", typed: true },
  "type-changed": { effect: "either", opposite: "type-changed", title: "type changed", typed: true },
  "became-nullable": { effect: "widens", opposite: "became-not-nullable", title: "became nullable", typed: true },
  "became-not-nullable": { effect: "tightens", opposite: "became-nullable", title: "is not nullable any more", typed: true },
  "schema-became-any": { effect: "widens", opposite: "schema-stopped-being-any", title: "takes any value now", typed: true },
  "schema-stopped-being-any": { effect: "tightens", opposite: "schema-became-any", title: "does not take any value any more", typed: true },
  "schema-became-never": { effect: "tightens", opposite: "schema-stopped-being-never", title: "takes no value any more", typed: true },
  "schema-stopped-being-never": { effect: "widens", opposite: "schema-became-never", title: "takes values now", typed: true },
  "reference-changed": { effect: "annotation", opposite: "reference-changed", title: "refers to another named schema" },
  "reference-unresolved": { effect: "either", opposite: "reference-unresolved", title: "reference leads nowhere in one of the documents" },

  "format-added": { effect: "tightens", opposite: "format-removed", title: "format added" },
  "format-removed": { effect: "widens", opposite: "format-added", title: "format removed" },
  "format-widened": { effect: "widens", opposite: "format-narrowed", title: "format widened" },
  "format-narrowed": { effect: "tightens", opposite: "format-widened", title: "format narrowed" },
  "format-changed": { effect: "either", opposite: "format-changed", title: "format changed" },
  "format-hint-changed": { effect: "annotation", opposite: "format-hint-changed", title: "format without meaning for validation changed" },
  "pattern-added": { effect: "tightens", opposite: "pattern-removed", title: "pattern added" },
  "pattern-removed": { effect: "widens", opposite: "pattern-added", title: "pattern removed" },
  "pattern-changed": { effect: "either", opposite: "pattern-changed", title: "pattern changed" },
  "multiple-of-added": { effect: "tightens", opposite: "multiple-of-removed", title: "multipleOf added" },
  "multiple-of-removed": { effect: "widens", opposite: "multiple-of-added", title: "multipleOf removed" },
  "multiple-of-tightened": { effect: "tightens", opposite: "multiple-of-relaxed", title: "multipleOf got coarser" },
  "multiple-of-relaxed": { effect: "widens", opposite: "multiple-of-tightened", title: "multipleOf got finer" },
  "multiple-of-changed": { effect: "either", opposite: "multiple-of-changed", title: "multipleOf changed" },
  "unique-items-added": { effect: "tightens", opposite: "unique-items-removed", title: "items have to be unique now" },
  "unique-items-removed": { effect: "widens", opposite: "unique-items-added", title: "items may repeat now" },

  "enum-added": { effect: "tightens", opposite: "enum-removed", title: "restricted to a list of values", typed: true },
  "enum-removed": { effect: "widens", opposite: "enum-added", title: "no longer restricted to a list of values", typed: true },
  "enum-value-added": { effect: "widens", opposite: "enum-value-removed", title: "enum value added", response: "may-break", typed: true },
  "enum-value-removed": { effect: "tightens", opposite: "enum-value-added", title: "enum value removed", typed: true },
  "extensible-enum-value-added": { effect: "annotation", opposite: "extensible-enum-value-removed", title: "value added to the open list x-extensible-enum", request: "non-breaking", response: "non-breaking" },
  "extensible-enum-value-removed": { effect: "annotation", opposite: "extensible-enum-value-added", title: "value removed from the open list x-extensible-enum", request: "may-break", response: "non-breaking" },
  "const-added": { effect: "tightens", opposite: "const-removed", title: "fixed to one value", typed: true },
  "const-removed": { effect: "widens", opposite: "const-added", title: "no longer fixed to one value", typed: true },
  "const-changed": { effect: "either", opposite: "const-changed", title: "fixed value changed", typed: true },

  "property-added": { effect: "widens", opposite: "property-removed", title: "optional property added", response: "non-breaking", typed: true },
  "property-not-carried-added": { effect: "annotation", opposite: "property-not-carried-removed", title: "property added that is not carried in this direction" },
  "property-not-carried-removed": { effect: "annotation", opposite: "property-not-carried-added", title: "property removed that was not carried in this direction" },
  "property-not-carried-changed": { effect: "annotation", opposite: "property-not-carried-changed", title: "property that is not carried in this direction changed" },
  "property-removed": { effect: "annotation", opposite: "property-added", title: "optional property removed", request: "may-break", response: "may-break", typed: true },
  "required-property-added": { effect: "tightens", opposite: "required-property-removed", title: "required property added", typed: true },
  "required-property-removed": { effect: "widens", opposite: "required-property-added", title: "required property removed", request: "may-break", typed: true },
  "property-added-to-closed": { effect: "widens", opposite: "property-removed-from-closed", title: "property added where no other properties were allowed", typed: true },
  "property-removed-from-closed": { effect: "tightens", opposite: "property-added-to-closed", title: "property removed where no other properties are allowed", response: "may-break", typed: true },
  "property-became-required": { effect: "tightens", opposite: "property-became-optional", title: "became required", typed: true },
  "property-became-optional": { effect: "widens", opposite: "property-became-required", title: "became optional", typed: true },
  "additional-properties-forbidden": { effect: "tightens", opposite: "additional-properties-allowed", title: "additional properties are not allowed any more", typed: true },
  "additional-properties-allowed": { effect: "widens", opposite: "additional-properties-forbidden", title: "additional properties are allowed now", response: "may-break", typed: true },
  "additional-properties-restricted": { effect: "tightens", opposite: "additional-properties-unrestricted", title: "additional properties have to match a schema now", typed: true },
  "additional-properties-unrestricted": { effect: "widens", opposite: "additional-properties-restricted", title: "additional properties may be anything now", typed: true },
  "unevaluated-properties-forbidden": { effect: "tightens", opposite: "unevaluated-properties-allowed", title: "unevaluated properties are not allowed any more" },
  "unevaluated-properties-allowed": { effect: "widens", opposite: "unevaluated-properties-forbidden", title: "unevaluated properties are allowed now", response: "may-break" },
  "unevaluated-properties-restricted": { effect: "tightens", opposite: "unevaluated-properties-unrestricted", title: "unevaluated properties have to match a schema now" },
  "unevaluated-properties-unrestricted": { effect: "widens", opposite: "unevaluated-properties-restricted", title: "unevaluated properties may be anything now" },
  "pattern-property-added": { effect: "either", opposite: "pattern-property-removed", title: "schema for properties by pattern added", typed: true },
  "pattern-property-removed": { effect: "either", opposite: "pattern-property-added", title: "schema for properties by pattern removed", typed: true },
  "property-names-added": { effect: "tightens", opposite: "property-names-removed", title: "propertyNames added" },
  "property-names-removed": { effect: "widens", opposite: "property-names-added", title: "propertyNames removed" },
  "dependent-required-added": { effect: "tightens", opposite: "dependent-required-removed", title: "property required together with another" },
  "dependent-required-removed": { effect: "widens", opposite: "dependent-required-added", title: "property no longer required together with another" },
  "dependent-schema-added": { effect: "tightens", opposite: "dependent-schema-removed", title: "dependentSchemas entry added" },
  "dependent-schema-removed": { effect: "widens", opposite: "dependent-schema-added", title: "dependentSchemas entry removed" },

  "items-added": { effect: "tightens", opposite: "items-removed", title: "items have to match a schema now", typed: true },
  "items-removed": { effect: "widens", opposite: "items-added", title: "items may be anything now", typed: true },
  "items-forbidden": { effect: "tightens", opposite: "items-allowed", title: "further items are not allowed any more", typed: true },
  "items-allowed": { effect: "widens", opposite: "items-forbidden", title: "further items are allowed now", typed: true },
  "prefix-item-added": { effect: "either", opposite: "prefix-item-removed", title: "schema for one more leading item added", typed: true },
  "prefix-item-removed": { effect: "either", opposite: "prefix-item-added", title: "schema for a leading item removed", typed: true },
  "unevaluated-items-forbidden": { effect: "tightens", opposite: "unevaluated-items-allowed", title: "unevaluated items are not allowed any more" },
  "unevaluated-items-allowed": { effect: "widens", opposite: "unevaluated-items-forbidden", title: "unevaluated items are allowed now" },
  "unevaluated-items-restricted": { effect: "tightens", opposite: "unevaluated-items-unrestricted", title: "unevaluated items have to match a schema now" },
  "unevaluated-items-unrestricted": { effect: "widens", opposite: "unevaluated-items-restricted", title: "unevaluated items may be anything now" },
  "contains-added": { effect: "tightens", opposite: "contains-removed", title: "contains added" },
  "contains-removed": { effect: "widens", opposite: "contains-added", title: "contains removed" },

  "all-of-branch-added": { effect: "tightens", opposite: "all-of-branch-removed", title: "allOf branch added", typed: true },
  "all-of-branch-removed": { effect: "widens", opposite: "all-of-branch-added", title: "allOf branch removed", typed: true },
  "any-of-added": { effect: "either", opposite: "any-of-removed", title: "split into anyOf alternatives", typed: true },
  "any-of-removed": { effect: "either", opposite: "any-of-added", title: "anyOf removed", typed: true },
  "any-of-branch-added": { effect: "widens", opposite: "any-of-branch-removed", title: "anyOf alternative added", typed: true },
  "any-of-branch-removed": { effect: "tightens", opposite: "any-of-branch-added", title: "anyOf alternative removed", typed: true },
  "one-of-added": { effect: "either", opposite: "one-of-removed", title: "split into oneOf alternatives", typed: true },
  "one-of-removed": { effect: "either", opposite: "one-of-added", title: "oneOf removed", typed: true },
  "one-of-branch-added": { effect: "widens", opposite: "one-of-branch-removed", title: "oneOf alternative added", typed: true },
  "one-of-branch-removed": { effect: "tightens", opposite: "one-of-branch-added", title: "oneOf alternative removed", typed: true },
  "any-of-became-one-of": { effect: "tightens", opposite: "one-of-became-any-of", title: "anyOf became oneOf" },
  "one-of-became-any-of": { effect: "widens", opposite: "any-of-became-one-of", title: "oneOf became anyOf" },
  "not-added": { effect: "tightens", opposite: "not-removed", title: "not added" },
  "not-removed": { effect: "widens", opposite: "not-added", title: "not removed" },
  "not-changed": { effect: "either", opposite: "not-changed", title: "not changed" },
  "combination-affected": { effect: "either", opposite: "combination-affected", title: "a change within oneOf, not, if, contains or unevaluated keywords changes which values are accepted" },
  "conditional-added": { effect: "tightens", opposite: "conditional-removed", title: "if/then/else added" },
  "conditional-removed": { effect: "widens", opposite: "conditional-added", title: "if/then/else removed" },
  "conditional-changed": { effect: "either", opposite: "conditional-changed", title: "if/then/else changed" },

  "discriminator-added": { effect: "annotation", opposite: "discriminator-removed", title: "discriminator added", request: "may-break", response: "non-breaking" },
  "discriminator-removed": { effect: "annotation", opposite: "discriminator-added", title: "discriminator removed", request: "non-breaking", response: "may-break" },
  "discriminator-property-changed": { effect: "annotation", opposite: "discriminator-property-changed", title: "discriminator reads another property", request: "breaking", response: "breaking" },
  "discriminator-mapping-added": { effect: "annotation", opposite: "discriminator-mapping-removed", title: "discriminator value added", request: "non-breaking", response: "may-break" },
  "discriminator-mapping-removed": { effect: "annotation", opposite: "discriminator-mapping-added", title: "discriminator value removed", request: "breaking", response: "non-breaking" },
  "discriminator-mapping-changed": { effect: "annotation", opposite: "discriminator-mapping-changed", title: "discriminator value names another schema", request: "breaking", response: "breaking" },

  "became-read-only": { effect: "annotation", opposite: "became-not-read-only", title: "became read-only", request: "may-break", typed: true },
  "became-not-read-only": { effect: "annotation", opposite: "became-read-only", title: "is not read-only any more", request: "non-breaking", typed: true },
  "became-write-only": { effect: "annotation", opposite: "became-not-write-only", title: "became write-only", response: "breaking", typed: true },
  "became-not-write-only": { effect: "annotation", opposite: "became-write-only", title: "is not write-only any more", response: "non-breaking", typed: true },
  "default-added": { effect: "annotation", opposite: "default-removed", title: "default added", request: "may-break" },
  "default-removed": { effect: "annotation", opposite: "default-added", title: "default removed", request: "may-break" },
  "default-changed": { effect: "annotation", opposite: "default-changed", title: "default changed", request: "may-break" },
  "content-encoding-changed": { effect: "annotation", opposite: "content-encoding-changed", title: "contentEncoding changed", request: "may-break", response: "may-break" },
  "content-media-type-changed": { effect: "annotation", opposite: "content-media-type-changed", title: "contentMediaType changed", request: "may-break", response: "may-break" },
  "content-schema-changed": { effect: "annotation", opposite: "content-schema-changed", title: "contentSchema changed", request: "may-break", response: "may-break" },
  "xml-changed": { effect: "annotation", opposite: "xml-changed", title: "xml changed", request: "may-break", response: "may-break" },
  "keyword-changed": { effect: "annotation", opposite: "keyword-changed", title: "keyword that is not compared in detail changed", request: "may-break", response: "may-break" },
  deprecated: { effect: "annotation", opposite: "undeprecated", title: "deprecated" },
  undeprecated: { effect: "annotation", opposite: "deprecated", title: "not deprecated any more" },
  "title-changed": { effect: "annotation", opposite: "title-changed", title: "title changed" },
  "description-changed": { effect: "annotation", opposite: "description-changed", title: "description changed" },
  "examples-changed": { effect: "annotation", opposite: "examples-changed", title: "examples changed" },
  "external-docs-changed": { effect: "annotation", opposite: "external-docs-changed", title: "external documentation changed" },
  "comment-changed": { effect: "annotation", opposite: "comment-changed", title: "$comment changed" },
  "extension-changed": { effect: "annotation", opposite: "extension-changed", title: "extension changed" },
} as const satisfies Record<string, SchemaRow>;

/** A kind of change of a schema, without direction. */
export type SchemaKind = keyof typeof rows | BoundKind;

const OPPOSITES = {
  added: "removed",
  removed: "added",
  raised: "lowered",
  lowered: "raised",
} as const;

function boundRows(): [string, SchemaRow][] {
  return boundKeywords.flatMap(({ keyword, slug, bound }) =>
    (["added", "removed", "raised", "lowered"] as const).map((edit): [string, SchemaRow] => {
      const tightens = edit === "added" || edit === (bound === "upper" ? "lowered" : "raised");
      return [
        `${slug}-${edit}`,
        {
          effect: tightens ? "tightens" : "widens",
          opposite: `${slug}-${OPPOSITES[edit]}`,
          title: `${keyword} ${edit}`,
        },
      ];
    }),
  );
}

const CLASS_OF_EFFECT = {
  tightens: { request: "breaking", response: "non-breaking" },
  widens: { request: "non-breaking", response: "breaking" },
  either: { request: "decide", response: "decide" },
  annotation: { request: "informational", response: "informational" },
} as const;

function surfaceOf(row: SchemaRow, cls: ChangeClass | "decide"): SurfaceEffect {
  if (row.typed) return cls === "non-breaking" || cls === "informational" ? "additive" : "breaking";
  return cls === "informational" ? "docs" : "none";
}

/** The rules of schemas: each kind once per direction. */
export const schemaRules: readonly Rule[] = [
  ...Object.entries<SchemaRow>(rows),
  ...boundRows(),
].flatMap(([kind, row]) =>
  (["request", "response"] as const).map((direction): Rule => {
    const cls = row[direction] ?? CLASS_OF_EFFECT[row.effect][direction];
    return {
      id: `${direction}-${kind}`,
      direction,
      class: cls,
      decidable: ["breaking", "decide"].includes(CLASS_OF_EFFECT[row.effect][direction]),
      title: row.title,
      opposite: `${direction}-${row.opposite}`,
      counterpart: `${direction === "request" ? "response" : "request"}-${kind}`,
      surface: surfaceOf(row, cls),
    };
  }),
);
