import { afterAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../../generator/json/values.ts";
import { startLoopbackServer, type ReceivedRequest } from "../../support/loopback-server.ts";
import { generatePackage, operation } from "./package.ts";

const server = await startLoopbackServer(() => ({ json: {} }));
afterAll(() => server.close());

const string = { type: "string" };
const array = { type: "array", items: string };
const object = { type: "object", additionalProperties: string };
const list = ["blue", "black", "brown"];
const rgb = { R: "100", G: "200", B: "150" };
const responses = { "200": { description: "Done" } };

/** Place, style, explode, schema, value, and what is on the wire. Source: OAS 3.1.1, "Style Examples". */
type Row = readonly [string, string, boolean, JsonObject, unknown, string];

const rows: readonly Row[] = [
  ["path", "matrix", false, string, "blue", ";color=blue"],
  ["path", "matrix", false, array, list, ";color=blue,black,brown"],
  ["path", "matrix", false, object, rgb, ";color=R,100,G,200,B,150"],
  ["path", "matrix", false, string, "", ";color"],
  ["path", "matrix", true, string, "blue", ";color=blue"],
  ["path", "matrix", true, array, list, ";color=blue;color=black;color=brown"],
  ["path", "matrix", true, object, rgb, ";R=100;G=200;B=150"],
  ["path", "label", false, string, "blue", ".blue"],
  ["path", "label", false, array, list, ".blue,black,brown"],
  ["path", "label", false, object, rgb, ".R,100,G,200,B,150"],
  ["path", "label", true, string, "blue", ".blue"],
  ["path", "label", true, array, list, ".blue.black.brown"],
  ["path", "label", true, object, rgb, ".R=100.G=200.B=150"],
  ["path", "simple", false, string, "blue", "blue"],
  ["path", "simple", false, array, list, "blue,black,brown"],
  ["path", "simple", false, object, rgb, "R,100,G,200,B,150"],
  ["path", "simple", true, string, "blue", "blue"],
  ["path", "simple", true, array, list, "blue,black,brown"],
  ["path", "simple", true, object, rgb, "R=100,G=200,B=150"],
  ["query", "form", false, string, "blue", "color=blue"],
  ["query", "form", false, array, list, "color=blue,black,brown"],
  ["query", "form", false, object, rgb, "color=R,100,G,200,B,150"],
  ["query", "form", true, string, "", "color="],
  ["query", "form", true, string, "blue", "color=blue"],
  ["query", "form", true, array, list, "color=blue&color=black&color=brown"],
  ["query", "form", true, object, rgb, "R=100&G=200&B=150"],
  ["query", "spaceDelimited", false, array, list, "color=blue%20black%20brown"],
  ["query", "spaceDelimited", false, object, rgb, "color=R%20100%20G%20200%20B%20150"],
  ["query", "pipeDelimited", false, array, list, "color=blue%7Cblack%7Cbrown"],
  ["query", "pipeDelimited", false, object, rgb, "color=R%7C100%7CG%7C200%7CB%7C150"],
  ["query", "deepObject", true, object, rgb, "color[R]=100&color[G]=200&color[B]=150"],
  ["header", "simple", false, string, "blue", "blue"],
  ["header", "simple", false, array, list, "blue,black,brown"],
  ["header", "simple", false, object, rgb, "R,100,G,200,B,150"],
  ["header", "simple", true, string, "blue", "blue"],
  ["header", "simple", true, array, list, "blue,black,brown"],
  ["header", "simple", true, object, rgb, "R=100,G=200,B=150"],
  ["cookie", "form", false, string, "blue", "color=blue"],
  ["cookie", "form", false, array, list, "color=blue,black,brown"],
  ["cookie", "form", false, object, rgb, "color=R,100,G,200,B,150"],
  ["cookie", "form", true, string, "blue", "color=blue"],
  // Pairs of a cookie header are parted by `; `: RFC 6265 section 4.2.1.
  ["cookie", "form", true, array, list, "color=blue; color=black; color=brown"],
  ["cookie", "form", true, object, rgb, "R=100; G=200; B=150"],
  // What has a meaning in a style is encoded where it is part of a value.
  ["path", "simple", false, array, ["a,b", "c/d"], "a%2Cb,c%2Fd"],
  ["path", "label", true, array, ["a.b", "c"], ".a.b.c"],
  ["path", "matrix", true, array, ["a;b", "c=d"], ";color=a%3Bb;color=c%3Dd"],
  ["query", "form", false, array, ["a,b", "c&d"], "color=a%2Cb,c%26d"],
  ["query", "pipeDelimited", false, array, ["a|b", "c d"], "color=a%7Cb%7Cc%20d"],
  ["query", "deepObject", true, object, { "a]": "b&c" }, "color[a%5D]=b%26c"],
  ["cookie", "form", true, array, ["a;b", "c,d"], "color=a%3Bb; color=c%2Cd"],
  ["query", "form", true, { type: "boolean" }, false, "color=false"],
  ["query", "form", true, { type: "number" }, 0, "color=0"],
  ["header", "simple", false, { type: "integer" }, 0, "0"],
  ["header", "simple", false, { type: "array", items: { type: "boolean" } }, [true], "true"],
];

/** What came of the parameter. */
function writtenIn(place: string, { url, headers }: ReceivedRequest): string | undefined {
  if (place === "path") return url.slice("/x/".length, url.lastIndexOf("/y"));
  if (place === "query") return url.slice(url.indexOf("?") + 1);
  return place === "header" ? String(headers["color"]) : headers.cookie;
}

/** Operation `call<index>` of each parameter. */
function documentOf(parameters: readonly JsonObject[]): JsonObject {
  const paths = parameters.map((parameter, index) => {
    const isPath = parameter["in"] === "path";
    const path = isPath ? `/x/{${String(parameter["name"])}}/y${index}` : `/x/${index}`;
    const whole = { ...parameter, ...(isPath && { required: true }) };
    return [
      path,
      { get: { operationId: `call${index}`, parameters: [whole], responses } as JsonObject },
    ] as const;
  });
  return { paths: Object.fromEntries(paths) };
}

async function sender(parameters: readonly JsonObject[]) {
  const generated = await generatePackage(documentOf(parameters));
  return async (index: number, value: unknown): Promise<string | undefined> => {
    const { name, in: place } = parameters[index] as { name: string; in: string };
    const client = generated.client({ baseUrl: server.url });
    await operation(generated, `call${index}`)(client, { params: { [place]: { [name]: value } } });
    return writtenIn(place, server.last());
  };
}

describe("every style, exploded or not, in every place", async () => {
  const send = await sender(
    rows.map(([place, style, explode, schema]) => ({
      name: "color",
      in: place,
      style,
      explode,
      schema,
    })),
  );
  test.each(rows.map((row, index) => [index, ...row] as const))(
    "%i: %s %s, explode %s, %j: %j is %s",
    async (index, _place, _style, _explode, _schema, value, written) => {
      expect(await send(index, value)).toBe(written);
    },
  );
});

describe("a parameter with content is written as its media type asks for", async () => {
  const json = { "application/json": { schema: object } };
  const text = { "text/plain": { schema: string } };
  const cases = [
    ["path", json, { a: "b/c" }, "%7B%22a%22%3A%22b%2Fc%22%7D"],
    ["query", json, { a: "b" }, "filter=%7B%22a%22%3A%22b%22%7D"],
    ["header", json, { a: "b" }, '{"a":"b"}'],
    ["cookie", json, { a: "b" }, "filter=%7B%22a%22%3A%22b%22%7D"],
    ["path", text, "a b", "a%20b"],
    ["query", text, "a b", "filter=a%20b"],
    ["header", text, "a b", "a b"],
    ["cookie", text, "a b", "filter=a%20b"],
  ] as const;
  const parameters = cases.map(([place, content]) => ({ name: "filter", in: place, content }));
  const send = await sender(
    parameters.map((one) => (one.in === "header" ? { ...one, name: "color" } : one)),
  );
  test.each(cases.map((row, index) => [index, ...row] as const))(
    "%i: %s, %j: %j is %s",
    async (index, _place, _content, value, written) => {
      expect(await send(index, value)).toBe(written);
    },
  );
});

test("a query string that is described as a whole has no name", async () => {
  const whole = (content: JsonObject): JsonObject => ({
    ...{ name: "filter", in: "query", content, "x-crosswalk-whole-query": true },
  });
  const send = await sender([
    whole({ "application/json": { schema: { type: "object" } } }),
    whole({ "application/x-www-form-urlencoded": { schema: object } }),
    whole({ "text/plain": { schema: string } }),
  ]);
  expect(await send(0, { n: [1, 2] })).toBe("%7B%22n%22%3A%5B1%2C2%5D%7D");
  expect(await send(1, { a: "b c", d: "e&f" })).toBe("a=b%20c&d=e%26f");
  expect(await send(2, "a b")).toBe("a%20b");
});

test("reserved characters stay in a query that allows them, and never change where a request goes", async () => {
  const send = await sender([
    { name: "q", in: "query", allowReserved: true, schema: string },
    { name: "id", in: "path", allowReserved: true, schema: string },
    { name: "sid", in: "cookie", allowReserved: true, schema: string },
  ]);
  // RFC 6570 section 3.2.3: reserved characters and percent-encoded triplets pass; RFC 3986: `#` ends a query.
  expect(await send(0, "a[0]:/?@!$()*,;%2F%5B% é#")).toBe("q=a[0]:/?@!$()*,;%2F%5B%25%20%C3%A9%23");
  // OAS 3.1 section 4.8.12: `allowReserved` is about query parameters only.
  expect(await send(1, "../a?b#c")).toBe("..%2Fa%3Fb%23c");
  expect(await send(2, "a; admin=1")).toBe("sid=a%3B%20admin%3D1");
});
