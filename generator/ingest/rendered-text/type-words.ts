import { parseTypeText } from "../markdown/type-text.ts";

/** A type as a rendered page shows it, and what stands after it on its line. */
export interface ShownType {
  /** As the reader of Markdown knows it. */
  readonly type: string;
  readonly required?: boolean;
  readonly isNullable: boolean;
  readonly isEnum: boolean;
  /** Bounds, formats and defaults. */
  readonly attributes: readonly string[];
}

const typeWords =
  "string|integer|number|boolean|object|any|null|file|enum|double|float|long|date-time|datetime|date|uuid";

/** Where a type may begin on a line that has lost the blank before it. */
export const TYPE_START = new RegExp(`(?=${typeWords}|array|list of|map from)`, "gi");

const scalar = `(?:${typeWords})`;
const formatted = `${scalar}(?: ?<[\\w-]{1,40}>| ?\\(\\$[\\w-]{1,40}\\))?`;
const single = `(?:(?:array|list)s? of (?:${scalar}|arrays?)s?|array ?\\[${formatted}\\]|array ?<${formatted}>|array ${formatted}(?:\\[\\])+|${formatted}(?:\\[\\]){0,4}|map from ${scalar}s? to ${scalar}s?|array)`;
const alternatives = `${single}(?:(?: or | ?\\| ?)${single}){0,4}`;
const badges = "(?:\\s?(?:nullable|required|optional|deprecated|read-only|write-only))*";
const tail =
  "(?:(?: · | ?\\| nullable| (?=[\\[<>=(^]|non-empty)|(?=[<>]=?\\s?-?\\d|\\^\\S|format: |defaults? to )).*)?";
const whole = new RegExp(`^(${alternatives})(${badges})(${tail})(${badges})$`, "i");

/** Reads a line, or the end of one, as a type. Undefined where it is none. */
export function readType(text: string): ShownType | undefined {
  if (text.length > maximumLength || /^array \[?$/i.test(text)) return undefined;
  const [, words, before = "", rest = "", after = ""] = whole.exec(text.trim()) ?? [];
  if (words === undefined) return undefined;
  // The words of badges may be swallowed by what stands between.
  const [trailing = ""] = new RegExp(`${badges}$`, "i").exec(rest) ?? [];
  const said = `${before} ${after} ${trailing}`.toLowerCase();
  const middle = rest.slice(0, rest.length - trailing.length);
  const parts = middle
    .split(/ · | ?\| (?=nullable)|(?<=[\d\w"])(?=[<>]=? ?\d)|(?=format: |defaults? to )/i)
    .map((part) => part.trim())
    .filter((part) => /\w/.test(part) || part === "[]");
  const isEnum = /^enum\b/i.test(words) || parts.includes("enum");
  const format = parts
    .map((part) => /^<?([a-z][\w-]{1,40})>?$/.exec(part)?.[1] ?? "")
    .find(isFormat);
  const type = toType(words, format);
  if (type === undefined) return undefined;
  const isRequired = said.includes("required");
  return {
    type,
    ...(isRequired || said.includes("optional") ? { required: isRequired } : {}),
    isNullable: said.includes("nullable") || parts.includes("nullable"),
    isEnum,
    attributes: parts.flatMap((part) =>
      isTitle(part) || part === format ? [] : toAttribute(part),
    ),
  };
}

const maximumLength = 300;
const isFormat = (word: string) =>
  word !== "" && !/^(?:enum|nullable|deprecated|non-empty)$/.test(word);
const isTitle = (part: string) => /^(?:\([A-Z][^()]*\)|enum|nullable|deprecated)$/.test(part);

function toType(words: string, format: string | undefined): string | undefined {
  const type = words
    .replaceAll(/ ?\(\$([\w-]+)\)/g, "<$1>")
    .replaceAll(/ (?=<)/g, "")
    .replace(/^array ([^[]+(?:\[\])+)$/i, "$1")
    .replace(/^array ?\[(.+)\]$/i, "array<$1>");
  const whole = format !== undefined && /^[a-z]+$/.test(type) ? `${type}<${format}>` : type;
  return parseTypeText(whole) === undefined ? undefined : whole;
}

/** Two bounds may stand on a line without blanks between them. */
function toAttribute(part: string): string[] {
  if (/^\^.*|.*\$$/.test(part) && !part.includes(" ")) return [`Pattern: \`${part}\``];
  const value = /^defaults? to (.+)$/i.exec(part)?.[1];
  if (value !== undefined) return [`Default: ${value}`];
  const format = /^format: "(.+)"$/i.exec(part)?.[1];
  if (format !== undefined && !/^[\w-]+$/.test(format)) return [`Pattern: \`${format}\``];
  return [part];
}
