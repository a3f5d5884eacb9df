import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { format } from "prettier";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  configJsonSchema,
  diagnosticOverrides,
  unusedAcknowledgements,
  loadConfig,
} from "../../generator/config/index.ts";
import { createDiagnostics, type Diagnostic } from "../../generator/diagnostics/index.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "crosswalk-config-"));
  mkdirSync(join(root, "specs"));
  writeFileSync(join(root, "specs/a.yaml"), "openapi: 3.1.0\n");
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function load(text: string): {
  config: ReturnType<typeof loadConfig>;
  found: readonly Diagnostic[];
} {
  writeFileSync(join(root, "crosswalk.config.yaml"), text);
  const diagnostics = createDiagnostics();
  return { config: loadConfig(root, diagnostics), found: diagnostics.all };
}

const places = (found: readonly Diagnostic[]): string[] =>
  found.map((d) => `${d.code} ${d.location?.line}:${d.location?.column}`);

describe("the configuration", () => {
  it("names functions as each provider says, or else all", () => {
    const { config } = load(
      "names: { functions: camelCase }\nproviders:\n  a: { documents: [specs/a.yaml] }\n  b: { documents: [specs/a.yaml], names: { functions: document, prefix: bee } }\n",
    );
    expect(config?.providers.map(({ names }) => names)).toEqual([
      { functions: "camelCase", prefix: undefined },
      { functions: "document", prefix: "bee" },
    ]);
  });

  it("gives a package the folder that its provider or crosswalk names", () => {
    const { config, found } = load(
      "output: ./out/\nproviders:\n  a: { documents: [specs/a.yaml] }\n  b: { documents: [specs/a.yaml], output: packages//b/ }\n  c: { documents: [specs/a.yaml], output: out/sea }\n",
    );
    expect(found).toEqual([]);
    expect(config?.providers.map(({ folder }) => folder)).toEqual([
      "out/a",
      "packages/b",
      "out/sea",
    ]);
  });

  it.each([
    ["the same", "packages/A", "`b` and `a` would both be written into `packages/a`."],
    ["one in another", "packages/a/b", "`packages/a/b` and the folder of `a`"],
    ["one around another", "packages", "`packages` and the folder of `a`"],
    ["deep in that of all", "generated/x/b", "the folder of all packages, `generated`"],
    ["one with documents", "specs", "`specs/a.yaml` lies in `specs`"],
    ["outside of the project", "../b", "a path inside the project"],
    ["the project itself", "./", "a folder of its own"],
    ["of the package manager", "node_modules/b", "not git's or the package manager's"],
  ])("rejects a folder of its own: %s", (_what, folder, message) => {
    const { found } = load(
      `providers:\n  a: { documents: [specs/a.yaml], output: packages/a }\n  b:\n    documents: [specs/a.yaml]\n    output: ${folder}\n`,
    );
    expect(places(found)).toEqual(["config-invalid 5:13"]);
    expect(found[0]?.message).toContain(message);
  });

  it("fills defaults", () => {
    const { config, found } = load("providers:\n  acme:\n    documents: [./specs/a.yaml]\n");
    expect(found).toEqual([]);
    expect(config).toMatchObject({
      output: "generated",
      validators: { formats: "assert", inferObjectType: true, int64: "number", dates: "string" },
      providers: [
        {
          name: "acme",
          packageName: "acme",
          documents: [{ file: "specs/a.yaml", location: { line: 3, column: 17 } }],
        },
      ],
    });
  });

  it("reports all mistakes together, each at its place", () => {
    const { config, found } = load(
      [
        "output: generated",
        "outptu: x",
        "providers:",
        "  acme:",
        "    documents: specs/a.yaml",
        "  Bad Name:",
        "    documents: [specs/a.yaml]",
        "validators:",
        "  formats: maybe",
      ].join("\n"),
    );
    expect(config).toBeUndefined();
    expect(places(found)).toEqual([
      "config-invalid 9:12",
      "config-invalid 5:16",
      "config-invalid 6:3",
      "config-invalid 2:1",
    ]);
  });

  it("asks for the key or name that a mistyped one resembles", () => {
    const { found } = load(
      [
        "outptu: generated",
        "providers:",
        "  acme:",
        "    documents: [{ file: specs/a.yaml, sorce: 'https://acme.test/a' }]",
      ].join("\n"),
    );
    expect(found.map(({ message, location }) => `${location?.line}: ${message}`)).toEqual([
      "4: /providers/acme/documents/0/source: Invalid input: expected string, received undefined",
      "4: Unknown key `sorce`. Did you mean `source`?",
      "1: Unknown key `outptu`. Did you mean `output`?",
    ]);
    const names = load(
      [
        "providers:",
        "  acme: { documents: [specs/a.yaml] }",
        "crosswalks:",
        "  things: { model: specs/a.yaml, mappings: { acne: specs/a.yaml } }",
        "diagnostics:",
        "  example-invald: { severity: off }",
      ].join("\n"),
    );
    expect(names.found.map(({ fix }) => fix)).toEqual([
      "Did you mean `acme`?",
      "Did you mean `example-invalid`?",
    ]);
  });

  it("reports broken YAML with line and column", () => {
    const { found } = load("providers:\n  acme: {documents: [a\n");
    expect(found[0]).toMatchObject({ code: "config-syntax", location: { line: 3 } });
  });

  it("reports a key that is there twice", () => {
    const { found } = load("output: a\noutput: b\n");
    expect(places(found)).toEqual(["config-syntax 2:1"]);
  });

  it("reports missing files and unknown names", () => {
    const { found } = load(
      [
        "providers:",
        "  acme:",
        "    documents: [specs/b.yaml]",
        "crosswalks:",
        "  things:",
        "    model: specs/a.yaml",
        "    mappings: {other: specs/a.yaml}",
        "diagnostics:",
        "  no-such-code: {severity: off}",
      ].join("\n"),
    );
    expect(places(found)).toEqual([
      "config-unknown-provider 7:23",
      "config-unknown-diagnostic 9:3",
      "file-missing 3:17",
    ]);
  });

  it("refuses to lower or acknowledge errors after which nothing can be made", () => {
    const { config, found } = load(
      [
        "diagnostics:",
        "  ref-file-missing: {severity: off}",
        "  ref-not-pinned: {acknowledge: [{reason: later}]}",
        "  output-foreign-file: {severity: warning}",
        "  json-syntax: {severity: error}",
        "  lint: {severity: off}",
        "  example-invalid: {severity: error, acknowledge: [{reason: known}]}",
        "  mapping-pin-changed: {acknowledge: [{reason: known}]}",
      ].join("\n"),
    );
    expect(config).toBeUndefined();
    expect(places(found)).toEqual([
      "config-diagnostic-final 2:3",
      "config-diagnostic-final 3:3",
      "config-diagnostic-final 4:3",
    ]);
  });

  it.each(["__proto__", "../up", "con", "a/b", "", "Acme"])("refuses the name %j", (name) => {
    const { config, found } = load(
      `providers:\n  ${JSON.stringify(name)}:\n    documents: [specs/a.yaml]\n`,
    );
    expect(config).toBeUndefined();
    expect(found.every((d) => d.location?.line === 2)).toBe(true);
  });

  it("takes files and https URLs as places that references may reach, each as it is compared", () => {
    const load1 = (place: string): ReturnType<typeof load> =>
      load(
        `providers:\n  acme:\n    documents: [specs/a.yaml]\n    allowReferences:\n      - ${JSON.stringify(place)}\n`,
      );
    for (const place of [
      "specs/shared.yaml",
      "https://schemas.test/",
      "https://schemas.test/money.yaml?version=2",
      "https://schemas.test:8443/common/",
    ])
      expect(load1(place).config?.providers[0]?.allowReferences).toEqual([place]);
    for (const place of [
      "",
      "http://schemas.test/",
      "HTTPS://schemas.test/",
      "https://schemas.test",
      "https://schemas.test/a/../b/",
      "https://*.test/",
      "https://10.0.0.1/",
      "https://2130706433/",
      "https://user:word@schemas.test/",
      "//schemas.test/",
      "file:///etc/passwd",
    ]) {
      const { config, found } = load1(place);
      expect(config, place).toBeUndefined();
      expect(places(found), place).toEqual(["config-invalid 5:9"]);
    }
  });

  it("has an up-to-date JSON Schema for editors", async () => {
    const text = await format(JSON.stringify(configJsonSchema()), {
      parser: "json",
      printWidth: 100,
    });
    await expect(text).toMatchFileSnapshot("../../generator/config/config.schema.json");
  });
});

