import { parsePointer, joinPointer } from "../../json/pointer.ts";
import type { CallEntry, MappingFile, PartEntry, TableEntry } from "./format.ts";

/** A file in which every part says what the file says once: `rest` of all parts, and words of a table that are the same. */
export function withDefaults(file: MappingFile): MappingFile {
  const part = <Part extends PartEntry>(entry: Part): Part =>
    file.rest === undefined || entry.rest !== undefined || entry.providerOnly.length > 0
      ? entry
      : { ...entry, rest: file.rest };
  const call = <Call extends CallEntry>(entry: Call): Call => ({
    ...entry,
    request: part(entry.request),
    steps: values(entry.steps, (step) => ({ ...step, request: part(step.request) })),
    responses: values(entry.responses, (response) =>
      typeof response === "object" && "fields" in response ? part(response) : response,
    ),
  });
  return {
    ...file,
    tables: values(file.tables, withSameWords),
    shapes: values(file.shapes, part),
    operations: values(file.operations, (entry) => {
      if ("unsupported" in entry) return entry;
      return "choose" in entry ? { choose: entry.choose.map(call) } : call(entry);
    }),
  };
}

function withSameWords(table: TableEntry): TableEntry {
  const same = table.same.map((word) => ({ canonical: word, provider: word }));
  return { ...table, entries: [...table.entries, ...same] };
}

/** Where the file has what an entry of `withDefaults` is made from. */
export function sourceOf(file: MappingFile, pointer: string): string {
  const [section, name = "", part, index] = parsePointer(pointer);
  if (section !== "tables" || part !== "entries" || !Object.hasOwn(file.tables, name))
    return pointer;
  const own = file.tables[name]?.entries.length ?? 0;
  const number = Number(index) - own;
  if (number >= 0) return joinPointer("/tables", name, "same", number);
  // A table of the same words alone has no `entries`.
  return own === 0 ? joinPointer("/tables", name) : pointer;
}

function values<Value, Result>(
  of: Readonly<Record<string, Value>>,
  change: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, change(value)]));
}
