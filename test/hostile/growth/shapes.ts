import type { JsonObject, JsonValue } from "../../../generator/json/values.ts";
import { baseDocument } from "../base-document.ts";
import { documentScenario, put } from "../positions/document.ts";
import { pageScenario } from "../positions/page.ts";
import type { Scenario } from "../positions/types.ts";
import {
  deepSchema,
  deepValue,
  mergeChain,
  range,
  ref,
  textScenario,
  withPet,
  withSchemas,
  yamlDocument,
} from "../structures/make.ts";

/** A structure whose size can be chosen, and the size from which its growth is looked at. */
export interface Shape {
  readonly start: number;
  readonly make: (size: number) => Scenario;
  /** Doublings from the start; default: three. Fewer where a stated limit is near. */
  readonly doublings?: number;
}

const named = <T extends JsonValue>(
  size: number,
  value: (n: number) => T,
  prefix = "k",
): Record<string, T> => Object.fromEntries(range(size).map((n) => [`${prefix}${n}`, value(n)]));

function changed(change: (document: JsonObject) => void): Scenario {
  const document = baseDocument();
  change(document);
  return documentScenario(document);
}

const answer: JsonObject = { responses: { "200": { description: "x" } } };

/** A document with an overlay, as a project with a configuration. */
function withOverlay(actions: readonly JsonObject[], schemas: JsonObject): Scenario {
  const document = baseDocument();
  put(document, "/components/schemas/Many", { type: "object", properties: schemas });
  return {
    files: {
      "crosswalk.config.yaml":
        "providers:\n  many:\n    documents: [api.json]\n    overlays: [overlay.yaml]\n",
      "api.json": JSON.stringify(document),
      "overlay.yaml": JSON.stringify({
        overlay: "1.0.0",
        info: { title: "x", version: "1" },
        actions,
      }),
    },
    args: ["generate"],
    output: "generated",
  };
}

const evidence = { "x-crosswalk-evidence": { note: "seen" } };
const objectWith = (name: string, schema: JsonValue): JsonObject => ({
  type: "object",
  properties: { [name]: schema },
});

