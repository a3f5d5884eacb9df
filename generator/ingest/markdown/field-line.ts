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
  const rest = takeAll(text, found, isEmphasized);
  // A bare word before a type alone may be one of prose: `Note: string`.
  const isAlone = !text.trimStart().startsWith("(") && isOnlyType(found);
  const { types, ...others } = found;
  const isTold = types.length > 0 || others.required !== undefined || others.in !== undefined;
  const isEnough = isEmphasized ? isTold : types.length > 0 && (!isAlone || rest !== "");
  if (!isEnough) return undefined;
  return { ...others, typeText: types.join(" | "), description: rest };
}

const isOnlyType = ({ required, defaultText, attributes, keywords, isNullable }: Found) =>
  required === undefined &&
  defaultText === "" &&
  attributes.length === 0 &&
  Object.keys(keywords).length === 0 &&
  !isNullable;

const separators = /^(?:\s|[:—–,;.|-](?=\s|$))+/;

/** Takes one attribute after the other. Returns what follows them: prose. */
function takeAll(text: string, found: Found, mayBeUnknown: boolean): string {
  let rest = text.replace(separators, "");
  while (rest !== "") {
    const part = partAt(rest);
    if (part === undefined || !take(part, found, mayBeUnknown)) break;
    rest = rest.slice(part.written.length).replace(separators, "");
  }
  return rest;
}

interface Part {
  /** With its delimiters. */
  readonly written: string;
  readonly text: string;
  /** In parentheses. */
  readonly isGroup?: boolean;
}

const emphasized = /^(?:`[^`]{1,200}`|\*\*[^*]{1,200}\*\*|\*[^*]{1,200}\*|_[^_]{1,200}_)/;
const inParentheses = /^[*_]{0,2}\(((?:[^()]|\([^()]{0,80}\)){1,300})\)[*_]{0,2}/;
const linkInPage = /\[([^\]]{1,100})\]\(#[^()\s]{0,200}\)/g;
/** Labels whose value may be code: up to it, the whole is one attribute. */
const withValue =
  /^(?:defaults?(?: to| value)?\s?[:=]?\s*|(?:format|pattern|example|constraints?|(?:min|max)(?:imum)?(?: length| value| items)?)\s?:\s*)(?:`[^`]{1,200}`|"[^"]{1,200}"|[^\s,;()—]{1,200})/i;
const withValues =
  /^(?:one of|enum|(?:allowed|possible|valid|supported|accepted|available) (?:values?|options)(?: are)?)\s?:?\s*(?:`[^`]{1,100}`|"[^"]{1,100}")(?:(?:\s*[,|/]\s*(?:and |or )?|\s+(?:and|or)\s+)(?:`[^`]{1,100}`|"[^"]{1,100}"))*/i;
const listOfCode = /^`?(?:array|list)s?`? of `[^`]{1,100}`/i;
const typeWithFormat =
  /^(?!header|query|cookie|path)\p{L}{1,20} ?\((?!required|optional|nullable|deprecated|mandatory|read|write)[\w-]{1,40}\)(?:\s+(?:or|\|)\s+(?:null|string|integer|number|boolean|object|array)\b)*/iu;
const plain = /^[^,;.:()`*—–]{1,120}?(?=\s+-\s|\s*[,;.:()`*—–]|\s*$)/;

function partAt(text: string): Part | undefined {
  const [whole, grouped] = inParentheses.exec(text) ?? [];
  if (whole !== undefined && grouped !== undefined)
    return { written: whole, text: grouped.replaceAll(linkInPage, "$1"), isGroup: true };
  const found = [withValues, withValue, typeWithFormat, plain]
    .map((form) => form.exec(text)?.[0])
    .find((one) => one !== undefined);
  const written =
    valuesAt(text) ?? listOfCode.exec(text)?.[0] ?? emphasized.exec(text)?.[0] ?? found;
  return written === undefined ? undefined : { written, text: written };
}

/** Values in place of a type: `` `asc` | `desc` ``. */
const valuesAt = (text: string) =>
  /^`[^`]{1,100}`(?:\s*(?:\||\/|\bor\b)\s*`[^`]{1,100}`)+/.exec(text)?.[0];

/** Adds what a part says. False where it is prose. */
function take({ text, isGroup }: Part, found: Found, mayBeUnknown: boolean): boolean {
  if (!isGroup) return takeOne(text, found);
  if (withLabel.test(text) && takeOne(text, found)) return true;
  const inside = structuredClone(found);
  const rest = takeAll(text, inside, false);
  const others = rest === "" ? [] : rest.split(/\s*[,;]\s*/);
  const unknown = others.filter((one) => !takeOne(one, inside));
  // With known words, others are the name of a type, as is a word with a capital; without them, all of it is prose.
  const isName = /^\p{Lu}[\w.]*$/u.test(text);
  const isKnown = isName || rest.length < text.length || unknown.length < others.length;
  if (rest !== "" && !(isKnown && mayBeUnknown)) return false;
  inside.types.push(...unknown.map(withoutMarkup));
  Object.assign(found, inside);
  return true;
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

/** A second type word is the format of the first: `number, float`. */
function takeFormat(bare: string, found: Found): boolean {
  const known = parseTypeText(withoutMarkup(found.types.join(" | ")))?.schema;
  const next = parseTypeText(bare)?.schema;
  const isFormat = next?.["format"] !== undefined && known?.["format"] === undefined;
  if (!isFormat || known?.["type"] !== next["type"]) return false;
  found.types = [bare];
  return true;
}

/** `one of` without a colon is a label here. */
const asLabel = (text: string) => text.replace(/^(one of|enum)(?!\s?:)\s+/i, "One of: ");

function takeType(written: string, bare: string, found: Found): boolean {
  if (found.types.length > 0) return takeFormat(bare, found);
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
