import type { JsonValue } from "../../../generator/json/values.ts";
import { baseDocument } from "../base-document.ts";
import { documentScenario, put } from "../positions/document.ts";
import { withSchemas, ref, range, chain, type Structures } from "./make.ts";

/** Chains and circles of references. */
export const references: Structures = {
  "reference chain 300": () => chain(300),
  "reference chain 800": () => chain(800),
  "reference chain 5000": () => chain(5_000),
  "allOf chain 500": () => {
    const schemas: Record<string, JsonValue> = { A500: { type: "object" } };
    for (const n of range(500))
      schemas[`A${n}`] = { allOf: [ref(`A${n + 1}`), { properties: { [`p${n}`]: {} } }] };
    return withSchemas(schemas);
  },
  "properties that extend their schema": () =>
    withSchemas({
      Me: {
        type: "object",
        properties: Object.fromEntries(
          range(30).map((n) => [`a${n}`, { allOf: [ref("Me"), { required: [`b${n}`] }] }]),
        ),
      },
    }),
  "allOf of one large base": () => {
    const properties = Object.fromEntries(range(1_000).map((n) => [`p${n}`, { type: "string" }]));
    const schemas: Record<string, JsonValue> = { Base: { type: "object", properties } };
    for (const n of range(1_000)) schemas[`D${n}`] = { allOf: [ref("Base"), { title: `t${n}` }] };
    for (const n of range(1_000))
      schemas[`E${n}`] = { allOf: [ref("Base"), { required: [`q${n}`] }] };
    return withSchemas(schemas);
  },
  "reference to itself": () => withSchemas({ Me: ref("Me") }),
  "reference cycle": () => withSchemas({ A: ref("B"), B: ref("C"), C: ref("A") }),
  "allOf of itself": () => withSchemas({ Me: { allOf: [ref("Me")] } }),
  "allOf cycle": () =>
    withSchemas({ A: { allOf: [ref("B")] }, B: { anyOf: [ref("C")] }, C: { oneOf: [ref("A")] } }),
  "not itself": () => withSchemas({ Me: { not: ref("Me") } }),
  "if itself": () => withSchemas({ Me: { if: ref("Me"), then: ref("Me") } }),
  "items of itself": () => withSchemas({ Me: { type: "array", items: ref("Me") } }),
  "any JSON": () =>
    withSchemas({
      Json: {
        oneOf: [
          { type: ["string", "number", "boolean", "null"] },
          { type: "array", items: ref("Json") },
          { type: "object", additionalProperties: ref("Json") },
        ],
      },
      Rows: {
        type: "array",
        items: { type: "array", items: { anyOf: [ref("Rows"), ref("Json")] } },
      },
      Odd: { type: "array", items: ref("Even") },
      Even: { type: "array", items: { oneOf: [ref("Odd"), { type: "string" }] } },
    }),
  "required recursion": () =>
    withSchemas({ Me: { type: "object", required: ["me"], properties: { me: ref("Me") } } }),
  "$dynamicRef loop": () =>
    withSchemas({ Me: { $dynamicAnchor: "me", allOf: [{ $dynamicRef: "#me" }] } }),
  "reference into a parameter": () => withSchemas({ Me: { $ref: "#/paths" } }),
  "reference to the root": () => withSchemas({ Me: { $ref: "#" } }),
  "parameter cycle": () => {
    const document = baseDocument();
    put(document, "/components/parameters/Shared", { $ref: "#/components/parameters/Shared" });
    return documentScenario(document);
  },
  "response cycle": () => {
    const document = baseDocument();
    put(document, "/components/responses/Missing", { $ref: "#/components/responses/Other" });
    put(document, "/components/responses/Other", { $ref: "#/components/responses/Missing" });
    return documentScenario(document);
  },
  "path item cycle": () => {
    const document = baseDocument();
    put(document, "/paths/~1loop", { $ref: "#/paths/~1loop" });
    return documentScenario(document);
  },
  "callback cycle": () => {
    const document = baseDocument();
    put(document, "/components/pathItems/Loop", {
      post: { callbacks: { c: { x: { $ref: "#/components/pathItems/Loop" } } }, responses: {} },
    });
    put(document, "/paths/~1loop", { $ref: "#/components/pathItems/Loop" });
    return documentScenario(document);
  },
  "discriminator cycle": () =>
    withSchemas({
      A: { oneOf: [ref("A"), ref("B")], discriminator: { propertyName: "t" } },
      B: { allOf: [ref("A")], properties: { t: { const: "B" } } },
    }),
};
