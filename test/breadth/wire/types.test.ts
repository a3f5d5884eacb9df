import { expect, test } from "vitest";
import type { JsonObject } from "../../../generator/json/values.ts";
import { generatePackage } from "./package.ts";

const pet = { type: "object", required: ["id"], properties: { id: { type: "integer" } } };
const content = (types: Readonly<Record<string, JsonObject>>): JsonObject => ({
  requestBody: { required: true, content: types },
  responses: {
    "200": { description: "Done", content: types },
    default: { description: "Not done", content: types },
  },
});

/** What a user's compiler has to say about the body, the data and the error of each media type. */
const cases: Readonly<Record<string, readonly [JsonObject, string, string, string]>> = {
  "application/json": [{ schema: pet }, "Pet", "Pet", "Pet"],
  "application/vnd.acme+json; charset=utf-8": [{ schema: pet }, "Pet", "Pet", "Pet"],
  "application/xml": [{ schema: pet }, "string | Raw", "string", "string"],
  "text/plain": [{ schema: { enum: ["a", "b"] } }, '"a" | "b"', '"a" | "b"', '"a" | "b"'],
  "text/csv; charset=utf-8": [{}, "string | Raw", "string", "string"],
  "application/octet-stream": [{}, "string | Raw", "Blob", "string"],
  "application/pdf": [{ schema: { type: "string", format: "binary" } }, "Raw", "Blob", "string"],
  "text/event-stream": [
    { schema: { type: "string" } },
    "string",
    "ServerStream<ServerEvent<string>>",
    "string",
  ],
  "application/x-ndjson": [{ schema: pet }, "string | Raw", "ServerStream<Pet>", "string"],
  "*/*": [{ schema: pet }, "Pet", "Pet", "Pet"],
  "multipart/form-data": [{ schema: pet }, "Pet | FormData", "Blob", "string"],
  "application/x-www-form-urlencoded": [{ schema: pet }, "Pet", "string", "string"],
};

test("types of bodies are what is sent and read", async () => {
  const generated = await generatePackage({
    components: { schemas: { Pet: pet } },
    paths: Object.fromEntries(
      Object.entries(cases).map(([mediaType, [media]], index) => [
        `/${index}`,
        { post: { operationId: `call${index}`, ...content({ [mediaType]: media }) } },
      ]),
    ),
  });
  const assertions = Object.entries(cases).map(([mediaType, [, body, data, error]], index) => {
    const operation = `operations["call${index}"]`;
    const result = `OperationResult<${operation}>`;
    return `
      type Case${index} = [
        Assert<Equal<OperationInit<${operation}, ${JSON.stringify(mediaType)}>["body"], ${body}>>,
        Assert<Equal<Extract<${result}, { error?: undefined }>["data"], ${data}>>,
        Assert<Equal<Extract<${result}, { data?: undefined }>["error"], ${error}>>,
      ];`;
  });
  const head = `
    import type { OperationInit } from "acme/runtime/operation-types.js";
    import type { OperationResult } from "acme/runtime/result-types.js";
    import type { ServerEvent, ServerStream } from "acme/runtime/stream-types.js";
    import type { operations } from "acme/types.js";
    type Pet = { id: number };
    type Raw = Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>;
    type Assert<T extends true> = T;
    type Equal<A, B> =
      [A] extends [B] ? ([B] extends [A] ? (0 extends 1 & A ? false : true) : false) : false;`;
  expect(await generated.typeErrors([head, ...assertions].join("\n"))).toEqual([]);
  expect(
    await generated.typeErrors(`${head}\n type Wrong = Assert<Equal<Pet, string>>;`),
  ).toHaveLength(1);
});
