import type { Diagnostics, SourceLocation } from "../diagnostics/index.ts";
import { joinPointer } from "../json/pointer.ts";
import {
  documentedExamples,
  documentedPatterns,
  type ApiModel,
  type DocumentedExample,
} from "../model/index.ts";
import { createSchemaEvaluation } from "./schemas/index.ts";
import { checkPatterns, runWithin } from "./patterns.ts";
import type { SchemaOptions } from "./types.ts";

export interface CheckExamplesInput {
  readonly model: ApiModel;
  readonly options: Pick<SchemaOptions, "formats">;
  readonly locate?: (pointer: string) => SourceLocation | undefined;
}

const SHOWN = 3;

/**
 * Runs every documented example through the schema that it illustrates: examples of media types, of
 * parameters, and `example` and `examples` of schemas at any depth. Reports `example-invalid` at the
 * example, with what is wrong and where in it.
 */
export function checkExamples(
  { model, options, locate }: CheckExamplesInput,
  diagnostics: Diagnostics,
): void {
  const ignoredPatterns = checkPatterns(documentedPatterns(model), { locate, diagnostics });
  const evaluation = createSchemaEvaluation(model.resources, { ...options, ignoredPatterns });
  const examples = documentedExamples(model);
  const results = evaluateAll(examples, evaluation.check);
  const left = examples[results.length];
  if (left !== undefined)
    diagnostics.report({
      code: "example-not-checked",
      message: `${examples.length - results.length} more examples were not checked; this is the first.`,
      pointer: left.pointer,
      location: locate?.(left.pointer),
      provider: model.provider,
    });
  for (const { example, failures } of results) {
    if (typeof failures === "string") {
      diagnostics.report({
        code: "example-not-checked",
        message: notCheckedMessages[failures],
        pointer: example.pointer,
        location: locate?.(example.pointer),
        provider: model.provider,
      });
      continue;
    }
    const [first] = failures;
    if (first === undefined) continue;
    const at = joinPointer(example.pointer, ...first.path.map(String));
    const shown = failures.slice(0, SHOWN).map(({ path, message }) => {
      return path.length === 0 ? message : `${path.join(".")}: ${message}`;
    });
    const more = failures.length > SHOWN ? `; and ${failures.length - SHOWN} more` : "";
    diagnostics.report({
      code: "example-invalid",
      message: `${shown.join("; ")}${more}.`,
      pointer: example.pointer,
      location: locate?.(at) ?? locate?.(example.pointer),
      provider: model.provider,
      ...(failures.every(({ message }) => message.startsWith("format:")) && { fix: FORMAT_FIX }),
    });
  }
}

/** Where nothing but a `format` is in the way: the vendor sends what it shows. */
const FORMAT_FIX =
  "If the API sends such values, `--formats annotate` (in the configuration `validators: {formats: annotate}`) leaves formats unchecked; an overlay can remove a single one.";

type Check = ReturnType<typeof createSchemaEvaluation>["check"];
type Failures = NonNullable<ReturnType<Check>> | keyof typeof notCheckedMessages;

/** Milliseconds for one example; and for all of them together before they are looked at one by one. */
const ALONE = 500;
const TOGETHER = 2_000;

const notCheckedMessages = {
  stalled: `Checking the example took more than ${ALONE} ms.`,
  tooDeep: "Its schemas refer to one another in a longer chain than can be followed.",
};

/** Examples that may stall before the others are left unchecked. */
const STALLED_AT_MOST = 2;

/** Evaluates the examples, in order; what stalls on one of them stops that one only, but not too often. */
function evaluateAll(
  examples: readonly DocumentedExample[],
  check: Check,
): { readonly example: DocumentedExample; readonly failures: Failures }[] {
  const results: { example: DocumentedExample; failures: Failures }[] = [];
  const next = (): void => {
    const example = examples[results.length];
    if (example === undefined) return;
    results.push({ example, failures: check(example.schemaPointer, example.value) ?? "tooDeep" });
  };
  let stalled = 0;
  while (results.length < examples.length && stalled < STALLED_AT_MOST) {
    runWithin(TOGETHER, () => {
      while (results.length < examples.length) next();
    });
    const example = examples[results.length];
    if (example === undefined || runWithin(ALONE, next)) continue;
    results.push({ example, failures: "stalled" });
    stalled += 1;
  }
  return results;
}
