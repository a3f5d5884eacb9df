import { stringLiteral } from "../../write/literal.ts";

/**
 * What openapi-typescript makes its types of, in place of the `typescript` package (see
 * generator/bundle.js): nodes that hold no more than is printed. TypeScript's own take six times
 * the time to make, print and collect, and a fifth of a second to load. They print alike, which
 * test/emit/types/syntax.test.ts shows on real documents.
 */
export interface Syntax {
  readonly kind: Kind;
  readonly text?: string;
  readonly name?: Syntax & { readonly escapedText?: string };
  readonly literal?: Syntax;
  /** Parts in the order in which they are printed. */
  readonly types?: readonly Syntax[];
  members?: readonly Syntax[];
  readonly readonly?: boolean;
  readonly exported?: boolean;
  readonly questionToken?: Syntax | undefined;
  /** Text between `/*` and its end; set after the node is made. */
  comment?: string | undefined;
}

/** Kinds are their own names, and the other way round, as in TypeScript's enumeration. */
const kinds = {
  ArrayType: "ArrayType",
  BigIntKeyword: "BigIntKeyword",
  BooleanKeyword: "BooleanKeyword",
  ExportKeyword: "ExportKeyword",
  ExtendsKeyword: "ExtendsKeyword",
  FalseKeyword: "FalseKeyword",
  Identifier: "Identifier",
  IndexSignature: "IndexSignature",
  IndexedAccessType: "IndexedAccessType",
  InterfaceDeclaration: "InterfaceDeclaration",
  IntersectionType: "IntersectionType",
  LiteralType: "LiteralType",
  MinusToken: "MinusToken",
  MultiLineCommentTrivia: "MultiLineCommentTrivia",
  NeverKeyword: "NeverKeyword",
  NullKeyword: "NullKeyword",
  NumberKeyword: "NumberKeyword",
  NumericLiteral: "NumericLiteral",
  OptionalType: "OptionalType",
  Parameter: "Parameter",
  PrefixUnaryExpression: "PrefixUnaryExpression",
  PropertySignature: "PropertySignature",
  QuestionToken: "QuestionToken",
  ReadonlyKeyword: "ReadonlyKeyword",
  RestType: "RestType",
  StringKeyword: "StringKeyword",
  StringLiteral: "StringLiteral",
  TrueKeyword: "TrueKeyword",
  TupleType: "TupleType",
  TypeAliasDeclaration: "TypeAliasDeclaration",
  TypeLiteral: "TypeLiteral",
  TypeReference: "TypeReference",
  UndefinedKeyword: "UndefinedKeyword",
  UnionType: "UnionType",
  UnknownKeyword: "UnknownKeyword",
} as const;

type Kind = keyof typeof kinds;
type Modifiers = readonly Syntax[] | undefined;

const has = (modifiers: Modifiers, kind: Kind): boolean =>
  modifiers?.some((modifier) => modifier.kind === kind) === true;

const named = (name: string | Syntax): Syntax =>
  typeof name === "string" ? identifier(name) : name;

const identifier = (text: string): Syntax & { escapedText: string } => ({
  kind: "Identifier",
  text,
  escapedText: text,
});

const reference = (name: string | Syntax, types: readonly Syntax[] = []): Syntax => ({
  kind: "TypeReference",
  name: named(name),
  types,
});

/** Members of a union or an intersection, and what an array is of, have parentheses where they are such types. */
const enclosed: ReadonlySet<Kind> = new Set(["UnionType", "IntersectionType"]);

