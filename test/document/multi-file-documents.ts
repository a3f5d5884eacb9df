/** Multi-file documents with references of every kind; each is known by its folder, and `api/openapi.yaml` is read first. */
export const multiFileDocuments: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // Objects of every kind, each through a local hop in the file that it leads to.
  harbour: {
    "api/openapi.yaml": `openapi: 3.0.3
info: {title: Harbour, version: "1"}
servers: [{url: "https://harbour.test"}]
security: [{Key: []}]
paths:
  /berths/{id}: {$ref: "paths/berths.yaml#/berth"}
  /berths: {$ref: "./paths/berths.yaml#/berths"}
components:
  securitySchemes: {Key: {$ref: "shared/security.yaml#/key"}}
  schemas: {Berth: {$ref: "schemas/berth.yaml"}}
`,
    "api/paths/berths.yaml": `berth:
  parameters: [{$ref: "../shared/parameters.yaml#/id"}]
  get:
    operationId: getBerth
    responses: {"200": {$ref: "#/found"}, "404": {$ref: "../shared/responses.yaml#/Missing"}}
berths:
  post:
    operationId: addBerth
    requestBody: {$ref: "../shared/bodies.json#/berth"}
    callbacks: {freed: {$ref: "../shared/callbacks.yaml#/freed"}}
    responses: {"201": {$ref: "#/found"}}
found: {$ref: "../shared/responses.yaml#/Berth"}
`,
    "api/shared/parameters.yaml": `id: {$ref: "#/number"}
number: {name: id, in: path, required: true, schema: {$ref: "../schemas/id.yaml"}, examples: {first: {$ref: "examples.yaml#/id"}}}
`,
    "api/shared/responses.yaml": `Berth: {$ref: "#/stored/berth"}
Missing: {description: missing, content: {application/problem+json: {schema: {$ref: "../schemas/problem.json#/definitions/Problem"}}}}
stored:
  berth:
    description: found
    headers: {X-Rate: {$ref: "#/rate"}}
    links: {next: {$ref: "#/next"}}
    content: {application/json: {schema: {$ref: ../schemas/berth.yaml}, examples: {one: {$ref: "examples.yaml#/berth"}}}}
rate: {schema: {$ref: "../schemas/id.yaml"}}
next: {operationId: getBerth}
`,
    "api/shared/examples.yaml": "id: {value: 4}\nberth: {value: {id: 4, ship: {name: Elke}}}\n",
    "api/shared/bodies.json": `{"berth": {"$ref": "#/kept"}, "kept": {"required": true, "content": {"application/json": {"schema": {"$ref": "../schemas/berth.yaml"}}}}}`,
    "api/shared/callbacks.yaml": `freed: {"{$request.body#/url}": {post: {requestBody: {$ref: "bodies.json#/berth"}, responses: {"204": {description: ok}}}}}
`,
    "api/shared/security.yaml":
      "key: {$ref: '#/header'}\nheader: {type: apiKey, in: header, name: X-Key}\n",
    "api/schemas/berth.yaml": `type: object
required: [id]
properties: {id: {$ref: id.yaml}, ship: {$ref: "ship/index.yaml#/ship"}}
`,
    "api/schemas/ship/index.yaml":
      "ship: {allOf: [{$ref: '#/named'}]}\nnamed: {properties: {name: {type: string}, berth: {$ref: ../berth.yaml}}}\n",
    "api/schemas/id.yaml": "type: integer\n",
    "api/schemas/problem.json": `{"definitions": {"Problem": {"properties": {"title": {"$ref": "#/definitions/Text"}}}, "Text": {"type": "string"}}}`,
  },
  // The same file name in three folders, and \`..\` between them.
  depots: {
    "api/openapi.yaml": `openapi: 3.1.0
info: {title: Depots, version: "1"}
paths:
  /north: {get: {operationId: north, responses: {"200": {description: ok, content: {application/json: {schema: {$ref: north/item.yaml}}}}}}}
  /south: {get: {operationId: south, responses: {"200": {description: ok, content: {application/json: {schema: {$ref: south/item.yaml}}}}}}}
`,
    "api/item.yaml": "type: string\nconst: root\n",
    "api/north/item.yaml":
      "properties: {kind: {const: north}, other: {$ref: ../south/item.yaml}, top: {$ref: ../item.yaml}}\n",
    "api/south/item.yaml":
      "properties: {kind: {const: south}, other: {$ref: ../north/item.yaml}, deep: {$ref: deep/item.yaml}}\n",
    "api/south/deep/item.yaml":
      "properties: {kind: {const: deep}, top: {$ref: ../../item.yaml}, south: {$ref: '../item.yaml#/properties/kind'}}\n",
  },
  // Names of schemas: \`$id\`, absolute and relative, anchors, and references by them.
  identified: {
    "api/openapi.yaml": `openapi: 3.1.0
info: {title: Identified, version: "1"}
paths:
  /trees: {get: {operationId: trees, responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "https://trees.test/schemas/tree"}}}}}}}
components:
  schemas:
    Tree: {$ref: schemas/tree.yaml}
    Leaf: {$ref: "schemas/tree.yaml#leaf"}
`,
    "api/schemas/tree.yaml": `$id: https://trees.test/schemas/tree
type: object
properties: {root: {$ref: node}, leaf: {$ref: "#leaf"}, own: {$ref: "#/$defs/plain"}}
$defs:
  plain: {type: boolean}
  leaf: {$anchor: leaf, type: string}
  node: {$id: node, type: object, properties: {children: {type: array, items: {$ref: "#"}}, up: {$ref: "tree#leaf"}}}
`,
  },
  // Swagger 2.0, with JSON files.
  quay: {
    "api/openapi.yaml": `swagger: "2.0"
info: {title: Quay, version: "1"}
host: quay.test
paths:
  /crates: {$ref: "paths/crates.json"}
definitions: {Crate: {$ref: "models/crate.json"}}
`,
    "api/paths/crates.json": `{"post": {"operationId": "addCrate", "consumes": ["application/json"], "parameters": [{"$ref": "../parameters.yaml#/body"}, {"$ref": "../parameters.yaml#/dry"}], "responses": {"200": {"$ref": "../responses.yaml#/Crate"}}}}`,
    "api/parameters.yaml": `body: {name: body, in: body, required: true, schema: {$ref: "models/crate.json"}}
dry: {name: dry, in: query, type: boolean}
`,
    "api/responses.yaml": "Crate: {description: ok, schema: {$ref: models/crate.json}}\n",
    "api/models/crate.json": `{"type": "object", "properties": {"label": {"$ref": "label.yaml"}, "inner": {"$ref": "#"}, "size": {"$ref": "#/definitions/Size"}}, "definitions": {"Size": {"type": "integer"}}}`,
    "api/models/label.yaml": "type: string\n",
  },
  // Unions whose discriminator names files, references through references, escapes, and maps.
  fleet: {
    "api/openapi.yaml": `openapi: 3.1.0
info: {title: Fleet, version: "1"}
paths: {$ref: paths.yaml}
components:
  schemas: {Vehicle: {$ref: "types/vehicle.yaml#/vehicle"}, Names: {$ref: "types/all.yaml#/a~1b/c%20d"}}
`,
    "api/paths.yaml": `/vehicles:
  parameters: {$ref: "types/all.yaml#/listed"}
  get: {operationId: vehicles, responses: {"200": {description: ok, content: {application/json: {schema: {type: array, items: {$ref: "openapi.yaml#/components/schemas/Vehicle"}}}}}}}
`,
    "api/types/vehicle.yaml": `vehicle:
  oneOf: [{$ref: ./car.yaml}, {$ref: "all.yaml#/boat"}]
  discriminator: {propertyName: kind, mapping: {car: ./car.yaml, boat: "all.yaml#/boat"}}
`,
    "api/types/car.yaml":
      "type: object\nrequired: [kind]\nproperties: {kind: {type: string}, owner: {$ref: 'all.yaml#/people/0'}}\n",
    "api/types/all.yaml": `boat: {type: object, required: [kind], properties: {kind: {type: string}, crew: {type: array, items: {$ref: "#/people/0/properties/name"}}}}
people: [{properties: {name: {$ref: "#/a~1b/c%20d"}, car: {$ref: car.yaml}}}]
a/b: {"c d": {type: string, minLength: 1}}
listed: [{name: page, in: query, schema: {$ref: "#/people/0/properties/name"}}]
`,
  },
};
