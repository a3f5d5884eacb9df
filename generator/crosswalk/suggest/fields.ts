import { isObject, type JsonValue } from "../../json/values.ts";
import type { ParameterModel } from "../../model/index.ts";
import { MAXIMUM_PAIR_MEMBERS, MAXIMUM_SUGGEST_DEPTH, MAXIMUM_SUGGEST_FIELDS } from "../limits.ts";
import { printPath, type Segment } from "../mapping/path.ts";
import {
  alternatives,
  enumOf,
  isArray,
  itemsOf,
  propertiesOf,
  schemaOf,
  textOf,
  typesOf,
  valuesOf,
  type SchemaAt,
} from "../schema/resolve.ts";
import type { MappedDocument } from "../types.ts";
import { hasIdentity } from "./objects.ts";

/** A field as the ranking sees it. */
export interface Candidate {
  readonly path: string;
  /** The path without what says where a parameter is: what names are compared by. */
  readonly name: string;
  readonly isParameter: boolean;
  /** How many parameters of the path follow; undefined for what is not in the path. */
  readonly fromEnd?: number;
  /** Name of the nearest object around it that has an id of its own, below the start. */
  readonly owner?: string | undefined;
  /** True for an object whose keys the schema does not name. */
  readonly isMap: boolean;
  readonly segments: readonly Segment[];
  readonly description: string;
  readonly types: ReadonlySet<string>;
  readonly format: string | undefined;
  readonly values: readonly JsonValue[];
  /** True when the values are all that there are, and no examples. */
  readonly isEnum: boolean;
  readonly required: boolean;
  readonly pointer: string;
}

interface Field extends SchemaAt {
  readonly segments: readonly Segment[];
  readonly required: boolean;
  /** Schemas that it is in, so that none is entered twice. */
  readonly above: readonly string[];
  readonly owner?: string | undefined;
}

/**
 * The fields of a schema that have nothing below, level by level, up to the limits. What may be no more than an id
 * has nothing below that can be relied on.
 */
export function candidatesOf(start: SchemaAt): Candidate[] {
  const found: Candidate[] = [];
  let level: Field[] = [{ ...start, segments: [], required: true, above: [] }];
  for (let depth = 0; level.length > 0 && found.length < MAXIMUM_SUGGEST_FIELDS; depth++) {
    const next: Field[] = [];
    for (const field of level) {
      const isLast = depth > MAXIMUM_SUGGEST_DEPTH || (depth > 0 && takesText(field));
      const below = isLast ? [] : fieldsBelow(field);
      next.push(...below);
      const isWhole = below.length === 0 || takesText(field) || isPairs(field);
      if (field.segments.length > 0 && isWhole) found.push(candidateOf(field));
    }
    level = next.slice(0, MAXIMUM_SUGGEST_FIELDS);
  }
  return found.slice(0, MAXIMUM_SUGGEST_FIELDS);
}

/** What a call takes besides its body. */
interface ParameterSource {
  /** Names of the parameters of its path, in their order. */
  readonly pathNames: readonly string[];
  readonly parameters: readonly ParameterModel[];
}

/** Parameters of a path or query, as fields. */
export function parameterCandidates(
  { model }: MappedDocument,
  { pathNames, parameters }: ParameterSource,
): Candidate[] {
  return parameters.flatMap((parameter) => {
    const { in: where, name, schemaPointer: pointer, required } = parameter;
    if ((where !== "path" && where !== "query") || pointer === undefined) return [];
    const segments = [{ kind: "key", key: name } as const];
    const field = { document: model.document, pointer, segments, required, above: [] };
    const found = candidateOf(field);
    const description = parameter.description ?? found.description;
    const at = where === "path" ? pathNames.indexOf(name) : -1;
    const fromEnd = at < 0 ? {} : { fromEnd: pathNames.length - 1 - at };
    const path = `${where}:${name}`;
    return [{ ...found, ...fromEnd, path, name, isParameter: true, description }];
  });
}

/** An id that may also be the whole object is a field of its own. */
function takesText(field: Field): boolean {
  const types = typesOf(field);
  return types.has("string") || types.has("integer");
}

/** A list of names with values says what a map does. */
function isPairs(field: Field): boolean {
  const items = isArray(field) ? itemsOf(field) : undefined;
  const names = items === undefined ? [] : [...propertiesOf(items).keys()];
  return names.length <= MAXIMUM_PAIR_MEMBERS && names.some((name) => /^value$/i.test(name));
}

function fieldsBelow(field: Field): Field[] {
  const { segments } = field;
  const own = alternatives(field).map(({ pointer }) => pointer);
  if (own.some((pointer) => field.above.includes(pointer))) return [];
  const above = [...field.above, ...own];
  const owner = ownerOf(field) ?? field.owner;
  const items = isArray(field) ? itemsOf(field) : undefined;
  if (items !== undefined)
    return [{ ...items, segments: [...segments, { kind: "each" }], required: false, above, owner }];
  return [...propertiesOf(field)].map(([key, property]) => ({
    ...property,
    segments: [...segments, { kind: "key", key }],
    required: field.required && property.required,
    above,
    owner,
  }));
}

/** The name of an object that is a thing of its own. */
function ownerOf(field: Field): string | undefined {
  const name = field.segments.findLast(({ kind }) => kind === "key");
  return name?.kind === "key" && hasIdentity(field) ? name.key : undefined;
}

function candidateOf(leaf: Field): Candidate {
  const description = textOf(leaf, "description") ?? "";
  const path = printPath(leaf.segments);
  return {
    ...{ path, name: path, isParameter: false },
    isMap: propertiesOf(leaf).size === 0 && valuesOf(leaf) !== undefined,
    segments: leaf.segments,
    owner: leaf.owner,
    description,
    types: new Set([...typesOf(leaf)].filter((type) => type !== "null")),
    format: formatOf(leaf, description),
    isEnum: enumOf(leaf) !== undefined,
    values: (enumOf(leaf) ?? examplesOf(leaf)).filter((value) => value !== null),
    required: leaf.required,
    pointer: leaf.pointer,
  };
}

/** `date-time` of a schema that says so, or whose description speaks of a timestamp. */
function formatOf(leaf: SchemaAt, description: string): string | undefined {
  const format = textOf(leaf, "format");
  if (format === "date-time" || format === "date") return "date-time";
  return /timestamp|unix|\bdate\b/i.test(description) ? "date-time" : format;
}

function examplesOf(leaf: SchemaAt): readonly JsonValue[] {
  for (const one of alternatives(leaf)) {
    const schema = schemaOf(one);
    if (isObject(schema) && Array.isArray(schema["examples"])) return schema["examples"];
  }
  return [];
}
