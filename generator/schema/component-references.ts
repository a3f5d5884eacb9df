import { decodeFragment, encodeFragment, joinPointer, parsePointer } from "../json/pointer.ts";
import type { JsonObject } from "../json/values.ts";

const SCHEMAS = "#/components/schemas/";

/** The way of a reference into the component schemas: `Pet`, or `Pet`, `allOf`, `0`; empty for any other schema. */
export function componentReference({ $ref }: JsonObject): string[] {
  if (typeof $ref !== "string" || !$ref.startsWith(SCHEMAS)) return [];
  return parsePointer(`/${decodeFragment($ref.slice(SCHEMAS.length))}`);
}

/** The component that a schema refers to as a whole; undefined for any other schema. */
export function wholeComponent(schema: JsonObject): string | undefined {
  const [name, ...inside] = componentReference(schema);
  return inside.length === 0 ? name : undefined;
}

/** A reference to a component schema, or to a schema inside of one. */
export function referenceTo(name: string, ...inside: readonly string[]): { $ref: string } {
  return { $ref: `${SCHEMAS}${encodeFragment(joinPointer("", name, ...inside)).slice(1)}` };
}

/** Adds to the names what they lead to, and what that leads to. */
export function addReached(names: Set<string>, next: (name: string) => Iterable<string>): void {
  // A set visits what is added meanwhile, too.
  for (const name of names) for (const other of next(name)) names.add(other);
}
