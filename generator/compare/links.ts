import { dereference, namesOf, recordOperation, type Scope } from "./context.ts";
import { memberOf, onChange, type Pair } from "./members.ts";

/** Compares the links of a response. */
export function compareLinks(scope: Scope, pair: Pair): void {
  for (const name of namesOf(pair.base, pair.revision)) {
    const references = memberOf(pair, name);
    const subject = `${scope.subject} link ${name}`;
    const { base, revision } = references;
    if (base.value === undefined)
      recordOperation(scope, "link-added", { revision, after: name, subject });
    else if (revision.value === undefined)
      recordOperation(scope, "link-removed", { base, before: name, subject });
    else
      compareLink(
        { ...scope, subject },
        {
          base: dereference(scope.comparison.base, base),
          revision: dereference(scope.comparison.revision, revision),
        },
      );
  }
}

function compareLink(scope: Scope, link: Pair): void {
  for (const name of ["operationId", "operationRef"])
    onChange(link, name, (values) => recordOperation(scope, "link-target-changed", values));
  onChange(link, "parameters", (values) =>
    recordOperation(scope, "link-parameters-changed", values),
  );
  onChange(link, "requestBody", (values) =>
    recordOperation(scope, "link-request-body-changed", values),
  );
  onChange(link, "server", (values) => recordOperation(scope, "link-server-changed", values));
  onChange(link, "description", (values) =>
    recordOperation(scope, "link-description-changed", values),
  );
}
