import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import {
  addReleases,
  bumpFor,
  compareDocuments,
  exitCodeFor,
  exportsOfManifest,
  nextVersion,
  renderAnnotations,
  renderChangeset,
  renderJson,
  renderMarkdown,
  renderText,
  updateChangelog,
  type ChangeReport,
} from "../../generator/compare/index.ts";
import type { JsonObject } from "../../generator/json/values.ts";
import { packageRoot } from "../../generator/package-root.ts";
import { after, before, manifest, mappings, revise } from "./example.ts";

function review(revision: JsonObject, base = before): ChangeReport {
  const exports = exportsOfManifest(manifest);
  return compareDocuments(
    { document: base, exports },
    {
      document: revision,
      exports,
      locate: (pointer) => ({
        file: "specs/billing/openapi.yaml",
        line: pointer.length,
        column: 3,
      }),
    },
    { provider: "billing", packageName: "@crosswalk/billing", mappings },
  );
}

const report = review(after);

describe("a renamed request field and a response field that became nullable", () => {
  it("says what breaks, for whom, and which mappings and exports it touches", () => {
    const seen = report.changes
      .filter((change) => change.class !== "informational")
      .map(({ rule, class: cls, operations, exports, mappings, witness, hint, message }) => ({
        rule,
        cls,
        operations,
        exports,
        mappings: mappings.map(({ canonical }) => canonical),
        witness,
        hint,
        message,
      }));
    const operations = ["POST /subscriptions"];
    expect(seen).toEqual([
      {
        rule: "request-required-property-added",
        cls: "breaking",
        operations,
        exports: ["NewSubscription"],
        mappings: [],
        witness: { customer_id: expect.any(String), plan: expect.any(String) },
        hint: 'renamed from "customer_id"?',
        message:
          'NewSubscription.customerId: required property added (string); renamed from "customer_id"?',
      },
      {
        rule: "request-required-property-removed",
        cls: "may-break",
        operations,
        exports: ["NewSubscription"],
        mappings: ["customer.id"],
        witness: undefined,
        hint: 'renamed to "customerId"?',
        message:
          'NewSubscription.customer_id: required property removed (string); renamed to "customerId"?',
      },
      {
        rule: "response-enum-value-added",
        cls: "may-break",
        operations,
        exports: ["Subscription"],
        mappings: [],
        witness: "paused",
        hint: undefined,
        message: "Subscription.status: enum value added (paused)",
      },
      {
        rule: "response-became-nullable",
        cls: "breaking",
        operations,
        exports: ["Subscription"],
        mappings: ["trial.endAt"],
        witness: null,
        hint: undefined,
        message: "Subscription.trial_end: became nullable",
      },
    ]);
    const gone = report.changes.find(({ rule }) => rule === "request-required-property-removed");
    expect(gone?.pointer).toBe("/components/schemas/NewSubscription/properties/customer_id");
    expect(gone?.location?.line).toBe(gone?.pointer.length);
  });

  it("renders a comment: the table first, details folded", () => {
    const lines = renderMarkdown([report]).split("\n");
    expect(lines[0]).toBe("<!-- crosswalk-review -->");
    expect(lines.slice(3, 6)).toEqual([
      "| provider | breaking | may break | not breaking | informational | release | mappings touched |",
      "|---|---:|---:|---:|---:|---|---:|",
      "| **billing** | 2 | 2 |  | 1 | major | 2 |",
    ]);
    expect(lines.filter((line) => line.startsWith("<details"))).toEqual([
      "<details open><summary>2 touching mappings</summary>",
      "<details open><summary>billing: 1 breaking</summary>",
      "<details><summary>billing: 1 may break</summary>",
      "<details><summary>billing: 1 informational</summary>",
    ]);
  });

  it("shows first what touches mappings, of whichever provider, in every format", () => {
    const unrelated = { ...report, provider: "other", changes: [...report.changes] };
    const others = unrelated.changes.map((change) => ({ ...change, mappings: [] }));
    const reports = [{ ...unrelated, changes: others }, report];
    const first = report.changes.find(({ rule }) => rule === "response-became-nullable");
    const { providers } = JSON.parse(renderJson(reports)) as { providers: ChangeReport[] };
    expect(providers.map(({ provider }) => provider)).toEqual(["billing", "other"]);
    expect(providers[0]?.changes[0]).toEqual(JSON.parse(JSON.stringify(first)));
    expect(renderText(reports).split("\n").slice(0, 4)).toEqual([
      "2 of the changes touch mappings",
      "",
      "  breaking: billing POST /subscriptions: Subscription.trial_end: became nullable",
      expect.stringContaining("specs/billing/openapi.yaml:53"),
    ]);
    const [, comment = ""] = renderMarkdown(reports).split("<summary>");
    expect(comment).toMatch(
      /^2 touching mappings<\/summary>\n\n- \*\*billing\*\*, breaking: `POST \/subscriptions`/,
    );
  });

  it("fits into a comment, whatever changed, and says what it leaves out", () => {
    const [change] = report.changes;
    if (change === undefined) throw new Error("nothing changed");
    const mappings = [{ mapping: "a.yaml", canonical: "b" }];
    const long = { ...change, message: "x".repeat(70_000), mappings };
    const changes = [long, ...Array.from({ length: 2_000 }, () => ({ ...change, mappings: [] }))];
    const text = renderMarkdown([{ ...report, changes }], { reportUrl: "https://ci.example/1" });
    expect(text.length).toBeLessThan(65_536);
    expect(text.match(/^- /gm)).toHaveLength(100);
    expect(text).toContain(
      "1901 more changes are not shown here; all are in [the report](https://ci.example/1).",
    );
  });

  it("renders for a terminal", () => {
    expect(renderText([report])).toContain(
      "POST /subscriptions: Subscription.trial_end: became nullable\n      specs/billing/openapi.yaml:53 · response-became-nullable · ec8ee4f5cc · shown by null · changes Subscription · touches specs/crosswalk/subscriptions/billing.yaml → trial.endAt\n",
    );
    expect(renderText([review(structuredClone(before))])).toBe("billing: nothing changed\n");
  });

  it("renders JSON that its schema describes", () => {
    const schema = readFileSync(`${packageRoot()}/generator/compare/report.schema.json`, "utf8");
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(schema) as JsonObject);
    const parsed = JSON.parse(renderJson([report, review(before)])) as JsonObject;
    expect(validate(parsed) ? [] : validate.errors).toEqual([]);
    expect(validate({ ...parsed, format: 2 })).toBe(false);
  });

  it("marks lines in GitHub", () => {
    const lines = renderAnnotations([report]).trimEnd().split("\n");
    expect(lines).toHaveLength(4);
    expect(lines[1]).toBe(
      "::error file=specs/billing/openapi.yaml,line=53,title=response-became-nullable::Subscription.trial_end: became nullable",
    );
  });

  it("writes a changeset", () => {
    const text = renderChangeset([report]) ?? "";
    expect(text.split("\n").slice(0, 5)).toEqual([
      "---",
      '"@crosswalk/billing": major',
      "---",
      "",
      "### Breaking",
    ]);
    expect(renderChangeset([review(before)])).toBeUndefined();
  });

  it("sets the exit code", () => {
    const harmless = review(revise((schemas) => (schemas["Extra"] = {})));
    expect([exitCodeFor([report], "breaking"), exitCodeFor([report], "none")]).toEqual([1, 0]);
    expect([exitCodeFor([harmless], "breaking"), exitCodeFor([harmless], "may-break")]).toEqual([
      0, 0,
    ]);
    const mayBreak = review(
      revise((schemas) => {
        const status = { type: "string", enum: ["active", "canceled", "paused"] };
        const old = schemas["Subscription"] as JsonObject;
        schemas["Subscription"] = {
          ...old,
          properties: { ...(old["properties"] as JsonObject), status },
        };
      }),
    );
    expect([exitCodeFor([mayBreak], "breaking"), exitCodeFor([mayBreak], "may-break")]).toEqual([
      0, 1,
    ]);
  });
});

