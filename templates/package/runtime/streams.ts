import { createParser, type EventSourceMessage } from "eventsource-parser";
import type { Context } from "./client.ts";
import { UnreadableResponseError } from "./errors.ts";
import { reportMismatches } from "./mismatches.ts";
import { readByMediaType } from "./read-by-media-type.ts";
import type { ServerStream } from "./stream-types.ts";
import { parseJson, type JsonParser, type ReadingOf } from "./read.ts";
import { reportIntegers } from "./report-integers.ts";
import { issuesOf, type Schema } from "./validate.ts";

/** Characters that one event or line has at most: a server that never ends one would fill the memory. */
const MAX_ITEM_CHARACTERS = 16 * 1024 * 1024;

/** How the items of a stream are read. */
export interface StreamPlan {
  readonly schema?: Schema;
  /** `data`: the schema is of the JSON in an event's data; `event`: of the event; `text`: data is text. */
  readonly describes: "data" | "event" | "text";
  /** Parses JSON, where its values have another form. */
  readonly parse?: JsonParser;
  /** Data of the event, or line, after which nothing follows; it is not given. */
  readonly end?: string;
}

/** Reads a success that is a stream, or one of another media type. */
export type StreamReader = (response: Response, reading: ReadingOf) => Promise<unknown>;

/** Reads server-sent events. */
export function eventsWith(plan: StreamPlan): StreamReader {
  return async (response, reading) => {
    const { operation, context } = reading;
    // A parser of events finds none in a page or a JSON text, and says nothing.
    if (/json|html/i.test(response.headers.get("content-type") ?? ""))
      throw new UnreadableResponseError(operation, response, { wanted: "events" });
    const items = checkItems(plan, response, reading);
    return streamOf(response, async function* (state) {
      for await (const message of messagesOf(response, state)) {
        if (isEnd(plan, context, message.data)) return;
        yield items(message);
      }
    });
  };
}

/** Reads JSON texts line by line: NDJSON, JSON Lines, or JSON text sequences (RFC 7464). */
export function linesWith(plan: StreamPlan): StreamReader {
  return async (response, reading) => {
    const { context } = reading;
    const items = checkItems(plan, response, reading);
    const isSequence = /json-seq/i.test(response.headers.get("content-type") ?? "");
    return streamOf(response, async function* () {
      for await (const line of isSequence ? recordsOf(response) : linesOf(response)) {
        if (isEnd(plan, context, line)) return;
        if (line !== "") yield items({ data: line }).data;
      }
    });
  };
}

/** Reads a stream where the response is one, and any other body by its media type. */
export function streamsWith(readers: Readonly<Record<string, StreamReader>>): StreamReader {
  return (response, reading) => {
    const type = response.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
    const reader = Object.hasOwn(readers, type) ? readers[type] : undefined;
    return (reader ?? readByMediaType)(response, reading);
  };
}

interface State {
  lastEventId: string | undefined;
  retry: number | undefined;
}

function streamOf(
  response: Response,
  read: (state: State) => AsyncGenerator<unknown>,
): ServerStream<unknown> {
  const state: State = { lastEventId: undefined, retry: undefined };
  const values = read(state);
  return Object.assign(state, { response, [Symbol.asyncIterator]: () => values });
}

function isEnd({ end }: StreamPlan, { streamEnd }: Context, data: string): boolean {
  return data === (streamEnd ?? end);
}

type Message = Pick<EventSourceMessage, "data"> & Partial<EventSourceMessage>;

/** Parses items, and checks them as the client's policy asks. */
function checkItems(
  { schema, describes, parse }: StreamPlan,
  response: Response,
  reading: ReadingOf,
): (message: Message) => { readonly data: unknown } {
  const { operation, context } = reading;
  const [method = "", path = ""] = operation.split(/ (.*)/s);
  const { status } = response;
  const check = (value: unknown): void => {
    if (context.validate?.response === "off") return;
    const issues = issuesOf(schema, value);
    if (issues.length > 0) reportMismatches(context, { method, path, status, response }, issues);
  };
  return ({ data: text, event, id }) => {
    const about = {
      ...(event !== undefined && { event }),
      ...(id !== undefined && { id }),
    };
    const json = describes === "text" ? undefined : parseJson(text, parse);
    if (json) reportIntegers(response, reading, json);
    const parsed = describes === "text" ? text : json?.value;
    if (describes === "event") {
      const whole = { ...about, data: parsed ?? text };
      const asText = { ...about, data: text };
      // The data of some events is JSON, that of others text; the schema knows which.
      const isText = issuesOf(schema, whole).length > 0 && issuesOf(schema, asText).length === 0;
      if (!isText) check(whole);
      return isText ? asText : whole;
    }
    if (parsed === undefined) throw new UnreadableResponseError(operation, response);
    check(parsed);
    return { ...about, data: parsed };
  };
}

/** Text as it comes; a character may be split over two chunks, and a byte order mark is left out. */
async function* textOf({ body }: Response): AsyncGenerator<string> {
  if (body === null) return;
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const text = done ? decoder.decode() : decoder.decode(value, { stream: true });
      if (text !== "") yield text;
      if (done) return;
    }
  } finally {
    // Whoever leaves the loop wants no more of it.
    await reader.cancel().catch(() => undefined);
  }
}

async function* messagesOf(response: Response, state: State): AsyncGenerator<EventSourceMessage> {
  let messages: EventSourceMessage[] = [];
  const parser = createParser({
    maxBufferSize: MAX_ITEM_CHARACTERS,
    onEvent: (message) => messages.push(message),
    onRetry: (milliseconds) => (state.retry = milliseconds),
    onError: ({ type }) => {
      if (type === "max-buffer-size-exceeded") throw tooLong();
    },
  });
  let last = "";
  for await (const text of textOf(response)) {
    parser.feed(text);
    last = text.at(-1) ?? last;
    yield* take();
  }
  // The parser waits for the rest of a line end that had but one character.
  if (last === "\r") parser.feed("\n");
  yield* take();

  function* take(): Generator<EventSourceMessage> {
    const taken = messages;
    messages = [];
    for (const message of taken) {
      state.lastEventId = message.id ?? state.lastEventId;
      yield message;
    }
  }
}

function tooLong(): RangeError {
  return new RangeError(`An item of the stream has more than ${MAX_ITEM_CHARACTERS} characters.`);
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  let parts: string[] = [];
  let size = 0;
  const clean = (line: string): string => line.replace(/^\u001e|\r$/g, "").trim();
  for await (const text of textOf(response)) {
    const [first = "", ...others] = text.split("\n");
    parts.push(first);
    size += first.length;
    if (size > MAX_ITEM_CHARACTERS) throw tooLong();
    for (const next of others) {
      yield clean(parts.join(""));
      parts = [next];
      size = next.length;
    }
  }
  yield clean(parts.join(""));
}

/** Texts of a sequence: each begins with a separator, and may have several lines. Source: RFC 7464 section 2. */
async function* recordsOf(response: Response): AsyncGenerator<string> {
  let record = "";
  for await (const text of textOf(response)) {
    const [first = "", ...others] = text.split("\u001e");
    record += first;
    for (const next of others) {
      yield record.trim();
      record = next;
    }
    // One that is a whole line does not wait for the separator of the next.
    if (text.endsWith("\n") && record.indexOf("\n") === record.length - 1 && parseJson(record)) {
      yield record.trim();
      record = "";
    }
    if (record.length > MAX_ITEM_CHARACTERS) throw tooLong();
  }
  yield record.trim();
}
