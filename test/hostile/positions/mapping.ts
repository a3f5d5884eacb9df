import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { joinPointer, parsePointer } from "../../../generator/json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../../generator/json/values.ts";
import { packageRoot } from "../../../generator/package-root.ts";
import { projectScenario } from "./project.ts";
import type { Position, Positions, Scenario } from "./types.ts";

/** The provider whose files stand for any: one page of text, short, with every kind of entry in its mapping. */
const provider = "flexprice";
const page = "specs/flexprice/003_d6cf85f491d46733.txt";
const overlay = "specs/flexprice/overlay.yaml";
const model = "specs/crosswalk/subscriptions.yaml";
const mapping = "specs/crosswalk/subscriptions/flexprice.yaml";
const pins = "specs/crosswalk/subscriptions/flexprice.pins.json";
const codecs = "specs/crosswalk/subscriptions/codecs.ts";

const read = (file: string): string => readFileSync(join(packageRoot(), file), "utf8");

/** The crosswalk of one provider, with some of its files changed. */
function crosswalkScenario(changed: Readonly<Record<string, string>>): Scenario {
  const files = [page, overlay, model, mapping, pins, codecs].map((file) => [file, read(file)]);
  return projectScenario(
    { ...(Object.fromEntries(files) as Record<string, string>), ...changed },
    {
      providers: { [provider]: { documents: [page], overlays: [overlay] } },
      crosswalks: { subscriptions: { model, mappings: { [provider]: mapping } } },
    },
  );
}

/** A pointer to one value of each kind: members of arrays and of named maps count as one. */
function kinds(root: JsonValue): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (value: JsonValue, pointer: string, kind: string): void => {
    if (typeof value === "string") {
      if (!found.has(kind)) found.set(kind, pointer);
    } else if (Array.isArray(value)) {
      value.forEach((item, n) => visit(item, joinPointer(pointer, n), `${kind}[]`));
    } else if (isObject(value)) {
      const named =
        /(^|\.)(settings|tables|context|codecs|components\.schemas|properties|values)$/.test(kind);
      for (const [key, member] of Object.entries(value))
        visit(member, joinPointer(pointer, key), `${kind}.${named ? "*" : key}`.replace(/^\./, ""));
    }
  };
  visit(root, "", "");
  return found;
}

function withValue(root: JsonObject, pointer: string, value: JsonValue): JsonObject {
  const copy = structuredClone(root);
  const tokens = parsePointer(pointer);
  const last = tokens.pop() ?? "";
  let holder: JsonValue = copy;
  for (const token of tokens) holder = (holder as JsonObject)[token] as JsonValue;
  (holder as JsonObject)[last] = value;
  return copy;
}

function withKey(root: JsonObject, pointer: string, key: string): JsonObject {
  const copy = structuredClone(root);
  let holder: JsonValue = copy;
  for (const token of parsePointer(pointer)) holder = (holder as JsonObject)[token] as JsonValue;
  const members = Object.entries(holder as JsonObject);
  const [[first, value] = ["", null]] = members;
  Reflect.deleteProperty(holder as JsonObject, first);
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true });
  return copy;
}

const valuesOf = (file: string, prefix: string, select: RegExp): Positions => {
  const root = parse(read(file)) as JsonObject;
  return Object.fromEntries(
    [...kinds(root)]
      .filter(([kind]) => select.test(kind))
      .map(([kind, pointer]): [string, Position] => [
        `${prefix} ${kind}`,
        (payload) => crosswalkScenario({ [file]: stringify(withValue(root, pointer, payload)) }),
      ]),
  );
};

const keyOf =
  (file: string, pointer: string): Position =>
  (payload) =>
    crosswalkScenario({
      [file]: stringify(withKey(parse(read(file)) as JsonObject, pointer, payload)),
    });

/** Positions of a mapping file, of the canonical model, and of the vendor's words that reach the mapping module. */
export const mappingPositions: Positions = {
  ...valuesOf(mapping, "mapping", /./),
  "mapping, key": keyOf(mapping, ""),
  "mapping, table's name": keyOf(mapping, "/tables"),
  "mapping, operation's key": keyOf(mapping, "/operations/create"),
  "mapping, field's key": keyOf(mapping, "/operations/create/request/fields/0"),
  "mapping, raw": (payload) => crosswalkScenario({ [mapping]: `${read(mapping)}\n${payload}\n` }),
  "pins, key": keyOf(pins, ""),
  ...valuesOf(
    model,
    "model",
    /^info\.|^components\.schemas\.\*\.(description|title|properties\.\*\.(description|title|enum\[\]|type|format|pattern|\$ref))$/,
  ),
  "model, schema's name": keyOf(model, "/components/schemas"),
  "vendor's description": (payload) =>
    crosswalkScenario({
      [page]: read(page).replace(
        "CancelAt is the date the subscription will be canceled",
        () => payload,
      ),
    }),
};