describe("the version bump", () => {
  const bump = (edit: (schemas: JsonObject) => void) => bumpFor(review(revise(edit)));
  const property = (schemas: JsonObject, name: string, value: JsonObject) => {
    const schema = schemas["Subscription"] as JsonObject;
    schema["properties"] = { ...(schema["properties"] as JsonObject), [name]: value };
  };

  it("follows the wire contract and the exported types", () => {
    expect(bump(() => undefined)).toBe("none");
    expect(bump((schemas) => property(schemas, "id", { type: "string", description: "Id." }))).toBe(
      "patch",
    );
    expect(bump((schemas) => property(schemas, "note", { type: "string" }))).toBe("minor");
    expect(bump((schemas) => property(schemas, "id", { type: ["string", "null"] }))).toBe("major");
  });

  it("is major when only an exported name goes away", () => {
    const base = revise((schemas) => (schemas["Unused"] = { type: "string" }));
    const gone = review(before, base);
    expect(gone.counts).toMatchObject({ breaking: 0, "may-break": 0 });
    expect(bumpFor(gone)).toBe("major");
  });

  it("counts what may break as major, or as minor when asked", () => {
    const grown = review(
      revise((schemas) =>
        property(schemas, "status", { type: "string", enum: ["active", "canceled", "paused"] }),
      ),
    );
    expect([bumpFor(grown), bumpFor(grown, { mayBreak: "minor" })]).toEqual(["major", "minor"]);
  });

  it.each([
    ["1.4.2", "major", "2.0.0"],
    ["1.4.2", "minor", "1.5.0"],
    ["1.4.2", "patch", "1.4.3"],
    ["1.4.2", "none", "1.4.2"],
    ["0.4.2", "major", "0.5.0"],
    ["0.4.2", "minor", "0.4.3"],
  ] as const)("%s and %s gives %s", (version, part, expected) => {
    expect(nextVersion(version, part)).toBe(expected);
  });
});

