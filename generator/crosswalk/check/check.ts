import type { DiagnosticLog } from "../../diagnostics/index.ts";
import { joinPointer } from "../../json/pointer.ts";
import type { MediaTypeModel, OperationModel } from "../../model/index.ts";
import type { Path } from "../mapping/path.ts";
import { checkPins } from "../pin/check.ts";
import { renamedFrom } from "../pin/renamed.ts";
import { closest } from "../schema/closest.ts";
import { isFailure, resolvePath, type Place, type SchemaAt } from "../schema/resolve.ts";
import { placeProblems } from "../schema/validate.ts";
import type { CheckedCrosswalk, CheckedMapping, CheckedPart, CrosswalkInput } from "../types.ts";
import { checkAccounting } from "./accounting.ts";
import { checkPart, wrapperOf } from "./part.ts";
import { reportAt, type CheckContext } from "./report.ts";
import { checkRules } from "./rules.ts";
import { checkSettings } from "./settings.ts";
import { checkTable } from "./table.ts";
import { checkConflicts, checkRequired } from "./writers.ts";

/** Which of the checks are left out. */
export interface CheckOptions {
  /** False for `crosswalk pin`, which is about to write the pins. */
  readonly pins?: boolean;
}

/**
 * Checks every mapping file against the canonical model and its provider's document. Reports all
 * problems, each with its place in the mapping file and in the document.
 *
 * @returns undefined when a mapping does not hold.
 */
export function checkCrosswalk(
  input: CrosswalkInput,
  diagnostics: DiagnosticLog,
  options: CheckOptions = {},
): CheckedCrosswalk | undefined {
  const before = diagnostics.all.length;
  const mappings = input.mappings.flatMap((mapping) => {
    const provider = input.providers.find((party) => party.config.name === mapping.provider);
    if (provider === undefined) return [];
    const context = { mapping, provider, canonical: input.canonical, diagnostics };
    return checkMapping(context, options) ?? [];
  });
  const failed = diagnostics.all
    .slice(before)
    .some((d) => d.severity === "error" && d.acknowledged === undefined);
  if (failed || mappings.length < input.mappings.length) return undefined;
  return { name: input.name, canonical: input.canonical, mappings };
}

/** A mapping with its paths resolved as far as they can be; problems go to the context's diagnostics. */
export function resolveMapping(context: CheckContext): CheckedMapping | undefined {
  return checkMapping(context, { pins: false });
}

function checkMapping(context: CheckContext, options: CheckOptions): CheckedMapping | undefined {
  const { mapping } = context;
  const pointer = "/operations/create";
  const entry = mapping.value.operations.create;
  for (const [name, table] of Object.entries(mapping.value.tables))
    checkTable(context, name, table);
  const operation = findOperation(context, entry.operation, joinPointer(pointer, "operation"));
  if (operation === undefined) return undefined;
  const parameter = parameterOf(context, operation);
  checkSettings(context, operation, parameter);
  const requestBody = operation.requestBody?.contents.find((content) => isJson(content.mediaType));
  const responseBody = operation.responses
    .find((response) => response.status === entry.response.status)
    ?.contents.find((content) => isJson(content.mediaType));
  const request = findPart(context, "request", requestBody, parameter);
  const response = findPart(context, "response", responseBody, parameter);
  if (
    request === undefined ||
    response === undefined ||
    requestBody === undefined ||
    responseBody === undefined
  )
    return undefined;
  for (const part of [request, response]) {
    checkAccounting(context, part);
    checkConflicts(context, part);
    checkConstants(context, part);
  }
  checkRequired(context, request);
  checkRequiredParameters(context, operation, request);
  const rules = checkRules(context, entry, request, pointer);
  const checked = {
    party: context.provider,
    mapping,
    operation,
    requestBody,
    responseBody,
    request,
    response,
    rules,
  };
  if (options.pins !== false) checkPins(context, checked);
  return checked;
}

function isJson(mediaType: string): boolean {
  return /^application\/(?:.+\+)?json(?:;|$)/i.test(mediaType);
}

