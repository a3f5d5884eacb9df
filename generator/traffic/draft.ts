import { stringify } from "yaml";
import { toJsonPath } from "../json/json-path.ts";
import { joinPointer, valueAt } from "../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../json/values.ts";
import { keywordRow } from "../schema/keywords.ts";
import type { CauseGroup } from "./group.ts";
import { missingWords } from "./group.ts";
import type { PublishedSchemas } from "./published.ts";
import type { Cause } from "./types.ts";

/** An action of the drafted overlay, without its evidence. */
interface Action {
  readonly target: string;
  readonly update?: JsonValue;
  readonly remove?: true;
}

type Draft = (group: CauseGroup, pointer: string, published: PublishedSchemas) => Action[];

/**
 * The overlay that would reconcile the document with what was recorded, each action with its evidence; undefined
 * where no cause can be corrected in it.
 */
export function draftOverlay(
  groups: readonly CauseGroup[],
  published: PublishedSchemas,
  { provider, recording }: { readonly provider: string; readonly recording: string },
): { readonly text: string; readonly actions: number } | undefined {
  const actions = groups.flatMap((group) => actionsOf(group, published, recording));
  if (actions.length === 0) return undefined;
  const overlay = {
    overlay: "1.1.0",
    info: { title: `What ${provider} really sends and takes`, version: "1.0.0" },
    actions,
  };
  return { text: head + stringify(overlay, { lineWidth: 110 }), actions: actions.length };
}

const head =
  "# Drafted from recorded traffic: review each action. The recording shows what was sent, not what is meant.\n";

function actionsOf(
  group: CauseGroup,
  published: PublishedSchemas,
  recording: string,
): JsonObject[] {
  const { pointer, cause, count, message, affected } = group;
  if (pointer === undefined) return [];
  const actions = drafts[cause]?.(group, pointer, published) ?? [];
  return actions.map(({ target, ...change }) => ({
    target,
    description: `${message} (${affected[0] ?? ""})`,
    ...change,
    "x-crosswalk-evidence": {
      file: recording,
      note: `${count} recorded ${count === 1 ? "value" : "values"}`,
    },
  }));
}

const drafts: Readonly<Partial<Record<Cause, Draft>>> = {
  null: allowNull,
  type: allowTypes,
  enum: (group, pointer, { document }) => {
    const words = missingWords(group.all);
    const schema = valueAt(document, pointer);
    return words.length === 0 || !isObject(schema) || !Array.isArray(schema["enum"])
      ? []
      : [{ target: toJsonPath(document, pointer), update: { enum: words } }];
  },
  "missing-property": ({ all: [first] }, pointer, { document }) => [
    {
      target: `${toJsonPath(document, pointer)}.required[?@ == ${quoted(first?.name ?? "")}]`,
      remove: true,
    },
  ],
  "undeclared-property": ({ all: [first] }, pointer, { document }) =>
    isShown(first?.name)
      ? [
          {
            target: toJsonPath(document, pointer),
            update: { properties: { [first?.name ?? ""]: {} } },
          },
        ]
      : [],
  format: (_, pointer, { document }) => [
    { target: toJsonPath(document, joinPointer(pointer, "format")), remove: true },
  ],
  // A bound that what was recorded goes beyond.
  constraint: ({ all: [first] }, pointer, { document }) => {
    const { keyword = "" } = first ?? {};
    const row = keywordRow(keyword);
    const schema = valueAt(document, pointer);
    return row?.role === "assertion" && isObject(schema) && Object.hasOwn(schema, keyword)
      ? [{ target: toJsonPath(document, joinPointer(pointer, keyword)), remove: true }]
      : [];
  },
  "missing-parameter": (_, pointer, { document }) => [
    { target: toJsonPath(document, pointer), update: { required: false } },
  ],
  "undeclared-status": ({ all: [first] }, pointer, { document }) => [
    {
      target: toJsonPath(document, joinPointer(pointer, "responses")),
      update: {
        [first?.name ?? "default"]: { description: "Recorded, not described by the vendor." },
      },
    },
  ],
  "undeclared-media-type": ({ all: [first] }, pointer, { document, version }) =>
    version === "2.0"
      ? []
      : [
          {
            target: toJsonPath(document, pointer),
            update: { content: { [first?.name ?? ""]: {} } },
          },
        ],
  "undeclared-parameter": ({ all: [first] }, pointer, { document, version }) => {
    if (!isShown(first?.name)) return [];
    const schema = version === "2.0" ? { type: "string" } : { schema: {} };
    return [
      {
        target: toJsonPath(document, pointer),
        update: { parameters: [{ name: first?.name ?? "", in: "query", ...schema }] },
      },
    ];
  },
};

/** Null as the version of the document says it. */
function allowNull(
  _: CauseGroup,
  pointer: string,
  { document, version }: PublishedSchemas,
): Action[] {
  const target = toJsonPath(document, pointer);
  const schema = valueAt(document, pointer);
  if (!isObject(schema)) return [];
  const values = Array.isArray(schema["enum"]) ? { enum: [null] } : {};
  if (version === "2.0") return [{ target, update: { "x-nullable": true, ...values } }];
  if (version === "3.0") return [{ target, update: { nullable: true, ...values } }];
  if (schema["type"] !== undefined)
    return [
      ...(Array.isArray(schema["enum"]) ? [{ target, update: values }] : []),
      ...addTypes(document, pointer, schema["type"], ["null"]),
    ];
  const { $ref } = schema;
  if ($ref === undefined)
    return Object.keys(values).length === 0 ? [] : [{ target, update: values }];
  return [
    { target: toJsonPath(document, joinPointer(pointer, "$ref")), remove: true },
    { target, update: { anyOf: [{ $ref }, { type: "null" }] } },
  ];
}

/** The declared type and the recorded ones; before OpenAPI 3.1 a schema has one type. */
function allowTypes(
  { all }: CauseGroup,
  pointer: string,
  { document, version }: PublishedSchemas,
): Action[] {
  const target = toJsonPath(document, pointer);
  const schema = valueAt(document, pointer);
  const found = [...new Set(all.flatMap((one) => one.found ?? []))].sort();
  if (!isObject(schema) || schema["type"] === undefined || found.length === 0) return [];
  if (!/^[23]\.0$/.test(version)) return addTypes(document, pointer, schema["type"], found);
  const types = withTypes(schema["type"], found);
  const remove: Action = {
    target: toJsonPath(document, joinPointer(pointer, "type")),
    remove: true,
  };
  // Swagger 2.0 has no alternatives: without a type any value is one.
  return version === "2.0"
    ? [remove]
    : [remove, { target, update: { anyOf: types.map((type) => ({ type })) } }];
}

/** Adds to the types of a schema. An overlay appends to a list, and cannot make one of a single type. */
function addTypes(
  document: JsonObject,
  pointer: string,
  declared: JsonValue,
  further: readonly string[],
): Action[] {
  const target = toJsonPath(document, pointer);
  return Array.isArray(declared)
    ? [{ target, update: { type: [...further] } }]
    : [
        { target: toJsonPath(document, joinPointer(pointer, "type")), remove: true },
        { target, update: { type: withTypes(declared, further) } },
      ];
}

function withTypes(declared: JsonValue, further: readonly string[]): string[] {
  const types = [declared].flat().filter((type) => typeof type === "string");
  return [...new Set([...types, ...further])];
}

function isShown(name: string | undefined): boolean {
  return name !== undefined && /^[A-Za-z]\w{0,19}$/.test(name);
}

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
