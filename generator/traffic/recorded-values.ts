import { createParser } from "eventsource-parser";
import { describedBy } from "../emit/index.ts";
import { bodyKind } from "../json/media-types.ts";
import type { JsonValue } from "../json/values.ts";
import type { MediaTypeModel } from "../model/index.ts";
import type { Resources } from "../schema/references.ts";
import { TRAFFIC_LIMITS } from "./limits.ts";
import { schemasAlong } from "./walk-schema.ts";

/** A value that a schema describes; undefined for a text that should be JSON and is none. */
type RecordedValue = { readonly value: JsonValue } | undefined;

interface Recorded {
  readonly mediaType: string;
  readonly content: MediaTypeModel;
  readonly resources: Resources;
}

/** The values of a recorded body that its schema describes: of a stream each item, of JSON the whole. */
export function valuesOf(text: string, recorded: Recorded): RecordedValue[] {
  const { mediaType } = recorded;
  if (bodyKind(mediaType) === "json") return [parse(text)];
  if (bodyKind(mediaType) !== "stream" || !hasItems(recorded)) return [];
  if (/event-stream/.test(mediaType)) return valuesOfEvents(text, recorded);
  return text
    .split(/[\n\u001e]/)
    .filter((line) => line.trim() !== "")
    .slice(0, TRAFFIC_LIMITS.streamItems)
    .map(parse);
}

/** Whether the schema of a stream is that of its items, and not of all of its text. */
function hasItems({ content: { schemaPointer }, resources }: Recorded): boolean {
  const along = schemasAlong(resources, schemaPointer ?? "", []);
  return along.some(({ schema }) => schema["type"] === "object");
}

/** What the schema describes of each event, as the client reads it: the event with its data, or the data alone. */
function valuesOfEvents(text: string, { content, resources }: Recorded): RecordedValue[] {
  const values: RecordedValue[] = [];
  const describes = describedBy(resources, content.schema ?? true);
  const parser = createParser({
    onEvent({ data, event, id }) {
      if (values.length >= TRAFFIC_LIMITS.streamItems) return;
      const read = parse(data);
      if (describes === "event") {
        const about = { ...(event !== undefined && { event }), ...(id !== undefined && { id }) };
        values.push({ value: { ...about, data: dataOf(data, read, { content, resources }) } });
      } else if (read !== undefined) values.push(read);
      // Streams end with a word such as `[DONE]`, which no schema describes.
    },
  });
  parser.feed(text.endsWith("\n") ? `${text}\n` : `${text}\n\n`);
  return values;
}

/** The data of an event: its text where that is what the schema describes. */
function dataOf(
  text: string,
  read: RecordedValue,
  { content, resources }: Pick<Recorded, "content" | "resources">,
): JsonValue {
  const along = schemasAlong(resources, content.schemaPointer ?? "", ["data"]);
  const isText = along.some(({ schema }) => [schema["type"]].flat().includes("string"));
  return isText || read === undefined ? text : read.value;
}

function parse(text: string): RecordedValue {
  try {
    return { value: JSON.parse(text) as JsonValue };
  } catch {
    return undefined;
  }
}
