import { isObject } from "../json/values.ts";
import type { ApiModel, MediaTypeModel, OperationModel, ResponseModel } from "../model/index.ts";
import { bodyKind, essenceOf, type BodyKind } from "../model/index.ts";
import { mayBe } from "./operation-styles.ts";

/** True for the statuses with which openapi-fetch's `response.ok` is true, and for ranges of them. */
export function hasSuccessStatus({ status }: Pick<ResponseModel, "status">): boolean {
  return /^2(\d\d|XX)$/i.test(status);
}

/** The bodies of successful responses whose media type may be written into a header. Source: RFC 9110 section 8.3.1. */
export function successContents(operation: OperationModel): MediaTypeModel[] {
  const ok = operation.responses.filter(hasSuccessStatus);
  const responses =
    ok.length > 0 ? ok : operation.responses.filter(({ status }) => status === "default");
  return responses
    .flatMap(({ contents }) => contents)
    .filter(({ mediaType }) =>
      /^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+(\s*;\s*[\w!#$&^.+*-]+=[\w!#$&^.+*-]+)*$/.test(mediaType),
    );
}

/** The bodies of all other responses; `default` may be one. */
export function errorContents({ responses }: OperationModel): MediaTypeModel[] {
  return responses
    .filter((response) => !hasSuccessStatus(response))
    .flatMap(({ contents }) => contents);
}

/** How successful bodies are read. */
export type Reading = "json" | "json or text" | "text" | "blob" | "by media type";

/**
 * Where all bodies are of one kind they are read as that, whatever type a server names; otherwise, and
 * where the document describes no body, its type decides.
 */
export function readingOf(model: ApiModel, contents: readonly MediaTypeModel[]): Reading {
  const [kind, ...others] = new Set(contents.map(responseKind));
  if (kind === undefined || others.length > 0) return "by media type";
  if (kind === "text") return kind;
  // Servers send a text without quotes, and name it as one.
  if (kind === "json")
    return contents.some(({ schema }) => schema === undefined || mayBe(model, schema, ["string"]))
      ? "json or text"
      : kind;
  return kind === "binary" ? "blob" : "by media type";
}

function responseKind({ mediaType, schema }: MediaTypeModel): BodyKind | "any" {
  const essence = essenceOf(mediaType);
  if (essence === "application/*") return "any";
  return essence === "*/*" && isObject(schema) && schema["format"] === "binary"
    ? "binary"
    : bodyKind(mediaType);
}
