import type { Diagnostics } from "../../diagnostics/index.ts";
import { rewriteOpenApi } from "../../json/openapi-rewrite.ts";
import { joinPointer } from "../../json/pointer.ts";
import { hasKeyword } from "../../json/keyword-index.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import type { SourcedDocument } from "../types.ts";
import { allowedTags, mayBeObject, referredComponent } from "./discriminator-tags.ts";
import { referenceTo } from "../../schema/component-references.ts";

/** A document in which discriminators select, and where they did not before. */
export interface DiscriminatorReading {
  readonly document: JsonObject;
  /** Pointers of the schemas that were rewritten, in the document as it was given. */
  readonly pointers: readonly string[];
}

const SCHEMAS = "/components/schemas";

/** OpenAPI 3.2's `defaultMapping` in a document of version 3.1. */
export const DEFAULT_MAPPING = "x-crosswalk-default-mapping";

/**
 * Reads a discriminator as its author means it: its value selects the schema (OpenAPI Specification 3.1.1
 * section 4.8.25). To the letter it is a hint that decides nothing, so that of two branches which leave the
 * property open both match. Here each branch is extended by the values that select it, and a component
 * whose subtypes extend it is the union of these subtypes wherever something else refers to it; what the
 * subtypes extend is a component of its own.
 */
export function selectByDiscriminator(document: JsonObject): DiscriminatorReading {
  if (!hasKeyword(document, "discriminator")) return { document, pointers: [] };
  const pointers: string[] = [];
  const separated = separateBases(document, pointers);
  const schemas = schemasOf(separated);
  const rewritten = rewriteOpenApi(
    separated,
    (schema, kind, pointer) => {
      const union = kind === "schema" ? withTags(schema, schemas) : schema;
      if (union !== schema) pointers.push(pointer);
      return union;
    },
    { kinds: ["schema"] },
  );
  return { document: rewritten, pointers: [...new Set(pointers)] };
}

function schemasOf({ components }: JsonObject): JsonObject {
  const schemas = isObject(components) ? components["schemas"] : undefined;
  return isObject(schemas) ? schemas : {};
}

/** The branches of a union with the values that select each; the same schema where nothing is to be added. */
function withTags(schema: JsonObject, schemas: JsonObject): JsonObject {
  const keyword = Array.isArray(schema["oneOf"]) ? "oneOf" : "anyOf";
  const branches = schema[keyword];
  const name = propertyName(schema);
  if (name === undefined || !Array.isArray(branches)) return schema;
  const tags = tagsByComponent(schema);
  const listed = branches.map((branch) => referredComponent(branch));
  // Two branches for one component, or one without a name: the property cannot select.
  if (new Set(listed).size < listed.length || listed.length < 2) return schema;
  const components = listed.filter((component) => component !== undefined);
  const fallback = defaultComponent(schema);
  const tagged = branches.map((branch, index) => {
    const component = listed[index];
    if (component === undefined) return branch;
    if (component === fallback)
      return withoutTags(branch, name, tagsOfOthers(component, components, tags));
    const selected = withTag(branch, { name, tags: tags.get(component) ?? [component], schemas });
    const isSelected = fallback !== undefined && mayBeObject(branch, schemas);
    return isSelected ? requiring(selected, name) : selected;
  });
  const isSame = tagged.every((branch, index) => branch === branches[index]);
  return isSame ? schema : { ...schema, [keyword]: tagged };
}

/** A branch that has one of these values, unless the document says so by itself or says something else. */
function withTag(
  branch: JsonValue,
  tag: { readonly name: string; readonly tags: readonly string[]; readonly schemas: JsonObject },
  isFamily = false,
): JsonValue {
  const allowed = allowedTags(branch, tag.name, tag.schemas);
  if (allowed === "other" && !isFamily) return branch;
  const selecting =
    typeof allowed === "string" ? tag.tags : tag.tags.filter((one) => allowed.has(one));
  if (selecting.length === 0) return branch;
  if (typeof allowed !== "string" && selecting.length === allowed.size) return branch;
  const values: JsonObject =
    selecting.length === 1 ? { const: selecting[0] ?? "" } : { enum: [...selecting] };
  const own: JsonObject = {
    type: "object",
    properties: { [tag.name]: { type: "string", ...values } },
  };
  return { allOf: [branch, own] };
}

