import type {
  GlobalContext,
  OpenAPI3,
  SchemaObject,
  TransformNodeOptions,
} from "openapi-typescript";
import type * as openapiTypescript from "./library.ts";
import type ts from "typescript";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { findRecursiveItems } from "./recursive-arrays.ts";
import { escapeHidden } from "../write/literal.ts";

type OpenApiTypescript = typeof openapiTypescript;
type TypeScript = typeof ts;

/**
 * Prints the types of a prepared document. openapi-typescript is driven below its own entry point,
 * which would lint and bundle again.
 */
export async function printTypes(document: JsonObject): Promise<string> {
  const library = await import("./library.ts");
  const { default: typescript } = await import("typescript");
  const source = document as unknown as OpenAPI3;
  const nodes = library.transformSchema(source, context(library, typescript, source));
  // The library prints strings as JSON does, which lets hidden characters stand.
  return escapeHidden(library.astToString(withoutUnused(typescript, nodes)));
}

/** The library's own defaults, but for what makes types exact (VALIDATORS: types and schemas never disagree). */
function context(
  library: OpenApiTypescript,
  typescript: TypeScript,
  document: OpenAPI3,
): GlobalContext {
  const isRecursive = findRecursiveItems(document as unknown as JsonObject);
  return {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    // A default says what a server assumes, not that a value is there.
    defaultNonNullable: false,
    discriminators: { objects: {}, refsHandled: [] },
    emptyObjectsUnknown: true,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [withRequired(library)],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    // Only openapi-typescript's own bundling reads it.
    redoc: undefined as unknown as GlobalContext["redoc"],
    resolve: ($ref) => library.resolveRef(document, $ref, { silent: true }),
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    transformProperty: undefined,
    transform: (schema, options) => {
      const value = schema as unknown as JsonObject;
      return value["type"] === "array" && isRecursive(value["items"] ?? null)
        ? arrayInterface(library, typescript, schema, options)
        : transform(library, typescript, schema, options);
    },
  };
}

/**
 * The helper for `required` beside a reference. openapi-typescript's own demands that the keys be
 * known, which they are not in a union.
 */
function withRequired(library: OpenApiTypescript): ts.Node {
  const [node] = library.stringToAST(
    "type WithRequired<T, K extends PropertyKey> = T & { [P in keyof T & K]-?: T[P] };",
  );
  return node as ts.Node;
}

function withoutUnused(typescript: TypeScript, nodes: ts.Node[]): ts.Node[] {
  const isHelper = (node: ts.Node): boolean =>
    typescript.isTypeAliasDeclaration(node) && node.name.text === "WithRequired";
  const uses = (node: ts.Node): boolean =>
    (typescript.isTypeReferenceNode(node) &&
      typescript.isIdentifier(node.typeName) &&
      node.typeName.text === "WithRequired") ||
    (typescript.forEachChild(node, uses) ?? false);
  return nodes.filter(
    (node) => !isHelper(node) || nodes.some((other) => !isHelper(other) && uses(other)),
  );
}

/** An array as an interface of its own (recursive-arrays.ts), which is put at the end of the file. */
function arrayInterface(
  library: OpenApiTypescript,
  { factory, SyntaxKind }: TypeScript,
  schema: SchemaObject,
  options: TransformNodeOptions,
): ts.TypeNode {
  const { injectFooter } = options.ctx;
  const { items } = schema as unknown as { items: SchemaObject };
  const extended = factory.createExpressionWithTypeArguments(factory.createIdentifier("Array"), [
    library.transformSchemaObject(items, options),
  ]);
  // Counted here: the items may have made some, too.
  const name = `RecursiveArray${injectFooter.length}`;
  injectFooter.push(
    factory.createInterfaceDeclaration(
      /* modifiers */ undefined,
      name,
      /* typeParameters */ undefined,
      [factory.createHeritageClause(SyntaxKind.ExtendsKeyword, [extended])],
      [],
    ),
  );
  return factory.createTypeReferenceNode(name);
}

/** Types that openapi-typescript has no words for, or less exact ones. */
function transform(
  library: OpenApiTypescript,
  typescript: TypeScript,
  schema: SchemaObject,
  options: TransformNodeOptions,
): ts.TypeNode | undefined {
  const { factory, SyntaxKind } = typescript;
  const value = schema as unknown as JsonObject;
  if (value["type"] === "string" && value["format"] === "binary") {
    return factory.createTypeReferenceNode("Blob");
  }
  if (
    value["type"] === "object" &&
    value["additionalProperties"] === false &&
    value["properties"] === undefined
  ) {
    return library.tsRecord(library.STRING, library.NEVER);
  }
  if (value["type"] === "array" && Array.isArray(value["prefixItems"])) {
    const { minItems, items } = value;
    const required = typeof minItems === "number" ? minItems : 0;
    const slot = (item: unknown): ts.TypeNode =>
      library.transformSchemaObject(item as SchemaObject, options);
    const slots = value["prefixItems"].map((item, index) =>
      index < required ? slot(item) : factory.createOptionalTypeNode(slot(item)),
    );
    if (items === false) return factory.createTupleTypeNode(slots);
    const rest =
      items === undefined ? factory.createKeywordTypeNode(SyntaxKind.UnknownKeyword) : slot(items);
    return factory.createTupleTypeNode([
      ...slots,
      factory.createRestTypeNode(factory.createArrayTypeNode(rest)),
    ]);
  }
  const narrowed = withoutProducts(value);
  return narrowed === value
    ? undefined
    : library.transformSchemaObject(narrowed as unknown as SchemaObject, options);
}

/** Members that TypeScript takes in a union: more are error TS2590 for whoever imports the types. */
const largestUnion = 50_000;

/**
 * An `allOf` without its unions, where multiplying them out is more than TypeScript takes. The type is
 * wider then; the validator is as exact as ever.
 */
function withoutProducts(schema: JsonObject): JsonObject {
  const { allOf } = schema;
  if (!Array.isArray(allOf)) return schema;
  const alternatives = (part: JsonValue): number => {
    const { oneOf, anyOf } = isObject(part) ? part : {};
    return [oneOf, anyOf].reduce<number>(
      (product, union) => product * (Array.isArray(union) ? Math.max(1, union.length) : 1),
      1,
    );
  };
  const product = allOf.reduce<number>((size, part) => size * alternatives(part), 1);
  if (product <= largestUnion) return schema;
  return { ...schema, allOf: allOf.filter((part) => alternatives(part) === 1) };
}
