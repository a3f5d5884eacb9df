/**
 * The format of a mapping file, once: this validates the files, and the JSON Schema that editors
 * use (`mapping.schema.json`) is made from it.
 */
import * as z from "zod";

const path = z
  .string()
  .min(1)
  .describe(
    'Names joined by dots: `a.b`. Items of an array: `a[0]`, `a[*]` (every item), `a[1..]` (from the second on). Names with other characters: `a["b.c"]`.',
  );

const canonicalPath = path.describe(
  "Path in the canonical schema. Items as in `discounts[0].code`.",
);
const providerPath = path.describe(
  "Path in the provider's body, below `wrapper`; or a parameter: `query:name`, `path:name`, `header:name`.",
);

const oneOrMore = (one: typeof path) =>
  z.union([
    one,
    z
      .record(z.string(), one)
      .describe(
        "Several places for a codec that takes them together, by the names of the codec's keys.",
      ),
  ]);

const json: z.ZodType<unknown> = z.json();

const settingReference = z.strictObject({
  setting: z.string().describe("Name of a setting of this file."),
});

const codecUse = z.union([
  z.string().describe("Name of a codec without options."),
  z.strictObject({
    use: z.string().describe("Name of the codec."),
    with: z.record(z.string(), json).optional().describe("Options of the codec."),
  }),
]);

const field = z
  .strictObject({
    canonical: oneOrMore(canonicalPath),
    provider: oneOrMore(providerPath),
    codec: codecUse
      .optional()
      .describe("How the representations differ; left out when both sides are the same."),
    table: z.string().optional().describe("Name of the enum table that translates the values."),
    direction: z
      .enum(["both", "encode", "decode"])
      .default("both")
      .describe("encode: canonical to provider only; decode: provider to canonical only."),
    default: z
      .union([settingReference, z.strictObject({ value: json })])
      .optional()
      .describe("What is sent when the canonical field is absent."),
    lossy: z.string().optional().describe("What does not come back, in a sentence."),
    note: z.string().optional().describe("Anything that a reader should know."),
  })
  .describe("A canonical field and the provider's field that says the same.");

const constant = z
  .strictObject({
    provider: providerPath.optional(),
    canonical: canonicalPath.optional(),
    value: json.optional(),
    setting: z.string().optional().describe("The value is this setting."),
    note: z.string().optional(),
  })
  .describe(
    "A value that never changes: sent to the provider (request) or put into the canonical object (response).",
  );

const unsupported = z
  .strictObject({
    canonical: z.union([canonicalPath, z.array(canonicalPath).min(1)]),
    reason: z
      .string()
      .min(1)
      .describe("Why the provider cannot say it; shown to whoever uses the field."),
  })
  .describe("Canonical fields that the provider has no place for.");

const providerOnly = z
  .union([
    providerPath,
    z.strictObject({
      provider: providerPath,
      note: z.string().optional().describe("Why the canonical model leaves it out."),
    }),
  ])
  .describe(
    "A provider's field that the canonical model does not have: in `providerOptions` of a request, in `raw` of a response.",
  );

const part = {
  canonical: z.string().describe("Name of the canonical schema."),
  wrapper: path
    .optional()
    .describe("Where in the body the provider's object stands; provider paths start there."),
  fields: z.array(field),
  constants: z.array(constant).default([]),
  unsupported: z.array(unsupported).default([]),
  providerOnly: z.array(providerOnly).default([]),
};

const rule = z
  .strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/)
      .describe("Stable name of the rule, part of every message."),
    kind: z
      .enum(["schema", "context", "server-state"])
      .describe(
        "schema: decided by the request alone; context: needs facts that the caller gives; server-state: only the provider knows.",
      ),
    severity: z.enum(["error", "warning"]).default("error"),
    sentence: z.string().min(1).describe("The requirement in words, as the message shows it."),
    source: z.string().describe("Where the requirement comes from: a page, a file, a line."),
    cel: z
      .string()
      .optional()
      .describe(
        "Common Expression Language; true when the rule is kept. Variables: body (below the wrapper), query, path, context, now.",
      ),
    schema: z
      .record(z.string(), json)
      .optional()
      .describe("JSON Schema that the body (below the wrapper) satisfies."),
  })
  .describe("A requirement that the provider's schema does not say.");

