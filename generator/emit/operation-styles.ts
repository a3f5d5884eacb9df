import type { ApiModel, OperationModel, ParameterModel, Schema } from "../model/index.ts";
import { isObject, type JsonObject, type JsonValue } from "../json/values.ts";
import { bodyKind } from "../model/index.ts";
import { isSchema } from "../schema/node.ts";
import { branchesOf } from "../schema/subschemas.ts";
import { resolveSchema } from "./resolve-schema.ts";

/** Styles by parameter name, in the runtime's notation (templates/package/runtime/styles.ts). */
export type Styles = readonly (readonly [name: string, style: string])[];

/** How an operation's parameters are written where that is not what the client does by itself. */
export interface OperationStyles {
  /** Undefined: openapi-fetch's own way is right. */
  readonly query?: Styles | undefined;
  readonly route?: Styles | undefined;
  readonly header?: Styles | undefined;
  readonly cookie?: Styles | undefined;
}

/** The styles that an operation needs. */
export function stylesOf(model: ApiModel, operation: OperationModel): OperationStyles {
  const at = (location: ParameterModel["in"]): ParameterModel[] =>
    operation.parameters.filter((parameter) => parameter.in === location);
  const styled = (
    parameters: readonly ParameterModel[],
    usual: (p: ParameterModel) => boolean,
  ): Styles | undefined => {
    const unusual = parameters.filter((parameter) => !usual(parameter));
    return unusual.length === 0
      ? undefined
      : unusual.map((parameter) => [parameter.name, styleOf(parameter)]);
  };
  const cookies = at("cookie");
  return {
    query:
      styled(
        at("query"),
        (p) =>
          styleOf(p) === "form*" &&
          !mayBe(model, p.schema, ["object"]) &&
          !itemsMayBe(model, p.schema, ["object", "array"]),
      ) ?? namesToEncode(at("query")),
    route: styled(
      at("path"),
      (p) => styleOf(p).startsWith("simple") && !mayBe(model, p.schema, ["object", "array"]),
    ),
    header: styled(
      at("header"),
      (p) => styleOf(p).startsWith("simple") && !mayBe(model, p.schema, ["object", "array"]),
    ),
    cookie:
      cookies.length === 0
        ? undefined
        : (styled(
            cookies,
            (p) => styleOf(p) === "form*" && !mayBe(model, p.schema, ["object", "array"]),
          ) ?? []),
  };
}

/** openapi-fetch writes a query parameter's name as it is. */
function namesToEncode(parameters: readonly ParameterModel[]): Styles | undefined {
  return parameters.every(({ name }) => /^[\w.~[\]-]*$/.test(name)) ? undefined : [];
}

/** The styles of each kind of parameter, the default first. Source: OAS 3.1 section 4.8.12.2. */
const STYLES: Readonly<Record<ParameterModel["in"], readonly [string, ...string[]]>> = {
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  cookie: ["form"],
  header: ["simple"],
  path: ["simple", "label", "matrix"],
};

/** How `content` is written, by what can be made of a value; anything else is given as text. */
const CONTENT_STYLES: Readonly<Record<string, string>> = { json: "json", form: "urlencoded" };

/**
 * The runtime's notation of a style: `+` reserved characters, which only a query may have
 * (OAS 3.1 section 4.8.12), `*` exploded.
 */
export function styleOf(parameter: ParameterModel): string {
  const { explode, mediaType } = parameter;
  if (mediaType !== undefined) {
    const content = CONTENT_STYLES[bodyKind(mediaType)] ?? "text";
    return parameter.style === "whole" ? `whole-${content}` : content;
  }
  const allowReserved = parameter.allowReserved && parameter.in === "query";
  const [usual] = STYLES[parameter.in];
  const known = STYLES[parameter.in].includes(parameter.style) ? parameter.style : usual;
  return `${allowReserved ? "+" : ""}${known}${explode ? "*" : ""}`;
}

/** True when a value of the schema may be of one of the types, as far as its shape says. */
export function mayBe(
  model: ApiModel,
  schema: Schema | undefined,
  types: readonly string[],
  depth = 0,
): boolean {
  if (schema === undefined) return false;
  const resolved = resolveSchema(model.resources, schema);
  if (!isObject(resolved) || depth > 20) return true;
  const held: JsonValue | undefined = resolved["type"];
  const named = Array.isArray(held) ? held : held === undefined ? undefined : [held];
  if (named !== undefined) return named.some((type) => types.includes(String(type)));
  if (Array.isArray(resolved["enum"])) {
    return resolved["enum"].some((value) =>
      types.includes(Array.isArray(value) ? "array" : typeof value),
    );
  }
  const parts = partsOf(resolved);
  if (parts.length > 0) return parts.some((part) => mayBe(model, part, types, depth + 1));
  return true;
}

/** True when a value of the schema may be a list with items of one of the types. */
function itemsMayBe(
  model: ApiModel,
  schema: Schema | undefined,
  types: readonly string[],
  depth = 0,
): boolean {
  const resolved = schema === undefined ? undefined : resolveSchema(model.resources, schema);
  if (!isObject(resolved) || depth > 20) return false;
  const { items } = resolved;
  if (isObject(items) || typeof items === "boolean") return mayBe(model, items, types);
  return partsOf(resolved).some((part) => itemsMayBe(model, part, types, depth + 1));
}

/** A parameter that is written in another way than the document says. */
export interface Unwritable {
  readonly name: string;
  readonly pointer: string;
  /** Of a `content` that is not written: the value is given as text. */
  readonly mediaType?: string | undefined;
  /** The style that is taken in place of one of another kind of parameter. */
  readonly usual: string;
}

/** The parameters of an operation whose `content` or style has no form where they are sent. */
export function unwritableParameters(model: ApiModel, operation: OperationModel): Unwritable[] {
  return operation.parameters.flatMap((parameter): Unwritable[] => {
    const { name, pointer, mediaType, style, schema } = parameter;
    const [usual] = STYLES[parameter.in];
    const isWritten =
      mediaType === undefined
        ? STYLES[parameter.in].includes(style)
        : !styleOf(parameter).endsWith("text") || !mayBe(model, schema, ["object", "array"]);
    return isWritten ? [] : [{ name, pointer, mediaType, usual }];
  });
}

/** Parameters with structure inside of structure, for which their style has no form. Source: OAS 3.1 section 4.8.12.2. */
export function undescribedForms(model: ApiModel, operation: OperationModel): ParameterModel[] {
  return operation.parameters.filter(
    (parameter) =>
      !/^(whole|json|urlencoded|text|deepObject)/.test(styleOf(parameter)) &&
      hasStructureInside(model, parameter.schema ?? true),
  );
}

function hasStructureInside(model: ApiModel, schema: Schema): boolean {
  const resolved = resolveSchema(model.resources, schema);
  if (!isObject(resolved)) return false;
  const properties = isObject(resolved["properties"]) ? Object.values(resolved["properties"]) : [];
  const members = [...properties, resolved["items"]].filter((member) => isObject(member));
  // Only what the document describes: a schema without types may be anything.
  return members.some((member) => {
    const held = resolveSchema(model.resources, member);
    return isObject(held) && (held["type"] === "object" || isObject(held["properties"]));
  });
}

function partsOf(schema: JsonObject): Schema[] {
  return branchesOf(schema).flatMap(({ schema: part }) => (isSchema(part) ? [part] : []));
}
