import type { JsonValue } from "../../json/values.ts";
import { js, type Expression } from "../../emit/index.ts";
import {
  camelCase,
  type ApiModel,
  type MediaTypeModel,
  type OperationModel,
} from "../../model/index.ts";
import { parsePath, printPath, runtimePath } from "../mapping/path.ts";
import type {
  CheckedCall,
  CheckedCrosswalk,
  CheckedMapping,
  CheckedOperation,
  CheckedPage,
  CheckedPart,
  CheckedResponse,
  CheckedShape,
} from "../types.ts";
import { orderedContents } from "../../emit/index.ts";
import { expressionName, members, requestExpression, type ModuleUses } from "./fields.ts";
import { derivedNames, rulesName } from "./names.ts";

/** Everything that is known while the module of one provider is written. */
export interface Writing {
  readonly mapping: CheckedMapping;
  readonly crosswalk: CheckedCrosswalk;
  readonly derived: ApiModel;
  readonly uses: ModuleUses;
  /** Exports of the provider's package, by the names that they have here. */
  readonly sends: Map<string, string>;
  readonly bodies: Set<string>;
  readonly schemas: Set<string>;
  readonly rules: Set<string>;
}

/** The zod export of a component of the derived document. */
export function schemaOf(writing: Writing, component: string): Expression {
  const found = writing.derived.schemas.find((schema) => schema.name === component);
  const name = found?.exportName ?? component;
  writing.schemas.add(name);
  return js.name(name);
}

export function shapeName({ name }: CheckedShape): string {
  return `${camelCase(name)}Shape`;
}

/** What a provider does for a canonical operation, as the run time reads it. */
export function operationExpression(writing: Writing, operation: CheckedOperation): Expression {
  const { canonical, calls } = operation;
  const names = derivedNames(writing.crosswalk.canonical.document);
  const { page } = canonical;
  return members({
    path: js.json([...canonical.pathNames]),
    input: schemaOf(writing, names.input(canonical.name)),
    page:
      page &&
      members({
        items: js.string(page.items),
        cursor: js.string(page.cursor),
        limit: page.limit === undefined ? undefined : js.string(page.limit),
      }),
    decides: operation.decides.length === 0 ? undefined : js.json([...new Set(operation.decides)]),
    calls: js.array(calls.map((call) => callExpression(writing, call))),
  });
}

interface SendParts {
  readonly operation: OperationModel;
  readonly content?: MediaTypeModel | undefined;
  readonly request: CheckedPart;
  /** True where null unsets a field. */
  readonly isPatch?: boolean;
}

function sendMembers(
  writing: Writing,
  { operation, content, request, isPatch }: SendParts,
): Record<string, Expression | undefined> {
  const alias = `${operation.exportName}Call`;
  writing.sends.set(operation.exportName, alias);
  const schema = (name: string | undefined): Expression | undefined => {
    if (name === undefined) return undefined;
    writing.bodies.add(name);
    return js.name(bodyName(name));
  };
  const isDefault = orderedContents(operation)[0]?.mediaType === content?.mediaType;
  const names = operation.parameters.map((parameter) => `${parameter.in}:${parameter.name}`);
  return {
    send: js.name(alias),
    contentType: content === undefined || isDefault ? undefined : js.string(content.mediaType),
    names: js.json(names),
    isForm: /form/.test(content?.mediaType ?? "") ? js.json(true) : undefined,
    bodyRequired: operation.requestBody?.required === true ? js.json(true) : undefined,
    body: schema(content?.exportName),
    parameters: schema(operation.parametersExport),
    request: requestExpression(
      request,
      { at: printPath(request.at), isPatch: isPatch === true },
      writing.uses,
    ),
  };
}

/** Name under which a validator of the provider's package is imported. */
export function bodyName(name: string): string {
  return `${name}Schema`;
}

function callExpression(writing: Writing, call: CheckedCall): Expression {
  const { uses } = writing;
  const { entry, condition, page, responses, rules, steps } = call;
  if (rules.length > 0) writing.rules.add(rulesName(call));
  const stepExpressions = steps.map((step) =>
    members({
      name: js.string(step.name),
      when: step.condition && expressionName(step.condition, uses),
      ...sendMembers(writing, step),
      idempotency: idempotencyPath(step.entry.idempotency),
      gives: js.json(
        Object.fromEntries(Object.entries(step.gives).map(([name, { text }]) => [name, text])),
      ),
    }),
  );
  return members({
    when: condition && expressionName(condition, uses),
    ...sendMembers(writing, { ...call, isPatch: entry.patch !== undefined }),
    steps: stepExpressions.length === 0 ? undefined : js.array(stepExpressions),
    patch: entry.patch && patchExpression(entry.patch),
    idempotency: idempotencyPath(entry.idempotency),
    responses:
      responses.length === 0
        ? undefined
        : js.object(
            responses.map((response) => ({
              key: response.status,
              value: responseExpression(response),
            })),
          ),
    list: page && pageExpression(page),
    rules: rules.length === 0 ? undefined : js.name(rulesName(call)),
  });
}

function idempotencyPath(entry: CheckedCall["entry"]["idempotency"]): Expression | undefined {
  if (entry === undefined) return undefined;
  const path = parsePath(typeof entry === "string" ? entry : `header:${entry.header}`);
  return typeof path === "string" ? undefined : js.string(runtimePath(path));
}

function patchExpression(patch: NonNullable<CheckedCall["entry"]["patch"]>): Expression {
  return members({
    unset: patch.unset === "null" ? undefined : js.json(patch.unset),
    jsonPatch: patch.jsonPatch === undefined ? undefined : js.string(patch.jsonPatch.op),
  });
}

function responseExpression(response: CheckedResponse): Expression {
  if (response.kind === "then") {
    const { operation, inputs } = response;
    const hasInputs = Object.keys(inputs).length > 0;
    return members({
      then: js.string(operation),
      with: hasInputs ? js.json({ ...inputs }) : undefined,
    });
  }
  if (response.kind === "none") return members({ none: js.json(true) });
  return members({
    shape: js.name(shapeName(response.shape)),
    at: response.at.length === 0 ? undefined : js.string(printPath(response.at)),
    atOptional: response.atOptional ? js.json(true) : undefined,
  });
}

function pageExpression(page: CheckedPage): Expression {
  const { entry, items, itemAt, shape, numeric, flags, lists, takes, limit } = page;
  const plan: Readonly<Record<string, unknown>> = entry.next === "none" ? {} : entry.next;
  const byAddress = "url" in plan || "link" in plan;
  const ofAddress = (names: readonly string[]): Expression | undefined =>
    byAddress && names.length > 0 ? js.json([...names]) : undefined;
  const written = new Map(page.written.map((path) => [path.text, runtimePath(path)]));
  const next = Object.entries(plan).map(([key, value]) => [
    key,
    key === "into" || key === "offset" ? (written.get(value as string) ?? value) : value,
  ]);
  return members({
    items: js.string(printPath(items)),
    at: itemAt.length === 0 ? undefined : js.string(printPath(itemAt)),
    shape: js.name(shapeName(shape)),
    size: entry.size === undefined ? undefined : js.string(written.get(entry.size) ?? entry.size),
    limit: entry.size === undefined || limit === undefined ? undefined : js.string(limit),
    next: next.length === 0 ? undefined : js.json(Object.fromEntries(next) as JsonValue),
    numeric: ofAddress(numeric),
    takes: takes === undefined ? undefined : js.string(takes),
    flags: ofAddress(flags),
    lists: byAddress && Object.keys(lists).length > 0 ? js.json({ ...lists }) : undefined,
  });
}
