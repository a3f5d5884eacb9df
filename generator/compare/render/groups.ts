import type { Change, ChangeClass } from "../types.ts";

/** Classes from the worst on, with what to call them. */
export const CLASSES: readonly { readonly id: ChangeClass; readonly title: string }[] = [
  { id: "breaking", title: "Breaking" },
  { id: "may-break", title: "May break" },
  { id: "non-breaking", title: "Not breaking" },
  { id: "informational", title: "Informational" },
];

/** The changes of a class in document order. */
export function ofClass(changes: readonly Change[], id: ChangeClass): readonly Change[] {
  return changes.filter((change) => change.class === id);
}

/** `3 breaking, 1 may break`; undefined when there is nothing. */
export function countsInWords(counts: Readonly<Record<ChangeClass, number>>): string | undefined {
  const words = CLASSES.flatMap(({ id, title }) =>
    counts[id] === 0 ? [] : [`${counts[id]} ${title.toLowerCase()}`],
  );
  return words.length === 0 ? undefined : words.join(", ");
}

/** Operations or names, shortened when there are many. */
export function listInWords(items: readonly string[], most = 3): string {
  if (items.length <= most) return items.join(", ");
  return `${items.slice(0, most).join(", ")} and ${items.length - most} more`;
}

/** `specs/a.yaml:12`, when the place is known. */
export function locationOf({ location }: Change): string | undefined {
  return location === undefined ? undefined : `${location.file}:${location.line}`;
}

/** `subscriptions/a.yaml customer.id`, one per mapping entry. */
export function mappingsInWords({ mappings }: Change): readonly string[] {
  return mappings.map(({ mapping, canonical }) => `${mapping} → ${canonical}`);
}

/** `accepted until 2027-01-31: reason`, where the configuration accepts the change. */
export function acceptedInWords({ accepted }: Change): readonly string[] {
  return accepted === undefined ? [] : [`accepted until ${accepted.expires}: ${accepted.reason}`];
}

/** What a report is called; one of a lone document has no provider. */
export function nameOf(report: { readonly provider: string }): string {
  return report.provider === "" ? "document" : report.provider;
}
