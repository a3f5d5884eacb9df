import { isObject, type JsonValue } from "../../json/values.ts";

/** Characters that no plain or literal block scalar may hold: those of string literals, lone surrogates among them. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/u;

const EACH_UNPRINTABLE = new RegExp(UNPRINTABLE, "gu");

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
  if (isEmpty(value) || !isCollection(value)) return `${scalar(value, "")}\n`;
  const output: Output = { lines: [], blocks: [], keys: new Map() };
  writeCollection(value, "", "", output);
  endBlock(output);
  return output.blocks.join("");
}

interface Output {
  readonly lines: string[];
  /** Lines that are done. Large documents have hundreds of thousands, which are cheaper to keep together. */
  readonly blocks: string[];
  /** How keys are written: there are few different ones. */
  readonly keys: Map<string, string>;
}

const BLOCK = 4000;

function writeLine(line: string, output: Output): void {
  if (output.lines.push(line) >= BLOCK) endBlock(output);
}

function endBlock({ lines, blocks }: Output): void {
  if (lines.length === 0) return;
  blocks.push(lines.join("\n"), "\n");
  lines.length = 0;
}

type Collection = Record<string, JsonValue> | JsonValue[];

function isCollection(value: JsonValue): value is Collection {
  return typeof value === "object" && value !== null;
}

function isEmpty(value: JsonValue): boolean {
  return isCollection(value) && Object.keys(value).length === 0;
}

/** @param lead - what the first line begins with: an item's stands on the line of its dash. */
function writeCollection(value: Collection, pad: string, lead: string, output: Output): void {
  let start = lead;
  if (Array.isArray(value)) {
    for (const item of value) {
      if (isCollection(item) && !isEmpty(item))
        writeCollection(item, `${pad}  `, `${start}- `, output);
      else writeLine(`${start}- ${scalar(item, pad)}`, output);
      start = pad;
    }
    return;
  }
  for (const key of Object.keys(value)) {
    const held = value[key] as JsonValue;
    const head = keyHead(key, start, pad, output);
    start = pad;
    if (!isCollection(held) || isEmpty(held)) {
      writeLine(`${head} ${scalar(held, pad)}`, output);
    } else {
      writeLine(head, output);
      writeCollection(held, `${pad}  `, `${pad}  `, output);
    }
  }
}

/**
 * A key with its colon. One that is too long to stand before it (YAML 1.2 section 7.4.2: at most 1024
 * characters) gets a line of its own.
 */
function keyHead(key: string, start: string, pad: string, output: Output): string {
  let text = output.keys.get(key);
  if (text === undefined) output.keys.set(key, (text = flowText(key)));
  if (text.length < 1000) return `${start}${text}:`;
  writeLine(`${start}? ${text}`, output);
  return `${pad}:`;
}

function scalar(value: JsonValue, pad: string): string {
  if (typeof value === "string") return yamlScalar(value, pad);
  if (isObject(value)) return "{}";
  return Array.isArray(value) ? "[]" : JSON.stringify(value);
}

/** A text as the value of a key at this indentation. */
export function yamlScalar(text: string, pad: string): string {
  return text.includes("\n") ? blockText(text, pad) : flowText(text);
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
    EACH_UNPRINTABLE,
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
