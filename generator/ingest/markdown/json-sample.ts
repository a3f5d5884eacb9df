import { stripComments } from "jsonc-parser";
import { isObject, objectOf, type JsonValue } from "../../json/values.ts";
import { parseJson } from "../shared/vocabulary/types.ts";
import type { Block } from "./blocks.ts";

type Fence = Extract<Block, { kind: "fence" }>;

/** A JSON sample in a block of code. */
export interface JsonSample {
  readonly text: string;
  readonly line: number;
  /** From the line that the server answers with: `HTTP/1.1 201 Created`. */
  readonly status?: string;
}

/** Languages that pages give to JSON. */
const languages = /^(?:|json.*|js|javascript|http|text|txt|plain(?:text)?|console|shell|bash)$/;

/** The JSON of a block of code, also below the status and the headers of a response. */
export function jsonSampleOf({ lines, language, line }: Fence): JsonSample | undefined {
  if (!languages.test(language)) return undefined;
  const first = lines.findIndex(({ text }) => text !== "");
  const status = /^HTTP\/[\d.]+ ([1-5]\d\d)\b/.exec(lines[first]?.text ?? "")?.[1];
  const body =
    status === undefined ? 0 : lines.findIndex(({ text }, at) => at > first && text === "") + 1;
  if (status !== undefined && body === 0) return undefined;
  const written = lines
    .slice(body)
    .map(({ raw }) => raw)
    .join("\n");
  // People explain samples in comments, which JSON has not.
  const text = stripComments(written, " ");
  if (parseJson(text) === undefined) return undefined;
  return { text, line: line.number + 1 + body, ...(status === undefined ? {} : { status }) };
}

/** Some tools print the schema in place of a sample: what such a value would look like. */
export function withoutSchema(value: JsonValue): JsonValue {
  if (!isObject(value)) return value;
  const { type, items, properties } = value;
  if (type === "array" && isObject(items)) return [withoutSchema(items)];
  return type === "object" && isObject(properties) ? objectOf(properties) : value;
}
