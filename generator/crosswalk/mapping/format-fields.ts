import * as z from "zod";

const path = z
  .string()
  .min(1)
  .describe(
    'Names joined by dots: `a.b`. Items of an array: `a[0]`, `a[*]` (every item), `a[1..]` (from the second on). Names with other characters, and keys of a map: `a["b.c"]`.',
  );

export const canonicalPath = path.describe(
  "Path in the canonical schema, e.g. `discounts[0].code`; or a parameter: `path:id`, `query:limit`; or a result of a step: `step:customer.id`.",
);
export const providerPath = path.describe(
  "Path in the provider's body, below `at`; or a parameter: `query:name`, `path:name`, `header:name`, `cookie:name`.",
);
/** A path without parameters. */
export const bodyPath = path;

const oneOrMore = (one: typeof path) =>
  z.union([
    one,
    z
      .record(z.string(), one)
      .describe("Several fields for a codec that takes them together, by the names of its keys."),
  ]);

export const json: z.ZodType<unknown> = z.json();

export const settingReference = z.strictObject({
  setting: z.string().describe("Name of a setting of this file."),
});

/** A condition in CEL. */
export const condition = z
  .string()
  .min(1)
  .describe("Common Expression Language over `input` (the canonical input) and `settings`.");

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
    provider: oneOrMore(providerPath).optional(),
    read: z
      .string()
      .optional()
      .describe(
        "In place of `provider`: CEL over the provider's object, e.g. `has(cancel_at) || done`; one way, to the canonical field.",
      ),
    codec: codecUse
      .optional()
      .describe("How the representations differ; left out when both are the same."),
    table: z.string().optional().describe("Name of the enum table that translates the values."),
    direction: z
      .enum(["both", "encode", "decode"])
      .optional()
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
  .describe("Canonical fields that the provider has no field for.");

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

export const draft = z
  .literal(true)
  .optional()
  .describe(
    "Written by `crosswalk suggest`, and not reviewed: generation stops until it is taken out.",
  );

/** What requests and shapes have in common. */
export const partFormat = {
  fields: z.array(field).default([]),
  constants: z.array(constant).default([]),
  unsupported: z.array(unsupported).default([]),
  providerOnly: z.array(providerOnly).default([]),
  rest: z
    .literal("providerOnly")
    .optional()
    .describe("Every provider's field that no entry names is `providerOnly`; growth is a note."),
};

export const ruleFormat = z
  .strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/)
      .describe("Stable name of the rule, part of every message."),
    kind: z
      .enum(["schema", "context", "server-state"])
      .describe(
        "schema: decided by the request alone; context: needs values that the caller gives; server-state: only the provider knows.",
      ),
    severity: z.enum(["error", "warning"]).default("error"),
    sentence: z.string().min(1).describe("The requirement in words, as the message shows it."),
    source: z.string().describe("Where the requirement comes from: a page, a file, a line."),
    cel: z
      .string()
      .optional()
      .describe(
        "Common Expression Language; true when the rule is kept. Variables: body (below `at`), query, path, context, now.",
      ),
    schema: z
      .record(z.string(), json)
      .optional()
      .describe("JSON Schema that the body (below `at`) satisfies."),
  })
  .describe("A requirement that the provider's schema does not say.");

export type PartEntry = z.infer<z.ZodObject<typeof partFormat, z.core.$strict>>;
export type FieldEntry = z.infer<typeof field>;
export type RuleEntry = z.infer<typeof ruleFormat>;
