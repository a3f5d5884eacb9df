import { expand } from "./styles.js";
/** Writes a query whose parameters have the given styles; the others are `form*`. */
export function queryWith(styles) {
  return (query) =>
    Object.entries(query)
      .map(([name, value]) =>
        expand(name, value, (Object.hasOwn(styles, name) && styles[name]) || "form*"),
      )
      .filter((part) => part !== "")
      .join("&");
}
