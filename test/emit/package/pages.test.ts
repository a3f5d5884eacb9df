import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isObject, type JsonObject, type JsonValue } from "../../../generator/json/values.ts";
import { emitDocument, type LoadedModule } from "../../support/emitted-package.ts";
import { startLoopbackServer, type ServedResponse } from "../../support/loopback-server.ts";

/** A server that is asked for `/name?query` responds by the function of that name. */
const lists: Record<string, (query: URLSearchParams, body: JsonObject) => ServedResponse> = {};
const server = await startLoopbackServer(({ url, body }) => {
  const { pathname, searchParams } = new URL(url, "http://x");
  const text = body.toString();
  return (
    lists[pathname.slice(1)]?.(
      searchParams,
      text === "" ? {} : (JSON.parse(text) as JsonObject),
    ) ?? {
      status: 404,
    }
  );
});
afterAll(() => server.close());

const integer = { type: "integer" };
const text = { type: "string" };
const flag = { type: "boolean" };
const thing = { type: "object", properties: { id: text } };
const things = { type: "array", items: { $ref: "#/components/schemas/Thing" } };

interface List {
  readonly query?: Readonly<Record<string, JsonValue>>;
  readonly body?: Readonly<Record<string, JsonValue>>;
  readonly response: JsonObject;
  readonly headers?: JsonObject;
}

function object(properties: JsonObject): JsonObject {
  return { type: "object", properties };
}

function operation(name: string, { query = {}, body, response, headers = {} }: List): JsonObject {
  const content = { "application/json": { schema: response } };
  const request = body && { content: { "application/json": { schema: object(body) } } };
  return {
    [body === undefined ? "get" : "post"]: {
      operationId: name,
      parameters: Object.entries(query).map(([key, schema]) => ({
        name: key,
        in: "query",
        schema,
        ...(isObject(schema) && schema["type"] === "object" && { style: "deepObject" }),
      })),
      ...(request && { requestBody: request }),
      responses: { "200": { description: "", content, headers } },
    },
  };
}

const described: Readonly<Record<string, List>> = {
  cursors: {
    query: { page_token: text, page_size: integer },
    response: object({ records: things, next_page_token: { type: ["string", "null"] } }),
  },
  graph: {
    query: { after: text, first: integer },
    response: {
      allOf: [
        object({ nodes: things }),
        object({ pageInfo: object({ endCursor: text, hasNextPage: flag }) }),
      ],
    },
  },
  inBody: {
    body: { startCursor: text, filter: text },
    response: object({ results: things, next_cursor: text, has_more: flag }),
  },
  inObjectOfQuery: {
    query: { page: object({ after: text, size: integer }) },
    response: object({ data: things, meta: object({ page: object({ after: text }) }) }),
  },
  addressesWithObjects: {
    query: { page: object({ number: integer, size: integer }) },
    response: object({ data: things, links: object({ next: text }) }),
  },
  inObjectOfBody: {
    body: { pagination: object({ offset: integer, limit: integer }), filter: text },
    response: object({ items: things, pagination: object({ total: integer }) }),
  },
  wrapped: {
    query: { after: text },
    response: object({
      things: object({ edges: things, pageInfo: object({ endCursor: text, hasNextPage: flag }) }),
    }),
  },
  lastItems: {
    query: { starting_after: text, limit: integer },
    response: object({ data: things, has_more: flag }),
  },
  numbers: {
    query: { page: { type: "integer", minimum: 0 }, per_page: integer },
    response: object({ items: things, meta: object({ total_pages: integer }) }),
  },
  offsets: {
    query: { skip: integer, take: integer },
    response: object({ data: object({ list: things, total: integer }) }),
  },
  addresses: {
    query: { page: integer, tag: { type: "array", items: text } },
    response: object({ results: things, links: object({ next: object({ href: text }) }) }),
  },
  linked: {
    query: { page: integer },
    response: things,
    headers: { Link: { schema: text } },
  },
  cursorInHeader: {
    query: { cursor: integer },
    response: things,
    headers: { "X-Next-Cursor": { schema: text } },
  },
  countedInHeaders: {
    query: { page: integer },
    response: things,
    headers: { "X-Total-Pages": { schema: text }, "X-Next-Page": { schema: text } },
  },
  undescribedAddresses: {
    query: { cursor: text },
    response: object({ results: things, next: { type: ["string", "null"] } }),
  },
  linksOfCursors: {
    query: { cursor: text },
    response: object({ data: things, links: object({ next: text }) }),
  },
  numberedItems: {
    query: { after_id: text },
    response: object({
      data: { type: "array", items: object({ id: integer }) },
      is_truncated: flag,
    }),
  },
  deepCursors: {
    query: { starting_after: text },
    response: object({
      data: things,
      pages: object({ next: object({ starting_after: text }) }),
    }),
  },
  plain: { query: { page: integer }, response: object({ data: things }) },
  filtered: { query: { color: text }, response: object({ data: things, next_cursor: text }) },
  several: {
    query: { cursor: text },
    response: object({ left: things, right: things, next_cursor: text }),
  },
};

