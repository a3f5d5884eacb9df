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
  onChange(pair, "operationId", (facts) => {
    if (facts.base.value === undefined) recordOperation(scope, "operation-id-added", facts);
    else if (facts.revision.value === undefined)
      recordOperation(scope, "operation-id-removed", facts);
    else recordOperation(scope, "operation-id-changed", facts);
  });
  onChange(pair, "summary", (facts) => recordOperation(scope, "operation-summary-changed", facts));
  onChange(pair, "description", (facts) =>
    recordOperation(scope, "operation-description-changed", facts),
  );
  onChange(pair, "externalDocs", (facts) =>
    recordOperation(scope, "operation-external-docs-changed", facts),
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
  onFlag(pair, "deprecated", (facts) =>
    recordOperation(scope, facts.after ? "operation-deprecated" : "operation-undeprecated", facts),
  );
  onChange(pair, "x-sunset", (facts) => {
    const [before, after] = [facts.base.value, facts.revision.value];
    if (before === undefined) recordOperation(scope, "operation-sunset-added", facts);
    else if (after === undefined) recordOperation(scope, "operation-sunset-removed", facts);
    // RFC 3339 dates sort as text.
    else
      recordOperation(
        scope,
        String(after) < String(before) ? "operation-sunset-earlier" : "operation-sunset-later",
        facts,
      );
  });
  onChange(pair, "x-stability-level", (facts) => {
    const level = ({ value }: Located) => STABILITY.indexOf(String(value ?? "stable"));
    const lowered = level(facts.revision) < level(facts.base);
    recordOperation(
      scope,
      lowered ? "operation-stability-lowered" : "operation-stability-raised",
      facts,
    );
  });
  onExtensions(
    pair,
    (facts, name) =>
      recordOperation(scope, "operation-extension-changed", { ...facts, subject: name }),
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
