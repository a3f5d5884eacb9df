import { joinPointer } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { disagree, isStated, kindsAt, takeLow, type MergeContext, type Place } from "./context.ts";

/** Merges two objects at a place. */
export type MergeObjects = (high: JsonObject, low: JsonObject, place: Place) => JsonObject;

/**
 * Parameters are one when they have the same place and name. The lower-ranked document's others
 * are added, except path parameters: those belong to the path's own spelling.
 */
export function mergeParameters(
  high: readonly JsonValue[],
  low: readonly JsonValue[],
  place: Place,
  context: MergeContext,
  merge: MergeObjects,
): JsonValue[] {
  const result = [...high];
  low.forEach((parameter, index) => {
    if (!isObject(parameter)) return;
    const at = result.findIndex((other) => isObject(other) && slot(other) === slot(parameter));
    const lowPointer = joinPointer(place.low, index);
    const known = result[at];
    if (isObject(known)) {
      result[at] = merge(known, parameter, { high: joinPointer(place.high, at), low: lowPointer });
      return;
    }
    const added = { high: joinPointer(place.high, result.length), low: lowPointer };
    if (parameter["in"] === "path")
      disagree(
        `the path's parameter \`${String(parameter["name"])}\` is in ${context.low.file} only`,
        { high: place.high, low: lowPointer },
        context,
      );
    else if (isStated(kindsAt(added, context).low)) {
      takeLow(added, context);
      result.push(parameter);
    }
  });
  return result;
}

function slot(parameter: JsonObject): string {
  const name = String(parameter["name"]);
  // Header names are case-insensitive (RFC 9110 section 5.1).
  return parameter["in"] === "header"
    ? `header:${name.toLowerCase()}`
    : `${String(parameter["in"])}:${name}`;
}

/**
 * The `required` lists of two object schemas. A list says something about the properties that its
 * document has: a property that only one document knows is no disagreement.
 */
export function mergeRequired(
  high: JsonObject,
  low: JsonObject,
  place: Place,
  context: MergeContext,
): JsonValue[] {
  const names = (schema: JsonObject): string[] => {
    const { required } = schema;
    return Array.isArray(required) ? required.filter((name) => typeof name === "string") : [];
  };
  const has = (schema: JsonObject, name: string) =>
    isObject(schema["properties"]) && Object.hasOwn(schema["properties"], name);
  const [wanted, alsoWanted] = [names(high), names(low)];
  const result = [...wanted];
  const at = { high: joinPointer(place.high, "required"), low: joinPointer(place.low, "required") };
  const lowStated = isStated(context.low.locate(at.low)?.kind ?? "stated");
  for (const name of alsoWanted) {
    if (wanted.includes(name) || !lowStated) continue;
    if (!has(high, name)) result.push(name);
    else disagree(`\`${name}\` is required in ${context.low.file} only`, at, context);
  }
  for (const name of wanted) {
    if (alsoWanted.includes(name) || !has(low, name)) continue;
    const property = {
      high: joinPointer(place.high, "properties", name),
      low: joinPointer(place.low, "properties", name),
    };
    if (isStated(kindsAt(property, context).low))
      disagree(`\`${name}\` is required in ${context.high.file} only`, property, context);
  }
  return result;
}

/** The lower document's server is another one only when it shares no URL with the higher's. */
export function serversDisagree(high: JsonValue, low: JsonValue): boolean {
  const urls = (servers: JsonValue) =>
    Array.isArray(servers)
      ? servers.flatMap((server) =>
          isObject(server) ? [String(server["url"]).replace(/\/+$/, "")] : [],
        )
      : [];
  const known = urls(high);
  const others = urls(low);
  return known.length > 0 && others.length > 0 && !others.some((url) => known.includes(url));
}
