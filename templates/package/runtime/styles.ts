import { jsonText } from "./json-text.ts";

/**
 * How a parameter is written. The style's name; `*` behind it: exploded; `+` before it: reserved
 * characters as they are; `json`, `urlencoded` and `text`: content of that kind; `whole-` before it: without its name.
 * Source: OAS 3.1 section 4.8.12, "Style Values" and "Style Examples".
 */
export type Style = string;

/** Styles by parameter name. */
export type Styles = Readonly<Record<string, Style>>;

/** Delimiters of lists that are not exploded; space and pipe are percent-encoded in URLs. */
const delimiters: Readonly<Record<string, string>> = {
  spaceDelimited: "%20",
  pipeDelimited: "%7C",
};

/** Percent-encodes a value; with `+` leaves reserved characters alone. Source: RFC 6570 section 3.2.1. */
function encoder(style: Style): (value: unknown) => string {
  return (value) => {
    const text = typeof value === "object" ? (jsonText(value) ?? "") : String(value);
    return style.startsWith("+")
      ? encodeURI(text)
          .replace(/%5B/g, "[")
          .replace(/%5D/g, "]")
          .replace(/%25([0-9a-f]{2})/gi, "%$1")
          .replace(/#/g, "%23")
      : encodeURIComponent(text);
  };
}

/** Writes one parameter by its style; the empty string when there is nothing to write. */
export function expand(
  name: string,
  value: unknown,
  style: Style,
  encode: (value: unknown) => string = encoder(style),
): string {
  if (value === undefined || value === null) return "";
  const kind = style.replace(/[+*]/g, "");
  const exploded = style.endsWith("*");
  const key = encode(name);
  if (kind.startsWith("whole-")) {
    const whole = contentOf(value, kind.slice(6)) ?? "";
    // A form is encoded already.
    return kind.endsWith("urlencoded") ? whole : encode(whole);
  }
  const content = contentOf(value, kind);
  if (content !== undefined) return `${key}=${encode(content)}`;
  if (kind === "deepObject") return brackets(key, value, encode).join("&");
  const named = kind === "form" || kind.endsWith("Delimited") || kind === "matrix";
  const lead = { label: ".", matrix: ";" }[kind] ?? "";
  const pair = (left: string, right: string): string =>
    kind === "matrix" && right === "" ? left : `${left}=${right}`;

  if (typeof value !== "object") return lead + (named ? pair(key, encode(value)) : encode(value));
  const joint = exploded ? lead || (named ? "&" : ",") : (delimiters[kind] ?? ",");
  const inQuery = exploded && kind === "form";
  const parts = Array.isArray(value)
    ? value.filter(isGiven).flatMap((item: unknown, index) => {
        if (inQuery && typeof item === "object") return brackets(`${key}[${index}]`, item, encode);
        return exploded && named ? pair(key, encode(item)) : encode(item);
      })
    : Object.entries(value)
        .filter(([, item]) => isGiven(item))
        .flatMap(([left, right]: [string, unknown]) => {
          if (inQuery && typeof right === "object")
            return expand(left, right, memberStyle(right), encode);
          return exploded ? pair(encode(left), encode(right)) : [encode(left), encode(right)];
        });
  const written = parts.filter((part) => part !== "").join(joint);
  if (written === "") return "";
  return lead + (named && !exploded ? `${key}=` : "") + written;
}

/** A parameter's value as the content that it is declared as; undefined for the other styles. */
export function contentOf(value: unknown, style: Style): string | undefined {
  if (style === "json") return jsonText(value) ?? "";
  if (style !== "text" && style !== "urlencoded") return undefined;
  if (typeof value !== "object") return String(value);
  if (style === "text") throw new TypeError("Give the value of the parameter as text.");
  return Object.entries(value as object)
    .map(([name, member]) => expand(name, member, memberStyle(member)))
    .filter((part) => part !== "")
    .join("&");
}

/** How a member of an exploded object, or of a form, is written if it is not told: arrays repeat their name. */
export function memberStyle(value: unknown): Style {
  return typeof value === "object" && !Array.isArray(value) ? "deepObject" : "form*";
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/**
 * `color[R]=100`, and in depth `items[0][sku]=A1`: what PHP, Rails, qs and Stripe read; the specification
 * defines no form for arrays and objects inside others.
 */
function brackets(key: string, value: unknown, encode: (value: unknown) => string): string[] {
  if (!isGiven(value)) return [];
  if (typeof value !== "object") return [`${key}=${encode(value)}`];
  return Object.entries(value as object).flatMap(([name, item]) =>
    brackets(`${key}[${encode(name)}]`, item, encode),
  );
}
