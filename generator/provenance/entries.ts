import type { Locate, SourcedDocument } from "../document/types.ts";
import { operationMethods } from "../json/openapi-grammar.ts";
import { joinPointer } from "../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../json/values.ts";
import { keywordsWith } from "../schema/keywords.ts";
import { describeType } from "./describe-type.ts";
import { maximumSchemaDepth } from "./limits.ts";
import type { ProvenanceEntry, ProvenanceGroup } from "./types.ts";

/** Keywords that hold schemas of the same value. */
const branches = keywordsWith({ inPlace: true, holds: "list" });

const methods = new Set<string>(operationMethods);

/** The operations, components and servers of a document, each with its entries, in the document's order. */
export function groupsOf({ value, locate }: SourcedDocument): ProvenanceGroup[] {
  const paths = membersOf(value["paths"]).flatMap(([path, item]) =>
    operationGroups(item, { title: path, pointer: joinPointer("/paths", path), locate }),
  );
  const webhooks = membersOf(value["webhooks"]).flatMap(([name, item]) =>
    operationGroups(item, { title: name, pointer: joinPointer("/webhooks", name), locate }),
  );
  return [...aboutGroups(value, locate), ...paths, ...webhooks, ...schemaGroups(value, locate)];
}

interface At {
  readonly pointer: string;
  readonly locate: Locate;
}

/** Servers and credentials. */
function aboutGroups(value: JsonObject, locate: Locate): ProvenanceGroup[] {
  const servers = itemsOf(value["servers"]).map((server, index) =>
    entry({ what: "server", name: textOf(server["url"]), type: "" }, locate, `/servers/${index}`),
  );
  const components = isObject(value["components"]) ? value["components"] : {};
  const schemes = membersOf(components["securitySchemes"]).map(([name, scheme]) => {
    const type = ["type", "scheme", "in", "name"].map((key) => textOf(scheme[key])).join(" ");
    const pointer = joinPointer("/components/securitySchemes", name);
    return entry({ what: "credential", name, type: type.trim() }, locate, pointer);
  });
  const entries = [...servers, ...schemes];
  if (entries.length === 0) return [];
  return [{ title: "Servers and credentials", source: undefined, entries, notes: [] }];
}

function operationGroups(item: JsonObject, at: At & { readonly title: string }): ProvenanceGroup[] {
  return membersOf(item)
    .filter(([method]) => methods.has(method))
    .map(([method, operation]) => {
      const pointer = joinPointer(at.pointer, method);
      const inner = { pointer, locate: at.locate };
      return {
        title: `${method.toUpperCase()} ${at.title}`,
        source: at.locate(pointer, "key"),
        entries: [
          ...parameterEntries(item, { ...at, pointer: at.pointer }),
          ...parameterEntries(operation, inner),
          ...contentEntries(operation["requestBody"], {
            ...at,
            pointer: `${pointer}/requestBody`,
            what: "body",
          }),
          ...responseEntries(operation, inner),
        ],
        notes: [],
      };
    });
}

function parameterEntries(holder: JsonObject, { pointer, locate }: At): ProvenanceEntry[] {
  return itemsOf(holder["parameters"]).map((parameter, index) => {
    const reference = textOf(parameter["$ref"]);
    const name = reference === "" ? textOf(parameter["name"]) : reference;
    const what = textOf(parameter["in"]) || "parameter";
    const type = describeType(parameter["schema"]);
    const isRequired = parameter["required"] === true;
    return entry({ what, name, type, isRequired }, locate, `${pointer}/parameters/${index}`);
  });
}

function responseEntries(operation: JsonObject, { pointer, locate }: At): ProvenanceEntry[] {
  return membersOf(operation["responses"]).flatMap(([status, response]) => {
    const at = joinPointer(pointer, "responses", status);
    const what = `response ${status}`;
    const content = contentEntries(response, { pointer: at, locate, what });
    const own = entry({ what, name: "", type: textOf(response["$ref"]) }, locate, at);
    return content.length > 0 ? content : [own];
  });
}

function contentEntries(
  body: JsonValue | undefined,
  { pointer, locate, what }: At & { readonly what: string },
): ProvenanceEntry[] {
  if (!isObject(body)) return [];
  return membersOf(body["content"]).flatMap(([mediaType, media]) => {
    const at = joinPointer(pointer, "content", mediaType);
    const type = describeType(media["schema"]);
    const isRequired = body["required"] === true;
    return [
      entry({ what, name: mediaType, type, isRequired }, locate, at),
      ...fieldEntries(media["schema"], { pointer: `${at}/schema`, locate, path: "", depth: 0 }),
    ];
  });
}

function schemaGroups(value: JsonObject, locate: Locate): ProvenanceGroup[] {
  const components = isObject(value["components"]) ? value["components"] : {};
  return membersOf(components["schemas"]).map(([name, schema]) => {
    const pointer = joinPointer("/components/schemas", name);
    const entries = fieldEntries(schema, { pointer, locate, path: "", depth: 0 });
    return { title: `Schema ${name}`, source: locate(pointer, "key"), entries, notes: [] };
  });
}

interface FieldContext extends At {
  /** Names above, with a dot at the end. */
  readonly path: string;
  readonly depth: number;
}

/** The fields of an inline schema, with those inside of them; references are not followed: components have groups. */
function fieldEntries(schema: JsonValue | undefined, context: FieldContext): ProvenanceEntry[] {
  const { pointer, locate, path, depth } = context;
  if (!isObject(schema) || depth > maximumSchemaDepth) return [];
  const required = Array.isArray(schema["required"]) ? schema["required"] : [];
  const inside = (key: string, inner: JsonValue | undefined, innerPath: string) =>
    fieldEntries(inner, { pointer: key, locate, path: innerPath, depth: depth + 1 });
  const own = membersOf(schema["properties"]).flatMap(([name, property]) => {
    const at = joinPointer(pointer, "properties", name);
    const isRequired = required.includes(name);
    const type = describeType(property);
    const full = `${path}${name}`;
    return [
      entry({ what: "field", name: full, type, isRequired }, locate, at),
      ...inside(at, property, `${full}.`),
    ];
  });
  const items = inside(`${pointer}/items`, schema["items"], path.replace(/\.$/, "[]."));
  const parts = branches.flatMap((keyword) =>
    itemsOf(schema[keyword]).flatMap((part, index) =>
      inside(joinPointer(pointer, keyword, index), part, path),
    ),
  );
  return [...own, ...items, ...parts];
}

type Described = Pick<ProvenanceEntry, "what" | "name" | "type"> &
  Partial<Pick<ProvenanceEntry, "isRequired">>;

const entry = (described: Described, locate: Locate, pointer: string): ProvenanceEntry => ({
  isRequired: false,
  ...described,
  source: locate(pointer, "key"),
  notes: [],
});

const textOf = (value: JsonValue | undefined): string => (typeof value === "string" ? value : "");

/** The members of an object that are objects themselves. */
const membersOf = (value: JsonValue | undefined): (readonly [string, JsonObject])[] =>
  Object.entries(isObject(value) ? value : {}).flatMap(([key, member]) =>
    isObject(member) ? [[key, member] as const] : [],
  );

/** The items of an array, an empty object for what is none. */
const itemsOf = (value: JsonValue | undefined): JsonObject[] =>
  (Array.isArray(value) ? value : []).map((item) => (isObject(item) ? item : {}));
