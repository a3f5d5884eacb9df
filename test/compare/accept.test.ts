import { describe, expect, test } from "vitest";
import {
  acceptChanges,
  compareDocuments,
  exitCodeFor,
  findChanges,
  renderJson,
  renderMarkdown,
  renderText,
  renderWhy,
} from "../../generator/compare/index.ts";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { documentOfSchema } from "./harness.ts";

const report = compareDocuments(
  { document: documentOfSchema({ type: "string", enum: ["a", "b"] }) },
  { document: documentOfSchema({ type: "string", enum: ["a"] }) },
  { provider: "shop", packageName: "@acme/shop" },
);
const [change] = report.changes.filter(({ class: cls }) => cls === "breaking");
if (change === undefined) throw new Error("no change breaks");
const location = { file: "crosswalk.config.yaml", line: 7, column: 7 };
const record = { id: change.id, reason: "nobody sends b", expires: "2027-01-31", location };

function accept(today: string, id = record.id) {
  const diagnostics = createDiagnostics();
  const reports = acceptChanges([report], [{ ...record, id }], { today, diagnostics });
  return { reports, problems: diagnostics.all.map((d) => [d.code, d.location, d.message]) };
}

describe("a change that the configuration accepts", () => {
  test("does not fail the check on its last day, and every report tells it", () => {
    const { reports, problems } = accept("2027-01-31");
    expect(problems).toEqual([]);
    expect([exitCodeFor([report], "breaking"), exitCodeFor(reports, "breaking")]).toEqual([1, 0]);
    const told = "accepted until 2027-01-31: nobody sends b";
    expect(renderText(reports)).toContain(told);
    expect(renderMarkdown(reports)).toContain(told);
    expect(renderJson(reports)).toContain('"expires": "2027-01-31"');
    const [found] = findChanges(reports, record.id);
    expect(found && renderWhy(found)).toContain("until 2027-01-31: nobody sends b");
  });

  test("is an error at its line a day later, and fails the check again", () => {
    const { reports, problems } = accept("2027-02-01");
    const message = `\`${record.id}\` was accepted until 2027-01-31: nobody sends b`;
    expect(problems).toEqual([["accepted-change-expired", location, message]]);
    expect(exitCodeFor(reports, "breaking")).toBe(1);
  });

  test("is an error at its line where nothing has its id", () => {
    const { problems } = accept("2027-01-01", "0123456789");
    const message = "No change has the id `0123456789` any more.";
    expect(problems).toEqual([["accepted-change-unused", location, message]]);
  });
});

test("the reasoning names the rule, the proof, the value and the code", () => {
  const [found, ...others] = findChanges([report], record.id.slice(0, 6));
  expect(others).toEqual([]);
  const text = found === undefined ? "" : renderWhy(found);
  expect(text.split("\n")).toEqual([
    `${record.id}  breaking: shop`,
    "  request body application/json.value: enum value removed (b)",
    "  POST /things",
    "  /paths/~1things/post/requestBody/content/application~1json/schema/properties/value/enum/1",
    "",
    "Why",
    "  The rule request-enum-value-removed (enum value removed) says breaking.",
    "  It is sent by the consumer: what was accepted before has to be accepted still.",
    "  Proved by the value below.",
    "",
    "Value",
    '  "b"',
    "  The old document accepts it; the new one rejects it.",
    "",
    "Code that compiled and does not any more",
    '  import type { paths } from "@acme/shop/types";',
    '  const sent: NonNullable<NonNullable<paths["/things"]["post"]["requestBody"]>["content"]["application/json"]>["value"] = "b";',
    "",
  ]);
  expect(findChanges([report], "zz")).toEqual([]);
});
