import { escapeToken, parsePointer } from "../../../generator/json/pointer.ts";
import type { JsonObject, JsonValue } from "../../../generator/json/values.ts";
import { baseDocument } from "../base-document.ts";
import type { Position, Positions, Scenario } from "./types.ts";

/** A run over one document and nothing else. */
export function documentScenario(document: JsonObject): Scenario {
  return {
    files: { "api.json": JSON.stringify(document) },
    args: ["generate", "--spec", "api.json", "--out", "out", "--name", "hostile"],
    output: "out",
  };
}

/** Sets a value of the base document, also where there was none. */
export function put(document: JsonObject, pointer: string, value: JsonValue): void {
  const tokens = parsePointer(pointer);
  const last = tokens.pop() ?? "";
  let holder: JsonValue = document;
  for (const token of tokens) {
    const next: JsonValue | undefined = (holder as JsonObject)[token];
    if (next === undefined) (holder as JsonObject)[token] = {};
    holder = (holder as JsonObject)[token] as JsonValue;
  }
  define(holder as JsonObject, last, value);
}

/** Sets a member under any name, `__proto__` included. */
function define(holder: JsonObject, key: string, value: JsonValue): void {
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** Renames a member where it stands. */
function rename(document: JsonObject, pointer: string, name: string): void {
  const tokens = parsePointer(pointer);
  const old = tokens.pop() ?? "";
  let holder: JsonValue = document;
  for (const token of tokens) holder = (holder as JsonObject)[token] as JsonValue;
  const members = Object.entries(holder as JsonObject);
  for (const [key] of members) Reflect.deleteProperty(holder as JsonObject, key);
  for (const [key, value] of members) define(holder as JsonObject, key === old ? name : key, value);
}

/** The payload as the value at a pointer. */
const value =
  (pointer: string): Position =>
  (payload) => {
    const document = baseDocument();
    put(document, pointer, payload);
    return documentScenario(document);
  };

/** The payload as the name of a member; references to it follow. */
const name =
  (pointer: string): Position =>
  (payload) => {
    const document = baseDocument();
    rename(document, pointer, payload);
    const holder = pointer.slice(0, pointer.lastIndexOf("/") + 1);
    const renamed = `#${holder}${encodeURIComponent(escapeToken(wellFormed(payload)))}`;
    const text = JSON.stringify(document).replaceAll(JSON.stringify(`#${pointer}`), () =>
      JSON.stringify(renamed),
    );
    return documentScenario(JSON.parse(text) as JsonObject);
  };

/** encodeURIComponent refuses lone surrogates. */
function wellFormed(text: string): string {
  return text.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    "\ufffd",
  );
}

/** Anything else that the payload changes. */
const change =
  (edit: (document: JsonObject, payload: string) => void): Position =>
  (payload) => {
    const document = baseDocument();
    edit(document, payload);
    return documentScenario(document);
  };

const operation = "/paths/~1pets~1{petId}/post";
const body = `${operation}/requestBody`;
const answer = `${operation}/responses/200`;
const pet = "/components/schemas/Pet";
const kind = `${pet}/properties/kind`;

