import {
  bodyKind,
  type ApiModel,
  type MediaTypeModel,
  type OperationModel,
  type Schema,
} from "../model/index.ts";
import type { Resources } from "../schema/references.ts";
import type { FieldKind } from "../../templates/package/runtime/webhook-form.ts";
import { dataOf, type JsonValue } from "../json/values.ts";
import type { ClientSettings } from "./client-settings.ts";
import { bodyConversions, conversionPlan, type ConversionPlan } from "./conversions.ts";
import { use, type Imports } from "./operation-imports.ts";
import { isOnly, shapeOf, type Shape } from "./pages/shape.ts";
import { js, type Expression } from "./write/index.ts";

/** What conversions are written with. */
export interface ConversionContext {
  readonly model: ApiModel;
  readonly imports: Imports;
  readonly settings: ClientSettings;
}

/** What parses the JSON of these media types and converts its values; undefined where `JSON.parse` does. */
export function bodyParser(
  context: ConversionContext,
  contents: readonly MediaTypeModel[],
): Expression | undefined {
  const plan = bodyConversions(context.model.resources, contents, context.settings);
  return plan === undefined ? undefined : converter(context, plan, "parseWith");
}

/** The same for the items of a stream, or the data of its events, each of which matches the schema. */
export function itemParser(
  context: ConversionContext,
  schema: JsonValue | undefined,
  describes: "data" | "event",
): Expression | undefined {
  const plan = conversionPlan(context.model.resources, [schema], context.settings);
  const how = describes === "data" ? "parseWith" : "parseDataWith";
  return plan === undefined ? undefined : converter(context, plan, how);
}

/** What converts values of a schema that are as JSON has them; undefined where they have the same form. */
export function valueConverter(
  context: ConversionContext,
  schema: JsonValue,
): Expression | undefined {
  const plan = conversionPlan(context.model.resources, [schema], context.settings);
  return plan === undefined ? undefined : converter(context, plan, "convertWith");
}

/** The expression of a webhook's payload with its values converted, by its text where numbers may be lost in JSON. */
export function payloadConverter(
  context: ConversionContext,
  content: MediaTypeModel,
): { readonly value: Expression; readonly readsText: boolean } {
  const payload = js.name("payload");
  const { resources } = context.model;
  const plan = conversionPlan(resources, [content.schema], context.settings);
  const isForm = bodyKind(content.mediaType) === "form";
  const fields = isForm ? formFields(resources, content.schema ?? true, context.settings) : {};
  const given = isForm
    ? js.call(use(context.imports, "formPayload", "webhook-form"), payload, js.json(dataOf(fields)))
    : payload;
  if (plan === undefined) return { value: given, readsText: false };
  const readsText = !isForm && plan.kinds.includes("int64");
  const convert = converter(context, plan, readsText ? "payloadWith" : "convertWith");
  const value = js.invoke(convert, given, ...(readsText ? [js.name("text")] : []));
  return { value, readsText };
}

/** Fields of a form whose values are no texts. */
function formFields(
  resources: Resources,
  schema: Schema,
  settings: ClientSettings,
): Record<string, FieldKind | ["text" | FieldKind]> {
  const fields: Record<string, FieldKind | ["text" | FieldKind]> = {};
  for (const [name, property] of shapeOf(resources, schema).properties) {
    const shape = shapeOf(resources, property);
    const item = isOnly(shape, "array") ? shapeOf(resources, shape.items ?? true) : undefined;
    const kind = fieldKind(item ?? shape, settings);
    if (item !== undefined) fields[name] = [kind ?? "text"];
    else if (kind !== undefined) fields[name] = kind;
  }
  return fields;
}

function fieldKind(shape: Shape, { int64 }: ClientSettings): FieldKind | undefined {
  if (isOnly(shape, "boolean")) return "boolean";
  if (!isOnly(shape, "integer", "number")) return undefined;
  return int64 === "bigint" && shape.format === "int64" ? "bigint" : "number";
}

function converter(
  { imports }: ConversionContext,
  { nodes, kinds }: ConversionPlan,
  how: "parseWith" | "parseDataWith" | "convertWith" | "payloadWith",
): Expression {
  const conversions = kinds.map((kind) => ({
    key: kind,
    value: js.name(use(imports, kind, kind)),
  }));
  return js.call(use(imports, how, "conversions"), js.json(dataOf(nodes)), js.object(conversions));
}

/** Whether an operation has Dates in parameters, or in a form: JSON writes them by itself. */
export function writesDates(
  { resources }: ApiModel,
  { parameters, requestBody }: OperationModel,
  { dates }: ClientSettings,
): boolean {
  if (dates !== "Date") return false;
  const forms = (requestBody?.contents ?? []).filter(({ mediaType }) =>
    ["form", "multipart"].includes(bodyKind(mediaType)),
  );
  const schemas = [...parameters, ...forms].map(({ schema }) => schema);
  return conversionPlan(resources, schemas, { dates }) !== undefined;
}