const paths = Object.fromEntries(
  Object.entries(described).map(([name, list]) => [`/${name}`, operation(name, list)]),
);
const document = { paths, components: { schemas: { Thing: thing } } };

type Iterate = (client: unknown, init?: object, options?: object) => AsyncGenerator<JsonObject>;
type Listed = Readonly<Record<"items" | "pages", Iterate>>;
let module: LoadedModule;
let client: unknown;
let notes: readonly { code: string; message: string }[] = [];
const listed = (name: string): Listed => module[name] as unknown as Listed;

beforeAll(async () => {
  const { load, diagnostics } = await emitDocument(document);
  notes = diagnostics;
  const removals: (() => void)[] = [];
  module = await load("index", (remove) => removals.push(remove));
  client = module["createAcmeClient"]?.({
    baseUrl: server.url,
    onInvalidResponse: () => undefined,
  });
  return () => removals.forEach((remove) => remove());
});

/** Identifiers of all items, and the queries that the server got. */
async function readAll(
  name: string,
  init?: object,
  options?: object,
): Promise<{ ids: unknown[]; urls: string[] }> {
  const before = server.requests.length;
  const ids: unknown[] = [];
  for await (const item of listed(name).items(client, init, options)) ids.push(item["id"]);
  return { ids, urls: server.requests.slice(before).map(({ url }) => url) };
}

const page = (...ids: string[]): JsonObject[] => ids.map((id) => ({ id }));

describe("lists continue", () => {
  test("by a cursor, over an empty page", async () => {
    const pages = [page("a"), [], page("b")];
    lists["cursors"] = (query) => {
      const index = Number(query.get("page_token") ?? 0);
      const next = index < 2 ? String(index + 1) : null;
      return { json: { records: pages[index], next_page_token: next } };
    };
    const init = { params: { query: { page_size: 1 } } };
    expect(await readAll("cursors", init)).toEqual({
      ids: ["a", "b"],
      urls: ["", "&page_token=1", "&page_token=2"].map((rest) => `/cursors?page_size=1${rest}`),
    });
    expect(init).toEqual({ params: { query: { page_size: 1 } } });
  });

  test("until the response says that there is no more, whatever cursor it has", async () => {
    lists["graph"] = (query) => {
      const isLast = query.has("after");
      const pageInfo = { endCursor: "x", hasNextPage: !isLast };
      return { json: { nodes: page(isLast ? "b" : "a"), pageInfo } };
    };
    expect((await readAll("graph")).ids).toEqual(["a", "b"]);
  });

  test("by a cursor in the body", async () => {
    lists["inBody"] = (_, { startCursor, filter }) => ({
      json:
        startCursor === "x"
          ? { results: page(`b-${String(filter)}`), has_more: false }
          : { results: page("a"), next_cursor: "x", has_more: true },
    });
    expect((await readAll("inBody", { body: { filter: "f" } })).ids).toEqual(["a", "b-f"]);
  });

  test("by the last item", async () => {
    lists["lastItems"] = (query) => ({
      json: {
        data: page(query.get("starting_after") === "a" ? "b" : "a"),
        has_more: !query.has("starting_after"),
      },
    });
    expect((await readAll("lastItems")).ids).toEqual(["a", "b"]);
  });

  test("by numbers that begin where the parameter does", async () => {
    lists["numbers"] = (query) => ({
      json: { items: page(`p${query.get("page") ?? "0"}`), meta: { total_pages: 2 } },
    });
    expect((await readAll("numbers")).ids).toEqual(["p0", "p1"]);
    expect((await readAll("numbers", { params: { query: { page: 1 } } })).ids).toEqual(["p1"]);
  });

  test("by the items that came, not by those that were asked for", async () => {
    const all = page("a", "b", "c");
    lists["offsets"] = (query) => {
      const skip = Number(query.get("skip") ?? 0);
      return { json: { data: { list: all.slice(skip, skip + 2), total: 3 } } };
    };
    expect(await readAll("offsets", { params: { query: { take: 5 } } })).toMatchObject({
      ids: ["a", "b", "c"],
      urls: ["/offsets?take=5", "/offsets?take=5&skip=2"],
    });
  });

  test("by an address, of which only the query is followed", async () => {
    lists["addresses"] = (query) => {
      const next = { href: "https://elsewhere.example/other?page=2&tag=x&tag=y" };
      return {
        json: { results: page(query.get("page") ?? "1"), links: query.has("page") ? {} : { next } },
      };
    };
    expect(await readAll("addresses", { params: { query: { tag: ["x", "y"] } } })).toEqual({
      ids: ["1", "2"],
      urls: ["/addresses?tag=x&tag=y", "/addresses?tag=x&tag=y&page=2"],
    });
  });

  test("by a Link header with commas and several relations", async () => {
    lists["linked"] = (query) => ({
      json: page(query.get("page") ?? "1"),
      headers: query.has("page")
        ? {}
        : { link: '</a,b?x=1>; rel="prev", </linked?page=2>; rel="last next"' },
    });
    expect((await readAll("linked")).ids).toEqual(["1", "2"]);
  });
});