const schemaShapes: Readonly<Record<string, Shape>> = {
  "allOf chain": {
    start: 50,
    make: (size) =>
      withSchemas({
        [`A${size}`]: { type: "object" },
        ...named(
          size,
          (n) => ({ allOf: [ref(`A${n + 1}`), { properties: { [`p${n}`]: {} } }] }),
          "A",
        ),
      }),
  },
  "allOf of plain references": {
    start: 45,
    make: (size) =>
      withSchemas({
        [`A${size}`]: { type: "object", properties: named(20, () => ({ type: "string" })) },
        ...named(size, (n) => ({ allOf: [ref(`A${n + 1}`)], title: `t${n}` }), "A"),
      }),
  },
  "allOf of required": {
    start: 50,
    make: (size) =>
      withSchemas({
        [`A${size}`]: objectWith("x", { type: "string" }),
        ...named(
          size,
          (n) => ({ allOf: [ref(`A${n + 1}`)], required: [`p${n}`], minProperties: n }),
          "A",
        ),
      }),
  },
  "allOf inside allOf": {
    start: 40,
    make: (size) =>
      withPet(
        range(size).reduce<JsonObject>(
          (inner, n) => ({ allOf: [inner, objectWith(`p${n}`, {})] }),
          {},
        ),
      ),
    doublings: 2,
  },
  "allOf width": {
    start: 500,
    make: (size) =>
      withPet({ allOf: range(size).map((n) => objectWith(`p${n}`, { type: "string" })) }),
  },
  "allOf of one base": {
    start: 200,
    make: (size) =>
      withSchemas({
        Base: { type: "object", properties: named(50, () => ({ type: "string" })) },
        ...named(size, (n) => ({ allOf: [ref("Base"), objectWith(`p${n}`, {})] }), "A"),
      }),
  },
  "anyOf chain": {
    start: 40,
    make: (size) =>
      withSchemas({
        [`A${size}`]: { type: "object" },
        ...named(size, (n) => ({ anyOf: [ref(`A${n + 1}`), objectWith(`p${n}`, {})] }), "A"),
      }),
  },
  "oneOf chain": {
    start: 40,
    make: (size) =>
      withSchemas({
        [`A${size}`]: { type: "object" },
        ...named(size, (n) => ({ oneOf: [ref(`A${n + 1}`), { const: n }] }), "A"),
      }),
  },
  "allOf chain with oneOf": {
    start: 40,
    make: (size) =>
      withSchemas({
        [`A${size}`]: { type: "object" },
        ...named(
          size,
          (n) => ({
            allOf: [ref(`A${n + 1}`)],
            oneOf: [{ required: [`a${n}`] }, { required: [`b${n}`] }],
          }),
          "A",
        ),
      }),
  },
  "oneOf of constants": {
    start: 500,
    make: (size) => withPet({ oneOf: range(size).map((n) => ({ const: n })) }),
  },
  "oneOf of objects": {
    start: 250,
    make: (size) =>
      withPet({
        oneOf: range(size).map((n) => ({
          type: "object",
          required: ["kind"],
          properties: { kind: { const: `k${n}` } },
        })),
      }),
  },
  "oneOf of references": {
    start: 250,
    make: (size) =>
      withSchemas({
        ...named(size, (n) => objectWith(`p${n}`, { type: "string" }), "A"),
        Pet: { oneOf: range(size).map((n) => ref(`A${n}`)) },
      }),
  },
  "oneOf with discriminator": {
    start: 250,
    make: (size) =>
      withSchemas({
        ...named(
          size,
          (n) => ({
            type: "object",
            required: ["kind"],
            properties: { kind: { type: "string", enum: [`k${n}`] } },
          }),
          "A",
        ),
        Pet: {
          oneOf: range(size).map((n) => ref(`A${n}`)),
          discriminator: {
            propertyName: "kind",
            mapping: Object.fromEntries(
              range(size).map((n) => [`k${n}`, `#/components/schemas/A${n}`]),
            ),
          },
        },
      }),
  },
  "anyOf of objects": {
    start: 250,
    make: (size) =>
      withPet({ anyOf: range(size).map((n) => objectWith(`p${n}`, { type: "string" })) }),
  },
  "anyOf inside anyOf": {
    start: 40,
    make: (size) =>
      withPet(
        range(size).reduce<JsonObject>(
          (inner, n) => ({ anyOf: [inner, objectWith(`p${n}`, {})] }),
          {},
        ),
      ),
    doublings: 2,
  },
  "if inside then": {
    start: 40,
    make: (size) =>
      withPet(
        range(size).reduce<JsonObject>(
          (inner, n) => ({
            if: { required: [`p${n}`] },
            then: inner,
            else: objectWith(`q${n}`, {}),
          }),
          {},
        ),
      ),
    doublings: 2,
  },
  "not inside not": {
    start: 40,
    make: (size) =>
      withPet(range(size).reduce<JsonObject>((inner) => ({ not: inner }), { type: "string" })),
    doublings: 2,
  },
  nesting: { start: 45, make: (size) => deepSchema(size), doublings: 2 },
  "nested items": {
    start: 45,
    make: (size) =>
      withPet(
        range(size).reduce<JsonObject>((items) => ({ type: "array", items }), { type: "string" }),
      ),
    doublings: 3,
  },
  "nested additionalProperties": {
    start: 45,
    make: (size) =>
      withPet(
        range(size).reduce<JsonObject>((inner) => ({ additionalProperties: inner }), {
          type: "string",
        }),
      ),
    doublings: 3,
  },
  "nested value": { start: 45, make: (size) => deepValue(size) },
  "reference chain": {
    start: 49,
    make: (size) =>
      withSchemas({
        [`C${size}`]: { type: "string" },
        ...named(size, (n) => ref(`C${n + 1}`), "C"),
      }),
  },
  "properties by reference, chain": {
    start: 250,
    make: (size) =>
      withSchemas({
        [`C${size}`]: { type: "string" },
        ...named(size, (n) => objectWith("next", ref(`C${n + 1}`)), "C"),
      }),
  },
  "references, dense": {
    start: 25,
    make: (size) =>
      withSchemas(
        named(
          size,
          (n) => ({
            type: "object",
            properties: named(8, (k) => ref(`A${(n * 3 + k * 5 + 1) % size}`), "r"),
          }),
          "A",
        ),
      ),
  },
  "allOf of two later schemas": {
    start: 25,
    make: (size) =>
      withSchemas({
        ...named(2, (n) => objectWith(`p${n}`, { type: "string" }), `A${size}`),
        ...named(
          size,
          (n) => ({
            allOf: [n + 1, n + 2].map((next) => ref(next < size ? `A${next}` : `A${size}0`)),
          }),
          "A",
        ),
      }),
  },
  "allOf overlap": {
    start: 10,
    make: (size) =>
      withSchemas({
        // two branches that declare the same names: what they refer to is combined, pair by pair
        Both: { allOf: [ref("A0"), ref("A1")] },
        ...named(
          size,
          (n) => ({
            type: "object",
            required: ["name"],
            properties: {
              name: { type: "string" },
              first: ref(`A${(n * 3 + 1) % size}`),
              second: ref(`A${(n * 5 + 2) % size}`),
            },
          }),
          "A",
        ),
      }),
  },
  "components referring to each other": {
    start: 25,
    make: (size) =>
      withSchemas(
        named(
          size * 4,
          (n) => ({
            type: "object",
            properties: Object.fromEntries(
              range(10).map((k) => [`p${k}`, ref(`C${(n * 7 + k * 13) % (size * 4)}`)]),
            ),
          }),
          "C",
        ),
      ),
  },
  "cycle of all components": {
    start: 250,
    make: (size) =>
      withSchemas(named(size, (n) => objectWith("next", ref(`C${(n + 1) % size}`)), "C")),
  },
  "cycle of arrays": {
    start: 100,
    make: (size) =>
      withSchemas(
        named(size, (n) => ({ type: "array", items: { anyOf: [ref(`C${(n + 1) % size}`)] } }), "C"),
      ),
  },
  properties: {
    start: 2_000,
    make: (size) =>
      withPet({ type: "object", properties: named(size, () => ({ type: "string" })) }),
  },
  "required properties": {
    start: 2_000,
    make: (size) =>
      withPet({
        type: "object",
        required: range(size).map((n) => `k${n}`),
        properties: named(size, () => ({ type: "string" })),
      }),
  },
  "required without properties": {
    start: 2_000,
    make: (size) => withPet({ type: "object", required: range(size).map((n) => `k${n}`) }),
  },
  patternProperties: {
    start: 500,
    make: (size) =>
      withPet({
        type: "object",
        patternProperties: Object.fromEntries(
          range(size).map((n) => [`^p${n}$`, { type: "string" }]),
        ),
      }),
  },
  "properties and patternProperties": {
    start: 100,
    make: (size) =>
      withPet({
        type: "object",
        properties: named(size, () => ({ type: "string" })),
        patternProperties: Object.fromEntries(
          range(size).map((n) => [`^p${n}$`, { type: "string" }]),
        ),
      }),
  },
  dependentRequired: {
    start: 500,
    make: (size) => withPet({ type: "object", dependentRequired: named(size, (n) => [`d${n}`]) }),
  },
  dependentSchemas: {
    start: 250,
    make: (size) =>
      withPet({
        type: "object",
        dependentSchemas: named(size, (n) => ({ required: [`d${n}`] })),
      }),
  },
  prefixItems: {
    start: 500,
    make: (size) =>
      withPet({ type: "array", prefixItems: range(size).map(() => ({ type: "string" })) }),
  },
  $defs: {
    start: 500,
    make: (size) =>
      withPet({
        $defs: named(size, () => ({ type: "string" })),
        properties: named(size, (n) => ({ $ref: `#/components/schemas/Pet/$defs/k${n}` })),
      }),
  },
  $anchor: {
    start: 500,
    make: (size) =>
      withSchemas({
        ...named(size, (n) => ({ $anchor: `a${n}`, type: "string" }), "S"),
        Pet: { type: "object", properties: named(size, (n) => ({ $ref: `#a${n}` })) },
      }),
  },
  $dynamicAnchor: {
    start: 60,
    make: (size) =>
      withSchemas(
        named(
          size,
          (n) => ({
            $id: `https://example.com/s${n}`,
            $dynamicAnchor: "node",
            type: "object",
            properties: { next: { $dynamicRef: "#node" } },
          }),
          "S",
        ),
      ),
  },
  unevaluatedProperties: {
    start: 50,
    make: (size) =>
      withPet({
        anyOf: range(size).map((n) => objectWith(`p${n}`, {})),
        unevaluatedProperties: false,
      }),
  },
};

