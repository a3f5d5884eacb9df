import { declareDiagnostics } from "../declare.ts";

/** Diagnostics of generator/crosswalk. */
export const crosswalkDiagnostics = declareDiagnostics({
  "mapping-syntax": {
    severity: "error",
    title: "Mapping file is not YAML",
    cause: "The text cannot be parsed, or a key stands twice in one map.",
    fix: "Correct the syntax at the place shown.",
  },
  "mapping-cycle": {
    severity: "error",
    title: "A value refers to itself",
    cause: "An alias or a default leads back to where it starts, so it has no value.",
    fix: "Give one of them a value of its own.",
  },
  "mapping-invalid": {
    severity: "error",
    title: "Mapping file does not have the format",
    cause: "A value is missing, or of another type than the format of mapping files says.",
    fix: "See generator/crosswalk/mapping.schema.json; editors complete from it.",
  },
  "mapping-unknown-key": {
    severity: "error",
    title: "Unknown key in a mapping file",
    cause: "The format has no such key; most often a typo.",
    fix: "Correct or remove the key.",
  },
  "mapping-path-syntax": {
    severity: "error",
    title: "Path cannot be read",
    cause:
      "A path has names joined by dots, and items as `[0]`, `[*]` or `[1..]`; names that reach an object's prototype are refused.",
    fix: 'Write the path as in `a.b[0]["odd name"]`.',
  },
  "mapping-path-unknown": {
    severity: "error",
    title: "Path leads nowhere",
    cause: "The document's schema has no such field at this place.",
    fix: "Name a field that the document has; if the vendor renamed it, follow and pin again.",
  },
  "mapping-path-needs-item": {
    severity: "error",
    title: "Path goes into an array without saying which item",
    cause: "The schema at this step is an array.",
    fix: "Say which: `[0]` for the first item, `[*]` for every item.",
  },
  "mapping-unknown-operation": {
    severity: "error",
    title: "Operation, response or shape not found",
    cause: "A document or the mapping file has nothing of this name, or not what the entry says.",
    fix: "Name an operationId, a status, a shape or a schema that there is.",
  },
  "mapping-own-codec": {
    severity: "error",
    title: "A codec of your own is not there",
    cause: "The module does not exist below the project, or does not export the name.",
    fix: "Write a zod codec, provider's side in, canonical side out: `export const name: z.ZodType = z.codec(...)`.",
  },
  "mapping-unknown-codec": {
    severity: "error",
    title: "Unknown codec",
    cause: "Neither the library nor `codecs` of the mapping file has a codec of this name.",
    fix: "Use a codec of the library, or declare your own under `codecs`.",
  },
  "mapping-codec-options": {
    severity: "error",
    title: "Codec does not take these options",
    cause:
      "An option is unknown or of another type, or the keys are not those that the codec takes together.",
    fix: "See the codec's page in the reference.",
  },
  "mapping-codec-type": {
    severity: "error",
    title: "Codec does not fit the field",
    cause:
      "The document's schema takes another JSON type than the codec gives, or the other way round.",
    fix: "Use a codec that converts between the two types.",
  },
  "mapping-table-incomplete": {
    severity: "error",
    adjustable: true,
    title: "Enum table has a gap",
    cause: "A value that the schema allows has no entry in the direction in which it is needed.",
    fix: "Add an entry, or name the value under `refused` or `ignored` with the reason.",
  },
  "mapping-table-value": {
    severity: "error",
    adjustable: true,
    title: "Enum table has a value that the schema does not know",
    cause: "The value is not in the schema's enum, or stands in two entries.",
    fix: "Correct or remove the entry.",
  },
  "mapping-unknown-table": {
    severity: "error",
    title: "Unknown table or setting",
    cause: "The file has no table or setting of this name.",
    fix: "Declare it under `tables` or `settings`.",
  },
  "mapping-page": {
    severity: "error",
    title: "Page descriptor leads nowhere",
    cause: "The operation has no such parameter, or its response no such field.",
    fix: "Correct the path; the operation's response is shown.",
  },
  "mapping-choice": {
    severity: "error",
    adjustable: true,
    title: "Calls of a choice do not cover the inputs",
    cause: "The first call whose condition holds is made; a call without a condition is always.",
    fix: "Order the calls from the narrowest condition to the call without one, which comes last.",
  },
  "mapping-webhook": {
    severity: "error",
    title: "Event cannot be mapped",
    cause:
      "The vendor's document or the canonical model does not declare it, or its payload differs.",
    fix: "Correct the name; where the vendor's document declares no webhooks, add them in an overlay with the evidence.",
  },
  "canonical-model": {
    severity: "error",
    title: "The canonical model cannot be used",
    cause: "An operation, a page or an extension of the canonical model contradicts itself.",
    fix: "Correct the canonical model at the line shown.",
  },
  "mapping-conflict": {
    severity: "error",
    title: "Two entries write one path",
    cause: "Which value wins would depend on the order of the entries.",
    fix: "Leave one of them out, or give one the other direction.",
  },
  "mapping-required-unfed": {
    severity: "error",
    adjustable: true,
    title: "A required field of the provider gets no value",
    cause:
      "The provider's schema requires the field, and no field, constant, setting or provider option writes it.",
    fix: "Map it, give a constant or a setting, or list it under `providerOnly` so that the caller must give it.",
  },
  "mapping-undecided": {
    severity: "error",
    adjustable: true,
    title: "A field is not decided",
    cause:
      "A field of the document stands in no list of the mapping: the vendor added it, or the mapping forgot it.",
    fix: "Map it under `fields`, or list it under `unsupported` or `providerOnly`.",
  },
  "mapping-constant-invalid": {
    severity: "error",
    adjustable: true,
    title: "Constant does not fit the field",
    cause: "The schema of the field rejects the value.",
    fix: "Give a value that the schema takes.",
  },
  "mapping-rule-syntax": {
    severity: "error",
    title: "Rule cannot be compiled",
    cause: "The expression is not CEL, or uses a part of CEL that rules do not have.",
    fix: "Correct the expression; rules have the operators, `has`, `in`, `size`, `matches`, `startsWith`, `endsWith`, `contains`, `timestamp`, `int`, `double`, `string`, `set`, and the macros `all`, `exists`, `exists_one`, `filter`, `map`.",
  },
  "mapping-error-path": {
    severity: "warning",
    title: "Error responses have no such field",
    cause:
      "No response of the mapped operations that could be an error declares it, so that a failure may be told without its reason, or not be known as one.",
    fix: "Correct the path; where the vendor's document leaves its errors out, add them in an overlay with the evidence.",
  },
  "mapping-rule-unknown-path": {
    severity: "error",
    title: "Rule speaks of a field that is not there",
    cause:
      "The provider's schema has no such field, and it is not under `undeclared` or `context`.",
    fix: "Correct the name, or list it under `undeclared` with the reason why it is known.",
  },
  "mapping-rule-shape": {
    severity: "error",
    title: "Rule is incomplete",
    cause:
      "Rules of kind schema and context have one of `cel` and `schema`; those of kind server-state have neither; ids are unique.",
    fix: "Complete the rule.",
  },
  "mapping-pin-missing": {
    severity: "error",
    adjustable: true,
    title: "Mapped path is not pinned",
    cause: "No hash says which form of the vendor's field the mapping was written against.",
    fix: "Run `crosswalk pin` and review the file that it writes.",
  },
  "mapping-pin-changed": {
    severity: "error",
    adjustable: true,
    title: "A mapped field changed in the vendor's document",
    cause: "The field's schema is not the one that the mapping was written against.",
    fix: "Look whether the mapping still holds, then run `crosswalk pin`.",
  },
  "mapping-old-form": {
    severity: "warning",
    title: "Mapping file in the former form",
    cause: "It has one operation with `operation`, `request.canonical` and `response`.",
    fix: "Write `shapes`, and `call`, `request.at` and `responses` under each operation: the manual of the mapping language (mapping.md) explains them.",
  },
  "mapping-pin-note": {
    severity: "info",
    title: "The vendor's document changed, and the mapping still holds",
    cause:
      "A field that the mapping uses takes or gives other values, or the vendor has new fields.",
    fix: "Run `crosswalk pin` to record it.",
  },
  "mapping-pin-surplus": {
    severity: "warning",
    title: "Pin of a path that is not mapped",
    cause: "The mapping no longer has the path.",
    fix: "Run `crosswalk pin`.",
  },
});
