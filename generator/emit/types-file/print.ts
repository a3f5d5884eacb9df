import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { escapeHidden } from "../write/literal.ts";
import type * as openapiTypescript from "./library.ts";
import type { Context, SchemaOptions } from "./library.ts";
import { findRecursiveItems } from "./recursive-arrays.ts";
import { isDateTime, isInt64, type ConversionSettings } from "../conversions.ts";
import { operationsOnly, type PreparedDocument } from "./prepare.ts";
import { requiredWithin } from "./required.ts";
import { factory, printSyntax, SyntaxKind, type Syntax } from "./shim/typescript.ts";

type Library = typeof openapiTypescript;

/**
 * Prints the types of a prepared document. openapi-typescript is driven below its own entry point,
 * which would lint and bundle again.
 */
export async function printTypes(
  { document, declared }: Pick<PreparedDocument, "declared" | "document">,
  settings: ConversionSettings = {},
): Promise<string> {
  const library = await import("./library.ts");
  const ctx = context(library, document, settings);
  const declarations = declared.map((name) => declaration(library, name, { document, ctx }));
  const nodes = [...library.transformSchema(document, ctx).map(withoutHidden), ...declarations];
  const texts = nodes.map((node) => (node === withRequired ? "" : printSyntax([node])));
  if (texts.some((text) => text.includes("WithRequired<")))
    texts[nodes.indexOf(withRequired)] = withRequiredText;
  // The library prints strings as JSON does, which lets hidden characters stand.
  return escapeHidden(texts.join(""));
}

/** A component as a type of its own, by whose name editors and compilers show it. */
function declaration(
  library: Library,
  name: string,
  { document, ctx }: { readonly document: JsonObject; readonly ctx: Context },
): Syntax {
  const schema = document[name] ?? true;
  const options: SchemaOptions = { path: `#/${name}`, ctx };
  const own = isObject(schema) ? ctx.transform(schema, options) : undefined;
  const node = factory.createTypeAliasDeclaration(
    [factory.createModifier(SyntaxKind.ExportKeyword)],
    name,
    /* typeParameters */ undefined,
    own ?? library.transformSchemaObject(schema, options),
  );
  library.addComment(schema, node);
  return node;
}

/** An interface without the paths of operations that are in `operations` only. */
function withoutHidden(node: Syntax): Syntax {
  const { members = [] } = node;
  const shown = members.filter(({ name }) => name?.text?.startsWith(operationsOnly) !== true);
  if (shown.length === members.length) return node;
  if (shown.length > 0) return { ...node, members: shown };
  const nothing = factory.createKeywordTypeNode(SyntaxKind.NeverKeyword);
  const text = factory.createKeywordTypeNode(SyntaxKind.StringKeyword);
  return factory.createTypeAliasDeclaration(
    [factory.createModifier(SyntaxKind.ExportKeyword)],
    node.name ?? "paths",
    /* typeParameters */ undefined,
    factory.createTypeReferenceNode("Record", [text, nothing]),
  );
}

/** The library's own defaults, but for what makes types exact (VALIDATORS: types and schemas never disagree). */
function context(library: Library, document: JsonObject, settings: ConversionSettings): Context {
  const resolve: Context["resolve"] = (reference) => library.resolveRef(document, reference);
  const isRecursive = findRecursiveItems(
    (reference) => resolve(reference) as JsonValue | undefined,
  );
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
    injectFooter: [withRequired],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    resolve,
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    transformProperty: undefined,
    transform: (schema, options) =>
      convertedType(schema, settings) ??
      (schema["type"] === "array" && isRecursive(schema["items"] ?? null)
        ? arrayInterface(library, schema, options)
        : transform(library, schema, options)),
  };
}

/** The type of a value that JSON has another form of. */
function convertedType(
  schema: JsonObject,
  { int64, dates }: ConversionSettings,
): Syntax | undefined {
  if (int64 === "bigint" && schema["type"] === "integer" && isInt64(schema))
    return factory.createKeywordTypeNode(SyntaxKind.BigIntKeyword);
  return dates === "Date" && schema["type"] === "string" && isDateTime(schema)
    ? factory.createTypeReferenceNode("Date")
    : undefined;
}

