import { bodyKind, type OperationModel, type Schema } from "../../model/index.ts";
import { orderedContents } from "../operation-bodies.ts";
import { successContents } from "../operation-responses.ts";
import { typeKey } from "../write/index.ts";
import type { PageDescriptor } from "./plan.ts";
import { isOnly, shapeOf, type Shape } from "./shape.ts";
import { envelopes, itemFields, pagingObjects, pagingRequests, plainName } from "./vocabulary.ts";
import type { Resources } from "../../schema/references.ts";

/** A parameter that can say which page is wanted. */
export interface RequestField {
  /** Location and name, e.g. `query:cursor`; of a member of an object, `body:page.cursor`. */
  readonly name: string;
  readonly plain: string;
  readonly shape: Shape;
  /** Of a member of an object: the names that lead to it, that of the parameter first. */
  readonly path?: readonly string[];
}

/** A value of a response. */
export interface ResponseField {
  /** Names that lead to it in the body; of a header, `header:` and its name. */
  readonly path: readonly string[];
  readonly plain: string;
  readonly shape: Shape;
  readonly schema: Schema;
}

/** Objects that lie within each other in the response of a list, counted from its body. */
const MAX_DEPTH = 4;

/** Query and header parameters, the members of a JSON body, and those of objects that ask for a page. */
export function requestFields(resources: Resources, operation: OperationModel): RequestField[] {
  const fields = ownFields(resources, operation);
  const names = new Set(fields.map(({ name }) => name));
  const inner = fields.flatMap((field) => membersOf(resources, field));
  return [...fields, ...inner.filter(({ name }) => !names.has(name))];
}

/** Members of an object that asks for a page: `page[cursor]` of a query, `{ pagination: { cursor } }` of a body. */
function membersOf(resources: Resources, { name, plain, shape }: RequestField): RequestField[] {
  if (name.startsWith("header:") || !pagingRequests.has(plain) || !isOnly(shape, "object"))
    return [];
  return [...shape.properties].map(([key, schema]) => {
    const own = plainName(key);
    return {
      name: `${name}.${key}`,
      // `page.number` is the `pagenumber` of the request.
      plain: /^(number|index|no|num|token)$/.test(own) ? `page${own}` : own,
      shape: shapeOf(resources, schema),
      path: [name.slice(name.indexOf(":") + 1), key],
    };
  });
}

/** The members of objects that a list continues with, for the run time to find them. */
export function nestedOf(
  fields: readonly RequestField[],
  plan: Partial<Record<"into" | "offset" | "size" | "url" | "link", unknown>>,
): Pick<PageDescriptor, "nested"> {
  const followsAddress = plan.url !== undefined || plan.link !== undefined;
  const used = fields.flatMap(({ name, path }) =>
    path !== undefined &&
    ([plan.into, plan.offset, plan.size].includes(name) ||
      (followsAddress && name.startsWith("query:")))
      ? [[name, path] as const]
      : [],
  );
  return used.length === 0 ? {} : { nested: Object.fromEntries(used) };
}

function ownFields(resources: Resources, operation: OperationModel): RequestField[] {
  const query = operation.parameters
    .filter((parameter) => parameter.in === "query" || parameter.in === "header")
    .map(({ in: location, name, schema = true }) => ({
      name: `${location}:${name}`,
      plain: location === "header" ? plainHeader(name) : plainName(name),
      shape: shapeOf(resources, schema),
    }));
  const body = orderedContents(operation).find(({ mediaType }) => bodyKind(mediaType) === "json");
  const members = body === undefined ? [] : [...shapeOf(resources, body.schema ?? true).properties];
  return [
    ...query,
    ...members.map(([name, schema]) => ({
      name: `body:${name}`,
      plain: plainName(name),
      shape: shapeOf(resources, schema),
    })),
  ];
}

/** The schema of the JSON body of an operation's success; undefined where there is none, or several. */
export function responseSchema(operation: OperationModel): Schema | undefined {
  const schemas = successContents(operation)
    .filter(({ mediaType }) => bodyKind(mediaType) === "json")
    .map(({ schema }) => schema);
  return schemas.length === 1 ? schemas[0] : undefined;
}

/** Begins the path of a header. */
const HEADER = "header:";

