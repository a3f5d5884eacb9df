import { expect, onTestFinished, test } from "vitest";
import type { JsonObject } from "../../../generator/json/values.ts";
import { compile } from "../../support/compiler.ts";
import { emitDocument } from "../../support/emitted-package.ts";
import { writeFiles } from "../../support/packed-project.ts";
import { isLong } from "../../support/share.ts";

const content = (type: string, schema: JsonObject): JsonObject => ({ [type]: { schema } });
const object = (
  properties: JsonObject,
  required: string[] = Object.keys(properties),
): JsonObject => ({
  ...{ type: "object", properties, required },
});
const text = { type: "string" };
const pet = { $ref: "#/components/schemas/Pet" };
const document: JsonObject = {
  components: { schemas: { Pet: object({ id: { type: "integer" }, name: text }) } },
  paths: {
    "/pets": {
      get: {
        operationId: "listPets",
        parameters: [{ name: "cursor", in: "query", schema: text }],
        responses: {
          "200": {
            description: "",
            headers: { "X-Total": { schema: { type: "integer" } } },
            content: content(
              "application/json",
              object({ data: { type: "array", items: pet }, next_cursor: text }),
            ),
          },
          "404": { description: "", content: content("application/json", object({ code: text })) },
        },
      },
    },
    "/chat": {
      post: {
        operationId: "chat",
        requestBody: {
          required: true,
          content: content(
            "application/json",
            object({ stream: { type: "boolean" }, prompt: text }, ["prompt"]),
          ),
        },
        responses: {
          "200": {
            description: "",
            content: {
              ...content("application/json", object({ whole: text })),
              ...content("text/event-stream", object({ delta: text })),
            },
          },
        },
      },
    },
    "/lines": {
      get: {
        operationId: "readLines",
        responses: { "200": { description: "", content: content("application/jsonl", pet) } },
      },
    },
  },
};

/** In the long run only: most of the compiler's time is for the declarations of msw. */
const usesOfMocks = `
same<ReturnType<typeof makePet>, Pet>(true);
makePet({ with: { name: "Rex" }, seed: 2 });
listPetsHandler({ body: { data: [], next_cursor: "" } });
// @ts-expect-error -- no such member
makePet({ with: { color: "red" } });
`;

const consumer = `
import { chat, createAcmeClient, listPets, readLines, reconnecting, unwrap, type ChatInput, type ListPetsOutput, type Pet as NamedPet, type ServerEvent } from "./src/index.js";
import { ListPets404Error } from "./src/errors.js";
import { listPetsHeaders } from "./src/headers.js";
import { createMcpHandler } from "./src/mcp.js";
${isLong ? 'import { listPetsHandler, makePet } from "./src/mocks.js";' : ""}
import * as z from "zod";
import { Pet as petSchema } from "./src/schemas.js";
import { chatMutation, listPetsInfiniteQuery, listPetsQuery } from "./src/query.js";

type Equal<A, B> = [A] extends [B] ? ([B] extends [A] ? (0 extends 1 & A ? false : true) : false) : false;
declare const input: ChatInput;
declare const output: ListPetsOutput;
declare function same<A, B>(equal: Equal<A, B>): void;
interface Pet { id: number; name: string }
const client = createAcmeClient({ baseUrl: "https://a.example" });

for await (const item of listPets.items(client, { params: { query: { cursor: "x" } } }, { limit: 3 })) same<typeof item, Pet>(true);
for await (const page of listPets.pages(client)) same<typeof page.items, readonly Pet[]>(true);

same<NamedPet, Pet>(true);
const pet: z.ZodType<Pet> & z.ZodObject = petSchema;
same<z.infer<typeof petSchema>, Pet>(true);
same<ReturnType<typeof petSchema.parse>, Pet>(true);
const picked = petSchema.pick({ name: true }).extend({ age: z.number().optional() });
same<z.infer<typeof picked>, { name: string; age?: number | undefined }>(true);
const partial = petSchema.partial();
same<z.infer<typeof partial>, { id?: number | undefined; name?: string | undefined }>(true);
pet.parse({});
// @ts-expect-error -- no such property
petSchema.pick({ color: true });
same<typeof output, { data: Pet[]; next_cursor: string }>(true);
same<typeof input.body.prompt, string>(true);
await chat(client, input);
const whole = await chat(client, { body: { prompt: "a" } });
same<NonNullable<typeof whole.data>, { whole: string }>(true);
const streamed = await chat(client, { body: { prompt: "a", stream: true } });
for await (const event of streamed.data ?? []) same<typeof event, ServerEvent<{ delta: string }>>(true);
const lines = await readLines(client);
for await (const line of lines.data ?? []) same<typeof line, Pet>(true);
for await (const line of reconnecting((headers) => readLines(client, { headers }))) same<typeof line, Pet>(true);

try { unwrap(await listPets(client)); } catch (error) {
  if (error instanceof ListPets404Error) {
    same<typeof error.status, 404>(true);
    same<typeof error.body, { code: string }>(true);
  }
}
const headers = listPetsHeaders(await listPets(client));
same<typeof headers, { readonly "X-Total"?: number }>(true);
same<Awaited<ReturnType<ReturnType<typeof listPetsQuery>["queryFn"]>>, { data: Pet[]; next_cursor: string }>(true);
const infinite = await listPetsInfiniteQuery(client).queryFn({ signal: new AbortController().signal, pageParam: undefined });
same<typeof infinite.items, readonly Pet[]>(true);
await chatMutation(client).mutationFn({ body: { prompt: "a" } });
await createMcpHandler(client)({});
// @ts-expect-error -- no such parameter
listPets.items(client, { params: { query: { page: 1 } } });
${isLong ? usesOfMocks : ""}`;

test("what the features give has the document's types", { timeout: 120_000 }, async () => {
  const made = await emitDocument(document, {
    client: { outputs: ["errors", "headers", "mcp", "mocks", "query"] },
  });
  const folder = made.write(onTestFinished);
  writeFiles(folder, [{ path: "consumer.mts", text: consumer }]);
  expect(compile(folder, ["consumer.mts"])).toBe("");
});
