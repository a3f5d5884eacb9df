import { parse, stringify } from "yaml";
import { isObject, type JsonObject, type JsonValue } from "../../../generator/json/values.ts";
import { payloads } from "../payloads.ts";
import type { Random } from "./random.ts";

const texts = Object.values(payloads).filter((text) => text.length < 1_000);

/** Values that are at home somewhere in a document, and wrong nearly everywhere else. */
const values: readonly JsonValue[] = [
  ...[null, true, false, 0, -1, 1, 1.5, 1e21, -0, 5e-324, Number.MAX_SAFE_INTEGER + 1, "", "x"],
  ...["string", "object", "array", "integer", "null", "date-time", "int64", "binary", "query"],
  ...[
    "path",
    "#",
    "#/",
    "#/components/schemas/X",
    "#/paths",
    "#/components/schemas/Pet/properties",
  ],
  ...[
    [],
    {},
    [null],
    [[]],
    [{}],
    { "": {} },
    { $ref: "#" },
    { $ref: "" },
    { $ref: 1 },
    [{ $ref: "#" }],
  ],
  ...[{ type: ["string", "null"] }, { type: [] }, { allOf: [] }, { oneOf: [{}, {}] }, { enum: [] }],
  ...[
    { not: {} },
    { const: null },
    { items: [] },
    { prefixItems: [{}] },
    { if: true, then: false },
  ],
  // Keywords that refer, choose and describe, where they hardly ever stand.
  ...[
    { $dynamicRef: "#node" },
    { $dynamicAnchor: "node", $id: "https://example.com/n", items: { $dynamicRef: "#node" } },
    { $anchor: "here", allOf: [{ $ref: "#here" }] },
    { $defs: { a: { $ref: "#/$defs/a" } }, $ref: "#/$defs/a" },
    { discriminator: { propertyName: "kind", mapping: { a: "#/components/schemas/Pet", b: 1 } } },
    { unevaluatedProperties: false, anyOf: [{ properties: { a: true } }, { $ref: "#" }] },
    { allOf: [{ $ref: "#/components/schemas/Pet" }, { required: ["x"] }] },
    { properties: { a: { allOf: [{ $ref: "#/components/schemas/Pet" }, { not: {} }] } } },
    { dependentSchemas: { a: { not: { $ref: "#/components/schemas/Pet" } } } },
    {
      patternProperties: { "(": {}, "^(a+)+$": { pattern: "[" } },
      propertyNames: { maxLength: -1 },
    },
    { contentMediaType: "application/octet-stream", contentEncoding: 1, contentSchema: [] },
  ],
  // Parts of documents that few documents have.
  ...[
    {
      post: {
        requestBody: { content: { "*/*": {} } },
        callbacks: { c: { "{$url}": { get: {} } } },
      },
    },
    {
      get: {
        parameters: [{ name: "a", in: "querystring", content: {} }],
        responses: { "2XX": {} },
      },
    },
    { "{$request.body#/a}": { $ref: "#/paths/~1pets" } },
    { operationRef: "#/paths/~1pets/get", parameters: { "": "$response.body" } },
    [{ url: "https://{a}.b/{c}", variables: { a: { default: 1, enum: [] }, c: null } }, {}],
    { type: "oauth2", flows: { implicit: null, password: { tokenUrl: "::", scopes: [] } } },
    { type: "http", scheme: "", bearerFormat: {} },
    { type: "openIdConnect", openIdConnectUrl: "x" },
    [{}, { key: ["a", 1] }, { gone: [] }],
    { contentType: "a, b", headers: { "": { schema: false } }, style: "deepObject", explode: 1 },
    { target: "$..*", update: { a: [null] }, "x-crosswalk-confidence": "1" },
    { target: "$.paths[?@.get]", remove: true },
    { target: "$.info", copy: "$.info" },
    { cel: "a.b[0] == 1 || has(c) ? d : size(e)", use: "", with: [] },
  ],
  ...[{ "x-crosswalk-unnamed": [{ row: 1, schema: {} }] }, { "x-crosswalk-names": { rows: {} } }],
];

/** Keys with a meaning somewhere. */
const keys = (
  "$ref $id $anchor $dynamicRef $dynamicAnchor $defs $schema type format enum const default example examples " +
  "properties patternProperties additionalProperties propertyNames required items prefixItems contains " +
  "minItems maxItems uniqueItems minContains allOf anyOf oneOf not if then else dependentRequired " +
  "dependentSchemas unevaluatedProperties unevaluatedItems minimum maximum exclusiveMinimum multipleOf " +
  "minLength maxLength pattern nullable readOnly writeOnly deprecated discriminator title description xml " +
  "openapi swagger info paths webhooks components servers security tags parameters requestBody responses " +
  "content schema headers links callbacks operationId in name style explode allowReserved encoding get post " +
  "put delete 200 default variables url mapping propertyName securitySchemes flows scopes scheme " +
  "x-crosswalk-unplaced x-crosswalk-unnamed x-crosswalk-names x-crosswalk-method x-crosswalk-path " +
  "overlay actions target update remove copy extends rows kinds confidence evidence " +
  "provider canonical fields constants unsupported providerOnly rules errors tables settings codecs codec " +
  "table use with cel wrapper direction entries refused status __proto__ constructor toString hasOwnProperty"
).split(" ");

interface Spot {
  readonly holder: JsonObject | JsonValue[];
  readonly key: string;
}