/** Positions of OpenAPI outside schemas. */
export const documentPositions: Positions = {
  openapi: value("/openapi"),
  "info.title": value("/info/title"),
  "info.version": value("/info/version"),
  "info.description": value("/info/description"),
  "info.summary": value("/info/summary"),
  "info.termsOfService": value("/info/termsOfService"),
  "info.contact.name": value("/info/contact/name"),
  "info.contact.url": value("/info/contact/url"),
  "info.license.name": value("/info/license/name"),
  "info.license.identifier": value("/info/license/identifier"),
  jsonSchemaDialect: value("/jsonSchemaDialect"),
  "server.url": value("/servers/0/url"),
  "server.url part": change((d, p) => put(d, "/servers/0/url", `https://example.com/${p}`)),
  "server.description": value("/servers/0/description"),
  "server.variable name": change((d, p) => {
    put(d, "/servers/0/url", `https://example.com/{${p}}`);
    rename(d, "/servers/0/variables/tenant", p);
  }),
  "server.variable default": value("/servers/0/variables/tenant/default"),
  "server.variable enum": value("/servers/0/variables/tenant/enum/0"),
  "server.variable description": value("/servers/0/variables/tenant/description"),
  "operation server": change((d, p) => put(d, `${operation}/servers`, [{ url: p }])),
  "tag name": change((d, p) => {
    put(d, "/tags/0/name", p);
    put(d, `${operation}/tags/0`, p);
  }),
  "tag description": value("/tags/0/description"),
  "externalDocs.url": value(`${operation}/externalDocs/url`),
  "externalDocs.description": value("/externalDocs/description"),
  "path item description": value("/paths/~1pets~1{petId}/description"),
  path: name("/paths/~1pets~1{petId}"),
  "path segment": (p) => name("/paths/~1pets~1{petId}")(`/pets/{petId}/${p}`),
  "path parameter": change((d, p) => {
    put(d, `${operation}/parameters/0/name`, p);
    rename(d, "/paths/~1pets~1{petId}", `/pets/{${p}}`);
  }),
  "path $ref": change((d, p) => put(d, "/paths/~1more/$ref", p)),
  method: change((d, p) => put(d, `/paths/~1pets~1{petId}/${escapeToken(p)}`, { responses: {} })),
  operationId: value(`${operation}/operationId`),
  "operation summary": value(`${operation}/summary`),
  "operation description": value(`${operation}/description`),
  "parameter name, query": value(`${operation}/parameters/1/name`),
  "parameter name, header": value(`${operation}/parameters/2/name`),
  "parameter name, cookie": value(`${operation}/parameters/3/name`),
  "parameter place": value(`${operation}/parameters/1/in`),
  "parameter style": value(`${operation}/parameters/1/style`),
  "parameter description": value(`${operation}/parameters/1/description`),
  "parameter default": value(`${operation}/parameters/1/schema/default`),
  "parameter enum": value(`${operation}/parameters/1/schema/enum/0`),
  "parameter example": value(`${operation}/parameters/2/example`),
  "parameter example name": name(`${operation}/parameters/1/examples/one`),
  "header parameter default": value(`${operation}/parameters/2/schema/default`),
  "parameter $ref": value(`${operation}/parameters/4/$ref`),
  "body description": value(`${body}/description`),
  "body media type": name(`${body}/content/application~1json`),
  "body example": value(`${body}/content/application~1json/examples/pet/value/name`),
  "body example name": name(`${body}/content/application~1json/examples/pet`),
  "body example key": change((d, p) =>
    rename(d, `${body}/content/application~1json/examples/pet/value/kind`, p),
  ),
  "external example": change((d, p) => {
    put(d, `${body}/content/application~1json/examples/pet`, { externalValue: p });
  }),
  "multipart field": change((d, p) => {
    rename(d, `${body}/content/multipart~1form-data/schema/properties/file`, p);
    rename(d, `${body}/content/multipart~1form-data/encoding/file`, p);
  }),
  "multipart content type": value(`${body}/content/multipart~1form-data/encoding/file/contentType`),
  "response status": name(answer),
  "response description": value(`${answer}/description`),
  "response media type": name(`${answer}/content/application~1json`),
  "response header": name(`${answer}/headers/X-Rate`),
  "response header description": value(`${answer}/headers/X-Rate/description`),
  "response $ref": value(`${operation}/responses/404/$ref`),
  "link name": name(`${answer}/links/next`),
  "link operationId": value(`${answer}/links/next/operationId`),
  "link operationRef": value(`${answer}/links/next/operationRef`),
  "link parameter": value(`${answer}/links/next/parameters/petId`),
  "callback name": name(`${operation}/callbacks/onChange`),
  "callback expression": name(`${operation}/callbacks/onChange/{$request.body#~1name}`),
  "callback operationId": value(
    `${operation}/callbacks/onChange/{$request.body#~1name}/post/operationId`,
  ),
  "webhook name": name("/webhooks/petSeen"),
  "webhook operationId": value("/webhooks/petSeen/post/operationId"),
  "component parameter name": name("/components/parameters/Shared"),
  "component response name": name("/components/responses/Missing"),
  "component schema name": name("/components/schemas/Owner"),
  "component group": change((d, p) => put(d, `/components/${escapeToken(p)}`, { X: {} })),
  "component example name": change((d, p) =>
    put(d, `/components/examples/${escapeToken(p)}`, { value: p }),
  ),
  "component header name": change((d, p) =>
    put(d, `/components/headers/${escapeToken(p)}`, { schema: { type: "string" } }),
  ),
  "component body name": change((d, p) =>
    put(d, `/components/requestBodies/${escapeToken(p)}`, { content: {} }),
  ),
  "security scheme name": change((d, p) => {
    rename(d, "/components/securitySchemes/key", p);
    put(d, "/security", JSON.parse(`[{${JSON.stringify(p)}:[]}]`) as JsonValue);
  }),
  "security scheme description": value("/components/securitySchemes/key/description"),
  "security header": value("/components/securitySchemes/key/name"),
  "security query key": change((d, p) =>
    put(d, "/components/securitySchemes/key", { type: "apiKey", in: "query", name: p }),
  ),
  "security cookie": change((d, p) =>
    put(d, "/components/securitySchemes/key", { type: "apiKey", in: "cookie", name: p }),
  ),
  "security http scheme": change((d, p) =>
    put(d, "/components/securitySchemes/key", { type: "http", scheme: p, bearerFormat: p }),
  ),
  "security type": value("/components/securitySchemes/key/type"),
  "security oauth": change((d, p) => {
    put(d, "/components/securitySchemes/key", {
      type: "oauth2",
      flows: {
        clientCredentials: {
          tokenUrl: p,
          scopes: JSON.parse(`{${JSON.stringify(p)}:"x"}`) as JsonObject,
        },
      },
    });
  }),
  "security openIdConnect": change((d, p) =>
    put(d, "/components/securitySchemes/key", { type: "openIdConnect", openIdConnectUrl: p }),
  ),
  "extension key": change((d, p) => put(d, `/x-${escapeToken(p)}`, { a: 1 })),
  "extension key, operation": change((d, p) => put(d, `${operation}/x-${escapeToken(p)}`, p)),
  "extension value": change((d, p) => put(d, "/info/x-logo", { url: p })),
  "unplaced operation": change((d, p) =>
    put(d, `/x-crosswalk-unplaced/${escapeToken(p)}`, {
      responses: {},
      "x-crosswalk-method": p,
      "x-crosswalk-path": p,
    }),
  ),
  "unknown key": change((d, p) => put(d, `/${escapeToken(p)}`, p)),
};

