import type { Diagnostic } from "../../diagnostics/index.ts";
import type { SourcedDocument } from "../../document/index.ts";
import { joinPointer, parsePointer, valueAt } from "../../json/pointer.ts";
import { isObject, type JsonObject } from "../../json/values.ts";
import { schemasOf } from "./unnamed-tables.ts";

/** Something that pages leave out of a document, to be filled in. */
export interface Hole {
  readonly pointer: string;
  readonly description: string;
  readonly keys: readonly string[];
}

/** Reports of rows that a page has, or had folded, and the document lacks. */
const lostRows = new Set([
  "page-folded",
  "fields-not-shown",
  "nesting-not-shown",
  "fields-not-readable",
]);

/** Schemas of which only a sample, or nothing, tells the fields. An outer schema stands for those inside of it. */
export function fieldHoles(
  document: SourcedDocument,
  diagnostics: readonly Diagnostic[],
): readonly Hole[] {
  const hasLost = diagnostics.some(({ code }) => lostRows.has(code));
  const lines = diagnostics.flatMap(({ code, location }) =>
    code === "nesting-not-shown" && location !== undefined ? [location.line] : [],
  );
  const schemas = schemasOf(document.value);
  const empty = schemas.filter(({ schema }) => isEmptyObject(schema)).map(({ pointer }) => pointer);
  const outer = lines.flatMap((line) => containerOf(empty, line, document) ?? []);
  const sampled = schemas
    .filter(({ pointer, schema }) => isSampled(schema, pointer, document))
    .map(({ pointer }) => pointer);
  const all = new Set([...(hasLost ? empty : []), ...outer, ...sampled]);
  const outermost = [...all].filter(
    (pointer) => ![...all].some((other) => pointer.startsWith(`${other}/`)),
  );
  return outermost.map(holeOf);
}

const holeOf = (pointer: string): Hole => ({
  pointer,
  description: "The fields of the object, and which of them are required.",
  keys: ["properties", "required"],
});

/** An object that may have any field, as far as the page tells. */
const isEmptyObject = (schema: JsonObject): boolean =>
  schema["type"] === "object" &&
  schema["properties"] === undefined &&
  schema["additionalProperties"] === undefined &&
  schema["x-crosswalk-unnamed"] === undefined;

/** True where a sample gave all fields of an object. */
function isSampled(
  { properties }: JsonObject,
  pointer: string,
  { locate }: SourcedDocument,
): boolean {
  const names = isObject(properties) ? Object.keys(properties) : [];
  return (
    names.length > 0 &&
    names.every((name) => locate(joinPointer(pointer, "properties", name))?.kind === "sampled")
  );
}

/** The schema that contains the last object before a line: rows on that line belong to one of both. */
function containerOf(
  empty: readonly string[],
  line: number,
  { value, locate }: SourcedDocument,
): string | undefined {
  const before = empty.filter((pointer) => (locate(pointer)?.line ?? Infinity) <= line);
  const tokens = parsePointer(before.at(-1) ?? "");
  for (let length = tokens.length - 1; length > 0; length--) {
    const pointer = joinPointer("", ...tokens.slice(0, length));
    const holder = valueAt(value, pointer);
    if (isObject(holder) && isObject(holder["properties"]) && tokens[length] === "properties")
      return pointer;
  }
  return undefined;
}
