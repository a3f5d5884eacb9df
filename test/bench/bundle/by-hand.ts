import {
  isObject,
  listOf,
  objectOf,
  textsOf,
  type JsonObject,
} from "../../../generator/json/values.ts";
import { valueAt } from "../../../generator/json/pointer.ts";

/** What one program calls. */
export interface Call {
  readonly method: string;
  readonly path: string;
  /** What the caller gives, as text of a program. */
  readonly init?: string;
  /** Statements that take `init` from page to page, for a list. */
  readonly isPaged?: boolean;
}

/**
 * Programs as one would write them with openapi-fetch and zod's usual methods: parameters, JSON bodies and JSON
 * responses are validated by what the document says, and no more. The API has a key in a header, if any.
 */
export function programByHand(document: JsonObject, calls: readonly Call[]): string {
  const schemas = schemaWriter(document);
  const functions = calls.map((call, index) => functionOf(document, schemas, call, index));
  const servers = listOf(document["servers"]).map((server) => objectOf(server)["url"]);
  return [
    'import createClient from "openapi-fetch";',
    'import * as z from "zod";',
    ...schemas.declared.values(),
    `const headers = { authorization: "Bearer k" };`,
    `const client = createClient({ baseUrl: ${JSON.stringify(servers[0])}, headers });`,
    ...functions,
  ].join("\n");
}

function functionOf(
  document: JsonObject,
  schemas: SchemaWriter,
  { method, path, init = "{}", isPaged = false }: Call,
  index: number,
): string {
  const item = objectOf(objectOf(document["paths"])[path]);
  const operation = objectOf(item[method]);
  const resolve = (value: unknown): Readonly<JsonObject> => resolved(document, value);
  const parameters = [...listOf(item["parameters"]), ...listOf(operation["parameters"])].map(
    resolve,
  );
  const at = (location: string): string => {
    const members = parameters.flatMap(({ name, in: where, required, schema }) =>
      where === location ? [[String(name), schemas.of(schema), required === true] as const] : [],
    );
    return object(members, "looseObject");
  };
  const content = objectOf(resolve(operation["requestBody"])["content"]);
  const json = objectOf(content["application/json"])["schema"];
  const form = objectOf(content["multipart/form-data"])["schema"];
  const responses = Object.entries(objectOf(operation["responses"])).flatMap(
    ([status, response]) => {
      const { schema } = objectOf(objectOf(resolve(response)["content"])["application/json"]);
      return schema === undefined ? [] : [`${JSON.stringify(status)}: ${schemas.of(schema)}`];
    },
  );
  const isForm = form !== undefined;
  const body = isForm ? form : json;
  return `
const parameters${index} = z.looseObject({ path: ${at("path")}.optional(), query: ${at("query")}.optional() });
${body === undefined ? "" : `const body${index} = ${schemas.of(body)};`}
const responses${index} = { ${responses.join(", ")} };
async function call${index}({ params = {}, ${body === undefined ? "" : "body"} }) {
  parameters${index}.parse(params);
  ${body === undefined ? "" : `body${index}.parse(body);`}
  const { data, error, response } = await client.${method.toUpperCase()}(${JSON.stringify(path)}, {
    params,
    ${body === undefined ? "" : "body,"}
    ${isForm ? formSerializer : ""}
  });
  const checked = responses${index}[response.status]?.safeParse(response.ok ? data : error);
  if (checked?.error) console.warn(checked.error);
  return { data, error, response };
}
${isPaged ? paged(index, init) : `console.log(await call${index}(${init}));`}`;
}

const formSerializer = `bodySerializer: (value) => {
      const form = new FormData();
      for (const [name, member] of Object.entries(value))
        form.append(name, member instanceof Blob ? member : String(member));
      return form;
    },`;

/** Goes to the next page as long as one is full. */
function paged(index: number, init: string): string {
  return `async function* items${index}(init) {
  for (let page = 1; ; page++) {
    const params = { ...init.params, query: { ...init.params?.query, page } };
    const { data } = await call${index}({ ...init, params });
    if (!data?.length) return;
    yield* data;
  }
}
for await (const item of items${index}(${init})) console.log(item);`;
}

