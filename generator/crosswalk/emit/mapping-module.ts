import type { JsonValue } from "../../json/values.ts";
import {
  docComment,
  identifier,
  js,
  moduleSpecifier,
  printExpression,
  type EmittedFile,
  type Expression,
} from "../../emit/index.ts";
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
import {
  expressionName,
  fallbackExpression,
  members,
  ownName,
  partMembers,
  requestExpression,
  tableExpression,
  tableName,
  type ModuleUses,
} from "./fields.ts";
import { adapterName, derivedNames, rulesName } from "./names.ts";
import { ownCodecFile } from "./own-codecs.ts";
import { rulesModule } from "./rules-module.ts";

/** Everything that is known while the module of one provider is written. */
interface Writing {
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

/** `src/<provider>/mapping.js`, `rules.js`: a provider's mapping as data of the run time. */
export function emitMapping(
  mapping: CheckedMapping,
  crosswalk: CheckedCrosswalk,
  derived: ApiModel,
): EmittedFile[] {
  const folder = `src/${adapterName(mapping)}`;
  const uses: ModuleUses = {
    ...{ library: new Set(), tables: new Set(), own: new Set(), expressions: new Map() },
  };
  const writing: Writing = {
    ...{ mapping, crosswalk, derived, uses },
    ...{ sends: new Map(), bodies: new Set(), schemas: new Set(), rules: new Set() },
  };
  const text = mappingText(writing);
  const declared = `import type { ProviderMapping } from ${moduleSpecifier("../crosswalk/types.js")};\n\nexport declare const mapping: ProviderMapping;\n`;
  return [
    { path: `${folder}/mapping.js`, text },
    { path: `${folder}/mapping.d.ts`, text: declared },
    ...rulesModule(mapping, uses.expressions),
  ];
}

/** The zod export of a component of the derived document. */
function schemaOf(writing: Writing, component: string): Expression {
  const found = writing.derived.schemas.find((schema) => schema.name === component);
  const name = found?.exportName ?? component;
  writing.schemas.add(name);
  return js.name(name);
}

function mappingText(writing: Writing): string {
  const { mapping, uses } = writing;
  const shapes = mapping.shapes.map((shape) =>
    constant(shapeName(shape), shapeExpression(writing, shape)),
  );
  const { provider } = mapping;
  const { errors, providerVersion } = mapping.mapping.value;
  const names = derivedNames(writing.crosswalk.canonical.document).provider(provider.config.name);
  const { note: _, failedWhen: __, ...errorShapes } = errors;
  const errorMembers = Object.entries(errorShapes).filter(
    ([key, value]) => key === "default" || Object.keys(value).length > 0,
  );
  const value = members({
    provider: js.string(provider.config.name),
    providerVersion: js.string(providerVersion),
    settings: settingsExpression(mapping),
    settingsSchema: schemaOf(writing, names.settings),
    operations: js.object(
      mapping.operations
        .filter(({ calls }) => calls.length > 0)
        .map((operation) => ({
          key: operation.canonical.name,
          value: operationExpression(writing, operation),
        })),
    ),
    shapes: js.object(
      mapping.shapes.map((shape) => ({ key: shape.name, value: js.name(shapeName(shape)) })),
    ),
    errors: members({
      ...Object.fromEntries(errorMembers.map(([key, one]) => [key, js.json(one as JsonValue)])),
      failedWhen: mapping.failedWhen && expressionName(mapping.failedWhen, uses),
    }),
    webhooks: webhooksExpression(mapping),
  });
  const tables = Object.entries(mapping.mapping.value.tables)
    .filter(([name]) => uses.tables.has(name))
    .map(([name, table]) => constant(tableName(name), tableExpression(mapping, table, uses)));
  const doc = docComment(
    `Which operation and field of ${provider.config.name} is which of the canonical model. Made from ${mapping.mapping.file}.`,
  );
  const parts = [importsText(writing), ...tables, ...shapes, doc + exported("mapping", value)];
  return parts.join("\n");
}

function constant(name: string, value: Expression): string {
  const head = `const ${identifier(name)} = `;
  return `${head}${printExpression(value, 0, head.length)};\n`;
}

function exported(name: string, value: Expression): string {
  const head = `export const ${identifier(name)} = `;
  return `${head}${printExpression(value, 0, head.length)};\n`;
}

function importsText(writing: Writing): string {
  const { mapping, uses, sends, bodies, schemas, rules } = writing;
  const { packageName } = mapping.provider.config;
  const names = (all: Iterable<string>): string => [...all].sort().map(identifier).join(", ");
  const aliased = (all: Iterable<readonly [string, string]>): string =>
    [...all]
      .sort()
      .map(([name, alias]) => `${identifier(name)} as ${identifier(alias)}`)
      .join(", ");
  const expressions = [...rules, ...uses.expressions.keys()];
  const imports = [
    [aliased(sends), moduleSpecifier(packageName)],
    [
      aliased([...bodies].map((name) => [name, bodyName(name)])),
      moduleSpecifier(`${packageName}/schemas`),
    ],
    [names(uses.library), moduleSpecifier("../crosswalk/codecs/index.js")],
    ["field", moduleSpecifier("../crosswalk/field.js")],
    [names(schemas), moduleSpecifier("../schemas.js")],
    ...[...uses.own].sort().map((name) => ownImport(writing, name)),
    [names(expressions), moduleSpecifier("./rules.js")],
  ] as const;
  return imports
    .filter(([list]) => list !== "")
    .map(([list, from]) => `import { ${list} } from ${from};\n`)
    .join("");
}

function ownImport({ mapping }: Writing, name: string): readonly [string, string] {
  const fields = [
    ...mapping.shapes.flatMap(({ part }) => part.fields),
    ...mapping.operations.flatMap(({ calls }) => calls.flatMap(allFields)),
  ];
  const used = fields.find(({ codec }) => codec.kind === "own" && codec.name === name)?.codec;
  if (used?.kind !== "own") throw new Error(`No field uses the codec ${name}.`);
  const { own } = used;
  const folder = own.isShared ? "../codecs" : "./codecs";
  return [
    `${identifier(own.entry.export)} as ${identifier(ownName(name))}`,
    moduleSpecifier(`${folder}/${ownCodecFile(own.entry.module)}.js`),
  ];
}

/** The fields of a call with those of its steps and variants. */
function allFields(call: CheckedCall): readonly CheckedPart["fields"][number][] {
  const parts = [call.request, ...call.steps.map(({ request }) => request)];
  return parts.flatMap((part) => [
    ...part.fields,
    ...part.variants.flatMap(({ fields }) => fields),
  ]);
}

function shapeName({ name }: CheckedShape): string {
  return `${camelCase(name)}Shape`;
}

function shapeExpression(writing: Writing, shape: CheckedShape): Expression {
  return members({
    ...partMembers(shape.part, "response", writing.uses),
    schema: schemaOf(writing, shape.canonicalName),
  });
}

function operationExpression(writing: Writing, operation: CheckedOperation): Expression {
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
function bodyName(name: string): string {
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
  const byAddress = "url" in entry.next || "link" in entry.next;
  const ofAddress = (names: readonly string[]): Expression | undefined =>
    byAddress && names.length > 0 ? js.json([...names]) : undefined;
  const written = new Map(page.written.map((path) => [path.text, runtimePath(path)]));
  const next = Object.entries(entry.next).map(([key, value]) => [
    key,
    key === "into" || key === "offset" ? (written.get(value as string) ?? value) : value,
  ]);
  return members({
    items: js.string(printPath(items)),
    at: itemAt.length === 0 ? undefined : js.string(printPath(itemAt)),
    shape: js.name(shapeName(shape)),
    size: entry.size === undefined ? undefined : js.string(written.get(entry.size) ?? entry.size),
    limit: entry.size === undefined || limit === undefined ? undefined : js.string(limit),
    next: js.json(Object.fromEntries(next) as JsonValue),
    numeric: ofAddress(numeric),
    takes: takes === undefined ? undefined : js.string(takes),
    flags: ofAddress(flags),
    lists: byAddress && Object.keys(lists).length > 0 ? js.json({ ...lists }) : undefined,
  });
}

function webhooksExpression({ webhooks }: CheckedMapping): Expression | undefined {
  if (webhooks === undefined) return undefined;
  const { verify, type, typeHeader, id, idHeader, time } = webhooks.entry;
  const text = (value: string | undefined): Expression | undefined =>
    value === undefined ? undefined : js.string(value);
  const events = webhooks.events.map((event) => ({
    key: event.name,
    value: members({
      event: js.string(event.event),
      at: event.at.length === 0 ? undefined : js.string(printPath(event.at)),
      shape: event.shape && js.name(shapeName(event.shape)),
      fetch: text(event.fetch),
    }),
  }));
  return members({
    verify: js.json(verify as JsonValue),
    ...{ type: text(type), typeHeader: text(typeHeader), id: text(id), idHeader: text(idHeader) },
    time: text(time),
    events: js.object(events),
  });
}

function settingsExpression(mapping: CheckedMapping): Expression {
  const entries = Object.entries(mapping.mapping.value.settings).filter(
    ([, setting]) => setting.server === undefined,
  );
  return js.object(
    entries.map(([key, setting]) => ({
      key,
      value: members({
        default: fallbackExpression(setting.default),
        parameter: setting.parameter === undefined ? undefined : js.string(setting.parameter),
      }),
    })),
  );
}