/** The branch for values that select no other one. Source: OpenAPI Specification 3.2.0, Discriminator Object. */
function withoutTags(branch: JsonValue, name: string, others: readonly string[]): JsonValue {
  const selected = { required: [name], properties: { [name]: { enum: [...others] } } };
  return others.length === 0
    ? branch
    : { allOf: [branch, { not: { type: "object", ...selected } }] };
}

/** The branch for values that have the property: those without it select the default. */
function requiring(branch: JsonValue, name: string): JsonValue {
  const [whole, tag] = partsOf(branch);
  const isTagged = isObject(tag) && isObject(tag["properties"]) && isObject(branch);
  // What `withTag` made: one part says what the property is and that it is there.
  if (isTagged && whole !== undefined && Object.keys(branch).length === 1)
    return { allOf: [whole, { ...tag, required: [name] }] };
  return { allOf: [branch, { type: "object", required: [name] }] };
}

/** The values that select a component of a union other than this one. */
function tagsOfOthers(
  component: string,
  all: readonly string[],
  tags: ReadonlyMap<string, readonly string[]>,
): string[] {
  return all
    .filter((other) => other !== component)
    .flatMap((other) => tags.get(other) ?? [other])
    .sort();
}

/** The component of values that select none. */
function defaultComponent({ discriminator }: JsonObject): string | undefined {
  const target = isObject(discriminator) ? discriminator[DEFAULT_MAPPING] : undefined;
  return typeof target === "string" ? componentOf(target) : undefined;
}

/** What a mapping names: a component, or a reference to one. */
function componentOf(target: string): string | undefined {
  return target.includes("/") ? referredComponent({ $ref: target }) : target;
}

function propertyName({ discriminator }: JsonObject): string | undefined {
  const name = isObject(discriminator) ? discriminator["propertyName"] : undefined;
  return typeof name === "string" ? name : undefined;
}

/** Component -> the values that `mapping` has for it. A component that it does not name has its own name. */
function tagsByComponent({ discriminator }: JsonObject): Map<string, string[]> {
  const mapping = isObject(discriminator) ? discriminator["mapping"] : undefined;
  const tags = new Map<string, string[]>();
  for (const [tag, target] of Object.entries(isObject(mapping) ? mapping : {})) {
    if (typeof target !== "string") continue;
    const component = componentOf(target);
    if (component !== undefined) tags.set(component, [...(tags.get(component) ?? []), tag]);
  }
  return tags;
}

/** A component with a discriminator that other components extend. */
interface Family {
  readonly name: string;
  readonly schema: JsonObject;
  /** The component that the subtypes extend. */
  readonly base: string;
  /** The subtypes that the union lists. */
  readonly subtypes: readonly string[];
}

/**
 * Gives a component with a discriminator that others extend two components: the base, which they extend, and
 * under its own name the union of them, which everything else refers to.
 */
function separateBases(document: JsonObject, pointers: string[]): JsonObject {
  const schemas = schemasOf(document);
  const families = new Map<string, Family>();
  const bases = new Set<string>();
  for (const [name, schema] of Object.entries(schemas)) {
    if (!isObject(schema) || propertyName(schema) === undefined) continue;
    const subtypes = subtypesOf(name, schema, schemas);
    if (subtypes === undefined) continue;
    let base = `${name}Base`;
    while (Object.hasOwn(schemas, base) || bases.has(base)) base = `${base}_`;
    bases.add(base);
    families.set(name, { name, schema, base, subtypes });
    pointers.push(joinPointer(SCHEMAS, name));
  }
  if (families.size === 0) return document;
  const replaced: JsonObject = {};
  for (const [name, schema] of Object.entries(schemas)) {
    const family = families.get(name);
    replaced[name] =
      family === undefined ? extendingBase(schema, families) : unionOf(family, families, schemas);
    if (family !== undefined)
      replaced[family.base] = extendingBase(withoutUnion(family.schema), families);
  }
  const components = isObject(document["components"]) ? document["components"] : {};
  return { ...document, components: { ...components, schemas: replaced } };
}

function withoutUnion(schema: JsonObject): JsonObject {
  const { discriminator: _, oneOf: __, anyOf: ___, ...rest } = schema;
  return rest;
}

