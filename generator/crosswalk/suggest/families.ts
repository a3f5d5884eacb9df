import type { OperationModel } from "../../model/index.ts";

/**
 * The paths of a provider's resources: those that continue with a parameter (`/things` of `/things/{id}`).
 */
export function familiesOf(operations: readonly OperationModel[]): ReadonlySet<string> {
  return new Set(
    operations.flatMap(({ path }) =>
      [...path.matchAll(/(?<=[^/{}])\/\{/g)].map(({ index }) => path.slice(0, index)),
    ),
  );
}

/** The resource that a call belongs to: the longest of the paths that its own begins with. */
export function familyOf(
  { path }: OperationModel,
  families: ReadonlySet<string>,
): string | undefined {
  const whole = path.replace(/\.\w+$/, "");
  for (let end = whole.length; end > 0; end = whole.lastIndexOf("/", end - 1)) {
    const start = whole.slice(0, end);
    if (families.has(start)) return start;
  }
  return undefined;
}
