import type { Diagnostics } from "../../diagnostics/index.ts";
import { joinPointer } from "../../json/pointer.ts";
import { isObject, objectOf, type JsonObject, type JsonValue } from "../../json/values.ts";
import { parseStructuredText, type StructuredValue } from "../openapi/parse.ts";
import type { SampledRequest, SentBody, SentValue } from "../requests/sampled-request.ts";
import { splitUrl } from "../requests/split-url.ts";
import { writeRequests } from "../requests/write-requests.ts";
import type { PageSecurity } from "../shared/page-operation.ts";
import type { SourceRange } from "../shared/source-map.ts";
import type { IngestedDocument, InputFile, Reader } from "../types.ts";
import { schemesOfAuth } from "./auth.ts";
import { bodyOf } from "./body.ts";
import { listAt, textAt } from "./values.ts";

/** Reads Postman collections of version 2.0 and 2.1. */
export const postmanReader: Reader = { format: "postman", isExact: true, detect, read };

function detect({ text }: InputFile): number {
  const head = text.slice(0, 200_000);
  if (!/^\s{0,1000}\{(?!\s{0,1000}"collection"\s{0,20}:)/.test(head)) return 0;
  const hasSchema = /getpostman\.com\/json\/collection\/v2\./.test(head);
  const hasId = /"_postman_id"\s{0,20}:/.test(head);
  const hasItems = /"item"\s{0,20}:\s{0,20}\[/.test(text) && /"info"\s{0,20}:/.test(head);
  return hasItems && (hasSchema || hasId) ? 0.95 : 0;
}

/** What reading a collection needs. */
interface Context {
  readonly diagnostics: Diagnostics;
  readonly rangeOf: (pointer: string) => SourceRange;
  readonly variables: ReadonlyMap<string, string>;
  /** Parameters that are listed and not sent. */
  readonly switchedOff: { readonly name: string; readonly at: string }[];
  /** Reports an `auth` that is no security scheme of OpenAPI. */
  readonly tellAuth: (type: string, pointer: string) => void;
}

function read(input: InputFile, diagnostics: Diagnostics): IngestedDocument | undefined {
  const { file } = input;
  const parsed = parseStructuredText(input, diagnostics);
  if (parsed === undefined || !isObject(parsed.value)) return undefined;
  const rangeOf = rangesOf(parsed);
  const locationOf = (pointer: string) => {
    const { line, column = 1 } = rangeOf(pointer);
    return { file, line, column };
  };
  const context: Context = {
    ...{ diagnostics, rangeOf, variables: variablesOf(parsed.value), switchedOff: [] },
    tellAuth: (type, pointer) =>
      diagnostics.report({
        code: "credential-not-located",
        message: `The authorization of type ${type} does not say which header, query parameter or cookie is sent, or OpenAPI has no scheme for it; it is left out.`,
        location: locationOf(pointer),
      }),
  };
  const requests: SampledRequest[] = [];
  collect({ holder: parsed.value, pointer: "", auth: undefined, depth: 0 }, requests, context);
  const [off] = context.switchedOff;
  if (off !== undefined) {
    const names = [...new Set(context.switchedOff.map(({ name }) => name))];
    const listed = names.slice(0, maximumNames).join(", ");
    const more = names.length > maximumNames ? ` and ${names.length - maximumNames} more` : "";
    diagnostics.report({
      code: "parameters-switched-off",
      message: `${listed}${more} are listed and switched off: they are read as optional.`,
      location: locationOf(off.at),
    });
  }
  const title = textAt(objectOf(parsed.value["info"]), "name");
  return writeRequests(requests, { file, format: "postman", diagnostics, title });
}

/** Names that a message lists. */
const maximumNames = 8;

function rangesOf({ locate }: StructuredValue): Context["rangeOf"] {
  return (pointer) => {
    const { line = 1, column = 1 } = locate(pointer) ?? {};
    return { line, column };
  };
}

/** Values of the collection's variables, which may refer to each other. */
function variablesOf(collection: JsonObject): Map<string, string> {
  const values = new Map<string, string>();
  for (const variable of listAt(collection, "variable")) {
    const key = textAt(variable, "key") ?? textAt(variable, "id");
    const value = textAt(variable, "value");
    if (key !== undefined && value !== undefined && variable["disabled"] !== true)
      values.set(key, value);
  }
  return values;
}

interface Folder {
  readonly holder: JsonObject;
  readonly pointer: string;
  readonly auth: readonly PageSecurity[] | undefined;
  readonly depth: number;
}

/** Deepest nesting of folders that is read. */
const maximumDepth = 50;

function collect(folder: Folder, requests: SampledRequest[], context: Context): void {
  const { holder, pointer, depth } = folder;
  const own = authOf(holder, pointer, context);
  const auth = own ?? folder.auth;
  for (const [index, item] of listAt(holder, "item").entries()) {
    const at = joinPointer(pointer, "item", index);
    if (Object.hasOwn(item, "request")) requests.push(...requestOf(item, { at, auth }, context));
    else if (depth < maximumDepth)
      collect({ holder: item, pointer: at, auth, depth: depth + 1 }, requests, context);
  }
}

/** What a collection, a folder or a request says of its credentials itself. */
function authOf(holder: JsonObject, pointer: string, { rangeOf, tellAuth }: Context) {
  const at = joinPointer(pointer, "auth");
  return schemesOfAuth(holder["auth"], rangeOf(at), (type) => tellAuth(type, at));
}

function requestOf(
  item: JsonObject,
  { at, auth }: { readonly at: string; readonly auth: readonly PageSecurity[] | undefined },
  context: Context,
): SampledRequest[] {
  const pointer = joinPointer(at, "request");
  const written = item["request"];
  // A request may be written as its address alone.
  const request: JsonObject = isObject(written) ? written : { url: written ?? "" };
  const url = addressOf(request["url"], joinPointer(pointer, "url"), context);
  if (url === undefined) return [];
  const own = authOf(request, pointer, context);
  const title = textAt(item, "name");
  const description = descriptionOf(request["description"] ?? item["description"]);
  const headers = valuesAt(request, "header", { pointer, context });
  const body = bodyOf(request, { pointer, headers, rangeOf: context.rangeOf });
  const security = own ?? auth;
  return [
    {
      ...(title === undefined ? {} : { title }),
      ...(description === undefined ? {} : { description }),
      method: textAt(request, "method") ?? "GET",
      ...url,
      headers,
      ...(body === undefined ? {} : { body }),
      responses: responsesOf(item, at, context),
      ...(security === undefined ? {} : { security }),
      source: context.rangeOf(pointer),
    },
  ];
}

/** The address: its parts where the collection has them, else its text. */
function addressOf(
  url: JsonValue | undefined,
  pointer: string,
  context: Context,
): Pick<SampledRequest, "server" | "path" | "query" | "pathVariables"> | undefined {
  const raw =
    typeof url === "string" ? url : isObject(url) ? (textAt(url, "raw") ?? joined(url)) : "";
  if (raw === "") return undefined;
  const resolve = (name: string): string | undefined => {
    const value = context.variables.get(name);
    return value?.replaceAll(
      /\{\{([^{}]+)\}\}/g,
      (all, inner: string) => context.variables.get(inner) ?? all,
    );
  };
  const split = splitUrl(raw, context.rangeOf(pointer), resolve);
  if (!isObject(url)) return split;
  const query =
    listAt(url, "query").length > 0 ? valuesAt(url, "query", { pointer, context }) : split.query;
  return { ...split, query, pathVariables: valuesAt(url, "variable", { pointer, context }) };
}

const joined = (url: JsonObject): string => {
  const parts = (key: string, separator: string) => {
    const value = url[key];
    return Array.isArray(value)
      ? value.filter((one) => typeof one === "string").join(separator)
      : String(value ?? "");
  };
  const protocol = textAt(url, "protocol");
  const host = parts("host", ".");
  return host === ""
    ? ""
    : `${protocol === undefined ? "" : `${protocol}://`}${host}/${parts("path", "/")}`;
};

/** Keys and values of a list, e.g. the headers; what is switched off may be sent as well. */
function valuesAt(
  holder: JsonObject,
  key: string,
  { pointer, context }: { readonly pointer: string; readonly context: Context },
): SentValue[] {
  return listAt(holder, key).flatMap((entry, index): SentValue[] => {
    const name = textAt(entry, "key");
    if (name === undefined || name === "") return [];
    if (entry["disabled"] === true)
      context.switchedOff.push({ name, at: joinPointer(pointer, key, index) });
    const description = descriptionOf(entry["description"]);
    return [
      {
        name,
        value: textAt(entry, "value") ?? "",
        ...(description === undefined ? {} : { description }),
        source: context.rangeOf(joinPointer(pointer, key, index)),
      },
    ];
  });
}

function responsesOf(item: JsonObject, at: string, context: Context): SampledRequest["responses"] {
  return listAt(item, "response").flatMap((response, index) => {
    const code = response["code"];
    if (typeof code !== "number" || code < 100 || code > 599) return [];
    const source = context.rangeOf(joinPointer(at, "response", index));
    const name = textAt(response, "name");
    const text = textAt(response, "body");
    const type = listAt(response, "header").find((header) =>
      /^content-type$/i.test(textAt(header, "key") ?? ""),
    );
    const mediaType =
      textAt(type ?? {}, "value")
        ?.split(";", 1)[0]
        ?.trim() ?? "application/json";
    const body: SentBody | undefined =
      text === undefined || text === "" ? undefined : { mediaType, text, source };
    return [
      {
        status: String(code),
        ...(name === undefined ? {} : { description: name }),
        ...(body === undefined ? {} : { body }),
        source,
      },
    ];
  });
}

/** A description is a text, or an object with one. */
function descriptionOf(value: JsonValue | undefined): string | undefined {
  const text = isObject(value) ? value["content"] : value;
  return typeof text === "string" && text.trim() !== "" ? text.trim() : undefined;
}
