import { describe, expect, test } from "vitest";
import {
  createDiagnostics,
  forProvider,
  record,
  replay,
} from "../../generator/diagnostics/index.ts";

describe("what a computation reported", () => {
  const at = (line: number) => ({ file: "specs/a.yaml", line, column: 3 });

  test("is reported again, at its present location, with its provider", async () => {
    const recorded = await record((diagnostics, locate) => {
      diagnostics.report({ code: "example-invalid", message: "a", location: locate("/x/y") });
      diagnostics.report({ code: "lint", message: "b", severity: "info", fix: "so" });
      return 7;
    });
    const copy = JSON.parse(JSON.stringify(recorded)) as typeof recorded;
    const seen = createDiagnostics(({ code }) =>
      code === "example-invalid" ? { severity: "error" } : undefined,
    );
    const asked: string[] = [];
    const value = replay(copy, forProvider(seen, "acme"), (pointer) => {
      asked.push(pointer);
      return at(12);
    });
    expect([value, asked]).toEqual([7, ["/x/y"]]);
    expect(seen.all).toMatchObject([
      {
        code: "example-invalid",
        message: "a",
        severity: "error",
        location: at(12),
        provider: "acme",
      },
      { code: "lint", message: "b", severity: "info", fix: "so", provider: "acme" },
    ]);
    expect(seen.all[1]).not.toHaveProperty("location");
  });

  test("is located by its pointer when it had no location", async () => {
    const recorded = await record((diagnostics) => {
      diagnostics.report({ code: "pattern-stalls", message: "a", pointer: "/x" });
    });
    const seen = createDiagnostics();
    replay(recorded, seen, (pointer) => (pointer === "/x" ? at(4) : undefined));
    expect(seen.all).toMatchObject([{ pointer: "/x", location: at(4) }]);
  });

  test("has no location where its pointer leads nowhere now", async () => {
    const recorded = await record((diagnostics, locate) => {
      diagnostics.report({ code: "example-invalid", message: "a", location: locate("/x") });
    });
    for (const locate of [undefined, () => undefined]) {
      const seen = createDiagnostics();
      replay(recorded, seen, locate);
      expect(seen.all).toHaveLength(1);
      expect(seen.all[0]).not.toHaveProperty("location");
    }
  });
});
