import { expect, test } from "vitest";
import { valueAt } from "../../generator/json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../generator/json/values.ts";
import { separateBinary } from "../../generator/document/variants/binary.ts";

const reference = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const bytes: JsonObject = { type: "string", format: "binary" };
const content = (mediaType: string, schema: JsonValue): JsonObject => ({
  content: { [mediaType]: { schema } },
});

/** A document whose operation sends the first body and gets the second one. */
function documentOf(sent: JsonObject, got: JsonObject, schemas: JsonObject = {}): JsonObject {
  return {
    openapi: "3.1.0",
    paths: { "/a": { post: { requestBody: sent, responses: { "200": got } } } },
    components: { schemas },
  };
}

const sentSchema = (document: JsonObject): JsonValue | undefined => {
  const all = valueAt(document, "/paths/~1a/post/requestBody/content");
  return isObject(all) && isObject(Object.values(all)[0])
    ? (Object.values(all)[0] as JsonObject)["schema"]
    : undefined;
};
const formatAt = (document: JsonObject, pointer: string): JsonValue | undefined =>
  valueAt(document, `/components/schemas${pointer}/format`);

const File = { type: "object", properties: { raw: bytes, name: { type: "string" } } };

test("binary in JSON is a string; a body that is binary as a whole is bytes whatever its type", () => {
  const sent = content("application/json", { type: "array", items: reference("File") });
  const document = separateBinary(
    documentOf(sent, content("application/json", reference("Raw")), { File, Raw: bytes }),
  );
  expect(formatAt(document, "/File/properties/raw")).toBeUndefined();
  expect(formatAt(document, "/Raw")).toBe("binary");
});

test("in a multipart body it stays, and so it does where nothing refers to it", () => {
  const sent = content("multipart/form-data", reference("File"));
  const document = separateBinary(
    documentOf(sent, { description: "" }, { File, Other: { items: bytes } }),
  );
  expect(formatAt(document, "/File/properties/raw")).toBe("binary");
  expect(formatAt(document, "/Other/items")).toBe("binary");
});

test("a component of both gets a variant, and so do those between it and the body", () => {
  const Folder = {
    type: "object",
    properties: { first: reference("File"), all: { items: bytes } },
  };
  const document = separateBinary(
    documentOf(
      content("multipart/form-data", reference("Folder")),
      content("application/json", { anyOf: [reference("Folder"), bytes] }),
      { File, Folder, FileBytes: { type: "integer" } },
    ),
  );
  expect(sentSchema(document)).toEqual(reference("FolderBytes"));
  const first = valueAt(document, "/components/schemas/FolderBytes/properties/first");
  expect(first).toEqual(reference("FileBytes_"));
  expect(formatAt(document, "/FileBytes_/properties/raw")).toBe("binary");
  expect(formatAt(document, "/FolderBytes/properties/all/items")).toBe("binary");
  expect(formatAt(document, "/File/properties/raw")).toBeUndefined();
  expect(formatAt(document, "/Folder/properties/all/items")).toBeUndefined();
});

test("a document without binary strings is given back as it is", () => {
  const plain = documentOf(content("application/json", { type: "string" }), { description: "" });
  expect(separateBinary(plain)).toBe(plain);
});
