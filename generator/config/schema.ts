import { posix } from "node:path";
import * as z from "zod";
import { readingRuleNames } from "../document/reading-names.ts";
import { clientSettings } from "./client.ts";
import { allowedLocationProblem, isRemoteReference, sourceProblem } from "../remote/index.ts";

/** Names become folder names and parts of package names, so they are kept plain. */
const name = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}$/, "lower-case letters, digits and `-`, beginning with a letter")
  .refine((value) => !/^(con|prn|aux|nul|com\d|lpt\d)$/.test(value), "a device name on Windows");

/** Inside the project: neither absolute nor, by `..`, above it; nothing that only some file systems take. */
const file = z
  .string()
  .min(1)
  .max(240)
  .refine(
    (value) => !/^[\\/]|^[A-Za-z]:|\\|(^|\/)\.\.(\/|$)/.test(value),
    "a path inside the project",
  )
  .refine((value) => !/[\u0000-\u001f\u007f-\u009f]/.test(value), "no control characters")
  .refine(
    (value) => !/\p{Surrogate}/u.test(value),
    "no half characters: no name of a file has them",
  )
  .describe("A file, relative to the configuration file, `/` between folders.");

/** A folder of the project: neither the project itself nor one that other tools own. */
const folder = file
  .transform((value) => posix.normalize(value).replace(/\/$/, ""))
  .refine((value) => value !== ".", "a folder of its own, not that of the project")
  .refine(
    (value) => !/(^|\/)(\.git|node_modules)(\/|$)/i.test(value),
    "a folder that is not git's or the package manager's",
  )
  .describe("A folder, relative to the configuration file, `/` between folders.");

/** A file of the project, or a remote place (generator/remote/allowed.ts). */
const reference = z
  .string()
  .min(1)
  .max(2000)
  .superRefine((value, context) => {
    const problem = isRemoteReference(value) ? allowedLocationProblem(value) : undefined;
    if (problem !== undefined)
      context.addIssue({ code: "custom", message: `\`${value}\`: ${problem}` });
  })
  .describe("A file, an https URL, or an https URL that ends in `/` for everything below it.");

/** Source: npm's rules for names of new packages (docs.npmjs.com, package.json, name). */
const packageName = z
  .string()
  .max(214)
  .regex(/^(@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/, "a package name as npm allows it");

const source = z
  .string()
  .max(2000)
  .superRefine((value, context) => {
    const problem = sourceProblem(value);
    if (problem !== undefined)
      context.addIssue({ code: "custom", message: `\`${value}\`: ${problem}` });
  })
  .describe(
    "Where `crosswalk update` fetches the document: an https URL, or a URL of this machine (`http://localhost:3000/openapi.json`).",
  );

const document = z
  .union([
    file,
    z.strictObject({
      file,
      source,
      headers: z
        .record(z.string().regex(/^[A-Za-z0-9-]+$/), z.string().regex(/^[\t\x20-\x7e]*$/))
        .default({})
        .describe(
          "Headers to ask with; `${NAME}` is replaced by that environment variable, so that no secret stands here.",
        ),
    }),
  ])
  .describe("A file, or a file and where it comes from.");

const operationNames = {
  tags: z.array(z.string().min(1)).optional().describe("Operations with one of these tags."),
  paths: z.array(z.string().min(1)).optional().describe("Operations of these paths."),
  operationIds: z.array(z.string().min(1)).optional().describe("Operations with these ids."),
};

const operations = z
  .strictObject({
    ...operationNames,
    exclude: z
      .strictObject(operationNames)
      .optional()
      .describe("Operations that are left out of those."),
    deprecated: z.boolean().default(true).describe("Whether deprecated operations belong to it."),
  })
  .describe(
    "The operations that the package is made of: those that one of the lists names, `*` standing for any text; without lists all. Webhooks have tags and ids too. Components that nothing uses then go.",
  );

const namePrefix = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,19}$/, "a lower-case letter, then letters and digits")
  .describe(
    "What the names of the package's functions begin with, and capitalised those of its validators and types: `shop` gives `shopListOrders` and `ShopOrder`.",
  );

const functionNames = z
  .enum(["document", "camelCase"])
  .describe("Functions have the document's operationIds, or all are in camelCase.");

/** Where one package differs from the others. */
const ownPackage = {
  packageName: packageName.optional().describe("Name in package.json; default: scope and name."),
  output: folder
    .optional()
    .describe("Folder of the package; default: its name in the folder of all packages."),
};

const provider = z
  .strictObject({
    documents: z
      .array(document)
      .min(1)
      .describe("The vendor's documents, most trusted first: where two disagree, the first wins."),
    overlays: z
      .array(file)
      .default([])
      .describe("OpenAPI Overlay files, applied in order after the documents are merged."),
    operations: operations.optional(),
    ...ownPackage,
    allowReferences: z
      .array(reference)
      .default([])
      .describe(
        "Places outside the document's folder that a `$ref` may reach, each spelled out: files of the project, and https URLs, whose content `crosswalk fetch` fetches and pins.",
      ),
    names: z
      .strictObject({ functions: functionNames.optional(), prefix: namePrefix.optional() })
      .optional()
      .describe("Where this package's names differ from those of the others."),
    client: clientSettings.optional(),
  })
  .describe("One vendor.");

