import type { ChangeClass, Direction, SurfaceEffect } from "../types.ts";
import type { Rule } from "./types.ts";

/**
 * Who calls: an operation is called by the consumer, a webhook or callback calls the consumer.
 * For a webhook the request is received and the response is sent, so most classes turn round.
 */
export type Role = "operation" | "webhook";

interface OperationRow {
  /** The part of the exchange concerned. */
  readonly part: "request" | "response" | "other";
  /** Class when the consumer calls, and when it is called. */
  readonly called: ChangeClass;
  readonly webhook: ChangeClass;
  readonly opposite: string;
  readonly title: string;
  readonly surface?: SurfaceEffect;
}

type Short = readonly [
  part: OperationRow["part"],
  called: ChangeClass,
  webhook: ChangeClass,
  opposite: string,
  title: string,
  surface?: SurfaceEffect,
];

const info = "informational";
const safe = "non-breaking";
const may = "may-break";
const breaks = "breaking";

/** Kinds of change of an operation outside its schemas: [part, class when called, class when calling, opposite, title, surface]. */
// prettier-ignore
const rows = {
  "operation-added": ["other", safe, safe, "operation-removed", "operation added", "additive"],
  "operation-removed": ["other", breaks, breaks, "operation-added", "operation removed", "breaking"],
  "operation-deprecated": ["other", info, info, "operation-undeprecated", "deprecated"],
  "operation-undeprecated": ["other", info, info, "operation-deprecated", "not deprecated any more"],
  "operation-id-added": ["other", info, info, "operation-id-removed", "operationId added", "breaking"],
  "operation-id-removed": ["other", info, info, "operation-id-added", "operationId removed", "breaking"],
  "operation-id-changed": ["other", info, info, "operation-id-changed", "operationId changed", "breaking"],
  "operation-tag-added": ["other", info, info, "operation-tag-removed", "tag added"],
  "operation-tag-removed": ["other", info, info, "operation-tag-added", "tag removed"],
  "operation-summary-changed": ["other", info, info, "operation-summary-changed", "summary changed"],
  "operation-description-changed": ["other", info, info, "operation-description-changed", "description changed"],
  "operation-external-docs-changed": ["other", info, info, "operation-external-docs-changed", "external documentation changed"],
  "operation-extension-changed": ["other", info, info, "operation-extension-changed", "extension changed"],
  "operation-sunset-added": ["other", info, info, "operation-sunset-removed", "sunset date added"],
  "operation-sunset-removed": ["other", info, info, "operation-sunset-added", "sunset date removed"],
  "operation-sunset-earlier": ["other", may, may, "operation-sunset-later", "sunset date moved earlier"],
  "operation-sunset-later": ["other", info, info, "operation-sunset-earlier", "sunset date moved later"],
  "operation-stability-lowered": ["other", may, may, "operation-stability-raised", "stability level lowered"],
  "operation-stability-raised": ["other", info, info, "operation-stability-lowered", "stability level raised"],

  "request-parameter-added-optional": ["request", safe, safe, "request-parameter-removed", "optional parameter added", "additive"],
  "request-parameter-added-required": ["request", breaks, safe, "request-required-parameter-removed", "required parameter added", "breaking"],
  "request-parameter-removed": ["request", may, may, "request-parameter-added-optional", "optional parameter removed", "breaking"],
  "request-required-parameter-removed": ["request", may, breaks, "request-parameter-added-required", "required parameter removed", "breaking"],
  "request-parameter-location-changed": ["request", breaks, breaks, "request-parameter-location-changed", "moved to another part of the request", "breaking"],
  "request-parameter-became-required": ["request", breaks, safe, "request-parameter-became-optional", "became required", "breaking"],
  "request-parameter-became-optional": ["request", safe, breaks, "request-parameter-became-required", "became optional", "additive"],
  "request-parameter-deprecated": ["request", info, info, "request-parameter-undeprecated", "deprecated"],
  "request-parameter-undeprecated": ["request", info, info, "request-parameter-deprecated", "not deprecated any more"],
  "request-parameter-style-changed": ["request", breaks, breaks, "request-parameter-style-changed", "serialization style changed"],
  "request-parameter-explode-changed": ["request", breaks, breaks, "request-parameter-explode-changed", "explode changed"],
  "request-parameter-reserved-allowed": ["request", may, may, "request-parameter-reserved-encoded", "reserved characters are sent unencoded now"],
  "request-parameter-reserved-encoded": ["request", may, may, "request-parameter-reserved-allowed", "reserved characters are percent-encoded now"],
  "request-parameter-empty-value-allowed": ["request", safe, may, "request-parameter-empty-value-forbidden", "may be empty now"],
  "request-parameter-empty-value-forbidden": ["request", breaks, safe, "request-parameter-empty-value-allowed", "may not be empty any more"],
  "request-parameter-content-added": ["request", breaks, breaks, "request-parameter-content-removed", "serialized by a media type (`content`) now"],
  "request-parameter-content-removed": ["request", breaks, breaks, "request-parameter-content-added", "no longer serialized by a media type (`content`)"],
  "request-parameter-media-type-changed": ["request", breaks, breaks, "request-parameter-media-type-changed", "media type of `content` changed"],
  "request-parameter-description-changed": ["request", info, info, "request-parameter-description-changed", "description changed"],
  "request-parameter-examples-changed": ["request", info, info, "request-parameter-examples-changed", "examples changed"],
  "request-parameter-extension-changed": ["request", info, info, "request-parameter-extension-changed", "extension changed"],

  "request-body-added-optional": ["request", safe, safe, "request-body-removed-optional", "optional request body added", "additive"],
  "request-body-added-required": ["request", breaks, safe, "request-body-removed-required", "required request body added", "breaking"],
  "request-body-removed-optional": ["request", may, breaks, "request-body-added-optional", "optional request body removed", "breaking"],
  "request-body-removed-required": ["request", may, breaks, "request-body-added-required", "required request body removed", "breaking"],
  "request-body-became-required": ["request", breaks, safe, "request-body-became-optional", "became required", "breaking"],
  "request-body-became-optional": ["request", safe, breaks, "request-body-became-required", "became optional", "additive"],
  "request-body-description-changed": ["request", info, info, "request-body-description-changed", "description changed"],
  "request-body-extension-changed": ["request", info, info, "request-body-extension-changed", "extension changed"],
  "request-media-type-added": ["request", safe, may, "request-media-type-removed", "media type added", "additive"],
  "request-media-type-removed": ["request", breaks, safe, "request-media-type-added", "media type removed", "breaking"],
  "request-media-type-widened": ["request", safe, may, "request-media-type-narrowed", "media type widened", "additive"],
  "request-media-type-narrowed": ["request", breaks, safe, "request-media-type-widened", "media type narrowed", "breaking"],
  "request-media-type-parameters-changed": ["request", may, may, "request-media-type-parameters-changed", "parameters of the media type changed"],
  "request-media-type-encoding-changed": ["request", may, may, "request-media-type-encoding-changed", "encoding of a part changed"],
  "request-media-type-examples-changed": ["request", info, info, "request-media-type-examples-changed", "examples changed"],
  "request-media-type-extension-changed": ["request", info, info, "request-media-type-extension-changed", "extension changed"],

  "response-success-status-added": ["response", may, safe, "response-success-status-removed", "success response added", "additive"],
  "response-success-status-removed": ["response", breaks, breaks, "response-success-status-added", "success response removed", "breaking"],
  "response-error-status-added": ["response", safe, safe, "response-error-status-removed", "error response added", "additive"],
  "response-error-status-removed": ["response", safe, may, "response-error-status-added", "error response removed", "breaking"],
  "response-default-status-added": ["response", safe, safe, "response-default-status-removed", "default response added", "additive"],
  "response-default-status-removed": ["response", may, may, "response-default-status-added", "default response removed", "breaking"],
  "response-status-description-changed": ["response", info, info, "response-status-description-changed", "description changed"],
  "response-status-extension-changed": ["response", info, info, "response-status-extension-changed", "extension changed"],
  "response-body-added": ["response", safe, may, "response-body-removed", "body added", "additive"],
  "response-body-removed": ["response", breaks, safe, "response-body-added", "body removed", "breaking"],
  "response-media-type-added": ["response", safe, safe, "response-media-type-removed", "media type added", "additive"],
  "response-media-type-removed": ["response", breaks, breaks, "response-media-type-added", "media type removed", "breaking"],
  "response-media-type-widened": ["response", may, safe, "response-media-type-narrowed", "media type widened", "breaking"],
  "response-media-type-narrowed": ["response", safe, breaks, "response-media-type-widened", "media type narrowed", "additive"],
  "response-media-type-parameters-changed": ["response", may, may, "response-media-type-parameters-changed", "parameters of the media type changed"],
  "response-media-type-encoding-changed": ["response", may, may, "response-media-type-encoding-changed", "encoding of a part changed"],
  "response-media-type-examples-changed": ["response", info, info, "response-media-type-examples-changed", "examples changed"],
  "response-media-type-extension-changed": ["response", info, info, "response-media-type-extension-changed", "extension changed"],
  "response-header-added-optional": ["response", safe, safe, "response-header-removed-optional", "optional header added", "additive"],
  "response-header-added-required": ["response", safe, breaks, "response-header-removed-required", "required header added", "additive"],
  "response-header-removed-optional": ["response", may, may, "response-header-added-optional", "optional header removed", "breaking"],
  "response-header-removed-required": ["response", breaks, may, "response-header-added-required", "required header removed", "breaking"],
  "response-header-became-required": ["response", safe, breaks, "response-header-became-optional", "became required", "additive"],
  "response-header-became-optional": ["response", breaks, safe, "response-header-became-required", "became optional", "breaking"],
  "response-header-deprecated": ["response", info, info, "response-header-undeprecated", "deprecated"],
  "response-header-undeprecated": ["response", info, info, "response-header-deprecated", "not deprecated any more"],
  "response-header-explode-changed": ["response", breaks, breaks, "response-header-explode-changed", "explode changed"],
  "response-header-content-added": ["response", breaks, breaks, "response-header-content-removed", "serialized by a media type (`content`) now"],
  "response-header-content-removed": ["response", breaks, breaks, "response-header-content-added", "no longer serialized by a media type (`content`)"],
  "response-header-media-type-changed": ["response", breaks, breaks, "response-header-media-type-changed", "media type of `content` changed"],
  "response-header-description-changed": ["response", info, info, "response-header-description-changed", "description changed"],
  "response-header-examples-changed": ["response", info, info, "response-header-examples-changed", "examples changed"],
  "response-header-extension-changed": ["response", info, info, "response-header-extension-changed", "extension changed"],

  "link-added": ["response", safe, safe, "link-removed", "link added"],
  "link-removed": ["response", may, may, "link-added", "link removed"],
  "link-target-changed": ["response", may, may, "link-target-changed", "link leads to another operation"],
  "link-parameters-changed": ["response", may, may, "link-parameters-changed", "parameters of the link changed"],
  "link-request-body-changed": ["response", may, may, "link-request-body-changed", "request body of the link changed"],
  "link-server-changed": ["response", may, may, "link-server-changed", "server of the link changed"],
  "link-description-changed": ["response", info, info, "link-description-changed", "description of the link changed"],

  "callback-added": ["other", safe, safe, "callback-removed", "callback added", "additive"],
  "callback-removed": ["other", breaks, breaks, "callback-added", "callback removed", "breaking"],
  "callback-expression-added": ["other", safe, safe, "callback-expression-removed", "URL expression added to a callback", "additive"],
  "callback-expression-removed": ["other", breaks, breaks, "callback-expression-added", "URL expression removed from a callback", "breaking"],

  "security-scheme-alternative-added": ["request", safe, safe, "security-scheme-alternative-removed", "another way to authenticate added"],
  "security-scheme-alternative-removed": ["request", breaks, breaks, "security-scheme-alternative-added", "a way to authenticate removed"],
  "security-became-required": ["request", breaks, may, "security-became-unneeded", "needs authentication now"],
  "security-became-unneeded": ["request", safe, may, "security-became-required", "needs no authentication any more"],
  "security-became-optional": ["request", safe, may, "security-became-mandatory", "authentication is optional now"],
  "security-became-mandatory": ["request", breaks, safe, "security-became-optional", "authentication is not optional any more"],
  "security-scope-added": ["request", breaks, safe, "security-scope-removed", "needs another scope"],
  "security-scope-removed": ["request", safe, safe, "security-scope-added", "needs a scope less"],
  "security-extra-scheme-added": ["request", breaks, safe, "security-extra-scheme-removed", "needs another scheme as well"],
  "security-extra-scheme-removed": ["request", safe, safe, "security-extra-scheme-added", "needs a scheme less"],
} as const satisfies Record<string, Short>;

