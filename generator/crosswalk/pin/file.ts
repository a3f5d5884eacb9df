import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import type { Mapping } from "../mapping/read.ts";
import type { CheckedField, CheckedMapping, CheckedPart, Endpoint } from "../types.ts";
import { otherNames, reliedOn, type Interest, type ReliedOn } from "./relied.ts";

/** The pins of one request or shape. */
export interface PinnedPart {
  /** By the provider's path. */
  readonly paths: ReadonlyMap<string, ReliedOn>;
  /** Members that no entry names, where the mapping leaves the rest to the provider. */
  readonly rest: readonly string[];
}

/** Pins of a mapping file, by the entry that they belong to, e.g. `operations/create/request`. */
export type Pins = ReadonlyMap<string, PinnedPart>;

/** Name of the file that holds the pins of a mapping file: `acme.yaml` has `acme.pins.json`. */
export function pinsFile(mappingFile: string): string {
  return mappingFile.replace(/\.(ya?ml|json)$/, "") + ".pins.json";
}

/** True for a file of pins in the form that had one list of hashes. */
export function isOldPins(text: string | undefined): boolean {
  return hasOldKeys(parse(text));
}

function hasOldKeys(value: JsonObject): boolean {
  return Object.keys(value).some((key) => /^(request|response) /.test(key));
}

/** Reads the pins of a mapping file. What is not a pin is left out, and then reported as missing. */
export function readPins({ pins: text, assumed }: Pick<Mapping, "pins" | "assumed">): Pins {
  const pins = new Map<string, PinnedPart>();
  for (const [part, value] of Object.entries(upgraded(parse(text), assumed))) {
    if (!isObject(value) || !isObject(value["paths"])) continue;
    const paths = new Map<string, ReliedOn>();
    for (const [path, pin] of Object.entries(value["paths"])) {
      if (!isObject(pin)) continue;
      paths.set(path, { required: pin["required"] === true, schema: pin["schema"] ?? true });
    }
    const rest = Array.isArray(value["rest"]) ? value["rest"].map(String) : [];
    pins.set(part, { paths, rest });
  }
  return pins;
}

/**
 * The one list of a mapping file of the former form, by the request and the shape that it has now. Pins that were
 * written again are by these already.
 */
function upgraded(value: JsonObject, assumed: Mapping["assumed"]): JsonObject {
  if (assumed === undefined || !hasOldKeys(value)) return value;
  const pathsOf = (kind: string): JsonObject =>
    Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key.startsWith(`${kind} `))
        .map(([key, pin]) => [key.slice(kind.length + 1), pin]),
    );
  return {
    ...value,
    [`operations/${assumed.name}/request`]: { paths: pathsOf("request") },
    [`shapes/${assumed.output}`]: { paths: pathsOf("response") },
  };
}

function parse(text: string | undefined): JsonObject {
  try {
    const value = JSON.parse(text ?? "{}") as JsonValue;
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** A pin as it is now, with the entry and the field that it belongs to. */
export interface CurrentPin extends ReliedOn {
  /** JSON Pointer in the mapping file. */
  readonly at: string;
  /** JSON Pointer in the provider's document. */
  readonly pointer: string;
  readonly interest: Interest;
}

/** The pins of one part as they are now. */
export interface CurrentPart {
  readonly part: CheckedPart;
  readonly paths: ReadonlyMap<string, CurrentPin>;
  readonly rest: readonly string[];
}

/** The pins that a mapping has now, by the entry that they belong to. */
export function currentPins(mapping: CheckedMapping): Map<string, CurrentPart> {
  const parts = [
    ...mapping.operations.flatMap(({ calls }) =>
      calls.flatMap((call) => [...call.steps.map((step) => step.request), call.request]),
    ),
    ...mapping.shapes.map((shape) => shape.part),
  ];
  const found = new Map<string, CurrentPart>();
  for (const part of parts) {
    const current = currentPart(mapping, part);
    if (current.paths.size + current.rest.length > 0) found.set(part.pointer.slice(1), current);
  }
  return found;
}

function currentPart(mapping: CheckedMapping, part: CheckedPart): CurrentPart {
  const paths = new Map<string, CurrentPin>();
  const add = (endpoint: Endpoint, at: string, interest: Interest): void => {
    if (paths.has(endpoint.path.text)) return;
    const { pointer } = endpoint.location;
    const relied = reliedOn(endpoint.location, interest);
    paths.set(endpoint.path.text, { ...relied, at, pointer, interest });
  };
  const groups = [part, ...part.variants];
  for (const { fields, constants } of groups) {
    for (const field of fields) {
      const interest = interestOf(mapping, part, field);
      for (const endpoint of field.provider) add(endpoint, field.pointer, interest);
    }
    for (const { provider, pointer } of constants)
      if (provider !== undefined) add(provider, pointer, {});
  }
  const named = [...paths.keys()].map((path) => /^[^.[]+/.exec(path)?.[0] ?? path);
  const listed = part.providerOnly.map(({ path }) => path.text);
  const rest = part.hasRest ? otherNames(part.provider.body, [...named, ...listed]) : [];
  return { part, paths, rest };
}

function interestOf(
  mapping: CheckedMapping,
  part: CheckedPart,
  { codec, canonical }: CheckedField,
): Interest {
  if (codec.kind === "table") {
    const table = mapping.mapping.value.tables[codec.table];
    const isTotal = part.kind === "response" && table?.otherwise !== undefined;
    return isTotal ? { words: false } : {};
  }
  if (codec.kind === "library" && codec.properties.keysOf !== undefined)
    return { keys: codec.properties.keysOf(codec.options as never) };
  // A text goes to a canonical text as it is, whatever word it is.
  const isFree = part.kind === "response" && codec.kind === "same" && canonical.length === 1;
  return isFree ? { words: false } : {};
}

/** The text of the file of pins for a mapping as it stands, laid out as prettier does. */
export function printPins(mapping: CheckedMapping): string {
  const value: JsonObject = {};
  const parts = [...currentPins(mapping)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [key, { paths, rest }] of parts) {
    const sorted = [...paths].sort(([a], [b]) => (a < b ? -1 : 1));
    value[key] = {
      paths: Object.fromEntries(
        sorted.map(([path, { required, schema }]) => [path, { required, schema }]),
      ),
      ...(rest.length === 0 ? {} : { rest: [...rest] }),
    };
  }
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
