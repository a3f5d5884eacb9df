import { posix } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { OpenApiKind } from "../../json/openapi-grammar.ts";
import { joinPointer, parsePointer, valueAt } from "../../json/pointer.ts";
import { keywordIndexOf } from "../../json/keyword-index.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { valueOf, type DocumentSet, type Location } from "./document-set.ts";

interface Assigned extends Location {
  readonly kind: OpenApiKind;
}

/** Which components what comes from elsewhere becomes. */
export interface ComponentNames {
  /** The pointer of the component of a value; a new one where it has none yet. */
  assign(target: Assigned): string;
  /** The component of the document that is nothing but a reference to the value, which takes its place. */
  homeOf(target: Location): string | undefined;
  /** The next component that was assigned and has to be made. */
  next(): { readonly piece: Assigned; readonly pointer: string } | undefined;
}

/** Sections of `components`; of Swagger 2.0, of the document. */
const SECTIONS: Partial<Record<OpenApiKind, string>> = {
  schema: "schemas",
  response: "responses",
  parameter: "parameters",
  example: "examples",
  "request-body": "requestBodies",
  header: "headers",
  "security-scheme": "securitySchemes",
  link: "links",
  callback: "callbacks",
};
const SECTIONS_2_0: Partial<Record<OpenApiKind, string>> = {
  schema: "/definitions",
  response: "/responses",
  parameter: "/parameters",
};

/** The pointer of the section that components of a kind are in; undefined when there is none. */
export function sectionOf(kind: OpenApiKind, { swagger }: JsonObject): string | undefined {
  if (swagger !== undefined) return SECTIONS_2_0[kind];
  const section = SECTIONS[kind];
  return section === undefined ? undefined : `/components/${section}`;
}

/**
 * Names components after the last token of the pointer, else after the file; with a number where
 * another value has the name.
 */
export function createComponentNames(document: JsonObject, set: DocumentSet): ComponentNames {
  const assigned = new Map<string, string>();
  /** Values of the components that are to be made. */
  const values = new Map<string, JsonValue | undefined>();
  const queue: { piece: Assigned; pointer: string }[] = [];
  const homes = findHomes(document, set);

  /** A pointer that is free, or has an equal value that refers to nothing. */
  function pointerFor(target: Assigned): string {
    const section = sectionOf(target.kind, document) ?? "";
    const base = baseName(target);
    const value = valueOf(target);
    for (let serial = 1; ; serial++) {
      const pointer = joinPointer(section, serial === 1 ? base : `${base}-${serial}`);
      const present = values.get(pointer) ?? valueAt(document, pointer);
      if (present === undefined || (isPlain(value) && isDeepStrictEqual(present, value)))
        return pointer;
    }
  }

  return {
    homeOf: (target) => homes.get(keyOf(target)),
    assign(target) {
      const key = `${keyOf(target)} ${target.kind}`;
      const known = homes.get(keyOf(target)) ?? assigned.get(key);
      if (known !== undefined) return known;
      const pointer = pointerFor(target);
      assigned.set(key, pointer);
      const isPresent = values.has(pointer) || valueAt(document, pointer) !== undefined;
      if (!isPresent) queue.push({ piece: target, pointer });
      if (!isPresent) values.set(pointer, valueOf(target));
      return pointer;
    },
    next: () => queue.shift(),
  };
}

/** Components of the document that are nothing but a reference to another file, by what they refer to. */
function findHomes(document: JsonObject, set: DocumentSet): Map<string, string> {
  const homes = new Map<string, string>();
  for (const kind of Object.keys(SECTIONS) as OpenApiKind[]) {
    const section = sectionOf(kind, document);
    const components = section === undefined ? undefined : valueAt(document, section);
    if (section === undefined || !isObject(components)) continue;
    for (const [name, value] of Object.entries(components)) {
      const reference = isObject(value) ? value["$ref"] : undefined;
      if (!isObject(value) || typeof reference !== "string") continue;
      if (Object.keys(value).length > 1) continue;
      const pointer = joinPointer(section, name);
      const target = set.resolve({ document: set.root, pointer }, reference);
      if (target === undefined || target.document === set.root) continue;
      if (!homes.has(keyOf(target))) homes.set(keyOf(target), pointer);
    }
  }
  return homes;
}

function keyOf({ document, pointer }: Location): string {
  return `${document.file}#${pointer}`;
}

function baseName({ document: { file }, pointer }: Location): string {
  const tokens = parsePointer(pointer);
  let name = plainName(tokens.pop() ?? "");
  // A number alone, as of a member of `allOf`, says nothing.
  while (/^[\d-]+$/.test(name) && tokens.length > 0)
    name = `${plainName(tokens.pop() ?? "")}-${name}`;
  return name === "" ? plainName(posix.basename(file).replace(/\.[^.]*$/, "")) : name;
}

/** True for a value that means the same wherever it stands. */
function isPlain(value: JsonValue | undefined): boolean {
  return isObject(value) && keywordIndexOf(value).references.size === 0;
}

/** Names of components: OAS 3.1 section 4.8.7.1. */
function plainName(token: string): string {
  return token.replace(/[^A-Za-z0-9._-]+/g, "_");
}
