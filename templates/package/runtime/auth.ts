import { unlessAborted } from "./abort.ts";
import type { BasicCredentials, Provided } from "./types.ts";

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
export function inHeader(name: string, prefix = ""): Scheme {
  return (request: Request, key: string) => {
    // Platforms quote the value that they refuse; a credential must not get into a message.
    if (/[^\t\x20-\x7e\x80-\xff]/.test(key)) {
      throw new TypeError(
        `The credential for header ${name} has characters that no header may have.`,
      );
    }
    request.headers.set(name, prefix + key);
    return undefined;
  };
}

/** The API key in the query. */
export function inQuery(name: string): Scheme {
  return (request: Request, key: string) => {
    const url = new URL(request.url);
    url.searchParams.set(name, key);
    return new Request(url, request);
  };
}

/** The API key in a cookie. Browsers let no script set cookies of requests; this is for servers. */
export function inCookie(name: string): Scheme {
  return (request: Request, key: string) => {
    const others = request.headers.get("cookie");
    const cookie = `${name}=${encodeURIComponent(key)}`;
    request.headers.set("cookie", others ? `${others}; ${cookie}` : cookie);
    return undefined;
  };
}

/** HTTP Basic. Source: RFC 7617, UTF-8 form. */
export function basic(request: Request, { username, password }: BasicCredentials): undefined {
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  request.headers.set("authorization", `Basic ${btoa(String.fromCharCode(...bytes))}`);
}

/** Puts the credentials of the first alternative on the request for which all are at hand. */
export function authorizeWith({ schemes, security, exceptions = {} }: Security): Authorize {
  return async (auth, request, path) => {
    const operation = `${request.method} ${path}`;
    const alternatives = exceptions[operation] ?? security;
    const has = (name: string): boolean =>
      !Object.hasOwn(schemes, name) || (auth !== undefined && own(auth, name) !== undefined);
    const chosen =
      alternatives.find((names) => names.length > 0 && names.every(has)) ??
      alternatives.find((names) => names.length === 0);
    if (chosen === undefined && alternatives.length > 0 && auth !== undefined) {
      throw new TypeError(
        `${operation} needs credentials: ${alternatives.map((names) => names.join(" and ")).join(", or ")}.`,
      );
    }
    let authorized = request;
    for (const name of chosen ?? []) {
      const scheme = own(schemes, name);
      const credential = auth && own(auth, name);
      if (scheme === undefined || credential === undefined) continue;
      const value: unknown =
        typeof credential === "function"
          ? await unlessAborted(request.signal, credential({ operation }))
          : credential;
      // It would be sent as the text "undefined".
      if (value === undefined || value === null)
        throw new TypeError(`${operation}: the function of credential ${name} gave ${value}.`);
      authorized = scheme(authorized, value as never) ?? authorized;
    }
    return authorized;
  };
}

function own<Value>(values: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(values, name) ? (values[name] ?? undefined) : undefined;
}
