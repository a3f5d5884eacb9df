import { keywordsWith } from "../../schema/keywords.ts";
import type { JsonValue } from "../../json/values.ts";
import type { SchemaRule } from "./types.ts";

/** The keywords that say which way a property goes. */
const DIRECTIONS = ["readOnly", "writeOnly"] as const;

const ANNOTATIONS: ReadonlySet<string> = new Set(keywordsWith({ role: "annotation" }));

/**
 * `readOnly` next to a `$ref`: OpenAPI 2.0 and 3.0 ignore it (OAS 3.0.4 section 4.7.23), and the property would be
 * asked for where the author says that it is not sent.
 */
export const referenceSiblingsRule: SchemaRule = {
  name: "referenceSiblings",
  code: "read-reference-siblings",
  keywords: DIRECTIONS,
  message: "`readOnly` and `writeOnly` next to a `$ref` hold",
  read(schema, _pointer, { version }) {
    const { $ref } = schema;
    if (typeof $ref !== "string" || /^3\.[12]/.test(version)) return schema;
    if (!DIRECTIONS.some((keyword) => schema[keyword] === true)) return schema;
    const annotations = Object.entries(schema).filter(
      ([key]) => ANNOTATIONS.has(key) || key.startsWith("x-"),
    );
    return { ...Object.fromEntries<JsonValue>(annotations), allOf: [{ $ref }] };
  },
};
