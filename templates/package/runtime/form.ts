import { expand, memberStyle, type Styles } from "./styles.ts";

/**
 * Writes an `application/x-www-form-urlencoded` body: arrays repeat their name, objects have their
 * members' names in brackets unless a style is given. Source: OAS 3.1 sections 4.8.14.4 and 4.8.15.
 */
export function formWith(styles: Styles = {}): (body: Readonly<Record<string, unknown>>) => string {
  return (body) =>
    Object.entries(body)
      .map(([name, value]) =>
        expand(name, value, (Object.hasOwn(styles, name) && styles[name]) || memberStyle(value)),
      )
      .filter((part) => part !== "")
      .join("&");
}
