import { describe, expect, it, test } from "vitest";
import {
  createDiagnostics,
  declarations,
  onError,
  renderDiagnostic,
  sortDiagnostics,
  summarise,
  type Diagnostics,
} from "../../generator/diagnostics/index.ts";

const location = { file: "specs/a.yaml", line: 2, column: 3, endLine: 2, endColumn: 7 };

describe("the table of diagnostics", () => {
  it.each(Object.entries(declarations))("%s says what, why and what to do", (code, declaration) => {
    expect(code).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(declaration.title).not.toMatch(/\.$/);
    for (const sentence of [declaration.cause, declaration.fix])
      expect(sentence).toMatch(/^\S.*[.`)]$/s);
  });
});

describe("rendering", () => {
  it("shows place, frame, cause and fix", async () => {
    const diagnostics = createDiagnostics();
    diagnostics.report({ code: "file-missing", message: "There is no file `b`.", location });
    const [diagnostic] = diagnostics.all;
    if (diagnostic === undefined) throw new Error("nothing reported");
    const text = await renderDiagnostic(diagnostic, {
      colour: false,
      readSource: () => "one: 1\n  two: 2\nthree: 3\nfour: 4\n",
    });
    expect(text).toBe(
      [
        "specs/a.yaml:2:3 error File not found: There is no file `b`. [file-missing]",
        "    1 | one: 1",
        "  > 2 |   two: 2",
        "      |   ^^^^",
        "    3 | three: 3",
        "  why: The configuration names a file that does not exist or cannot be read.",
        "  fix: Correct the path, or add the file.",
      ].join("\n"),
    );
  });

  it("shows the place in a document on one line, not its beginning", async () => {
    const diagnostics = createDiagnostics();
    const line = `${"a".repeat(5000)}HERE${"b".repeat(5000)}`;
    const at = { file: "specs/a.json", line: 1, column: 5001, endLine: 1, endColumn: 5005 };
    diagnostics.report({ code: "file-missing", message: "m", location: at });
    const [diagnostic] = diagnostics.all;
    if (diagnostic === undefined) throw new Error("nothing reported");
    const text = await renderDiagnostic(diagnostic, { colour: false, readSource: () => line });
    const [, source = "", marker = ""] = text.split("\n");
    expect(source).toHaveLength("  > 1 | ".length + 160);
    expect(source.slice(marker.indexOf("^"), marker.lastIndexOf("^") + 1)).toBe("HERE");
  });

  it("does not let a document speak to the terminal", async () => {
    const diagnostics = createDiagnostics();
    diagnostics.report({ code: "file-missing", message: "\u001b[31mred\u202e", location });
    const [diagnostic] = diagnostics.all;
    if (diagnostic === undefined) throw new Error("nothing reported");
    const text = await renderDiagnostic(diagnostic, {
      colour: false,
      readSource: () => "a\n\u001b]0;title\u0007\n",
    });
    expect(text).not.toMatch(/[\u001b\u0007\u202e]/);
    expect(text).toContain("\\u001b[31mred\\u202e");
  });
});

describe("counting and order", () => {
  it("counts open problems and acknowledged ones apart", () => {
    const diagnostics = createDiagnostics((report) =>
      report.message === "known" ? { acknowledged: "because" } : undefined,
    );
    diagnostics.report({ code: "lint", message: "a" });
    diagnostics.report({ code: "lint", message: "b" });
    diagnostics.report({ code: "acknowledgement-unused", message: "c" });
    diagnostics.report({ code: "lint", message: "known" });
    expect(summarise(diagnostics.all)).toBe("2 errors, 1 warning (1 acknowledged)");
  });

  it("puts errors first, then goes by place", () => {
    const diagnostics = createDiagnostics();
    diagnostics.report({ code: "acknowledgement-unused", message: "warning", location });
    diagnostics.report({
      code: "file-missing",
      message: "second",
      location: { ...location, line: 10 },
    });
    diagnostics.report({
      code: "file-missing",
      message: "first",
      location: { ...location, line: 9 },
    });
    expect(sortDiagnostics(diagnostics.all).map((d) => d.message)).toEqual([
      "first",
      "second",
      "warning",
    ]);
  });
});

describe("stages", () => {
  test("cannot read what was reported, so that no severity can change the output", () => {
    const read = (diagnostics: Diagnostics): unknown => {
      // @ts-expect-error -- only commands have the log
      return diagnostics.all;
    };
    const decide = (diagnostics: Diagnostics): unknown => {
      // @ts-expect-error -- only commands decide whether a run failed
      return diagnostics.hasErrors;
    };
    expect([read, decide]).toHaveLength(2);
  });

  test("learn of an error that the configuration lowers", () => {
    const log = createDiagnostics(() => ({ severity: "off" }));
    let errors = 0;
    const watched = onError(log, () => (errors += 1));
    watched.report({ code: "lint", message: "lowered" });
    watched.report({ code: "lint-advice", message: "no error" });
    expect([errors, log.all.length]).toStrictEqual([1, 0]);
  });
});
