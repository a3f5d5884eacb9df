import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { nullable } from "../markdown/rows.ts";
import { setOwn } from "../shared/own-property.ts";
import type { PageField } from "../shared/page-operation.ts";
import { parseTypeText } from "../markdown/type-text.ts";
import { valueOfText } from "../shared/vocabulary/types.ts";
import { proseOf, sourceOf, type TextLine } from "./lines.ts";

/** A schema as the page draws it; the properties of an object, or of an array's items, apart. */
export interface Model {
  readonly schema: JsonObject;
  readonly children?: readonly PageField[];
}

/** What is left out of a drawing, and the line that it stands on. */
export interface LeftOut {
  readonly kind: "folded" | "values" | "line";
  readonly name: string;
  readonly line: TextLine;
}

interface Cursor {
  readonly lines: readonly TextLine[];
  index: number;
  /** What is left of the line. */
  rest: string;
  readonly leftOut: LeftOut[];
  /** Names of the schemas that the page describes elsewhere. */
  readonly names: ReadonlySet<string>;
}

const scalar =
  /^(string|integer|number|boolean|object|file|any|null|array)(?:\(\$([^()\s]{1,60})\))?(?=$|[\]}])/;
const opening = /^((?:https?:\/\/[^\s#]*)?(?:#\/\S*\/)?[^\s{}[\]]*)(\{\.\.\.\}|\[\.\.\.\]|\{|\[)/;
const property = /^([^\t]{1,200}?)(\*)?\t+(.+)$/;
const composition = /^((?:one|any|all)Of|not) ->/;
const attribute =
  /^(nullable|deprecated|readOnly|writeOnly|uniqueItems|m(?:in|ax)(?:imum|Items|Length|Properties)|exclusiveM(?:in|ax)imum|multipleOf|pattern|default|example|title): ?(.*)$/;
/** Deepest nesting that is read. */
const maximumDepth = 40;

/**
 * Reads a schema that is drawn with braces: `{`, a line `name*⇥string` with lines about it per property, `}`.
 *
 * @returns undefined where the lines draw none.
 */
export function readModel(
  lines: readonly TextLine[],
  start: number,
  names: ReadonlySet<string>,
): (Model & { readonly next: number; readonly leftOut: readonly LeftOut[] }) | undefined {
  const cursor: Cursor = {
    lines,
    index: start,
    rest: lines[start]?.text ?? "",
    leftOut: [],
    names,
  };
  const model = readValue(cursor, { depth: 0, isItem: false, name: "" });
  if (model === undefined) return undefined;
  const next = cursor.rest === (lines[cursor.index]?.text ?? "") ? cursor.index : cursor.index + 1;
  return { ...model, next, leftOut: cursor.leftOut };
}

/** True for a line that begins the drawing of a schema. */
export const beginsModel = (text: string) =>
  scalar.test(text.replace(/^\[+/, "")) || /^\S*[{[](?:$|\.\.\.[\]}]|\S*[{[]$)/.test(text);

function take(cursor: Cursor, length: number): void {
  cursor.rest = cursor.rest.slice(length).trimStart();
  if (cursor.rest === "") nextLine(cursor);
}

function nextLine(cursor: Cursor): void {
  cursor.index++;
  cursor.rest = cursor.lines[cursor.index]?.text ?? "";
}

const isAtEnd = ({ lines, index }: Cursor) => index >= lines.length;

interface Position {
  readonly depth: number;
  /** It is drawn between the brackets of an array. */
  readonly isItem: boolean;
  readonly name: string;
}

function readValue(cursor: Cursor, position: Position): Model | undefined {
  if (position.depth > maximumDepth || isAtEnd(cursor)) return undefined;
  const line = cursor.lines[cursor.index] as TextLine;
  const [all = "", before = "", bracket] = opening.exec(cursor.rest) ?? [];
  if (bracket === "{...}" || bracket === "[...]") {
    take(cursor, all.length);
    const name = nameOf(before);
    if (name !== undefined && cursor.names.has(name))
      return { schema: { $ref: `#/components/schemas/${name}` } };
    cursor.leftOut.push({ kind: "folded", name: position.name || (name ?? "the body"), line });
    // A folded property may be of any type; a folded schema with a name is an object.
    return { schema: bracket === "{...}" ? { type: "object" } : {} };
  }
  if (bracket === "{") {
    take(cursor, all.length);
    return readObject(cursor, position);
  }
  if (bracket === "[" && before === "") {
    take(cursor, all.length);
    return readArray(cursor, position);
  }
  return readScalar(cursor, position);
}

/** `http://…/schemas/BerthBerth` and `Berth`: the name of a schema. */
function nameOf(before: string): string | undefined {
  const last = before.slice(before.lastIndexOf("/") + 1);
  const half = last.slice(0, last.length / 2);
  if (!before.includes("#/")) return last === "" ? undefined : last;
  return half + half === last ? half : undefined;
}

/** True where a line is no prose about what stands above it. */
function isBoundary(cursor: Cursor): boolean {
  const { rest } = cursor;
  return isAtEnd(cursor) || /^[}\]]/.test(rest) || property.test(rest) || composition.test(rest);
}

function readObject(cursor: Cursor, { depth }: Position): Model | undefined {
  const schema: JsonObject = { type: "object" };
  const children: PageField[] = [];
  const inner = { depth: depth + 1, isItem: false };
  for (;;) {
    if (isAtEnd(cursor)) return undefined;
    if (cursor.rest.startsWith("}")) break;
    const line = cursor.lines[cursor.index] as TextLine;
    const [, name, star, value] = property.exec(cursor.rest) ?? [];
    const [composed, keyword] = composition.exec(cursor.rest) ?? [];
    if (keyword !== undefined && composed !== undefined) {
      take(cursor, composed.length);
      const members: JsonValue[] = [];
      while (!cursor.rest.startsWith("}")) {
        const member = readValue(cursor, { ...inner, name: keyword });
        if (member === undefined) return undefined;
        members.push(wholeSchema(member));
      }
      delete schema["type"];
      schema[keyword] = keyword === "not" ? (members[0] ?? {}) : members;
    } else if (name !== undefined && value !== undefined) {
      cursor.rest = value;
      const model = readValue(cursor, { ...inner, name });
      if (model === undefined) return undefined;
      if (/^< ?\* ?>:?$/.test(name)) schema["additionalProperties"] = wholeSchema(model);
      else
        children.push({
          ...{ name, row: children.length + 1, required: star !== undefined },
          ...model,
          source: sourceOf(line),
        });
    } else readLines(cursor, schema, { ...inner, name: "" });
  }
  take(cursor, 1);
  return { schema, children };
}

function readArray(cursor: Cursor, { depth, name }: Position): Model | undefined {
  const schema: JsonObject = { type: "array", items: {} };
  const inner = { depth: depth + 1, isItem: true, name };
  while (!isAtEnd(cursor) && !beginsModel(cursor.rest)) {
    if (cursor.rest.startsWith("]")) break;
    const at = cursor.index;
    readLines(cursor, schema, { ...inner, isItem: false }, beginsModel);
    if (cursor.index === at) return undefined;
  }
  const items = cursor.rest.startsWith("]") ? { schema: {} } : readValue(cursor, inner);
  if (items === undefined || !cursor.rest.startsWith("]")) return undefined;
  take(cursor, 1);
  schema["items"] = items.schema;
  return { schema, ...(items.children === undefined ? {} : { children: items.children }) };
}

function readScalar(cursor: Cursor, position: Position): Model | undefined {
  const [all, word = "", format] = scalar.exec(cursor.rest) ?? [];
  const type = parseTypeText(word)?.schema;
  if (all === undefined || type === undefined) return undefined;
  const schema: JsonObject = { ...type, ...(format === undefined ? {} : { format }) };
  take(cursor, all.length);
  while (!isBoundary(cursor)) readLines(cursor, schema, position);
  const { minimum, maximum } = schema;
  for (const [key, bound, value] of [
    ["exclusiveMinimum", "minimum", minimum],
    ["exclusiveMaximum", "maximum", maximum],
  ] as const)
    if (typeof schema[key] === "boolean") {
      if (schema[key] && value !== undefined) schema[key] = value;
      else delete schema[key];
      if (schema[key] !== undefined) delete schema[bound];
    }
  return { schema: schema["nullable"] === true ? withNull(schema) : schema };
}

function withNull({ nullable: _, ...schema }: JsonObject): JsonObject {
  const values = schema["enum"];
  return nullable(
    Array.isArray(values) && !values.includes(null)
      ? { ...schema, enum: [...values, null] }
      : schema,
  );
}

/** Adds what one line, or a paragraph, says of a schema. */
function readLines(
  cursor: Cursor,
  schema: JsonObject,
  { isItem, name }: Position,
  ends: (text: string) => boolean = () => false,
): void {
  const { rest: text } = cursor;
  const line = cursor.lines[cursor.index] as TextLine;
  const isLast = (one: Cursor) => {
    const after = { ...one, index: one.index + 1, rest: one.lines[one.index + 1]?.text ?? "" };
    return isBoundary(after) && !after.rest.startsWith("]");
  };
  if (/^Enum:?$/.test(text)) {
    nextLine(cursor);
    readValues(cursor, schema, { line, name });
    return;
  }
  const [, key, written = ""] = attribute.exec(text) ?? [];
  if (key !== undefined) {
    // The bracket that closes an array stands on the last line of its items.
    const isClosing = isItem && written.endsWith("]") && isLast(cursor);
    const value = isClosing ? written.slice(0, -1) : written;
    setAttribute(schema, key, value);
    nextLine(cursor);
    if (isClosing) {
      cursor.index--;
      cursor.rest = "]";
    }
    return;
  }
  if (text === "description:") nextLine(cursor);
  const prose: TextLine[] = [];
  while (
    !isBoundary(cursor) &&
    !attribute.test(cursor.rest) &&
    !/^Enum:?$/.test(cursor.rest) &&
    !ends(cursor.rest)
  ) {
    prose.push(cursor.lines[cursor.index] as TextLine);
    nextLine(cursor);
  }
  const known = schema["description"];
  const more = proseOf(prose);
  if (more !== "") schema["description"] = typeof known === "string" ? `${known}\n\n${more}` : more;
}

/** `[ wet, dry ]`; folded, `Array [ 2 ]`. */
function readValues(
  cursor: Cursor,
  schema: JsonObject,
  { line, name }: { readonly line: TextLine; readonly name: string },
): void {
  const [all, list = ""] = /^\[ ?(.*?) ?\](?=$|[\]}])/.exec(cursor.rest) ?? [];
  if (all === undefined) {
    cursor.leftOut.push({ kind: "values", name, line });
    if (/^Array ?\[/.test(cursor.rest)) nextLine(cursor);
    return;
  }
  schema["enum"] = list.split(", ").map((value) => valueOfText(value, schema) ?? value);
  take(cursor, all.length);
}

function setAttribute(schema: JsonObject, key: string, text: string): void {
  if (key === "pattern" || key === "title") schema[key] = text;
  else if (key === "example") {
    const example = valueOfText(text, schema);
    if (example !== undefined && !isObject(example)) schema["examples"] = [example];
  } else if (key === "default") {
    const value = valueOfText(text, schema);
    if (value !== undefined) schema["default"] = value;
  } else if (/^(?:true|false)$/.test(text)) schema[key] = text === "true";
  else if (/^-?\d+(?:\.\d+)?$/.test(text)) schema[key] = Number(text);
}

/** A schema with its properties inside. */
export function wholeSchema({ schema, children = [] }: Model): JsonObject {
  if (children.length === 0) return schema;
  const properties: JsonObject = {};
  for (const child of children) setOwn(properties, child.name ?? "", wholeSchema(child));
  const required = children.flatMap((child) => (child.required ? [child.name ?? ""] : []));
  const own = { properties, ...(required.length > 0 ? { required } : {}) };
  const items = schema["items"];
  return isObject(items)
    ? { ...schema, items: wholeSchema({ schema: items, children }) }
    : { ...schema, ...own };
}