const valueShapes: Readonly<Record<string, Shape>> = {
  "enum of strings": {
    start: 10_000,
    make: (size) => withPet({ type: "string", enum: range(size).map((n) => `v${n}`) }),
  },
  "enum of objects": {
    start: 2_000,
    make: (size) => withPet({ enum: range(size).map((n) => ({ n })) }),
  },
  "enums in an allOf": {
    start: 1_000,
    make: (size) =>
      withPet({
        allOf: [
          { enum: range(size).map((n) => `v${n}`) },
          { enum: range(size).map((n) => `v${size - n}`) },
        ],
      }),
  },
  "enums of objects in an allOf": {
    start: 250,
    make: (size) =>
      withPet({
        allOf: [
          { enum: range(size).map((n) => ({ n })) },
          { enum: range(size).map((n) => ({ n: size - n })) },
        ],
      }),
  },
  "enums in a oneOf": {
    start: 500,
    make: (size) =>
      withPet({
        oneOf: [
          { enum: range(size).map((n) => `a${n}`) },
          { enum: range(size).map((n) => `b${n}`) },
        ],
      }),
  },
  "default, long": {
    start: 50_000,
    make: (size) => withPet({ type: "string", default: "\\\"'`".repeat(size) }),
  },
  "default, wide": {
    start: 5_000,
    make: (size) =>
      withPet({ type: "object", default: named(size, (n) => n), additionalProperties: true }),
  },
  examples: {
    start: 250,
    make: (size) =>
      withPet({ type: "object", examples: range(size).map((n) => ({ name: `n${n}` })) }),
  },
  "wrong examples": {
    start: 250,
    make: (size) =>
      withSchemas(
        named(size, () => ({ ...objectWith("a", { type: "string" }), example: { a: 1 } }), "S"),
      ),
  },
  "description, long": {
    start: 50_000,
    make: (size) => withPet({ type: "string", description: "x*/ ".repeat(size) }),
  },
  "description, one word": {
    start: 100_000,
    make: (size) => withPet({ type: "string", description: "x".repeat(size) }),
  },
  "description, lines": {
    start: 50_000,
    make: (size) => withPet({ type: "string", description: "x\n".repeat(size) }),
  },
  "description, brackets": {
    start: 5_000,
    make: (size) => changed((d) => put(d, "/info/description", "[".repeat(size))),
  },
  "description, markup": {
    start: 5_000,
    make: (size) => changed((d) => put(d, "/info/description", "*_`<[](".repeat(size))),
  },
  "title, long": {
    start: 50_000,
    make: (size) => changed((d) => put(d, "/info/title", "# x\n".repeat(size))),
  },
  "schema name, long": {
    start: 50_000,
    make: (size) => withSchemas({ ["N".repeat(size)]: { type: "string" } }),
  },
  "property name, long": {
    start: 50_000,
    make: (size) => withPet(objectWith("n".repeat(size), { type: "string" })),
  },
  "path, long": {
    start: 50_000,
    make: (size) => changed((d) => put(d, `/paths/~1${"p".repeat(size)}`, { get: answer })),
  },
  "path, braces": {
    start: 2_000,
    make: (size) => changed((d) => put(d, `/paths/~1${"{".repeat(size)}`, { get: answer })),
  },
  "path, parameters": {
    start: 100,
    make: (size) =>
      changed((d) =>
        put(
          d,
          `/paths/${range(size)
            .map((n) => `~1{p${n}}`)
            .join("")}`,
          { get: answer },
        ),
      ),
  },
  "pattern, long": {
    start: 20_000,
    make: (size) => withPet({ type: "string", pattern: "a?".repeat(size) }),
  },
  patterns: {
    start: 250,
    make: (size) =>
      withPet({
        type: "object",
        properties: named(size, (n) => ({ type: "string", pattern: `^(a+)+${n}$` })),
      }),
  },
  "colliding names": {
    start: 250,
    make: (size) =>
      withSchemas(
        named(size, () => ({ type: "string" }), "S").constructor === Object
          ? Object.fromEntries(
              range(size).map((n) => [`a${"-".repeat(1 + (n % 50))}b${".".repeat(n / 50)}`, {}]),
            )
          : {},
      ),
  },
};

