import { joinPointer } from "../../../json/pointer.ts";
import { isObject, objectOf, type JsonObject } from "../../../json/values.ts";
import { extensionsOf, from, type SwaggerContext } from "./context.ts";
import { inlineSchema } from "./schema.ts";

/** A 2.0 response as 3.0 says it: its schema once for each media type, its examples by media type. */
export function convertResponse(
  response: JsonObject,
  produces: readonly string[] | undefined,
  pointer: string,
  context: SwaggerContext,
): JsonObject {
  const { $ref: ref, description = "", schema } = response;
  if (typeof ref === "string")
    return { $ref: ref.replace(/^#\/responses\//, "#/components/responses/") };
  const examples = objectOf(response["examples"]);
  const stated = produces === undefined || produces.length === 0 ? ["application/json"] : produces;
  const types = [...new Set([...(schema === undefined ? [] : stated), ...Object.keys(examples)])];
  const content = types.map((type): [string, JsonObject] => [
    type,
    {
      ...(schema === undefined ? {} : { schema }),
      ...(Object.hasOwn(examples, type) ? { example: examples[type] ?? null } : {}),
    },
  ]);
  const headers = Object.entries(objectOf(response["headers"])).flatMap(
    ([name, header]): [string, JsonObject][] =>
      isObject(header)
        ? [[name, convertHeader(header, joinPointer(pointer, "headers", name), context)]]
        : [],
  );
  if (isObject(schema)) from(schema, joinPointer(pointer, "schema"), context);
  return from(
    {
      description,
      ...(headers.length > 0 ? { headers: Object.fromEntries(headers) } : {}),
      ...(content.length > 0 ? { content: Object.fromEntries(content) } : {}),
      ...extensionsOf(response),
    },
    pointer,
    context,
  );
}

function convertHeader(header: JsonObject, pointer: string, context: SwaggerContext): JsonObject {
  const { description } = header;
  return {
    ...(description === undefined ? {} : { description }),
    ...extensionsOf(header),
    schema: from(inlineSchema(header), pointer, context),
  };
}
