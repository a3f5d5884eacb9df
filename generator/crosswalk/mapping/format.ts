/**
 * The format of a mapping file, once: this validates the files, and the JSON Schema that editors
 * use (`mapping.schema.json`) is made from it.
 */
import * as z from "zod";
import { errorsFormat } from "./format-errors.ts";
import { type callFormat, operationFormat } from "./format-operations.ts";
import { draft, json, partFormat, providerPath, settingReference } from "./format-fields.ts";
import { webhooksFormat } from "./format-webhooks.ts";

const word = z.union([z.string(), z.number(), z.boolean()]);

const tableEntry = z.strictObject({
  canonical: json.describe("Value in the canonical model."),
  provider: z
    .union([word, z.array(word).min(1)])
    .describe("The provider's word; of several, the first is sent and all are understood."),
  bySetting: z
    .strictObject({ setting: z.string(), values: z.record(z.string(), word) })
    .optional()
    .describe("Which of the provider's words is sent, by the value of a setting."),
  lossy: z.string().optional().describe("What does not come back, in a sentence."),
});

const table = z
  .strictObject({
    entries: z.array(tableEntry).default([]),
    same: z
      .array(word)
      .default([])
      .describe("Words that the canonical model and the provider share, and that say the same."),
    otherwise: json
      .optional()
      .describe("The canonical value of a provider's word that no entry has; an issue says so."),
    refused: z
      .array(z.strictObject({ canonical: json, reason: z.string().min(1) }))
      .default([])
      .describe("Canonical values that the provider has no word for."),
    ignored: z
      .array(z.strictObject({ provider: json, reason: z.string().min(1) }))
      .default([])
      .describe("Provider's values that the canonical model has no word for."),
  })
  .refine(({ entries, same }) => entries.length + same.length > 0, "a table has an entry at least")
  .describe("An enum table: which word is which.");

const setting = z.strictObject({
  description: z.string().min(1),
  schema: z.record(z.string(), json).describe("JSON Schema of the setting's value."),
  default: z.union([settingReference, z.strictObject({ value: json })]).optional(),
  parameter: providerPath
    .optional()
    .describe(
      "Parameter that carries the setting, in every call that has it; a header may be undeclared.",
    ),
  server: z
    .string()
    .optional()
    .describe("Server variable of the provider's document that the setting fills."),
});

const jsonTypes = z.union([z.array(z.string()).min(1), z.record(z.string(), z.array(z.string()))]);

/** A codec outside the library; mapping files and the canonical model declare it in the same way. */
export const ownCodecFormat = z
  .strictObject({
    module: z
      .string()
      .describe("TypeScript or JavaScript file, relative to the file that names it."),
    export: z
      .string()
      .describe(
        "Name that the module exports: a zod codec, the provider's value in, the canonical value out; or a function from options to one.",
      ),
    canonical: jsonTypes.describe(
      "JSON types of the canonical value; by key where it has several.",
    ),
    provider: jsonTypes.describe(
      "JSON types of the provider's value; by key where it has several.",
    ),
    reads: z
      .array(z.string())
      .optional()
      .describe("Keys that the codec looks at and that another field writes."),
    options: z
      .record(z.string(), json)
      .optional()
      .describe("JSON Schema of the options; the export is then a function that takes them."),
    decodeOnly: z.boolean().optional().describe("There is no way back to the provider's form."),
    lossy: z.string().optional().describe("What does not come back, in a sentence."),
  })
  .describe("A codec of your own.");

const shape = z
  .strictObject({
    draft,
    canonical: z
      .string()
      .optional()
      .describe("Name of the canonical schema; left out where the shape has the same name."),
    of: z
      .string()
      .optional()
      .describe("Component of the provider's document; left out where each use says it."),
    ...partFormat,
  })
  .describe("A canonical schema and the provider's schema that says the same, once.");

export const mappingFormat = z
  .strictObject({
    provider: z.string().describe("Name of the provider in the configuration."),
    providerVersion: z
      .string()
      .describe("Version of the vendor's API that the mapping was written against."),
    rest: partFormat.rest.describe(
      "`rest` of every shape and request that says nothing of its own, and lists nothing under `providerOnly`.",
    ),
    settings: z.record(z.string(), setting).default({}),
    tables: z.record(z.string(), table).default({}),
    codecs: z.record(z.string(), ownCodecFormat).default({}),
    shapes: z.record(z.string(), shape).default({}),
    operations: z
      .record(z.string(), operationFormat)
      .default({})
      .describe("By operationId of the canonical model."),
    webhooks: webhooksFormat.optional(),
    errors: errorsFormat.prefault({}),
  })
  .describe("Which operation, shape and event of a provider is which of the canonical model.");

export type MappingFile = z.infer<typeof mappingFormat>;
export type OwnCodecEntry = z.infer<typeof ownCodecFormat>;
export type ShapeEntry = z.infer<typeof shape>;
export type TableEntry = z.infer<typeof table>;
export type OperationEntry = z.infer<typeof operationFormat>;
export type CallEntry = z.infer<typeof callFormat>;
export type WebhooksEntry = z.infer<typeof webhooksFormat>;
export type { FieldEntry, PartEntry, RuleEntry } from "./format-fields.ts";
export type { PageEntry, ResponseEntry, StepEntry } from "./format-operations.ts";