describe("lists continue by", () => {
  test("a member of an object of the query, next to those that are given", async () => {
    lists["inObjectOfQuery"] = (query) => ({
      json: {
        data: page(query.get("page[after]") ?? "first"),
        meta: { page: query.has("page[after]") ? {} : { after: "x" } },
      },
    });
    expect(await readAll("inObjectOfQuery", { params: { query: { page: { size: 1 } } } })).toEqual({
      ids: ["first", "x"],
      urls: ["/inObjectOfQuery?page[size]=1", "/inObjectOfQuery?page[size]=1&page[after]=x"],
    });
  });

  test("an address whose query has objects", async () => {
    lists["addressesWithObjects"] = (query) => ({
      json: {
        data: page(query.get("page[number]") ?? "1"),
        links: query.has("page[number]") ? {} : { next: "/?page%5Bnumber%5D=2&page[size]=5" },
      },
    });
    const init = { params: { query: { page: { size: 5 } } } };
    expect((await readAll("addressesWithObjects", init)).urls[1]).toBe(
      "/addressesWithObjects?page[size]=5&page[number]=2",
    );
  });

  test("a member of an object of the body, whose siblings stay", async () => {
    const bodies: JsonObject[] = [];
    lists["inObjectOfBody"] = (_, body) => {
      bodies.push(body);
      return { json: { items: page(String(bodies.length)), pagination: { total: 2 } } };
    };
    const body = { filter: "f", pagination: { limit: 1 } };
    expect((await readAll("inObjectOfBody", { body })).ids).toEqual(["1", "2"]);
    expect(bodies).toEqual([body, { filter: "f", pagination: { limit: 1, offset: 1 } }]);
  });

  test("what the only member of the body has", async () => {
    lists["wrapped"] = (query) => ({
      json: {
        things: {
          edges: page(query.get("after") ?? ""),
          pageInfo: { endCursor: "e", hasNextPage: !query.has("after") },
        },
      },
    });
    expect((await readAll("wrapped")).ids).toEqual(["", "e"]);
  });

  test("a cursor in a header, as the parameter takes it", async () => {
    lists["cursorInHeader"] = (query) => ({
      json: page(query.get("cursor") ?? "first"),
      headers: query.has("cursor") ? {} : { "x-next-cursor": "17" },
    });
    expect((await readAll("cursorInHeader")).ids).toEqual(["first", "17"]);
  });

  test("the number of the next page in a header, until it is empty", async () => {
    lists["countedInHeaders"] = (query) => ({
      json: page(query.get("page") ?? "1"),
      headers: { "x-total-pages": "2", "x-next-page": query.has("page") ? "" : "2" },
    });
    expect((await readAll("countedInHeaders")).ids).toEqual(["1", "2"]);
  });

  test.each(["http://elsewhere.example/?size=1&cursor=a%2Fb", "/?cursor=a%2Fb", "a/b"])(
    "what is an address or a cursor, and the document does not say which: %s",
    async (next) => {
      lists["undescribedAddresses"] = (query) => ({
        json: { results: page(query.get("cursor") ?? ""), next: query.has("cursor") ? null : next },
      });
      expect((await readAll("undescribedAddresses")).ids).toEqual(["", "a/b"]);
    },
  );

  test("an address among links", async () => {
    lists["linksOfCursors"] = (query) => ({
      json: {
        data: page(query.get("cursor") ?? ""),
        links: query.has("cursor") ? {} : { next: "/?cursor=c&size=2" },
      },
    });
    expect((await readAll("linksOfCursors")).urls).toEqual([
      "/linksOfCursors",
      "/linksOfCursors?cursor=c&size=2",
    ]);
  });

  test("an id that is a number, where the parameter is text", async () => {
    lists["numberedItems"] = (query) => ({
      json: { data: [{ id: query.has("after_id") ? 8 : 7 }], is_truncated: !query.has("after_id") },
    });
    const { ids, urls } = await readAll("numberedItems");
    expect([ids, urls[1]]).toEqual([[7, 8], "/numberedItems?after_id=7"]);
  });

  test("a cursor in an object of the next page", async () => {
    lists["deepCursors"] = (query) => ({
      json: {
        data: page(query.get("starting_after") ?? ""),
        pages: query.has("starting_after") ? {} : { next: { starting_after: "k" } },
      },
    });
    expect((await readAll("deepCursors")).ids).toEqual(["", "k"]);
  });
});

