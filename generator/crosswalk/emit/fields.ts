import type { JsonValue } from "../../json/values.ts";
import { js, type Expression, type ObjectMember } from "../../emit/index.ts";
import type { FieldEntry, TableEntry } from "../mapping/format.ts";
import { printPath } from "../mapping/path.ts";
import { typesOf } from "../schema/resolve.ts";
import { wordsOf } from "../check/table.ts";
import type { CheckedField, CheckedMapping, CheckedPart, End } from "../types.ts";

/** The codecs that a module's fields use, so that it imports them. */
export interface UsedCodecs {
  readonly library: Set<string>;
  readonly tables: Set<string>;
  readonly own: Set<string>;
}

/** A request or an answer as the run time reads it. */
export function partExpression(part: CheckedPart, used: UsedCodecs): Expression {
  const constants = part.constants.map(({ canonical, provider, value, setting }) =>
    members({
      canonical: canonical && js.string(canonical.path.text),
      provider: provider && js.string(provider.path.text),
      value: value === undefined ? undefined : js.json(value as JsonValue),
      setting: setting === undefined ? undefined : js.string(setting),
    }),
  );
  const unsupported = part.unsupported.map(({ path, reason }) =>
    members({ path: js.string(path.text), reason: js.string(reason ?? "") }),
  );
  return members({
    root: js.string(printPath(part.root)),
    rootOptional: part.rootOptional ? js.json(true) : undefined,
    fields: js.array(part.fields.map((field) => fieldExpression(field, part.kind, used))),
    constants: js.array(constants),
    unsupported: js.array(unsupported),
  });
}

/** What stands in for a missing value: a setting or a value of the mapping file. */
export function fallbackExpression(fallback: FieldEntry["default"]): Expression | undefined {
  if (fallback === undefined) return undefined;
  return "setting" in fallback
    ? members({ setting: js.string(fallback.setting) })
    : members({ value: js.json(fallback.value as JsonValue) });
}

/** An object of the members that are there. */
export function members(entries: Readonly<Record<string, Expression | undefined>>): Expression {
  return js.object(
    Object.entries(entries).flatMap(([key, value]): ObjectMember[] =>
      value === undefined ? [] : [{ key, value }],
    ),
  );
}

function isNullable(field: CheckedField): boolean {
  const [end] = field.canonical;
  return end !== undefined && end.key === undefined && typesOf(end.place).has("null");
}

function fieldExpression(
  field: CheckedField,
  kind: CheckedPart["kind"],
  used: UsedCodecs,
): Expression {
  const { direction, lossy } = field.entry;
  const reads = [...field.canonical, ...field.provider]
    .filter((end) => end.readOnly)
    .map((end) => end.key ?? "");
  const more = members({
    direction: direction === "both" ? undefined : js.string(direction),
    default: fallbackExpression(field.entry.default),
    nullable: kind === "request" && isNullable(field) ? js.json(true) : undefined,
    reads: reads.length === 0 ? undefined : js.json([...new Set(reads)]),
    lossy: lossy === undefined ? undefined : js.string(lossy),
  });
  const codec = codecExpression(field, used);
  const hasMore = more.kind === "object" && more.members.length > 0;
  return js.call(
    "field",
    endsExpression(field.canonical),
    endsExpression(field.provider),
    ...(codec === undefined ? (hasMore ? [js.undefinedValue] : []) : [codec]),
    ...(hasMore ? [more] : []),
  );
}

function endsExpression(ends: readonly End[]): Expression {
  const [first] = ends;
  if (first !== undefined && first.key === undefined) return js.string(first.path.text);
  return js.object(ends.map((end) => ({ key: end.key ?? "", value: js.string(end.path.text) })));
}

function codecExpression({ codec }: CheckedField, used: UsedCodecs): Expression | undefined {
  switch (codec.kind) {
    case "same":
      return undefined;
    case "table":
      used.tables.add(codec.table);
      return js.name(tableName(codec.table));
    case "own":
      used.own.add(codec.name);
      return js.name(ownName(codec.name));
    case "library":
      used.library.add(codec.name);
      return codec.options === undefined
        ? js.call(codec.name)
        : js.call(codec.name, js.json(codec.options));
  }
}

/** Name of the constant of a table. */
export function tableName(table: string): string {
  return `${safe(table)}Table`;
}

/** Name under which a codec of the user's own is imported. */
export function ownName(codec: string): string {
  return `${safe(codec)}Codec`;
}

function safe(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const camel = words
    .map((word, i) => (i === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join("");
  return /^[A-Za-z]/.test(camel) ? camel : `_${camel}`;
}

/** An enum table; one per value of a setting where a setting decides a word. */
export function tableExpression(
  mapping: CheckedMapping,
  table: TableEntry,
  used: UsedCodecs,
): Expression {
  const deciding = table.entries.find((entry) => entry.bySetting !== undefined)?.bySetting;
  used.library.add("enumTable");
  if (deciding === undefined) return tableCall(table, undefined);
  used.library.add("bySetting");
  const allowed = mapping.mapping.value.settings[deciding.setting]?.schema["enum"];
  const values = Array.isArray(allowed) ? allowed.map(String) : Object.keys(deciding.values);
  return js.call(
    "bySetting",
    js.string(deciding.setting),
    js.object(values.map((value) => ({ key: value, value: tableCall(table, value) }))),
  );
}

function tableCall(table: TableEntry, settingValue: string | undefined): Expression {
  const lines = table.entries.map((entry) => {
    const words = wordsOf(entry.provider);
    const chosen = settingValue === undefined ? undefined : entry.bySetting?.values[settingValue];
    const ordered =
      chosen === undefined ? words : [chosen, ...words.filter((word) => word !== chosen)];
    return js.json([entry.canonical as JsonValue, [...ordered]]);
  });
  const reasons = (
    list: readonly { reason: string; canonical?: unknown; provider?: unknown }[],
  ): Expression =>
    js.array(
      list.map((one) => js.json([(one.canonical ?? one.provider) as JsonValue, one.reason])),
    );
  const rest = [
    ...(table.refused.length > 0 || table.ignored.length > 0 ? [reasons(table.refused)] : []),
    ...(table.ignored.length > 0 ? [reasons(table.ignored)] : []),
  ];
  return js.call("enumTable", js.array(lines), ...rest);
}
