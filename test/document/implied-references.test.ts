import { expect, it } from "vitest";
import { inlineFiles, readAsIntended, type Reading } from "../../generator/document/index.ts";
import { valueAt } from "../../generator/json/pointer.ts";
import { createDiagnostics, sourced } from "./support.ts";

/** What a document's references are read as, and the codes that were reported. */
async function read(reference: string, reading: Reading) {
  const diagnostics = createDiagnostics();
  const document = sourced(`openapi: 3.0.3
info: {title: T, version: "1"}
paths: {}
components:
  schemas:
    Crew: {type: string}
    Boat: {oneOf: [{$ref: "${reference}"}], discriminator: {propertyName: kind, mapping: {crew: "${reference}"}}}
`);
  const whole = await inlineFiles(document, diagnostics);
  const value = whole && readAsIntended(whole, reading, diagnostics).value;
  return {
    branch: valueAt(value ?? {}, "/components/schemas/Boat/oneOf/0/$ref"),
    mapped: valueAt(value ?? {}, "/components/schemas/Boat/discriminator/mapping/crew"),
    codes: diagnostics.all.map(({ code }) => code),
  };
}

it.each(["components/schemas/Crew", "/components/schemas/Crew", "schemas/Crew", "#/Crew"])(
  "%s means the one component of that name where there is no such file",
  async (reference) => {
    const crew = "#/components/schemas/Crew";
    const codes = ["read-reference"];
    expect(await read(reference, "intended")).toStrictEqual({ branch: crew, mapped: crew, codes });
    const { branch } = await read(reference, "literal");
    expect(branch).toBe(reference);
  },
);

it.each(["components/schemas/Sail", "parts/Crew", "Crew.yaml"])(
  "%s is a file that is missing",
  async (reference) => {
    const { codes } = await read(reference, "intended");
    expect(new Set(codes)).toStrictEqual(new Set(["ref-file-missing"]));
  },
);