/**
 * The helper for `required` alongside a reference. openapi-typescript's own demands that the keys be
 * known, which they are not in a union; it does not add its own where there is one.
 */
const withRequired = factory.createTypeAliasDeclaration(
  /* modifiers */ undefined,
  "WithRequired",
  /* typeParameters */ undefined,
  factory.createKeywordTypeNode(SyntaxKind.NeverKeyword),
);
const withRequiredText = `type WithRequired<T, K extends PropertyKey> = T & {
    [P in keyof T & K]-?: Exclude<T[P], undefined>;
};
`;

/** An array as an interface of its own (recursive-arrays.ts), which is put at the end of the file. */
function arrayInterface(library: Library, schema: JsonObject, options: SchemaOptions): Syntax {
  const { injectFooter } = options.ctx;
  const extended = factory.createExpressionWithTypeArguments(factory.createIdentifier("Array"), [
    library.transformSchemaObject(schema["items"] ?? null, options),
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
  library: Library,
  schema: JsonObject,
  options: SchemaOptions,
): Syntax | undefined {
  if (schema["type"] === "string" && schema["format"] === "binary") {
    return factory.createTypeReferenceNode("Blob");
  }
  if (
    schema["type"] === "object" &&
    schema["additionalProperties"] === false &&
    schema["properties"] === undefined
  ) {
    return factory.createTypeReferenceNode("Record", [library.string, library.never]);
  }
  if (schema["type"] === "array" && Array.isArray(schema["prefixItems"]))
    return tuple(library, { ...schema, prefixItems: schema["prefixItems"] }, options);
  const narrowed = withoutProducts(schema);
  if (narrowed[requiredWithin] !== undefined) return requiring(library, narrowed, options);
  return narrowed === schema ? undefined : library.transformSchemaObject(narrowed, options);
}

/** Elements that a tuple says one by one beyond those of `prefixItems`. */
const MAXIMUM_FURTHER_ELEMENTS = 8;

/** An array whose first items have schemas of their own, as long as `minItems` and `maxItems` say. */
function tuple(
  library: Library,
  { prefixItems, items, minItems, maxItems }: JsonObject & { readonly prefixItems: JsonValue[] },
  options: SchemaOptions,
): Syntax {
  const least = typeof minItems === "number" ? minItems : 0;
  const longest = items === false ? prefixItems.length : Infinity;
  const most = typeof maxItems === "number" ? Math.min(maxItems, longest) : longest;
  const slot = (item: JsonValue): Syntax => library.transformSchemaObject(item, options);
  const rest =
    items === undefined
      ? factory.createKeywordTypeNode(SyntaxKind.UnknownKeyword)
      : slot(items === false ? {} : items);
  const further = (most === Infinity ? least : most) - prefixItems.length;
  const isListed = further <= MAXIMUM_FURTHER_ELEMENTS;
  const all = [
    ...prefixItems.slice(0, most).map(slot),
    ...Array.from({ length: isListed ? Math.max(further, 0) : 0 }, () => rest),
  ];
  const elements = all.map((element, index) =>
    index < least ? element : factory.createOptionalTypeNode(element),
  );
  if (isListed && most !== Infinity) return factory.createTupleTypeNode(elements);
  const others = factory.createRestTypeNode(factory.createArrayTypeNode(rest));
  return factory.createTupleTypeNode([...elements, others]);
}

/** An intersection with the names that {@link requiredWithin} lists. */
function requiring(
  library: Library,
  { [requiredWithin]: required = [], ...schema }: JsonObject,
  options: SchemaOptions,
): Syntax {
  const names = (required as readonly string[]).map((name) =>
    factory.createLiteralTypeNode(factory.createStringLiteral(name)),
  );
  return factory.createTypeReferenceNode("WithRequired", [
    library.transformSchemaObject(schema, options),
    factory.createUnionTypeNode(names),
  ]);
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
