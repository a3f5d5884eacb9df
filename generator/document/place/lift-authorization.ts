import type { Diagnostics } from "../../diagnostics/index.ts";
import { rewriteOpenApi } from "../../json/openapi-rewrite.ts";
import { joinPointer } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { beforeRemoval, layer, type Origin } from "../layers.ts";
import type { SourcedDocument } from "../types.ts";

const schemeName = "Authorization";

/**
 * A header parameter named `Authorization` "SHALL be ignored" (OAS 3.1 section 4.8.12.2), so a
 * page that documents its API key that way would give a client without authentication. It
 * becomes an `apiKey` scheme, required by its operation unless that has a scheme already.
 */
export function liftAuthorization(
  document: SourcedDocument,
  diagnostics: Diagnostics,
): SourcedDocument {
  const lifted: { pointer: string; array: string; index: number; parameter: JsonObject }[] = [];
  const secured = (security: JsonValue | undefined) =>
    Array.isArray(security) && security.length > 0;
  const value = rewriteOpenApi(document.value, (node, kind, pointer) => {
    if (kind !== "operation" || !Array.isArray(node["parameters"])) return node;
    const index = node["parameters"].findIndex(isAuthorization);
    const parameter = node["parameters"][index];
    if (!isObject(parameter)) return node;
    const array = joinPointer(pointer, "parameters");
    lifted.push({ pointer, array, index, parameter });
    const parameters = node["parameters"].filter((_, i) => i !== index);
    const { parameters: _, ...rest } = node;
    const requirement = [{ [schemeName]: [] }, ...(parameter["required"] === true ? [] : [{}])];
    const has =
      secured(node["security"]) ||
      (node["security"] === undefined && secured(document.value["security"]));
    return {
      ...rest,
      ...(parameters.length > 0 ? { parameters } : {}),
      ...(has ? {} : { security: requirement }),
    };
  });
  const [first] = lifted;
  if (first === undefined) return document;
  const from = joinPointer(first.array, first.index);
  diagnostics.report({
    code: "authorization-parameter-lifted",
    message: "the header parameter `Authorization` is read as a security scheme",
    pointer: from,
    location: document.locate(from),
  });
  const origins = new Map<string, Origin>([
    [`/components/securitySchemes/${schemeName}`, { locate: document.locate, pointer: from }],
  ]);
  return {
    ...document,
    value: withScheme(value, first.parameter),
    locate: layer(document.locate, origins, (pointer) =>
      lifted.reduce((p, { array, index }) => beforeRemoval(p, array, [index]), pointer),
    ),
  };
}

function isAuthorization(parameter: JsonValue): boolean {
  return (
    isObject(parameter) &&
    parameter["in"] === "header" &&
    String(parameter["name"]).toLowerCase() === "authorization"
  );
}

function withScheme(document: JsonObject, parameter: JsonObject): JsonObject {
  const components = isObject(document["components"]) ? document["components"] : {};
  const schemes = isObject(components["securitySchemes"]) ? components["securitySchemes"] : {};
  if (Object.hasOwn(schemes, schemeName)) return document;
  const { description } = parameter;
  const scheme = {
    type: "apiKey",
    in: "header",
    name: schemeName,
    ...(typeof description === "string" ? { description } : {}),
  };
  return {
    ...document,
    components: { ...components, securitySchemes: { ...schemes, [schemeName]: scheme } },
  };
}
