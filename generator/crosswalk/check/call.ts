import { joinPointer } from "../../json/pointer.ts";
import { orderedContents } from "../../emit/index.ts";
import type { MediaTypeModel, OperationModel } from "../../model/index.ts";
import { inputScope, parameterLocations, type CanonicalOperation } from "../canonical/model.ts";
import type { CallEntry, StepEntry } from "../mapping/format.ts";
import { parsePath, type Path, type Segment } from "../mapping/path.ts";
import {
  componentAt,
  isArray,
  isFailure,
  itemsOf,
  resolvePath,
  typesOf,
  type Location,
  type SchemaAt,
} from "../schema/resolve.ts";
import { problemsAt } from "../schema/validate.ts";
import type { CheckedCall, CheckedPart, CheckedStep, FieldScope } from "../types.ts";
import { renamedField } from "../pin/renamed.ts";
import { checkAccounting } from "./accounting.ts";
import { declaration, directionsOf } from "./codec.ts";
import { findEndpoint } from "./endpoints.ts";
import { compileCondition } from "./expressions.ts";
import { checkPage } from "./pages.ts";
import { checkPart, segmentsOf } from "./part.ts";
import { guessing, operationReference, reportAt, type CheckContext } from "./report.ts";
import { checkResponses, type ShapeUses } from "./responses.ts";
import { checkRules } from "./rules.ts";
import { settingParameters } from "./settings.ts";
import { checkConflicts, checkRequired } from "./writers.ts";

/** A call of the mapping file, and the canonical operation that it is made for. */
export interface CallFrame {
  readonly canonical: CanonicalOperation;
  readonly entry: CallEntry;
  readonly pointer: string;
  readonly uses: ShapeUses;
  /** Canonical inputs that conditions of the operation look at. */
  readonly decides: readonly string[];
}

/** Checks one call; undefined when its operation or its body cannot be found. */
export function checkCall(context: CheckContext, frame: CallFrame): CheckedCall | undefined {
  const { canonical, entry, pointer, uses } = frame;
  const operation = findOperation(context, entry.call, joinPointer(pointer, "call"));
  if (operation === undefined) return undefined;
  const scope = inputScope(context.canonical, canonical);
  const steps = checkSteps(context, { entry, pointer, scope });
  const results = steps.flatMap(({ name, gives }) =>
    Object.entries(gives).map(
      ([result, location]) => [`step:${name}.${result}`, location] as const,
    ),
  );
  const parameters = new Map<string, Location>([...scope.parameters, ...results]);
  const body = requestBody(context, { entry, operation, pointer });
  if (body === undefined) return undefined;
  const request = checkRequest(context, {
    ...{ entry, pointer, operation, body },
    canonical: { ...scope, parameters },
    inputs: scope,
  });
  const frames = { canonical, operation, entry, pointer, uses };
  const page = entry.page && checkPage(context, { ...frames, request: body.schema });
  const byPage =
    canonical.page === undefined || entry.page === undefined
      ? []
      : [
          canonical.page.cursor,
          ...(entry.page.size === undefined ? [] : [canonical.page.limit ?? ""]),
        ];
  const ofSteps = steps.flatMap(({ request: { fields, variants } }) =>
    [...fields, ...variants.flatMap((variant) => variant.fields)].flatMap((field) =>
      field.canonical.map(({ path }) => path),
    ),
  );
  const idempotency = checkIdempotency(context, { entry, pointer, operation, body });
  checkAccounting(context, withoutResults(request), {
    canonical: ofSteps,
    inputs: [...byPage, ...frame.decides],
    provider: [
      ...(page?.written ?? []),
      ...pathOf(idempotency),
      ...unsetList(context, { entry, pointer, operation, body }),
    ],
  });
  checkUnset(context, { entry, pointer, operation, body }, request);
  const fedBySettings = settingParameters(context, operation);
  checkConflicts(context, request, fedBySettings);
  // A JSON Patch has what changes, not what the object needs.
  const isPatch = entry.patch?.jsonPatch !== undefined;
  const withoutBody = { ...request.provider, body: undefined };
  checkRequired(context, isPatch ? { ...request, provider: withoutBody } : request, [
    ...fedBySettings.map(({ path }) => path.text),
    ...(entry.page?.size === undefined ? [] : [entry.page.size]),
    ...(idempotency === undefined ? [] : [idempotency]),
  ]);
  const condition =
    entry.if === undefined
      ? undefined
      : compileCondition(context, entry.if, joinPointer(pointer, "if"), scope);
  return {
    ...{ entry, pointer, operation, request, steps },
    content: body.content,
    ...(condition === undefined ? {} : { condition }),
    ...(page === undefined ? {} : { page }),
    responses: entry.page === undefined ? checkResponses(context, frames) : [],
    rules: checkRules(context, { entry, request, pointer }),
  };
}

