import fc from "fast-check";
import type { JsonObject } from "../../generator/json/values.ts";

/** A schema or an operation of a small document. Its key stays when it is edited or renamed. */
export interface SchemaItem {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly properties: readonly (readonly [name: string, type: string])[];
  /** Values of the property `kind`. */
  readonly values: readonly string[];
}

export interface OperationItem {
  readonly key: string;
  /** Undefined: the document gives no operationId. */
  readonly id: string | undefined;
  readonly path: string;
  readonly summary: string;
  /** Key of the schema of its bodies. */
  readonly schema: string;
}

export interface State {
  readonly schemas: readonly SchemaItem[];
  readonly operations: readonly OperationItem[];
  /** Number of the next key. */
  readonly next: number;
}

const schemaNames = (
  "Pet pet PET foo-bar fooBar foo_bar foo.bar FooBar Order order-line orderLine order_line Invoice " +
  "listPetsRequest listPetsResponse200 makeOrder make_order list-pets then Object"
).split(" ");
const operationIds =
  "listPets list-pets list_pets makeOrder make-order make.order createPet create-pet showPet Pet postJobs".split(
    " ",
  );
const unnamedPaths = ["/jobs", "/jobs/", "/Jobs", "/pets"];
const words = ["id", "name", "amount", "due-date", "dueDate", "state", "class", "zip"];
const types = ["string", "integer", "boolean", "number"];

export const baseState: State = {
  schemas: ["Anchor", "Pet", "foo-bar", "Order", "order-line", "Invoice", "make_order", "PET"].map(
    (name, index) => ({
      key: `s${index}`,
      name,
      description: `The ${name}.`,
      properties: [
        ["id", "string"],
        ["amount", "integer"],
        ["state", "boolean"],
      ],
      values: ["draft", "open", "paid"],
    }),
  ),
  operations: ["anchor", "listPets", "make-order", "createPet", undefined, "showPet"].map(
    (id, index) => ({
      key: `o${index}`,
      id,
      path: id === undefined ? "/jobs" : `/path${index}`,
      summary: `Operation ${index}`,
      schema: `s${index}`,
    }),
  ),
  next: 100,
};

export const editKinds = [
  "add schema",
  "remove schema",
  "rename schema",
  "describe schema",
  "add property",
  "remove property",
  "rename property",
  "add enum value",
  "remove enum value",
  "add operation",
  "remove operation",
  "rename operation",
  "describe operation",
] as const;

export interface Edit {
  readonly kind: (typeof editKinds)[number];
  /** Which schema or operation; which of its parts; which of the names that are free. */
  readonly which: number;
  readonly part: number;
  readonly name: number;
  readonly where: "front" | "middle" | "end";
}

export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...editKinds),
  which: fc.nat(1000),
  part: fc.nat(1000),
  name: fc.nat(1000),
  where: fc.constantFrom("front", "middle", "end"),
});

function pick<T>(from: readonly T[], index: number): T | undefined {
  return from[index % Math.max(1, from.length)];
}

function insert<T>(list: readonly T[], where: Edit["where"], item: T): T[] {
  const at = { front: 0, middle: list.length >> 1, end: list.length }[where];
  return [...list.slice(0, at), item, ...list.slice(at)];
}

function replace<T extends { readonly key: string }>(list: readonly T[], item: T): T[] {
  return list.map((one) => (one.key === item.key ? item : one));
}

/** A name that is not in use; the collisions are in what identifiers become of them. */
function free(pool: readonly string[], used: readonly (string | undefined)[], index: number) {
  const left = pool.filter((name) => !used.includes(name));
  return pick(left, index) ?? `more${index}-${used.length}`;
}

/** The document after an edit. The first schema and the first operation are never touched. */
export function applyEdit(state: State, edit: Edit): State {
  const noun = edit.kind.split(" ")[1];
  if (noun === "operation") return editOperation(state, edit);
  return noun === "schema" ? editSchemas(state, edit) : editSchema(state, edit);
}

function editSchemas(state: State, { kind, which, name, where }: Edit): State {
  const { schemas, operations, next } = state;
  const found = pick(schemas.slice(1), which);
  const used = schemas.map((schema) => schema.name);
  const fresh = free(schemaNames, used, name);
  if (kind === "add schema" || found === undefined) {
    const added = { ...(schemas[0] as SchemaItem), key: `s${next}`, name: fresh };
    // The anchor stays in front of the list that is edited.
    const rest = insert(schemas.slice(1), where, added);
    return { ...state, schemas: [...schemas.slice(0, 1), ...rest], next: next + 1 };
  }
  if (kind === "remove schema")
    return {
      ...state,
      schemas: schemas.filter((schema) => schema !== found),
      operations: operations.map((one) =>
        one.schema === found.key ? { ...one, schema: "s0" } : one,
      ),
    };
  const changed = kind === "rename schema" ? { name: fresh } : { description: `Text ${name}.` };
  return { ...state, schemas: replace(schemas, { ...found, ...changed }) };
}

