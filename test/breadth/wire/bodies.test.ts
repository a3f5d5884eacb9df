import multer from "multer";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parse } from "qs";
import { afterAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../../generator/json/values.ts";
import { startLoopbackServer, type ReceivedRequest } from "../../support/loopback-server.ts";
import { generatePackage, operation } from "./package.ts";

const server = await startLoopbackServer(() => ({ json: {} }));
afterAll(() => server.close());

const string = { type: "string" };
const binary = { type: "string", format: "binary" };
const object = { type: "object", additionalProperties: string };
const item = { type: "object", properties: { id: { type: "integer" }, at: object } };
const responses = { "200": { description: "Done" } };

/** Request body of each operation. */
const contents: Readonly<Record<string, JsonObject>> = {
  upload: {
    "multipart/form-data": {
      schema: {
        type: "object",
        required: ["file"],
        properties: {
          file: binary,
          photos: { type: "array", items: binary },
          meta: item,
          items: { type: "array", items: item },
          tags: { type: "array", items: string },
          note: string,
          count: { type: "integer" },
          on: { type: "boolean" },
        },
      },
      encoding: {
        file: { contentType: "image/png" },
        photos: { contentType: "image/png, image/jpeg" },
        meta: { contentType: "application/vnd.acme+json" },
        note: { contentType: "text/markdown" },
      },
    },
  },
  form: {
    "application/x-www-form-urlencoded": {
      schema: {
        type: "object",
        properties: {
          name: string,
          address: item,
          tags: { type: "array", items: string },
          items: { type: "array", items: item },
          deep: { type: "object" },
          flat: { type: "object" },
          csv: { type: "array", items: string },
          piped: { type: "array", items: string },
          json: { type: "array", items: string },
          raw: string,
        },
      },
      encoding: {
        deep: { style: "deepObject", explode: true },
        flat: { style: "form" },
        csv: { explode: false },
        piped: { style: "pipeDelimited", explode: false },
        json: { contentType: "application/json" },
        raw: { allowReserved: true },
      },
    },
  },
  bytes: { "application/octet-stream": {} },
  text: { "text/plain": { schema: string } },
  xml: { "application/xml": { schema: { type: "object" } } },
  related: {
    "multipart/related": {
      schema: { type: "object", properties: { meta: item, file: binary, tags: { type: "array" } } },
      encoding: {
        meta: { contentType: "application/ld+json" },
        more: { style: "deepObject" },
        note: { contentType: 'text/plain; charset=utf-8; title="a b"' },
        wrong: { contentType: "text/plain\r\nX-Admin: 1" },
        several: { contentType: "text/plain, text/csv" },
      },
    },
  },
  mixed: {
    "multipart/mixed": {
      schema: { type: "array", prefixItems: [object, string] },
      prefixEncoding: [{ contentType: "application/ld+json" }],
      itemEncoding: { contentType: "text/csv" },
    },
  },
  several: {
    "application/vnd.acme.v2+json": { schema: { type: "object", required: ["two"] } },
    "application/json": { schema: { type: "object", required: ["one"] } },
    "application/x-www-form-urlencoded": { schema: object },
    "text/plain": { schema: string },
    "image/*": { schema: binary },
  },
  sequence: { "application/json-seq": { schema: string } },
  anything: { "*/*": { schema: {} } },
  image: { "image/*": { schema: binary } },
  charset: { "application/json; charset=utf-8": { schema: object } },
};

const generated = await generatePackage({
  openapi: "3.2.0",
  paths: Object.fromEntries(
    Object.entries(contents).map(([operationId, content]) => [
      `/${operationId}`,
      { post: { operationId, requestBody: { required: true, content }, responses } },
    ]),
  ),
});

async function received(name: string, body: unknown, init: object = {}): Promise<ReceivedRequest> {
  const client = generated.client({ baseUrl: server.url });
  await operation(generated, name)(client, { body, ...init });
  return server.last();
}

/** A part of a multipart body as it is on the wire. Source: RFC 7578, RFC 2046 section 5.1. */
interface Part {
  readonly name: string | undefined;
  readonly filename: string | undefined;
  readonly type: string | undefined;
  readonly text: string;
}

function partsOf({ headers, body }: ReceivedRequest): Part[] {
  const boundary = /^multipart\/[a-z-]+; ?boundary=(.+)$/.exec(headers["content-type"] ?? "")?.[1];
  if (boundary === undefined) throw new Error(`Not multipart: ${headers["content-type"]}`);
  return body
    .toString()
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [head = "", ...rest] = part.split("\r\n\r\n");
      return {
        name: /; name="([^"]*)"/.exec(head)?.[1],
        filename: /; filename="([^"]*)"/.exec(head)?.[1],
        type: /^content-type: (.*)$/im.exec(head)?.[1],
        text: rest.join("\r\n\r\n").replace(/\r\n$/, ""),
      };
    });
}

