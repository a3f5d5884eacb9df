import { isObject } from "../json/values.ts";
import { joinPointer } from "../json/pointer.ts";
import {
  bodyKind,
  type ApiModel,
  type EncodingModel,
  type MediaTypeModel,
  type OperationModel,
} from "../model/index.ts";
import { branchesOf } from "../schema/subschemas.ts";
import { resolveSchema } from "./resolve-schema.ts";

/**
 * What a form's `encoding` says of its properties, in the runtime's notation: styles for
 * url-encoded forms, media types of the parts for multipart ones. Source: OAS 3.1 section 4.8.15.
 */
export function encodingOf(content: MediaTypeModel): [name: string, value: string][] {
  const isForm = bodyKind(content.mediaType) === "form";
  return content.encoding.flatMap((encoding): [string, string][] => {
    const written = isForm ? formStyle(encoding) : partOf(encoding, content.mediaType);
    return written === undefined ? [] : [[encoding.name, written]];
  });
}

/** One media type with its parameters: no range, no list, and nothing that ends the header. */
const ONE_MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+(?: *; *[\w.+-]+=(?:[\w.+-]+|"[\w .+:/-]*"))*$/;

/** A part's style counts in `multipart/form-data` only. */
function partOf({ style, contentType = "" }: EncodingModel, body: string): string | undefined {
  if (style === "deepObject" && bodyKind(body) === "multipart") return "deepObject*";
  return ONE_MEDIA_TYPE.test(contentType) ? contentType : undefined;
}

function formStyle({
  style,
  explode,
  allowReserved,
  contentType,
}: EncodingModel): string | undefined {
  if (style === undefined && explode === undefined && allowReserved === undefined)
    return contentType !== undefined && bodyKind(contentType) === "json" ? "json" : undefined;
  const known = /^(form|spaceDelimited|pipeDelimited|deepObject)$/.test(style ?? "")
    ? style
    : "form";
  const exploded = explode ?? known === "form";
  return `${allowReserved === true ? "+" : ""}${known}${exploded ? "*" : ""}`;
}

/** An entry of `encoding` that the body is not written by. */
interface UnusedEncoding {
  readonly name: string;
  readonly pointer: string;
  readonly problem: string;
}

const STYLE = /^(form|spaceDelimited|pipeDelimited|deepObject)$/;

/** A type, a range of types, or a list of them. */
const MEDIA_TYPES =
  /^ *[\w.+*-]+\/[\w.+*-]+ *(?:;[^,]*)?(?:, *[\w.+*-]+\/[\w.+*-]+ *(?:;[^,]*)?)*$/;

/** The entries of `encoding` in an operation's body that say nothing about how it is written. */
export function unusedEncodings(model: ApiModel, operation: OperationModel): UnusedEncoding[] {
  return (operation.requestBody?.contents ?? []).flatMap((content) => {
    const hasParts = /^multipart\//i.test(content.mediaType);
    const names = propertyNames(model, content);
    return content.encoding.flatMap(({ name, contentType, style }): UnusedEncoding[] => {
      const isItem = /^(\d+|\*)$/.test(name);
      const problem =
        !hasParts && bodyKind(content.mediaType) !== "form"
          ? `${content.mediaType} has no parts that could be encoded`
          : names?.has(name) === false && !isItem
            ? "the schema has no such property"
            : contentType !== undefined && !MEDIA_TYPES.test(contentType)
              ? "its `contentType` is no media type"
              : style !== undefined && !STYLE.test(style)
                ? "its `style` is none of a form, and is read as `form`"
                : undefined;
      const pointer = joinPointer(content.pointer, "encoding", name);
      return problem === undefined ? [] : [{ name, pointer, problem }];
    });
  });
}

/** The properties of a schema that says all of them by itself. */
function propertyNames(
  { resources }: ApiModel,
  { schema }: MediaTypeModel,
): ReadonlySet<string> | undefined {
  const resolved = schema === undefined ? undefined : resolveSchema(resources, schema);
  if (!isObject(resolved) || !isObject(resolved["properties"])) return undefined;
  const isWhole = branchesOf(resolved).length === 0 && resolved["patternProperties"] === undefined;
  return isWhole ? new Set(Object.keys(resolved["properties"])) : undefined;
}
