import type { SourceLocation } from "../diagnostics/index.ts";
import type { SourcedDocument } from "../document/index.ts";
import { essenceOf } from "../json/media-types.ts";
import { joinPointer, valueAt } from "../json/pointer.ts";
import { isObject, listOf, type JsonObject } from "../json/values.ts";
import type { ParameterModel } from "../model/index.ts";
import { createResources } from "../schema/references.ts";
import type { Contradiction, Described } from "./types.ts";
import { memberPointer, objectPointer, schemasAlong, type DescribingNode } from "./walk-schema.ts";

/** The document as it was published, which an overlay corrects. */
export interface PublishedSchemas {
  readonly document: JsonObject;
  /** `2.0`, `3.0`, `3.1` or later. */
  readonly version: string;
  /** The object that a correction of the contradiction would change; undefined where none is found. */
  pointerOf(contradiction: Contradiction): string | undefined;
  /** The operation of what is described. */
  operationPointer(described: Described): string | undefined;
  locate(pointer: string): SourceLocation | undefined;
}

/** Finds in a published document what contradictions are about. */
export function publishedSchemas({ value, locate }: SourcedDocument): PublishedSchemas {
  const resources = createResources(value);
  const version = /^\d+\.\d+/.exec(String(value["openapi"] ?? value["swagger"] ?? ""))?.[0] ?? "";
  const operationPointer = ({ operation }: Described): string | undefined =>
    memberPointer(resources, "/paths", operation.path, operation.method.toLowerCase());
  const known = new Map<string, string | undefined>();

  function pointerOf(one: Contradiction): string | undefined {
    const { described, path } = one;
    const operation = operationPointer(described);
    if (operation === undefined || described.schemaPointer === undefined) {
      if (one.cause === "undeclared-media-type") return holderOf(described, operation);
      return operation;
    }
    if (one.cause === "missing-parameter")
      return described.parameter && parameterWhere(described, isSame(described.parameter));
    const shape = path.map((step) => (typeof step === "number" ? "*" : step));
    const key = JSON.stringify([
      operation,
      described.schemaPointer,
      shape,
      one.cause,
      one.name,
      one.keyword,
    ]);
    if (!known.has(key)) known.set(key, findPointer(one, operation));
    return known.get(key);
  }

  function findPointer(one: Contradiction, operation: string): string | undefined {
    const root = schemaPointerOf(one.described, operation);
    if (root === undefined) return undefined;
    // It is the object that excludes a property.
    const path = one.cause === "undeclared-property" ? one.path.slice(0, -1) : one.path;
    const nodes = schemasAlong(resources, root, path);
    const found = nodes.find(({ schema }) => isContradicted(schema, one)) ?? nodes[0];
    return found?.pointer;
  }

  /** The object that holds the media types of a body. */
  function holderOf(described: Described, operation: string | undefined): string | undefined {
    return described.status === undefined
      ? memberPointer(resources, operation, "requestBody")
      : (memberPointer(resources, operation, "responses", described.status) ??
          memberPointer(resources, operation, "responses", described.status.toLowerCase()));
  }

  function schemaPointerOf(described: Described, operation: string): string | undefined {
    const { content, parameter } = described;
    if (parameter !== undefined) {
      const found = parameterWhere(described, isSame(parameter));
      // Swagger 2.0: a parameter has the keywords of its schema.
      return found && (version === "2.0" ? found : joinPointer(found, "schema"));
    }
    if (content === undefined) return undefined;
    const holder = holderOf(described, operation);
    const media = memberPointer(resources, holder, "content");
    const types = media === undefined ? undefined : valueAt(value, media);
    if (media === undefined || !isObject(types)) {
      // Swagger 2.0: a response has its schema, a request has a parameter for it.
      if (described.status !== undefined) return holder && joinPointer(holder, "schema");
      const body = parameterWhere(described, (one) => one["in"] === "body");
      return body && joinPointer(body, "schema");
    }
    const names = Object.keys(types);
    const name =
      names.find((one) => one === content.mediaType) ??
      names.find((one) => essenceOf(one) === essenceOf(content.mediaType));
    const found = name === undefined ? undefined : memberPointer(resources, media, name);
    // Of a stream the items are described (OAS 3.2).
    return memberPointer(resources, found, "itemSchema") ?? (found && joinPointer(found, "schema"));
  }

  /** A parameter of an operation, or of all operations of its path. */
  function parameterWhere(
    described: Described,
    isMeant: (parameter: JsonObject) => boolean,
  ): string | undefined {
    const item = memberPointer(resources, "/paths", described.operation.path);
    return [operationPointer(described), item]
      .flatMap((holder) => {
        const list = holder === undefined ? undefined : joinPointer(holder, "parameters");
        if (list === undefined) return [];
        return [...listOf(valueAt(value, list)).keys()].map((index) => joinPointer(list, index));
      })
      .flatMap((pointer) => objectPointer(resources, pointer) ?? [])
      .find((pointer) => {
        const parameter = valueAt(value, pointer);
        return isObject(parameter) && isMeant(parameter);
      });
  }

  return { document: value, version, pointerOf, operationPointer, locate };
}

function isSame({ in: location, name }: Pick<ParameterModel, "in" | "name">) {
  return (parameter: JsonObject): boolean =>
    parameter["in"] === location && parameter["name"] === name;
}

/** Whether it is this schema that says what the recording contradicts. */
function isContradicted(
  schema: DescribingNode["schema"],
  { cause, keyword = "", name }: Contradiction,
): boolean {
  if (cause === "missing-property") return listOf(schema["required"]).includes(name ?? "");
  if (cause === "undeclared-property") return schema["additionalProperties"] === false;
  if (cause === "null") return "type" in schema || "$ref" in schema || "enum" in schema;
  return Object.hasOwn(schema, keyword);
}
