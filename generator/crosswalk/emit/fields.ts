import type { JsonValue } from "../../json/values.ts";
import { js, type Expression, type ObjectMember } from "../../emit/index.ts";
import { camelCase } from "../../model/index.ts";
import { traitsOf } from "../codecs/catalogue.ts";
import type { FieldEntry, TableEntry } from "../mapping/format.ts";
import { runtimePath } from "../mapping/path.ts";
import { typesOf } from "../schema/resolve.ts";
import { directionsOf } from "../check/codec.ts";
import { wordsOf } from "../check/table.ts";
import type {
  CheckedConstant,
  CheckedField,
  CheckedMapping,
  CheckedPart,
  CompiledExpression,
  Endpoint,
} from "../types.ts";

/** What a mapping module uses, so that it imports and declares it. */
export interface ModuleUses {
  readonly library: Set<string>;
  readonly tables: Set<string>;
  readonly own: Set<string>;
  /** Compiled expressions, by the names that they are exported under. */
  readonly expressions: Map<string, CompiledExpression>;
}

/** What a field is part of: a shape, a request, or one that changes what is there. */
type FieldUse = "response" | "request" | "patch";

/** The fields, constants and unsupported fields of a part as the run time reads them. */
export function partMembers(
  part: CheckedPart,
  kind: FieldUse,
  uses: ModuleUses,
): Record<string, Expression | undefined> {
  const unsupported = part.unsupported.map(({ path, reason }) =>
    members({ path: js.string(runtimePath(path)), reason: js.string(reason ?? "") }),
  );
  return {
    fields: js.array(part.fields.map((field) => fieldExpression(field, kind, uses))),
    constants: constantsExpression(part.constants),
    unsupported:
      part.kind === "response" || unsupported.length === 0 ? undefined : js.array(unsupported),
  };
}

/** A request as the run time reads it. */
export function requestExpression(
  part: CheckedPart,
  { at, isPatch }: { readonly at: string; readonly isPatch: boolean },
  uses: ModuleUses,
): Expression {
  const kind = isPatch ? "patch" : "request";
  const variants = part.variants.map(({ condition, fields, constants }) =>
    members({
      when: expressionName(condition, uses),
      fields: js.array(fields.map((field) => fieldExpression(field, kind, uses))),
      constants: constantsExpression(constants),
    }),
  );
  return members({
    at: at === "" ? undefined : js.string(at),
    ...partMembers(part, kind, uses),
    variants: variants.length === 0 ? undefined : js.array(variants),
  });
}

/** The name of a compiled expression in the module of rules. */
export function expressionName(expression: CompiledExpression, uses: ModuleUses): Expression {
  for (const [name, known] of uses.expressions)
    if (known.code === expression.code) return js.name(name);
  const name = `expression${String(uses.expressions.size + 1)}`;
  uses.expressions.set(name, expression);
  return js.name(name);
}

