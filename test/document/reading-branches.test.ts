import { describe, expect, it } from "vitest";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { valueAt } from "../../generator/json/pointer.ts";
import { buildModel } from "../../generator/model/index.ts";
import { reportContradictions } from "../../generator/model/contradictions.ts";
import { accepting, ofRequests, read } from "./reading-support.ts";

const schemas = `
Loose: {oneOf: [{type: string}, {type: array, items: {type: string}}, {type: number}, {type: integer}, {type: object}]}
Anything: {oneOf: [{type: boolean}, {type: string}, {}]}
Refined: {oneOf: [{type: object, additionalProperties: true}, {type: object, required: [mast], properties: {mast: {type: string}}}]}
Named: {oneOf: [{$ref: "#/components/schemas/Boat"}, {$ref: "#/components/schemas/Car"}]}
OrNull: {oneOf: [{$ref: "#/components/schemas/Boat"}, {type: "null"}]}
Mixed: {oneOf: [{$ref: "#/components/schemas/Boat"}, {$ref: "#/components/schemas/Car"}, {type: integer}, {type: number}]}
Apart: {oneOf: [{type: object, properties: {mast: {type: string}}}, {type: object, properties: {gear: {type: string}}}]}
Boat: {type: [object, "null"], required: [mast], properties: {mast: {type: string}}}
Car: {type: [object, "null"], required: [gear], properties: {gear: {type: string}}}
`;

describe("branches of `oneOf`", () => {
  it("that overlap in primitive types, or say nothing but a type, are alternatives", async () => {
    const { value, notes } = await read("3.1.0", schemas);
    expect(await accepting(value, 10)).toStrictEqual(["Anything", "Loose", "Mixed"]);
    const nullable = ["Anything", "Boat", "Car", "Mixed", "Named", "OrNull"];
    expect(await accepting(value, null)).toStrictEqual(nullable);
    const boats = ["Anything", "Boat", "Loose", "Mixed", "Named", "OrNull", "Refined"];
    expect(await accepting(value, { mast: "oak" })).toStrictEqual(boats);
    const names = ["Anything", "Loose", "Mixed", "Named", "OrNull", "Refined"];
    expect(notes).toStrictEqual([
      [
        "read-overlapping-primitives",
        "info",
        expect.arrayContaining(names.map((name) => `/components/schemas/${name}`)) as string[],
      ],
    ]);
  });

  it("of which a value belongs to one only still exclude each other", async () => {
    const { value } = await read("3.1.0", schemas);
    const both = await accepting(value, { mast: "oak", gear: "manual" });
    expect(both).toStrictEqual(["Anything", "Boat", "Car", "Loose", "OrNull", "Refined"]);
    const diagnostics = createDiagnostics();
    reportContradictions(buildModel({ provider: "t", document: value }, diagnostics), diagnostics);
    // Null is accepted next to the list, so that it does not show the overlap.
    expect(diagnostics.all.map(({ message }) => message).join("\n")).not.toContain("null is");
    expect(diagnostics.all.map(({ code }) => code)).toContain("one-of-overlap");
  });

  it("are counted to the letter on request", async () => {
    const { value, notes } = await read("3.1.0", schemas, "literal");
    expect(await accepting(value, 10)).toStrictEqual(["Anything"]);
    expect(notes).toStrictEqual([]);
  });
});

describe("a property that a base declares for one direction", () => {
  const contacts = `
Base: {type: object, properties: {id: {type: string, readOnly: true}, kind: {type: string, readOnly: true}, pin: {type: string, writeOnly: true}}}
Middle: {allOf: [{$ref: "#/components/schemas/Base"}]}
Mail: {allOf: [{$ref: "#/components/schemas/Middle"}, {required: [id, kind], properties: {kind: {type: string, enum: [mail]}}}]}
Phone: {required: [kind], properties: {kind: {type: string, enum: [phone]}}, allOf: [{$ref: "#/components/schemas/Base"}]}
Other: {allOf: [{$ref: "#/components/schemas/Base"}, {properties: {kind: {type: string, enum: [other]}}}]}
Kept: {allOf: [{$ref: "#/components/schemas/Base"}, {required: [kind], properties: {kind: {type: string, readOnly: true}}}]}
`;

  it.each(["3.0.3", "3.1.0"])("goes both ways where it is declared anew (%s)", async (version) => {
    const { value, notes } = await read(version, contacts);
    const requests = ofRequests(value);
    const missing = await accepting(requests, {});
    expect(missing).toContain("OtherRequest");
    expect(missing).toContain("KeptRequest");
    expect(missing).not.toContain("MailRequest");
    expect(missing).not.toContain("PhoneRequest");
    expect(await accepting(requests, { kind: "mail" })).toContain("MailRequest");
    expect(notes[0]).toStrictEqual([
      "read-redeclared-property",
      "info",
      [
        "/components/schemas/Mail/allOf/1/properties/kind",
        "/components/schemas/Phone/properties/kind",
      ],
    ]);
  });

  it("goes one way to the letter", async () => {
    const { value } = await read("3.0.3", contacts, { redeclaredProperty: "literal" });
    const mail = valueAt(ofRequests(value), "/components/schemas/MailRequest/allOf/1");
    expect(mail).toStrictEqual({ properties: {} });
  });
});
