// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { unlessAborted } from "./abort.js";
/** The API key in a header, after `prefix`. */
export function inHeader(name, prefix = "") {
  return (request, key) => {
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
export function inQuery(name) {
  return (request, key) => {
    const url = new URL(request.url);
    url.searchParams.set(name, key);
    return new Request(url, request);
  };
}
/** The API key in a cookie. Browsers let no script set cookies of requests; this is for servers. */
export function inCookie(name) {
  return (request, key) => {
    const others = request.headers.get("cookie");
    const cookie = `${name}=${encodeURIComponent(key)}`;
    request.headers.set("cookie", others ? `${others}; ${cookie}` : cookie);
    return undefined;
  };
}
/** HTTP Basic. Source: RFC 7617, UTF-8 form. */
export function basic(request, { username, password }) {
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  request.headers.set("authorization", `Basic ${btoa(String.fromCharCode(...bytes))}`);
}
/** Puts the credentials of the first alternative on the request for which all are at hand. */
export function authorizeWith({ schemes, security, exceptions = {} }) {
  return async (auth, request, path) => {
    const operation = `${request.method} ${path}`;
    const alternatives = exceptions[operation] ?? security;
    const has = (name) =>
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
      const value =
        typeof credential === "function"
          ? await unlessAborted(request.signal, credential({ operation }))
          : credential;
      // It would be sent as the text "undefined".
      if (value === undefined || value === null)
        throw new TypeError(`${operation}: the function of credential ${name} gave ${value}.`);
      authorized = scheme(authorized, value) ?? authorized;
    }
    return authorized;
  };
}
function own(values, name) {
  return Object.hasOwn(values, name) ? (values[name] ?? undefined) : undefined;
}
