// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { Context } from "./client.js";
/** A JSON text and the value that a parser made of it. */
export interface ParsedJson {
  readonly text: string;
  readonly value: unknown;
}
/** What a body is read for. */
export interface ReadingOf {
  /** Method and path, for messages. */
  readonly operation: string;
  readonly context: Context;
  /** Reports integers whose digits a number cannot hold, where the operation has JSON: `reportIntegers`. */
  readonly integers?:
    ((response: Response, reading: ReadingOf, json: ParsedJson) => void) | undefined;
}
/** Parses JSON, where its values have another form than `JSON.parse` gives. */
export type JsonParser = (text: string) => unknown;
/** How the body of a success is read: one of the ways of `Response`, its stream, or a function of its own. */
export type BodyReader =
  | "json"
  | "text"
  | "blob"
  | "arrayBuffer"
  | "stream"
  | ((response: Response, reading: ReadingOf) => Promise<unknown>);
/**
 * Reads the body of a success. The promise rejects with an UnreadableResponseError when it is to be JSON and is not.
 */
export declare function readBody(
  response: Response,
  reader: BodyReader,
  reading: ReadingOf,
): unknown;
/** Reads JSON, also where a server names it as text or does not name it. */
export declare function readJson(
  response: Response,
  reading: ReadingOf,
  parse?: JsonParser,
): Promise<unknown>;
/** Reads the body of an error: JSON by its value, any other text as it is. */
export declare function readError(
  response: Response,
  reading: ReadingOf,
  parse?: JsonParser,
): Promise<unknown>;
/** The value of a JSON text; undefined of another one. */
export declare function parseJson(text: string, parse?: JsonParser): ParsedJson | undefined;
