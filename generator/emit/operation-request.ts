import { isObject } from "../json/values.ts";
import { bodyKind, isMultipart } from "../model/index.ts";
import type { ApiModel, MediaTypeModel, OperationModel, Schema } from "../model/index.ts";
import { isAssertingFor } from "../schema/keywords.ts";
import { orderedContents } from "./operation-bodies.ts";
import { encodingOf } from "./operation-encoding.ts";
import { schemaReference, use, type Imports } from "./operation-imports.ts";
import { declaresVariables, urlOf } from "./servers.ts";
import { js } from "./write/index.ts";
import type { Expression, ObjectMember } from "./write/index.ts";

/** A server of the operation's own, where it has no variables to fill in. */
export function serverMember(operation: OperationModel): ObjectMember[] {
  const [server] = operation.servers ?? [];
  if (server === undefined || !/^https?:/i.test(server.url) || !declaresVariables(server))
    return [];
  return [{ key: "baseUrl", value: js.string(urlOf(server)) }];
}

/** Header parameters by which servers know a repeated request. */
const idempotencyHeader = /^(x-)?idempotency[-_]?(key|token)$/i;

/** The header for a key of the call, where the document has one that may be any text. */
export function idempotencyMember(
  { parameters, method }: OperationModel,
  imports: Imports,
): ObjectMember[] {
  if (method !== "post" && method !== "patch") return [];
  const found = parameters.find(
    (parameter) => parameter.in === "header" && idempotencyHeader.test(parameter.name),
  );
  if (found === undefined || !takesUuid(found.schema ?? true)) return [];
  const add = js.call(use(imports, "idempotentBy", "idempotency"), js.string(found.name));
  return [{ key: "idempotency", value: add }];
}

/** Characters of a UUID. */
const UUID_LENGTH = 36;

/** True for a schema that says nothing against a UUID. */
function takesUuid(schema: Schema): boolean {
  if (!isObject(schema)) return schema;
  const { type, maxLength, minLength, format } = schema;
  const read = { type, maxLength, minLength, format };
  return (
    (type === undefined || type === "string" || (Array.isArray(type) && type.includes("string"))) &&
    (format === undefined || format === "uuid") &&
    (typeof maxLength !== "number" || maxLength >= UUID_LENGTH) &&
    (typeof minLength !== "number" || minLength <= UUID_LENGTH) &&
    Object.keys(schema).every((keyword) => !isAssertingFor(keyword, "string") || keyword in read)
  );
}

/** How a call writes its body. */
export function bodyMembers(
  model: ApiModel,
  operation: OperationModel,
  imports: Imports,
): ObjectMember[] {
  const contents = orderedContents(operation);
  const [first, ...others] = contents;
  if (first === undefined) return [];
  const required =
    operation.requestBody?.required === true ? [{ key: "bodyRequired", value: js.json(true) }] : [];
  if (first.mediaType === "application/json" && others.length === 0) {
    if (first.exportName === undefined) return [];
    return [{ key: "body", value: schemaReference(imports, first.exportName) }, ...required];
  }
  const entries = contents.map((content) => ({
    key: content.mediaType,
    value: js.array([schemaOf(content, imports), ...writerOf(model, content, imports)]),
  }));
  const bodies = js.call(use(imports, "bodiesWith", "bodies"), js.object(entries));
  return [{ key: "bodies", value: bodies }, ...required];
}

/** Only what JSON can hold is what a schema describes; files and streams are not. */
export function schemaOf({ mediaType, exportName }: MediaTypeModel, imports: Imports): Expression {
  const described = ["json", "form"].includes(bodyKind(mediaType));
  return described && exportName !== undefined
    ? schemaReference(imports, exportName)
    : js.json(null);
}

function writerOf(model: ApiModel, content: MediaTypeModel, imports: Imports): Expression[] {
  const kind = bodyKind(content.mediaType);
  const isInParts = kind === "binary" && isMultipart(content.mediaType);
  if (kind !== "form" && kind !== "multipart" && !isInParts) return [];
  const members = encodingOf(content).map(([key, value]) => ({ key, value: js.string(value) }));
  const table = members.length === 0 ? [] : [js.object(members)];
  if (isInParts) {
    const name = use(imports, "partsWith", "parts");
    return [js.call(name, js.string(content.mediaType), ...table)];
  }
  const name = use(imports, kind === "form" ? "formWith" : "multipartWith", kind);
  return [js.call(name, ...table)];
}
