import { isObject, type JsonObject, type JsonValue } from "../../generator/json/values.ts";

/**
 * What a document says, as keys and values that two documents can be compared by:
 * `POST /berths body label required` → `true`. Prose is not part of it.
 */
export function entriesOf(document: JsonObject): Map<string, string> {
  const entries = new Map<string, string>();
  const components = objectAt(document, "components");
  for (const server of list(document["servers"]).slice(0, 1))
    entries.set("server", String((server as JsonObject)["url"]));
  for (const [name, scheme] of Object.entries(objectAt(components, "securitySchemes")))
    if (isObject(scheme)) entries.set(`credential ${kindOf(scheme, name)}`, "true");
  for (const [path, item] of Object.entries(objectAt(document, "paths")))
    for (const [method, operation] of Object.entries(isObject(item) ? item : {}))
      if (isObject(operation))
        addOperation(entries, `${method.toUpperCase()} ${path}`, { operation, document });
  return entries;
}

const kindOf = (scheme: JsonObject, name: string) =>
  scheme["type"] === "apiKey"
    ? `${String(scheme["in"])} ${String(scheme["name"])}`
    : `${String(scheme["type"])} ${String(scheme["scheme"] ?? (/^oauth2|^openId/.test(String(scheme["type"])) ? "" : name))}`.trim();

interface Context {
  readonly document: JsonObject;
}

function addOperation(
  entries: Map<string, string>,
  key: string,
  { operation, document }: Context & { readonly operation: JsonObject },
): void {
  entries.set(key, "true");
  const context = { document };
  for (const parameter of list(operation["parameters"])) {
    if (!isObject(parameter)) continue;
    const at = `${key} ${String(parameter["in"])} ${String(parameter["name"])}`;
    addSchema(entries, at, { schema: parameter["schema"], ...context, depth: 0 });
    entries.set(`${at} required`, String(parameter["required"] === true));
  }
  const body = objectAt(operation, "requestBody");
  addContent(entries, `${key} body`, { holder: body, ...context });
  for (const [status, response] of Object.entries(objectAt(operation, "responses"))) {
    entries.set(`${key} ${status}`, "true");
    if (isObject(response))
      addContent(entries, `${key} ${status}`, { holder: response, ...context });
  }
}

function addContent(
  entries: Map<string, string>,
  key: string,
  { holder, document }: Context & { readonly holder: JsonObject },
): void {
  for (const [mediaType, media] of Object.entries(objectAt(holder, "content"))) {
    entries.set(`${key} ${mediaType}`, "true");
    if (isObject(media)) addSchema(entries, key, { schema: media["schema"], document, depth: 0 });
  }
}

const keywords = ["format", "minimum", "maximum", "minLength", "maxLength", "pattern", "default"];

/** Deepest nesting that is compared. */
const maximumDepth = 12;

function addSchema(
  entries: Map<string, string>,
  key: string,
  { schema, document, depth }: Context & { schema: JsonValue | undefined; depth: number },
): void {
  const target = resolve(schema, document);
  if (target === undefined || depth > maximumDepth) return;
  const type = target["type"];
  const types = [
    type ?? [],
    target["nullable"] === true && type !== undefined ? "null" : [],
  ].flat();
  if (types.length > 0) entries.set(`${key} type`, types.map(String).sort().join("|"));
  for (const keyword of keywords)
    if (target[keyword] !== undefined)
      entries.set(`${key} ${keyword}`, JSON.stringify(target[keyword]));
  const values = target["enum"];
  if (Array.isArray(values)) entries.set(`${key} enum`, values.map(String).sort().join("|"));
  const required = new Set(list(target["required"]).map(String));
  for (const [name, property] of Object.entries(objectAt(target, "properties"))) {
    entries.set(`${key} .${name}`, "true");
    entries.set(`${key} .${name} required`, String(required.has(name)));
    addSchema(entries, `${key} .${name}`, { schema: property, document, depth: depth + 1 });
  }
  if (target["items"] !== undefined)
    addSchema(entries, `${key} items`, { schema: target["items"], document, depth: depth + 1 });
}

function resolve(schema: JsonValue | undefined, document: JsonObject): JsonObject | undefined {
  if (!isObject(schema)) return undefined;
  const name = /^#\/components\/schemas\/([^/]+)$/.exec(String(schema["$ref"] ?? ""))?.[1];
  if (name === undefined) return schema;
  const found = objectAt(objectAt(document, "components"), "schemas")[name];
  return isObject(found) ? found : undefined;
}

const objectAt = (holder: JsonObject, key: string): JsonObject => {
  const value = holder[key];
  return isObject(value) ? value : {};
};

const list = (value: JsonValue | undefined): JsonValue[] => (Array.isArray(value) ? value : []);

/** How one document's entries compare with those that are right. */
export interface Comparison {
  readonly right: number;
  readonly missing: readonly string[];
  /** Present, with another value. A field that is not known to be required is missing, not wrong. */
  readonly wrong: readonly string[];
  /** Types without null, of a page that has no word for it: wrong, and not to be read from this page. */
  readonly notShown: readonly string[];
  readonly invented: readonly string[];
}

/** Not known to be required, or a number where it is an integer: less, and not otherwise. */
function saysLess(key: string, found: string, right: string): boolean {
  if (key.endsWith(" required")) return found === "false";
  const types = new Set(found.split("|"));
  return (
    key.endsWith(" type") &&
    right.split("|").every((type) => types.has(type === "integer" ? "number" : type))
  );
}

/** `string` for what is `null|string`. */
const lacksNull = (key: string, found: string, right: string) =>
  key.endsWith(" type") && [found, "null"].sort().join("|") === right;

export function compareEntries(
  expected: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
  page: string,
): Comparison {
  const missing: string[] = [];
  const wrong: string[] = [];
  const notShown: string[] = [];
  const saysNull = /null/i.test(page);
  let right = 0;
  for (const [key, value] of expected) {
    const other = found.get(key);
    if (other === value) right++;
    else if (other === undefined || saysLess(key, other, value)) missing.push(key);
    else
      (!saysNull && lacksNull(key, other, value) ? notShown : wrong).push(
        `${key}: ${other}, right is ${value}`,
      );
  }
  const invented = [...found.keys()].filter(
    (key) => !expected.has(key) && !(key.endsWith(" required") && found.get(key) === "false"),
  );
  return { right, missing, wrong, notShown, invented };
}
