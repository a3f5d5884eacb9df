import { fill, get, set, stepsOf, type ConcretePath } from "./paths.ts";
import type { PreparedField } from "./prepare.ts";
import type { CallMapping, SendMapping } from "./types.ts";
import { isPlain } from "./values.ts";

/** What became of a canonical null: written in the provider's way, left out, or to be sent as it is. */
type SentNull = "written" | "left out" | "as it is";

/** Writes a canonical null, which unsets a field, in the provider's way. */
export function applyNull(
  call: SendMapping & Partial<CallMapping>,
  field: PreparedField,
  draft: object,
): SentNull {
  const { patch, request } = call;
  if (patch === undefined) return field.field.nullable === true ? "as it is" : "left out";
  const { unset = "null", jsonPatch } = patch;
  for (const { steps } of field.provider) {
    const path = fill(steps, []);
    if (jsonPatch !== undefined) set(draft, path, null);
    else if (typeof unset === "object")
      appendName(draft, { at: request.at, list: unset.keys, path });
    else unsetPath(draft, path, unset === "null" ? null : "");
  }
  return "written";
}

/** An item is unset with its list, unless the list has others. */
function unsetPath(draft: object, path: ConcretePath, value: null | ""): void {
  const item = path.findIndex((step) => typeof step === "number");
  if (item === -1) set(draft, path, value);
  else if (!Array.isArray(get(draft, path.slice(0, item)))) set(draft, path.slice(0, item), value);
}

interface UnsetName {
  readonly at: string | undefined;
  /** Where the list of names to unset stands. */
  readonly list: string;
  readonly path: ConcretePath;
}

function appendName(draft: object, { at, list, path }: UnsetName): void {
  const start = ["body", ...fill(stepsOf(at ?? ""), [])];
  const names = [...start, ...fill(stepsOf(list), [])];
  const known = get(draft, names);
  const name = path.slice(start.length).join(".");
  set(draft, names, [...(Array.isArray(known) ? (known as unknown[]) : []), name]);
}

/** One operation of a JSON Patch (RFC 6902). */
export interface JsonPatchOperation {
  readonly op: "add" | "replace" | "remove";
  readonly path: string;
  readonly value?: unknown;
}

/**
 * An object of the fields to change -> a JSON Patch: null removes, anything else is written.
 *
 * @param fields - paths that are written as a whole; other objects are changed member by member.
 */
export function writeJsonPatch(
  body: unknown,
  op: "add" | "replace",
  fields: readonly ConcretePath[],
): JsonPatchOperation[] {
  const whole = new Set(fields.map((path) => pointerOf(path)));
  const write = (value: unknown, path: string): JsonPatchOperation[] => {
    if (value === null) return [{ op: "remove", path }];
    if (whole.has(path) || !isPlain(value)) return [{ op, path, value }];
    return Object.entries(value).flatMap(([key, member]) =>
      write(member, `${path}${pointerOf([key])}`),
    );
  };
  return write(body, "");
}

/** A JSON Pointer (RFC 6901). */
function pointerOf(path: ConcretePath): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The fields that a JSON Patch changes, as an object. */
export function readJsonPatch(patch: unknown): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const one of Array.isArray(patch) ? (patch as unknown[]) : []) {
    if (!isPlain(one) || typeof one["path"] !== "string") continue;
    const keys = one["path"].split("/").slice(1);
    const names = keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
    if (names.length > 0) set(body, names, one["op"] === "remove" ? null : one["value"]);
  }
  return body;
}