/** The functions of TypeScript's node factory that openapi-typescript calls with our options, and that we do. */
export const factory = {
  createArrayTypeNode: (type: Syntax): Syntax => ({ kind: "ArrayType", types: [type] }),
  createExpressionWithTypeArguments: reference,
  createFalse: (): Syntax => ({ kind: "FalseKeyword" }),
  createIdentifier: identifier,
  createIndexSignature: (
    modifiers: Modifiers,
    [parameter]: readonly [Syntax],
    type: Syntax,
  ): Syntax => ({
    kind: "IndexSignature",
    readonly: has(modifiers, "ReadonlyKeyword"),
    types: [parameter, type],
  }),
  createIndexedAccessTypeNode: (object: Syntax, index: Syntax): Syntax => ({
    kind: "IndexedAccessType",
    types: [object, index],
  }),
  createInterfaceDeclaration: (
    modifiers: Modifiers,
    name: string | Syntax,
    _typeParameters: undefined,
    extended: readonly Syntax[] | undefined,
    members: readonly Syntax[],
  ): Syntax => ({
    kind: "InterfaceDeclaration",
    exported: has(modifiers, "ExportKeyword"),
    name: named(name),
    types: extended ?? [],
    members,
  }),
  createHeritageClause: (_token: Kind, [type]: readonly [Syntax]): Syntax => type,
  createIntersectionTypeNode: (types: readonly Syntax[]): Syntax => ({
    kind: "IntersectionType",
    types,
  }),
  createKeywordTypeNode: (kind: Kind): Syntax => ({ kind }),
  createLiteralTypeNode: (literal: Syntax): Syntax => ({ kind: "LiteralType", literal }),
  createModifier: (kind: Kind): Syntax => ({ kind }),
  createNodeArray: (nodes: readonly Syntax[]): readonly Syntax[] => nodes,
  createNull: (): Syntax => ({ kind: "NullKeyword" }),
  createNumericLiteral: (value: string | number): Syntax => ({
    kind: "NumericLiteral",
    text: String(value),
  }),
  createOptionalTypeNode: (type: Syntax): Syntax => ({ kind: "OptionalType", types: [type] }),
  createParameterDeclaration: (
    _modifiers: undefined,
    _dotDotDot: undefined,
    name: Syntax,
    _optionalToken: undefined,
    type: Syntax,
  ): Syntax => ({ kind: "Parameter", name, types: [type] }),
  createPrefixUnaryExpression: (_minus: Kind, operand: Syntax): Syntax => ({
    kind: "PrefixUnaryExpression",
    types: [operand],
  }),
  createPropertySignature: (
    modifiers: Modifiers,
    name: Syntax,
    optionalToken: Syntax | undefined,
    type: Syntax,
  ): Syntax => ({
    kind: "PropertySignature",
    readonly: has(modifiers, "ReadonlyKeyword"),
    name,
    questionToken: optionalToken,
    types: [type],
    comment: undefined,
  }),
  createRestTypeNode: (type: Syntax): Syntax => ({ kind: "RestType", types: [type] }),
  createStringLiteral: (text: string): Syntax => ({ kind: "StringLiteral", text }),
  createToken: (kind: Kind): Syntax => ({ kind }),
  createTrue: (): Syntax => ({ kind: "TrueKeyword" }),
  createTupleTypeNode: (types: readonly Syntax[]): Syntax => ({ kind: "TupleType", types }),
  createTypeAliasDeclaration: (
    modifiers: Modifiers,
    name: string | Syntax,
    _typeParameters: undefined,
    type: Syntax,
  ): Syntax => ({
    kind: "TypeAliasDeclaration",
    exported: has(modifiers, "ExportKeyword"),
    name: named(name),
    types: [type],
  }),
  createTypeLiteralNode: (members: readonly Syntax[]): Syntax => ({ kind: "TypeLiteral", members }),
  createTypeReferenceNode: reference,
  createUnionTypeNode: (types: readonly Syntax[]): Syntax => ({ kind: "UnionType", types }),
};

export const SyntaxKind = kinds;

const isKind =
  (kind: Kind) =>
  (node: Syntax): boolean =>
    node.kind === kind;

/** What openapi-typescript reads of the package. */
export default {
  factory,
  SyntaxKind,
  addSyntheticLeadingComment: (node: Syntax, _kind: Kind, text: string): Syntax => {
    node.comment = text;
    return node;
  },
  isArrayTypeNode: isKind("ArrayType"),
  isInterfaceDeclaration: isKind("InterfaceDeclaration"),
  isTupleTypeNode: isKind("TupleType"),
  isTypeAliasDeclaration: isKind("TypeAliasDeclaration"),
  isTypeNode: ({ kind }: Syntax): boolean => /(?:Type|Keyword|TypeLiteral|Reference)$/.test(kind),
};

/** The text of a module with these declarations, laid out as TypeScript's printer does. */
export function printSyntax(declarations: readonly Syntax[]): string {
  return declarations.map((node) => `${print(node, "")}\n`).join("");
}

