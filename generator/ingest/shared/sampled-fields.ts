import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { getOwn } from "./own-property.ts";
import type { PageField } from "./page-operation.ts";
import { fieldsFromSample, type Sample } from "./sample.ts";
import { hasType } from "./vocabulary/types.ts";

/** A sample and where it stands. */
export interface LocatedSample extends Sample {
  readonly line: number;
  readonly endLine?: number;
}

/** Fields, and the names of those whose inner fields a sample gave. */
export interface Sampled {
  readonly fields: readonly PageField[];
  readonly from: readonly string[];
}

/** Gives objects that the page shows collapsed the fields that its sample has: optional, never more. */
export function addSampledFields(fields: readonly PageField[], sample: LocatedSample): Sampled {
  const from: string[] = [];
  const root = Array.isArray(sample.value) ? sample.value[0] : sample.value;
  if (!isObject(root)) return { fields, from };
  const completed = complete(fields, root, sample, "", from);
  return { fields: completed, from };
}

function complete(
  fields: readonly PageField[],
  object: JsonObject,
  sample: LocatedSample,
  path: string,
  from: string[],
): PageField[] {
  return fields.map((field) => {
    if (field.name === undefined) return field;
    const inner = innermost(getOwn(object, field.name));
    if (!isObject(inner)) return field;
    const here = `${path}${field.name}`;
    if (field.children !== undefined) {
      const children = complete(field.children, inner, sample, `${here}.`, from);
      return { ...field, children };
    }
    if (!isCollapsed(field.schema) || Object.keys(inner).length === 0) return field;
    from.push(here);
    const { line, endLine } = sample;
    const source = { line, ...(endLine === undefined ? {} : { endLine }) };
    return { ...field, children: fieldsFromSample(sample, inner, source) };
  });
}

/** An object, or an array of objects, of which the page shows no fields. */
export function isCollapsed(schema: JsonObject): boolean {
  if (Object.hasOwn(schema, "additionalProperties")) return false;
  const items = schema["items"];
  if (isObject(items)) return isCollapsed(items);
  return hasType(schema, "object");
}

function innermost(value: JsonValue | undefined): JsonValue | undefined {
  let inner = value;
  while (Array.isArray(inner)) inner = inner[0];
  return inner;
}
