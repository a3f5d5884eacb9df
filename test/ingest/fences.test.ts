import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { expect, test } from "vitest";
import { findFences } from "../../generator/ingest/shared/fences.ts";

/** The fences that a CommonMark parser finds, for pages without containers and indented code. */
function byParser(text: string) {
  return fromMarkdown(text, {
    extensions: [{ disable: { null: ["codeIndented", "htmlFlow", "blockQuote", "list"] } }],
  })
    .children.filter((node) => node.type === "code")
    .map(({ lang, meta, value, position }) => ({
      language: (lang ?? "").toLowerCase(),
      meta: meta ?? "",
      text: value.replaceAll("\r\n", "\n"),
      line: position?.start.line,
    }));
}

test("finds what a CommonMark parser finds", () => {
  const piece = fc.constantFrom(
    "```",
    "````",
    "~~~",
    "```yaml a b",
    "````json",
    "  ```",
    "   ````yml x",
    "text",
    "# title",
    "",
    "  indented",
    "``` a`b",
    "~~~ a`b",
    "``",
    "- item",
    "a: |",
    "```  ",
    "~~~~",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 15 }), fc.constantFrom("\n", "\r\n"), (lines, end) => {
      const page = lines.join(end);
      const found = findFences(page).map(({ language, meta, text, line }) => ({
        language,
        meta,
        text,
        line,
      }));
      // A parser leaves out the line break before the end of a page.
      const trimmed = (fences: { text: string }[]) =>
        fences.map((fence) => ({ ...fence, text: fence.text.replace(/\n+$/, "") }));
      expect(trimmed(found)).toStrictEqual(trimmed(byParser(page)));
    }),
    { numRuns: 500 },
  );
});

test("fences inside of components are found, and their indentation is told", () => {
  const page = "<Tabs>\n        ```yaml a\n        x: 1\n          y: 2\n        ```\n</Tabs>\n";
  expect(findFences(page)).toStrictEqual([
    { language: "yaml", meta: "a", text: "x: 1\n  y: 2", line: 2, firstLine: 3, indent: 8 },
  ]);
});
