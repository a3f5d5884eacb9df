import { isObject, type JsonValue } from "../../json/values.ts";
import type { CheckedMapping, CheckedPart } from "../types.ts";
import { hashOf, pinnedSchema, type PinnedSchema } from "./subschema.ts";

/** A pinned path: the hash that is compared, and the form that it stands for, to show what moved. */
export interface Pin extends PinnedSchema {
  readonly hash: string;
}

/** Pins of a mapping, by `request` or `response` and the provider's path. */
export type Pins = ReadonlyMap<string, Pin>;

/** Name of the file that holds the pins of a mapping file: `acme.yaml` has `acme.pins.json`. */
export function pinsFile(mappingFile: string): string {
  return mappingFile.replace(/\.(ya?ml|json)$/, "") + ".pins.json";
}

/** Reads a file of pins. What is not a pin is left out, and then reported as missing. */
export function readPins(text: string | undefined): Pins {
  const pins = new Map<string, Pin>();
  const value = parse(text);
  for (const [key, pin] of Object.entries(isObject(value) ? value : {})) {
    if (!isObject(pin) || typeof pin["hash"] !== "string") continue;
    const schema = pin["schema"] ?? true;
    pins.set(key, { hash: pin["hash"], required: pin["required"] === true, schema });
  }
  return pins;
}

function parse(text: string | undefined): JsonValue {
  try {
    return JSON.parse(text ?? "{}") as JsonValue;
  } catch {
    return {};
  }
}

/** The pins that a mapping has now, by key, with the field's place. */
export function currentPins(
  mapping: Pick<CheckedMapping, "request" | "response">,
): Map<string, Pin & { at: string; pointer: string }> {
  const pins = new Map<string, Pin & { at: string; pointer: string }>();
  for (const part of [mapping.request, mapping.response]) {
    for (const { text, place, at } of mappedPaths(part)) {
      const pinned = pinnedSchema(place);
      const key = `${part.kind} ${text}`;
      if (!pins.has(key))
        pins.set(key, { ...pinned, hash: hashOf(pinned), at, pointer: place.pointer });
    }
  }
  return pins;
}

function mappedPaths(part: CheckedPart) {
  return [
    ...part.fields.flatMap((field) =>
      field.provider.map((end) => ({ text: end.path.text, place: end.place, at: field.pointer })),
    ),
    ...part.constants.flatMap(({ provider, pointer }) =>
      provider === undefined
        ? []
        : [{ text: provider.path.text, place: provider.place, at: pointer }],
    ),
  ];
}

/** The text of the file of pins for a mapping as it stands, laid out as prettier does. */
export function printPins(mapping: Pick<CheckedMapping, "request" | "response">): string {
  const pins = [...currentPins(mapping)].sort(([a], [b]) => (a < b ? -1 : 1));
  const value = Object.fromEntries(
    pins.map(([key, { hash, required, schema }]) => [key, { hash, required, schema }]),
  );
  return `${layOut(value, "", 0)}\n`;
}

const width = 100;

/**
 * JSON with each member of an object on a line of its own, and lists of plain values on one line
 * where they fit.
 *
 * @param column - where the value starts on its line.
 */
function layOut(value: JsonValue, pad: string, column: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const flat = isList ? `[${value.map((item) => JSON.stringify(item)).join(", ")}]` : "{}";
  const plain = isList && value.every((item) => typeof item !== "object" || item === null);
  if (Object.keys(value).length === 0 || (plain && column + flat.length < width)) return flat;
  const inner = `${pad}  `;
  const lines = Object.entries(value).map(([key, member]) => {
    const head = isList ? inner : `${inner}${JSON.stringify(key)}: `;
    return head + layOut(member, inner, head.length);
  });
  return `${isList ? "[" : "{"}\n${lines.join(",\n")}\n${pad}${isList ? "]" : "}"}`;
}
