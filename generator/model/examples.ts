import { joinPointer } from "../json/pointer.ts";
import type { JsonObject, JsonValue } from "../json/values.ts";
import { entries, resolve, text } from "./resolve.ts";
import type { ExampleModel } from "./types.ts";

/** The examples of a media type or parameter: `example`, and the values in `examples`. */
export function mediaTypeExamples(
  document: JsonObject,
  holder: JsonObject,
  pointer: string,
): ExampleModel[] {
  const examples: ExampleModel[] = [];
  if (Object.hasOwn(holder, "example")) {
    examples.push({
      pointer: joinPointer(pointer, "example"),
      value: holder["example"] as JsonValue,
    });
  }
  for (const [name, , at] of entries(holder["examples"], joinPointer(pointer, "examples"))) {
    const example = resolve(document, at);
    if (example === undefined || !Object.hasOwn(example.value, "value")) continue;
    examples.push({
      name,
      summary: text(example.value["summary"]),
      pointer: joinPointer(example.pointer, "value"),
      value: example.value["value"] as JsonValue,
    });
  }
  return examples;
}
