import { joinPointer } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { differ, type MergeContext, type Place } from "./context.ts";
import { counterpart } from "./keys.ts";

/** Says which responses of an operation only one of the documents has, and which code was inferred. */
export function compareResponses(
  high: JsonObject,
  low: JsonObject,
  place: Place,
  context: MergeContext,
): void {
  const matched = new Set<string>();
  for (const status of Object.keys(low)) {
    const same = counterpart("responses", high, status);
    if (same === undefined) continue;
    matched.add(same);
    if (same !== status)
      differ(
        `${context.high.file} says ${inferred(same)}, ${context.low.file} says ${inferred(status)}`,
        { high: joinPointer(place.high, same), low: joinPointer(place.low, status) },
        context,
      );
  }
  const only = Object.keys(high).filter((status) => !matched.has(status));
  reportOnly("responses", only, place, context);
}

/** Says which properties of an object that both documents describe only the first has. */
export function compareProperties(
  high: JsonObject,
  low: JsonObject,
  place: Place,
  context: MergeContext,
): void {
  const others = namesIn(low["properties"]);
  const names = namesIn(high["properties"]);
  if (others.length === 0 || !others.some((name) => names.includes(name))) return;
  const only = names.filter((name) => !others.includes(name));
  reportOnly(
    "properties",
    only,
    { high: joinPointer(place.high, "properties"), low: joinPointer(place.low, "properties") },
    context,
  );
}

function reportOnly(
  what: string,
  names: readonly string[],
  place: Place,
  context: MergeContext,
): void {
  const [first] = names;
  if (first === undefined) return;
  const listed = names.map((name) => `\`${name}\``).join(", ");
  differ(
    `${context.low.file} does not show the ${what} ${listed}`,
    { high: joinPointer(place.high, first), low: place.low },
    context,
  );
}

function namesIn(properties: JsonValue | undefined): string[] {
  return isObject(properties) ? Object.keys(properties) : [];
}

function inferred(status: string): string {
  return status === "2XX" ? "no status code (taken for 2XX)" : status;
}
