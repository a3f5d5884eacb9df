import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestProject, type TestProject } from "../support/project.ts";

const mapping = "specs/crosswalk/subscriptions/flexprice.yaml";
const page = "specs/flexprice/003_d6cf85f491d46733.txt";

interface Reported {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly fix: string;
  readonly location?: { readonly file: string; readonly line: number };
}

async function generate(project: TestProject): Promise<{ code: number; errors: Reported[] }> {
  const { code, stdout } = await project.run("generate", "--json");
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Reported[] };
  return { code, errors: diagnostics.filter((one) => one.severity === "error") };
}

describe("a vendor's page changes under its mapping", () => {
  let project: TestProject;
  let pageText: string;
  let before: Record<string, string>;
  beforeAll(() => {
    project = createTestProject();
    pageText = project.read(page);
    before = project.snapshot("generated");
  });
  afterAll(() => {
    project.remove();
  });

  const lineOf = (text: string, mark: string): number =>
    text.slice(0, text.indexOf(mark)).split("\n").length;

  test("a renamed field stops generation at the mapping's line, and names the new candidate", async () => {
    project.write(
      page,
      pageText.replace("\nplan_id\nstring\nrequired", "\nplan_reference\nstring\nrequired"),
    );
    const { code, errors } = await generate(project);
    expect(code).toBe(1);
    const lost = errors.find((error) => error.code === "mapping-path-unknown");
    expect(lost?.message).toContain("`plan_id`");
    expect(lost?.fix).toContain("`plan_reference`");
    expect(lost?.location).toMatchObject({
      file: mapping,
      line: lineOf(project.read(mapping), "plan.id, provider: plan_id }\n        - {"),
    });
    expect(project.snapshot("generated")).toEqual(before);
  });

  test("a new field is undecided, by its name", async () => {
    const changed = pageText.replace(
      "\nlookup_key\nstring\n",
      "\nlookup_key\nstring\ncommitment\nstring\n",
    );
    project.write(page, changed);
    const { code, errors } = await generate(project);
    expect(code).toBe(1);
    expect(errors.map((error) => error.code)).toEqual(["mapping-undecided"]);
    expect(errors[0]?.message).toContain("`commitment`");
    expect(project.snapshot("generated")).toEqual(before);
  });

  test("a value that goes is named", async () => {
    project.write(
      page,
      pageText.replace("MONTHLY,\nANNUAL,\nWEEKLY,\nDAILY", "MONTHLY,\nANNUAL,\nWEEKLY"),
    );
    const { code, errors } = await generate(project);
    expect(code).toBe(1);
    const messages = errors.map((error) => `${error.code}: ${error.message}`).join("\n");
    expect(messages).toContain('mapping-table-value: `billing_period` has no value "DAILY"');
    expect(project.snapshot("generated")).toEqual(before);
  });

  test("after `crosswalk pin` the new form is what is compared", async () => {
    project.write(
      page,
      pageText.replace(
        "\nend_date\nstring\n",
        "\nend_date\nstring\nRequired string length: 1 - 40\n",
      ),
    );
    const changed = await generate(project);
    expect([...new Set(changed.errors.map((error) => error.code))]).toEqual([
      "mapping-pin-changed",
    ]);
    const pinned = await project.run("pin", "flexprice");
    expect(pinned.code).toBe(0);
    expect(await generate(project)).toMatchObject({ code: 0, errors: [] });
  });
}, 120_000);