function editSchema(state: State, { kind, which, part, name, where }: Edit): State {
  const found = pick(state.schemas.slice(1), which);
  if (found === undefined) return state;
  const { properties, values } = found;
  const fresh = free(
    words,
    properties.map(([word]) => word),
    name,
  );
  const changed = (): Partial<SchemaItem> => {
    const type = types[part % types.length] ?? "string";
    const at = part % Math.max(1, kind.includes("enum") ? values.length : properties.length);
    switch (kind) {
      case "add property":
        return { properties: insert(properties, where, [fresh, type] as const) };
      case "remove property":
        return { properties: properties.filter((_, index) => index !== at) };
      case "rename property":
        return { properties: properties.map((one, i) => (i === at ? [fresh, one[1]] : one)) };
      case "add enum value":
        return { values: insert(values, where, `value${name}-${values.length}`) };
      default:
        return { values: values.length === 1 ? values : values.filter((_, i) => i !== at) };
    }
  };
  return { ...state, schemas: replace(state.schemas, { ...found, ...changed() }) };
}

function editOperation(state: State, { kind, which, part, name, where }: Edit): State {
  const { schemas, operations, next } = state;
  const found = pick(operations.slice(1), which);
  const used = operations.map((one) => one.id);
  const fresh = free(operationIds, used, name);
  if (kind === "add operation" || found === undefined) {
    const paths = operations.map(({ path }) => path);
    const left = unnamedPaths.filter((path) => !paths.includes(path));
    const path = part % 3 === 0 ? pick(left, name) : undefined;
    const added: OperationItem = {
      key: `o${next}`,
      id: path === undefined ? fresh : undefined,
      path: path ?? `/path${next}`,
      summary: `Operation ${next}`,
      schema: pick(schemas, which)?.key ?? "s0",
    };
    const rest = insert(operations.slice(1), where, added);
    return { ...state, operations: [...operations.slice(0, 1), ...rest], next: next + 1 };
  }
  if (kind === "remove operation")
    return { ...state, operations: operations.filter((one) => one !== found) };
  const changed = kind === "rename operation" ? { id: fresh } : { summary: `Summary ${name}` };
  return { ...state, operations: replace(operations, { ...found, ...changed }) };
}

/** The OpenAPI document of a state; `only` leaves out schemas and operations with other keys. */
export function documentOf(state: State, only?: ReadonlySet<string>): JsonObject {
  const wanted = ({ key }: { readonly key: string }): boolean => only?.has(key) ?? true;
  const nameOf = new Map(state.schemas.map(({ key, name }) => [key, name]));
  return {
    paths: Object.fromEntries(
      state.operations.filter(wanted).map(({ id, path, summary, schema }) => {
        const $ref = `#/components/schemas/${nameOf.get(schema) ?? ""}`;
        const content = { "application/json": { schema: { $ref } } };
        const post = {
          ...(id === undefined ? {} : { operationId: id }),
          summary,
          parameters: [{ name: "limit", in: "query", schema: { type: "integer" } }],
          requestBody: { content },
          responses: { "200": { description: "ok", content } },
        };
        return [path, { post }];
      }),
    ),
    components: {
      schemas: Object.fromEntries(
        state.schemas.filter(wanted).map(({ name, description, properties, values }) => [
          name,
          {
            type: "object",
            description,
            properties: {
              kind: { type: "string", enum: [...values] },
              ...Object.fromEntries(properties.map(([word, type]) => [word, { type }])),
            },
          },
        ]),
      ),
    },
  };
}

/** Keys of what two states have differently, of the schemas that these operations name, and of the anchors. */
export function keysOfChange(before: State, after: State): ReadonlySet<string> {
  const texts = ({ schemas, operations }: State): Map<string, string> => {
    const names = new Map(schemas.map(({ key, name }) => [key, name]));
    return new Map<string, string>([
      ...schemas.map((item): [string, string] => [item.key, JSON.stringify(item)]),
      ...operations.map((item): [string, string] => [
        item.key,
        JSON.stringify([item, names.get(item.schema)]),
      ]),
    ]);
  };
  const [old, now] = [texts(before), texts(after)];
  const changed = [...old.keys(), ...now.keys()].filter((key) => old.get(key) !== now.get(key));
  const keys = new Set(["s0", "o0", ...changed]);
  for (const { key, schema } of [...before.operations, ...after.operations])
    if (keys.has(key)) keys.add(schema);
  return keys;
}
