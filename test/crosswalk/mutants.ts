import { isObject, type JsonObject, type JsonValue } from "../../generator/json/values.ts";
import { joinPointer } from "../../generator/json/pointer.ts";
import type { CheckedMapping } from "../../generator/crosswalk/types.ts";

/** A mapping file with one entry changed. */
export interface Mutant {
  readonly what: string;
  readonly value: JsonObject;
}

/** Every single-entry change of an enum table, and of a path of a field. */
export function mutantsOf(
  value: JsonObject,
  checked: CheckedMapping,
  statuses: readonly string[],
): Mutant[] {
  return [...tableMutants(value, statuses), ...pathMutants(value, checked)];
}

function at(value: JsonObject, ...tokens: readonly (string | number)[]): JsonValue {
  return tokens.reduce<JsonValue>(
    (below, token) => (below as Record<string | number, JsonValue>)[token] as JsonValue,
    value,
  );
}

function change(
  value: JsonObject,
  what: string,
  tokens: readonly (string | number)[],
  to: JsonValue | undefined,
): Mutant {
  const copy = structuredClone(value);
  const parent = at(copy, ...tokens.slice(0, -1)) as Record<string | number, JsonValue>;
  const last = tokens.at(-1) ?? "";
  if (to !== undefined) parent[last] = to;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  return { what: `${joinPointer("", ...tokens)} ${what}`, value: copy };
}

function tableMutants(value: JsonObject, statuses: readonly string[]): Mutant[] {
  const tables = isObject(value["tables"]) ? value["tables"] : {};
  return Object.entries(tables).flatMap(([name, table]) => {
    const entries = (table as JsonObject)["entries"] as JsonObject[];
    const canonical = entries.map((entry) => entry["canonical"] as JsonValue);
    return entries.flatMap((entry, index) => {
      const path = ["tables", name, "entries", index];
      const words = [entry["provider"] as JsonValue].flat();
      const others = [
        ...new Set([...canonical, ...(name.includes("status") ? statuses : [])]),
      ].filter((one) => one !== entry["canonical"]);
      const foreign = entries
        .filter((other) => other !== entry)
        .flatMap((other) => [other["provider"] as JsonValue].flat());
      return [
        change(value, "is gone", path, undefined),
        ...others.map((other) =>
          change(value, `says ${JSON.stringify(other)}`, [...path, "canonical"], other),
        ),
        ...foreign
          .slice(0, 2)
          .map((word) =>
            change(value, `says ${JSON.stringify(word)}`, [...path, "provider"], word),
          ),
        change(value, "is misspelt", [...path, "provider"], `${String(words[0])}x`),
        ...(words.length > 1
          ? words.map((_, i) =>
              change(
                value,
                `lacks ${String(words[i])}`,
                [...path, "provider"],
                words.filter((__, j) => j !== i),
              ),
            )
          : []),
        // Where a setting chooses the word, the order says nothing.
        ...(words.length > 1 && entry["bySetting"] === undefined
          ? [change(value, "is turned around", [...path, "provider"], [...words].reverse())]
          : []),
      ];
    });
  });
}

/** Each path of each field of a request and of a shape, replaced by that of the next field and by one that no field has. */
function pathMutants(value: JsonObject, checked: CheckedMapping): Mutant[] {
  const request = checked.operations.find(({ canonical }) => canonical.name === "create");
  const parts = [
    { tokens: ["operations", "create", "request"], part: request?.calls[0]?.request },
    {
      tokens: ["shapes", "Subscription"],
      part: checked.shapes.find(({ name }) => name === "Subscription")?.part,
    },
  ];
  return parts.flatMap(({ tokens, part }) => {
    const fields = at(value, ...tokens, "fields") as JsonObject[];
    const free = {
      provider: (part?.providerOnly ?? []).map(({ path }) => path.text),
      canonical: (part?.unsupported ?? []).map(({ path }) => path.text),
    };
    return fields.flatMap((field, index) =>
      (["canonical", "provider"] as const).flatMap((end) => {
        const path = [...tokens, "fields", index, end];
        const neighbours = [1, 2]
          .map((step) => fields[(index + step) % fields.length]?.[end])
          .filter((one) => typeof one === "string");
        const candidates = [
          ...new Set([...neighbours, ...free[end].slice(index % 3, (index % 3) + 2)]),
        ];
        const own = field[end];
        if (typeof own === "string") {
          return candidates
            .filter((one) => one !== own)
            .map((one) => change(value, `says ${String(one)}`, path, one as JsonValue));
        }
        return Object.keys(own as JsonObject).flatMap((key) =>
          candidates
            .slice(0, 1)
            .map((one) => change(value, `says ${String(one)}`, [...path, key], one as JsonValue)),
        );
      }),
    );
  });
}
