import fc from "fast-check";
import { format } from "prettier";
import { expect, test } from "vitest";
import { createDiagnostics } from "../../../generator/diagnostics/index.ts";
import { emitOpenApi, emitTypes, withDescriptions } from "../../../generator/emit/index.ts";
import type { EmittedFile } from "../../../generator/emit/types.ts";
import { meaningOf } from "../../../generator/json/meaning.ts";
import type { JsonObject } from "../../../generator/json/values.ts";
import { buildModel } from "../../../generator/model/index.ts";

/** A document with a description at every place that has types, or a line of openapi.yaml. */
function documentWith(texts: readonly string[], title: string): JsonObject {
  let next = 0;
  const description = (): string => texts[next++ % texts.length] ?? "";
  const schema = (more: JsonObject = {}): JsonObject => ({
    type: "object",
    description: description(),
    properties: {
      alone: { type: "string", description: description() },
      beside: {
        type: "string",
        title: "T",
        description: description(),
        example: "e",
        default: "d",
      },
      deep: {
        type: "array",
        items: { type: "object", description: description(), properties: {} },
      },
      union: { oneOf: [{ type: "null" }, { type: "integer", description: description() }] },
      listed: { enum: ["a", "b"], description: description() },
      referred: { $ref: "#/components/schemas/Other", description: description() },
      bare: { description: description() },
    },
    ...more,
  });
  return {
    openapi: "3.1.0",
    info: { title, version: "1", description: description() },
    servers: [{ url: "https://api.example", description: description() }],
    tags: [{ name: "t", description: description() }],
    paths: {
      "/a": {
        description: description(),
        get: {
          summary: "S",
          description: description(),
          parameters: [
            { name: "q", in: "query", description: description(), schema: schema() },
            { name: "c", in: "query", content: { "application/json": { schema: schema() } } },
          ],
          requestBody: {
            description: description(),
            content: { "application/json": { schema: schema() } },
          },
          responses: {
            "200": {
              description: description(),
              headers: { H: { description: description(), schema: { type: "string" } } },
              content: { "application/json": { schema: { $ref: "#/components/schemas/It" } } },
            },
          },
        },
      },
    },
    components: {
      schemas: {
        It: schema({ allOf: [{ $ref: "#/components/schemas/Other" }, schema()] }),
        Other: { type: "string", description: description() },
      },
    },
  };
}

async function emitted(document: JsonObject): Promise<EmittedFile[]> {
  const model = buildModel({ provider: "acme", document }, createDiagnostics());
  return [emitOpenApi(model), ...(await emitTypes(model))];
}

async function formatted({ text, formatted: isFormatted }: EmittedFile): Promise<string> {
  return isFormatted === true ? text : format(text, { parser: "typescript" });
}

/** What a comment or a scalar could take for something else. */
const snag = fc.constantFrom(
  ...[
    "*/",
    "/*",
    "*\\/",
    "@deprecated",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    " ",
    "  ",
    "'",
    '"',
    "`",
    "\\",
  ],
  ...["#", ": ", "- ", "---", "| ", "> ", "&a", "*a", "!!js", "? ", "{", "%", "\u2028", "\u0085"],
  ...["\u202e", "\ufeff", "\u00a0", "\u00a60\u00a6", "\u00a6", "\ud800", "\0", "e extends X ? "],
);
const description = fc
  .array(fc.oneof(fc.lorem({ maxCount: 3 }), snag, snag, fc.string({ unit: "binary" })))
  .map((parts) => parts.join(""));

test("descriptions that are put in last stand as if they had been there from the start", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(description, { minLength: 1, maxLength: 8 }), async (texts) => {
      // The character of marks makes the second document keep its descriptions.
      const marked = documentWith(texts, "Title:");
      const whole = documentWith(texts, "Title:\u00a6");
      expect(meaningOf(whole).descriptions).toEqual([]);
      const [ours, theirs] = [await emitted(marked), await emitted(whole)];
      for (const [index, file] of ours.entries()) {
        const text = withDescriptions({ ...file, text: await formatted(file) }).text;
        const expected = theirs[index]?.text.replace("Title:\u00a6", "Title:") ?? "";
        expect(text).toBe(await formatted({ ...file, text: expected }));
      }
    }),
    { numRuns: 40 },
  );
});
