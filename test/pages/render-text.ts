import { pathOf, type OwnField, type OwnOperation } from "./render.ts";

type Lines = readonly string[];

/** How the text of one documentation tool's pages says what a page of an operation is made of. */
interface TextMarkup {
  readonly head: (operation: OwnOperation) => Lines;
  /** Headings of parameters, by where they are sent. */
  readonly parameters: (location: "Path" | "Query") => string;
  readonly body: Lines;
  readonly response: Lines;
  readonly row: (field: OwnField) => Lines;
  readonly tail: (operation: OwnOperation) => Lines;
}

/** Renders the text of a page as it is copied from a browser. */
const toText =
  ({ head, parameters, body, response, row, tail }: TextMarkup) =>
  (operation: OwnOperation): string => {
    const section = (location: "Path" | "Query", fields: readonly OwnField[]) =>
      fields.length === 0 ? [] : [parameters(location), ...fields.flatMap(row)];
    return [
      ...head(operation),
      ...section("Path", operation.path),
      ...section("Query", operation.query),
      ...body,
      ...operation.body.flatMap(row),
      ...response,
      ...operation.response.flatMap(row),
      ...tail(operation),
      "",
    ].join("\n");
  };

const types: Record<OwnField["type"], string> = {
  ...{ string: "string", integer: "integer", boolean: "boolean", number: "number" },
  ...{ uuid: "string<uuid>", strings: "string[]", enum: "string" },
};

const upper = ({ method }: OwnOperation) => method.toUpperCase();

const docusaurus: TextMarkup = {
  head: (operation) => [operation.title, `${upper(operation)}${pathOf(operation)}`, "Request"],
  parameters: (location) => `${location} Parameters`,
  body: ["application/json", "Body"],
  response: ["Responses", "200", "done", "application/json", "Schema", "Example (auto)", "Schema"],
  row: ({ name, type, required, description, values }) => [
    `${name}${types[type]}${required ? "required" : ""}`,
    ...(type === "enum" ? [`Possible values: [${values.join(", ")}]`] : []),
    description,
  ],
  tail: () => ["Request Collapse all", "Base URL", "https://quay.test", "Send API Request"],
};

const fernTypes = { ...types, uuid: "uuid", strings: "list of strings", enum: "enum" };

const fern: TextMarkup = {
  head: (operation) => [operation.title, upper(operation), `https://quay.test${pathOf(operation)}`],
  parameters: (location) => `${location} parameters`,
  body: ["Request", "This endpoint expects an object."],
  response: ["Response", "200", "done"],
  row: ({ name, type, required, description, values }) => [
    `${name}${fernTypes[type]}${required ? "Required" : "Optional"}`,
    description,
    ...(type === "enum" ? ["Allowed values:", ...values] : []),
  ],
  tail: () => [],
};

const gitbookTypes = { ...types, uuid: "string · uuid", enum: "string · enum" };

const gitbook: TextMarkup = {
  head: ({ title, method }) => [title, "", method],
  parameters: (location) => `${location} parameters`,
  body: ["Body"],
  response: ["Responses", "200", "", "done", "application/json"],
  row: ({ name, type, required, description, values }) => [
    `${name}${gitbookTypes[type]}${required ? "Required" : "Optional"}`,
    "",
    description,
    "",
    ...(type === "enum" ? ["Possible values:", ...values] : []),
  ],
  tail: (operation) => [
    ...[operation.method, pathOf(operation), "HTTP"],
    `${upper(operation)} ${pathOf(operation)} HTTP/1.1`,
    "Host: quay.test",
  ],
};

const redocTypes = { ...types, uuid: "string <uuid>", strings: "Array of strings" };

const redoc: TextMarkup = {
  head: ({ title }) => [title, "AUTHORIZATIONS:", "key"],
  parameters: (location) => `${location.toUpperCase()} PARAMETERS`,
  body: ["REQUEST BODY SCHEMA: application/json"],
  response: ["Responses", "200 ", "", "done", "", "RESPONSE SCHEMA: application/json"],
  row: ({ name, type, required, description, values }) => [
    name,
    ...(required ? ["required", "\t"] : []),
    redocTypes[type],
    ...(type === "enum" ? [`Enum: ${values.map((one) => `"${one}"`).join(" ")}`] : []),
    ...["", description, "", ""],
  ],
  tail: (operation) => [upper(operation), pathOf(operation), "Request samples", "Response samples"],
};