const field = (name: string, text: string): Part => ({
  name,
  filename: undefined,
  type: undefined,
  text,
});

describe("multipart/form-data", () => {
  test("files keep their names and types; a part without a type has the one that its encoding names", async () => {
    const request = await received("upload", {
      file: new File(["1"], "first.png"),
      photos: [new File(["2"], "second.jpg", { type: "image/jpeg" }), new Blob(["3"])],
    });
    expect(partsOf(request)).toEqual([
      { name: "file", filename: "first.png", type: "image/png", text: "1" },
      { name: "photos", filename: "second.jpg", type: "image/jpeg", text: "2" },
      { name: "photos", filename: "blob", type: "application/octet-stream", text: "3" },
    ]);
  });

  test("bytes are a file", async () => {
    const request = await received("upload", { file: new Uint8Array([65, 66]) });
    expect(partsOf(request)).toEqual([
      { name: "file", filename: "blob", type: "image/png", text: "AB" },
    ]);
  });

  test("objects are fields with JSON, arrays are a part for each item, a type of its own makes a file", async () => {
    const request = await received("upload", {
      file: new Blob([]),
      meta: { id: 1 },
      items: [{ id: 2 }, { id: 3 }],
      tags: ["a", "b"],
      note: "# hi",
      count: 7,
      on: false,
    });
    const [, ...parts] = partsOf(request);
    expect(parts).toEqual([
      { name: "meta", filename: "blob", type: "application/vnd.acme+json", text: '{"id":1}' },
      field("items", '{"id":2}'),
      field("items", '{"id":3}'),
      field("tags", "a"),
      field("tags", "b"),
      { name: "note", filename: "blob", type: "text/markdown", text: "# hi" },
      field("count", "7"),
      field("on", "false"),
    ]);
  });

  test("multer reads objects as fields and files as files", async () => {
    const upload = multer();
    const reader = createServer((request, response) => {
      upload.single("file")(request as never, response as never, (error: unknown) => {
        const { body, file } = request as unknown as { body: object; file?: { size: number } };
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify({ error, body, size: file?.size }));
      });
    });
    await new Promise<void>((resolve) => reader.listen(0, "127.0.0.1", resolve));
    const { port } = reader.address() as AddressInfo;
    const client = generated.client({ baseUrl: `http://127.0.0.1:${port}` });
    const body = { file: new File(["abc"], "a.txt"), items: [{ id: 2 }], tags: ["a", "b"] };
    const { data } = await operation(generated, "upload")(client, { body });
    reader.close();
    expect(data).toEqual({ body: { items: '{"id":2}', tags: ["a", "b"] }, size: 3 });
  });

  test("a name or text with line breaks and quotes stays in its part", async () => {
    const request = await received("upload", {
      file: new File(["x"], 'a"\r\nx-admin: 1'),
      note: undefined,
      tags: ['a"\r\n\r\n--'],
    });
    const parts = partsOf(request);
    expect(parts).toHaveLength(2);
    expect(parts[1]).toMatchObject({ name: "tags", text: 'a"\r\n\r\n--' });
    expect(request.body.toString()).not.toMatch(/^x-admin/im);
  });

  test("other bodies in parts: of an object with names, of a list by position", async () => {
    const meta = { id: 1 };
    const file = new File(["x"], 'a"b.png', { type: "image/png" });
    const related = await received("related", { meta, file, tags: ["a", 2], note: undefined });
    expect(partsOf(related)).toStrictEqual([
      { ...field("meta", '{"id":1}'), type: "application/ld+json" },
      { name: "file", filename: "a%22b.png", type: "image/png", text: "x" },
      { ...field("tags", "a"), type: "text/plain" },
      { ...field("tags", "2"), type: "text/plain" },
    ]);
    const types = await received("related", { more: {}, note: "n", wrong: "w", several: 1 });
    expect(partsOf(types)).toStrictEqual([
      { ...field("more", "{}"), type: "application/json" },
      { ...field("note", "n"), type: 'text/plain; charset=utf-8; title="a b"' },
      { ...field("wrong", "w"), type: "text/plain" },
      { ...field("several", "1"), type: "text/plain" },
    ]);
    const mixed = await received("mixed", [meta, "1;2", "3;4"]);
    const unnamed = { name: undefined, filename: undefined };
    expect(partsOf(mixed)).toStrictEqual([
      { ...unnamed, type: "application/ld+json", text: '{"id":1}' },
      { ...unnamed, type: "text/csv", text: "1;2" },
      { ...unnamed, type: "text/csv", text: "3;4" },
    ]);
    const text = "--x\r\n\r\na\r\n--x--";
    const init = { headers: { "content-type": "multipart/mixed; boundary=x" } };
    expect(partsOf(await received("mixed", text, init)).map((part) => part.text)).toEqual(["a"]);
  });

  test("a form that the caller made is sent as it is", async () => {
    const form = new FormData();
    form.append("file", new File(["1"], "own.txt", { type: "text/plain" }));
    form.append("more", "2");
    const request = await received("upload", form);
    expect(partsOf(request)).toEqual([
      { name: "file", filename: "own.txt", type: "text/plain", text: "1" },
      field("more", "2"),
    ]);
  });
});

