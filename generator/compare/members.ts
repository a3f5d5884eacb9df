import { isObject, type JsonValue } from "../json/values.ts";
import { member, type Located } from "./context.ts";
import { equalJson } from "../schema/equal.ts";

/** A part of each document. */
export interface Pair {
  readonly base: Located;
  readonly revision: Located;
}

/** The same member of both parts. */
export function memberOf(pair: Pair, name: string): Pair {
  return { base: member(pair.base, name), revision: member(pair.revision, name) };
}

/** True when the two values are not the same JSON. */
export function differs({ base, revision }: Pair): boolean {
  return !equalJson(base.value, revision.value);
}

/** Calls back for a member that is not the same in both documents. */
export function onChange(pair: Pair, name: string, changed: (values: Pair) => void): void {
  const values = memberOf(pair, name);
  if (differs(values)) changed(values);
}

/** Calls back for a flag that is on in one document and off in the other; absent is `absent`. */
export function onFlag(
  pair: Pair,
  name: string,
  changed: (values: Pair & { before: boolean; after: boolean }) => void,
  absent = false,
): void {
  const values = memberOf(pair, name);
  const [before, after] = [values.base.value ?? absent, values.revision.value ?? absent];
  if (before !== after) changed({ ...values, before: before === true, after: after === true });
}

/** Calls back for every specification extension that changed, save those that are compared by name. */
export function onExtensions(
  pair: Pair,
  changed: (values: Pair, name: string) => void,
  except: readonly string[] = [],
): void {
  for (const name of new Set([...extensions(pair.revision.value), ...extensions(pair.base.value)]))
    if (!except.includes(name)) onChange(pair, name, (values) => changed(values, name));
}

function extensions(value: JsonValue | undefined): string[] {
  return isObject(value) ? Object.keys(value).filter((key) => key.startsWith("x-")) : [];
}