/** Every place in a value that can be changed. */
function spots(root: JsonValue): Spot[] {
  const found: Spot[] = [];
  const todo: JsonValue[] = [root];
  for (let value = todo.pop(); value !== undefined; value = todo.pop()) {
    if (!isObject(value) && !Array.isArray(value)) continue;
    for (const key of Object.keys(value)) {
      found.push({ holder: value, key });
      todo.push((value as JsonObject)[key] as JsonValue);
    }
  }
  return found;
}

function put(holder: JsonObject | JsonValue[], key: string, value: JsonValue): void {
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** A value of its own: the next step may change it, and put it into itself. */
function anyValue(random: Random): JsonValue {
  return structuredClone(random.pick(values));
}

/** Changes a JSON value in place by one random step. */
function changeValue(root: JsonValue, random: Random): void {
  const all = spots(root);
  if (all.length === 0) return;
  const { holder, key } = random.pick(all);
  const other = random.pick(all);
  const at = (spot: Spot): JsonValue => (spot.holder as JsonObject)[spot.key] as JsonValue;
  const steps: (() => void)[] = [
    () => put(holder, key, anyValue(random)),
    () => put(holder, key, random.pick(texts)),
    () => put(holder, key, structuredClone(at(other))),
    () => {
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else Reflect.deleteProperty(holder, key);
    },
    () => {
      if (Array.isArray(holder)) holder.push(structuredClone(at(other)));
      else put(holder, random.pick(keys), anyValue(random));
    },
    () => {
      if (!Array.isArray(holder)) put(holder, random.pick(keys), structuredClone(at(other)));
    },
    () => {
      if (Array.isArray(holder)) return;
      const value = holder[key] as JsonValue;
      Reflect.deleteProperty(holder, key);
      put(
        holder,
        random.pick([random.pick(texts), random.pick(keys), `${key} `, key.toUpperCase()]),
        value,
      );
    },
    () => {
      const value = at({ holder, key });
      put(holder, key, Array.isArray(value) ? { ...value } : [value]);
    },
    // References, expressions, paths and patterns are languages of their own inside a text.
    () => {
      const written = all.filter((spot) => typeof at(spot) === "string");
      if (written.length === 0) return;
      const spot = random.pick(written);
      put(spot.holder, spot.key, changeWord(String(at(spot)), random));
    },
  ];
  random.pick(steps)();
}

/** Changes a short text by its characters. */
function changeWord(word: string, random: Random): string {
  const from = random.int(word.length + 1);
  const to = from + random.int(8);
  const sign = random.pick([..."#/{}[]()$.*?|^~%&<>=!'\"`\\:,;@ 0aZ\u0000\ud800"]);
  const steps: (() => string)[] = [
    () => word.slice(0, from) + word.slice(to),
    () => word.slice(0, from) + sign + word.slice(from),
    () => word.slice(0, from) + sign + word.slice(from + 1),
    () => word.slice(0, to) + word.slice(from),
    () => word.slice(0, from) + random.pick(keys) + word.slice(to),
  ];
  return random.pick(steps)();
}

/** Changes a text in place of its lines and characters by one random step. */
function changeText(text: string, random: Random): string {
  const lines = text.split("\n");
  const line = random.int(lines.length);
  const at = random.int(text.length + 1);
  const insert = (...more: string[]): string => lines.toSpliced(line, 0, ...more).join("\n");
  const steps: (() => string)[] = [
    () => lines.toSpliced(line, 1 + random.int(5)).join("\n"),
    () => insert(random.pick(lines)),
    () => insert(...lines.slice(line, line + random.int(20))),
    () => insert(random.pick(texts)),
    () =>
      insert(
        random.pick([
          "```",
          "---",
          "| | |",
          "|-|-|",
          "<details>",
          "{",
          "- ",
          "string",
          "required",
          ">",
        ]),
      ),
    () => lines.with(line, random.pick(lines)).join("\n"),
    () => lines.with(line, `${"  ".repeat(random.int(5))}${lines[line] ?? ""}`).join("\n"),
    () => lines.with(line, (lines[line] ?? "").trim()).join("\n"),
    () => lines.with(line, `${lines[line] ?? ""}${random.pick(texts)}`).join("\n"),
    () => text.slice(0, at),
    () => text.slice(at),
    () => text.slice(0, at) + random.pick(texts) + text.slice(at),
    () => text.slice(0, at) + text.slice(at + random.int(40)),
    () => text.slice(0, at) + String.fromCharCode(random.int(65_536)) + text.slice(at + 1),
    () => text.replaceAll("\n", random.pick(["\r\n", "\r", "\u2028", "\n\n"])),
  ];
  return random.pick(steps)();
}

/** Changes a text at random: as the value that it writes down where it is JSON or YAML, or as text. */
export function mutate(text: string, random: Random): string {
  const steps = 1 + random.int(4);
  const value = random.chance(0.75) ? valueOf(text) : undefined;
  if (value !== undefined) {
    for (let n = 0; n < steps; n++) changeValue(value, random);
    return random.chance(0.5)
      ? JSON.stringify(value)
      : stringify(value, { aliasDuplicateObjects: false });
  }
  let changed = text;
  for (let n = 0; n < steps; n++) changed = changeText(changed, random);
  return changed;
}

/** The object that a text of JSON or YAML writes down. */
function valueOf(text: string): JsonValue | undefined {
  if (!/^\s*[{"\w#]/.test(text)) return undefined;
  try {
    const value: unknown = parse(text);
    return isObject(value) ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}
