import type { Parameters } from "./send.js";
import { type Styles } from "./styles.js";
/**
 * Writes header parameters, which are `simple` unless a style is given, and cookie parameters. Browsers let no
 * script set cookies of requests; those are for servers.
 */
export declare function headersWith(
  styles: Styles,
  cookies?: Styles,
): (parameters: Parameters) => Readonly<Record<string, string>>;