const documentShapes: Readonly<Record<string, Shape>> = {
  schemas: {
    start: 1_000,
    make: (size) => withSchemas(named(size, () => ({ type: "string" }), "S")),
  },
  "schemas of objects": {
    start: 250,
    make: (size) =>
      withSchemas(named(size, (n) => objectWith(`p${n}`, { type: "string", format: "date" }), "S")),
  },
  operations: {
    start: 125,
    make: (size) =>
      changed((d) =>
        put(
          d,
          "/paths",
          Object.fromEntries(range(size).map((n) => [`/p${n}/{id}`, { get: answer }])),
        ),
      ),
  },
  "operations of one operationId": {
    start: 125,
    make: (size) =>
      changed((d) =>
        put(
          d,
          "/paths",
          Object.fromEntries(
            range(size).map((n) => [`/p${n}`, { get: { operationId: "same", ...answer } }]),
          ),
        ),
      ),
  },
  "paths of one shape": {
    start: 125,
    make: (size) =>
      changed((d) =>
        put(
          d,
          "/paths",
          Object.fromEntries(range(size).map((n) => [`/p/{a${n}}`, { get: answer }])),
        ),
      ),
  },
  parameters: {
    start: 400,
    make: (size) =>
      changed((d) =>
        put(d, "/paths/~1many/get", {
          parameters: range(size).map((n) => ({
            name: `p${n}`,
            in: "query",
            schema: { type: "string" },
          })),
          ...answer,
        }),
      ),
  },
  "parameters of a path item": {
    start: 100,
    make: (size) =>
      changed((d) =>
        put(d, "/paths/~1many", {
          parameters: range(size).map((n) => ({
            name: `p${n}`,
            in: "query",
            schema: { type: "string" },
          })),
          get: answer,
          put: answer,
          post: answer,
          delete: answer,
        }),
      ),
  },
  responses: {
    start: 100,
    make: (size) =>
      changed((d) =>
        put(d, "/paths/~1many/get/responses", {
          ...Object.fromEntries(
            range(Math.min(size, 500)).map((n) => [
              String(100 + n),
              { description: "x", content: { "application/json": { schema: ref("Pet") } } },
            ]),
          ),
        }),
      ),
    doublings: 2,
  },
  "media types": {
    start: 100,
    make: (size) =>
      changed((d) =>
        put(d, "/paths/~1many/post", {
          requestBody: {
            content: Object.fromEntries(
              range(size).map((n) => [`application/x-${n}+json`, { schema: ref("Pet") }]),
            ),
          },
          ...answer,
        }),
      ),
  },
  "response headers": {
    start: 250,
    make: (size) =>
      changed((d) =>
        put(
          d,
          "/paths/~1pets~1{petId}/post/responses/200/headers",
          named(size, () => ({ schema: { type: "string" } }), "X-"),
        ),
      ),
  },
  callbacks: {
    start: 100,
    make: (size) =>
      changed((d) =>
        put(
          d,
          "/paths/~1pets~1{petId}/post/callbacks",
          named(size, (n) => ({ [`{$request.body#/${n}}`]: { post: answer } })),
        ),
      ),
  },
  webhooks: {
    start: 125,
    make: (size) =>
      changed((d) =>
        put(
          d,
          "/webhooks",
          named(size, () => ({ post: answer })),
        ),
      ),
  },
  servers: {
    start: 250,
    make: (size) =>
      changed((d) =>
        put(
          d,
          "/servers",
          range(size).map((n) => ({ url: `https://s${n}.example` })),
        ),
      ),
  },
  "server variables": {
    start: 250,
    make: (size) =>
      changed((d) =>
        put(d, "/servers/0", {
          url: `https://${range(size)
            .map((n) => `{k${n}}`)
            .join(".")}.example`,
          variables: named(size, () => ({ default: "a", enum: ["a", "b"] })),
        }),
      ),
  },
  tags: {
    start: 500,
    make: (size) =>
      changed((d) =>
        put(
          d,
          "/tags",
          range(size).map((n) => ({ name: `t${n}`, description: "x" })),
        ),
      ),
  },
  "security schemes": {
    start: 125,
    make: (size) =>
      changed((d) => {
        put(
          d,
          "/components/securitySchemes",
          named(size, (n) => ({ type: "apiKey", in: "header", name: `X-${n}` })),
        );
        put(
          d,
          "/security",
          range(size).map((n) => ({ [`k${n}`]: [] })),
        );
      }),
  },
  "scopes of a scheme": {
    start: 500,
    make: (size) =>
      changed((d) =>
        put(d, "/components/securitySchemes/o", {
          type: "oauth2",
          flows: {
            clientCredentials: {
              tokenUrl: "https://example.com/token",
              scopes: named(size, () => "x"),
            },
          },
        }),
      ),
  },
  encodings: {
    start: 250,
    make: (size) =>
      changed((d) =>
        put(d, "/paths/~1pets~1{petId}/post/requestBody/content/multipart~1form-data", {
          schema: { type: "object", properties: named(size, () => ({ type: "string" })) },
          encoding: named(size, () => ({ contentType: "text/plain" })),
        }),
      ),
  },
  "dangling references": {
    start: 125,
    make: (size) => withSchemas(named(size, (n) => objectWith("a", ref(`Missing${n}`)), "S")),
  },
  "errors of one kind": {
    start: 250,
    make: (size) => withSchemas(named(size, () => ({ type: "strange" }), "S")),
  },
};

