import { compareContent } from "./content.ts";
import { dereference, member, recordOperation, type Scope } from "./context.ts";
import { memberOf, onChange, onExtensions, onFlag, type Pair } from "./members.ts";
import { compareShared } from "./shared.ts";

/** Compares the request body of an operation: whether it is there, required, and in which media types. */
export function compareRequestBody(scope: Scope, references: Pair): void {
  const { comparison, role } = scope;
  const pair = {
    base: dereference(comparison.base, references.base),
    revision: dereference(comparison.revision, references.revision),
  };
  const subject = "request body";
  const [was, is] = [pair.base.value !== undefined, pair.revision.value !== undefined];
  if (was !== is) {
    const required = member(was ? pair.base : pair.revision, "required").value === true;
    recordOperation(
      scope,
      `request-body-${is ? "added" : "removed"}-${required ? "required" : "optional"}`,
      {
        ...(was ? { base: references.base } : { revision: references.revision }),
        before: undefined,
        after: undefined,
        subject,
      },
    );
    return;
  }
  if (!was) return;
  compareShared(scope, "request-body", pair, subject, (inner) => {
    onFlag(pair, "required", (values) =>
      recordOperation(
        inner,
        values.after ? "request-body-became-required" : "request-body-became-optional",
        values,
      ),
    );
    onChange(pair, "description", (values) =>
      recordOperation(inner, "request-body-description-changed", values),
    );
    onExtensions(pair, (values) =>
      recordOperation(inner, "request-body-extension-changed", values),
    );
    const direction = role === "webhook" ? "response" : "request";
    compareContent(inner, "request", memberOf(pair, "content"), direction);
  });
}
