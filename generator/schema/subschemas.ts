import { isObject, type JsonObject, type JsonValue } from "../json/values.ts";
import { keywordRow, type KeywordRow } from "./keywords.ts";

/** A schema that a keyword of another schema holds. */
export interface Subschema {
  readonly keyword: string;
  /** Where it is within the other: the keyword, and an index or a name. */
  readonly tokens: readonly string[];
  readonly schema: JsonValue;
}

/**
 * What the keywords of a schema hold where schemas are wanted, in the order in which they are written.
 *
 * @param isWanted - which keywords to look into; all that hold schemas by default.
 */
export function subschemasOf(
  schema: JsonObject,
  isWanted: (row: KeywordRow) => boolean = () => true,
): Subschema[] {
  const found: Subschema[] = [];
  for (const [keyword, value] of Object.entries(schema)) {
    const row = keywordRow(keyword);
    if (row?.holds === undefined || !isWanted(row)) continue;
    const add = (held: JsonValue, ...tokens: string[]): void => {
      found.push({ keyword, tokens: [keyword, ...tokens], schema: held });
    };
    if (row.holds === "map") {
      if (isObject(value)) for (const [name, held] of Object.entries(value)) add(held, name);
    } else if (!Array.isArray(value)) add(value);
    else if (row.holds !== "one")
      for (const [index, held] of value.entries()) add(held, String(index));
  }
  return found;
}

/** The schemas of `allOf`, `anyOf` and `oneOf`. */
export function branchesOf(schema: JsonObject): Subschema[] {
  return subschemasOf(schema, ({ holds, inPlace }) => inPlace === true && holds === "list");
}
