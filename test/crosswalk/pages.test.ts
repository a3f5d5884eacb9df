import { describe, expect, test } from "vitest";
import { pagesOf, readPosition, type PagePlan } from "../../templates/package/runtime/pages.ts";
import { positionAfter } from "../../templates/package/runtime/page-kinds.ts";

const page = (more: object = {}) => ({
  ...{ body: {}, items: [1, 2] as readonly unknown[], headers: new Headers(), position: {} },
  ...more,
});

/** Position of the next page, as parameters. */
function next(plan: PagePlan, more: object): unknown {
  const cursor = positionAfter(plan, page(more));
  return cursor === undefined ? undefined : readPosition(plan, cursor);
}

describe("what the next page is", () => {
  const cases: readonly (readonly [string, PagePlan, object, unknown])[] = [
    [
      "a cursor",
      { cursor: "meta.next", into: "query:after" },
      { body: { meta: { next: "c" } } },
      { "query:after": "c" },
    ],
    ["an empty cursor", { cursor: "next", into: "query:after" }, { body: { next: "" } }, undefined],
    [
      "a cursor with an end",
      { cursor: "next", into: "query:after", while: "more" },
      { body: { next: "c", more: false } },
      undefined,
    ],
    [
      "the last item",
      { lastItem: "id", into: "query:after", while: "more" },
      { body: { more: true }, items: [{ id: "a" }, { id: "b" }] },
      { "query:after": "b" },
    ],
    [
      "the last item's number, for a parameter that takes text",
      { lastItem: "id", into: "query:after", takes: "text" },
      { items: [{ id: 7 }] },
      { "query:after": "7" },
    ],
    [
      "a cursor that is text, for a parameter that takes a number",
      { cursor: "next", into: "query:before", takes: "number" },
      { body: { next: "17.5" } },
      { "query:before": 17.5 },
    ],
    ["the last item of nothing", { lastItem: "id", into: "query:after" }, { items: [] }, undefined],
    [
      "a number that is given",
      { number: "next", into: "query:page" },
      { body: { next: 3 } },
      { "query:page": 3 },
    ],
    ["no number", { number: "next", into: "query:page" }, { body: { next: null } }, undefined],
    [
      "a number of pages",
      { pages: "pages", into: "query:page" },
      { body: { pages: 2 } },
      { "query:page": 2 },
    ],
    [
      "the last of the pages",
      { pages: "pages", into: "query:page" },
      { body: { pages: 2 }, position: { "query:page": 2 } },
      undefined,
    ],
    ["a full page", { into: "query:page" }, { size: 2 }, { "query:page": 2 }],
    ["a page that is not full", { into: "query:page" }, { size: 3 }, undefined],
    [
      "an offset",
      { offset: "query:skip", total: "total" },
      { body: { total: 3 } },
      { "query:skip": 2 },
    ],
    [
      "the last offset",
      { offset: "query:skip", total: "total" },
      { body: { total: 4 }, position: { "query:skip": 2 } },
      undefined,
    ],
    [
      "an address",
      { url: "next", numeric: ["page"] },
      { body: { next: "https://x.example/y?page=2&a=b" } },
      { "query:page": 2, "query:a": "b" },
    ],
    ["no address", { url: "next" }, { body: { next: null } }, undefined],
    [
      "a link",
      { link: "next" },
      {
        headers: new Headers({
          link: '<https://x.example/?p=2>; rel="prev", </y?p=3>; rel="next"',
        }),
      },
      { "query:p": "3" },
    ],
  ];
  test.each(cases)("%s", (_, plan, more, expected) => {
    expect(next(plan, more)).toEqual(expected);
  });
});

test.each(["no json", "[]", '{"path:id":"x"}', '{"query:after":{}}'])(
  "%s is no cursor of ours",
  (cursor) => {
    expect(() => readPosition({ cursor: "next", into: "query:after" }, cursor)).toThrow("cursor");
  },
);

test("a list that leads back is stopped", async () => {
  const read = async () => Promise.resolve({ cursor: "a" });
  const seen: unknown[] = [];
  await expect(async () => {
    for await (const one of pagesOf(read)) seen.push(one);
  }).rejects.toThrow("second time");
  expect(seen).toHaveLength(2);
});