const fileShapes: Readonly<Record<string, Shape>> = {
  "YAML anchors": {
    start: 500,
    make: (size) =>
      yamlDocument(
        `components:\n  schemas:\n${range(size)
          .map(
            (n) =>
              `    A${n}: &a${n} {type: object, properties: {p: {type: string}}}\n    B${n}: *a${n}`,
          )
          .join("\n")}\n`,
      ),
  },
  "YAML, one anchor often": {
    start: 500,
    make: (size) =>
      yamlDocument(
        `x-a: &a {type: object, properties: {p: {type: string}}}\ncomponents:\n  schemas:\n${range(
          size,
        )
          .map((n) => `    B${n}: *a`)
          .join("\n")}\n`,
      ),
  },
  "YAML, block text": {
    start: 20_000,
    make: (size) =>
      yamlDocument(
        `x-text: |\n${range(size)
          .map((n) => `  line ${n}`)
          .join("\n")}\n`,
      ),
  },
  "YAML, comments": {
    start: 10_000,
    make: (size) =>
      yamlDocument(
        range(size)
          .map((n) => `# ${n}`)
          .join("\n") + "\n",
      ),
  },
  "YAML, duplicate keys": {
    start: 1_000,
    make: (size) => yamlDocument(`x-k:\n${"  same: 1\n".repeat(size)}`),
  },
  "YAML, merge keys": { start: 20, make: (size) => yamlDocument(mergeChain(size)) },
  "YAML, broken lines": {
    start: 1_000,
    make: (size) => yamlDocument("{[\n".repeat(size)),
  },
  "JSON, duplicate keys": {
    start: 2_000,
    make: (size) =>
      textScenario(
        JSON.stringify(baseDocument()).replace(
          '"Owner":{',
          () => `${'"Twice":{},'.repeat(size)}"Owner":{`,
        ),
        "api.json",
      ),
  },
  "JSON, broken": {
    start: 5_000,
    make: (size) => textScenario(`{"openapi":"3.1.0",${'"a" 1,'.repeat(size)}}`, "api.json"),
  },
  "JSON, lines": {
    start: 1_000,
    make: (size) =>
      textScenario(
        JSON.stringify({ ...baseDocument(), "x-lines": named(size, (n) => [n, n]) }, null, 1),
        "api.json",
      ),
  },
  "overlay actions": {
    start: 100,
    make: (size) =>
      withOverlay(
        range(size).map((n) => ({
          target: `$.components.schemas.Many.properties.k${n}`,
          update: { description: `d${n}` },
          ...evidence,
        })),
        named(size, () => ({ type: "string" })),
      ),
  },
  "overlay, wide targets": {
    start: 500,
    make: (size) =>
      withOverlay(
        [
          {
            target: "$.components.schemas.Many.properties.*",
            update: { description: "d" },
            ...evidence,
          },
        ],
        named(size, () => ({ type: "string" })),
      ),
  },
  "overlay, deep targets": {
    start: 500,
    make: (size) =>
      withOverlay(
        [{ target: "$..[?@.type == 'string']", update: { description: "d" }, ...evidence }],
        named(size, () => ({ type: "string" })),
      ),
  },
  "overlay, removals": {
    start: 100,
    make: (size) =>
      withOverlay(
        range(size).map((n) => ({
          target: `$.components.schemas.Many.properties.k${n}`,
          remove: true,
          ...evidence,
        })),
        named(size, () => ({ type: "string" })),
      ),
  },
  "overlay, one large update": {
    start: 1_000,
    make: (size) =>
      withOverlay(
        [
          {
            target: "$.components.schemas.Many.properties",
            update: named(size, () => ({ type: "string" }), "u"),
            ...evidence,
          },
        ],
        {},
      ),
  },
};

