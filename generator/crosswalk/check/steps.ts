import { joinPointer } from "../../json/pointer.ts";
import type { OperationModel } from "../../model/index.ts";
import type { CallEntry, StepEntry } from "../mapping/format.ts";
import { isFailure, resolvePath, type Location, type SchemaAt } from "../schema/resolve.ts";
import type { CheckedStep, FieldScope } from "../types.ts";
import { compileCondition } from "./expressions.ts";
import { checkRequest, findOperation, requestBody } from "./request.ts";
import { checkIdempotency } from "./written.ts";
import { segmentsOf } from "./part.ts";
import { operationReference, reportAt, type CheckContext } from "./report.ts";
import { meantBySettings, settingParameters } from "./settings.ts";
import { checkRequired } from "./writers.ts";

interface StepsFrame {
  readonly entry: CallEntry;
  readonly pointer: string;
  readonly scope: FieldScope;
}

/** Checks the calls that come first, in their order. */
export function checkSteps(
  context: CheckContext,
  { entry, pointer, scope }: StepsFrame,
): CheckedStep[] {
  const done: CheckedStep[] = [];
  const results = new Map<string, Location>();
  for (const [name, step] of Object.entries(entry.steps)) {
    const at = joinPointer(pointer, "steps", name);
    const parameters = new Map([...scope.parameters, ...results]);
    const checked = checkStep(context, { name, step, at, scope: { ...scope, parameters } });
    for (const result of Object.keys(step.gives))
      if (checked?.gives[result] === undefined) context.lostResults.add(`step:${name}.${result}`);
    if (checked === undefined) continue;
    done.push(checked);
    for (const [result, location] of Object.entries(checked.gives))
      results.set(`step:${name}.${result}`, location);
  }
  return done;
}

interface StepFrame {
  readonly name: string;
  readonly step: StepEntry;
  readonly at: string;
  readonly scope: FieldScope;
}

function checkStep(context: CheckContext, frame: StepFrame): CheckedStep | undefined {
  const { name, step, at, scope } = frame;
  const operation = findOperation(context, step.call, joinPointer(at, "call"));
  const body = operation && requestBody(context, { entry: step, operation, pointer: at });
  if (operation === undefined || body === undefined) return undefined;
  const request = checkRequest(context, {
    ...{ entry: step, operation, pointer: at, body, canonical: scope, inputs: scope },
  });
  const fed = [
    ...settingParameters(context, operation).map(({ path }) => path.text),
    ...meantBySettings(context, operation),
  ];
  const key = checkIdempotency(context, { entry: step, pointer: at, operation, body });
  checkRequired(context, request, [...fed, ...(key === undefined ? [] : [key])]);
  const condition =
    step.if === undefined
      ? undefined
      : compileCondition(context, step.if, joinPointer(at, "if"), scope);
  const whole = successBody(context, operation);
  const gives = Object.entries(step.gives).flatMap(([result, text]) => {
    const where = joinPointer(at, "gives", result);
    const segments = segmentsOf(context, text, where);
    const location = whole && resolvePath(whole, segments);
    if (location !== undefined && !isFailure(location))
      return [[result, { ...location, text }] as const];
    const message = `The response of \`${step.call}\` has no \`${text}\`.`;
    const documents = [operationReference(context, operation)];
    reportAt(context, { code: "mapping-path-unknown", at: where, message, documents });
    return [];
  });
  return {
    ...{ entry: step, name, pointer: at, operation, request, gives: Object.fromEntries(gives) },
    content: body.content,
    ...(condition === undefined ? {} : { condition }),
  };
}

/** The body of an operation's first success. */
function successBody(context: CheckContext, operation: OperationModel): SchemaAt | undefined {
  const found = operation.responses
    .filter(({ status }) => /^2|^default$/.test(status))
    .flatMap(({ contents }) => contents)
    .find(({ schemaPointer }) => schemaPointer !== undefined);
  return found?.schemaPointer === undefined
    ? undefined
    : { document: context.provider.model.document, pointer: found.schemaPointer };
}
