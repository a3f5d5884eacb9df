/**
 * How a parameter is written. The style's name; `*` behind it: exploded; `+` before it: reserved
 * characters as they are; `json`: as JSON.
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
    const text = typeof value === "object" ? JSON.stringify(value) : String(value);
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
  if (kind === "json") return `${key}=${encode(JSON.stringify(value))}`;
  if (kind === "deepObject") return deepObject(key, value, encode).join("&");
  const named = kind === "form" || kind.endsWith("Delimited") || kind === "matrix";
  const lead = { label: ".", matrix: ";" }[kind] ?? "";
  const pair = (left: string, right: string): string =>
    kind === "matrix" && right === "" ? left : `${left}=${right}`;

  if (typeof value !== "object") return lead + (named ? pair(key, encode(value)) : encode(value));
  const parts = Array.isArray(value)
    ? value.filter((item) => item !== undefined && item !== null).map((item) => encode(item))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined && item !== null)
        .flatMap(([left, right]) =>
          exploded ? [`${encode(left)}=${encode(right)}`] : [encode(left), encode(right)],
        );
  if (parts.length === 0) return "";
  if (!exploded) return lead + (named ? `${key}=` : "") + parts.join(delimiters[kind] ?? ",");
  const joint = lead || (named ? "&" : ",");
  return (
    lead +
    (Array.isArray(value) && named ? parts.map((part) => pair(key, part)) : parts).join(joint)
  );
}

/** `color[R]=100`; deeper objects the same way, as servers that know this style read them. */
function deepObject(key: string, value: unknown, encode: (value: unknown) => string): string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => deepObject(key, item, encode));
  if (typeof value !== "object") return [`${key}=${encode(value)}`];
  return Object.entries(value).flatMap(([name, item]) =>
    deepObject(`${key}[${encode(name)}]`, item, encode),
  );
}
