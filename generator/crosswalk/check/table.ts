import { joinPointer } from "../../json/pointer.ts";
import type { TableEntry } from "../mapping/format.ts";
import { enumOf } from "../schema/resolve.ts";
import type { CheckedField } from "../types.ts";
import { directionsOf } from "./codec.ts";
import { reportAt, type CheckContext, type DocumentPlace } from "./report.ts";

/** Checks a table in itself: no value twice, settings that exist. */
export function checkTable(context: CheckContext, name: string, table: TableEntry): void {
  const at = joinPointer("/tables", name, "entries");
  const seen = { canonical: new Map<unknown, number>(), provider: new Map<unknown, number>() };
  table.entries.forEach((entry, index) => {
    const twice = (side: "canonical" | "provider", value: unknown): void => {
      const first = seen[side].get(value);
      if (first === undefined) {
        seen[side].set(value, index);
        return;
      }
      reportAt(
        context,
        "mapping-table-value",
        joinPointer(at, index, side),
        `${JSON.stringify(value)} stands in two entries of \`${name}\`.`,
        {
          related: [
            {
              message: "the other one is here",
              location: context.mapping.locate(joinPointer(at, first, side)),
            },
          ],
        },
      );
    };
    twice("canonical", entry.canonical);
    for (const word of wordsOf(entry.provider)) twice("provider", word);
    if (entry.bySetting !== undefined)
      checkSetting(
        context,
        entry.bySetting,
        wordsOf(entry.provider),
        joinPointer(at, index, "bySetting"),
      );
  });
}

function checkSetting(
  context: CheckContext,
  bySetting: NonNullable<TableEntry["entries"][number]["bySetting"]>,
  words: readonly unknown[],
  at: string,
): void {
  const setting = context.mapping.value.settings[bySetting.setting];
  if (setting === undefined) {
    reportAt(
      context,
      "mapping-unknown-table",
      joinPointer(at, "setting"),
      `There is no setting \`${bySetting.setting}\`.`,
    );
    return;
  }
  const allowed = setting.schema["enum"];
  if (Array.isArray(allowed)) {
    const missing = allowed.filter((value) => !Object.hasOwn(bySetting.values, String(value)));
    if (missing.length > 0) {
      reportAt(
        context,
        "mapping-table-incomplete",
        joinPointer(at, "values"),
        `No word for ${missing.map((v) => JSON.stringify(v)).join(", ")} of the setting \`${bySetting.setting}\`.`,
      );
    }
  }
  for (const [value, word] of Object.entries(bySetting.values)) {
    if (words.includes(word)) continue;
    reportAt(
      context,
      "mapping-table-value",
      joinPointer(at, "values", value),
      `${JSON.stringify(word)} is not among the provider's words of this entry.`,
    );
  }
}

/** The provider's words of an entry, the one to send first. */
export function wordsOf(
  provider: TableEntry["entries"][number]["provider"],
): readonly (string | number | boolean)[] {
  return Array.isArray(provider) ? provider : [provider];
}

/** Checks that a table is total in the directions that a field needs, and knows no value that the schemas do not. */
export function checkTableUse(
  context: CheckContext,
  field: CheckedField,
  kind: "request" | "response",
): void {
  if (field.codec.kind !== "table") return;
  const name = field.codec.table;
  const table = context.mapping.value.tables[name];
  const [canonical] = field.canonical;
  const [provider] = field.provider;
  if (table === undefined || canonical === undefined || provider === undefined) return;
  const { encode, decode } = directionsOf(field, kind);
  const ours: TableSide = {
    values: valuesOf(canonical),
    field: canonical.path.text,
    document: {
      party: context.canonical,
      pointer: canonical.place.pointer,
      message: "the canonical values are here",
    },
  };
  const theirs: TableSide = {
    values: valuesOf(provider),
    field: provider.path.text,
    document: {
      party: context.provider,
      pointer: provider.place.pointer,
      message: "the provider's values are here",
    },
  };
  const words = table.entries.flatMap((entry) => wordsOf(entry.provider));
  const canonicals = [...table.entries, ...table.refused].map((entry) => entry.canonical);
  if (encode) reportGaps(context, name, ours, canonicals);
  if (decode)
    reportGaps(context, name, theirs, [...words, ...table.ignored.map((entry) => entry.provider)]);
  const at = joinPointer("/tables", name, "entries");
  table.entries.forEach((entry, index) => {
    reportUnknown(context, ours, entry.canonical, joinPointer(at, index, "canonical"));
    for (const word of wordsOf(entry.provider))
      reportUnknown(context, theirs, word, joinPointer(at, index, "provider"));
  });
}

/** One side of a table's use: the values that the field there may have, where its schema lists them. */
interface TableSide {
  readonly values: readonly unknown[] | undefined;
  readonly field: string;
  readonly document: DocumentPlace;
}

function valuesOf(end: CheckedField["canonical"][number]): readonly unknown[] | undefined {
  return enumOf(end.place)?.filter((value) => value !== null);
}

function reportGaps(
  context: CheckContext,
  table: string,
  { values = [], field, document }: TableSide,
  known: readonly unknown[],
): void {
  const gaps = values.filter((value) => !known.includes(value));
  if (gaps.length === 0) return;
  const at = joinPointer("/tables", table, "entries");
  const message = `\`${table}\` has no entry for ${printed(gaps)} of \`${field}\`.`;
  reportAt(context, "mapping-table-incomplete", at, message, { documents: [document] });
}

function reportUnknown(
  context: CheckContext,
  { values, field, document }: TableSide,
  value: unknown,
  at: string,
): void {
  if (values === undefined || values.includes(value)) return;
  const message = `\`${field}\` has no value ${JSON.stringify(value)}.`;
  reportAt(context, "mapping-table-value", at, message, { documents: [document] });
}

function printed(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(", ");
}