describe("application/x-www-form-urlencoded", () => {
  const send = async (body: unknown): Promise<string> =>
    (await received("form", body)).body.toString();

  test("text is encoded, arrays repeat their name", async () => {
    expect(await send({ name: "a b&c=é", tags: ["x", "y,z"] })).toBe(
      "name=a%20b%26c%3D%C3%A9&tags=x&tags=y%2Cz",
    );
  });

  test("objects and lists of objects have brackets, which qs and Stripe read back", async () => {
    const body = {
      address: { id: 1, at: { city: "x" } },
      items: [{ id: 1 }, { id: 2 }],
      tags: ["a", "b"],
    };
    const text = await send(body);
    expect(text).toBe(
      "address[id]=1&address[at][city]=x&items[0][id]=1&items[1][id]=2&tags=a&tags=b",
    );
    const numbersAsText = JSON.parse(JSON.stringify(body), (_, value: unknown) =>
      typeof value === "number" ? String(value) : value,
    );
    expect(parse(text)).toEqual(numbersAsText);
  });

  test("an encoding's style, media type and reserved characters", async () => {
    expect(await send({ deep: { id: 1, at: { city: "x" } } })).toBe("deep[id]=1&deep[at][city]=x");
    expect(await send({ deep: { list: [{ id: 1 }], names: ["x", "y"] } })).toBe(
      "deep[list][0][id]=1&deep[names][0]=x&deep[names][1]=y",
    );
    expect(await send({ flat: { a: "1", b: "2" } })).toBe("a=1&b=2");
    expect(await send({ flat: { a: ["1", "2"], b: { c: "3" } } })).toBe("a=1&a=2&b[c]=3");
    expect(await send({ csv: ["a", "b"], piped: ["c", "d"] })).toBe("csv=a,b&piped=c%7Cd");
    expect(await send({ json: ["a"] })).toBe("json=%5B%22a%22%5D");
    expect(await send({ raw: "/a?b" })).toBe("raw=/a?b");
  });

  test("null and undefined are left out; a value of the wrong type is not sent", async () => {
    expect(await send({ name: undefined, tags: [] })).toBe("");
    await expect(send({ name: 1 })).rejects.toMatchObject({ name: "RequestValidationError" });
  });
});

