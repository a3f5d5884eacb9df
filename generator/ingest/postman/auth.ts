import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { componentKey, httpScheme } from "../shared/credentials.ts";
import { getOwn } from "../shared/own-property.ts";
import type { PageSecurity } from "../shared/page-operation.ts";
import type { SourceRange } from "../shared/source-map.ts";
import { textAt } from "./values.ts";

/**
 * The security schemes of an `auth` object; none for `noauth`, undefined where it is inherited.
 *
 * @param tell - is given the type of an `auth` that OpenAPI has no scheme for, or that does not say what is sent.
 */
export function schemesOfAuth(
  auth: JsonValue | undefined,
  source: SourceRange,
  tell: (type: string) => void,
): PageSecurity[] | undefined {
  if (!isObject(auth)) return undefined;
  const type = textAt(auth, "type");
  const attributes = attributesOf(auth, type ?? "");
  if (type === "noauth") return [];
  if (type === "bearer" || type === "basic") return [httpScheme(type, { source })];
  if (type === "digest")
    return [{ name: "digestAuth", scheme: { type: "http", scheme: "digest" }, source }];
  if (type === "apikey") {
    const name = attributes.get("key");
    const location = attributes.get("in") === "query" ? "query" : "header";
    if (name !== undefined && name !== "" && !name.includes("{{"))
      return [{ name: componentKey(name), scheme: { type: "apiKey", in: location, name }, source }];
  }
  if (type === "oauth2") return [oauth2(attributes, source)];
  if (type === undefined) return undefined;
  tell(type);
  return [];
}

/** Attributes are a list of keys and values in 2.1, an object in 2.0. */
function attributesOf(auth: JsonObject, type: string): Map<string, string> {
  const value = getOwn(auth, type);
  const entries = Array.isArray(value)
    ? value
        .filter(isObject)
        .map((one): [string, string] => [textAt(one, "key") ?? "", textAt(one, "value") ?? ""])
    : Object.keys(isObject(value) ? value : {}).map((key): [string, string] => [
        key,
        textAt(value as JsonObject, key) ?? "",
      ]);
  return new Map(entries);
}

function oauth2(attributes: ReadonlyMap<string, string>, source: SourceRange): PageSecurity {
  const tokenUrl = attributes.get("accessTokenUrl");
  const authorizationUrl = attributes.get("authUrl");
  const isUrl = (text: string | undefined): text is string =>
    /^https?:\/\/[^{}]+$/.test(text ?? "");
  // A token that was obtained elsewhere is sent as a bearer token.
  if (!isUrl(tokenUrl)) return httpScheme("bearer", { source });
  const flow: JsonObject = isUrl(authorizationUrl)
    ? { authorizationCode: { authorizationUrl, tokenUrl, scopes: {} } }
    : { clientCredentials: { tokenUrl, scopes: {} } };
  return { name: "oauth2", scheme: { type: "oauth2", flows: flow }, source };
}
