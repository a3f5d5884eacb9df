import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { wholeComponent } from "../../schema/component-references.ts";

/** The component that a schema refers to as a whole; undefined for any other schema. */
export function referredComponent(schema: JsonValue | undefined): string | undefined {
  return isObject(schema) ? wholeComponent(schema) : undefined;
}

/**
 * The strings that a schema lets a property have: `any` where it does not list them, `other` where that
 * depends on more than the schema and what it extends, or where its values are no objects.
 */
export function allowedTags(
  schema: JsonValue | undefined,
  name: string,
  schemas: JsonObject,
): ReadonlySet<string> | "any" | "other" {
  const seen = new Set<JsonObject>();
  let allowed: Set<string> | undefined;
  const limit = (property: JsonValue | undefined): void => {
    for (const part of extended(property, schemas, seen)) {
      const values = Array.isArray(part["enum"]) ? part["enum"] : undefined;
      const listed = part["const"] === undefined ? values : [part["const"]];
      if (listed === undefined) continue;
      const tags = listed.filter((value) => typeof value === "string");
      allowed = new Set(tags.filter((tag) => allowed === undefined || allowed.has(tag)));
    }
  };
  for (const part of extended(schema, schemas, seen)) {
    if (part["oneOf"] !== undefined || part["anyOf"] !== undefined) return "other";
    if (!allowsObjects(part)) return "other";
    const { properties } = part;
    if (isObject(properties) && Object.hasOwn(properties, name)) limit(properties[name]);
  }
  return allowed ?? "any";
}

/** False for a schema whose values, by a type in it, are no objects. */
export function mayBeObject(schema: JsonValue | undefined, schemas: JsonObject): boolean {
  return extended(schema, schemas, new Set()).every(allowsObjects);
}

function allowsObjects({ type }: JsonObject): boolean {
  return type === undefined || (Array.isArray(type) ? type : [type]).includes("object");
}

/** A schema, what it refers to, and what it extends; each once. */
function extended(
  schema: JsonValue | undefined,
  schemas: JsonObject,
  seen: Set<JsonObject>,
): JsonObject[] {
  const found: JsonObject[] = [];
  const pending = [schema];
  for (let part = pending.pop(); pending.length > 0 || part !== undefined; part = pending.pop()) {
    if (!isObject(part) || seen.has(part)) continue;
    seen.add(part);
    found.push(part);
    const component = referredComponent(part);
    if (component !== undefined && Object.hasOwn(schemas, component))
      pending.push(schemas[component]);
    if (Array.isArray(part["allOf"])) pending.push(...part["allOf"]);
  }
  return found;
}
