import type { JsonObject } from "../../json/values.ts";
import { withoutMarkup } from "./blocks.ts";
import { attributeLine, isListOfValues, labelled } from "./rows.ts";
import { parseTypeText } from "./type-text.ts";

/** A line that describes a field, taken apart. */
export interface FieldLine {
  readonly name: string;
  readonly typeText: string;
  readonly required: boolean;
  readonly description: string;
  readonly defaultText: string;
  /** More that the line says of the field, as lines of their own: `format: "email"`, `Max length: 40`. */
  readonly attributes: readonly string[];
  readonly keywords: JsonObject;
  readonly isNullable: boolean;
  readonly in?: "header" | "query" | "cookie" | "path";
  /** What stands in place of a type, as in `Authorization: Bearer <token>`. */
  readonly value?: string;
}

/**
 * Reads a line as a field: a name, then its type and more of it in any punctuation, then prose.
 * ``- `name` (type, required, default: v) — text``, ``- **name** — `string`, required. Text``,
 * ``- `name` *string* **required**``, ``- name: string, optional - text``, ``- `limit: optional number` ``.
 *
 * @returns undefined where it is a line of prose.
 */
export function readFieldLine(text: string): FieldLine | undefined {
  return readInCode(text) ?? readNamed(text);
}

const noMore = {
  description: "",
  defaultText: "",
  attributes: [],
  keywords: {},
  isNullable: false,
} as const;

