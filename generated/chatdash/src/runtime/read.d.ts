// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { Context } from "./client.js";
/** How the body of a success is read: one of the ways of `Response`, its stream, or a function of its own. */
export type BodyReader =
  | "json"
  | "text"
  | "blob"
  | "arrayBuffer"
  | "stream"
  | ((response: Response, operation: string, context: Context) => Promise<unknown>);
/**
 * Reads the body of a success.
 *
 * @param about - `operation`: method and path, for messages; `context`: the client's policy.
 * @throws UnreadableResponseError when it is to be JSON and is not.
 */
export declare function readBody(
  response: Response,
  reader: BodyReader,
  {
    operation,
    context,
  }: {
    readonly operation: string;
    readonly context: Context;
  },
): Promise<unknown>;
/** Reads JSON, also where a server names it as text or does not name it. */
export declare function readJson(
  response: Response,
  operation: string,
  parse?: (text: string) => unknown,
): Promise<unknown>;
