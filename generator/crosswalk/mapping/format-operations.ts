import * as z from "zod";
import {
  bodyPath,
  condition,
  draft,
  json,
  partFormat,
  providerPath,
  ruleFormat,
} from "./format-fields.ts";

const at = bodyPath
  .optional()
  .describe("Where in the body the provider's object stands; provider paths start there.");

const variant = z
  .strictObject({ if: condition, fields: partFormat.fields, constants: partFormat.constants })
  .describe("Further fields and constants, sent when the condition holds.");

const request = z.strictObject({
  at,
  ...partFormat,
  when: z.array(variant).default([]),
});

const inlineShape = {
  at,
  atOptional: z
    .boolean()
    .default(false)
    .describe("The response may also be the object itself, without what `at` names."),
};

const response = z
  .union([
    z.string().describe("Name of a shape: the whole body has it."),
    z.strictObject({ shape: z.string(), ...inlineShape }),
    z.strictObject({
      then: z.string().describe("Canonical operation that tells the value."),
      with: z
        .record(z.string(), bodyPath)
        .default({})
        .describe(
          "Its inputs that the response gives, e.g. `{ id: data.id }`; also `header:NAME`, of an address the last segment.",
        ),
    }),
    z.strictObject({ none: z.literal(true).describe("Nothing comes back, and nothing is told.") }),
    z.strictObject({ canonical: z.string(), ...inlineShape, ...partFormat }),
  ])
  .describe("What a successful response says.");

/** Where a response says that there are more pages, or none: with every way to go on. */
const continues = {
  while: bodyPath.optional().describe("Where it says that there is a next page."),
  until: bodyPath.optional().describe("Where it says that this is the last page."),
};

const page = z
  .strictObject({
    items: bodyPath.optional().describe("Where the items are; left out when the body is the list."),
    shape: z.string().describe("Shape of an item."),
    at: bodyPath.optional().describe("Where in an item the provider's object stands."),
    size: providerPath.optional().describe("Parameter for the number of items of a page."),
    next: z.union([
      z.literal("none").describe("The response has all items."),
      z.strictObject({
        cursor: bodyPath.describe("Where the cursor of the next page is."),
        into: providerPath.describe("Parameter that takes it."),
        ...continues,
      }),
      z.strictObject({
        lastItem: bodyPath.describe("Field of an item whose value the next page starts after."),
        into: providerPath,
        ...continues,
      }),
      z.strictObject({
        number: bodyPath.optional().describe("Where the next page's number is."),
        pages: bodyPath.optional().describe("Where the number of pages is."),
        into: providerPath.describe("Parameter that takes the page's number."),
        first: z.int().default(1).describe("Number of the first page."),
        total: bodyPath.optional().describe("Where the number of all items is."),
        ...continues,
      }),
      z.strictObject({
        offset: providerPath.describe("Parameter that takes how many items to leave out."),
        total: bodyPath.optional().describe("Where the number of all items is."),
        first: z.int().default(0).describe("Offset of the first item."),
        ...continues,
      }),
      z.strictObject({
        url: bodyPath.describe("Where the next page's address is."),
        ...continues,
      }),
      z.strictObject({
        link: z.string().describe("Relation in the Link header, `next`."),
        ...continues,
      }),
    ]),
  })
  .describe("How a list continues.");

const patch = z
  .strictObject({
    unset: z
      .union([
        z.enum(["null", "empty-text"]),
        z.strictObject({ keys: bodyPath.describe("List that takes the names to unset.") }),
      ])
      .default("null")
      .describe("How a canonical null is sent, which unsets a field."),
    jsonPatch: z
      .strictObject({
        of: z.string().describe("Component that the field paths are in."),
        op: z.enum(["add", "replace"]).default("add"),
      })
      .optional()
      .describe("The body is a JSON Patch (RFC 6902)."),
  })
  .describe("How an update is written. Absent fields are not sent.");

const requestPart = {
  call: z.string().describe("operationId in the provider's document."),
  mediaType: z.string().optional().describe("Which of several media types the body is sent as."),
  request: request.prefault({}),
};

const idempotency = z
  .union([
    providerPath,
    z.strictObject({
      header: z.string(),
      evidence: z.string().min(1).describe("Where the vendor says so, if not in the document."),
    }),
  ])
  .optional()
  .describe(
    "Header or field that takes a key, given by the caller or made, so that a call acts once.",
  );

const step = z
  .strictObject({
    ...requestPart,
    if: condition.optional(),
    idempotency,
    gives: z.record(z.string(), bodyPath).describe("Results by name, and where they are."),
  })
  .describe("A call that comes first; its results are `step:NAME.RESULT`.");

const callParts = {
  draft,
  ...requestPart,
  patch: patch.optional(),
  steps: z.record(z.string(), step).default({}),
  idempotency,
  responses: z.record(z.string().regex(/^[1-5](\d\d|XX)$|^default$/), response).default({}),
  page: page.optional(),
  context: z
    .record(z.string(), z.record(z.string(), json))
    .default({})
    .describe("Values that context rules look at, by name, each with its JSON Schema."),
  undeclared: z
    .array(
      z.strictObject({
        provider: providerPath,
        reason: z
          .string()
          .min(1)
          .describe("Why the name is known although the document's schema lacks it."),
      }),
    )
    .default([])
    .describe("Names that rules speak of and that the provider's schema does not have."),
  rules: z.array(ruleFormat).default([]),
};

export const callFormat = z.strictObject({ if: condition.optional(), ...callParts });

export const operationFormat = z.union([
  z.strictObject(callParts),
  z.strictObject({
    choose: z.array(callFormat).min(1).describe("The first call whose condition holds is made."),
  }),
  z.strictObject({ unsupported: z.string().min(1).describe("Why there is no such call.") }),
]);

export type ResponseEntry = z.infer<typeof response>;
export type PageEntry = z.infer<typeof page>;
export type StepEntry = z.infer<typeof step>;
