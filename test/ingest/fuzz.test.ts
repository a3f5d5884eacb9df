import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectFormat } from "../../generator/ingest/index.ts";
import { readText, specText } from "./helpers.ts";
import { runs } from "../support/share.ts";

const seeds = [
  "chatdash/000_109286e6404e5d73.txt",
  "chatdash/001_c44cd9f5c9bb9e4e.txt",
  "pelcro/002_5fdd540e0be5b4b2.txt",
  "flexprice/003_d6cf85f491d46733.txt",
  "maxio/004_6d5515734d128345.txt",
].map(specText);

const seed = fc.constantFrom(...seeds);
/** Pieces that mean something to one of the readers. */
const piece = fc.constantFrom(
  "\n",
  "\n\n",
  "````",
  "```json\n",
  "{",
  "}",
  "[",
  "]",
  "|",
  "\\|",
  '"',
  "'",
  "`",
  ":",
  "- ",
  "&a ",
  "*a",
  "<<: ",
  "string",
  "object",
  "array of ",
  "enum<",
  "required",
  "enum",
  "Allowed:",
  "Body",
  "Response",
  "Body Params",
  "Available options:",
  "Example:",
  "default:",
  "**Default**: `",
  "__proto__",
  "constructor",
  "$ref: ",
  "\u200b",
  "[](#body-a)",
  "---\n",
  "\u0000",
  "\ud800",
  "\r",
  "1e999",
  "{a}",
  "POST\n/\n",
  "openapi: 3.1.0\n",
  "<br>",
);
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat({ max: 200 }),
  insert: fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 4 }),
});

function mutate(
  text: string,
  mutations: readonly { at: number; remove: number; insert: string[] }[],
): string {
  return mutations.reduce((result, { at, remove, insert }) => {
    const start = Math.floor(at * result.length);
    return result.slice(0, start) + insert.join("") + result.slice(start + remove);
  }, text);
}

function hasOnlyJson(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  return typeof value === "object" && Object.values(value).every(hasOnlyJson);
}

/** Whatever a file holds: a document whose facts can be located, or at least one error. */
function expectSound(text: string): void {
  const read = readText(text);
  if (read.document === undefined) {
    expect(read.diagnostics.some(({ severity }) => severity === "error")).toBe(true);
  } else {
    expect(hasOnlyJson(read.document.value)).toBe(true);
    for (const pointer of ["", "/info/title", "/paths", "/components/schemas"])
      expect(read.document.locate(pointer)?.file).toBe("page.md");
  }
  const lineCount = text.split(/\r\n|\n|\r/).length;
  for (const { location } of read.diagnostics) {
    expect(location?.line).toBeGreaterThanOrEqual(1);
    expect(location?.line).toBeLessThanOrEqual(lineCount + 1);
  }
}

describe("no text makes a reader throw", () => {
  test("mutated seeds", () => {
    fc.assert(
      fc.property(seed, fc.array(mutation, { minLength: 1, maxLength: 5 }), (text, mutations) => {
        expectSound(mutate(text, mutations));
      }),
      { numRuns: runs(250, 25) },
    );
  });

  test("truncated seeds", () => {
    for (const text of seeds)
      for (let length = 0; length < text.length; length += Math.ceil(text.length / runs(40, 12)))
        expectSound(text.slice(0, length));
  });

  test("lines of several seeds mixed", () => {
    const lines = seeds.flatMap((text) => text.split("\n"));
    const line = fc.nat({ max: lines.length - 1 }).map((index) => lines[index] ?? "");
    fc.assert(
      fc.property(fc.array(fc.oneof(line, piece), { maxLength: 80 }), (mixed) => {
        expectSound(mixed.join("\n"));
      }),
      { numRuns: runs(300, 30) },
    );
  });
});

describe("the work grows with the text", () => {
  const n = runs(20_000, 4_000);
  test.each([
    ["open braces", `POST\n/\na\n${"{\n".repeat(n)}`],
    ["open braces after a sample", `POST\n/\na\ncurl x\n${'{ "a":\n'.repeat(n)}\nBody\n`],
    ["lines that are types", `Authorizations\nRequired range:\n${"string\n".repeat(n)}`],
    ["lines that are names", `Authorizations\n\nAvailable options:\n${"a,\n".repeat(n)}`],
    [
      "examples",
      `Body\n\napplication/json\na\nobject\nExample:\n${"[\n".repeat(n)}\nAvailable options:`,
    ],
    ["nameless rows", `Body Params\nQuery Params\n${"string\n".repeat(n)}`],
    ["arrays", `Body Params\nQuery Params\n${"a\narray of strings\n".repeat(n)}`],
    ["dots", `GET\n/\na\n\nBody\n\na\nobject\n${`${"a.".repeat(100)}\n`.repeat(n / 20)}`],
    [
      "bars",
      `## Structure\n\n\`A\`\n\n## Fields\n| Name | Type |\n| --- | --- |\n| ${"\\| a".repeat(n)} |`,
    ],
    [
      "type brackets",
      `## Structure\n\n## Fields\n| Name | Type |\n| --- | --- |\n| a | ${"List[".repeat(n)} |`,
    ],
    ["spaces", `${" ".repeat(n * 5)}x\nBody Params\n${"a ".repeat(n)}\n`],
    ["hashes", `${"#".repeat(n * 5)}\nBody Params\nQuery Params\n`],
    ["fences", "```json\n".repeat(n / 10) + "openapi: 3.1.0"],
    ["quotes of quotes", `${">".repeat(n / 20)} a\n\`\`\`yaml\nopenapi: 3.1.0\n\`\`\``],
    ["emphasis", `${"**a".repeat(n)}\n\n\`\`\`yaml\nopenapi: 3.1.0\n\`\`\``],
    ["paragraphs", `${"a\n\n".repeat(n)}\`\`\`yaml\nopenapi: 3.1.0\n\`\`\``],
    ["flow keys", `${"{ ".repeat(n)}openapi`],
    ["backslashes", `{"openapi":"3.1.0","a":"${"\\\\".repeat(n * 5)}"}`],
  ])("%s", (_, text) => {
    expectSound(text);
  });
});

test("the format is told by the content alone", () => {
  expect(seeds.map((text) => detectFormat({ file: "x", text }))).toStrictEqual([
    "embedded-openapi",
    "mintlify-text",
    "readme-text",
    "mintlify-text",
    "apimatic-model",
  ]);
  for (const text of ["", "hello", "# A page\n\nWith prose.", "{}", "a: 1", "GET /x"])
    expect(detectFormat({ file: "openapi.yaml", text })).toBeUndefined();
});

test("an unknown format says what was looked for and what is nearest", () => {
  const read = readText("# Notes\n\nGET /x\n");
  expect(read.codes).toStrictEqual(["unknown-format"]);
  expect(read.diagnostics[0]?.message).toMatch(/Looked for: .*Nearest: mintlify-text/);
});
