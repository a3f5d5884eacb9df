import { dereference, namesOf, recordOperation, type Scope } from "./context.ts";
import { memberOf, type Pair } from "./members.ts";
import { methodsOf, operationAt, type OperationPair } from "./path-item.ts";

type CompareOperation = (scope: Scope, pair: OperationPair) => void;

/** Compares the callbacks of an operation. In them the API calls the consumer. */
export function compareCallbacks(scope: Scope, pair: Pair, compare: CompareOperation): void {
  for (const name of namesOf(pair.base, pair.revision)) {
    const at = memberOf(pair, name);
    const subject = `callback ${name}`;
    if (at.base.value === undefined) {
      recordOperation(scope, "callback-added", { revision: at.revision, after: name, subject });
    } else if (at.revision.value === undefined) {
      recordOperation(scope, "callback-removed", { base: at.base, before: name, subject });
    } else {
      const callback = {
        base: dereference(scope.comparison.base, at.base),
        revision: dereference(scope.comparison.revision, at.revision),
      };
      compareExpressions({ ...scope, subject }, callback, compare);
    }
  }
}

function compareExpressions(scope: Scope, callback: Pair, compare: CompareOperation): void {
  for (const expression of namesOf(callback.base, callback.revision)) {
    if (expression.startsWith("x-")) continue;
    const { base, revision } = memberOf(callback, expression);
    if (base.value === undefined)
      recordOperation(scope, "callback-expression-added", { revision, after: expression });
    else if (revision.value === undefined)
      recordOperation(scope, "callback-expression-removed", { base, before: expression });
    else {
      const item = {
        base: dereference(scope.comparison.base, base),
        revision: dereference(scope.comparison.revision, revision),
      };
      compareCalls({ ...scope, role: "webhook" }, item, compare);
    }
  }
}

/** Compares the operations of a path item by which the API calls the consumer. */
export function compareCalls(scope: Scope, item: Pair, compare: CompareOperation): void {
  const { comparison } = scope;
  for (const method of methodsOf(item)) {
    const base = operationAt(comparison.base, item.base, method);
    const revision = operationAt(comparison.revision, item.revision, method);
    const name = method.toUpperCase();
    if (base && revision) {
      compare(scope, { base, revision, item });
    } else if (revision) {
      recordOperation(scope, "operation-added", { revision, after: name });
    } else if (base) {
      recordOperation(scope, "operation-removed", { base, before: name });
    }
  }
}
