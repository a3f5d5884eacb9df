import { expect, test } from "vitest";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { checkExamples } from "../../generator/emit/index.ts";
import { buildModel } from "../../generator/model/index.ts";

test("where formats are the cause, the switch for them is named", () => {
  const diagnostics = createDiagnostics();
  const document = {
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    paths: {},
    components: {
      schemas: {
        When: { type: "string", format: "date-time", examples: ["2024-01-01T10:00:00"] },
        Count: { type: "integer", examples: ["2"] },
      },
    },
  };
  const model = buildModel({ provider: "acme", document }, createDiagnostics());
  checkExamples({ model, options: { formats: "assert" } }, diagnostics);
  expect(
    diagnostics.all.map(({ pointer, fix }) => [pointer, fix.includes("--formats annotate")]),
  ).toStrictEqual([
    ["/components/schemas/When/examples/0", true],
    ["/components/schemas/Count/examples/0", false],
  ]);
});
