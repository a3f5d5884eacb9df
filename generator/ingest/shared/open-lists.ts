import type { Diagnostics } from "../../diagnostics/index.ts";
import { isObject, type JsonValue } from "../../json/values.ts";
import type { PageContent, PageField, PageOperation, PageResponse } from "./page-operation.ts";

interface Context {
  /** JSON that the page shows. */
  readonly samples: readonly JsonValue[];
  readonly file: string;
  readonly diagnostics: Diagnostics;
}

/**
 * The operation, with those of its responses left open that may be one object or a list of them: pages show the same
 * rows for both. What a sample, the path or the operation's other words tell is taken.
 */
export function withOpenLists(operation: PageOperation, context: Context): PageOperation {
  const responses = operation.responses.map((response): PageResponse => {
    const { content, status } = response;
    if (content === undefined || !/^2/.test(status) || !mayBeList(operation, content, context))
      return response;
    const { line, column = 1 } = content.source;
    context.diagnostics.report({
      code: "list-not-told",
      message: `Whether the response ${status} is an object or a list of such objects is not on the page; both are accepted.`,
      location: { file: context.file, line, column },
    });
    return { ...response, content: { ...content, isListOpen: true } };
  });
  return { ...operation, responses };
}

function mayBeList(
  { endpoint, title = "" }: PageOperation,
  { fields, schema, isList, isObject: isOne, source }: PageContent,
  { samples }: Context,
): boolean {
  if (isList === true || isOne === true || schema !== undefined || fields.length === 0)
    return false;
  if (source.kind === "sampled" || endpoint === undefined) return false;
  if (fields.some(isListOfObjects) || samples.some((value) => shows(value, fields))) return false;
  const last = endpoint.path.split("/").findLast((segment) => segment !== "") ?? "";
  if (/\}$/.test(last)) return false;
  const isSearch = /^(?:list|search|query|find)/i.test(last);
  if (endpoint.method.toLowerCase() !== "get") return isSearch;
  return isSearch || isPlural(last) || /^(?:list|search|query|find|get all)\b/i.test(title);
}

const isPlural = (word: string) => /[^su]s$/i.test(word);

/** A field that holds the list that the operation returns. */
function isListOfObjects({ schema, children = [] }: PageField): boolean {
  const items = schema["items"];
  return (
    schema["type"] === "array" &&
    (children.length > 0 || (isObject(items) && items["type"] === "object"))
  );
}

/** True for an object that has most of the fields. */
function shows(value: JsonValue, fields: readonly PageField[]): boolean {
  const names = fields.flatMap(({ name }) => name ?? []);
  const shown = isObject(value) ? names.filter((name) => Object.hasOwn(value, name)) : [];
  return shown.length > 0 && shown.length * 2 >= names.length;
}
