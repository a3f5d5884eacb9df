import { upgradeExclusive } from "../upgrade/schema-3-0.ts";
import type { SchemaRule } from "./types.ts";

/** Boolean `exclusiveMinimum` is of OpenAPI 3.0; in 3.1 it is a number (JSON Schema validation section 6.2). */
export const booleanExclusiveRule: SchemaRule = {
  name: "booleanExclusive",
  code: "read-boolean-exclusive",
  keywords: ["exclusiveMinimum", "exclusiveMaximum"],
  message: "a boolean `exclusiveMinimum` or `exclusiveMaximum` is read as in OpenAPI 3.0",
  read(schema, _pointer, { version }) {
    if (version === "2.0" || version === "3.0") return schema;
    return upgradeExclusive(
      upgradeExclusive(schema, "minimum", "exclusiveMinimum"),
      "maximum",
      "exclusiveMaximum",
    );
  },
};