/** A kind of change of an operation, without role. */
export type OperationKind = keyof typeof rows;

/** Id of the rule of a kind for a role: webhooks and callbacks have their own, since most classes differ. */
export function operationRuleId(kind: OperationKind, role: Role): string {
  return role === "webhook" ? `webhook-${kind}` : kind;
}

function surfaceOf(cls: ChangeClass, declared: SurfaceEffect | undefined): SurfaceEffect {
  return declared ?? (cls === info ? "docs" : "none");
}

const FLOW: Record<Role, Record<OperationRow["part"], Direction>> = {
  operation: { request: "request", response: "response", other: "other" },
  webhook: { request: "response", response: "request", other: "other" },
};

/** The rules of operations: each kind once per role. */
export const operationRules: readonly Rule[] = Object.entries<Short>(rows).flatMap(
  ([kind, [part, called, webhook, opposite, title, surface]]) =>
    (["operation", "webhook"] as const).map((role): Rule => {
      const other = role === "webhook" ? "operation" : "webhook";
      const cls = role === "webhook" ? webhook : called;
      return {
        id: operationRuleId(kind as OperationKind, role),
        direction: FLOW[role][part],
        class: cls,
        decidable: false,
        title,
        opposite: operationRuleId(opposite as OperationKind, role),
        counterpart: operationRuleId(kind as OperationKind, other),
        surface: surfaceOf(cls, surface),
      };
    }),
);
