import type { Diagnostics, SourceLocation } from "../diagnostics/index.ts";
import { keywordIndexOf } from "../json/keyword-index.ts";
import { isObject, type JsonObject } from "../json/values.ts";
import { joinPointer } from "../json/pointer.ts";
import { keepNames, type KeptNames } from "./kept.ts";
import {
  componentIdentifier,
  createNames,
  typeIdentifier,
  type Names,
  type NameStyle,
} from "./names.ts";
import {
  buildOperation,
  findOperations,
  nameOperations,
  sendsBody,
  type FoundOperation,
} from "./operations.ts";
import { derivedKeys, keptFrom, previousNames, type PreviousNames } from "./previous.ts";
import { text } from "./resolve.ts";
import { isSchema, type Schema } from "../schema/node.ts";
import { createResources, resourcesOf } from "../schema/references.ts";
import { buildSecurity, buildSecuritySchemes, buildServers } from "./servers.ts";
import type { ApiModel, OperationModel, SchemaComponent } from "./types.ts";

/** What a model is built from: a bundled OpenAPI 3.1 document. */
export interface ModelInput {
  /** Name of the provider in the configuration. */
  readonly provider: string;
  readonly document: JsonObject;
  /** Schema documents by URI that the document may refer to. A bundled document needs none. */
  readonly schemaDocuments?: Readonly<Record<string, Schema>> | undefined;
  readonly locate?: (pointer: string) => SourceLocation | undefined;
  /** Names that exports have already; default: none. */
  readonly previous?: PreviousNames | undefined;
  /** What the package exports besides operations: no operation is given such a name; default: none. */
  readonly reserved?: Iterable<string> | undefined;
  /** How exports are named; default: as the document does. */
  readonly names?: NameStyle | undefined;
}

/**
 * Builds the model of an API. Tolerates what the document stage let pass with a warning: parts that
 * are not what OpenAPI wants there are left out.
 */
export function buildModel(input: ModelInput, diagnostics: Diagnostics): ApiModel {
  const { document, provider } = input;
  const info = isObject(document["info"]) ? document["info"] : {};
  const { names: style = { functions: "document" } } = input;
  const previous = keptFrom(input.previous ?? previousNames(undefined), style);
  const found = uniqueOperations(findOperations(document, previous), input, diagnostics);
  const components = findSchemas(document);
  const kept = keepNames(components, found, previous);
  const names = createNames(kept.validators);
  const validators = nameSchemas(components, { names, kept: kept.schemas, style });
  // Functions and validators are exported by different modules, so their names do not meet. Types that are there
  // already keep their names: they stand wherever something refers to them.
  const reserved = new Set(input.reserved);
  const functionNames = createNames([...kept.operations.values(), ...kept.types.values()]);
  const exportNames = nameOperations(found, functionNames, kept.operations, {
    ...{ reserved, style },
  });
  const taken = new Set([...reserved, ...exportNames]);
  const schemas = nameTypes(validators, { taken, reserved, kept: kept.types, style });
  reportUnsentBodies(found, input, diagnostics);
  return {
    document,
    resources:
      input.schemaDocuments === undefined
        ? resourcesOf(document)
        : createResources(document, input.schemaDocuments),
    documentSize: keywordIndexOf(document).values,
    provider,
    names: style,
    title: text(info["title"]) ?? provider,
    version: text(info["version"]) ?? "0.0.0",
    description: text(info["description"]),
    servers: buildServers(document["servers"]) ?? [],
    securitySchemes: buildSecuritySchemes(document),
    security: buildSecurity(document["security"]),
    schemas,
    operations: uniqueExports(
      found.map((operation, index) =>
        buildOperation(document, operation, exportNames[index] ?? ""),
      ),
      new Set([...schemas.map((schema) => schema.exportName), ...kept.validators]),
      kept.derived,
    ),
  };
}

type FoundSchema = Pick<SchemaComponent, "name" | "schema">;

function findSchemas(document: JsonObject): FoundSchema[] {
  const components = document["components"];
  const schemas = isObject(components) ? components["schemas"] : undefined;
  if (!isObject(schemas)) return [];
  return Object.keys(schemas).flatMap((name) => {
    const schema = schemas[name];
    return isSchema(schema) ? [{ name, schema }] : [];
  });
}

type NamedSchema = Omit<SchemaComponent, "typeName">;

interface NamingContext {
  readonly names: Names;
  /** Names of before, by component. */
  readonly kept: ReadonlyMap<string, string>;
  readonly style: NameStyle;
}

