// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** How the body of a success is read: one of the ways of `Response`, its stream, or a function of its own. */
export type BodyReader =
  | "json"
  | "text"
  | "blob"
  | "arrayBuffer"
  | "stream"
  | ((response: Response, operation: string) => Promise<unknown>);
/**
 * Reads the body of a success.
 *
 * @param operation - method and path, for messages.
 * @throws UnreadableResponseError when it is to be JSON and is not.
 */
export declare function readBody(
  response: Response,
  reader: BodyReader,
  operation: string,
): Promise<unknown>;
/** Reads JSON, also where a server names it as text or does not name it. */
export declare function readJson(response: Response, operation: string): Promise<unknown>;