/** True for a field that is a header: its value is text, whatever its schema says. */
export function isHeader({ path }: Pick<ResponseField, "path">): boolean {
  return path[0]?.startsWith(HEADER) === true;
}

/** A header's name without the `X-` that those of no standard begin with. */
const plainHeader = (name: string): string => plainName(name.replace(/^x-/i, ""));

/** Headers of an operation's successes. */
export function responseHeaders(
  resources: Resources,
  { responses }: OperationModel,
): ResponseField[] {
  return responses
    .filter(({ status }) => /^2/.test(status))
    .flatMap(({ headers }) => headers)
    .map(({ name, schema = true }) => ({
      ...{ path: [`${HEADER}${name}`], plain: plainHeader(name) },
      ...{ shape: shapeOf(resources, schema), schema },
    }));
}

/** Values of a response that may say how a list continues: the body's own, and those of objects for the purpose. */
export function responseFields(resources: Resources, schema: Schema): ResponseField[] {
  const fields: ResponseField[] = [];
  const body = shapeOf(resources, schema);
  const read = ({ properties }: Shape, path: readonly string[], before: string): void => {
    for (const [name, property] of properties) {
      const shape = shapeOf(resources, property);
      const own = plainName(name);
      const field = { path: [...path, name], plain: before + own, shape, schema: property };
      fields.push(field);
      const isHolder =
        pagingObjects.has(own) || (path.length === 0 ? isEnvelope(name, body) : envelopes.has(own));
      if (isHolder && shape.types.has("object") && path.length + 1 < MAX_DEPTH)
        // `links.next.href` is the `nexthref` of the response.
        read(shape, field.path, own === "next" ? own : "");
    }
  };
  read(body, [], "");
  return fields;
}

/** Whether a member of a response's body holds what the response is about: by its name, or as the only member. */
function isEnvelope(name: string, { properties }: Shape): boolean {
  return envelopes.has(plainName(name)) || (properties.size === 1 && properties.has(name));
}

/** Names that lead to the items of a list; undefined when there is no list, or no telling which it is. */
export function itemsOf(
  resources: Resources,
  body: Schema,
  operation: OperationModel,
): readonly string[] | undefined {
  const shape = shapeOf(resources, body);
  if (isOnly(shape, "array")) return [];
  const found = chooseList(resources, shape, operation);
  if (found !== undefined) return found === "ambiguous" ? undefined : [found];
  for (const [name, property] of shape.properties) {
    const inner = isEnvelope(name, shape)
      ? chooseList(resources, shapeOf(resources, property), operation)
      : undefined;
    if (inner !== undefined) return inner === "ambiguous" ? undefined : [name, inner];
  }
  return undefined;
}

function chooseList(
  resources: Resources,
  { properties }: Shape,
  { path, tags }: OperationModel,
): string | undefined {
  const lists = [...properties].flatMap(([name, schema]) => {
    const shape = shapeOf(resources, schema);
    return isOnly(shape, "array") ? [{ name, items: shape.items ?? true }] : [];
  });
  const objects = lists.filter(({ items }) => isOnly(shapeOf(resources, items), "object"));
  const candidates = objects.length > 0 ? objects : lists;
  if (candidates.length < 2) return candidates[0]?.name;
  const subjects = [
    path.split("/").findLast((part) => part !== "" && !part.includes("{")),
    ...tags,
  ];
  const wanted = [...subjects.map((subject) => plainName(subject ?? "")), ...itemFields];
  for (const word of wanted) {
    const named = candidates.filter(({ name }) => plainName(name) === word);
    if (named.length === 1) return named[0]?.name;
  }
  return "ambiguous";
}

/** The schema of one item of a list. */
export function itemSchema(
  resources: Resources,
  body: Schema,
  path: readonly string[],
): Schema | undefined {
  let schema: Schema | undefined = body;
  for (const name of path) schema = schema && shapeOf(resources, schema).properties.get(name);
  return schema === undefined ? undefined : shapeOf(resources, schema).items;
}

/** A path as the run time reads it: `meta.next`, or with quotes where a name is none. */
export function pathText(path: readonly string[]): string {
  const [first = ""] = path;
  if (isHeader({ path })) return first;
  return path
    .map((name, index) => {
      const key = typeKey(name);
      if (key.startsWith('"')) return `[${key}]`;
      return index === 0 ? key : `.${key}`;
    })
    .join("");
}
