import { isHeld } from "./conditions.ts";
import {
  canonicalPath,
  encodeValue,
  lossText,
  lostPaths,
  occurrences,
  readPaths,
  writePaths,
} from "./convert.ts";
import { applyNull } from "./patch.ts";
import {
  expand,
  fill,
  get,
  getOrNull,
  isConcrete,
  printPath,
  set,
  type ConcretePath,
  type PathStep,
} from "./paths.ts";
import {
  providerSteps,
  requestFields,
  resultsKey,
  unsupportedPaths,
  type PreparedField,
} from "./prepare.ts";
import { readSettings } from "./settings.ts";
import type {
  CallMapping,
  Issue,
  PartMapping,
  ProviderMapping,
  SendMapping,
  Settings,
} from "./types.ts";
import { isPlain } from "./values.ts";

export interface EncodeOptions {
  readonly settings?: Settings;
  /** Values that context rules look at; rules without them are listed as undecided. */
  readonly context?: unknown;
  /** The clock of context rules. */
  readonly now?: Date;
  /** Results of the calls that come first, by the names of the steps. */
  readonly steps?: Readonly<Record<string, unknown>>;
  /** Key by which the provider knows a repeated call. */
  readonly idempotencyKey?: string | undefined;
  /** What asks for one page of a list, by the provider's paths, e.g. `query:page`. */
  readonly position?: Readonly<Record<string, unknown>>;
}

export interface Draft {
  readonly body: Record<string, unknown>;
  readonly path: Record<string, unknown>;
  readonly query: Record<string, unknown>;
  readonly header: Record<string, unknown>;
  readonly cookie: Record<string, unknown>;
}

/** What encoding one call shares. */
export interface Encoding {
  readonly mapping: ProviderMapping;
  readonly call: SendMapping & Partial<CallMapping>;
  readonly input: unknown;
  readonly settings: Settings;
  readonly draft: Draft;
  readonly issues: Issue[];
  /** True once an item was written behind a gap. */
  hasGaps: boolean;
}

/** The fields, constants and unsupported fields of a call, written into a draft of its request. */
export function encodeFields(
  mapping: ProviderMapping,
  call: SendMapping & Partial<CallMapping>,
  input: unknown,
  options: EncodeOptions,
): Encoding {
  const { values: settings } = readSettings(mapping, options.settings);
  const draft: Draft = { body: {}, path: {}, query: {}, header: {}, cookie: {} };
  const issues: Issue[] = [];
  const source =
    options.steps === undefined ? input : { ...(input as object), [resultsKey]: options.steps };
  const encoding: Encoding = {
    mapping,
    call,
    input: source,
    settings,
    draft,
    issues,
    hasGaps: false,
  };
  encodePart(encoding, call.request);
  for (const variant of call.request.variants ?? []) {
    if (isHeld(variant.when, { input, settings })) encodePart(encoding, variant);
  }
  issues.push(...unsupportedIssues(mapping, call.request, input));
  return encoding;
}

function encodePart(encoding: Encoding, part: PartMapping): void {
  const { settings, draft, call } = encoding;
  const { at } = call.request;
  for (const field of requestFields(part, at)) {
    if (field.field.direction !== "decode") encodeField(encoding, field);
  }
  for (const { provider, value, setting } of part.constants ?? []) {
    const given = setting === undefined ? value : settings[setting];
    if (provider === undefined || given === undefined) continue;
    for (const path of expand(draft, providerSteps(provider, at)))
      if (set(draft, path, given)) encoding.hasGaps = true;
  }
}