function nameSchemas(
  found: readonly FoundSchema[],
  { names, kept, style }: NamingContext,
): NamedSchema[] {
  const wanted = found.map(({ name }): [string, string] => [
    name,
    componentIdentifier(name, style),
  ]);
  const exportNames = names.assign(wanted, kept);
  return found.map(({ name, schema }, index) => ({
    name,
    schema,
    exportName: exportNames[index] ?? "",
    pointer: joinPointer("/components/schemas", name),
  }));
}

/** Types are exported together with functions, and with what the package exports besides. */
function nameTypes(
  schemas: readonly NamedSchema[],
  {
    taken,
    reserved,
    kept,
    style,
  }: Pick<NamingContext, "kept" | "style"> &
    Readonly<Record<"taken" | "reserved", ReadonlySet<string>>>,
): SchemaComponent[] {
  const free = new Map([...kept].filter(([, name]) => !taken.has(name)));
  const names = createNames([...taken, ...free.values()]).assign(
    schemas.map(({ name }) => {
      const identifier = typeIdentifier(name, style);
      return [name, reserved.has(identifier) ? `${identifier}_` : identifier];
    }),
    free,
  );
  return schemas.map((schema, index) => ({ ...schema, typeName: names[index] ?? "" }));
}

/** Two operations with one id cannot both be exported: the first keeps it, the other is reported and left out. */
function uniqueOperations(
  found: readonly FoundOperation[],
  input: ModelInput,
  diagnostics: Diagnostics,
): FoundOperation[] {
  const first = new Map<string, FoundOperation>();
  return found.filter((operation) => {
    const other = first.get(operation.operationId);
    if (other === undefined) {
      first.set(operation.operationId, operation);
      return true;
    }
    const otherLocation = input.locate?.(joinPointer(other.pointer, "operationId"));
    diagnostics.report({
      code: "duplicate-operation-id",
      message: `\`${operation.operationId}\` names both ${other.method.toUpperCase()} ${other.path} and ${operation.method.toUpperCase()} ${operation.path}.`,
      location: input.locate?.(joinPointer(operation.pointer, "operationId")),
      pointer: operation.pointer,
      provider: input.provider,
      related:
        otherLocation === undefined
          ? []
          : [{ message: "the other one is here", location: otherLocation }],
    });
    return false;
  });
}

/** `fetch` sends no body with GET and HEAD, so none is offered. */
function reportUnsentBodies(
  found: readonly FoundOperation[],
  input: ModelInput,
  diagnostics: Diagnostics,
): void {
  for (const operation of found) {
    if (sendsBody(operation) || operation.value["requestBody"] === undefined) continue;
    diagnostics.report({
      code: "request-body-not-sent",
      message: `The body of ${operation.method.toUpperCase()} ${operation.path} is left out.`,
      location: input.locate?.(joinPointer(operation.pointer, "requestBody")),
      pointer: operation.pointer,
      provider: input.provider,
    });
  }
}

/**
 * Makes the names of bodies and parameters unique: `createPetRequest` may also be a component's or
 * another operation's name. The derived name gives way, by a trailing underscore, which no derived name has.
 */
function uniqueExports(
  operations: OperationModel[],
  taken: Set<string>,
  kept: KeptNames["derived"],
): OperationModel[] {
  const claim = (
    name: string | undefined,
    operationId: string,
    key: string,
  ): string | undefined => {
    const before = kept.get(operationId)?.get(key);
    if (name !== undefined && before !== undefined) return before;
    let free = name;
    while (free !== undefined && taken.has(free)) free = `${free}_`;
    if (free !== undefined) taken.add(free);
    return free;
  };
  return operations.map((operation) => ({
    ...operation,
    parametersExport: claim(
      operation.parametersExport,
      operation.operationId,
      derivedKeys.parameters,
    ),
    requestBody: operation.requestBody && {
      ...operation.requestBody,
      contents: operation.requestBody.contents.map((c) => ({
        ...c,
        exportName: claim(
          c.exportName,
          operation.operationId,
          derivedKeys.requestBody(c.mediaType),
        ),
      })),
    },
    responses: operation.responses.map((response) => ({
      ...response,
      contents: response.contents.map((c) => ({
        ...c,
        exportName: claim(
          c.exportName,
          operation.operationId,
          derivedKeys.response(response.status, c.mediaType),
        ),
      })),
    })),
  }));
}
