// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { BasicCredentials, Provided } from "./types.js";
/** Puts a credential on a request; gives a new one when the URL changes. */
export type Scheme = (request: Request, credential: never) => Request | undefined;
/** Credentials by security scheme, or functions that give them. */
export type Credentials = Readonly<Record<string, Provided<unknown> | undefined>>;
/** Puts credentials on a request to a path of the document; gives a new one when the URL changes. */
export type Authorize = (
  auth: Credentials | undefined,
  request: Request,
  path: string,
) => Promise<Request | undefined>;
/** What an API's document says of security. */
export interface Security {
  /** How each security scheme puts its credential on a request. */
  readonly schemes: Readonly<Record<string, Scheme>>;
  /** Alternatives; the schemes of one are needed together. */
  readonly security: readonly (readonly string[])[];
  /** Security of the operations that have their own, by method and path. */
  readonly exceptions?: Readonly<Record<string, readonly (readonly string[])[]>>;
}
/** The API key in a header, after `prefix`. */
export declare function inHeader(name: string, prefix?: string): Scheme;
/** The API key in the query. */
export declare function inQuery(name: string): Scheme;
/** The API key in a cookie. Browsers let no script set cookies of requests; this is for servers. */
export declare function inCookie(name: string): Scheme;
/** HTTP Basic. Source: RFC 7617, UTF-8 form. */
export declare function basic(
  request: Request,
  { username, password }: BasicCredentials,
): undefined;
/** Puts the credentials of the first alternative on the request for which all are at hand. */
export declare function authorizeWith({ schemes, security, exceptions }: Security): Authorize;