const table = (rows: number): string =>
  `| Name | Type | Tags | Description |\n| --- | --- | --- | --- |\n${"| `a` | `str` | Optional | x |\n".repeat(rows)}`;

const pageShapes: Readonly<Record<string, Shape>> = {
  "page, headings": {
    start: 1_000,
    make: (size) =>
      pageScenario(
        range(size)
          .map((n) => `## H${n}\n\ntext\n`)
          .join("\n"),
      ),
  },
  "page, a table": {
    start: 1_000,
    make: (size) => pageScenario(`# X\n\n## Structure\n\n\`X\`\n\n## Fields\n\n${table(size)}`),
  },
  "page, tables": {
    start: 50,
    make: (size) =>
      pageScenario(
        range(size)
          .map((n) => `# X${n}\n\n## Structure\n\n\`X${n}\`\n\n## Fields\n\n${table(3)}`)
          .join("\n"),
      ),
  },
  "page, nested lists": {
    start: 25,
    make: (size) =>
      pageScenario(
        range(size)
          .map((n) => `${" ".repeat(2 * n)}- x`)
          .join("\n"),
      ),
    doublings: 3,
  },
  "page, long list": {
    start: 1_000,
    make: (size) => pageScenario(`# X\n\n${"- a `b` *c*\n".repeat(size)}`),
  },
  "page, quotes": { start: 250, make: (size) => pageScenario("> ".repeat(size)) },
  "page, fences": { start: 2_500, make: (size) => pageScenario("```\nx\n```\n".repeat(size)) },
  "page, open links": { start: 2_500, make: (size) => pageScenario("[a](b".repeat(size)) },
  "page, brackets": { start: 2_500, make: (size) => pageScenario("[".repeat(size)) },
  "page, emphasis": { start: 2_500, make: (size) => pageScenario("*a **b ".repeat(size)) },
  "page, backticks": {
    start: 500,
    make: (size) =>
      pageScenario(
        range(size)
          .map((n) => "`".repeat(n % 200))
          .join(" "),
      ),
  },
  "page, HTML": { start: 2_500, make: (size) => pageScenario("<a href='".repeat(size)) },
  "page, field rows": {
    start: 250,
    make: (size) =>
      pageScenario(
        `# Create thing\n\nPOST\n/\nthings\n\nAuthorizations\n\nx-api-key\nstring\nheader\nrequired\n\nBody\napplication/json\n\n${range(
          size,
        )
          .map((n) => `f${n}\nstring\nrequired\n\nText ${n}\n`)
          .join("\n")}\nResponse\n200 - application/json\n`,
      ),
  },
  "page, text rows": {
    start: 250,
    make: (size) =>
      pageScenario(
        `Create thing\npost https://api.example.com/things\n\nBody Params\n${range(size)
          .map((n) => `f${n}\nstring\nrequired\nText ${n}\n`)
          .join("")}\nResponses\n200\n`,
      ),
  },
  "page, JSON sample": {
    start: 500,
    make: (size) =>
      pageScenario(
        `# Create\n\n\`POST https://api.example.com/things\`\n\n\`\`\`json\n${JSON.stringify(
          named(size, (n) => `v${n}`),
          null,
          2,
        )}\n\`\`\`\n`,
      ),
  },
};

export const shapes: Readonly<Record<string, Shape>> = {
  ...schemaShapes,
  ...valueShapes,
  ...documentShapes,
  ...fileShapes,
  ...pageShapes,
};
