import { joinPointer } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { disagree, takeLow, type MergeContext, type Place } from "./context.ts";
import { deepEqual, inWords } from "./facts.ts";

/** Reports the leaves in which two examples of the same body differ. */
export function compareExamples(
  high: JsonValue,
  low: JsonValue,
  place: Place,
  context: MergeContext,
): void {
  if (isObject(high) && isObject(low)) {
    for (const [key, item] of Object.entries(low)) {
      const own = Object.hasOwn(high, key) ? high[key] : undefined;
      if (own !== undefined)
        compareExamples(
          own,
          item,
          { high: joinPointer(place.high, key), low: joinPointer(place.low, key) },
          context,
        );
    }
  } else if (!deepEqual(high, low))
    disagree(
      `the example is ${inWords(high)} in ${context.high.file} and ${inWords(low)} in ${context.low.file}`,
      place,
      context,
    );
}

/**
 * Takes over the lower-ranked document's example of a body unless it contradicts the examples
 * that the higher one gives for single fields; the contradictions are reported.
 */
export function adoptExample(
  media: { readonly high: JsonObject; readonly low: JsonObject },
  place: Place,
  context: MergeContext,
): JsonObject {
  const { example } = media.low;
  if (
    example === undefined ||
    media.high["example"] !== undefined ||
    media.high["examples"] !== undefined
  )
    return media.high;
  const contradicts = compareWithSchema(
    media.high["schema"],
    example,
    { high: joinPointer(place.high, "schema"), low: joinPointer(place.low, "example") },
    context,
  );
  if (contradicts) return media.high;
  takeLow(
    { high: joinPointer(place.high, "example"), low: joinPointer(place.low, "example") },
    context,
  );
  return { ...media.high, example };
}

/** Reports where an example contradicts the examples of a schema; true when it does anywhere. */
function compareWithSchema(
  schema: JsonValue | undefined,
  example: JsonValue,
  place: Place,
  context: MergeContext,
): boolean {
  if (!isObject(schema)) return false;
  const { examples, properties } = schema;
  let contradicts = false;
  if (
    Array.isArray(examples) &&
    examples.length > 0 &&
    !examples.some((e) => deepEqual(e, example))
  )
    contradicts = disagree(
      `the example is ${inWords(examples[0])} in ${context.high.file} and ${inWords(example)} in ${context.low.file}`,
      { high: joinPointer(place.high, "examples", 0), low: place.low },
      context,
    );
  if (!isObject(properties) || !isObject(example)) return contradicts;
  for (const [key, value] of Object.entries(example)) {
    if (!Object.hasOwn(properties, key)) continue;
    const below = {
      high: joinPointer(place.high, "properties", key),
      low: joinPointer(place.low, key),
    };
    if (compareWithSchema(properties[key], value, below, context)) contradicts = true;
  }
  return contradicts;
}
