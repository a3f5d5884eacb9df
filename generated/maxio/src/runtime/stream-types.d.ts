// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** One event of a server's stream. Source: WHATWG HTML section 9.2. */
export interface ServerEvent<Data> {
  readonly data: Data;
  /** Its type; undefined when the server gives none. */
  readonly event?: string | undefined;
  /** What to continue after; undefined when the server gives none. */
  readonly id?: string | undefined;
}
/**
 * What a server sends while it goes on, each value when it is wanted. It is read once; to leave the loop ends the
 * request.
 */
export interface ServerStream<Value> extends AsyncIterable<Value> {
  /** The response, whose body this reads. */
  readonly response: Response;
  /** `id` of the last event that had one. */
  readonly lastEventId: string | undefined;
  /** Milliseconds that the server asks to wait before connecting again. */
  readonly retry: number | undefined;
}
/** Media types of lists that are sent item by item. */
export type LinesMediaType =
  `application/${"x-ndjson" | "ndjson" | "jsonl" | "x-jsonlines" | "jsonlines" | "json-seq"}${string}`;
/** Media types of streams. */
export type StreamMediaType = `text/event-stream${string}` | LinesMediaType;
/** What a stream's reader gives, by media type and the type of an item. */
export type StreamOf<MediaType, Item> = MediaType extends LinesMediaType
  ? ServerStream<Item>
  : ServerStream<Item extends unknown ? EventOf<Item> : never>;
/** A schema describes the data of events, or events with `data` and its siblings. */
type EventOf<Item> = Item extends {
  readonly data?: unknown;
}
  ? Exclude<keyof Item, "data" | "event" | "id" | "retry"> extends never
    ? Item
    : ServerEvent<Item>
  : ServerEvent<Item>;
/** An operation of which the stream was asked for. */
export type Streaming<Operation> = WithContent<Operation, "stream">;
/** An operation of which the value was asked for that the stream would make up. */
export type NotStreaming<Operation> = WithContent<Operation, "value">;
type WithContent<Operation, Kind> = Operation extends {
  responses: infer Responses;
}
  ? Omit<Operation, "responses"> & {
      responses: {
        [Status in keyof Responses]: ContentWith<Responses[Status], Kind>;
      };
    }
  : Operation;
type ContentWith<Answer, Kind> = Answer extends {
  content: infer Content;
}
  ? keyof Content & StreamMediaType extends never
    ? Answer
    : Omit<Answer, "content"> & {
        content: Kind extends "stream"
          ? Pick<Content, keyof Content & StreamMediaType>
          : Omit<Content, keyof Content & StreamMediaType>;
      }
  : Answer;
export {};
