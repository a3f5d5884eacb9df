import { pathOf, type OwnField, type OwnOperation } from "./render.ts";

/** How one documentation tool writes what a page of an operation is made of. */
interface Markup {
  readonly head: (operation: OwnOperation) => readonly string[];
  readonly section: (title: string, rows: readonly string[]) => readonly string[];
  readonly body: (rows: readonly string[]) => readonly string[];
  readonly response: (rows: readonly string[]) => readonly string[];
  readonly row: (field: OwnField) => readonly string[];
  readonly tail: (operation: OwnOperation) => readonly string[];
}

/** Renders a page as browsers save it. */
const toPage =
  ({ head, section, body, response, row, tail }: Markup) =>
  (operation: OwnOperation): string => {
    const parameters = (title: string, fields: readonly OwnField[]) =>
      fields.length === 0 ? [] : section(title, fields.flatMap(row));
    return [
      "<!doctype html>",
      `<html><head><title>${operation.title}</title></head>`,
      "<body><main><article>",
      ...head(operation),
      ...parameters("Path Parameters", operation.path),
      ...parameters("Query Parameters", operation.query),
      ...body(operation.body.flatMap(row)),
      ...response(operation.response.flatMap(row)),
      ...tail(operation),
      "</article></main></body></html>",
    ].join("\n");
  };

const types: Record<OwnField["type"], string> = {
  ...{ string: "string", integer: "integer", boolean: "boolean", number: "number" },
  ...{ uuid: "string&lt;uuid&gt;", strings: "string[]", enum: "string" },
};

const redocTypes: Record<OwnField["type"], string> = {
  ...types,
  uuid: 'string</span><span class="sc-f"> &lt;uuid&gt; ',
  strings: "Array of strings",
};

const redocTable = (rows: readonly string[]) => ["<table><tbody>", ...rows, "</tbody></table>"];

const redoc: Markup = {
  head: ({ title }) => [`<h2>${title}</h2>`],
  section: (title, rows) => [
    `<h5>${title.split(" ")[0]?.toLowerCase()}<!-- --> Parameters</h5>`,
    ...redocTable(rows),
  ],
  body: (rows) => [
    "<h5>Request Body schema: <span>application/json</span></h5>",
    ...redocTable(rows),
  ],
  response: (rows) => [
    "<h3>Responses</h3>",
    "<button><strong>200<!-- --> </strong><div><p>done</p></div></button>",
    "<h5>Response Schema: <span>application/json</span></h5>",
    ...redocTable(rows),
  ],
  row: ({ name, type, required, description, values }) => [
    `<tr><td kind="field" title="${name}"><span class="property-name">${name}</span>${required ? "<div>required</div>" : ""}</td>`,
    `<td><div><div><span></span><span>${redocTypes[type]}</span></div>`,
    ...(type === "enum"
      ? [`<div><span>Enum:</span> ${values.map((one) => `<span>"${one}"</span>`).join(" ")}</div>`]
      : []),
    `<div><p>${description}</p></div></div></td></tr>`,
  ],
  tail: (operation) => [
    `<div><button><span class="http-verb">${operation.method}</span><span>${pathOf(operation)}</span></button>`,
    `<div><div>Server</div><div><span>https://quay.test</span>${pathOf(operation)}</div></div></div>`,
  ],
};

const stoplight: Markup = {
  head: (operation) => [
    `<h1>${operation.title}</h1>`,
    `<div data-testid="http-service"><div>${operation.method}</div><div><span>https://quay.test</span><span>${pathOf(operation)}</span></div></div>`,
    "<h2>Request</h2>",
  ],
  section: (title, rows) => [`<h3>${title}</h3>`, "<div>", ...rows, "</div>"],
  body: (rows) => ["<h3>Body</h3>", "<div>application/json</div>", "<div>", ...rows, "</div>"],
  response: (rows) => [
    "<h2>Responses</h2>",
    "<div><button>200</button></div>",
    "<p>done</p>",
    "<h3>Body</h3>",
    "<div>application/json</div>",
    ...rows,
  ],
  row: ({ name, type, required, description, values }) => [
    `<div data-test="schema-row"><div><div data-test="property-name-${name}">${name}</div><span data-test="property-type">${type === "strings" ? "array[string]" : types[type]}</span>${required ? '<span data-test="property-required">required</span>' : ""}</div>`,
    `<div data-test="property-description"><p>${description}</p></div>`,
    ...(type === "enum"
      ? [
          `<div><span>Allowed values:</span>${values.map((one) => `<span>${one}</span>`).join("")}</div>`,
        ]
      : []),
    "</div>",
  ],
  tail: () => [],
};

const docusaurusType: Record<OwnField["type"], string> = { ...types, uuid: "uuid" };

