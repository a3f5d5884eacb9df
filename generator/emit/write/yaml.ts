import { isObject, type JsonValue } from "../../json/values.ts";

/** Characters that no plain or literal block scalar may hold: those of string literals, lone surrogates among them. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/u;

/** Words and numbers that YAML 1.1 or 1.2 reads as something other than a string. */
const OTHER_TYPE = /^(?:~|null|true|false|yes|no|on|off|y|n|[-+.\d].*|0[xob].*|<<|=|\.inf|\.nan)$/i;

/** Plain scalars that need no second thought; every other text is quoted. */
const PLAIN = /^[A-Za-z_$/][\w$/.()'’-]*(?:[ ,]+[\w$/.()'’-]+)*$/;

/**
 * A JSON value as YAML 1.2 text, two spaces deep, keys in their order. No anchors, no tags, and
 * nothing that YAML 1.1 reads as another value. Written by hand because the library takes some
 * seconds for a large document.
 */
export function yamlText(value: JsonValue): string {
  const lines: string[] = [];
  if (isEmpty(value) || !isCollection(value)) return `${scalar(value, "")}\n`;
  writeCollection(value, "", lines);
  return `${lines.join("\n")}\n`;
}

type Collection = Record<string, JsonValue> | JsonValue[];

function isCollection(value: JsonValue): value is Collection {
  return typeof value === "object" && value !== null;
}

function isEmpty(value: JsonValue): boolean {
  return isCollection(value) && Object.keys(value).length === 0;
}

function writeCollection(value: Collection, pad: string, lines: string[]): void {
  if (Array.isArray(value)) {
    for (const item of value) writeItem(item, pad, lines);
    return;
  }
  for (const key of Object.keys(value)) {
    const held = value[key] as JsonValue;
    const head = keyHead(key, pad, lines);
    if (!isCollection(held) || isEmpty(held)) {
      lines.push(`${head} ${scalar(held, pad)}`);
    } else {
      lines.push(head);
      writeCollection(held, `${pad}  `, lines);
    }
  }
}

/**
 * A key with its colon. One that is too long to stand before it (YAML 1.2 section 7.4.2: at most 1024
 * characters) gets a line of its own.
 */
function keyHead(key: string, pad: string, lines: string[]): string {
  const text = flowText(key);
  if (text.length < 1000) return `${pad}${text}:`;
  lines.push(`${pad}? ${text}`);
  return `${pad}:`;
}

/** An item's first key stands on the line of its dash. */
function writeItem(item: JsonValue, pad: string, lines: string[]): void {
  if (!isCollection(item) || isEmpty(item)) {
    lines.push(`${pad}- ${scalar(item, pad)}`);
    return;
  }
  const first = lines.length;
  writeCollection(item, `${pad}  `, lines);
  lines[first] = `${pad}- ${(lines[first] ?? "").slice(pad.length + 2)}`;
}

function scalar(value: JsonValue, pad: string): string {
  if (typeof value === "string")
    return value.includes("\n") ? blockText(value, pad) : flowText(value);
  if (isObject(value)) return "{}";
  return Array.isArray(value) ? "[]" : JSON.stringify(value);
}

/** A text on one line: plain, or in double quotes (YAML 1.2 section 7.3.1, a superset of JSON strings). */
function flowText(text: string): string {
  const plain = PLAIN.test(text) && !OTHER_TYPE.test(text) && !UNPRINTABLE.test(text);
  return plain ? text : quoted(text);
}

/** As prettier quotes: single quotes where double quotes would need escapes, and only they. */
function quoted(text: string): string {
  const raw = !/[\\\n\r\t]/.test(text) && !UNPRINTABLE.test(text);
  return raw && text.includes('"') ? `'${text.replaceAll("'", "''")}'` : doubleQuoted(text);
}

function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    new RegExp(UNPRINTABLE, "gu"),
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A literal block (YAML 1.2 section 8.1.2), where it can say the same as a quoted text. */
function blockText(text: string, pad: string): string {
  const body = text.replace(/\n+$/, "");
  const breaks = text.length - body.length;
  if (
    body === "" ||
    /^[ \n]/.test(body) ||
    /[\r\t]/.test(body) ||
    / $/m.test(body) ||
    UNPRINTABLE.test(text)
  ) {
    return doubleQuoted(text);
  }
  const indicator = { 0: "|-", 1: "|" }[breaks];
  if (indicator === undefined) return doubleQuoted(text);
  const lines = body.split("\n").map((line) => (line === "" ? "" : `${pad}  ${line}`));
  return `${indicator}\n${lines.join("\n")}`;
}
