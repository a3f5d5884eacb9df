import {
  isObject,
  objectOf,
  type JsonObject,
  type JsonValue,
} from "../../generator/json/values.ts";

/** The members of a JSON Schema as Markdown: a section for each member of the root, a row for each below it. */
export function renderReference(schema: JsonObject): string {
  return membersOf(schema)
    .filter(([name]) => name !== "$schema")
    .map(([name, member]) => section(name, member))
    .join("\n");
}

interface Row {
  readonly path: string;
  readonly schema: JsonObject;
}

function section(name: string, schema: JsonObject): string {
  const rows = rowsBelow("", schema);
  const head = [`## \`${name}\``, "", sentence(schema), ""];
  if (rows.length === 0) return head.join("\n");
  const table = [
    "| key | value | default | meaning |",
    "|---|---|---|---|",
    ...rows.map(({ path, schema: member }) =>
      row([`\`${path}\``, valueOf(member), defaultOf(member), textOf(member.description)]),
    ),
  ];
  return [...head, ...table, ""].join("\n");
}

/** What the schema of a section says: its description, value and default. */
function sentence(schema: JsonObject): string {
  const initial = defaultOf(schema);
  const value = schema.type === "object" && schema.enum === undefined ? "" : valueOf(schema);
  return [
    textOf(schema.description),
    value === "" ? "" : `Value: ${value}.`,
    initial === "" || initial === "`{}`" ? "" : `Default: ${initial}.`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function rowsBelow(path: string, schema: JsonObject): Row[] {
  return membersOf(schema).flatMap(([name, member]) => {
    const own = path === "" || name.startsWith("[") ? `${path}${name}` : `${path}.${name}`;
    const below = rowsBelow(own, member);
    // A container without a description says nothing that its members do not.
    const isSaid = member.description !== undefined || below.length === 0;
    return isSaid ? [{ path: own, schema: member }, ...below] : below;
  });
}

/** Members by name; `NAME` stands for any key, `[]` for an item of a list. */
function membersOf(schema: JsonObject): [string, JsonObject][] {
  const { properties, additionalProperties, items } = schema;
  const found: [string, JsonObject][] = Object.entries(objectOf(properties)).map(
    ([name, member]) => [name, objectOf(member)],
  );
  if (isObject(additionalProperties) && isContainer(additionalProperties))
    found.push(["NAME", additionalProperties]);
  if (isObject(items) && isContainer(items)) found.push(["[]", items]);
  for (const choice of choicesOf(schema)) found.push(...membersOf(choice));
  return found;
}

function isContainer(schema: JsonObject): boolean {
  return membersOf(schema).length > 0;
}

function valueOf(schema: JsonObject): string {
  if (Array.isArray(schema.enum)) return schema.enum.map(literal).join(", ");
  if (schema.const !== undefined) return literal(schema.const);
  const choices = choicesOf(schema);
  if (choices.length > 0) return [...new Set(choices.map(valueOf))].join(" or ");
  if (schema.type === "array") return `list of ${valueOf(objectOf(schema.items))}`;
  if (schema.type !== "object") return typeof schema.type === "string" ? schema.type : "anything";
  const value = schema.additionalProperties;
  if (!isObject(value)) return "object";
  const names = objectOf(schema.propertyNames).enum;
  const keys = Array.isArray(names) ? names.map(literal).join(", ") : "any name";
  return `${valueOf(value)} by name (${keys})`;
}

function choicesOf({ anyOf, oneOf }: JsonObject): JsonObject[] {
  return [anyOf, oneOf].flatMap((list) => (Array.isArray(list) ? list.filter(isObject) : []));
}

function defaultOf({ default: initial }: JsonObject): string {
  return initial === undefined ? "" : literal(initial);
}

function literal(value: JsonValue): string {
  return `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;
}

function textOf(description: JsonValue | undefined): string {
  return typeof description === "string" ? description : "";
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
