import * as z from "zod";
import { optionalOutputNames } from "../emit/optional-names.ts";

const path = z
  .string()
  .min(1)
  .max(200)
  .describe("Where a value is in the response: `meta.next`, or `header:X-Next-Cursor`.");
const parameter = z
  .string()
  .regex(/^(query|body|header):.+$/s, "`query:NAME`, `body:NAME` or `header:NAME`")
  .describe("A parameter of the request: `query:cursor`.");

const pageRule = z
  .strictObject({
    items: path.optional().describe("The list of items; without it the body is the list."),
    cursor: path.optional().describe("The next cursor, sent as `into`."),
    lastItem: path.optional().describe("Member of the last item, sent as `into`."),
    number: path.optional().describe("The number of the next page, sent as `into`."),
    pages: path.optional().describe("How many pages there are; `into` counts them."),
    total: path.optional().describe("How many items there are; `into` or `offset` counts them."),
    offset: parameter.optional().describe("Takes how many items are left out."),
    url: path.optional().describe("The URL of the next page, of which the query is followed."),
    link: z.string().min(1).optional().describe("Relation in the `Link` header."),
    into: parameter.optional().describe("Takes the cursor, the last item's member or the number."),
    while: path.optional().describe("True while there are more pages."),
    until: path.optional().describe("True on the last page."),
    size: parameter.optional().describe("Takes how many items a page has."),
    first: z.int().optional().describe("Number of the first page or item."),
  })
  .refine(
    ({ cursor, lastItem, number, offset, url, link, into }) =>
      [offset, url, link].some((way) => way !== undefined) ||
      (into !== undefined && [cursor, lastItem, number].filter(Boolean).length <= 1),
    "how the list goes on: `into` (with `cursor`, `lastItem` or `number`, or counting pages), `offset`, `url` or `link`",
  );

/** What the configuration says of a provider's client, beyond its document. */
export const clientSettings = z
  .strictObject({
    pages: z
      .record(z.string(), z.union([z.literal(false), pageRule]))
      .optional()
      .describe(
        "How lists continue, by operationId; `*` is tried on every operation without a rule of its own; `false`: no list.",
      ),
    streamEnd: z
      .string()
      .min(1)
      .optional()
      .describe("Data of the event, or line, after which streams end: `[DONE]`."),
    outputs: z
      .array(
        z.union([
          z.enum(optionalOutputNames),
          z.strictObject({
            module: z
              .string()
              .regex(
                /^(?!.*(^|\/)\.\.(\/|$))[\w@][\w./@-]*\.m?js$/,
                "a JavaScript module of the project",
              )
              .describe("A module whose default export is an output: `{ name, emit }`."),
            options: z.unknown().optional(),
          }),
        ]),
      )
      .optional()
      .describe("Further outputs: entry points of their own, and none of them by default."),
  })
  .describe("What the generated client does beyond the document.");

export type ClientConfig = z.output<typeof clientSettings>;
