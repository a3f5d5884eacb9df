import { expect, test } from "vitest";
import { checkCrosswalk, pinMappings } from "../../generator/crosswalk/index.ts";
import { createDiagnostics, type Diagnostic } from "../../generator/diagnostics/index.ts";
import { realInput } from "./real.ts";
import { read } from "./support.ts";

const mapping = "specs/crosswalk/subscriptions/flexprice.yaml";
const page = "specs/flexprice/003_d6cf85f491d46733.txt";
const pageText = read(page);

/** What a change of the vendor's page does to its mapping. */
async function errorsAfter(from: string, to: string): Promise<readonly Diagnostic[]> {
  if (!pageText.includes(from)) throw new Error(`The page has no ${from}`);
  const input = await realInput({ [page]: pageText.replace(from, to) });
  const diagnostics = createDiagnostics();
  checkCrosswalk(input, diagnostics);
  return diagnostics.all.filter(({ severity }) => severity === "error");
}

const lineOf = (text: string, part: string): number =>
  text.slice(0, text.indexOf(part)).split("\n").length;

test("a renamed field is told at the mapping's line, with the new candidate", async () => {
  const errors = await errorsAfter(
    "\nplan_id\nstring\nrequired",
    "\nplan_reference\nstring\nrequired",
  );
  const lost = errors.find((error) => error.code === "mapping-path-unknown");
  expect(lost?.message).toContain("`plan_id`");
  expect(lost?.fix).toContain("`plan_reference`");
  expect(lost?.location).toMatchObject({
    file: mapping,
    line: lineOf(read(mapping), "plan.id, provider: plan_id }\n        - {"),
  });
});

test("a new field is undecided, by its name", async () => {
  const errors = await errorsAfter(
    "\nlookup_key\nstring\n",
    "\nlookup_key\nstring\ncommitment\nstring\n",
  );
  expect(errors.map((error) => error.code)).toEqual(["mapping-undecided"]);
  expect(errors[0]?.message).toContain("`commitment`");
});

test("a value that goes is named", async () => {
  const errors = await errorsAfter(
    "MONTHLY,\nANNUAL,\nWEEKLY,\nDAILY",
    "MONTHLY,\nANNUAL,\nWEEKLY",
  );
  const messages = errors.map((error) => `${error.code}: ${error.message}`).join("\n");
  expect(messages).toContain('mapping-table-value: `billing_period` has no value "DAILY"');
});

test("after pinning, the new form is what is compared", async () => {
  const limited = pageText.replace(
    "\nend_date\nstring\n",
    "\nend_date\nstring\nRequired string length: 1 - 40\n",
  );
  const input = await realInput({ [page]: limited });
  const codesWith = (pinned: typeof input): string[] => {
    const diagnostics = createDiagnostics();
    checkCrosswalk(pinned, diagnostics);
    const errors = diagnostics.all.filter(({ severity }) => severity === "error");
    return [...new Set(errors.map(({ code }) => code))];
  };
  expect(codesWith(input)).toEqual(["mapping-pin-changed"]);
  const files = pinMappings(input, createDiagnostics()) ?? [];
  const mappings = input.mappings.map((one, index) => ({ ...one, pins: files[index]?.text }));
  expect(codesWith({ ...input, mappings })).toEqual([]);
});
