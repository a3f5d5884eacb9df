import type { JsonValue } from "../json/values.ts";
import { compareCallbacks } from "./callbacks.ts";
import { member, recordOperation, type Located, type Scope } from "./context.ts";
import { memberOf, onChange, onExtensions, onFlag, type Pair } from "./members.ts";
import type { OperationPair } from "./path-item.ts";
import { compareParameters } from "./parameters.ts";
import { compareRequestBody } from "./request-body.ts";
import { compareResponses } from "./responses.ts";
import { compareRequirements } from "./security.ts";
import { compareServers } from "./servers.ts";

/** Compares an operation, or a webhook's or callback's operation when the scope's role says so. */
export function compareOperation(scope: Scope, pair: OperationPair): void {
  compareIdentity(scope, pair);
  compareLifecycle(scope, pair);
  compareParameters(scope, pair);
  compareRequestBody(scope, memberOf(pair, "requestBody"));
  compareResponses(scope, memberOf(pair, "responses"));
  compareOwnSecurity(scope, pair);
  compareOwnServers(scope, pair);
  compareCallbacks(scope, memberOf(pair, "callbacks"), compareOperation);
}

function compareIdentity(scope: Scope, pair: Pair): void {
  onChange(pair, "operationId", (values) => {
    if (values.base.value === undefined) recordOperation(scope, "operation-id-added", values);
    else if (values.revision.value === undefined)
      recordOperation(scope, "operation-id-removed", values);
    else recordOperation(scope, "operation-id-changed", values);
  });
  onChange(pair, "summary", (values) =>
    recordOperation(scope, "operation-summary-changed", values),
  );
  onChange(pair, "description", (values) =>
    recordOperation(scope, "operation-description-changed", values),
  );
  onChange(pair, "externalDocs", (values) =>
    recordOperation(scope, "operation-external-docs-changed", values),
  );
  const tags = memberOf(pair, "tags");
  const [was, is] = [listOf(tags.base), listOf(tags.revision)];
  for (const tag of is)
    if (!was.includes(tag))
      recordOperation(scope, "operation-tag-added", { revision: { ...tags.revision, value: tag } });
  for (const tag of was)
    if (!is.includes(tag))
      recordOperation(scope, "operation-tag-removed", { base: { ...tags.base, value: tag } });
}

function listOf({ value }: Located): JsonValue[] {
  return Array.isArray(value) ? value : [];
}

/** From least to most stable. */
const STABILITY = ["draft", "alpha", "beta", "stable"];

function compareLifecycle(scope: Scope, pair: Pair): void {
  onFlag(pair, "deprecated", (values) =>
    recordOperation(
      scope,
      values.after ? "operation-deprecated" : "operation-undeprecated",
      values,
    ),
  );
  onChange(pair, "x-sunset", (values) => {
    const [before, after] = [values.base.value, values.revision.value];
    if (before === undefined) recordOperation(scope, "operation-sunset-added", values);
    else if (after === undefined) recordOperation(scope, "operation-sunset-removed", values);
    // RFC 3339 dates sort as text.
    else
      recordOperation(
        scope,
        String(after) < String(before) ? "operation-sunset-earlier" : "operation-sunset-later",
        values,
      );
  });
  onChange(pair, "x-stability-level", (values) => {
    const level = ({ value }: Located) => STABILITY.indexOf(String(value ?? "stable"));
    const lowered = level(values.revision) < level(values.base);
    recordOperation(
      scope,
      lowered ? "operation-stability-lowered" : "operation-stability-raised",
      values,
    );
  });
  onExtensions(
    pair,
    (values, name) =>
      recordOperation(scope, "operation-extension-changed", { ...values, subject: name }),
    ["x-sunset", "x-stability-level"],
  );
}

/** The root's security and servers are compared once; here only what an operation says itself. */
function compareOwnSecurity(scope: Scope, pair: OperationPair): void {
  const own = memberOf(pair, "security");
  if (own.base.value === undefined && own.revision.value === undefined) return;
  const { base, revision } = scope.comparison;
  compareRequirements(
    scope,
    own.base.value === undefined ? member({ value: base, pointer: "" }, "security") : own.base,
    own.revision.value === undefined
      ? member({ value: revision, pointer: "" }, "security")
      : own.revision,
  );
}

function compareOwnServers(scope: Scope, pair: OperationPair): void {
  const { base, revision } = scope.comparison;
  const own = {
    base: ownServers(pair.base, pair.item.base),
    revision: ownServers(pair.revision, pair.item.revision),
  };
  if (own.base === undefined && own.revision === undefined) return;
  compareServers(
    scope,
    own.base ?? member({ value: base, pointer: "" }, "servers"),
    own.revision ?? member({ value: revision, pointer: "" }, "servers"),
  );
}

function ownServers(operation: Located, item: Located): Located | undefined {
  return [member(operation, "servers"), member(item, "servers")].find(
    ({ value }) => value !== undefined,
  );
}