function findOperation(context: CheckContext, id: string, at: string): OperationModel | undefined {
  const { operations } = context.provider.model;
  const found = operations.find((operation) => operation.operationId === id);
  if (found !== undefined) return found;
  const ids = operations.map((operation) => operation.operationId);
  const guess = closest(id, ids);
  reportAt(
    context,
    "mapping-unknown-operation",
    at,
    `${context.provider.config.name} has no operation \`${id}\`${guess === undefined ? `; it has ${ids.join(", ")}.` : `; did you mean \`${guess}\`?`}`,
  );
  return undefined;
}

function parameterOf(
  context: CheckContext,
  operation: OperationModel,
): (path: Path) => Place | undefined {
  return ({ parameter: place, segments }) => {
    const [first] = segments;
    const found = operation.parameters.find(
      (p) => p.in === place && first?.kind === "key" && p.name === first.key,
    );
    if (found?.schemaPointer === undefined) return undefined;
    return {
      document: context.provider.model.document,
      pointer: found.schemaPointer,
      required: found.required,
      repeated: false,
    };
  };
}

function findPart(
  context: CheckContext,
  kind: "request" | "response",
  body: MediaTypeModel | undefined,
  parameter: (path: Path) => Place | undefined,
): CheckedPart | undefined {
  const pointer = `/operations/create/${kind}`;
  const entry = context.mapping.value.operations.create[kind];
  const { canonical, provider } = context;
  const component = canonical.model.schemas.find((schema) => schema.name === entry.canonical);
  if (component === undefined) {
    const guess = closest(
      entry.canonical,
      canonical.model.schemas.map((schema) => schema.name),
    );
    reportAt(
      context,
      "mapping-unknown-operation",
      joinPointer(pointer, "canonical"),
      `The canonical model has no schema \`${entry.canonical}\`${guess === undefined ? "." : `; did you mean \`${guess}\`?`}`,
    );
  }
  if (body?.schemaPointer === undefined) {
    reportAt(
      context,
      "mapping-unknown-operation",
      pointer,
      `The operation has no JSON ${kind === "request" ? "body" : "answer of this status"}.`,
      { part: "key" },
    );
  }
  if (component === undefined || body?.schemaPointer === undefined) return undefined;
  const whole: SchemaAt = { document: provider.model.document, pointer: body.schemaPointer };
  const root = wrapperOf(context, entry.wrapper, joinPointer(pointer, "wrapper"));
  const start = resolvePath(whole, root);
  if (isFailure(start)) {
    reportAt(
      context,
      "mapping-path-unknown",
      joinPointer(pointer, "wrapper"),
      `The ${kind} has no \`${entry.wrapper ?? ""}\`.`,
      {
        documents: [{ party: provider, pointer: whole.pointer, message: `the ${kind} is here` }],
      },
    );
    return undefined;
  }
  return checkPart(context, {
    ...{ kind, pointer, entry, root, parameter },
    rootOptional: "wrapperOptional" in entry && entry.wrapperOptional,
    canonical: { document: canonical.model.document, pointer: component.pointer },
    provider: start,
    renamed: (path) => renamedFrom(context, kind, start, path),
  });
}

function checkConstants(context: CheckContext, part: CheckedPart): void {
  for (const constant of part.constants) {
    const end = constant.provider ?? constant.canonical;
    if (end === undefined || constant.value === undefined) continue;
    const problem = placeProblems(end.place, constant.value);
    if (problem === undefined) continue;
    const party = constant.provider === undefined ? context.canonical : context.provider;
    reportAt(
      context,
      "mapping-constant-invalid",
      joinPointer(constant.pointer, "value"),
      `\`${end.path.text}\` does not take ${JSON.stringify(constant.value)}: ${problem}.`,
      {
        documents: [
          { party, pointer: end.place.pointer, message: `\`${end.path.text}\` is declared here` },
        ],
      },
    );
  }
  for (const field of part.fields) {
    const fallback = field.entry.default;
    const [end] = field.canonical;
    if (
      fallback === undefined ||
      end === undefined ||
      !("value" in fallback) ||
      field.canonical.length > 1
    )
      continue;
    const problem = placeProblems(end.place, fallback.value);
    if (problem === undefined) continue;
    reportAt(
      context,
      "mapping-constant-invalid",
      joinPointer(field.pointer, "default"),
      `\`${end.path.text}\` does not take ${JSON.stringify(fallback.value)}: ${problem}.`,
    );
  }
}

function checkRequiredParameters(
  context: CheckContext,
  operation: OperationModel,
  request: CheckedPart,
): void {
  const paths = [
    ...request.fields.flatMap((field) => field.provider.map((end) => end.path)),
    ...request.constants.flatMap(({ provider }) => provider?.path ?? []),
  ].map((path) => path.text);
  const settings = Object.values(context.mapping.value.settings).map(({ parameter }) => parameter);
  for (const parameter of operation.parameters) {
    const text = `${parameter.in}:${parameter.name}`;
    if (!parameter.required || paths.includes(text) || settings.includes(text)) continue;
    reportAt(
      context,
      "mapping-required-unfed",
      request.pointer,
      `${context.provider.config.name} requires the parameter \`${text}\`, and nothing writes it.`,
      {
        part: "key",
        documents: [
          { party: context.provider, pointer: parameter.pointer, message: "it is required here" },
        ],
      },
    );
  }
}
