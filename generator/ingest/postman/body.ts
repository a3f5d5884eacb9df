import { joinPointer } from "../../json/pointer.ts";
import { objectOf, type JsonObject } from "../../json/values.ts";
import type { SentBody, SentValue } from "../requests/sampled-request.ts";
import type { SourceRange } from "../shared/source-map.ts";
import { listAt, textAt } from "./values.ts";

interface Context {
  readonly pointer: string;
  readonly headers: readonly SentValue[];
  readonly rangeOf: (pointer: string) => SourceRange;
}

const languages: ReadonlyMap<string, string> = new Map([
  ["json", "application/json"],
  ["xml", "application/xml"],
  ["html", "text/html"],
  ["text", "text/plain"],
  ["javascript", "application/javascript"],
]);

/** The body of a request, or undefined where it has none. */
export function bodyOf(request: JsonObject, context: Context): SentBody | undefined {
  const body = objectOf(request["body"]);
  const at = joinPointer(context.pointer, "body");
  const source = context.rangeOf(at);
  const mode = textAt(body, "mode");
  if (body["disabled"] === true) return undefined;
  if (mode === "raw") return rawBody(body, source, context.headers);
  if (mode === "graphql") return { mediaType: "application/json", source };
  if (mode === "file") return { mediaType: "application/octet-stream", text: "file", source };
  if (mode !== "urlencoded" && mode !== "formdata") return undefined;
  const fields = listAt(body, mode).flatMap((entry, index) => {
    const name = textAt(entry, "key");
    if (name === undefined || name === "") return [];
    const description = textAt(entry, "description");
    const isFile = textAt(entry, "type") === "file";
    const value = textAt(entry, "value") ?? "";
    const described = description === undefined ? {} : { description };
    return [
      { name, value, isFile, ...described, source: context.rangeOf(joinPointer(at, mode, index)) },
    ];
  });
  const mediaType =
    mode === "formdata" ? "multipart/form-data" : "application/x-www-form-urlencoded";
  return { mediaType, fields, source };
}

function rawBody(
  body: JsonObject,
  source: SourceRange,
  headers: readonly SentValue[],
): SentBody | undefined {
  const text = textAt(body, "raw") ?? "";
  if (text.trim() === "") return undefined;
  const language = textAt(objectOf(objectOf(body["options"])["raw"]), "language");
  const sent = headers.find(({ name }) => /^content-type$/i.test(name))?.value.split(";", 1)[0];
  const guessed = /^\s*[{[]/.test(text) ? "application/json" : "text/plain";
  const mediaType = sent ?? languages.get(language ?? "") ?? guessed;
  // Variables outside of strings are no JSON: `{"n": {{count}}}`.
  const json = text.replaceAll(/([:[,]\s*)\{\{[^{}]+\}\}/g, "$1null");
  const isTemplate = /\{\{[^{}]+\}\}/.test(text);
  return { mediaType, text: /json/.test(mediaType) ? json : text, source, isTemplate };
}