/** Positions inside schemas. */
export const schemaPositions: Positions = {
  "schema name": name(pet),
  "schema title": value(`${pet}/title`),
  "schema description": value(`${pet}/description`),
  "property name": name(`${pet}/properties/name`),
  "required property": change((d, p) => {
    rename(d, `${pet}/properties/name`, p);
    put(d, `${pet}/required`, [p]);
  }),
  "property description": value(`${pet}/properties/name/description`),
  type: value(`${pet}/properties/name/type`),
  enum: value(`${kind}/enum/0`),
  "enum key": change((d, p) =>
    put(d, `${kind}/enum/0`, JSON.parse(`{${JSON.stringify(p)}:1}`) as JsonValue),
  ),
  "x-enum-varnames": value(`${kind}/x-enum-varnames/0`),
  "x-enum-descriptions": value(`${kind}/x-enum-descriptions/0`),
  "x-enumNames": change((d, p) => put(d, `${kind}/x-enumNames`, [p, p])),
  const: change((d, p) => put(d, `${pet}/properties/name`, { const: p })),
  "const key": change((d, p) =>
    put(d, `${pet}/properties/name`, {
      const: JSON.parse(`{${JSON.stringify(p)}:[1]}`) as JsonValue,
    }),
  ),
  default: value(`${kind}/default`),
  "default in array": change((d, p) =>
    put(d, `${pet}/properties/name`, { type: "array", items: { type: "string" }, default: [p] }),
  ),
  "default key": change((d, p) =>
    put(d, `${pet}/properties/name`, {
      type: "object",
      default: JSON.parse(`{${JSON.stringify(p)}:1}`) as JsonValue,
    }),
  ),
  example: value(`${kind}/example`),
  examples: change((d, p) => put(d, `${pet}/examples`, [p, { name: p }])),
  pattern: value(`${pet}/properties/name/pattern`),
  "pattern around": change((d, p) =>
    put(d, `${pet}/properties/name/pattern`, `^(?:[${p}]|${p})+$`),
  ),
  patternProperties: change((d, p) =>
    put(
      d,
      `${pet}/patternProperties`,
      JSON.parse(`{${JSON.stringify(p)}:{"type":"string"}}`) as JsonValue,
    ),
  ),
  format: value(`${pet}/properties/name/format`),
  contentMediaType: value(`${pet}/properties/name/contentMediaType`),
  contentEncoding: value(`${pet}/properties/name/contentEncoding`),
  $comment: value(`${pet}/$comment`),
  $id: value(`${pet}/$id`),
  $anchor: value(`${pet}/$anchor`),
  $dynamicRef: value(`${pet}/properties/name/$dynamicRef`),
  $schema: value(`${pet}/$schema`),
  $ref: change((d, p) => put(d, `${pet}/properties/owner`, { $ref: p })),
  "$ref in document": change((d, p) =>
    put(d, `${pet}/properties/owner`, { $ref: `#/components/schemas/${p}` }),
  ),
  $defs: change((d, p) => put(d, `${pet}/$defs/${escapeToken(p)}`, { type: "string" })),
  dependentRequired: change((d, p) =>
    put(
      d,
      `${pet}/dependentRequired`,
      JSON.parse(`{${JSON.stringify(p)}:[${JSON.stringify(p)}]}`) as JsonValue,
    ),
  ),
  dependentSchemas: change((d, p) =>
    put(
      d,
      `${pet}/dependentSchemas`,
      JSON.parse(`{${JSON.stringify(p)}:{"minProperties":1}}`) as JsonValue,
    ),
  ),
  propertyNames: change((d, p) => put(d, `${pet}/propertyNames`, { enum: [p] })),
  "unevaluated alongside": change((d, p) => {
    rename(d, `${pet}/properties/name`, p);
    put(d, `${pet}/unevaluatedProperties`, false);
  }),
  "discriminator name": change((d, p) => {
    put(d, `${pet}/properties/shape/discriminator/propertyName`, p);
    for (const shape of ["Round", "Square"]) {
      rename(d, `/components/schemas/${shape}/properties/form`, p);
      put(d, `/components/schemas/${shape}/required`, [p]);
    }
  }),
  "discriminator mapping key": name(`${pet}/properties/shape/discriminator/mapping/round`),
  "discriminator mapping value": value(`${pet}/properties/shape/discriminator/mapping/round`),
  "discriminator mapping file": change((d, p) =>
    put(d, `${pet}/properties/shape/discriminator/mapping/round`, `./${p}.json#/Pet`),
  ),
  "xml name": change((d, p) => put(d, `${pet}/xml`, { name: p, namespace: p, prefix: p })),
  "x-tags": change((d, p) => put(d, `${pet}/x-tags`, [p])),
  deprecated: value(`${pet}/deprecated`),
  nullable: value(`${kind}/nullable`),
  minimum: value(`${kind}/minimum`),
  multipleOf: value(`${kind}/multipleOf`),
};
