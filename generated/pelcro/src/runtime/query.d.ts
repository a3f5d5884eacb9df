import { type Styles } from "./styles.js";
/** Writes a query whose parameters have the given styles; the others are `form*`. */
export declare function queryWith(
  styles: Styles,
): (query: Readonly<Record<string, unknown>>) => string;
