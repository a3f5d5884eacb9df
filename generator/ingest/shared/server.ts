import type { Line } from "./lines.ts";

/** Hosts that documentation tools print where no server is known. */
const placeholderHosts = new Set(["api.example.com", "example.com"]);

/**
 * The server's address in a request's: the address less the path at its end and less the query.
 * Placeholders may be written `{id}`, `:id` or be filled in, so segments of the path that are
 * placeholders match anything.
 *
 * @returns undefined where the address does not end with the path, or is a placeholder.
 */
export function serverFromUrl(url: string, path: string): string | undefined {
  const scheme = /^https?:\/\//.exec(url)?.[0];
  if (scheme === undefined) return undefined;
  const [address = ""] = url.split(/[?#]/, 1);
  const have = address.slice(scheme.length).split("/");
  const want = path.split("/").slice(1);
  if (want.at(-1) === "") want.pop();
  if (have.at(-1) === "") have.pop();
  if (want.length >= have.length) return undefined;
  const tail = have.slice(have.length - want.length);
  const matches = want.every((segment, index) => {
    const actual = tail[index] ?? "";
    return segment === actual || segment.includes("{");
  });
  const [host = ""] = have;
  if (!matches || placeholderHosts.has(host.toLowerCase())) return undefined;
  return scheme + have.slice(0, have.length - want.length).join("/");
}

/** The path of an address, without its query; a variable before it (`{{base}}/x`, `$BASE/x`) is its server. */
export function pathOfUrl(url: string): string | undefined {
  const [address = ""] = url.split(/[?#]/, 1);
  const path = /^(?:https?:\/\/[^/]*|\{\{[^{}]*\}\}|\$\{?\w+\}?)(\/.*)?$/i.exec(address);
  return path === null ? undefined : (path[1] ?? "/");
}

/** Addresses in samples of any language, each with its line. */
export function addressesIn(lines: readonly Line[]): { text: string; line: number }[] {
  return lines.flatMap(({ text, number }) =>
    [...text.matchAll(/["'`(]?(https?:\/\/[^\s"'`<>()\\]{1,2000})/g)].map(([, url = ""]) => ({
      text: url,
      line: number,
    })),
  );
}
