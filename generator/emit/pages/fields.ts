import { bodyKind, type OperationModel, type Schema } from "../../model/index.ts";
import { orderedContents } from "../operation-bodies.ts";
import { successContents } from "../operation-responses.ts";
import { typeKey } from "../write/index.ts";
import { isOnly, shapeOf, type Shape } from "./shape.ts";
import { envelopes, itemFields, pagingObjects, plainName } from "./vocabulary.ts";
import type { Resources } from "../../schema/references.ts";

/** A parameter that can say which page is wanted. */
export interface RequestField {
  /** Location and name, e.g. `query:cursor`. */
  readonly name: string;
  readonly plain: string;
  readonly shape: Shape;
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

/** Query and header parameters, and the members of a JSON body. */
export function requestFields(resources: Resources, operation: OperationModel): RequestField[] {
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
export function responseFields(resources: Resources, body: Schema): ResponseField[] {
  const fields: ResponseField[] = [];
  const read = (schema: Schema, path: readonly string[], before: string): void => {
    for (const [name, property] of shapeOf(resources, schema).properties) {
      const shape = shapeOf(resources, property);
      const own = plainName(name);
      const field = { path: [...path, name], plain: before + own, shape, schema: property };
      fields.push(field);
      const isHolder = pagingObjects.has(own) || envelopes.has(own);
      if (isHolder && shape.types.has("object") && path.length + 1 < MAX_DEPTH)
        // `links.next.href` is the `nexthref` of the response.
        read(property, field.path, own === "next" ? own : "");
    }
  };
  read(body, [], "");
  return fields;
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
    const inner = envelopes.has(plainName(name))
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