const crosswalk = z
  .strictObject({
    model: file.describe("The canonical model, an OpenAPI document."),
    mappings: z.record(name, file).describe("Provider -> mapping file."),
    ...ownPackage,
  })
  .describe("One canonical model and its mappings.");

const diagnostic = z
  .strictObject({
    severity: z.enum(["error", "warning", "info", "off"]).optional(),
    acknowledge: z
      .array(
        z.strictObject({
          reason: z.string().min(1),
          provider: z.string().optional(),
          file: z.string().optional(),
          pointer: z.string().optional(),
          line: z.int().positive().optional(),
        }),
      )
      .optional()
      .describe("Known problems to live with, each with the reason; they are counted, not shown."),
  })
  .describe("What is done about one kind of problem.");

const tasks = z
  .strictObject({
    engine: z
      .enum(["turbo", "nx"])
      .describe("Each package gets a `turbo.json`, or a `project.json` for Nx."),
    command: z
      .string()
      .regex(/^[\w@%+=:,./ -]+$/, "a command without quotes or redirections")
      .default("crosswalk")
      .describe(
        "How `crosswalk` is called in a package's folder, `yarn run -T crosswalk` with Yarn.",
      ),
  })
  .describe(
    "Each package is a task `generate` of a build system, with the files that it is made from as inputs: only what changed is generated, and caches are shared between machines.",
  );

const accepted = z.strictObject({
  id: z
    .string()
    .regex(/^[0-9a-f]{10}(-\d+)?$/, "the id of a change, as `crosswalk diff` shows it")
    .describe("Id of the change, as `crosswalk diff` shows it."),
  reason: z.string().min(1).max(2000).describe("Why it is accepted."),
  expires: z.iso.date().describe("The last day on which it is accepted."),
});

/** The configuration file, `crosswalk.config.yaml`. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  output: folder.prefault("generated").describe("Folder of the generated packages."),
  packageScope: z
    .string()
    .regex(/^@[a-z0-9][a-z0-9._-]*$/)
    .optional()
    .describe(
      "npm scope of the generated packages' names; without it a provider's name is its package's.",
    ),
  packageVersion: z
    .string()
    .regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/)
    .default("0.1.0")
    .describe("Version of the generated packages."),
  license: z.string().optional().describe("SPDX identifier for the generated packages."),
  runtime: z
    .enum(["copied", "package"])
    .default("copied")
    .describe(
      "Where the providers' packages have their run time: each a copy, or all from one more generated package, `runtime` in the scope, which they depend on.",
    ),
  validators: z
    .strictObject({
      formats: z
        .enum(["assert", "annotate"])
        .default("assert")
        .describe("Whether values have to be of their `format`, or it is only noted."),
      inferObjectType: z
        .boolean()
        .default(true)
        .describe("Read a schema with `properties` and without `type` as an object."),
      int64: z
        .enum(["number", "bigint"])
        .default("number")
        .describe(
          "What integers of format int64 are; `bigint` keeps those beyond 2^53 exact. With `number` a response that has one is reported.",
        ),
      dates: z
        .enum(["string", "Date"])
        .default("string")
        .describe("What texts of format date-time are, in types, validators and the client."),
    })
    .prefault({}),
  names: z.strictObject({ functions: functionNames.default("document") }).prefault({}),
  reading: z
    .union([
      z.enum(["intended", "literal"]),
      z.partialRecord(z.enum(readingRuleNames), z.enum(["intended", "literal"])),
    ])
    .default("intended")
    .describe(
      "How documents are read where their authors evidently mean something else than the letter; also rule by rule.",
    ),
  redocly: file
    .default("redocly.yaml")
    .describe("Redocly's configuration: which lint rules apply."),
  tasks: tasks.optional(),
  providers: z.record(name, provider).default({}),
  crosswalks: z.record(name, crosswalk).default({}),
  diff: z
    .strictObject({
      accepted: z
        .array(accepted)
        .default([])
        .describe(
          "Changes that are known and accepted until a day: `--fail-on` passes over them, every report tells them. One that has expired or that nothing has the id of is an error.",
        ),
    })
    .prefault({})
    .describe("What `crosswalk diff` is told."),
  diagnostics: z
    .record(z.string(), diagnostic)
    .default({})
    .describe("Diagnostic code -> what to do."),
});

export type ConfigFile = z.output<typeof configSchema>;

/** The JSON Schema that editors complete the configuration with. */
export function configJsonSchema(): unknown {
  return z.toJSONSchema(configSchema, { io: "input" });
}
