import { joinPointer } from "../../../json/pointer.ts";
import { isObject, objectOf, type JsonObject, type JsonValue } from "../../../json/values.ts";
import { stringsIn, type SwaggerContext } from "./context.ts";
import {
  convertBody,
  convertForm,
  convertParameter,
  mediaTypes,
  readParameters,
  type Placed,
} from "./parameter.ts";
import { convertResponse } from "./response.ts";
import { serversOf } from "./servers.ts";

const methods = ["get", "put", "post", "delete", "options", "head", "patch"];

type Read = { placed: Placed; ref?: string }[];

/** A 2.0 path item as 3.0 says it. Bodies that it shares go to each of its operations. */
export function convertPathItem(
  item: JsonObject,
  pointer: string,
  context: SwaggerContext,
): JsonObject {
  const shared = readParameters(item["parameters"], joinPointer(pointer, "parameters"), context);
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => {
      if (key === "parameters") return [key, plainParameters(shared, context)];
      return methods.includes(key) && isObject(value)
        ? [key, convertOperation(value, joinPointer(pointer, key), shared, context)]
        : [key, value];
    }),
  );
}

function convertOperation(
  operation: JsonObject,
  pointer: string,
  shared: Read,
  context: SwaggerContext,
): JsonObject {
  const own = readParameters(operation["parameters"], joinPointer(pointer, "parameters"), context);
  const body = requestBody(operation, own, shared, context);
  const produces = mediaTypes(operation, "produces", context);
  const entries = Object.entries(operation).flatMap(([key, value]): [string, JsonValue][] => {
    if (key === "consumes" || key === "produces" || key === "schemes") return [];
    if (key === "parameters") {
      const parameters = plainParameters(own, context);
      return parameters.length > 0 ? [[key, parameters]] : [];
    }
    if (key !== "responses" || !isObject(value)) return [[key, value]];
    const responses = Object.entries(value).map(([status, response]): [string, JsonValue] => [
      status,
      isObject(response) && !status.startsWith("x-")
        ? convertResponse(response, produces, joinPointer(pointer, "responses", status), context)
        : response,
    ]);
    return [
      ...(body === undefined ? [] : [["requestBody", body] as [string, JsonValue]]),
      [key, Object.fromEntries(responses)],
    ];
  });
  const schemes = stringsIn(operation["schemes"]);
  const servers = schemes === undefined ? [] : serversOf(context.root, schemes);
  return { ...Object.fromEntries(entries), ...(servers.length > 0 ? { servers } : {}) };
}

function requestBody(
  operation: JsonObject,
  own: Read,
  shared: Read,
  context: SwaggerContext,
): JsonObject | undefined {
  const all = own.some(({ placed }) => isBody(placed)) ? own : [...own, ...shared];
  const consumes = mediaTypes(operation, "consumes", context);
  const body = all.find(({ placed }) => placed.value["in"] === "body");
  if (body !== undefined) {
    const common = stringsIn(operation["consumes"]) === undefined && body.ref !== undefined;
    return common
      ? { $ref: `#/components/requestBodies/${body.ref ?? ""}` }
      : convertBody(body.placed, consumes, context);
  }
  const fields = all.filter(({ placed }) => placed.value["in"] === "formData");
  return fields.length === 0
    ? undefined
    : convertForm(
        fields.map(({ placed }) => placed),
        consumes,
        context,
      );
}

function plainParameters(list: Read, context: SwaggerContext): JsonObject[] {
  return list
    .filter(({ placed }) => !isBody(placed))
    .map(({ placed, ref }) =>
      ref === undefined
        ? convertParameter(placed, context)
        : { $ref: ref.includes("/") ? ref : `#/components/parameters/${ref}` },
    );
}

function isBody({ value }: Placed): boolean {
  return value["in"] === "body" || value["in"] === "formData";
}

/** Shared parameters and bodies, as components. Form fields have no component: they are written where they are used. */
export function convertSharedParameters(context: SwaggerContext): JsonObject {
  const parameters: [string, JsonObject][] = [];
  const requestBodies: [string, JsonObject][] = [];
  for (const [name, value] of Object.entries(objectOf(context.root["parameters"]))) {
    if (!isObject(value)) continue;
    const placed = { value, pointer: joinPointer("/parameters", name) };
    if (value["in"] === "body")
      requestBodies.push([name, convertBody(placed, mediaTypes({}, "consumes", context), context)]);
    else if (!isBody(placed)) parameters.push([name, convertParameter(placed, context)]);
  }
  return {
    ...(parameters.length > 0 ? { parameters: Object.fromEntries(parameters) } : {}),
    ...(requestBodies.length > 0 ? { requestBodies: Object.fromEntries(requestBodies) } : {}),
  };
}
