import { expand } from "./styles.js";
/** Writes an `application/x-www-form-urlencoded` body. Source: OAS 3.1 section 4.8.15. */
export function formWith(styles = {}) {
  return (body) =>
    Object.entries(body)
      .map(([name, value]) =>
        expand(name, value, (Object.hasOwn(styles, name) && styles[name]) || "form*"),
      )
      .filter((part) => part !== "")
      .join("&");
}
