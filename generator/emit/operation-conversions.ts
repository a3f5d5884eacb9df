import {
  bodyKind,
  type ApiModel,
  type MediaTypeModel,
  type OperationModel,
} from "../model/index.ts";
import { dataOf, type JsonValue } from "../json/values.ts";
import type { ClientSettings } from "./client-settings.ts";
import { bodyConversions, conversionPlan, type ConversionPlan } from "./conversions.ts";
import { use, type Imports } from "./operation-imports.ts";
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

/** The same for the items of a stream, each of which matches the schema. */
export function itemParser(
  context: ConversionContext,
  schema: JsonValue | undefined,
): Expression | undefined {
  const plan = conversionPlan(context.model.resources, [schema], context.settings);
  return plan === undefined ? undefined : converter(context, plan, "parseWith");
}

/** What converts values of a schema that are as JSON has them; undefined where they have the same form. */
export function valueConverter(
  context: ConversionContext,
  schema: JsonValue,
): Expression | undefined {
  const plan = conversionPlan(context.model.resources, [schema], context.settings);
  return plan === undefined ? undefined : converter(context, plan, "convertWith");
}

/** The expression of a payload with its values converted. */
export function payloadConverter(
  context: ConversionContext,
  content: MediaTypeModel,
  payload: Expression,
): Expression {
  const plan = bodyConversions(context.model.resources, [content], context.settings);
  return plan === undefined ? payload : js.invoke(converter(context, plan, "convertWith"), payload);
}

function converter(
  { imports }: ConversionContext,
  { nodes, kinds }: ConversionPlan,
  how: "parseWith" | "convertWith",
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
