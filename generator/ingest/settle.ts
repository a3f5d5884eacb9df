import type { Diagnostic } from "../diagnostics/index.ts";
import { valueAt } from "../json/pointer.ts";
import { isObject, type JsonObject } from "../json/values.ts";

/** Pages of a group that a report names. */
const shownPages = 5;
/** Models that a report names. */
const shownModels = 8;

/**
 * What was reported about the pages of a provider, decided by all of them together: what one page leaves out and
 * another says is not missing, and what many leave out is told once.
 *
 * @param merged - the document that the pages give together.
 */
export function settleReports(
  reports: readonly Diagnostic[],
  merged: JsonObject,
): readonly Diagnostic[] {
  const open = reports.flatMap((report) => {
    const left = leftOf(report, merged);
    return left === undefined ? [] : [left];
  });
  const groups = new Map<string, Diagnostic[]>();
  for (const report of open) {
    const key = groupOf(report);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [report]);
    else group.push(report);
  }
  return [...groups.values()].map(joined);
}

/** A report without what other pages say; undefined where they say all of it. */
function leftOf(report: Diagnostic, merged: JsonObject): Diagnostic | undefined {
  const { code, pointers = [] } = report;
  if (code === "server-not-stated") return isEmpty(merged["servers"]) ? report : undefined;
  if (pointers.length === 0) return report;
  if (code === "operation-not-stated") {
    const hasOperations = !isEmpty(merged["paths"]) || !isEmpty(merged["x-crosswalk-unplaced"]);
    return hasOperations ? undefined : report;
  }
  if (code === "credential-not-described")
    return pointers.some((pointer) => hasSecurity(merged, pointer)) ? undefined : report;
  if (code !== "models-open") return report;
  const left = pointers.filter((pointer) => isEmpty(valueAt(merged, pointer)));
  return left.length === 0 ? undefined : { ...report, pointers: left };
}

function hasSecurity(merged: JsonObject, pointer: string): boolean {
  const operation = valueAt(merged, pointer);
  const own = isObject(operation) ? operation["security"] : undefined;
  return !isEmpty(own ?? merged["security"]);
}

const isEmpty = (value: unknown) =>
  Array.isArray(value) ? value.length === 0 : !isObject(value) || Object.keys(value).length === 0;

/** Reports with one key are told as one: the same words, or the same kind of model. */
function groupOf({ code, message, severity, pointers, location }: Diagnostic): string {
  const isOfModels =
    (code === "models-open" || code === "operation-not-stated") && pointers?.length;
  if (isOfModels) return `${severity} ${code}`;
  const isOfMany = /^(?:server-not-stated|response-not-stated|credential-not-described)$/;
  return isOfMany.test(code)
    ? `${severity} ${code} ${message}`
    : `${severity} ${code} ${message} ${location?.file ?? ""} ${location?.line ?? ""}`;
}

function joined(group: readonly Diagnostic[]): Diagnostic {
  const [first, ...others] = group as [Diagnostic, ...Diagnostic[]];
  if (first.code === "models-open") return openModels(group, first);
  if (others.length === 0) return first;
  const message =
    first.code === "operation-not-stated"
      ? `${group.length} pages describe models, and none the operations that use them.`
      : `${first.message} The same is missing on ${others.length} more pages.`;
  const related = others
    .slice(0, shownPages)
    .flatMap(({ location }) => (location ? [{ message: "the same here", location }] : []));
  return { ...first, message, related };
}

/** The models that no page describes, once each. */
function openModels(group: readonly Diagnostic[], first: Diagnostic): Diagnostic {
  const pointers = [...new Set(group.flatMap((report) => report.pointers ?? []))];
  if (pointers.length === 0) return first;
  const names = pointers.map((pointer) => pointer.split("/").at(-1) ?? "");
  const more = names.length > shownModels ? ` and ${names.length - shownModels} more` : "";
  const message = `${names.length} models are referred to and not supplied: ${names.slice(0, shownModels).join(", ")}${more}.`;
  return { ...first, message, pointers };
}