function encodeField(encoding: Encoding, field: PreparedField): void {
  const { mapping, input, settings, draft, issues, call } = encoding;
  const { reads, default: fallback } = field.field;
  const { direct } = field;
  for (const items of occurrences(input, field, "canonical")) {
    let value =
      direct === undefined
        ? (readPaths(input, field.canonical, { items, reads }) ?? nullAt(input, field, items))
        : getOrNull(input, direct.canonical);
    if (value === undefined && fallback !== undefined) {
      value = "value" in fallback ? fallback.value : settings[fallback.setting];
    }
    if (value === undefined) continue;
    if (value === null) {
      const sent = applyNull(call, field, draft);
      if (sent === "left out") leaveOut(encoding, fill(field.canonical[0]?.steps ?? [], items));
      encoding.hasGaps ||= field.provider.some(({ steps }) => steps.some(isIndex));
      if (sent !== "as it is") continue;
    }
    const encoded = encodeValue(field, value, settings);
    if (!encoded.ok) {
      const path = canonicalPath(field, items, value);
      const message = `${mapping.provider} cannot take this ${path}: ${encoded.message}`;
      issues.push({ code: "invalid_value", severity: "error", path, message });
      continue;
    }
    if (isNothing(field, encoded.value)) {
      const path = canonicalPath(field, items, value);
      const message = `${mapping.provider} cannot take this ${path}: its codec gives nothing to send for it alone.`;
      issues.push({ code: "invalid_value", severity: "error", path, message });
      continue;
    }
    if (isUnsaid(call, field, encoded.value)) {
      const path = canonicalPath(field, items, value);
      const message = `${mapping.provider} cannot be told an empty ${path}: a form and a query leave it out.`;
      issues.push({ code: "lossy", severity: "warning", path, message });
    }
    for (const path of lostPaths(field, encoded.lost, items)) {
      const message = `${mapping.provider} does not keep all of ${path}: ${lossText(field)}`;
      issues.push({ code: "lossy", severity: "warning", path, message });
    }
    const leavesGap =
      direct === undefined
        ? writePaths(draft, field.provider, encoded.value, { items, reads })
        : set(draft, direct.provider, encoded.value);
    if (leavesGap) encoding.hasGaps = true;
  }
}

/** Null, where a value of a field that has several paths is null itself. */
function nullAt(
  input: unknown,
  { canonical }: PreparedField,
  items: readonly number[],
): null | undefined {
  return canonical.some(({ steps }) => getOrNull(input, fill(steps, items)) === null)
    ? null
    : undefined;
}

/** Says once that a null, or what is below one, has no form of the provider's. */
function leaveOut({ mapping, input, issues }: Encoding, at: ConcretePath): void {
  const length = at.findIndex((_, index) => get(input, at.slice(0, index + 1)) === null) + 1;
  const path = printPath(at.slice(0, length));
  if (issues.some((issue) => issue.path === path)) return;
  const message = `${mapping.provider} has no null for ${path}: it is left out.`;
  issues.push({ code: "lossy", severity: "warning", path, message });
}

/** True where a codec left out the whole value. */
function isNothing({ provider, field }: PreparedField, encoded: unknown): boolean {
  if (provider[0]?.key === "") return encoded === undefined;
  if (!isPlain(encoded)) return true;
  return provider.every(
    ({ key }) => field.reads?.includes(key) === true || encoded[key] === undefined,
  );
}

const isIndex = (step: PathStep): boolean => typeof step === "number";

/** True for an empty list or object where only what is in it would be sent. */
function isUnsaid({ isForm }: SendMapping, { provider }: PreparedField, value: unknown): boolean {
  if (typeof value !== "object" || value === null || Object.keys(value).length > 0) return false;
  return isForm === true || provider[0]?.steps[0] !== "body";
}

function unsupportedIssues(
  mapping: ProviderMapping,
  request: PartMapping,
  input: unknown,
): Issue[] {
  const issues: Issue[] = [];
  for (const { steps, reason } of unsupportedPaths(request)) {
    if (isConcrete(steps) && get(input, steps) === undefined) continue;
    for (const concrete of expand(input, steps)) {
      if (get(input, concrete) === undefined) continue;
      const where = printPath(concrete);
      const message = `${mapping.provider} has no field for ${where}: ${reason}`;
      issues.push({ code: "unsupported_field", severity: "warning", path: where, message });
    }
  }
  return issues;
}
