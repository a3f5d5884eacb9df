import { isObject, type JsonValue } from "../json/values.ts";
import type { ApiModel, OperationModel, Schema } from "../model/index.ts";
import { bodyKind, isMultipart } from "../model/index.ts";
import { orderedContents } from "./operation-bodies.ts";
import { resolveSchema } from "./resolve-schema.ts";
import { isBinary } from "../schema/formats.ts";
import { fitExample, sampleOf } from "./sample.ts";
import type { ConversionSettings } from "./conversions.ts";
import { typedSample } from "./typed-sample.ts";
import { undeclaredPathParameters } from "./undeclared-parameters.ts";
import { js, type Expression, type ObjectMember } from "./write/index.ts";

/** The arguments that an operation cannot do without. */
export function requestInit(
  model: ApiModel,
  operation: OperationModel,
  settings: ConversionSettings,
): Expression {
  return js.object([
    ...parametersMember(model, operation, settings),
    ...bodyMember(model, operation, settings),
  ]);
}

/** True for `{}`. */
export function isEmptyObject(expression: Expression): boolean {
  return expression.kind === "object" && expression.members.length === 0;
}

function parametersMember(
  model: ApiModel,
  operation: OperationModel,
  settings: ConversionSettings,
): ObjectMember[] {
  const undeclared = undeclaredPathParameters(operation).map(
    (name) => ["path", name, js.string("string")] as const,
  );
  const required = operation.parameters
    .filter((parameter) => parameter.required)
    .map((parameter) => {
      const [example] = parameter.examples;
      const schema = parameter.schema ?? { type: "string" };
      const value =
        example === undefined
          ? parameterSample(model, parameter.name, schema)
          : fitExample(model.resources, schema, example.value);
      const held = typedSample(model, { schema, value }, settings);
      return [parameter.in, parameter.name, held] as const;
    });
  const given = [...required, ...undeclared];
  if (given.length === 0) return [];
  const locations = [...new Set(given.map(([location]) => location))];
  const value = locations.map((location) => ({
    key: location,
    value: js.object(
      given.filter(([at]) => at === location).map(([, name, held]) => ({ key: name, value: held })),
    ),
  }));
  return [{ key: "params", value: js.object(value) }];
}

/** The sample of a parameter's schema; its own name where that says no more than that it is text. */
function parameterSample(model: ApiModel, name: string, schema: Schema): JsonValue {
  const sample = sampleOf(model.resources, schema);
  return sample === "string" ? name : sample;
}

function bodyMember(
  model: ApiModel,
  operation: OperationModel,
  settings: ConversionSettings,
): ObjectMember[] {
  const [content] = orderedContents(operation);
  if (content === undefined) return [];
  const kind = bodyKind(content.mediaType);
  const schema = content.schema ?? true;
  const isRaw = (kind === "binary" && !isMultipart(content.mediaType)) || kind === "stream";
  if (isRaw && !isText(model, schema)) {
    return [{ key: "body", value: js.call("Uint8Array.of", ...[1, 2, 3].map(js.number)) }];
  }
  const [example] = content.examples;
  const value: JsonValue =
    example === undefined
      ? sampleOf(model.resources, schema)
      : fitExample(model.resources, schema, example.value);
  const bytes = kind !== "json";
  return [{ key: "body", value: typedSample(model, { schema, value }, { ...settings, bytes }) }];
}

/** Whether a schema's values are text by their type: a body of them is not given as bytes. */
function isText({ resources }: ApiModel, schema: Schema): boolean {
  const resolved = resolveSchema(resources, schema);
  return isObject(resolved) && resolved["type"] === "string" && !isBinary(resolved);
}
