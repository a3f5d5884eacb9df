import { joinPointer } from "../../json/pointer.ts";
import type { TableEntry } from "../mapping/format.ts";
import { enumOf, keyword } from "../schema/resolve.ts";
import type { CheckedField, Endpoint } from "../types.ts";
import { declaration, directionsOf } from "./codec.ts";
import { guessing, reportAt, type CheckContext, type DocumentReference } from "./report.ts";

/** Checks a table in itself: no value twice, settings that exist. */
export function checkTable(context: CheckContext, name: string, table: TableEntry): void {
  const at = joinPointer("/tables", name, "entries");
  const seen = { canonical: new Map<unknown, number>(), provider: new Map<unknown, number>() };
  table.entries.forEach((entry, index) => {
    const twice = (of: "canonical" | "provider", value: unknown): void => {
      const first = seen[of].get(value);
      if (first === undefined) {
        seen[of].set(value, index);
        return;
      }
      const location = context.mapping.locate(joinPointer(at, first, of));
      reportAt(context, {
        code: "mapping-table-value",
        at: joinPointer(at, index, of),
        message: `${JSON.stringify(value)} stands in two entries of \`${name}\`.`,
        related: [{ message: "the other one is here", location }],
      });
    };
    twice("canonical", entry.canonical);
    for (const word of wordsOf(entry.provider)) twice("provider", word);
    if (entry.bySetting !== undefined)
      checkSetting(context, entry, joinPointer(at, index, "bySetting"));
  });
}

function checkSetting(
  context: CheckContext,
  { bySetting, provider }: TableEntry["entries"][number],
  at: string,
): void {
  if (bySetting === undefined) return;
  const { settings } = context.mapping.value;
  const setting = settings[bySetting.setting];
  if (setting === undefined) {
    reportAt(context, {
      code: "mapping-unknown-table",
      at: joinPointer(at, "setting"),
      message: `There is no setting \`${bySetting.setting}\`${guessing(bySetting.setting, Object.keys(settings))}`,
    });
    return;
  }
  const allowed = setting.schema["enum"];
  const missing = (Array.isArray(allowed) ? allowed : []).filter(
    (value) => !Object.hasOwn(bySetting.values, String(value)),
  );
  if (missing.length > 0) {
    reportAt(context, {
      code: "mapping-table-incomplete",
      at: joinPointer(at, "values"),
      message: `No word for ${printed(missing)} of the setting \`${bySetting.setting}\`.`,
    });
  }
  for (const [value, word] of Object.entries(bySetting.values)) {
    if (wordsOf(provider).includes(word)) continue;
    reportAt(context, {
      code: "mapping-table-value",
      at: joinPointer(at, "values", value),
      message: `${JSON.stringify(word)} is not among the provider's words of this entry.`,
    });
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
  const ours = valuesOf(canonical, declaration(context.canonical.document, canonical));
  const theirs = valuesOf(provider, declaration(context.provider, provider));
  const words = table.entries.flatMap((entry) => wordsOf(entry.provider));
  const canonicals = table.entries.map((entry) => entry.canonical);
  // A word that is told to be wrong, or to stand twice, is most likely the one that is missing.
  let isMistaken = hasTwice(canonicals) || hasTwice(words);
  const at = joinPointer("/tables", name);
  if (table.otherwise !== undefined)
    reportUnknown(context, ours, table.otherwise, joinPointer(at, "otherwise"));
  table.entries.forEach((entry, index) => {
    const entryAt = joinPointer(at, "entries", index);
    const isKnown = reportUnknown(
      context,
      ours,
      entry.canonical,
      joinPointer(entryAt, "canonical"),
    );
    isMistaken ||= !isKnown;
    // Words that are understood and never sent may be other operations' words.
    const used = wordsOf(entry.provider).slice(0, kind === "request" ? 1 : undefined);
    // Of a word that is the same on both sides, one document is enough.
    const isSame = index >= table.entries.length - table.same.length;
    if (isSame && !isKnown) return;
    for (const word of used)
      isMistaken =
        !reportUnknown(context, theirs, word, joinPointer(entryAt, "provider")) || isMistaken;
  });
  if (isMistaken) return;
  const neverSent = table.refused.map((entry) => entry.canonical);
  if (encode) reportGaps(context, name, ours, [...canonicals, ...neverSent]);
  // A request's table is complete when everything that can be asked for has a word.
  if (decode && kind === "response" && table.otherwise === undefined) {
    const ignored = table.ignored.map((entry) => entry.provider);
    reportGaps(context, name, theirs, [...words, ...ignored]);
  }
}

function hasTwice(values: readonly unknown[]): boolean {
  return new Set(values).size < values.length;
}

/** The values that a field may have, where its schema lists them. */
interface FieldValues {
  readonly values: readonly unknown[] | undefined;
  readonly field: string;
  readonly document: DocumentReference;
}

function valuesOf(endpoint: Endpoint, document: DocumentReference): FieldValues {
  const listed =
    enumOf(endpoint.location) ??
    (keyword(endpoint.location, "type") === "boolean" ? [true, false] : undefined);
  const values = listed?.filter((value) => value !== null);
  return { values, field: endpoint.path.text, document };
}

function reportGaps(
  context: CheckContext,
  table: string,
  { values = [], field, document }: FieldValues,
  known: readonly unknown[],
): void {
  const gaps = values.filter((value) => !known.includes(value));
  if (gaps.length === 0) return;
  reportAt(context, {
    code: "mapping-table-incomplete",
    at: joinPointer("/tables", table, "entries"),
    message: `\`${table}\` has no entry for ${printed(gaps)} of \`${field}\`.`,
    documents: [document],
  });
}

/** Reports a value that the field does not have; gives whether it has it, or any. */
function reportUnknown(
  context: CheckContext,
  { values, field, document }: FieldValues,
  value: unknown,
  at: string,
): boolean {
  if (values === undefined || values.includes(value)) return true;
  const message = `\`${field}\` has no value ${JSON.stringify(value)}.`;
  reportAt(context, { code: "mapping-table-value", at, message, documents: [document] });
  return false;
}

function printed(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(", ");
}
