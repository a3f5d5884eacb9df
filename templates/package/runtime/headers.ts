import type { Parameters } from "./send.ts";
import { contentOf, expand, type Styles } from "./styles.ts";

/**
 * Writes header parameters, which are `simple` unless a style is given, and cookie parameters. Browsers let no
 * script set cookies of requests; those are for servers.
 */
export function headersWith(
  styles: Styles,
  cookies: Styles = {},
): (parameters: Parameters) => Readonly<Record<string, string>> {
  return ({ header, cookie }) => {
    const headers: [string, string][] = Object.entries(header ?? {})
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([name, value]) => [
        name,
        headerValue(value, (Object.hasOwn(styles, name) && styles[name]) || "simple"),
      ]);
    const pairs = Object.entries(cookie ?? {})
      .map(([name, value]) =>
        expand(name, value, (Object.hasOwn(cookies, name) && cookies[name]) || "form"),
      )
      .filter((pair) => pair !== "");
    if (pairs.length > 0) headers.push(["cookie", pairs.join("; ").replaceAll("&", "; ")]);
    return Object.fromEntries(headers);
  };
}

/** Headers are not percent-encoded. Source: OAS 3.1 section 4.8.12. */
function headerValue(value: unknown, style: string): string {
  return contentOf(value, style) ?? expand("", value, style, String);
}