function constantsExpression(constants: readonly CheckedConstant[]): Expression | undefined {
  if (constants.length === 0) return undefined;
  return js.array(
    constants.map(({ canonical, provider, value, setting }) =>
      members({
        canonical: canonical && js.string(runtimePath(canonical.path)),
        provider: provider && js.string(runtimePath(provider.path)),
        value: value === undefined ? undefined : js.json(value as JsonValue),
        setting: setting === undefined ? undefined : js.string(setting),
      }),
    ),
  );
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

/** Null goes into a request where it unsets a field, or is a value of the provider's field too. */
function isNullable(
  { canonical: [ours], provider: [theirs] }: CheckedField,
  use: FieldUse,
): boolean {
  if (use === "response" || ours?.key !== undefined) return false;
  if (ours === undefined || !typesOf(ours.location).has("null")) return false;
  const types = theirs === undefined ? new Set<string>() : typesOf(theirs.location);
  return use === "patch" || types.has("null") || types.has("any");
}

function fieldExpression(field: CheckedField, use: FieldUse, uses: ModuleUses): Expression {
  const { lossy } = field.entry;
  const kind = use === "response" ? "response" : "request";
  const { encode, decode } = directionsOf(field, kind);
  const direction =
    kind === "request" && encode !== decode ? (encode ? "encode" : "decode") : undefined;
  const hidden = kind === "response" && field.entry.direction === "encode" ? "encode" : direction;
  const reads = traitsOf(field.codec).reads ?? [];
  const more = members({
    direction: hidden === undefined ? undefined : js.string(hidden),
    default: fallbackExpression(field.entry.default),
    nullable: isNullable(field, use) ? js.json(true) : undefined,
    reads: reads.length === 0 ? undefined : js.json([...reads]),
    lossy: lossy === undefined ? undefined : js.string(lossy),
    read: field.read === undefined ? undefined : expressionName(field.read, uses),
  });
  const codec = codecExpression(field, uses);
  const hasMore = more.kind === "object" && more.members.length > 0;
  return js.call(
    "field",
    endpointsExpression(field.canonical),
    field.provider.length === 0 ? js.undefinedValue : endpointsExpression(field.provider),
    ...(codec === undefined ? (hasMore ? [js.undefinedValue] : []) : [codec]),
    ...(hasMore ? [more] : []),
  );
}

function endpointsExpression(endpoints: readonly Endpoint[]): Expression {
  const [first] = endpoints;
  if (first !== undefined && first.key === undefined) return js.string(runtimePath(first.path));
  return js.object(
    endpoints.map(({ key, path }) => ({ key: key ?? "", value: js.string(runtimePath(path)) })),
  );
}

function codecExpression({ codec }: CheckedField, uses: ModuleUses): Expression | undefined {
  switch (codec.kind) {
    case "same":
      return undefined;
    case "table":
      uses.tables.add(codec.table);
      return js.name(tableName(codec.table));
    case "own": {
      uses.own.add(codec.name);
      uses.library.add("ownCodec");
      const { lossy } = codec.own.entry;
      const own = members({
        lossy: lossy === undefined ? undefined : js.string(lossy),
        options: codec.options === undefined ? undefined : js.json(codec.options),
      });
      const hasOwn = own.kind === "object" && own.members.length > 0;
      return js.call("ownCodec", js.name(ownName(codec.name)), ...(hasOwn ? [own] : []));
    }
    case "library":
      uses.library.add(codec.name);
      return codec.options === undefined
        ? js.call(codec.name)
        : js.call(codec.name, js.json(codec.options));
  }
}

/** Name of the constant of a table. */
export function tableName(table: string): string {
  return `${camelCase(table)}Table`;
}

/** Name under which a codec of the project's own is imported. */
export function ownName(codec: string): string {
  return `${camelCase(codec)}Codec`;
}

/** An enum table; one per value of a setting where a setting decides a word. */
export function tableExpression(
  mapping: CheckedMapping,
  table: TableEntry,
  uses: ModuleUses,
): Expression {
  const deciding = table.entries.find((entry) => entry.bySetting !== undefined)?.bySetting;
  uses.library.add("enumTable");
  if (deciding === undefined) return tableCall(table, undefined);
  uses.library.add("bySetting");
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
  ): Expression | undefined =>
    list.length === 0
      ? undefined
      : js.array(
          list.map((one) => js.json([(one.canonical ?? one.provider) as JsonValue, one.reason])),
        );
  const losses = table.entries.flatMap((entry) => entry.lossy ?? []);
  const options = members({
    refused: reasons(table.refused),
    ignored: reasons(table.ignored),
    otherwise: table.otherwise === undefined ? undefined : js.json(table.otherwise as JsonValue),
    lossy: losses.length === 0 ? undefined : js.string(losses.join(" ")),
  });
  const hasOptions = options.kind === "object" && options.members.length > 0;
  return js.call("enumTable", js.array(lines), ...(hasOptions ? [options] : []));
}