interface SchemaWriter {
  /** Declarations by pointer. */
  readonly declared: Map<string, string>;
  of(schema: unknown): string;
}

function schemaWriter(document: JsonObject): SchemaWriter {
  const declared = new Map<string, string>();
  const names = new Map<string, string>();
  const of = (given: unknown): string => {
    if (!isObject(given)) return "z.unknown()";
    const { $ref, ...schema } = given as JsonObject;
    if (typeof $ref === "string") {
      const known = names.get($ref);
      if (known !== undefined) return declared.has($ref) ? known : `z.lazy(() => ${known})`;
      const name = `schema${names.size}`;
      names.set($ref, name);
      const text = of(valueAt(document, $ref.slice(1)));
      declared.set($ref, `const ${name} = ${text};`);
      return name;
    }
    const types = typeof schema["type"] === "string" ? [schema["type"]] : textsOf(schema["type"]);
    const others = types.filter((type) => type !== "null");
    const text = plain(schema, others[0]);
    return types.includes("null") ? `${text}.nullable()` : text;
  };
  const plain = (schema: JsonObject, type: string | undefined): string => {
    const branches = [...listOf(schema["anyOf"]), ...listOf(schema["oneOf"])];
    if (branches.length > 0) return `z.union([${branches.map(of).join(", ")}])`;
    const [first, ...more] = listOf(schema["allOf"]);
    if (first !== undefined)
      return more.reduce<string>((all, next) => `${all}.and(${of(next)})`, of(first));
    if (schema["enum"] !== undefined) return `z.literal(${JSON.stringify(listOf(schema["enum"]))})`;
    if (schema["const"] !== undefined) return `z.literal(${JSON.stringify(schema["const"])})`;
    if (type === "array")
      return `z.array(${of(schema["items"])})${bounds(schema, "minItems", "maxItems")}`;
    if (type === "string") return `${string(schema)}${bounds(schema, "minLength", "maxLength")}`;
    if (type === "integer") return `z.int()${bounds(schema, "minimum", "maximum")}`;
    if (type === "number") return `z.number()${bounds(schema, "minimum", "maximum")}`;
    if (type === "boolean") return "z.boolean()";
    const further = schema["additionalProperties"];
    if (schema["properties"] === undefined && isObject(further))
      return `z.record(z.string(), ${of(further)})`;
    if (type !== "object" && schema["properties"] === undefined) return "z.unknown()";
    const required = textsOf(schema["required"]);
    const members = Object.entries(objectOf(schema["properties"])).map(
      ([name, member]) => [name, of(member), required.includes(name)] as const,
    );
    return object(members, further === false ? "strictObject" : "looseObject");
  };
  return { declared, of };
}

function object(
  members: readonly (readonly [name: string, text: string, isRequired: boolean])[],
  method: string,
): string {
  const lines = members.map(
    ([name, text, isRequired]) =>
      `${JSON.stringify(name)}: ${text}${isRequired ? "" : ".optional()"}`,
  );
  return `z.${method}({ ${lines.join(", ")} })`;
}

/** The methods of zod that one would take for the usual formats. */
const formats: Readonly<Record<string, string>> = {
  "date-time": "z.iso.datetime({ offset: true })",
  date: "z.iso.date()",
  email: "z.email()",
  uri: "z.url()",
  uuid: "z.uuid()",
  binary: "z.instanceof(Blob)",
};

function string({ format, pattern, contentMediaType }: JsonObject): string {
  if (contentMediaType === "application/octet-stream") return "z.instanceof(Blob)";
  const known = typeof format === "string" ? formats[format] : undefined;
  if (known !== undefined) return known;
  return typeof pattern === "string"
    ? `z.string().regex(new RegExp(${JSON.stringify(pattern)}))`
    : "z.string()";
}

function bounds(schema: JsonObject, min: string, max: string): string {
  const one = (keyword: string, method: string): string =>
    typeof schema[keyword] === "number" ? `.${method}(${schema[keyword]})` : "";
  return one(min, "min") + one(max, "max");
}

function resolved(document: JsonObject, value: unknown): Readonly<JsonObject> {
  const object = objectOf(value as JsonObject);
  const { $ref } = object;
  return typeof $ref === "string" ? objectOf(valueAt(document, $ref.slice(1))) : object;
}
