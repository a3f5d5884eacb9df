import { onFinalError, type Diagnostics } from "../../diagnostics/index.ts";
import { closest } from "../../diagnostics/closest.ts";
import { joinPointer, parsePointer } from "../../json/pointer.ts";
import {
  readCanonical,
  withAssumed,
  type CanonicalModel,
  type CanonicalOperation,
} from "../canonical/model.ts";
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
import { checkDrafts } from "./drafts.ts";
import { checkErrors } from "./errors.ts";
import { inputsOf } from "./expressions.ts";
import { canonicalReference, guessing, reportAt, type CheckContext } from "./report.ts";
import type { ShapeUses } from "./shapes.ts";
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
 * @returns undefined when a mapping cannot be used, whatever the configuration says of the problem.
 */
export function checkCrosswalk(
  input: CrosswalkInput,
  diagnostics: Diagnostics,
  options: CheckOptions = {},
): CheckedCrosswalk | undefined {
  let isUsable = true;
  const watched = onFinalError(diagnostics, () => (isUsable = false));
  const shared = sharedParts(input, watched);
  const mappings = input.mappings.flatMap((mapping) => {
    const provider = input.providers.find(({ config }) => config.name === mapping.provider);
    if (provider === undefined) return [];
    const checked = checkOne({ mapping, provider, diagnostics: watched }, shared);
    if (checked === undefined) return [];
    if (options.pins !== false) checkPins(checked.context, checked.mapping);
    return [checked.mapping];
  });
  if (!isUsable || mappings.length < input.mappings.length) return undefined;
  const { name, modelFile, readFile, files } = input;
  return { name, canonical: shared.canonical, mappings, modelFile, readFile, files };
}

/** What the mappings of a crosswalk have in common. */
interface SharedParts {
  readonly canonical: CanonicalModel;
  readonly codecs: Iterable<readonly [string, OwnCodec]>;
}

function sharedParts(input: CrosswalkInput, diagnostics: Diagnostics): SharedParts {
  return {
    canonical: canonicalOf(input, diagnostics),
    codecs: readSharedCodecs(input, diagnostics),
  };
}

/** One mapping; undefined when it cannot be used. */
function checkOne(
  { diagnostics, ...frame }: MappingFrame,
  { canonical, codecs }: SharedParts,
): { readonly context: CheckContext; readonly mapping: CheckedMapping } | undefined {
  let isUsable = true;
  const watched = onFinalError(diagnostics, () => (isUsable = false));
  const context = contextOf({ ...frame, diagnostics: watched }, { canonical, codecs });
  const mapping = checkMapping(context);
  return isUsable ? { context, mapping } : undefined;
}

/** A mapping and the provider that it is for. */
type MappingFrame = Pick<CheckContext, "mapping" | "provider" | "diagnostics">;

function contextOf(frame: MappingFrame, { canonical, codecs }: SharedParts): CheckContext {
  const own = Object.entries(frame.mapping.value.codecs).map(
    ([name, entry]) => [name, { name, entry, isShared: false }] as const,
  );
  const ownCodecs = new Map<string, OwnCodec>([...codecs, ...own]);
  return { ...frame, canonical, ownCodecs, reported: new Set(), lostResults: new Set() };
}

