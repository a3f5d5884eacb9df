import { compareContent, hasContent } from "./content.ts";
import {
  dereference,
  entries,
  member,
  namesOf,
  recordOperation,
  type Located,
  type Scope,
} from "./context.ts";
import { compareLinks } from "./links.ts";
import { memberOf, onChange, onExtensions, onFlag, type Pair } from "./members.ts";
import { compareValue } from "./parameters.ts";
import { compareShared } from "./shared.ts";

/** Compares the responses of an operation by status. */
export function compareResponses(scope: Scope, pair: Pair): void {
  for (const status of namesOf(pair.base, pair.revision)) {
    if (status.startsWith("x-")) continue;
    const at = memberOf(pair, status);
    const subject = `response ${status}`;
    const slug =
      status === "default"
        ? "default-status"
        : /^[123]/.test(status)
          ? "success-status"
          : "error-status";
    if (at.base.value === undefined)
      recordOperation(scope, `response-${slug}-added`, {
        revision: at.revision,
        after: status,
        subject,
      });
    else if (at.revision.value === undefined)
      recordOperation(scope, `response-${slug}-removed`, {
        base: at.base,
        before: status,
        subject,
      });
    else compareResponse(scope, at, subject);
  }
}

function compareResponse(scope: Scope, references: Pair, subject: string): void {
  const { comparison, role } = scope;
  const pair = {
    base: dereference(comparison.base, references.base),
    revision: dereference(comparison.revision, references.revision),
  };
  compareShared(scope, "response", pair, subject, (inner) => {
    const direction = role === "webhook" ? "request" : "response";
    onChange(pair, "description", (values) =>
      recordOperation(inner, "response-status-description-changed", values),
    );
    onExtensions(pair, (values) =>
      recordOperation(inner, "response-status-extension-changed", values),
    );
    compareBody(inner, pair, direction);
    compareHeaders(inner, memberOf(pair, "headers"), direction);
    compareLinks(inner, memberOf(pair, "links"));
  });
}

function compareBody(scope: Scope, pair: Pair, direction: Scope["direction"]): void {
  const [was, is] = [hasContent(pair.base), hasContent(pair.revision)];
  const content = memberOf(pair, "content");
  if (was && is) return compareContent(scope, "response", content, direction);
  if (was !== is)
    recordOperation(scope, is ? "response-body-added" : "response-body-removed", {
      ...content,
      before: was ? names(content.base) : undefined,
      after: is ? names(content.revision) : undefined,
    });
}

function names(content: Located): string {
  return entries(content)
    .map(([name]) => name)
    .join(", ");
}

/** Header names are the same in any case, and Content-Type is said by `content`. */
function headersOf(
  root: Scope["comparison"]["base"],
  headers: Located,
): Map<string, Located & { name: string }> {
  return new Map(
    entries(headers)
      .filter(([name]) => name.toLowerCase() !== "content-type")
      .map(([name, at]) => [name.toLowerCase(), { ...dereference(root, at), name }]),
  );
}

function compareHeaders(scope: Scope, pair: Pair, direction: Scope["direction"]): void {
  const base = headersOf(scope.comparison.base, pair.base);
  const revision = headersOf(scope.comparison.revision, pair.revision);
  const label = (name: string) => `${scope.subject} header ${name}`;
  const use = (header: Located) =>
    member(header, "required").value === true ? "required" : "optional";
  for (const [key, after] of revision) {
    const before = base.get(key);
    const subject = label(after.name);
    if (before === undefined)
      recordOperation(scope, `response-header-added-${use(after)}`, {
        revision: after,
        after: after.name,
        subject,
      });
    else
      compareShared(scope, "header", { base: before, revision: after }, subject, (inner) =>
        compareHeader(inner, { base: before, revision: after }, direction),
      );
    base.delete(key);
  }
  for (const before of base.values())
    recordOperation(scope, `response-header-removed-${use(before)}`, {
      ...{ base: before, before: before.name, subject: label(before.name) },
    });
}

function compareHeader(scope: Scope, pair: Pair, direction: Scope["direction"]): void {
  onFlag(pair, "required", (values) =>
    recordOperation(
      scope,
      values.after ? "response-header-became-required" : "response-header-became-optional",
      values,
    ),
  );
  onFlag(pair, "deprecated", (values) =>
    recordOperation(
      scope,
      values.after ? "response-header-deprecated" : "response-header-undeprecated",
      values,
    ),
  );
  onFlag(pair, "explode", (values) =>
    recordOperation(scope, "response-header-explode-changed", values),
  );
  onChange(pair, "description", (values) =>
    recordOperation(scope, "response-header-description-changed", values),
  );
  for (const name of ["example", "examples"])
    onChange(pair, name, (values) =>
      recordOperation(scope, "response-header-examples-changed", values),
    );
  onExtensions(pair, (values) =>
    recordOperation(scope, "response-header-extension-changed", values),
  );
  compareValue(scope, pair, "response-header", direction);
}
