import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { getOwn, setOwn } from "../shared/own-property.ts";

/** Security requirements of an operation and the schemes that they name. */
export interface Security {
  readonly requirements: JsonObject[];
  readonly schemes: JsonObject;
}

/** Entries are alternatives; several parameters of one entry are needed together. */
export function convertSecurity(list: JsonValue | undefined): Security {
  const schemes: JsonObject = {};
  const requirements = (Array.isArray(list) ? list : []).filter(isObject).map((entry) => {
    const credentials = credentialsOf(entry);
    const title = getOwn(entry, "title");
    const requirement: JsonObject = {};
    for (const { name, place, value } of credentials) {
      const isTitled = credentials.length === 1 && typeof title === "string" && title !== "";
      const key = (isTitled ? title : name).replaceAll(/[^A-Za-z0-9._-]/g, "_");
      setOwn(schemes, key, schemeOf(name, place, value));
      setOwn(requirement, key, []);
    }
    return requirement;
  });
  return { requirements, schemes };
}

interface Credential {
  readonly name: string;
  readonly place: "query" | "header" | "cookie";
  readonly value: JsonObject;
}

function credentialsOf(entry: JsonObject): Credential[] {
  const parameters = getOwn(entry, "parameters");
  if (!isObject(parameters)) return [];
  return (["query", "header", "cookie"] as const).flatMap((place) => {
    const named = getOwn(parameters, place);
    if (!isObject(named)) return [];
    return Object.entries(named).flatMap(([name, value]) =>
      isObject(value) ? [{ name, place, value }] : [],
    );
  });
}

function schemeOf(name: string, place: Credential["place"], value: JsonObject): JsonObject {
  const description = getOwn(value, "description");
  const described = typeof description === "string" ? { description } : {};
  const type = getOwn(value, "type");
  const scheme = getOwn(value, "scheme");
  if (type === "http")
    return { type: "http", scheme: typeof scheme === "string" ? scheme : "bearer", ...described };
  // The flows of OAuth are lost; what is sent is a bearer token.
  if (type === "oauth2") return { type: "http", scheme: "bearer", ...described };
  return { type: "apiKey", in: place, name, ...described };
}
