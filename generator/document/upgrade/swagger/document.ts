import type { Diagnostics } from "../../../diagnostics/index.ts";
import { rewriteOpenApi } from "../../../json/openapi-rewrite.ts";
import { joinPointer } from "../../../json/pointer.ts";
import { isObject, objectOf, type JsonObject, type JsonValue } from "../../../json/values.ts";
import { locateByIdentity } from "../../layers.ts";
import type { SourcedDocument } from "../../types.ts";
import { from, stringsIn, type SwaggerContext } from "./context.ts";
import { convertPathItem, convertSharedParameters } from "./operation.ts";
import { convertResponse } from "./response.ts";
import { convertSchema } from "./schema.ts";
import { convertSecurity } from "./security.ts";
import { serversOf } from "./servers.ts";

/** The fields that 3.0 has elsewhere or under another name. */
const moved: ReadonlySet<string> = new Set([
  "basePath",
  "consumes",
  "definitions",
  "host",
  "parameters",
  "paths",
  "produces",
  "responses",
  "schemes",
  "securityDefinitions",
  "swagger",
]);

/**
 * Swagger 2.0 to OpenAPI 3.0. Written here since the libraries for it lose what clients need:
 * references to shared bodies, items and formats of arrays in forms, discriminators; or stop at
 * formats that 3.0 lacks. What 3.0 cannot say (tabs between values) is reported.
 */
export function upgradeFrom20(
  document: SourcedDocument,
  diagnostics: Diagnostics,
): SourcedDocument {
  const root = rewriteOpenApi(document.value, (node, kind) =>
    kind === "schema" ? convertSchema(node) : node,
  );
  const context: SwaggerContext = { root, document, diagnostics, origins: new Map() };
  const rest = Object.entries(root).filter(([key]) => !moved.has(key));
  const servers = serversOf(root);
  const components = componentsOf(context);
  const value: JsonObject = {
    openapi: "3.0.4",
    ...Object.fromEntries(rest),
    ...(servers.length > 0 ? { servers } : {}),
    paths: mapObjects(objectOf(root["paths"]), (item, path) =>
      path.startsWith("x-") ? item : convertPathItem(item, joinPointer("/paths", path), context),
    ),
    ...(Object.keys(components).length > 0 ? { components } : {}),
  };
  return {
    file: document.file,
    value,
    locate: locateByIdentity(value, context.origins, document.locate),
  };
}

function componentsOf(context: SwaggerContext): JsonObject {
  const { root } = context;
  const produces = stringsIn(root["produces"]);
  const schemas = mapObjects(objectOf(root["definitions"]), (schema, name) =>
    from(schema, joinPointer("/definitions", name), context),
  );
  const responses = mapObjects(objectOf(root["responses"]), (response, name) =>
    convertResponse(response, produces, joinPointer("/responses", name), context),
  );
  const securitySchemes = mapObjects(objectOf(root["securityDefinitions"]), (definition, name) =>
    from(convertSecurity(definition), joinPointer("/securityDefinitions", name), context),
  );
  const components = { schemas, responses, ...convertSharedParameters(context), securitySchemes };
  return Object.fromEntries(
    Object.entries(components).filter(
      ([, entries]) => isObject(entries) && Object.keys(entries).length > 0,
    ),
  );
}

function mapObjects(
  map: JsonObject,
  convert: (value: JsonObject, key: string) => JsonObject,
): JsonObject {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]): [string, JsonValue] => [
      key,
      isObject(value) ? convert(value, key) : value,
    ]),
  );
}
