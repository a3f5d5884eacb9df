import { isObject, type JsonObject } from "../../../json/values.ts";
import { extensionsOf } from "./context.ts";

const flowNames: Readonly<Record<string, string>> = {
  accessCode: "authorizationCode",
  application: "clientCredentials",
  implicit: "implicit",
  password: "password",
};

/** A 2.0 security definition as a security scheme of 3.0. */
export function convertSecurity(definition: JsonObject): JsonObject {
  const { type, description, flow } = definition;
  const common = {
    ...(description === undefined ? {} : { description }),
    ...extensionsOf(definition),
  };
  if (type === "basic") return { type: "http", scheme: "basic", ...common };
  if (type !== "oauth2") return definition;
  const name = Object.hasOwn(flowNames, String(flow)) ? flowNames[String(flow)] : undefined;
  const { authorizationUrl, tokenUrl, scopes } = definition;
  const details = {
    ...(authorizationUrl === undefined ? {} : { authorizationUrl }),
    ...(tokenUrl === undefined ? {} : { tokenUrl }),
    scopes: isObject(scopes) ? scopes : {},
  };
  return { type: "oauth2", ...common, flows: name === undefined ? {} : { [name]: details } };
}
