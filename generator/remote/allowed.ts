import { isIP } from "node:net";
import { isLoopbackAddress, isPublicAddress } from "./address.ts";

/** True for a reference that has a scheme, or a host without one; `C:` is a drive. */
export function isRemoteReference(reference: string): boolean {
  return /^([a-z][a-z0-9+.-]+:|[\\/]{2})/i.test(reference);
}

/**
 * Says what is wrong with a remote location of the configuration; undefined when nothing is.
 * A location is an https URL: one that ends in `/` stands for everything below it, any other for itself.
 * It has to be written as it is compared, so that a reviewer sees what is allowed.
 */
export function allowedLocationProblem(location: string): string | undefined {
  const url = URL.canParse(location) ? new URL(location) : undefined;
  if (url === undefined) return "not a URL";
  const problem = forbiddenUrlProblem(url);
  if (problem !== undefined) return problem;
  if (location.includes("*")) return "a host or path is spelled out, without `*`";
  if (url.hash !== "" || location.includes("#"))
    return "a location has no `#`: it is a whole document";
  if (url.pathname.endsWith("/") && url.search !== "")
    return "a location that ends in `/` has no query";
  return url.href === location ? undefined : `write it as ${url.href}`;
}

/** What is never fetched, whatever the configuration allows; undefined when it may be. */
export function forbiddenUrlProblem(url: URL): string | undefined {
  if (url.protocol !== "https:") return `only https is allowed, not ${url.protocol}`;
  if (url.username !== "" || url.password !== "") return "it contains credentials";
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(literal) !== 0 && !isPublicAddress(literal)) return `${literal} is not a public address`;
  return undefined;
}

/** True for `localhost`, 127.0.0.0/8 and [::1]. */
export function isLoopbackHost(hostname: string): boolean {
  const literal = hostname.replace(/^\[|\]$/g, "");
  return hostname === "localhost" || (isIP(literal) !== 0 && isLoopbackAddress(literal));
}

/** Why a URL is not one of this machine; undefined when it is. */
export function loopbackUrlProblem(url: URL): string | undefined {
  if (url.protocol !== "http:" && url.protocol !== "https:")
    return `only http and https are allowed, not ${url.protocol}`;
  if (url.username !== "" || url.password !== "") return "it contains credentials";
  return isLoopbackHost(url.hostname) ? undefined : `${url.host} is not this machine`;
}

/** What is wrong with the URL of a document's source; undefined when nothing is. */
export function sourceProblem(source: string): string | undefined {
  if (!URL.canParse(source)) return "not a URL";
  const url = new URL(source);
  if (url.hash !== "") return "a source has no `#`: it is a whole document";
  return isLoopbackHost(url.hostname) ? loopbackUrlProblem(url) : forbiddenUrlProblem(url);
}

/**
 * Checks a URL, as the URL standard reads it, by the locations that the configuration allows: scheme,
 * host and port are equal, and the path is the location's or below it. A query is allowed only where
 * it is spelled out.
 *
 * @returns why it is not allowed; undefined when it is.
 */
export function urlProblem(url: URL, allowed: readonly string[]): string | undefined {
  const problem = forbiddenUrlProblem(url);
  if (problem !== undefined) return problem;
  const document = withoutFragment(url);
  if (allowed.includes(document)) return undefined;
  const folders = allowed.filter(
    (location) => location.startsWith("https://") && location.endsWith("/"),
  );
  if (!folders.some((folder) => document.startsWith(folder)))
    return "`allowReferences` does not name it";
  if (url.search !== "") return "it has a query, and `allowReferences` does not spell it out";
  // A server may decode these before it looks for `..`.
  if (/%(2f|5c|00|25)/i.test(url.pathname)) return "its path has an encoded separator";
  return undefined;
}

/** A document's own URL. */
export function withoutFragment(url: URL): string {
  const document = new URL(url);
  document.hash = "";
  return document.href;
}
