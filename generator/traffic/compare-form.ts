import { isObject, setOwn, type JsonObject, type JsonValue } from "../json/values.ts";
import { compareValue } from "./compare-value.ts";
import { TRAFFIC_LIMITS } from "./limits.ts";
import { readings } from "./readings.ts";
import type { Contradiction, SentText } from "./types.ts";

type Compared = Parameters<typeof compareValue>[1];

/**
 * What the fields of a form and the schema of its body disagree about. What a text stands for is not recorded: of
 * what each field may stand for the reading counts that contradicts the schema least.
 */
export function compareForm(fields: readonly SentText[], compared: Compared): Contradiction[] {
  const members = membersOf(fields.slice(0, TRAFFIC_LIMITS.formFields));
  const value: JsonObject = {};
  for (const [name, [first]] of members) setOwn(value, name, first ?? "");
  let found = compareValue(value, compared);
  for (const [name, [, ...others]] of members) {
    for (const other of others) {
      if (!found.some(({ path }) => path[0] === name)) break;
      const candidate = compareValue({ ...value, [name]: other }, compared);
      if (candidate.length >= found.length) continue;
      setOwn(value, name, other);
      found = candidate;
    }
  }
  return found;
}

/** What each field may stand for; `items[0][sku]` belongs to `items`. */
function membersOf(fields: readonly SentText[]): ReadonlyMap<string, readonly JsonValue[]> {
  const plain = new Map<string, string[]>();
  const nested = new Map<string, { steps: string[]; value: string }[]>();
  for (const { name, value } of fields) {
    const [head = "", ...steps] = name
      .split(/\]\[|\[|\]/)
      .filter((step, at) => at === 0 || step !== "");
    if (steps.length === 0) plain.set(head, [...(plain.get(head) ?? []), value]);
    else nested.set(head, [...(nested.get(head) ?? []), { steps, value }]);
  }
  const members = new Map<string, readonly JsonValue[]>();
  for (const [name, texts] of plain) members.set(name, readings(texts));
  for (const [name, leaves] of nested)
    members.set(name, [treeOf(leaves, true), treeOf(leaves, false)]);
  return members;
}

function treeOf(
  leaves: readonly { readonly steps: readonly string[]; readonly value: string }[],
  isTyped: boolean,
): JsonValue {
  const root: JsonObject = {};
  for (const { steps, value } of leaves) {
    let holder = root;
    for (const step of steps.slice(0, -1)) {
      const held = Object.hasOwn(holder, step) ? holder[step] : undefined;
      const next: JsonObject = isObject(held) ? held : {};
      setOwn(holder, step, next);
      holder = next;
    }
    const [typed = value] = readings([value]);
    setOwn(holder, steps.at(-1) ?? "", isTyped ? typed : value);
  }
  return withLists(root);
}

/** Objects whose names are 0, 1, 2 … are lists. */
function withLists(value: JsonValue): JsonValue {
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([name, one]): [string, JsonValue] => [
    name,
    withLists(one),
  ]);
  return entries.every(([name], index) => name === String(index))
    ? entries.map(([, one]) => one)
    : Object.fromEntries(entries);
}
