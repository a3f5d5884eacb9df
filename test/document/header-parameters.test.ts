import { describe, expect, test } from "vitest";
import { liftHeaderParameters } from "../../generator/document/header-parameters.ts";
import { valueAt } from "../../generator/json/pointer.ts";
import type { JsonValue } from "../../generator/json/values.ts";
import { createDiagnostics, sourced } from "./support.ts";

interface Lifted {
  at(pointer: string): JsonValue | undefined;
  line(pointer: string): number | undefined;
  reports(code: string): string[];
}

function yaml(text: string): Lifted {
  const diagnostics = createDiagnostics();
  const lifted = liftHeaderParameters(sourced(text.trimStart()), diagnostics);
  return {
    at: (pointer) => valueAt(lifted.value, pointer),
    line: (pointer) => lifted.locate(pointer)?.line,
    reports: (code) =>
      diagnostics.all
        .filter((one) => one.code === code)
        .map(({ location, message }) => `${location?.line}: ${message}`),
  };
}

describe("header parameters that OpenAPI ignores", () => {
  const withHeaders = (security: string, headers: string) =>
    yaml(`
openapi: 3.1.0
${security}
paths:
  /a:
    parameters:
      - {name: accept, in: header, schema: {type: string}}
    get:
      parameters:
        - {name: first, in: query, schema: {type: string}}
        ${headers}
        - {name: last, in: query, schema: {type: integer}}
      responses: {}
`);

  test("Authorization becomes a scheme; what stays is found where it stands", () => {
    const read = withHeaders(
      "security: []",
      "- {name: Authorization, in: header, required: true, description: The key, schema: {type: string}}",
    );
    expect(read.at("/paths/~1a/get/security")).toStrictEqual([{ Authorization: [] }]);
    expect(read.at("/components/securitySchemes")).toStrictEqual({
      Authorization: {
        type: "apiKey",
        in: "header",
        name: "Authorization",
        description: "The key",
      },
    });
    expect(read.at("/paths/~1a/get/parameters/1/name")).toBe("last");
    expect(read.line("/paths/~1a/get/parameters/1")).toBe(11);
    expect(read.line("/paths/~1a/get/parameters/0")).toBe(9);
    expect(read.line("/components/securitySchemes/Authorization")).toBe(10);
    expect(read.line("/paths/~1a/get/security/0")).toBe(10);
    expect(read.at("/paths/~1a/parameters")).toBeUndefined();
    expect(read.reports("authorization-parameter-lifted")).toHaveLength(1);
    expect(read.reports("header-parameter-dropped")).toStrictEqual([
      "6: The header parameter accept was dropped.",
    ]);
  });

  test("an optional one is optional security; a bearer default is a bearer scheme", () => {
    const read = withHeaders(
      "x-none: 1",
      "- {name: authorization, in: header, schema: {type: string, default: Bearer abc}}",
    );
    expect(read.at("/paths/~1a/get/security")).toStrictEqual([{ bearerAuth: [] }, {}]);
    expect(read.at("/components/securitySchemes/bearerAuth")).toStrictEqual({
      type: "http",
      scheme: "bearer",
    });
  });

  test("security that is stated stays", () => {
    const read = withHeaders(
      "security: [{key: []}]",
      "- {name: Authorization, in: header, schema: {}}",
    );
    expect(read.at("/paths/~1a/get/security")).toBeUndefined();
    expect(read.at("/components")).toBeUndefined();
    expect(read.reports("header-parameter-dropped")).toHaveLength(2);
  });

  test("a parameter behind a reference", () => {
    const read = yaml(`
openapi: 3.1.0
components:
  parameters:
    auth: {name: Authorization, in: header, required: true, schema: {type: string}}
paths:
  /a:
    get:
      parameters: [{$ref: "#/components/parameters/auth"}]
      responses: {}
`);
    expect(read.at("/paths/~1a/get/parameters")).toBeUndefined();
    expect(read.at("/components/securitySchemes/Authorization")).toStrictEqual({
      type: "apiKey",
      in: "header",
      name: "Authorization",
    });
  });

  test("one that an overlay names its security for is dropped only", () => {
    const read = yaml(`
openapi: 3.1.0
security: [{key: []}]
paths:
  /a:
    get:
      parameters: [{name: Authorization, in: header}]
      security: [{key: []}]
      responses: {}
`);
    expect(read.at("/paths/~1a/get")).toStrictEqual({ security: [{ key: [] }], responses: {} });
  });

  test("a document without such parameters is handed on as it is", () => {
    const document = sourced(
      '{"openapi":"3.1.0","paths":{"/a":{"get":{"parameters":[{"name":"x","in":"header"}]}}}}',
    );
    expect(liftHeaderParameters(document, createDiagnostics())).toBe(document);
  });
});