const stoplight: TextMarkup = {
  head: (operation) => [
    ...[operation.title, operation.method, `https://quay.test${pathOf(operation)}`, ""],
    "Request",
  ],
  parameters: (location) => `${location} Parameters`,
  body: ["Body", "application/json", "application/json"],
  response: ["Responses", "200", "", "done", "", "Body", "application/json"],
  row: ({ name, type, required, description, values }) => [
    ...[name, type === "strings" ? "array[string]" : types[type]],
    ...(required ? ["required"] : []),
    ...["", description, ""],
    ...(type === "enum" ? ["Allowed values:", ...values] : []),
  ],
  tail: () => ["Send API Request", "Request Sample: Shell / cURL", "Response Example"],
};

const fumadocs: TextMarkup = {
  head: (operation) => [operation.title, "", upper(operation), pathOf(operation)],
  parameters: (location) => `${location} Parameters`,
  body: ["Request Body", "", "application/json", ""],
  response: ["Response Body", "", "200", "", "application/json", ""],
  row: ({ name, type, required, description, values }) => [
    `${name}${required ? "" : "?"}${type === "strings" ? "array<string>" : type === "uuid" ? "string" : types[type]}`,
    description,
    "",
    ...(type === "enum" ? [`Value in${values.map((one) => `"${one}"`).join(" | ")}`] : []),
    ...(type === "uuid" ? ["Formatuuid"] : []),
  ],
  tail: (operation) => [`curl -X ${upper(operation)} "https://quay.test${pathOf(operation)}"`],
};

const swaggerTypes = { ...types, uuid: "string($uuid)", strings: "array<string>" };

/** A page of Swagger UI with an operation and its schemas unfolded. */
function toSwaggerUi(operation: OwnOperation): string {
  const parameters = (location: string, fields: readonly OwnField[]) =>
    fields.flatMap(({ name, type, required, description, values }) => [
      ...["", `${name}${required ? "\u00a0*" : ""}`, swaggerTypes[type], `(${location})`, "\t", ""],
      ...[description, ""],
      ...(type === "enum"
        ? [`Available values : ${values.join(", ")}`, "", "--", ...values, ""]
        : []),
    ]);
  const schema = (fields: readonly OwnField[]) => [
    "{",
    ...fields.flatMap(({ name, type, required, description, values }) => [
      `${name}${required ? "*" : ""}\t${type === "strings" ? "[" : swaggerTypes[type]}`,
      ...["", description, ""],
      ...(type === "strings" ? ["string]"] : []),
      ...(type === "enum" ? ["Enum:", `[ ${values.join(", ")} ]`] : []),
    ]),
    "}",
  ];
  const rows = [...parameters("path", operation.path), ...parameters("query", operation.query)];
  return [
    ...["Quays", " 1.0 ", "OAS 3.0", "Servers", "https://quay.test", "default", upper(operation)],
    ...[pathOf(operation), operation.title, "Parameters", "Try it out", "Name\tDescription"],
    ...(rows.length === 0 ? ["", "No parameters", ""] : rows),
    ...["Request body", "application/json", "Example Value", "Schema", ...schema(operation.body)],
    ...["Responses", "Code\tDescription\tLinks", "200\t", "", "done", "", "Media type"],
    ...["application/json", "Controls Accept header.", "Example Value", "Schema"],
    ...[...schema(operation.response), "\tNo links", ""],
  ].join("\n");
}

/** The texts of documentation tools' pages. */
export const textRenderers = {
  "docusaurus-text": toText(docusaurus),
  "fern-text": toText(fern),
  "gitbook-text": toText(gitbook),
  "redoc-text": toText(redoc),
  "stoplight-text": toText(stoplight),
  "fumadocs-text": toText(fumadocs),
  "swagger-ui-text": toSwaggerUi,
} as const;
