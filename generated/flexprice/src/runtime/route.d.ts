import { type Styles } from "./styles.js";
/** Fills in path parameters that have the given styles; the others are `simple`. */
export declare function routeWith(
  styles: Styles,
): (template: string, parameters: Readonly<Record<string, unknown>>) => string;