const words: Partial<Record<Kind, string>> = {
  BigIntKeyword: "bigint",
  BooleanKeyword: "boolean",
  FalseKeyword: "false",
  NeverKeyword: "never",
  NullKeyword: "null",
  NumberKeyword: "number",
  StringKeyword: "string",
  TrueKeyword: "true",
  UndefinedKeyword: "undefined",
  UnknownKeyword: "unknown",
};

function print(node: Syntax, indentation: string): string {
  const { kind, types = [] } = node;
  const part = (index: number): string => printPart(types[index], indentation);
  switch (kind) {
    case "Identifier":
    case "NumericLiteral":
      return node.text ?? "";
    case "StringLiteral":
      return stringLiteral(node.text ?? "");
    case "LiteralType":
      return printPart(node.literal, indentation);
    case "PropertySignature":
      return `${printComment(node, indentation)}${node.readonly === true ? "readonly " : ""}${nameOf(node)}${node.questionToken === undefined ? "" : "?"}: ${part(0)};`;
    case "TypeReference":
      return types.length === 0
        ? nameOf(node)
        : `${nameOf(node)}<${types.map((type) => print(type, indentation)).join(", ")}>`;
    case "TypeLiteral":
      return node.members?.length === 0 ? "{}" : printMembers(node, indentation);
    case "UnionType":
      return types.map((type) => printEnclosed(type, indentation)).join(" | ");
    case "IntersectionType":
      return types.map((type) => printEnclosed(type, indentation)).join(" & ");
    case "ArrayType":
      return `${printEnclosed(types[0], indentation)}[]`;
    case "IndexedAccessType":
      return `${printEnclosed(types[0], indentation)}[${part(1)}]`;
    case "OptionalType":
      return `${printEnclosed(types[0], indentation)}?`;
    case "RestType":
      return `...${part(0)}`;
    case "PrefixUnaryExpression":
      return `-${part(0)}`;
    case "TupleType": {
      const inner = `${indentation}    `;
      const slots = types.map((type) => `${inner}${print(type, inner)}`);
      return `[\n${slots.join(",\n")}${slots.length === 0 ? "" : "\n"}${indentation}]`;
    }
    case "Parameter":
      return `${nameOf(node)}: ${part(0)}`;
    case "IndexSignature":
      return `${node.readonly === true ? "readonly " : ""}[${part(0)}]: ${part(1)};`;
    case "InterfaceDeclaration": {
      const extended = types.length === 0 ? "" : ` extends ${part(0)}`;
      const head = node.exported === true ? "export " : "";
      return `${head}interface ${nameOf(node)}${extended} ${printMembers(node, indentation)}`;
    }
    case "TypeAliasDeclaration":
      return `${printComment(node, indentation)}${node.exported === true ? "export " : ""}type ${nameOf(node)} = ${part(0)};`;
    default: {
      const word = words[kind];
      if (word === undefined) throw new Error(`No way to print a ${kind}.`);
      return word;
    }
  }
}

function printPart(node: Syntax | undefined, indentation: string): string {
  if (node === undefined) throw new Error("A type has a part too few.");
  return print(node, indentation);
}

function nameOf({ name }: Syntax): string {
  return printPart(name, "");
}

function printEnclosed(node: Syntax | undefined, indentation: string): string {
  const text = printPart(node, indentation);
  return node !== undefined && enclosed.has(node.kind) ? `(${text})` : text;
}

function printMembers({ members = [] }: Syntax, indentation: string): string {
  const inner = `${indentation}    `;
  let text = "{\n";
  for (const member of members) text += `${inner}${print(member, inner)}\n`;
  return `${text}${indentation}}`;
}

/** Each line of a comment begins below the one before. */
function printComment({ comment }: Syntax, indentation: string): string {
  if (comment === undefined) return "";
  // Its text is cleaned in annotations.ts, and openapi-typescript lets no end of a comment through; neither does this.
  const text = comment.replaceAll("*/", "* /");
  const [first = "", ...others] = `/*${text}*/`.split("\n");
  const lines = others.map((line) => `${indentation} ${line.trim()}\n`);
  return `${first.trim()}\n${lines.join("")}${indentation}`;
}
