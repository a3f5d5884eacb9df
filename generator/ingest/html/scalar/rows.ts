import {
  findClass,
  detailsOf,
  headingOf,
  isNested,
  isProperty,
  nameOf,
  valuesOf,
} from "./markup.ts";
import { hasClass, leavesOf, type Element } from "../dom.ts";
import type { RowMarkup } from "../markup-types.ts";
import { isStatus } from "../operation-markup.ts";

/** The rows of Scalar: parameters, and the properties of schemas. */
export const scalarRow: RowMarkup = {
  isRow: (element) => {
    const name = isProperty(element) ? nameOf(element) : undefined;
    // Responses without content are properties too, with their status in place of a name.
    return name !== undefined && !(isStatus(name) && detailsOf(element).length === 0);
  },
  name: nameOf,
  type: typeOf,
  isRequired: (row) => {
    const heading = headingOf(row);
    return heading !== undefined && findClass(heading, "property-required") !== undefined;
  },
  more: moreOf,
  isHead: (element) => hasClass(element, "property-heading") || hasClass(element, "property-enum"),
};

/** A type of Scalar in the words of the reader: `array string[]` is `array of string`. */
export function typeOf(row: Element): string | undefined {
  const details = detailsOf(row);
  const isEnum = details.some(({ label, text }) => label === "" && text === "enum");
  const written = details.find(({ label }) => label === "type")?.text ?? wordIn(details);
  const format = details.find(({ label }) => label === "format")?.text;
  const type = written
    ?.replace(/ · .*$/s, "")
    .replace(/ • .*$/s, "")
    .replace(/\s*\| nullable\b/, " | null");
  if (type === undefined || type === "const" || /^(?:any|anything)?$/.test(type)) return undefined;
  const items = /^array (.+)\[\]$/s.exec(type)?.[1];
  // Items of several types are not told apart from a list or nothing.
  if (items !== undefined) return /[|()[\]]/.test(items) ? "array" : `array of ${items}`;
  const formatted =
    format === undefined || !/^[\w-]{1,40}$/.test(format)
      ? type
      : type.replace(/^(string|number|integer)\b/, `$1<${format}>`);
  const lacksValues = isEnum && valuesOf(row) === undefined;
  return lacksValues && /^(?:string|integer|number)$/.test(formatted)
    ? `enum<${formatted}>`
    : formatted;
}

/** Older pages give the type no label. */
const wordIn = (details: ReturnType<typeof detailsOf>) =>
  details.find(
    ({ label, text }) =>
      label === "" && /^(?:string|integer|number|boolean|object|array|null)\b/.test(text),
  )?.text;

const bounds: ReadonlyMap<string, string> = new Map([
  ["min", "Minimum: "],
  ["max", "Maximum: "],
  ["min length", "Min length: "],
  ["max length", "Max length: "],
  ["greater than", "> "],
  ["less than", "< "],
  ["multiple of", "Multiple of: "],
]);

/** What the line of a property and its list of values say besides name and type, in the words of the reader. */
function moreOf(row: Element): string[] {
  const lines: string[] = [];
  for (const { label, text } of detailsOf(row)) {
    const bound = bounds.get(label);
    const items = /^(\d*)…(\d*)$/.exec(text);
    if (bound !== undefined) lines.push(`${bound}${text}`);
    else if (label === "pattern") lines.push(`Pattern: \`${text}\``);
    else if (label === "const") lines.push(`Possible values: \`${text}\``);
    else if (items !== null) {
      if (items[1] !== "") lines.push(`Min items: ${items[1]}`);
      if (items[2] !== "") lines.push(`Max items: ${items[2]}`);
    }
  }
  const values = valuesOf(row) ?? [];
  const isConst = lines.some((line) => line.startsWith("Possible values"));
  if (values.length > 0 && !isConst)
    lines.push(`Possible values: ${values.map((value) => `\`${value}\``).join(", ")}`);
  const preset = defaultOf(row);
  if (preset !== undefined) lines.push(`Default: \`${preset}\``);
  return lines;
}

function defaultOf(row: Element): string | undefined {
  const heading = headingOf(row);
  const list = heading && findClass(heading, "property-default-value-list");
  const value = list && findClass(list, "property-default-value", isNested);
  // The value stands in a button, which copies it.
  return value === undefined ? undefined : leavesOf(value)[0];
}
