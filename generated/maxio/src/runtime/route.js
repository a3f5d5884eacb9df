import { pathSerializer } from "./path.js";
import { expand } from "./styles.js";
/** Fills in path parameters that have the given styles; the others are `simple`. */
export function routeWith(styles) {
  return (template, parameters) =>
    pathSerializer(template, parameters, (name, value) =>
      expand(name, value, (Object.hasOwn(styles, name) && styles[name]) || "simple"),
    );
}
