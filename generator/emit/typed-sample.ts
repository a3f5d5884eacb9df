import { convertWith, type Conversions } from "../../templates/package/runtime/conversions.ts";
import { dates } from "../../templates/package/runtime/dates.ts";
import type { JsonValue } from "../json/values.ts";
import type { ApiModel, Schema } from "../model/index.ts";
import { conversionPlan, type ConversionSettings } from "./conversions.ts";
import { js, type Expression } from "./write/index.ts";

const conversions: Conversions = {
  bytes: {
    convert: (value, isWanted) =>
      isWanted && typeof value === "string" ? new Blob([value]) : value,
  },
  dates,
  int64: {
    convert: (value, isWanted) =>
      isWanted && Number.isInteger(value) ? BigInt(value as number) : value,
  },
};

/** The literal of a sample, with Dates and bigints where the package has them. */
export function typedSample(
  { resources }: ApiModel,
  { schema, value }: { readonly schema: Schema; readonly value: JsonValue },
  settings: ConversionSettings,
): Expression {
  const plan = conversionPlan(resources, [schema], settings);
  if (plan === undefined) return js.json(value);
  return expressionOf(convertWith(plan.nodes, conversions)(structuredClone(value)));
}

function expressionOf(value: unknown): Expression {
  if (value instanceof Blob) return js.blob("bytes");
  if (value instanceof Date) return js.date(value.toISOString());
  if (typeof value === "bigint") return js.bigint(value);
  if (Array.isArray(value)) return js.array(value.map(expressionOf));
  if (typeof value !== "object" || value === null) return js.json(value as JsonValue);
  return js.object(
    Object.entries(value).map(([key, member]) => ({ key, value: expressionOf(member) })),
  );
}