const docusaurus: Markup = {
  head: (operation) => [
    `<h1 class="openapi__heading">${operation.title}</h1>`,
    `<pre class="openapi__method-endpoint"><span class="badge">${operation.method.toUpperCase()}</span> <h2 class="openapi__method-endpoint-path">${pathOf(operation)}</h2></pre>`,
    '<h2 id="request">Request</h2>',
  ],
  section: (title, rows) => [
    `<details><summary><h3>${title}</h3></summary><ul>`,
    ...rows,
    "</ul></details>",
  ],
  body: (rows) => [
    '<ul role="tablist"><li role="tab">application/json</li></ul>',
    "<details><summary><h3>Body</h3></summary><ul>",
    ...rows,
    "</ul></details>",
  ],
  response: (rows) => [
    '<h2 id="responses">Responses</h2><ul role="tablist"><li role="tab">200</li></ul>',
    '<div role="tabpanel"><p>done</p><ul role="tablist"><li role="tab">application/json</li></ul>',
    "<details><summary><strong>Schema</strong></summary><ul>",
    ...rows,
    "</ul></details></div>",
  ],
  row: ({ name, type, required, description, values }) => [
    `<div class="openapi-schema__list-item"><span class="openapi-schema__container"><strong class="openapi-schema__property">${name}</strong><span class="openapi-schema__name"> ${docusaurusType[type]}</span>${required ? '<span class="openapi-schema__required">required</span>' : ""}</span>`,
    ...(type === "enum"
      ? [
          `<p><strong>Possible values: </strong>[${values.map((one) => `<code>${one}</code>`).join(", ")}]</p>`,
        ]
      : []),
    `<p>${description}</p></div>`,
  ],
  tail: () => ["<div>Base URL</div><div>https://quay.test</div>"],
};

const scalarTypes: Record<OwnField["type"], string> = {
  ...types,
  uuid: 'string</span></span><span class="property-detail"><span class="property-detail-value"><span class="screenreader-only">Format:</span>uuid',
  strings: "array string[]",
};

const scalar: Markup = {
  head: (operation) => [
    `<section class="section"><h3>${operation.title}</h3>`,
    '<div class="introduction-card-item"><label>Server</label><span>https://quay.test</span></div>',
  ],
  section: (title, rows) => [
    `<div id="${title.replace(" ", "-")}">${title}</div><ul aria-labelledby="${title.replace(" ", "-")}">`,
    ...rows,
    "</ul>",
  ],
  body: (rows) => [
    '<div class="request-body-header"><div class="request-body-title">Body</div><div class="selected-content-type">application/json</div></div>',
    '<div class="schema-properties"><ul>',
    ...rows,
    "</ul></div>",
  ],
  response: (rows) => [
    '<div>Responses</div><ul aria-label="Responses"><li class="parameter-item"><button class="parameter-item-trigger"><div class="parameter-item-name">200</div><div class="selected-content-type">application/json</div></button>',
    '<div class="property"><div class="property-heading"></div><div class="schema-properties"><ul>',
    ...rows,
    "</ul></div></div></li></ul>",
  ],
  row: ({ name, type, required, description, values }) => [
    `<li class="property"><div class="property-heading"><div class="property-name">${name}</div>`,
    `<span class="property-detail"><span class="property-detail-value"><span class="screenreader-only">Type:</span>${scalarTypes[type]}</span></span>`,
    `${required ? '<div class="property-required">required</div>' : ""}</div>`,
    `<div class="property-description"><p>${description}</p></div>`,
    ...(type === "enum"
      ? [
          `<div class="property-enum"><ul class="property-enum-values">${values.map((one) => `<li><span class="property-enum-value-label">${one}</span></li>`).join("")}</ul></div>`,
        ]
      : []),
    "</li>",
  ],
  tail: (operation) => [
    `<div><span class="request-method">${operation.method}</span><span class="operation-path">${pathOf(operation)}</span></div></section>`,
  ],
};

const tableOf = (rows: readonly string[]) => [
  "<table><thead><tr><th>Name</th><th>Type</th><th>Required</th><th>Description</th></tr></thead><tbody>",
  ...rows,
  "</tbody></table>",
];

const table: Markup = {
  head: (operation) => [
    `<h1>${operation.title}</h1>`,
    `<pre>${operation.method.toUpperCase()} https://quay.test${pathOf(operation)}</pre>`,
  ],
  section: (title, rows) => [`<h2>${title}</h2>`, ...tableOf(rows)],
  body: (rows) => ["<h2>Body</h2>", ...tableOf(rows)],
  response: (rows) => ["<h2>Response 200</h2>", "<p>done</p>", ...tableOf(rows)],
  row: ({ name, type, required, description, values }) => [
    `<tr><td><code>${name}</code></td><td>${type === "uuid" ? "uuid" : types[type]}</td><td>${required ? "Yes" : "No"}</td>`,
    `<td>${description}${type === "enum" ? `. Allowed values: ${values.map((one) => `<code>${one}</code>`).join(", ")}` : ""}</td></tr>`,
  ],
  tail: () => [],
};

/** The pages of documentation tools as browsers save them. */
export const htmlRenderers = {
  "redoc-html": toPage(redoc),
  "stoplight-html": toPage(stoplight),
  "docusaurus-html": toPage(docusaurus),
  "scalar-html": toPage(scalar),
  "table-html": toPage(table),
} as const;
