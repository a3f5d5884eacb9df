import { joinPointer } from "../../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../../json/values.ts";
import { extensionsOf, from, lose, stringsIn, type SwaggerContext } from "./context.ts";
import { inlineSchema } from "./schema.ts";

/** A parameter and where it stands. */
export interface Placed {
  readonly value: JsonObject;
  readonly pointer: string;
}

/**
 * A 2.0 parameter that is no body, as 3.0 says it.
 * Sources: OpenAPI 2.0 Parameter Object (`collectionFormat`), OpenAPI 3.0 section 4.7.12 (`style`).
 */
export function convertParameter({ value, pointer }: Placed, context: SwaggerContext): JsonObject {
  const { name = "", in: place = "query", description, required, allowEmptyValue } = value;
  const isArray = value["type"] === "array";
  return from(
    {
      name,
      in: place,
      ...(description === undefined ? {} : { description }),
      ...(required === true || place === "path" ? { required: true } : {}),
      ...(allowEmptyValue === true && place === "query" ? { allowEmptyValue } : {}),
      ...(isArray ? serialization(value, String(place), pointer, context) : {}),
      ...extensionsOf(value),
      schema: from(inlineSchema(value), pointer, context),
    },
    pointer,
    context,
  );
}

/** Styles of 3.0 by the `collectionFormat` of 2.0. */
export const collectionStyles: Readonly<Record<string, JsonObject>> = {
  csv: { style: "form", explode: false },
  multi: { style: "form", explode: true },
  ssv: { style: "spaceDelimited", explode: false },
  pipes: { style: "pipeDelimited", explode: false },
};

/** How an array is written; `csv` is the default. Tabs between values have no style in 3.0. */
export function serialization(
  value: JsonObject,
  place: string,
  pointer: string,
  context: SwaggerContext,
): JsonObject {
  const format = String(value["collectionFormat"] ?? "csv");
  const isQuery = place === "query" || place === "formData";
  if (!isQuery) {
    if (format !== "csv")
      lose(
        `\`collectionFormat: ${format}\` in ${place}`,
        joinPointer(pointer, "collectionFormat"),
        context,
      );
    return {};
  }
  const style = Object.hasOwn(collectionStyles, format) ? collectionStyles[format] : undefined;
  if (style === undefined)
    lose(`\`collectionFormat: ${format}\``, joinPointer(pointer, "collectionFormat"), context);
  return style ?? { style: "form", explode: false };
}

/** The body that a `body` parameter describes. */
export function convertBody(
  { value, pointer }: Placed,
  consumes: readonly string[] | undefined,
  context: SwaggerContext,
): JsonObject {
  const { description, required, schema = {}, name } = value;
  const types = consumes === undefined || consumes.length === 0 ? ["application/json"] : consumes;
  return from(
    {
      ...(description === undefined ? {} : { description }),
      content: Object.fromEntries(types.map((type) => [type, { schema }])),
      ...(required === true ? { required } : {}),
      ...extensionsOf(value),
      ...(name === undefined ? {} : { "x-body-name": name }),
    },
    pointer,
    context,
  );
}

/** The body that the `formData` parameters of an operation describe together. */
export function convertForm(
  fields: readonly Placed[],
  consumes: readonly string[] | undefined,
  context: SwaggerContext,
): JsonObject {
  const properties = fields.map(({ value, pointer }): [string, JsonObject] => {
    const { description } = value;
    const schema = {
      ...inlineSchema(value),
      ...(description === undefined ? {} : { description }),
    };
    return [String(value["name"]), from(schema, pointer, context)];
  });
  const required = fields.flatMap(({ value }) =>
    value["required"] === true ? [String(value["name"])] : [],
  );
  const encoding = fields.flatMap(({ value, pointer }): [string, JsonValue][] =>
    value["type"] === "array"
      ? [[String(value["name"]), serialization(value, "formData", pointer, context)]]
      : [],
  );
  const media = {
    schema: {
      type: "object",
      properties: Object.fromEntries(properties),
      ...(required.length > 0 ? { required } : {}),
    },
    ...(encoding.length > 0 ? { encoding: Object.fromEntries(encoding) } : {}),
  };
  const hasFile = fields.some(({ value }) => value["type"] === "file");
  return {
    content: Object.fromEntries(formTypes(consumes, hasFile).map((type) => [type, media])),
    ...(required.length > 0 ? { required: true } : {}),
  };
}

const multipart = "multipart/form-data";
const urlEncoded = "application/x-www-form-urlencoded";

/** Files can be sent in `multipart/form-data` only (OpenAPI 2.0, Parameter Object, `type`). */
function formTypes(consumes: readonly string[] | undefined, hasFile: boolean): readonly string[] {
  if (hasFile) return [multipart];
  const stated = (consumes ?? []).filter((type) => type === multipart || type === urlEncoded);
  return stated.length > 0 ? stated : [urlEncoded];
}

/** The parameter objects of a list, references to shared ones followed. */
export function readParameters(
  list: JsonValue | undefined,
  pointer: string,
  context: SwaggerContext,
): { placed: Placed; ref?: string }[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item, index) => {
    if (!isObject(item)) return [];
    const ref = item["$ref"];
    if (typeof ref !== "string")
      return [{ placed: { value: item, pointer: joinPointer(pointer, index) } }];
    const name = /^#\/parameters\/([^/]+)$/.exec(ref)?.[1];
    const key = name?.replaceAll("~1", "/").replaceAll("~0", "~");
    const shared = isObject(context.root["parameters"]) ? context.root["parameters"] : {};
    const value = key !== undefined && Object.hasOwn(shared, key) ? shared[key] : undefined;
    const placed = isObject(value)
      ? { value, pointer: joinPointer("/parameters", key ?? "") }
      : { value: item, pointer: joinPointer(pointer, index) };
    return [{ placed, ref: name ?? ref }];
  });
}

/** A list of media types, e.g. `consumes`, of the operation or else of the document. */
export function mediaTypes(
  operation: JsonObject,
  field: "consumes" | "produces",
  context: SwaggerContext,
): string[] | undefined {
  return stringsIn(operation[field]) ?? stringsIn(context.root[field]);
}
