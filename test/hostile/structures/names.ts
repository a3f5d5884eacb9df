import type { JsonObject } from "../../../generator/json/values.ts";
import { baseDocument } from "../base-document.ts";
import { documentScenario, put } from "../positions/document.ts";
import { textScenario, withSchemas, ref, type Structures } from "./make.ts";

/** Names that collide, or mean something elsewhere. */
export const names: Structures = {
  "case collisions": () =>
    withSchemas(
      Object.fromEntries(
        ["Foo", "foo", "FOO", "fooBar", "foo_bar", "foo-bar", "foo bar", "FooBar", "foo.bar"].map(
          (name) => [name, { type: "object", properties: { [name]: { type: "string" } } }],
        ),
      ),
    ),
  "NFC collisions": () =>
    withSchemas({
      "caf\u00e9": { type: "string" },
      "cafe\u0301": { type: "number" },
      "\u212b": { type: "string" },
      "\u00c5": { type: "string" },
      "A\u030a": { type: "string" },
    }),
  "Windows device names": () =>
    withSchemas(
      Object.fromEntries(
        [
          "CON",
          "con",
          "PRN",
          "AUX",
          "NUL",
          "COM1",
          "LPT9",
          "nul.txt",
          "CONIN$",
          "trailing.",
          "trailing ",
        ].map((name) => [name, { type: "string" }]),
      ),
    ),
  "names of globals": () =>
    withSchemas(
      Object.fromEntries(
        [
          "z",
          "Object",
          "String",
          "Record",
          "Promise",
          "components",
          "paths",
          "operations",
          "webhooks",
          "schemas",
          "undefined",
          "export",
          "await",
          "async",
          "of",
          "type",
          "fetch",
          "Response",
          "Array",
          "Date",
          "Map",
          "Symbol",
          "any",
          "unknown",
          "never",
          "string",
        ].map((name) => [name, { type: "object", properties: { [name]: ref("Pet") } }]),
      ),
    ),
  "operations of one name": () => {
    const document = baseDocument();
    const ids = [
      "getPet",
      "get-pet",
      "get_pet",
      "GetPet",
      "getPet",
      "constructor",
      "__proto__",
      "default",
      "then",
      "send",
      "createHostileClient",
      "Pet",
      "z",
      "client",
    ];
    ids.forEach((operationId, n) =>
      put(document, `/paths/~1p${n}/get`, {
        operationId,
        responses: { "200": { description: "x" } },
      }),
    );
    return documentScenario(document);
  },
  "properties of one name": () =>
    textScenario(
      '{"openapi":"3.1.0","openapi":"3.0.0","info":{"title":"x","title":"y","version":"1"},"paths":{},"__proto__":{"x":1},"components":{"schemas":{"A":{"type":"string"},"A":{"type":"number"},"__proto__":{"type":"object","properties":{"__proto__":{"type":"string"}}}}}}',
      "api.json",
    ),
  "prototype everywhere": () =>
    withSchemas(
      JSON.parse(
        '{"__proto__":{"type":"object","properties":{"__proto__":{"type":"string","default":"x"},"constructor":{"type":"object","properties":{"prototype":{"type":"string"}}}},"required":["__proto__"],"default":{"__proto__":{"polluted":true}}},"User":{"allOf":[{"$ref":"#/components/schemas/__proto__"}],"patternProperties":{"__proto__":{"type":"string"}},"dependentRequired":{"__proto__":["constructor"]}}}',
      ) as JsonObject,
    ),
  "every method": () => {
    const document = baseDocument();
    for (const method of [
      "get",
      "put",
      "post",
      "delete",
      "options",
      "head",
      "patch",
      "trace",
      "query",
      "connect",
    ])
      put(document, `/paths/~1every/${method}`, { responses: { default: { description: "x" } } });
    return documentScenario(document);
  },
  "statuses of all kinds": () => {
    const document = baseDocument();
    put(
      document,
      "/paths/~1every/get/responses",
      Object.fromEntries(
        [
          "100",
          "200",
          "2XX",
          "2xx",
          "default",
          "999",
          "0200",
          "200 ",
          "-1",
          "1e2",
          "x-y",
          "toString",
        ].map((status) => [status, { description: status }]),
      ),
    );
    return documentScenario(document);
  },
};
