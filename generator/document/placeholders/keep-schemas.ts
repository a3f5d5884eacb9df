import { joinPointer } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { layer, type Origin } from "../layers.ts";
import type { Locate, SourcedDocument } from "../types.ts";

/**
 * Keeps the bodies of operations that cannot be placed as components, so that a lone page still
 * gives types and validators: `CreateSubscriptionRequest`, `CreateSubscriptionResponse`.
 */
export function keepSchemas(
  document: SourcedDocument,
  unplaced: Readonly<Record<string, JsonObject>>,
  locate: Locate,
): SourcedDocument {
  const components = isObject(document.value["components"]) ? document.value["components"] : {};
  const schemas = new Map(
    Object.entries(isObject(components["schemas"]) ? components["schemas"] : {}),
  );
  const origins = new Map<string, Origin>();
  for (const [slug, operation] of Object.entries(unplaced))
    for (const body of bodiesOf(operation, joinPointer("/x-crosswalk-unplaced", slug))) {
      if (isObject(body.schema) && typeof body.schema["$ref"] === "string") continue;
      const name = freeName(pascalCase(slug) + body.suffix, schemas);
      schemas.set(name, body.schema);
      origins.set(joinPointer("/components/schemas", name), { locate, pointer: body.pointer });
    }
  if (origins.size === 0) return document;
  return {
    ...document,
    value: {
      ...document.value,
      components: { ...components, schemas: Object.fromEntries(schemas) },
    },
    locate: layer(document.locate, origins),
  };
}

interface Body {
  readonly suffix: string;
  readonly schema: JsonValue;
  readonly pointer: string;
}

function bodiesOf(operation: JsonObject, pointer: string): Body[] {
  const responses = isObject(operation["responses"]) ? operation["responses"] : {};
  return [
    ...schemasOf(operation["requestBody"], "Request", joinPointer(pointer, "requestBody")),
    ...Object.entries(responses).flatMap(([status, response]) =>
      schemasOf(
        response,
        `Response${/^\d/.test(status) ? status : ""}`,
        joinPointer(pointer, "responses", status),
      ),
    ),
  ];
}

function schemasOf(holder: JsonValue | undefined, suffix: string, pointer: string): Body[] {
  const content = isObject(holder) && isObject(holder["content"]) ? holder["content"] : {};
  return Object.entries(content).flatMap(([mediaType, media]) => {
    const schema = isObject(media) ? media["schema"] : undefined;
    return schema === undefined
      ? []
      : [{ suffix, schema, pointer: joinPointer(pointer, "content", mediaType, "schema") }];
  });
}

function pascalCase(slug: string): string {
  const words = slug.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  if (!taken.has(name)) return name;
  for (let serial = 2; ; serial++) if (!taken.has(`${name}${serial}`)) return `${name}${serial}`;
}
