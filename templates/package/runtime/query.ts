import { expand, type Styles } from "./styles.ts";

/** Writes a query whose parameters have the given styles; the others are `form*`. */
export function queryWith(styles: Styles): (query: Readonly<Record<string, unknown>>) => string {
  return (query) =>
    Object.entries(query)
      .map(([name, value]) =>
        expand(name, value, (Object.hasOwn(styles, name) && styles[name]) || "form*"),
      )
      .filter((part) => part !== "")
      .join("&");
}