const errorShape = z
  .strictObject({
    status: z.array(z.string().regex(/^[1-5](\d\d|XX)$/)).min(1),
    kind: z
      .enum([
        "invalid_request",
        "authentication",
        "not_found",
        "conflict",
        "rate_limited",
        "provider_failure",
      ])
      .describe("What an answer of this shape means."),
    message: path.optional().describe("Where the vendor's message is."),
    messages: path.optional().describe("Where the vendor's list of messages is, e.g. `errors[*]`."),
    fields: path.optional().describe("Where an object of field names and lists of messages is."),
    note: z.string().optional(),
  })
  .describe("One shape of the vendor's error answers.");

const operation = z.strictObject({
  operation: z.string().describe("operationId in the provider's document."),
  request: z.strictObject(part),
  response: z.strictObject({
    status: z.string().describe("Status code of the answer that carries the object."),
    wrapperOptional: z
      .boolean()
      .default(false)
      .describe("The answer may also be the object itself, without the wrapper."),
    ...part,
  }),
  context: z
    .record(z.string(), z.record(z.string(), json))
    .default({})
    .describe("Facts that context rules look at, by name, each with its JSON Schema."),
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
  rules: z.array(rule).default([]),
  errors: z.array(errorShape).default([]),
});

const tableEntry = z.strictObject({
  canonical: json.describe("Value in the canonical model."),
  provider: z
    .union([
      z.string(),
      z.number(),
      z.boolean(),
      z.array(z.union([z.string(), z.number(), z.boolean()])).min(1),
    ])
    .describe("The provider's word; of several, the first is sent and all are understood."),
  bySetting: z
    .strictObject({
      setting: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    })
    .optional()
    .describe("Which of the provider's words is sent, by the value of a setting."),
  lossy: z.string().optional().describe("What does not come back, in a sentence."),
});

const table = z
  .strictObject({
    entries: z.array(tableEntry).min(1),
    refused: z
      .array(z.strictObject({ canonical: json, reason: z.string().min(1) }))
      .default([])
      .describe("Canonical values that the provider has no word for."),
    ignored: z
      .array(z.strictObject({ provider: json, reason: z.string().min(1) }))
      .default([])
      .describe("Provider's values that the canonical model has no word for."),
  })
  .describe("An enum table: which word is which.");

const setting = z.strictObject({
  description: z.string().min(1),
  schema: z.record(z.string(), json).describe("JSON Schema of the setting's value."),
  default: z.union([settingReference, z.strictObject({ value: json })]).optional(),
  parameter: providerPath.optional().describe("Parameter of the request that carries the setting."),
  server: z
    .string()
    .optional()
    .describe("Server variable of the provider's document that the setting fills."),
});

const ownCodec = z
  .strictObject({
    module: z.string().describe("TypeScript or JavaScript file, relative to the mapping file."),
    export: z
      .string()
      .describe(
        "Name that the module exports: a zod codec, provider's side in, canonical side out.",
      ),
    canonical: z.array(z.string()).min(1).describe("JSON types of the canonical side."),
    provider: z.array(z.string()).min(1).describe("JSON types of the provider's side."),
    lossy: z.string().optional(),
  })
  .describe("A codec of your own.");

export const mappingFormat = z
  .strictObject({
    provider: z.string().describe("Name of the provider in the configuration."),
    providerVersion: z
      .string()
      .describe("Version of the vendor's API that the mapping was written against."),
    settings: z.record(z.string(), setting).default({}),
    tables: z.record(z.string(), table).default({}),
    codecs: z.record(z.string(), ownCodec).default({}),
    operations: z.strictObject({ create: operation }),
  })
  .describe("Which field of a provider is which field of the canonical model.");

export type MappingFile = z.infer<typeof mappingFormat>;
export type FieldEntry = z.infer<typeof field>;
export type OperationEntry = z.infer<typeof operation>;
export type PartEntry = OperationEntry["request"];
export type RuleEntry = z.infer<typeof rule>;
export type TableEntry = z.infer<typeof table>;
export type OwnCodecEntry = z.infer<typeof ownCodec>;