/** Components that extend a component, themselves or by others that do. */
function childrenOf(name: string, schemas: JsonObject): string[] {
  const found = new Set<string>();
  const pending = [name];
  for (let parent = pending.pop(); parent !== undefined; parent = pending.pop()) {
    for (const [child, schema] of Object.entries(schemas)) {
      if (child === name || found.has(child)) continue;
      if (!partsOf(schema).some((part) => referredComponent(part) === parent)) continue;
      found.add(child);
      pending.push(child);
    }
  }
  return Object.keys(schemas).filter((child) => found.has(child));
}

/** The subtypes of a component that its union lists; undefined where it has none, or lists others as well. */
function subtypesOf(name: string, schema: JsonObject, schemas: JsonObject): string[] | undefined {
  const children = childrenOf(name, schemas);
  const branches = schema["oneOf"] ?? schema["anyOf"];
  if (branches === undefined) {
    const tags = tagsByComponent(schema);
    const mapped = children.filter((child) => tags.size === 0 || tags.has(child));
    return mapped.length === 0 ? undefined : mapped;
  }
  const listed = Array.isArray(branches) ? branches.map(referredComponent) : [];
  const isOwn = listed.length > 0 && listed.every((one) => children.includes(one ?? ""));
  return isOwn ? listed.filter((one) => one !== undefined) : undefined;
}

/** The union of a component's subtypes, and of the base where that has a value of its own. */
function unionOf(
  { name, schema, base, subtypes }: Family,
  families: ReadonlyMap<string, Family>,
  schemas: JsonObject,
): JsonObject {
  const property = propertyName(schema) ?? "";
  const tags = tagsByComponent(schema);
  const fallback = defaultComponent(schema);
  const branch = (component: string, target: string): JsonValue => {
    if (component === fallback)
      return withoutTags(referenceTo(target), property, tagsOfOthers(component, members, tags));
    const tag = { name: property, tags: tags.get(component) ?? [component], schemas };
    const tagged = withTag(referenceTo(component), tag, true);
    const extended = referenceTo(target);
    const selected =
      isObject(tagged) && Array.isArray(tagged["allOf"])
        ? { allOf: [extended, ...tagged["allOf"].slice(1)] }
        : extended;
    return fallback === undefined ? selected : requiring(selected, property);
  };
  const isListed = schema["oneOf"] !== undefined || schema["anyOf"] !== undefined;
  const hasValue = tags.has(name) || fallback === name || (tags.size === 0 && !isListed);
  const members = hasValue ? [...subtypes, name] : subtypes;
  const branches = subtypes.map((one) => branch(one, families.get(one)?.base ?? one));
  const { title, description } = schema;
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    oneOf: hasValue ? [...branches, branch(name, base)] : branches,
  };
}

function partsOf(schema: JsonValue | undefined): JsonValue[] {
  const parts = isObject(schema) ? schema["allOf"] : undefined;
  return Array.isArray(parts) ? parts : [];
}

/** References of a component's `allOf` to a base lead to what it is without its union. */
function extendingBase(schema: JsonValue, families: ReadonlyMap<string, Family>): JsonValue {
  const parts = partsOf(schema);
  const baseOf = (part: JsonValue): string | undefined =>
    families.get(referredComponent(part) ?? "")?.base;
  if (!isObject(schema) || !parts.some((part) => baseOf(part) !== undefined)) return schema;
  const allOf = parts.map((part) => {
    const base = baseOf(part);
    return base === undefined || !isObject(part) ? part : { ...part, ...referenceTo(base) };
  });
  return { ...schema, allOf };
}

/** Lets the discriminators of a document select, and notes it once. */
export function readDiscriminators(
  document: SourcedDocument,
  diagnostics: Diagnostics,
): SourcedDocument {
  const { document: value, pointers } = selectByDiscriminator(document.value);
  const [first] = pointers;
  if (first === undefined) return document;
  const others = pointers.length === 1 ? "" : ` So do ${pointers.length - 1} others.`;
  diagnostics.report({
    code: "discriminator-selects",
    message: `\`${first}\` has branches that its discriminator selects.${others}`,
    pointer: first,
    pointers,
    location: document.locate(first),
  });
  return { ...document, value };
}
