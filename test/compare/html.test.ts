import { parseFragment, type DefaultTreeAdapterMap } from "parse5";
import { describe, expect, test } from "vitest";
import {
  compareDocuments,
  exportsOfManifest,
  renderHtml,
  type Review,
} from "../../generator/compare/index.ts";
import type { JsonObject } from "../../generator/json/values.ts";
import { documentOf, documentOfSchema } from "./harness.ts";
import { after, before, manifest, mappings } from "./example.ts";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

function reviewOf(base: JsonObject, revision: JsonObject, provider = "billing"): Review {
  const documents = { base: { document: base }, revision: { document: revision } };
  const exports = exportsOfManifest(manifest);
  const report = compareDocuments(
    { ...documents.base, exports },
    { ...documents.revision, exports },
    { provider, packageName: `@acme/${provider}`, mappings },
  );
  return { report, ...documents };
}

/** Every element of a page, in document order. */
function elementsOf(page: string): readonly Element[] {
  const visit = (node: Node): Element[] => {
    const children = "childNodes" in node ? node.childNodes.flatMap(visit) : [];
    return "attrs" in node ? [node, ...children] : children;
  };
  return visit(parseFragment(page));
}

const textOf = (node: Node): string =>
  "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
const attribute = ({ attrs }: Element, name: string) =>
  attrs.find((one) => one.name === name)?.value;
const named = (elements: readonly Element[], name: string) =>
  elements.filter(({ tagName }) => tagName === name);

const review = reviewOf(before, after);
const elements = elementsOf(renderHtml([reviewOf(before, before, "quiet"), review]));
const articles = named(elements, "article");

describe("the page", () => {
  test("has one article for each change, first those that touch mappings", () => {
    const ids = articles.map((article) => attribute(article, "id"));
    expect(ids.toSorted()).toEqual(review.report.changes.map(({ id }) => id).toSorted());
    const mapped = review.report.changes.filter((change) => change.mappings.length > 0);
    expect(ids.slice(0, mapped.length).toSorted()).toEqual(mapped.map(({ id }) => id).toSorted());
    expect(named(elements, "h2").map(textOf)).toEqual(["Changes that touch mappings", "billing"]);
  });

  test("counts the changes of each provider", () => {
    const rows = named(elements, "tr").map((row) => row.childNodes.map(textOf));
    expect(rows).toEqual([
      ["Provider", "Breaking", "May break", "Not breaking", "Informational", "Release"],
      ["billing", "2", "2", "0", "1", "major"],
      ["quiet", "0", "0", "0", "0", "none"],
    ]);
  });

  test("shows both documents, the value and the reasoning", () => {
    const change = review.report.changes.find(({ rule }) => rule === "response-became-nullable");
    const [article] = articles.filter((one) => attribute(one, "id") === change?.id);
    if (article === undefined) expect.fail("no article");
    const inside = named(elementsOf(renderHtml([review])), "article")
      .filter((one) => attribute(one, "id") === change?.id)
      .flatMap((one) => {
        const visit = (node: Node): Element[] =>
          "childNodes" in node
            ? node.childNodes.flatMap((child) => [
                ...("attrs" in child ? [child] : []),
                ...visit(child),
              ])
            : [];
        return visit(one);
      });
    expect(named(inside, "del").map(textOf).join("\n")).toContain("type: string");
    expect(named(inside, "ins").map(textOf).join("\n")).toContain('- "null"');
    expect(textOf(article)).toContain("The old document rejects it; the new one accepts it.");
    expect(textOf(article)).toContain("The rule response-became-nullable");
    expect(named(inside, "details").map((one) => attribute(one, "open"))).toEqual([""]);
  });

  test("is the same for the same documents, and says when nothing changed", () => {
    expect(renderHtml([review])).toBe(renderHtml([reviewOf(before, after)]));
    expect(renderHtml([reviewOf(before, before)])).toContain("Nothing changed in meaning.");
  });
});

test("nothing of a document becomes markup", () => {
  const known = new Set(elements.map(({ tagName }) => tagName));
  const text = `"><script>alert(1)</script><img src=x onerror=alert(1)>' <!--CHANGES--> /*SCRIPT*/`;
  const document = (type: string): JsonObject =>
    documentOf({
      paths: {
        [`/${text}`]: {
          get: {
            operationId: text,
            responses: {
              "200": {
                description: text,
                content: { [text]: { schema: { type, title: text, enum: [text] } } },
              },
            },
          },
        },
      },
    });
  const page = renderHtml([reviewOf(document("string"), document("integer"), text)]);
  const found = elementsOf(page);
  expect(found.filter(({ tagName }) => !known.has(tagName))).toEqual([]);
  expect(found.flatMap(({ attrs }) => attrs.filter(({ name }) => /^on/.test(name)))).toEqual([]);
  expect(named(found, "script")).toHaveLength(1);
  expect(named(found, "h2").map(textOf)).toEqual([text]);
});

test("a long list is shown where it differs", () => {
  const values = Array.from({ length: 300 }, (_, index) => `value-${index}`);
  const page = renderHtml([
    reviewOf(
      documentOfSchema({ type: "object", properties: { a: { enum: values } }, maxProperties: 4 }),
      documentOfSchema({ type: "object", properties: { a: { enum: values } }, maxProperties: 3 }),
    ),
  ]);
  expect(page).toContain("<del>maxProperties: 4</del>");
  expect(page).not.toContain("value-150");
});

test("reports of one name show the documents of their own", () => {
  const shop = (maximum: number): JsonObject =>
    documentOfSchema({ type: "object", properties: { a: { type: "integer", maximum } } });
  const page = renderHtml([reviewOf(shop(5), shop(4)), reviewOf(shop(50), shop(40))]);
  expect(page).toContain("<del>maximum: 5</del>");
  expect(page).toContain("<ins>maximum: 40</ins>");
});
