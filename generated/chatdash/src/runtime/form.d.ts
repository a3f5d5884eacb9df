import { type Styles } from "./styles.js";
/** Writes an `application/x-www-form-urlencoded` body. Source: OAS 3.1 section 4.8.15. */
export declare function formWith(
  styles?: Styles,
): (body: Readonly<Record<string, unknown>>) => string;
