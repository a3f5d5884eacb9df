import { pathSerializer } from "./path.ts";
import { contentOf, expand, type Styles } from "./styles.ts";

/** Fills in path parameters that have the given styles; the others are `simple`. */
export function routeWith(
  styles: Styles,
): (template: string, parameters: Readonly<Record<string, unknown>>) => string {
  return (template, parameters) =>
    pathSerializer(template, parameters, (name, value) => {
      const style = (Object.hasOwn(styles, name) && styles[name]) || "simple";
      const content = contentOf(value, style);
      return content === undefined ? expand(name, value, style) : encodeURIComponent(content);
    });
}
