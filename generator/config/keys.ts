import { isObject, type JsonValue } from "../json/values.ts";
import { valueAt } from "../json/pointer.ts";
import { configJsonSchema } from "./schema.ts";

/** The keys that the configuration knows at a path of a file. */
export function keysAt(path: readonly PropertyKey[]): readonly string[] {
  const whole = configJsonSchema() as JsonValue;
  let schemas = [whole];
  for (const step of path) {
    schemas = alternatives(schemas).flatMap((schema) => [
      ...present(valueAt(schema, `/properties/${String(step)}`)),
      ...present(valueAt(schema, "/additionalProperties")),
      ...(typeof step === "number" ? present(valueAt(schema, "/items")) : []),
    ]);
  }
  return alternatives(schemas).flatMap((schema) => {
    const properties = valueAt(schema, "/properties");
    return isObject(properties) ? Object.keys(properties) : [];
  });
}

/** Schemas together with those of `anyOf`. */
function alternatives(schemas: readonly JsonValue[]): readonly JsonValue[] {
  return schemas.flatMap((schema) => {
    const anyOf = isObject(schema) ? schema["anyOf"] : undefined;
    return Array.isArray(anyOf) ? [schema, ...anyOf] : [schema];
  });
}

function present(value: JsonValue | undefined): readonly JsonValue[] {
  return value === undefined ? [] : [value];
}
