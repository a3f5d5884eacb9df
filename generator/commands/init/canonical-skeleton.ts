/**
 * The canonical model that a crosswalk starts with: one resource with the operations of its life, to be
 * changed into what callers should see.
 *
 * @param crosswalk - the crosswalk's name, `subscriptions`; its resource is a `Subscription`.
 */
export function canonicalSkeleton(crosswalk: string): string {
  const plural = crosswalk
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
  const single = singular(plural);
  const noun = single.replace(/(?<=[a-z])([A-Z])/g, " $1").toLowerCase();
  return skeleton
    .replaceAll("{{crosswalk}}", crosswalk)
    .replaceAll("{{Plural}}", plural)
    .replaceAll("{{Single}}", single)
    .replaceAll("{{camel}}", single.charAt(0).toLowerCase() + single.slice(1))
    .replaceAll("{{noun}}", noun);
}

/** `Subscriptions` -> `Subscription`, `Deliveries` -> `Delivery`, `Boxes` -> `Box`; other names stay. */
function singular(name: string): string {
  if (/ies$/.test(name)) return name.replace(/ies$/, "y");
  if (/(x|ch|sh|ss)es$/.test(name)) return name.replace(/es$/, "");
  return /[^su]s$/.test(name) ? name.slice(0, -1) : name;
}

const skeleton = `# The canonical model of the crosswalk \`{{crosswalk}}\`: what callers see, whatever the provider.
# Change it to your domain; the mapping files in {{crosswalk}}/ say what each provider has for it.
# Next: crosswalk suggest PROVIDER --write
openapi: 3.1.0
info:
  title: {{Plural}}
  version: 0.1.0
paths:
  /{{crosswalk}}:
    get:
      operationId: list
      summary: Lists {{noun}}s.
      # Which part of the list is which: properties of the response, and the parameters that go with them.
      x-crosswalk-page: { items: items, cursor: cursor, limit: limit }
      parameters:
        - { name: limit, in: query, schema: { type: integer, minimum: 1 } }
        - { name: cursor, in: query, schema: { type: string } }
      responses:
        "200":
          description: A page.
          content:
            application/json: { schema: { $ref: "#/components/schemas/{{Single}}Page" } }
    post:
      operationId: create
      summary: Creates a {{noun}}.
      requestBody:
        required: true
        content:
          application/json: { schema: { $ref: "#/components/schemas/New{{Single}}" } }
      responses:
        "201":
          description: The {{noun}}.
          content:
            application/json: { schema: { $ref: "#/components/schemas/{{Single}}" } }
  /{{crosswalk}}/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
    get:
      operationId: get
      summary: Reads a {{noun}}.
      responses:
        "200":
          description: The {{noun}}.
          content:
            application/json: { schema: { $ref: "#/components/schemas/{{Single}}" } }
    patch:
      operationId: update
      summary: Changes a {{noun}}. A field that is absent is kept, null unsets it.
      requestBody:
        required: true
        content:
          application/json: { schema: { $ref: "#/components/schemas/{{Single}}Changes" } }
      responses:
        "200":
          description: The {{noun}} as it is then.
          content:
            application/json: { schema: { $ref: "#/components/schemas/{{Single}}" } }
    delete:
      operationId: remove
      summary: Deletes a {{noun}}.
      responses:
        "204": { description: It is gone. }
webhooks:
  {{camel}}Updated:
    post:
      operationId: {{camel}}Updated
      requestBody:
        content:
          application/json: { schema: { $ref: "#/components/schemas/{{Single}}" } }
      responses:
        "204": { description: Understood. }
components:
  schemas:
    {{Single}}:
      type: object
      required: [id]
      properties:
        id: { type: string, description: The provider's id. }
        name: { type: [string, "null"] }
        createdAt: { type: [string, "null"], format: date-time }
        updatedAt: { type: [string, "null"], format: date-time }
    New{{Single}}:
      type: object
      additionalProperties: false
      required: [name]
      properties:
        name: { type: string }
    {{Single}}Changes:
      type: object
      additionalProperties: false
      properties:
        name: { type: [string, "null"] }
    {{Single}}Page:
      type: object
      required: [items, cursor]
      properties:
        items: { type: array, items: { $ref: "#/components/schemas/{{Single}}" } }
        cursor: { type: [string, "null"], description: Where to go on; null after the last page. }
`;
