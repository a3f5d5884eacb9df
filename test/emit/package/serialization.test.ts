import { afterAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../../generator/json/values.ts";
import { emitDocument } from "../../support/emitted-package.ts";
import { startLoopbackServer, type ReceivedRequest } from "../../support/loopback-server.ts";

const server = await startLoopbackServer(() => ({ json: {} }));
afterAll(() => server.close());

/** Sends a request of an operation that has the given parts; gives what the server received. */
async function received(
  operation: JsonObject,
  init: object,
  { path = "/things", method = "post" } = {},
): Promise<ReceivedRequest> {
  const { load } = await emitDocument({
    paths: { [path]: { [method]: { operationId: "call", responses: {}, ...operation } } },
  });
  const { createAcmeClient, call } = await load();
  await call?.(createAcmeClient?.({ baseUrl: server.url }), init);
  return server.last();
}

const primitive = { type: "string" };
const array = { type: "array", items: { type: "string" } };
const object = { type: "object", additionalProperties: { type: "string" } };
const list = ["blue", "black"];
const colours = { R: "100", G: "200" };

/** OAS 3.1 section 4.8.12.2, "Style Examples"; empty values apart. */
describe("query styles", () => {
  test.each([
    ["form", true, primitive, "blue", "color=blue"],
    ["form", true, array, list, "color=blue&color=black"],
    ["form", false, array, list, "color=blue,black"],
    ["form", true, object, colours, "R=100&G=200"],
    ["form", false, object, colours, "color=R,100,G,200"],
    ["spaceDelimited", false, array, list, "color=blue%20black"],
    ["pipeDelimited", false, array, list, "color=blue%7Cblack"],
    ["deepObject", true, object, colours, "color[R]=100&color[G]=200"],
    [
      "deepObject",
      true,
      {},
      { a: { b: 1 }, c: ["x", "y"] },
      "color[a][b]=1&color[c][0]=x&color[c][1]=y",
    ],
  ])("%s, explode %s, %j", async (style, explode, schema, value, query) => {
    const parameters = [{ name: "color", in: "query", style, explode, schema }];
    const { url } = await received({ parameters }, { params: { query: { color: value } } });
    expect(url).toBe(`/things?${query}`);
  });

  test("an object's default is form, exploded", async () => {
    const parameters = [{ name: "color", in: "query", schema: object }];
    const { url } = await received({ parameters }, { params: { query: { color: colours } } });
    expect(url).toBe("/things?R=100&G=200");
  });

  test("reserved characters stay where allowReserved says so, but none that ends the query", async () => {
    const parameters = [
      { name: "a", in: "query", allowReserved: true, schema: primitive },
      { name: "b", in: "query", schema: primitive },
    ];
    const { url } = await received(
      { parameters },
      { params: { query: { a: "/x?y=1,2#z é", b: "/x" } } },
    );
    expect(url).toBe("/things?a=/x?y=1,2%23z%20%C3%A9&b=%2Fx");
  });

  test("content is JSON", async () => {
    const parameters = [
      { name: "f", in: "query", content: { "application/json": { schema: object } } },
    ];
    const { url } = await received({ parameters }, { params: { query: { f: { a: "b" } } } });
    expect(url).toBe(`/things?f=${encodeURIComponent('{"a":"b"}')}`);
  });

  test("content is a form, or the text that is given", async () => {
    const content = { "application/x-www-form-urlencoded": { schema: object } };
    const xml = { "application/xml": { schema: { type: "string" } } };
    const parameters = [
      { name: "f", in: "query", content },
      { name: "x", in: "query", content: xml },
      { name: "X-Form", in: "header", content },
      { name: "id", in: "path", required: true, content },
    ];
    const form = { a: "b c", d: "e" };
    const { url, headers } = await received(
      { parameters },
      {
        params: { query: { f: form, x: "<a/>" }, header: { "X-Form": form }, path: { id: form } },
      },
      { path: "/things/{id}" },
    );
    const written = encodeURIComponent("a=b%20c&d=e");
    expect(url).toBe(`/things/${written}?f=${written}&x=${encodeURIComponent("<a/>")}`);
    expect(headers["x-form"]).toBe("a=b%20c&d=e");
  });

  test("names are encoded too", async () => {
    const parameters = [{ name: "a&b=c", in: "query", schema: primitive }];
    const { url } = await received({ parameters }, { params: { query: { "a&b=c": "d" } } });
    expect(url).toBe("/things?a%26b%3Dc=d");
  });

  test("what is undefined or null is left out", async () => {
    const parameters = [
      { name: "a", in: "query", schema: { type: ["string", "null"] } },
      { name: "o", in: "query", schema: object },
    ];
    const { url } = await received(
      { parameters },
      { params: { query: { a: null, o: undefined } } },
    );
    expect(url).toBe("/things");
  });
});

describe("path styles", () => {
  test.each([
    ["simple", false, primitive, "blue", "blue"],
    ["simple", false, array, list, "blue,black"],
    ["simple", false, object, colours, "R,100,G,200"],
    ["simple", true, object, colours, "R=100,G=200"],
    ["label", false, primitive, "blue", ".blue"],
    ["label", false, array, list, ".blue,black"],
    ["label", true, array, list, ".blue.black"],
    ["label", true, object, colours, ".R=100.G=200"],
    ["matrix", false, primitive, "blue", ";color=blue"],
    ["matrix", false, array, list, ";color=blue,black"],
    ["matrix", true, array, list, ";color=blue;color=black"],
    ["matrix", true, object, colours, ";R=100;G=200"],
    ["matrix", false, object, colours, ";color=R,100,G,200"],
  ])("%s, explode %s, %j", async (style, explode, schema, value, written) => {
    const parameters = [{ name: "color", in: "path", required: true, style, explode, schema }];
    const init = { params: { path: { color: value } } };
    const { url } = await received({ parameters }, init, { path: "/x/{color}/y" });
    expect(url).toBe(`/x/${written}/y`);
  });

  test("an undeclared path parameter is sent all the same", async () => {
    const { url } = await received({}, { params: { path: { id: "7" } } }, { path: "/x/{id}" });
    expect(url).toBe("/x/7");
  });

  test("two parameters in one segment", async () => {
    const parameters = ["from", "to"].map((name) => ({
      name,
      in: "path",
      required: true,
      schema: primitive,
    }));
    const init = { params: { path: { from: "a", to: "b/c" } } };
    const { url } = await received({ parameters }, init, { path: "/x/{from}...{to}" });
    expect(url).toBe("/x/a...b%2Fc");
  });
});

describe("headers and cookies", () => {
  test("header parameters of every shape", async () => {
    const parameters = [
      { name: "x-one", in: "header", schema: { type: "integer" } },
      { name: "x-list", in: "header", schema: array },
      { name: "x-map", in: "header", explode: true, schema: object },
    ];
    const header = { "x-one": 1, "x-list": ["a", "b"], "x-map": colours };
    const { headers } = await received({ parameters }, { params: { header } });
    expect(headers).toMatchObject({ "x-one": "1", "x-list": "a,b", "x-map": "R=100,G=200" });
  });

  test("a header value cannot bring a header of its own", async () => {
    const parameters = [{ name: "x-one", in: "header", schema: primitive }];
    const call = received({ parameters }, { params: { header: { "x-one": "a\r\nx-admin: 1" } } });
    await expect(call).rejects.toThrow(TypeError);
  });

  test("cookie parameters are encoded", async () => {
    const parameters = [
      { name: "sid", in: "cookie", required: true, schema: primitive },
      { name: "tags", in: "cookie", schema: array },
    ];
    const { headers } = await received(
      { parameters },
      { params: { cookie: { sid: "a; b=c", tags: ["x", "y"] } } },
    );
    expect(headers.cookie).toBe("sid=a%3B%20b%3Dc; tags=x; tags=y");
  });

  test("Accept names the success's media types; the caller's own wins", async () => {
    const content = { "application/json": { schema: {} }, "text/csv": {} };
    const responses = { "200": { description: "ok", content } };
    expect((await received({ responses }, {})).headers.accept).toBe("application/json, text/csv");
    expect(
      (await received({ responses }, { headers: { Accept: "text/csv" } })).headers.accept,
    ).toBe("text/csv");
  });
});

describe("bodies", () => {
  const bodyOf = (content: JsonObject): JsonObject => ({
    requestBody: { required: true, content },
  });

  test("JSON, and JSON under another name", async () => {
    const schema = { type: "object" };
    const plain = await received(bodyOf({ "application/json": { schema } }), { body: { a: 1 } });
    expect([plain.headers["content-type"], plain.body.toString()]).toEqual([
      "application/json",
      '{"a":1}',
    ]);
    const patch = await received(bodyOf({ "application/merge-patch+json": { schema } }), {
      body: { a: null },
    });
    expect([patch.headers["content-type"], patch.body.toString()]).toEqual([
      "application/merge-patch+json",
      '{"a":null}',
    ]);
  });

  test("urlencoded form", async () => {
    const content = {
      "application/x-www-form-urlencoded": {
        schema: { type: "object" },
        encoding: {
          deep: { style: "deepObject", explode: true },
          csv: { style: "form", explode: false },
        },
      },
    };
    const body = { name: "a b&c", list: [1, 2], csv: ["x", "y"], deep: { k: "v" } };
    const request = await received(bodyOf(content), { body });
    expect(request.headers["content-type"]).toBe("application/x-www-form-urlencoded");
    expect(request.body.toString()).toBe("name=a%20b%26c&list=1&list=2&csv=x,y&deep[k]=v");
  });

  test("multipart form with files", async () => {
    const content = {
      "multipart/form-data": {
        schema: { type: "object", properties: { file: { type: "string", format: "binary" } } },
        encoding: { note: { contentType: "text/markdown" } },
      },
    };
    const body = {
      file: new Blob(["data"], { type: "image/png" }),
      meta: { a: 1 },
      tags: ["x", "y"],
      note: "# hi",
    };
    const request = await received(bodyOf(content), { body });
    const form = await new Response(new Uint8Array(request.body), {
      headers: { "content-type": request.headers["content-type"] ?? "" },
    }).formData();
    const parts = await Promise.all(
      [...form].map(async ([name, value]) =>
        typeof value === "string" ? [name, value] : [name, value.type, await value.text()],
      ),
    );
    expect(parts).toEqual([
      ["file", "image/png", "data"],
      ["meta", '{"a":1}'],
      ["tags", "x"],
      ["tags", "y"],
      ["note", "text/markdown", "# hi"],
    ]);
  });

  test("bytes, a stream, text", async () => {
    const binary = bodyOf({
      "application/octet-stream": { schema: { type: "string", format: "binary" } },
    });
    const bytes = await received(binary, { body: new Uint8Array([0, 255]) });
    expect([bytes.headers["content-type"], [...bytes.body]]).toEqual([
      "application/octet-stream",
      [0, 255],
    ]);
    const stream = await received(binary, { body: new Blob(["streamed"]).stream() });
    expect(stream.body.toString()).toBe("streamed");
    const text = await received(bodyOf({ "text/plain": { schema: { type: "string" } } }), {
      body: "{raw}",
    });
    expect([text.headers["content-type"], text.body.toString()]).toEqual(["text/plain", "{raw}"]);
  });

  test("one of several media types, JSON by default", async () => {
    const operation = bodyOf({
      "text/plain": { schema: { type: "string" } },
      "application/json": { schema: { type: "object" } },
    });
    expect((await received(operation, { body: {} })).headers["content-type"]).toBe(
      "application/json",
    );
    const text = await received(operation, { body: "t", contentType: "text/plain" });
    expect([text.headers["content-type"], text.body.toString()]).toEqual(["text/plain", "t"]);
  });

  test("a range of media types takes the caller's", async () => {
    const operation = bodyOf({ "image/*": { schema: { type: "string", format: "binary" } } });
    const request = await received(operation, { body: new Blob(["x"]), contentType: "image/png" });
    expect(request.headers["content-type"]).toBe("image/png");
  });

  test("no body, no content type", async () => {
    const operation = {
      requestBody: { content: { "application/json": { schema: { type: "object" } } } },
    };
    const request = await received(operation, {});
    expect([request.headers["content-type"], request.body.length]).toEqual([undefined, 0]);
  });
});
