import { joinPointer } from "../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../json/values.ts";
import { entries, resolve, text } from "./resolve.ts";
import type {
  OAuthFlowModel,
  SecurityRequirement,
  SecuritySchemeModel,
  ServerModel,
} from "./types.ts";
import { SECURITY_SCHEME_TYPES } from "./security-schemes.ts";

/** Server Objects; undefined when there is no list. */
export function buildServers(value: JsonValue | undefined): ServerModel[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.filter(isObject).flatMap((server) => {
    const url = server["url"];
    if (typeof url !== "string") return [];
    const variables = entries(server["variables"], "").flatMap(([name, variable]) => {
      if (!isObject(variable)) return [];
      const allowed = variable["enum"];
      return [
        {
          name,
          default: String(variable["default"] ?? ""),
          enum: Array.isArray(allowed) ? allowed.map(String) : undefined,
          description: text(variable["description"]),
        },
      ];
    });
    return [{ url, description: text(server["description"]), variables }];
  });
}

/** Security requirements; undefined when there is no list, which means another thing than an empty one. */
export function buildSecurity(value: JsonValue | undefined): SecurityRequirement[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value
    .filter(isObject)
    .map((requirement) =>
      Object.fromEntries(
        Object.entries(requirement).map(([name, scopes]) => [
          name,
          Array.isArray(scopes) ? scopes.map(String) : [],
        ]),
      ),
    );
}

const keyLocations = ["header", "query", "cookie"] as const;

/** `components.securitySchemes` in document order. */
export function buildSecuritySchemes(document: JsonObject): SecuritySchemeModel[] {
  const components = document["components"];
  const at = "/components/securitySchemes";
  const schemes: SecuritySchemeModel[] = [];
  for (const [name] of entries(
    isObject(components) ? components["securitySchemes"] : undefined,
    at,
  )) {
    const resolved = resolve(document, joinPointer(at, name));
    const type = SECURITY_SCHEME_TYPES.find((known) => known === resolved?.value["type"]);
    if (resolved === undefined || type === undefined) continue;
    const { value, pointer } = resolved;
    schemes.push({
      name,
      pointer,
      type,
      description: text(value["description"]),
      in: type === "apiKey" ? keyLocations.find((location) => location === value["in"]) : undefined,
      parameterName: type === "apiKey" ? text(value["name"]) : undefined,
      scheme: type === "http" ? text(value["scheme"])?.toLowerCase() : undefined,
      flows: type === "oauth2" ? buildFlows(value["flows"]) : undefined,
    });
  }
  return schemes;
}

function buildFlows(value: JsonValue | undefined): Record<string, OAuthFlowModel> {
  return Object.fromEntries(
    entries(value, "").flatMap(([name, flow]) =>
      isObject(flow)
        ? [[name, { tokenUrl: text(flow["tokenUrl"]), refreshUrl: text(flow["refreshUrl"]) }]]
        : [],
    ),
  );
}
