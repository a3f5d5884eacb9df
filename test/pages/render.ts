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
  "mintlify-mdx": toMdx,
  slate: toSlate,
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

function toMdx(operation: OwnOperation): string {
  const attributes = ({ type, required, values }: OwnField) => {
    const written =
      type === "enum" ? values.map((value) => `'${value}'`).join(" | ") : mintlifyTypes[type];
    return `type="${written}"${required ? " required" : ""}`;
  };
  const param = (location: string) => (field: OwnField) => [
    `<ParamField ${location}="${field.name}" ${attributes(field)}>`,
    `  ${field.description}`,
    "</ParamField>",
    "",
  ];
  return [
    "---",
    `title: "${operation.title}"`,
    `api: "${operation.method.toUpperCase()} https://quay.test${pathOf(operation)}"`,
    'authMethod: "none"',
    "---",
    "",
    ...operation.path.flatMap(param("path")),
    ...operation.query.flatMap(param("query")),
    ...operation.body.flatMap(param("body")),
    ...operation.response.flatMap((field) => [
      `<ResponseField name="${field.name}" ${attributes(field)}>`,
      `  ${field.description}`,
      "</ResponseField>",
      "",
    ]),
    "<ResponseExample>",
    "```json 200",
    "{}",
    "```",
    "</ResponseExample>",
    "",
  ].join("\n");
}

const slateTypes: Record<OwnField["type"], string> = {
  ...{ string: "string", integer: "integer", boolean: "boolean", number: "number" },
  ...{ uuid: "string(uuid)", strings: "[string]", enum: "string" },
};

function toSlate(operation: OwnOperation): string {
  const sent =
    (location: string, prefix = "") =>
    (field: OwnField) =>
      `|${prefix}${field.name}|${location}|${slateTypes[field.type]}|${String(field.required)}|${field.description}|`;
  const values = (fields: readonly OwnField[], prefix = "") => {
    const all = fields.filter(({ type }) => type === "enum");
    return all.length === 0
      ? []
      : [
          "#### Enumerated Values",
          "",
          "|Parameter|Value|",
          "|---|---|",
          ...all.flatMap((field) =>
            field.values.map((value) => `|${prefix}${field.name}|${value}|`),
          ),
          "",
        ];
  };
  return [
    `## ${operation.title}`,
    "",
    `\`${operation.method.toUpperCase()} https://quay.test${pathOf(operation)}\``,
    "",
    '<h3 id="parameters">Parameters</h3>',
    "",
    "|Name|In|Type|Required|Description|",
    "|---|---|---|---|---|",
    ...operation.path.map(sent("path")),
    ...operation.query.map(sent("query")),
    "|body|body|object|true|none|",
    ...operation.body.map(sent("body", "» ")),
    "",
    ...values([...operation.path, ...operation.query]),
    ...values(operation.body, "» "),
    '<h3 id="responses">Responses</h3>',
    "",
    "|Status|Meaning|Description|Schema|",
    "|---|---|---|---|",
    "|200|OK|done|[Told](#schematold)|",
    "",
    "# Schemas",
    "",
    '<h2 id="tocS_Told">Told</h2>',
    "",
    "### Properties",
    "",
    "|Name|Type|Required|Restrictions|Description|",
    "|---|---|---|---|---|",
    ...operation.response.map(
      (field) =>
        `|${field.name}|${slateTypes[field.type]}|${String(field.required)}|none|${field.description}|`,
    ),
    "",
    ...values(operation.response),
  ].join("\n");
}