function pathOf(text: string | undefined): Path[] {
  const path = text === undefined ? undefined : parsePath(text);
  return path === undefined || typeof path === "string" ? [] : [path];
}

/** What the canonical operation itself has is to be decided; results of steps need not be used. */
function withoutResults(part: CheckedPart): CheckedPart {
  const parameters = new Map(
    [...part.canonical.parameters].filter(([name]) => !name.startsWith("step:")),
  );
  return { ...part, canonical: { ...part.canonical, parameters } };
}

/** Finds an operation of the provider; reports one that does not exist. */
export function findOperation(
  context: CheckContext,
  id: string,
  at: string,
): OperationModel | undefined {
  const operations = context.provider.model.operations.filter(({ kind }) => kind === "path");
  const found = operations.find((operation) => operation.operationId === id);
  if (found !== undefined) return found;
  const ids = operations.map((operation) => operation.operationId);
  const message = `${context.provider.config.name} has no operation \`${id}\`${guessing(id, ids)}`;
  reportAt(context, { code: "mapping-unknown-operation", at, message });
  return undefined;
}

interface RequestBody {
  readonly content: MediaTypeModel | undefined;
  readonly schema: SchemaAt | undefined;
  readonly at: readonly Segment[];
}

interface RequestUse {
  readonly entry: Pick<CallEntry, "call" | "mediaType" | "request"> &
    Pick<Partial<CallEntry>, "patch">;
  readonly operation: OperationModel;
  readonly pointer: string;
}

/** The body that a call sends, and where its fields start; undefined when there is no such thing. */
function requestBody(context: CheckContext, use: RequestUse): RequestBody | undefined {
  const { entry, operation, pointer } = use;
  const contents = orderedContents(operation);
  const content =
    entry.mediaType === undefined
      ? contents[0]
      : contents.find(({ mediaType }) => mediaType === entry.mediaType);
  if (entry.mediaType !== undefined && content === undefined) {
    const known = contents.map(({ mediaType }) => mediaType);
    const message = `\`${entry.call}\` does not take \`${entry.mediaType}\`${guessing(entry.mediaType, known)}`;
    const at = joinPointer(pointer, "mediaType");
    const documents = [operationReference(context, operation)];
    reportAt(context, { code: "mapping-unknown-operation", at, message, documents });
    return undefined;
  }
  const { document } = context.provider.model;
  const patch = entry.patch?.jsonPatch;
  if (patch !== undefined) {
    const schema = componentAt(document, patch.of);
    if (schema !== undefined) return { content, schema, at: [] };
    const known = context.provider.model.schemas.map(({ name }) => name);
    const message = `${context.provider.config.name} has no component \`${patch.of}\`${guessing(patch.of, known)}`;
    const at = joinPointer(pointer, "patch", "jsonPatch", "of");
    reportAt(context, { code: "mapping-path-unknown", at, message });
    return undefined;
  }
  const where = joinPointer(pointer, "request", "at");
  const at = segmentsOf(context, entry.request.at, where);
  if (content?.schemaPointer === undefined) {
    if (at.length === 0) return { content, schema: undefined, at };
    const message = `\`${entry.call}\` has no body for \`at: ${entry.request.at ?? ""}\`.`;
    reportAt(context, { code: "mapping-path-unknown", at: where, message });
    return undefined;
  }
  const whole: SchemaAt = { document, pointer: content.schemaPointer };
  const schema = resolvePath(whole, at);
  if (!isFailure(schema)) return { content, schema, at };
  reportAt(context, {
    code: "mapping-path-unknown",
    at: where,
    message: `The request has no \`${entry.request.at ?? ""}\`.`,
    documents: [
      { document: context.provider, pointer: whole.pointer, message: "the request is here" },
    ],
  });
  return undefined;
}

interface RequestFrame extends RequestUse {
  readonly body: RequestBody;
  readonly canonical: FieldScope;
  /** Without results of steps, for conditions. */
  readonly inputs: FieldScope;
}

function checkRequest(context: CheckContext, frame: RequestFrame): CheckedPart {
  const { entry, operation, pointer, body, canonical } = frame;
  const at = joinPointer(pointer, "request");
  const provider: FieldScope = {
    document: context.provider,
    body: body.schema,
    parameters: parameterLocations(context.provider, operation.parameters),
  };
  return checkPart(context, {
    ...{ kind: "request", pointer: at, entry: entry.request, when: entry.request.when },
    ...{ canonical, provider, at: body.at },
    renamed: renamedField(context, at, body.schema),
  });
}

