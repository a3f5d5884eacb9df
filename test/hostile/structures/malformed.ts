import { textScenario, range, type Structures } from "./make.ts";

/** Files that are hardly documents. */
export const malformed: Structures = {
  "empty file": () => textScenario("", "api.json"),
  "only a BOM": () => textScenario("\ufeff", "api.json"),
  "only spaces, a million": () => textScenario(" ".repeat(1_000_000), "api.yaml"),
  "only brackets": () => textScenario("[".repeat(100_000), "api.json"),
  "only dashes": () => textScenario("- ".repeat(50_000), "api.yaml"),
  "only questions": () => textScenario("? ".repeat(20_000), "api.yaml"),
  "only backticks": () => textScenario("`".repeat(100_000), "page.md"),
  "only pipes": () => textScenario("|".repeat(50_000), "page.md"),
  "only quotes": () => textScenario("> ".repeat(5_000), "page.md"),
  "only lists": () =>
    textScenario(
      range(500)
        .map((n) => `${" ".repeat(2 * n)}- x`)
        .join("\n"),
      "page.md",
    ),
  "only links": () => textScenario("[a](b".repeat(20_000), "page.md"),
  "only fences": () => textScenario("```\n~~~\n".repeat(20_000), "page.md"),
  "table of 20000 rows": () =>
    textScenario(
      `# X\n\n## Structure\n\n\`X\`\n\n## Fields\n\n| Name | Type | Tags | Description |\n| --- | --- | --- | --- |\n${"| `a` | `str` | Optional | x |\n".repeat(20_000)}`,
      "page.md",
    ),
  "random bytes": () =>
    textScenario(
      range(20_000)
        .map((n) => String.fromCharCode((n * 7919) % 65_536))
        .join(""),
      "api.txt",
    ),
  "a scalar": () => textScenario("42", "api.yaml"),
  "an array": () => textScenario("[]", "api.json"),
  "nothing but a version": () => textScenario('{"openapi":"3.1.0"}', "api.json"),
  "arrays for objects": () =>
    textScenario(
      '{"openapi":"3.1.0","info":[],"paths":[],"components":[],"servers":{},"tags":{},"security":{}}',
      "api.json",
    ),
  "nulls for objects": () =>
    textScenario(
      '{"openapi":"3.1.0","info":null,"paths":{"/x":null,"/y":{"get":null,"parameters":null,"post":{"responses":null,"requestBody":null,"parameters":[null]}}},"components":{"schemas":{"A":null,"B":{"properties":null,"required":null,"enum":null,"allOf":[null],"items":null}},"parameters":null,"securitySchemes":{"k":null}},"servers":[null],"tags":[null],"security":[null]}',
      "api.json",
    ),
  "numbers for objects": () =>
    textScenario(
      '{"openapi":3.1,"info":1,"paths":{"/x":1,"/y":{"get":1,"parameters":1,"post":{"operationId":1,"summary":1,"description":[],"tags":1,"responses":{"200":1},"requestBody":1,"parameters":[1]}}},"components":{"schemas":{"A":1,"B":{"type":1,"properties":{"a":1},"required":[1],"enum":1,"allOf":[1],"oneOf":1,"items":1,"$ref":1,"pattern":1,"format":1,"description":{},"discriminator":1}},"parameters":{"p":1},"securitySchemes":{"k":1}},"servers":[1],"tags":[1],"security":[1],"webhooks":1}',
      "api.json",
    ),
};