describe("a list ends", () => {
  test("with an error when a cursor comes again", async () => {
    const next: Record<string, string> = { "": "a", a: "b", b: "a" };
    lists["cursors"] = (query) => ({
      json: { records: page("x"), next_page_token: next[query.get("page_token") ?? ""] },
    });
    await expect(readAll("cursors")).rejects.toThrow("cursor");
  });

  test("where a server repeats the last page for ever", async () => {
    lists["offsets"] = () => ({ json: { data: { list: page("a"), total: 1000 } } });
    expect((await readAll("offsets")).ids).toEqual(["a"]);
  });

  test("at a limit, at a break and at a number of pages", async () => {
    lists["lastItems"] = () => ({ json: { data: page("a", "b"), has_more: true } });
    expect(await readAll("lastItems", {}, { limit: 2 })).toMatchObject({ urls: ["/lastItems"] });
    lists["numbers"] = (query) => ({
      json: { items: page(query.get("page") ?? ""), meta: { total_pages: 9 } },
    });
    const before = server.requests.length;
    for await (const { items } of listed("numbers").pages(client)) if (items) break;
    expect(server.requests.length - before).toBe(1);
    await expect(readAll("numbers", {}, { maxPages: 2 })).rejects.toThrow("more than 2 pages");
  });

  test("with the error of a page", async () => {
    lists["numbers"] = () => ({ status: 500, json: { code: 7 } });
    await expect(readAll("numbers")).rejects.toMatchObject({ status: 500, body: { code: 7 } });
  });
});

describe("what is told", () => {
  test("is each list, and what shows it", () => {
    const applied = notes.filter(({ code }) => code === "pages-applied");
    expect(applied.map(({ message }) => message)).toContain(
      "`graph` has `.items` and `.pages` (cursor: `query:after` and `pageInfo.endCursor`).",
    );
    expect(applied).toHaveLength(18);
  });

  test("is a list that may have pages; without a sign in the request nothing is", () => {
    const weak = notes.filter(({ code }) => code === "pages-not-shown");
    expect(weak.map(({ message }) => message.split(" ")[0])).toEqual(["`plain`"]);
    for (const name of ["plain", "filtered", "several"]) expect(listed(name).items).toBeUndefined();
  });
});

describe("rules of the configuration", () => {
  const rule = { items: "data", into: "query:page" };
  test("apply where they fit, and are an error where not", async () => {
    const pages = {
      plain: rule,
      several: { items: "left", cursor: "next_cursor", into: "query:cursor" },
      graph: false as const,
      numbers: { ...rule, items: "data" },
      linked: { cursor: "nothing", into: "query:page" },
      cursorInHeader: { cursor: "header:x-next-cursor", into: "query:cursor" },
      countedInHeaders: { cursor: "header:X-Other", into: "query:page" },
      missing: rule,
    };
    const made = await emitDocument(document, { client: { pages } });
    const problems = made.diagnostics.filter(({ code }) => code === "pages-rule");
    expect(problems.map(({ message }) => message)).toEqual([
      "The rule `pages.missing` is for an operation that the document does not have.",
      "The rule `pages.numbers` does not fit numbers: its response has no list at `data`.",
      "The rule `pages.linked` does not fit linked: its response has no `nothing` (`cursor`).",
      "The rule `pages.countedInHeaders` does not fit countedInHeaders: its response declares no `header:X-Other` (`cursor`).",
    ]);
    const declared = made.text("src/operations.d.ts");
    expect(declared).toContain("namespace plain");
    expect(declared).toContain("namespace several");
    expect(declared).not.toContain("namespace graph");
  });

  test("a convention applies where it fits", async () => {
    const made = await emitDocument(document, { client: { pages: { "*": rule } } });
    expect(made.text("src/operations.d.ts")).toContain("namespace plain");
    expect(made.diagnostics.filter(({ code }) => code === "pages-rule")).toEqual([]);
  });
});