describe("the changelog", () => {
  const old = "# Changelog\n\nBy hand.\n\n## 1.0.0\n\n- First.\n";

  it("writes the unreleased section again and again the same, and leaves the rest alone", () => {
    const once = updateChangelog(old, report);
    expect(updateChangelog(once, report)).toBe(once);
    expect(once.startsWith("# Changelog\n\nBy hand.\n\n## Unreleased\n\n### Breaking\n\n- ")).toBe(
      true,
    );
    expect(once.endsWith("\n\n## 1.0.0\n\n- First.\n")).toBe(true);
    expect(updateChangelog(once, review(before))).toBe(old);
  });

  it("adds the releases that have no section, in their order, once", () => {
    const unreleased = updateChangelog(old, report);
    const releases = ["0.9.0", "1.0.0", "1.2.0", "1.10.0"].map((version) => ({
      version,
      report: version === "1.2.0" ? review(before) : report,
    }));
    const full = addReleases(unreleased, releases);
    expect(full.match(/^## .*$/gm)).toEqual([
      "## Unreleased",
      "## 1.10.0",
      "## 1.2.0",
      "## 1.0.0",
      "## 0.9.0",
    ]);
    expect(full).toContain("## 1.2.0\n\nNothing changed in meaning.\n\n## 1.0.0\n\n- First.\n");
    expect(full).toContain("## 1.10.0\n\n### Breaking\n");
    expect(addReleases(full, releases)).toBe(full);
    const dated = "# Changelog\n\n## [1.10.0] - 2026-01-31\n\n- By hand.\n";
    expect(addReleases(dated, releases.slice(3))).toBe(dated);
  });

  it("starts without a file", () => {
    expect(updateChangelog(undefined, review(before))).toBe("# Changelog\n");
  });
});
