import type { DiagnosticLog } from "../../diagnostics/index.ts";
import { joinPointer } from "../../json/pointer.ts";
import { readCanonical, withAssumed, type CanonicalModel } from "../canonical/model.ts";
import { readSharedCodecs } from "../codecs/shared.ts";
import type { OwnCodec } from "../codecs/catalogue.ts";
import { checkPins } from "../pin/check.ts";
import type { CallEntry } from "../mapping/format.ts";
import type {
  CheckedCrosswalk,
  CheckedMapping,
  CheckedOperation,
  CrosswalkInput,
} from "../types.ts";
import { checkCall } from "./call.ts";
import { compileFailure, inputsOf } from "./expressions.ts";
import { guessing, reportAt, type CheckContext } from "./report.ts";
import type { ShapeUses } from "./responses.ts";
import { checkSettings } from "./settings.ts";
import { checkTable } from "./table.ts";
import { checkWebhooks } from "./webhooks.ts";

/** Which of the checks are left out. */
export interface CheckOptions {
  /** False for `crosswalk pin`, which is about to write the pins. */
  readonly pins?: boolean;
}

/**
 * Checks every mapping file against the canonical model and its provider's document. Reports all
 * problems, each with its line in the mapping file and in the document.
 *
 * @returns undefined when a mapping does not hold.
 */
export function checkCrosswalk(
  input: CrosswalkInput,
  diagnostics: DiagnosticLog,
  options: CheckOptions = {},
): CheckedCrosswalk | undefined {
  const before = diagnostics.all.length;
  const failed = (from: number): boolean =>
    diagnostics.all
      .slice(from)
      .some(({ severity, acknowledged }) => severity === "error" && acknowledged === undefined);
  const canonical = canonicalOf(input, diagnostics);
  const shared = readSharedCodecs(input, diagnostics);
  const mappings = input.mappings.flatMap((mapping) => {
    const provider = input.providers.find(({ config }) => config.name === mapping.provider);
    if (provider === undefined) return [];
    const ownCodecs = new Map<string, OwnCodec>([
      ...shared,
      ...Object.entries(mapping.value.codecs).map(
        ([name, entry]) => [name, { name, entry, isShared: false }] as const,
      ),
    ]);
    const context = { mapping, provider, canonical, diagnostics, ownCodecs };
    const start = diagnostics.all.length;
    const checked = checkMapping(context);
    // Pins of a mapping that is wrong would only hide what is wrong.
    if (options.pins !== false && checked !== undefined && !failed(start))
      checkPins(context, checked);
    return checked ?? [];
  });
  if (failed(before) || mappings.length < input.mappings.length) return undefined;
  const { name, modelFile, readFile } = input;
  return { name, canonical, mappings, modelFile, readFile };
}

function canonicalOf(
  input: CrosswalkInput,
  diagnostics: Pick<DiagnosticLog, "report">,
): CanonicalModel {
  const { canonical } = input;
  const model = readCanonical(canonical, ({ pointer, message }) => {
    const location = canonical.document.locate(pointer, "key");
    diagnostics.report({
      ...{ code: "canonical-model", message, pointer },
      ...(location === undefined ? {} : { location }),
    });
  });
  const assumed = input.mappings.flatMap((mapping) => mapping.assumed ?? []);
  return assumed.length === 0 ? model : withAssumed(model, assumed);
}

/** A mapping with its paths resolved as far as they can be; problems go to the context's diagnostics. */
export function resolveMapping(
  input: CrosswalkInput,
  context: Omit<CheckContext, "canonical" | "ownCodecs">,
): CheckedMapping | undefined {
  const canonical = canonicalOf(input, context.diagnostics);
  const entries = Object.entries(context.mapping.value.codecs).map(
    ([name, entry]) => [name, { name, entry, isShared: false }] as const,
  );
  const ownCodecs = new Map<string, OwnCodec>([
    ...readSharedCodecs(input, context.diagnostics),
    ...entries,
  ]);
  return checkMapping({ ...context, canonical, ownCodecs });
}

function checkMapping(context: CheckContext): CheckedMapping | undefined {
  const { mapping, canonical } = context;
  const { tables, operations, errors } = mapping.value;
  for (const [name, table] of Object.entries(tables)) checkTable(context, name, table);
  const known = [...canonical.operations.keys()];
  for (const name of Object.keys(operations)) {
    if (canonical.operations.has(name)) continue;
    const at = joinPointer("/operations", name);
    const message = `The canonical model has no operation \`${name}\`${guessing(name, known)}`;
    const fix = "Declare it under `paths` of the canonical model, with this operationId.";
    reportAt(context, { code: "mapping-unknown-operation", at, message, fix, part: "key" });
  }
  const uses: ShapeUses = { byName: new Map() };
  const checked = known.flatMap((name) => checkOperation(context, name, uses) ?? []);
  const webhooks = checkWebhooks(context, uses);
  const called = checked.flatMap(({ calls }) =>
    calls.flatMap((call) => [call.operation, ...call.steps.map(({ operation }) => operation)]),
  );
  checkSettings(context, called);
  const failedWhen =
    errors.failedWhen === undefined
      ? undefined
      : compileFailure(context, errors.failedWhen, "/errors/failedWhen");
  return {
    ...{ provider: context.provider, mapping, operations: checked },
    shapes: [...uses.byName.values()].map(({ shape }) => shape),
    ...(webhooks === undefined ? {} : { webhooks }),
    ...(failedWhen === undefined ? {} : { failedWhen }),
  };
}

function checkOperation(
  context: CheckContext,
  name: string,
  uses: ShapeUses,
): CheckedOperation | undefined {
  const canonical = context.canonical.operations.get(name);
  const { operations } = context.mapping.value;
  const entry = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (canonical === undefined) return undefined;
  const pointer = joinPointer("/operations", name);
  if (entry === undefined) {
    reportAt(context, {
      code: "mapping-undecided",
      at: "/operations",
      part: "key",
      message: `${context.provider.config.name} has no entry for the operation \`${name}\`.`,
      fix: `Say which call it is, or \`${name}: { unsupported: REASON }\`.`,
    });
    return undefined;
  }
  if ("unsupported" in entry)
    return { canonical, pointer, calls: [], decides: [], unsupported: entry.unsupported };
  const entries: readonly (readonly [CallEntry, string])[] =
    "choose" in entry
      ? entry.choose.map((call, index) => [call, joinPointer(pointer, "choose", index)] as const)
      : [[entry, pointer]];
  const decides = inputsOf(entries.flatMap(([call]) => conditionsOf(call)));
  const calls = entries.flatMap(
    ([call, at]) =>
      checkCall(context, { canonical, entry: call, pointer: at, uses, decides }) ?? [],
  );
  return calls.length === 0 ? undefined : { canonical, pointer, calls, decides };
}

function conditionsOf(call: CallEntry): string[] {
  return [
    ...(call.if === undefined ? [] : [call.if]),
    ...Object.values(call.steps).flatMap((step) => step.if ?? []),
    ...call.request.when.map((variant) => variant.if),
  ];
}
