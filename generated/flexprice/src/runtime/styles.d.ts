/**
 * How a parameter is written. The style's name; `*` behind it: exploded; `+` before it: reserved
 * characters as they are; `json`: as JSON.
 * Source: OAS 3.1 section 4.8.12, "Style Values" and "Style Examples".
 */
export type Style = string;
/** Styles by parameter name. */
export type Styles = Readonly<Record<string, Style>>;
/** Writes one parameter by its style; the empty string when there is nothing to write. */
export declare function expand(
  name: string,
  value: unknown,
  style: Style,
  encode?: (value: unknown) => string,
): string;