interface StepsFrame {
  readonly entry: CallEntry;
  readonly pointer: string;
  readonly scope: FieldScope;
}

function checkSteps(context: CheckContext, { entry, pointer, scope }: StepsFrame): CheckedStep[] {
  const done: CheckedStep[] = [];
  const results = new Map<string, Location>();
  for (const [name, step] of Object.entries(entry.steps)) {
    const at = joinPointer(pointer, "steps", name);
    const parameters = new Map([...scope.parameters, ...results]);
    const checked = checkStep(context, { name, step, at, scope: { ...scope, parameters } });
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
  const fed = settingParameters(context, operation).map(({ path }) => path.text);
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

interface WritingUse {
  readonly entry: Pick<CallEntry, "call" | "idempotency"> & Pick<Partial<CallEntry>, "patch">;
  readonly pointer: string;
  readonly operation: OperationModel;
  readonly body: RequestBody;
}

/** The header or field that takes the idempotency key; an undeclared header needs evidence. */
function checkIdempotency(context: CheckContext, use: WritingUse): string | undefined {
  const { entry, pointer, operation, body } = use;
  const text = entry.idempotency;
  if (typeof text !== "string") return undefined;
  const known = operation.parameters.map((parameter) => `${parameter.in}:${parameter.name}`);
  const at = joinPointer(pointer, "idempotency");
  const isField = body.schema !== undefined && !text.includes(":");
  if (known.includes(text)) return text;
  if (isField && !isFailure(resolvePath(body.schema, segmentsOf(context, text, at)))) return text;
  const message = `\`${entry.call}\` has no ${isField ? "field" : "parameter"} \`${text}\`${guessing(text, known)}`;
  const fix = "Where the document lacks the header, write `{ header: NAME, evidence: WHERE }`.";
  const documents = [operationReference(context, operation)];
  reportAt(context, { code: "mapping-path-unknown", at, message, fix, documents });
  return undefined;
}

/** A null that unsets a field is sent as something that the field takes, or the list of names has. */
function checkUnset(context: CheckContext, use: WritingUse, request: CheckedPart): void {
  const { entry, body } = use;
  const { unset = "null", jsonPatch } = entry.patch ?? { jsonPatch: "add" };
  if (jsonPatch !== undefined) return;
  const list =
    typeof unset === "object"
      ? findEndpoint({ body: body.schema, parameters: new Map() }, unset.keys)
      : undefined;
  for (const field of request.fields) {
    const ours = field.canonical.find(({ location }) => typesOf(location).has("null"));
    if (ours === undefined || !directionsOf(field, "request").encode) continue;
    for (const { path, location } of field.provider) {
      const isItem = path.segments.some(({ kind }) => kind !== "key");
      if (isItem || path.parameter !== undefined) continue;
      const items = list && itemsOf(list.location);
      const [at, value] =
        typeof unset === "object"
          ? [items, path.segments.map((one) => (one.kind === "key" ? one.key : "")).join(".")]
          : [location, unset === "null" ? null : ""];
      const problem = at && problemsAt(at, value);
      if (problem === undefined) continue;
      reportAt(context, {
        ...{ code: "mapping-constant-invalid", at: field.pointer, severity: "warning" },
        message: `\`${ours.path.text}\` may be null, which \`patch\` sends as ${JSON.stringify(value)}: ${problem}.`,
        fix: "Say under `patch` how the vendor unsets a field; where its document leaves that out, add it in an overlay with the evidence.",
        documents: [declaration(context.provider, { path, location, readOnly: false })],
      });
    }
  }
}

/** The list that takes the names of fields to unset. */
function unsetList(context: CheckContext, use: WritingUse): Path[] {
  const { entry, pointer, operation, body } = use;
  const unset = entry.patch?.unset;
  if (typeof unset !== "object") return [];
  const at = joinPointer(pointer, "patch", "unset", "keys");
  const segments = segmentsOf(context, unset.keys, at);
  const found = body.schema && resolvePath(body.schema, segments);
  if (found !== undefined && !isFailure(found) && isArray(found)) return pathOf(unset.keys);
  const message =
    found === undefined || isFailure(found)
      ? `\`${entry.call}\` has no field \`${unset.keys}\`${guessing(unset.keys, found?.known ?? [])}`
      : `\`${unset.keys}\` of \`${entry.call}\` is no list; \`keys\` is where the list of names stands.`;
  const documents = [operationReference(context, operation)];
  reportAt(context, { code: "mapping-path-unknown", at, message, documents });
  return [];
}
