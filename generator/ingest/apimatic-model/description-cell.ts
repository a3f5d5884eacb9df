import type { JsonObject } from "../../json/values.ts";

/** What a cell of the column "Description" says. */
export interface DescriptionCell {
  readonly description?: string;
  /** Text of the default, as the SDK's language writes it. */
  readonly defaultText?: string;
  /** Text of the only value, as the SDK's language writes it. */
  readonly valueText?: string;
  /** Constraints by the names that the page gives them. */
  readonly constraints: JsonObject;
  /** What stands under "Constraints" and is not understood. */
  readonly notUnderstood?: string;
}

/** Splits a cell into its text and the attributes at its end. */
export function readDescriptionCell(cell: string): DescriptionCell {
  const start = attributesStart(cell);
  const text = withoutBreaks(cell.slice(0, start));
  const attributes = cell.slice(start);
  const defaultText = /\*\*Default\*\*: ?`([^`]{0,5000})`/.exec(attributes)?.[1];
  const valueText = /\*\*Value\*\*: ?`([^`]{0,5000})`/.exec(attributes)?.[1];
  const at = attributes.indexOf("**Constraints**:");
  const { constraints, rest } = readConstraints(at === -1 ? "" : attributes.slice(at + 16));
  return {
    constraints,
    ...(text === "" || text === "-" ? {} : { description: text }),
    ...(defaultText === undefined ? {} : { defaultText }),
    ...(valueText === undefined ? {} : { valueText }),
    ...(rest === "" ? {} : { notUnderstood: rest }),
  };
}

/** Attributes begin the cell or follow a line break; the same words inside of prose are prose. */
function attributesStart(cell: string): number {
  const found = /(?:^|<br\s?\/?>)\s{0,5}\*\*(?:Default|Value|Constraints)\*\*:/.exec(cell);
  return found?.index ?? cell.length;
}

function withoutBreaks(text: string): string {
  return text.replaceAll(/<br\s?\/?>/g, "\n").trim();
}

const keywords: ReadonlyMap<string, string> = new Map([
  ["Minimum Length", "minLength"],
  ["Maximum Length", "maxLength"],
  ["Pattern", "pattern"],
  ["Minimum Items", "minItems"],
  ["Maximum Items", "maxItems"],
]);
const signs: ReadonlyMap<string, string> = new Map([
  [">=", "minimum"],
  ["<=", "maximum"],
  [">", "exclusiveMinimum"],
  ["<", "exclusiveMaximum"],
]);

function readConstraints(text: string): { constraints: JsonObject; rest: string } {
  const constraints: JsonObject = {};
  const rest = text
    .replaceAll(
      /\*([A-Z][A-Za-z ]{1,40})\*(?:: ?`([^`]{0,5000})`)?/g,
      (all, name: string, value?: string) => {
        const keyword = keywords.get(name);
        if (name === "Unique Items Required") constraints["uniqueItems"] = true;
        else if (keyword === "pattern" && value !== undefined) constraints["pattern"] = value;
        else if (keyword !== undefined && /^\d{1,16}$/.test(value ?? ""))
          constraints[keyword] = Number(value);
        else return all;
        return "";
      },
    )
    .replaceAll(/`(>=|<=|>|<) ?(-?\d{1,40}(?:\.\d{1,40})?)`/g, (_, sign: string, value: string) => {
      constraints[signs.get(sign) ?? "minimum"] = Number(value);
      return "";
    });
  return { constraints, rest: rest.replaceAll(/<br\s?\/?>|[\s,]/g, "") === "" ? "" : rest.trim() };
}
