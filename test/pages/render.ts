/** A field of an operation that pages are written from. */
export interface OwnField {
  readonly name: string;
  readonly type: "string" | "integer" | "boolean" | "number" | "uuid" | "strings" | "enum";
  readonly required: boolean;
  readonly description: string;
  readonly values: readonly string[];
}

/** The operation that a page describes: written first, as an OpenAPI document says it. */
export interface OwnOperation {
  readonly method: string;
  readonly segments: readonly string[];
  readonly title: string;
  readonly path: readonly OwnField[];
  readonly query: readonly OwnField[];
  readonly body: readonly OwnField[];
  readonly response: readonly OwnField[];
}

const schemas: Record<OwnField["type"], Record<string, unknown>> = {
  string: { type: "string" },
  integer: { type: "integer" },
  boolean: { type: "boolean" },
  number: { type: "number" },
  uuid: { type: "string", format: "uuid" },
  strings: { type: "array", items: { type: "string" } },
  enum: { type: "string" },
};

const schemaOf = ({ type, values }: OwnField) =>
  type === "enum" ? { ...schemas[type], enum: [...values] } : schemas[type];

const objectOf = (fields: readonly OwnField[]) => ({
  type: "object",
  properties: Object.fromEntries(fields.map((field) => [field.name, schemaOf(field)])),
  required: fields.filter(({ required }) => required).map(({ name }) => name),
});

export const pathOf = ({ segments }: OwnOperation) => `/${segments.join("/")}`;

/** The OpenAPI document of an operation. */
export function toDocument(operation: OwnOperation) {
  const { method, path, query, body, response, title } = operation;
  const toParameter = (location: string) => (field: OwnField) => ({
    ...{ name: field.name, in: location, required: field.required, schema: schemaOf(field) },
  });
  const content = (fields: readonly OwnField[]) => ({
    content: { "application/json": { schema: objectOf(fields) } },
  });
  return {
    openapi: "3.1.0",
    info: { title, version: "1" },
    servers: [{ url: "https://quay.test" }],
    paths: {
      [pathOf(operation)]: {
        [method]: {
          parameters: [...path.map(toParameter("path")), ...query.map(toParameter("query"))],
          requestBody: content(body),
          responses: { "200": { description: "done", ...content(response) } },
        },
      },
    },
    components: { securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Quay-Key" } } },
  };
}

/** The formats that pages can be rendered in. */
export const renderers = {
  "mintlify-text": toMintlify,
  "readme-text": toReadme,
  markdown: toMarkdown,
} as const;

const mintlifyTypes: Record<OwnField["type"], string> = {
  ...{ string: "string", integer: "integer", boolean: "boolean", number: "number" },
  ...{ uuid: "string<uuid>", strings: "string[]", enum: "enum<string>" },
};

function toMintlify(operation: OwnOperation): string {
  const row = (field: OwnField) => [
    field.name,
    mintlifyTypes[field.type],
    ...(field.required ? ["required"] : []),
    ...["", field.description, ""],
    ...(field.type === "enum" ? ["Available options:", `${field.values.join(", ")}`, ""] : []),
  ];
  const section = (heading: string, fields: readonly OwnField[]) =>
    fields.length === 0 ? [] : ["", heading, "", ...fields.flatMap(row)];
  return [
    ...[operation.title, "", operation.method.toUpperCase()],
    ...operation.segments.flatMap((segment) => ["/", segment]),
    ...[
      "",
      `curl --request ${operation.method.toUpperCase()} \\`,
      `  --url https://quay.test${pathOf(operation)} \\`,
    ],
    ...["  --header 'X-Quay-Key: <api-key>'", "", "Authorizations", ""],
    ...["X-Quay-Key", "string", "header", "required", ""],
    ...section("Path Parameters", operation.path),
    ...section("Query Parameters", operation.query),
    ...["", "Body", "", "application/json", ...operation.body.flatMap(row)],
    ...["", "Response", "", "200 - application/json", "", "The quay's response", ""],
    ...operation.response.flatMap(row),
  ].join("\n");
}

const readmeTypes: Record<OwnField["type"], string> = {
  ...{ string: "string", integer: "integer", boolean: "boolean", number: "number" },
  ...{ uuid: "uuid", strings: "array of strings", enum: "string" },
};

function toReadme(operation: OwnOperation): string {
  const row = (field: OwnField) => [
    ...[field.name, "", readmeTypes[field.type], ""],
    ...(field.type === "enum" ? ["enum", ""] : []),
    ...(field.required ? ["required", ""] : []),
    ...[field.description, ""],
    ...(field.type === "enum"
      ? ["Allowed:", "", ...field.values.flatMap((value) => [`\`${value}\``, ""])]
      : []),
  ];
  const section = (heading: string, fields: readonly OwnField[]) =>
    fields.length === 0 ? [] : [heading, "", ...fields.flatMap(row)];
  return [
    ...[
      `# ${operation.title}`,
      "",
      `${operation.method} https://quay.test${pathOf(operation)}`,
      "",
    ],
    ...["Recent Requests", "", "Log in to see full request history", "", "LoadingLoading…", ""],
    ...section("Path Params", operation.path),
    ...section("Query Params", operation.query),
    ...section("Body Params", operation.body),
    ...["Responses", "", "200", "", "done", "", "Response body", "", "object", ""],
    ...operation.response.flatMap(row),
    ...["Updated 3 months ago", ""],
  ].join("\n");
}

const markdownTypes: Record<OwnField["type"], string> = {
  ...{ string: "string", integer: "integer", boolean: "boolean", number: "number" },
  ...{ uuid: "uuid", strings: "string[]", enum: "enum" },
};

function toMarkdown(operation: OwnOperation): string {
  const row = (field: OwnField) => [
    `- \`${field.name}\` (${markdownTypes[field.type]}, ${field.required ? "required" : "optional"}) — ${field.description}`,
    ...(field.type === "enum" ? field.values.map((value) => `  - \`${value}\``) : []),
  ];
  const section = (heading: string, fields: readonly OwnField[]) =>
    fields.length === 0 ? [] : [heading, "", ...fields.flatMap(row), ""];
  return [
    ...[
      `# ${operation.title}`,
      "",
      `${operation.method.toUpperCase()} https://quay.test${pathOf(operation)}`,
      "",
    ],
    ...[
      "## Authentication",
      "",
      "- `X-Quay-Key` header (required) — the quay's key",
      "",
      "## Request",
      "",
    ],
    ...section("### Path parameters", operation.path),
    ...section("### Query parameters", operation.query),
    ...section("### Body", operation.body),
    ...["## Response", "", "### 200", "", "done", ""],
    ...operation.response.flatMap(row),
    "",
  ].join("\n");
}
