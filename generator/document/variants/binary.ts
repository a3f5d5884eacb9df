import { withoutKeys } from "../../json/edit.ts";
import { rewriteOpenApi } from "../../json/openapi-rewrite.ts";
import { walkOpenApi } from "../../json/openapi-walk.ts";
import { parsePointer } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { isBinary } from "../../schema/formats.ts";
import { addReached, componentReference, referenceTo } from "../../schema/component-references.ts";
import { bodyKind } from "../../json/media-types.ts";

/** What the strings of a schema are written in: text such as JSON, or a body or a part that holds bytes. */
type Carrier = "text" | "bytes";

/**
 * Makes explicit what `format: binary` says in each media type: bytes in a multipart part or in a body of its own, and
 * a string in JSON, where there is nothing else that it could be. A component that is in both gets a variant for
 * bytes, `DocBytes`, which the bodies that hold bytes refer to. A body that is binary as a whole is bytes whatever
 * its media type.
 */
export function separateBinary(document: JsonObject): JsonObject {
  const components = isObject(document["components"]) ? document["components"] : {};
  const schemas = isObject(components["schemas"]) ? components["schemas"] : {};
  const uses = findUses(document, schemas);
  if (!uses.hasBinary) return document;
  const { names, carriers } = chooseVariants(schemas, uses);
  const inCarrier = (schema: JsonValue, carrier: Carrier): JsonValue =>
    isObject(schema)
      ? rewriteOpenApi(schema, (value) => writtenIn(value, carrier, names), {
          start: { kind: "schema", pointer: "" },
        })
      : schema;
  const separated = Object.entries(schemas).map(([name, schema]) => {
    const carrier = carriers.get(name);
    return [name, carrier === undefined ? schema : inCarrier(schema, carrier)] as const;
  });
  const added = [...names].map(
    ([name, variant]) => [variant, inCarrier(schemas[name] ?? true, "bytes")] as const,
  );
  const all = {
    ...document,
    components: { ...components, schemas: Object.fromEntries([...separated, ...added]) },
  };
  return rewriteOpenApi(
    all,
    (value, kind, pointer) => {
      if (value["schema"] === undefined) return value;
      const carrier = kind === "media-type" ? carrierOf(value, pointer, schemas) : "text";
      return { ...value, schema: inCarrier(value["schema"], carrier) };
    },
    { kinds: ["media-type", "parameter", "header"] },
  );
}

interface Uses {
  readonly hasBinary: boolean;
  /** Components that have a binary string, themselves or in what they refer to. */
  readonly holders: ReadonlySet<string>;
  readonly reached: Readonly<Record<Carrier, ReadonlySet<string>>>;
}

function findUses(document: JsonObject, schemas: JsonObject): Uses {
  const targets = new Map<string, ReadonlySet<string>>();
  const holders = new Set<string>();
  for (const [name, schema] of Object.entries(schemas)) {
    const found = contentsOf(schema);
    targets.set(name, found.targets);
    if (found.hasBinary) holders.add(name);
  }
  const reached = { text: new Set<string>(), bytes: new Set<string>() };
  let hasBinary = holders.size > 0;
  walkOpenApi(document, ({ value, kind, pointer }) => {
    const isUser = kind === "media-type" || kind === "parameter" || kind === "header";
    if (!isUser || !isObject(value)) return kind !== "schema";
    const found = contentsOf(value["schema"] ?? true);
    hasBinary ||= found.hasBinary;
    const carrier = kind === "media-type" ? carrierOf(value, pointer, schemas) : "text";
    for (const target of found.targets) reached[carrier].add(target);
    return true;
  });
  if (!hasBinary) return { hasBinary, holders, reached };
  for (const names of Object.values(reached)) addReached(names, (name) => targets.get(name) ?? []);
  const referrers = referrersOf(targets);
  addReached(holders, (name) => referrers.get(name) ?? []);
  return { hasBinary, holders, reached };
}

/** The components that a schema refers to, and whether it has a binary string itself. */
function contentsOf(schema: JsonValue): { targets: ReadonlySet<string>; hasBinary: boolean } {
  const targets = new Set<string>();
  let hasBinary = false;
  walkOpenApi(
    schema,
    ({ value }) => {
      if (!isObject(value)) return;
      const [target] = componentReference(value);
      if (target !== undefined) targets.add(target);
      hasBinary ||= isBinary(value);
    },
    { kind: "schema", pointer: "" },
  );
  return { targets, hasBinary };
}

function referrersOf(targets: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string[]> {
  const referrers = new Map<string, string[]>();
  for (const [name, others] of targets) {
    for (const other of others) {
      const known = referrers.get(other);
      if (known === undefined) referrers.set(other, [name]);
      else known.push(name);
    }
  }
  return referrers;
}

function carrierOf(mediaType: JsonObject, pointer: string, schemas: JsonObject): Carrier {
  const kind = bodyKind(parsePointer(pointer).at(-1) ?? "");
  if (kind === "multipart" || kind === "binary") return "bytes";
  let schema = mediaType["schema"];
  for (let steps = 0; isObject(schema) && steps < MAXIMUM_HOPS; steps++) {
    if (isBinary(schema)) return "bytes";
    const [name, ...inside] = componentReference(schema);
    if (name === undefined || inside.length > 0) break;
    schema = schemas[name];
  }
  return "text";
}

/** References to references that are followed to find out whether a body is binary as a whole. */
const MAXIMUM_HOPS = 10;

function chooseVariants(
  schemas: JsonObject,
  { holders, reached }: Uses,
): { names: ReadonlyMap<string, string>; carriers: ReadonlyMap<string, Carrier> } {
  const names = new Map<string, string>();
  const carriers = new Map<string, Carrier>();
  for (const name of holders) {
    if (reached.text.has(name)) carriers.set(name, "text");
    else if (reached.bytes.has(name)) carriers.set(name, "bytes");
    if (!reached.text.has(name) || !reached.bytes.has(name)) continue;
    let variant = `${name}Bytes`;
    while (Object.hasOwn(schemas, variant)) variant = `${variant}_`;
    names.set(name, variant);
  }
  return { names, carriers };
}

/** A schema as it is in a carrier; its own children are rewritten in turn. */
function writtenIn(
  schema: JsonObject,
  carrier: Carrier,
  variants: ReadonlyMap<string, string>,
): JsonObject {
  if (carrier === "text")
    return isBinary(schema) ? withoutKeys(schema, "format", "contentMediaType") : schema;
  const [name = "", ...inside] = componentReference(schema);
  const variant = variants.get(name);
  if (variant === undefined) return schema;
  return { ...schema, ...referenceTo(variant, ...inside) };
}
