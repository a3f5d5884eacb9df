import type { Diagnostics, DiagnosticCode } from "../../diagnostics/index.ts";
import { rewriteOpenApi } from "../../json/openapi-rewrite.ts";
import { walkSchemas } from "../../json/openapi-walk.ts";
import { joinPointer } from "../../json/pointer.ts";
import { hasKeyword } from "../../json/keyword-index.ts";
import { isObject, type JsonObject } from "../../json/values.ts";
import { isIntended, type Reading, type ReadingRuleName } from "../reading-names.ts";
import { createResolve } from "../references/resolve.ts";
import type { SourcedDocument } from "../types.ts";
import { separateBases } from "./base-one-of.ts";
import { booleanExclusiveRule } from "./boolean-exclusive.ts";
import { closedPartsRule } from "./closed-parts.ts";
import { keywordValueRule } from "./keyword-values.ts";
import { nullableRule } from "./nullable.ts";
import { componentNameRule } from "./component-names.ts";
import { jsonMediaTypesRule } from "./media-types.ts";
import {
  colonParameterRule,
  colonTextRule,
  pathQueryRule,
  pathSlashRule,
  requiredDefaultRule,
  unusedPathParameterRule,
} from "./parameters.ts";
import { olderKeywordRule } from "./older-keywords.ts";
import { overlappingPrimitivesRule } from "./overlapping-branches.ts";
import { parameterSchemaRule } from "./parameter-schemas.ts";
import { patternLiteralRule } from "./pattern-literal.ts";
import { patternSyntaxRule } from "./pattern-syntax.ts";
import { redeclaredPropertyRule } from "./redeclared-properties.ts";
import { refinedObjectRule } from "./refined-objects.ts";
import { referenceSiblingsRule } from "./reference-siblings.ts";
import { referenceRule } from "./references.ts";
import { typeNameRule, unknownTypeRule } from "./type-names.ts";
import type { DocumentRule, SchemaRule } from "./types.ts";

/** The rules for Schema Objects; each says in its file what the letter is, and where it is written. */
const schemaRules: readonly SchemaRule[] = [
  nullableRule,
  overlappingPrimitivesRule,
  booleanExclusiveRule,
  patternLiteralRule,
  typeNameRule,
  unknownTypeRule,
  referenceSiblingsRule,
  keywordValueRule,
  olderKeywordRule,
  patternSyntaxRule,
];

/**
 * Reads a document as its author means it, where the letter says something else that nobody means. Each rule
 * that applied is noted once for the document, with how often and where. Runs on the document as it was
 * published, after the overlays, so that an overlay can say otherwise.
 */
export function readAsIntended(
  document: SourcedDocument,
  reading: Reading,
  diagnostics: Diagnostics,
): SourcedDocument {
  const note = createNote(document, diagnostics);
  const version = versionOf(document);
  let { value } = document;
  const isActive = (rule: ReadingRuleName): boolean => isIntended(reading, rule);

  const context = { version, resolve: createResolve(document.value) };
  for (const { name, code, message, read } of documentRules) {
    if (!isActive(name)) continue;
    const part = read(value, context);
    ({ value } = part);
    note(code, message, part.pointers);
  }
  if (isActive("readOnlyRequired") && /^3\.[12]/.test(version)) {
    const message =
      "a required property that is `readOnly` or `writeOnly` is required in one direction";
    note("read-required-directions", message, directedProperties(value));
  }
  const rules = schemaRules.filter(
    (rule) => isActive(rule.name) && hasKeyword(document.value, ...rule.keywords),
  );
  if (rules.length > 0) {
    const found = new Map<SchemaRule, string[]>(rules.map((rule) => [rule, []]));
    value = rewriteOpenApi(value, (node, kind, pointer) => {
      // In Swagger 2.0 parameters have the keywords of their schema.
      if (kind !== "schema" && (kind !== "parameter" || version !== "2.0")) return node;
      let schema = node;
      for (const rule of rules) {
        const read = rule.read(schema, pointer, context);
        if (read !== schema) found.get(rule)?.push(pointer);
        schema = read;
      }
      return schema;
    });
    for (const [{ code, message }, pointers] of found) note(code, message, pointers);
  }
  const read = value === document.value ? document : { ...document, value };
  if (!isActive("baseOneOf") || !hasKeyword(document.value, "oneOf", "anyOf")) return read;
  const separated = separateBases(read);
  const message = "subtypes that extend the schema take it without its list of subtypes";
  note("read-base-one-of", message, separated.pointers);
  return separated.document;
}

/**
 * Rules that need the form of OpenAPI 3: what Swagger 2.0 says once for an operation is then said of each body.
 */
export function readUpgraded(
  document: SourcedDocument,
  reading: Reading,
  diagnostics: Diagnostics,
): SourcedDocument {
  const { name, code, message, read } = jsonMediaTypesRule;
  if (!isIntended(reading, name)) return document;
  const context = { version: versionOf(document), resolve: createResolve(document.value) };
  const { value, pointers } = read(document.value, context);
  createNote(document, diagnostics)(code, message, pointers);
  return pointers.length === 0 ? document : { ...document, value };
}

/** Notes a rule that applied: once, with how often and where. */
function createNote(document: SourcedDocument, diagnostics: Diagnostics) {
  return (code: DiagnosticCode, message: string, pointers: readonly string[]): void => {
    const [first] = pointers;
    if (first === undefined) return;
    const times = pointers.length === 1 ? "" : ` (${pointers.length} times)`;
    diagnostics.report({
      code,
      message: message + times,
      pointer: first,
      pointers,
      location: document.locate(first),
    });
  };
}

/** `info.version` is a string (OAS 3.1 section 4.8.2). */
const numericVersionRule: DocumentRule = {
  name: "numericVersion",
  code: "read-numeric-version",
  message: "the number is read as text",
  read(value) {
    const { info } = value;
    return isObject(info) && typeof info["version"] === "number"
      ? {
          value: { ...value, info: { ...info, version: String(info["version"]) } },
          pointers: ["/info/version"],
        }
      : { value, pointers: [] };
  },
};

const documentRules: readonly DocumentRule[] = [
  numericVersionRule,
  componentNameRule,
  referenceRule,
  parameterSchemaRule,
  pathSlashRule,
  colonParameterRule,
  colonTextRule,
  unusedPathParameterRule,
  pathQueryRule,
  requiredDefaultRule,
  refinedObjectRule,
  redeclaredPropertyRule,
  closedPartsRule,
];

/** Required properties of one direction; what becomes of them is decided by the model. */
function directedProperties(document: JsonObject): string[] {
  const pointers: string[] = [];
  if (!hasKeyword(document, "readOnly", "writeOnly")) return pointers;
  walkSchemas(document, (schema, pointer) => {
    if (!isObject(schema)) return;
    const { properties, required } = schema;
    if (!isObject(properties) || !Array.isArray(required)) return;
    for (const [name, property] of Object.entries(properties)) {
      const isDirected =
        isObject(property) && (property["readOnly"] === true || property["writeOnly"] === true);
      if (isDirected && required.includes(name))
        pointers.push(joinPointer(pointer, "properties", name));
    }
  });
  return pointers;
}

function versionOf({ value: { openapi, swagger } }: SourcedDocument): string {
  return /^\d+(?:\.\d+)?/.exec(String(openapi ?? swagger))?.[0] ?? "";
}