/** ``- `limit: optional number` ``, text on the lines below. */
function readInCode(text: string): FieldLine | undefined {
  const [, name, optional, typeText = ""] =
    /^`"?([^`\s:"]{1,200})"?:\s*(optional\s+)?([^`]{1,200})`$/.exec(text) ?? [];
  if (name === undefined) return undefined;
  const base = { ...noMore, name, required: optional === undefined };
  // Whatever has blanks and is no type is the value of a header.
  const isValue = parseTypeText(typeText) === undefined && /\s|\//.test(typeText);
  return isValue ? { ...base, typeText: "", value: typeText } : { ...base, typeText };
}

const fieldName =
  /^(?:`([^`\s:]{1,200})`|\*\*`?([^*`\s:]{1,200})`?(:)?\*\*|([A-Za-z_$][\w$.[\]-]{0,200}))(\*)?(?![^\s:(—–*_`-])/;

function readNamed(text: string): FieldLine | undefined {
  const [head, code, bold, , bare, star] = fieldName.exec(text) ?? [];
  const name = code ?? bold ?? bare;
  if (head === undefined || name === undefined || (bare !== undefined && labelled.test(text)))
    return undefined;
  const read = readAttributes(text.slice(head.length), bare === undefined);
  if (read === undefined) return undefined;
  const { required, ...rest } = read;
  return { name, ...rest, required: required ?? star !== undefined };
}

interface Found {
  types: string[];
  required: boolean | undefined;
  defaultText: string;
  attributes: string[];
  keywords: JsonObject;
  isNullable: boolean;
  in?: NonNullable<FieldLine["in"]>;
}

/** What follows a name: attributes up to the first words that are none. */
function readAttributes(
  text: string,
  isEmphasized: boolean,
): (Omit<FieldLine, "name" | "required"> & { required: boolean | undefined }) | undefined {
  const found: Found = {
    ...{ types: [], required: undefined, defaultText: "", attributes: [], keywords: {} },
    isNullable: false,
  };
  let rest = text;
  let isAlone = true;
  for (;;) {
    const next = rest.replace(/^(?:\s|[:—–,;.|-](?=\s|$))+/, "");
    const part = next === "" ? undefined : partAt(next);
    if (part === undefined || !take(part.text, found, part.isEmphasized && isEmphasized)) {
      rest = next;
      break;
    }
    isAlone &&= !/^\(|\(/.test(part.written) && found.types.length === 1;
    rest = next.slice(part.written.length);
  }
  const { types, ...others } = found;
  const isTold = types.length > 0 || others.required !== undefined || others.in !== undefined;
  // A bare word before a type alone may be one of prose: `Note: string`.
  const isEnough = isEmphasized ? isTold : types.length > 0 && (!isAlone || rest !== "");
  if (!isEnough) return undefined;
  return { ...others, typeText: types.join(" | "), description: rest };
}

interface Part {
  /** With its delimiters. */
  readonly written: string;
  readonly text: string;
  readonly isEmphasized: boolean;
}

const emphasized = /^(?:`[^`]{1,200}`|\*\*[^*]{1,200}\*\*|\*[^*]{1,200}\*|_[^_]{1,200}_)/;
const inParentheses = /^[*_]{0,2}\(((?:[^()]|\([^()]{0,80}\)){1,300})\)[*_]{0,2}/;
/** Labels whose value may be code: up to it, the whole is one attribute. */
const withValue =
  /^(?:defaults?(?: to| value)?\s?[:=]?\s*|(?:format|pattern|example|constraints?|(?:min|max)(?:imum)?(?: length| value| items)?)\s?:\s*)(?:`[^`]{1,200}`|"[^"]{1,200}"|[^\s,;()—]{1,200})/i;
const withValues =
  /^(?:one of|enum|(?:allowed|possible|valid|supported|accepted|available) (?:values?|options)(?: are)?)\s?:?\s*(?:`[^`]{1,100}`|"[^"]{1,100}")(?:(?:\s*[,|/]\s*(?:and |or )?|\s+(?:and|or)\s+)(?:`[^`]{1,100}`|"[^"]{1,100}"))*/i;
const listOfCode = /^`?(?:array|list)s?`? of `[^`]{1,100}`/i;
const plain = /^[^,;.:()`*—–]{1,120}?(?=\s+-\s|\s*[,;.:()`*—–]|\s*$)/;

function partAt(text: string): Part | undefined {
  const [, grouped] = inParentheses.exec(text) ?? [];
  const whole = inParentheses.exec(text)?.[0];
  if (whole !== undefined && grouped !== undefined)
    return { written: whole, text: `(${grouped})`, isEmphasized: true };
  const labelledPart = [withValues, withValue, listOfCode]
    .map((form) => form.exec(text)?.[0])
    .find((one) => one !== undefined);
  if (labelledPart !== undefined)
    return { written: labelledPart, text: labelledPart, isEmphasized: false };
  const values = valuesAt(text) ?? emphasized.exec(text)?.[0];
  if (values !== undefined) return { written: values, text: values, isEmphasized: true };
  const words = plain.exec(text)?.[0];
  return words === undefined ? undefined : { written: words, text: words, isEmphasized: false };
}

/** Values in place of a type: `` `asc` | `desc` ``. */
const valuesAt = (text: string) =>
  /^`[^`]{1,100}`(?:\s*(?:\||\/|\bor\b)\s*`[^`]{1,100}`)+/.exec(text)?.[0];

/** Adds what a part says. False where it is prose. */
function take(text: string, found: Found, mayBeUnknown: boolean): boolean {
  const [, grouped] = /^\((.*)\)$/s.exec(text) ?? [];
  if (grouped === undefined) return takeOne(text, found);
  if (!/[,;]/.test(grouped) || withLabel.test(grouped)) return takeOne(grouped, found);
  const parts = grouped.split(/\s*[,;]\s*/);
  const before = structuredClone(found);
  const unknown = parts.filter((part) => !takeOne(part, found));
  if (unknown.length === 0) return true;
  // In parentheses with known words, others are the name of a type; without them, all of it is prose.
  if (unknown.length < parts.length && mayBeUnknown) {
    found.types.push(...unknown.map(withoutMarkup));
    return true;
  }
  Object.assign(found, before);
  return false;
}

/** One attribute, whose value has commas: `enum: a, b`. */
const withLabel = /^(?:one of|enum|allowed values?|possible values?|values)\s?:/i;

const badges: readonly (readonly [RegExp, (found: Found) => void])[] = [
  [/^(?:required|mandatory)$/, (found) => (found.required = true)],
  [/^(?:optional|not required)$/, (found) => (found.required = false)],
  [/^(?:nullable|may be null)$/, (found) => (found.isNullable = true)],
  [/^deprecated$/, (found) => (found.keywords["deprecated"] = true)],
  [/^read[ -]?only$/, (found) => (found.keywords["readOnly"] = true)],
  [/^write[ -]?only$/, (found) => (found.keywords["writeOnly"] = true)],
];

function takeOne(written: string, found: Found): boolean {
  const bare = withoutMarkup(written).replace(/^[*_]+|[*_]+$/g, "");
  const badge = badges.find(([label]) => label.test(bare.toLowerCase()));
  if (badge !== undefined) {
    badge[1](found);
    return true;
  }
  const where = /^(?:in )?(?:the )?(header|query|cookie|path)(?: param(?:eter)?)?$/i.exec(
    bare,
  )?.[1];
  if (where !== undefined) {
    found.in = where.toLowerCase() as NonNullable<FieldLine["in"]>;
    return true;
  }
  const value = /^defaults?(?: to| value)?\s?[:=]?\s*(\S.*)$/is.exec(bare)?.[1];
  if (value !== undefined) {
    found.defaultText = value;
    return true;
  }
  // Bounds in words are read by the type, which comes first.
  const type = parseTypeText(withoutMarkup(found.types.join(" | ")))?.schema ?? { type: "string" };
  if (attributeLine(asLabel(written), type) !== undefined) {
    found.attributes.push(asLabel(written));
    return true;
  }
  return takeType(written, bare, found);
}

/** `one of` without a colon is a label here. */
const asLabel = (text: string) => text.replace(/^(one of|enum)(?!\s?:)\s+/i, "One of: ");

function takeType(written: string, bare: string, found: Found): boolean {
  if (found.types.length > 0) return false;
  if (isListOfValues(written) || parseTypeText(bare) !== undefined) {
    found.types.push(written.replace(/^[*_]+|[*_]+$/g, ""));
    return true;
  }
  const [, type = "", badge = ""] = /^(.+?)\s+(required|optional)$/i.exec(bare) ?? [];
  const isBefore = /^(optional|required)\s+(.+)$/i.exec(bare);
  const word = badge || isBefore?.[1];
  const own = badge === "" ? (isBefore?.[2] ?? "") : type;
  if (word === undefined || parseTypeText(own) === undefined) return false;
  found.required = word.toLowerCase() === "required";
  found.types.push(own);
  return true;
}