describe("overrides", () => {
  const report = {
    code: "lint",
    message: "m",
    location: { file: "specs/a.yaml", line: 3, column: 1 },
    provider: "acme",
  } as const;

  it("takes warnings for errors where it is strict, but for acknowledged ones", () => {
    const warning = { code: "operation-left-out", message: "m", provider: "acme" } as const;
    const known = { "operation-left-out": { acknowledge: [{ reason: "r", provider: "acme" }] } };
    const note = { "operation-left-out": { severity: "info" } } as const;
    const severity = (diagnostics: object, isStrict: boolean) => {
      const log = createDiagnostics(diagnosticOverrides({ diagnostics } as never, isStrict));
      log.report(warning);
      return [log.all[0]?.severity, log.hasErrors()];
    };
    expect(severity({}, false)).toEqual(["warning", false]);
    expect(severity({}, true)).toEqual(["error", true]);
    expect(severity(known, true)).toEqual(["warning", false]);
    expect(severity(note, true)).toEqual(["info", false]);
  });

  it("turns a severity and acknowledges what every criterion fits", () => {
    const override = diagnosticOverrides({
      diagnostics: {
        lint: {
          severity: "error",
          acknowledge: [
            { reason: "another line", line: 4 },
            { reason: "known", file: "specs/a.yaml", provider: "acme" },
          ],
        },
      },
    });
    expect(override(report)).toEqual({ severity: "error", acknowledged: "known" });
    const diagnostics = createDiagnostics(override);
    diagnostics.report(report);
    expect(diagnostics.hasErrors()).toBe(false);
    expect(diagnostics.all[0]?.acknowledged).toBe("known");
  });

  it("leaves other codes alone and drops what is off", () => {
    const override = diagnosticOverrides({ diagnostics: { lint: { severity: "off" } } });
    const diagnostics = createDiagnostics(override);
    diagnostics.report(report);
    diagnostics.report({ code: "file-missing", message: "m" });
    expect(diagnostics.all.map((d) => d.code)).toEqual(["file-missing"]);
    expect(diagnostics.hasErrors()).toBe(true);
  });

  it("tells which acknowledgements nothing was reported for", () => {
    const config = {
      diagnostics: {
        lint: { acknowledge: [{ reason: "known" }, { reason: "gone", provider: "acme", line: 7 }] },
      },
    };
    const diagnostics = createDiagnostics(diagnosticOverrides(config));
    diagnostics.report({ code: "lint", message: "m" });
    expect(unusedAcknowledgements(config, diagnostics.all)).toEqual([
      {
        code: "acknowledgement-unused",
        message: "`lint` with provider `acme`, line `7`, acknowledged because: gone",
      },
    ]);
  });

  it("has no say over errors that are final, whatever it asks for", () => {
    const override = (): { severity: "off"; acknowledged: string } => ({
      severity: "off",
      acknowledged: "known",
    });
    const diagnostics = createDiagnostics(override);
    diagnostics.report({ code: "ref-file-missing", message: "m" });
    expect(diagnostics.all).toMatchObject([{ code: "ref-file-missing", severity: "error" }]);
    expect(diagnostics.all[0]).not.toHaveProperty("acknowledged");
    expect(diagnostics.hasErrors()).toBe(true);
  });
});
