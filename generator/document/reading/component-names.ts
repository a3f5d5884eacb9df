import { joinPointer } from "../../json/pointer.ts";
import { isObject } from "../../json/values.ts";
import type { DocumentRule } from "./types.ts";

/** What a component may be called (OAS 3.1 section 4.8.7.1). */
const allowed = /^[\w.-]+$/;

/** Generators of documents name schemas as their language names types: `Page«Item»`, `List[User]`. */
export const componentNameRule: DocumentRule = {
  name: "componentName",
  code: "read-component-name",
  message: "names of components with other characters than OpenAPI allows are taken as they are",
  read(value) {
    const { components } = value;
    const pointers = Object.entries(isObject(components) ? components : {}).flatMap(
      ([section, held]) =>
        Object.keys(isObject(held) && !section.startsWith("x-") ? held : {})
          .filter((name) => !allowed.test(name))
          .map((name) => joinPointer("", "components", section, name)),
    );
    return { value, pointers };
  },
};