/** The canonical model, with the operations that mapping files of the former form have. */
export function canonicalOf(input: CrosswalkInput, diagnostics: Diagnostics): CanonicalModel {
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

/** A mapping with its paths resolved as far as they can be; problems go to the frame's diagnostics. */
export function resolveMapping(input: CrosswalkInput, frame: MappingFrame): CheckedMapping {
  return checkMapping(contextOf(frame, sharedParts(input, frame.diagnostics)));
}

function checkMapping(context: CheckContext): CheckedMapping {
  const { mapping, canonical } = context;
  const { tables, operations } = mapping.value;
  for (const [name, table] of Object.entries(tables)) checkTable(context, name, table);
  const known = [...canonical.operations.keys()];
  const unknown = Object.keys(operations).filter((name) => !canonical.operations.has(name));
  // What was meant by a name that is not there is told with that name.
  const meant = new Set(unknown.map((name) => closest(name, known)));
  for (const name of unknown) {
    const at = joinPointer("/operations", name);
    const message = `The canonical model has no operation \`${name}\`${guessing(name, known)}`;
    const fix = "Declare it under `paths` of the canonical model, with this operationId.";
    reportAt(context, { code: "mapping-unknown-operation", at, message, fix, part: "key" });
  }
  checkDrafts(context);
  const uses: ShapeUses = { byName: new Map() };
  const checked = known.flatMap((name) =>
    meant.has(name) && !Object.hasOwn(operations, name)
      ? []
      : (checkOperation(context, name, uses) ?? []),
  );
  const webhooks = checkWebhooks(context, uses);
  const called = checked.flatMap(({ calls }) =>
    calls.flatMap((call) => [call.operation, ...call.steps.map(({ operation }) => operation)]),
  );
  // The parameter of a setting may be that of a call which cannot be found, and is told.
  const isWhole = checked.every(({ pointer, calls, unsupported }) =>
    unsupported !== undefined ? true : calls.length === entriesOf(context, pointer),
  );
  if (isWhole && checked.length === known.length) checkSettings(context, called);
  const failedWhen = checkErrors(context, called);
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
  if ("choose" in entry) checkChoice(context, entry.choose, { canonical, pointer });
  const decides = inputsOf(entries.flatMap(([call]) => conditionsOf(call)));
  const calls = entries.flatMap(
    ([call, at]) =>
      checkCall(context, { canonical, entry: call, pointer: at, uses, decides }) ?? [],
  );
  return calls.length === 0 ? undefined : { canonical, pointer, calls, decides };
}

/** Number of calls that the entry of an operation has. */
function entriesOf({ mapping }: CheckContext, pointer: string): number {
  const entry = mapping.value.operations[parsePointer(pointer)[1] ?? ""];
  return entry !== undefined && "choose" in entry ? entry.choose.length : 1;
}

/** Each call of a choice can be reached, and an input for which no condition holds is told. */
function checkChoice(
  context: CheckContext,
  calls: readonly CallEntry[],
  { canonical, pointer }: { readonly canonical: CanonicalOperation; readonly pointer: string },
): void {
  const code = "mapping-choice";
  const conditions = calls.map((call) => call.if?.replace(/\s+/g, " ").trim());
  const always = conditions.indexOf(undefined);
  for (const [index, condition] of conditions.entries()) {
    const first = conditions.indexOf(condition);
    const isLate = always !== -1 && index > always;
    if (!isLate && first === index) continue;
    const by = isLate ? always : first;
    const at = joinPointer(pointer, "choose", index, condition === undefined ? "call" : "if");
    const message = isLate
      ? "A call before this one has no `if`, so this one is never made."
      : "A call before this one has the same condition, so this one is never made.";
    const earlier = context.mapping.locate(joinPointer(pointer, "choose", by, "call"), "value");
    const related = [{ message: "the call before is here", location: earlier }];
    reportAt(context, { code, at, message, related });
  }
  if (always !== -1) return;
  const last = joinPointer(pointer, "choose", calls.length - 1, "if");
  const message = `Where no condition holds, ${context.provider.config.name} has no call for \`${canonical.name}\`: callers get an error.`;
  const documents = [canonicalReference(context, canonical)];
  reportAt(context, { code, at: last, message, severity: "warning", documents });
}

function conditionsOf(call: CallEntry): string[] {
  return [
    ...(call.if === undefined ? [] : [call.if]),
    ...Object.values(call.steps).flatMap((step) => step.if ?? []),
    ...call.request.when.map((variant) => variant.if),
  ];
}