describe("any other body", () => {
  const type = ({ headers }: ReceivedRequest): unknown => headers["content-type"];

  test.each([
    ["bytes", new Uint8Array([0, 255])],
    ["a buffer", new Uint8Array([0, 255]).buffer],
    ["a view of a part of a buffer", new Uint8Array([9, 0, 255, 9]).subarray(1, 3)],
    ["a Blob", new Blob([new Uint8Array([0, 255])])],
    ["a stream", new Blob([new Uint8Array([0, 255])]).stream()],
  ])("%s", async (_, body) => {
    const request = await received("bytes", body);
    expect([type(request), [...request.body]]).toEqual(["application/octet-stream", [0, 255]]);
  });

  test("a stream goes out while it is made", async () => {
    const chunks = ["a", "b", "c"];
    const body = new ReadableStream({
      pull(controller) {
        const chunk = chunks.shift();
        if (chunk === undefined) controller.close();
        else controller.enqueue(new TextEncoder().encode(chunk));
      },
    });
    const request = await received("bytes", body);
    expect(request.headers["transfer-encoding"]).toBe("chunked");
    expect(request.body.toString()).toBe("abc");
  });

  test.each([
    ["text", "{raw} é", "text/plain"],
    ["xml", "<a>é</a>", "application/xml"],
    ["mixed", "--x\r\n", "multipart/mixed"],
    ["sequence", '\u001e{"a":1}\n', "application/json-seq"],
  ])("%s as it is", async (name, body, contentType) => {
    const request = await received(name, body);
    expect([type(request), request.body.toString()]).toEqual([contentType, body]);
  });

  test("an object where the media type is not one that objects are written in is refused, not sent as [object Object]", async () => {
    const before = server.requests.length;
    await expect(received("xml", { a: 1 })).rejects.toThrow(
      "application/xml: give the body as text or bytes",
    );
    expect(server.requests).toHaveLength(before);
  });

  test.each([
    ["anything", { a: 1 }, "application/json", '{"a":1}'],
    ["anything", [1], "application/json", "[1]"],
    ["anything", "text", "text/plain", "text"],
    ["anything", new Blob(["x"], { type: "image/png" }), "image/png", "x"],
    ["anything", new Uint8Array([65]), "application/octet-stream", "A"],
    ["image", new Blob(["x"], { type: "image/gif" }), "image/gif", "x"],
  ])("%s: where the document names but a range, the body says its type: %j", async (...row) => {
    const [name, body, sent, text] = row;
    const request = await received(name, body);
    expect([type(request), request.body.toString()]).toEqual([sent, text]);
  });

  test("JSON with a charset", async () => {
    const request = await received("charset", { a: "b" });
    expect([type(request), request.body.toString()]).toEqual([
      "application/json; charset=utf-8",
      '{"a":"b"}',
    ]);
  });
});

describe("several media types", () => {
  test.each([
    [undefined, { one: 1 }, "application/json", '{"one":1}'],
    ["application/vnd.acme.v2+json", { two: 2 }, "application/vnd.acme.v2+json", '{"two":2}'],
    ["application/x-www-form-urlencoded", { a: "b" }, "application/x-www-form-urlencoded", "a=b"],
    ["text/plain", "t", "text/plain", "t"],
    ["image/png", new Uint8Array([65]), "image/png", "A"],
  ])("%s", async (contentType, body, sent, text) => {
    const request = await received("several", body, { contentType });
    expect([request.headers["content-type"], request.body.toString()]).toEqual([sent, text]);
  });

  test("each is checked by its own schema", async () => {
    const before = server.requests.length;
    await expect(received("several", { two: 2 })).rejects.toThrow("body");
    const contentType = "application/vnd.acme.v2+json";
    await expect(received("several", { one: 1 }, { contentType })).rejects.toThrow("body");
    expect(server.requests).toHaveLength(before);
  });
});
