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
import { applyNull, writeJsonPatch } from "./patch.ts";
import {
  compact,
  expand,
  fill,
  get,
  getOrNull,
  isConcrete,
  printPath,
  set,
  stepsOf,
  type ConcretePath,
  type PathStep,
} from "./paths.ts";
import {
  parameterSteps,
  providerSteps,
  requestFields,
  resultsKey,
  unsupportedPaths,
  type PreparedField,
} from "./prepare.ts";
import { requestRules, runRules } from "./rules.ts";
import { readSettings } from "./settings.ts";
import type {
  CallMapping,
  EncodeResult,
  Issue,
  OperationMapping,
  PartMapping,
  ProviderMapping,
  ProviderRequest,
  SendMapping,
  Settings,
} from "./types.ts";
import { canonicalIssues, requestIssues } from "./validate.ts";
import { isPlain, overlay } from "./values.ts";

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

interface Draft {
  readonly body: Record<string, unknown>;
  readonly path: Record<string, unknown>;
  readonly query: Record<string, unknown>;
  readonly header: Record<string, unknown>;
  readonly cookie: Record<string, unknown>;
}

/** What encoding one call shares. */
interface Encoding {
  readonly mapping: ProviderMapping;
  readonly call: SendMapping & Partial<CallMapping>;
  readonly input: unknown;
  readonly settings: Settings;
  readonly draft: Draft;
  readonly issues: Issue[];
  /** True once an item was written behind a gap. */
  hasGaps: boolean;
}

/** Canonical input -> the provider's request, with an issue for everything that did not get through. */
export function encodeRequest(
  mapping: ProviderMapping,
  operation: string,
  input: unknown,
  options: EncodeOptions = {},
): EncodeResult {
  const known = operationOf(mapping, operation);
  const issues = inputIssues(mapping, known, input, options.settings);
  if (issues.some(isError)) return { ok: false, issues };
  const settings = readSettings(mapping, options.settings).values;
  const call = chooseCall(known, input, settings);
  if (call === undefined) {
    const message = `${mapping.provider} has no call for this ${operation}.`;
    return {
      ok: false,
      issues: [{ code: "unsupported_field", severity: "error", path: "", message }],
    };
  }
  return encodeCall(mapping, call, input, options);
}

/** The mapping of a canonical operation. */
export function operationOf(mapping: ProviderMapping, operation: string): OperationMapping {
  const known = Object.hasOwn(mapping.operations, operation)
    ? mapping.operations[operation]
    : undefined;
  if (known !== undefined) return known;
  throw new TypeError(`${mapping.provider} has no operation "${operation}".`);
}

/** What is wrong with an input and the settings, before anything is encoded. */
export function inputIssues(
  mapping: ProviderMapping,
  operation: OperationMapping,
  input: unknown,
  settings: Settings | undefined,
): readonly Issue[] {
  return [...readSettings(mapping, settings).issues, ...canonicalIssues(operation.input, input)];
}

/** The call that is made for an input: the first whose condition holds. */
export function chooseCall(
  operation: OperationMapping,
  input: unknown,
  settings: Settings,
): CallMapping | undefined {
  return operation.calls.find((call) => isHeld(call.when, { input, settings }));
}

/** A checked input -> the request of one call. */
export function encodeCall(
  mapping: ProviderMapping,
  call: SendMapping & Partial<CallMapping>,
  input: unknown,
  options: EncodeOptions = {},
): EncodeResult {
  const encoding = encodeFields(mapping, call, input, options);
  const { issues } = encoding;
  writeSettings(encoding);
  writePosition(encoding, options.position);
  writeKey(encoding, options.idempotencyKey);
  // Without a field that cannot be converted, the rest would be checked for what it is not.
  if (issues.some(isError)) return { ok: false, issues };
  const request = finish(encoding);
  issues.push(...requestIssues(mapping, call, request));
  const { broken, undecided } = runRules(call.rules ?? [], requestRules(call, request, options));
  issues.push(...broken);
  return issues.some(isError) ? { ok: false, issues } : { ok: true, ...request, issues, undecided };
}

const isError = (issue: Issue): boolean => issue.severity === "error";

/** What can be said of a call before those that come first are made: what the fields do not get through. */
export function earlyIssues(
  mapping: ProviderMapping,
  call: SendMapping & Partial<CallMapping>,
  input: unknown,
  options: EncodeOptions,
): readonly Issue[] {
  return encodeFields(mapping, call, input, options).issues;
}

function encodeFields(
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

/** Settings that the operation has a parameter for, and headers of the connection. */
function writeSettings({ mapping, call, settings, draft }: Encoding): void {
  for (const [name, { parameter }] of Object.entries(mapping.settings)) {
    if (parameter === undefined || settings[name] === undefined) continue;
    if (parameter.startsWith("header:") || call.names.includes(parameter))
      set(draft, parameterSteps(parameter), settings[name]);
  }
}

function writeKey({ call, draft }: Encoding, key: string | undefined): void {
  if (call.idempotency === undefined || key === undefined) return;
  set(draft, fill(providerSteps(call.idempotency, call.request.at), []), key);
}

/** An address repeats the whole query: lists and flags that were given stay as they are. */
function writePosition(encoding: Encoding, position: EncodeOptions["position"] = {}): void {
  const { call, draft } = encoding;
  for (const [name, value] of Object.entries(position)) {
    const path = positionPath(call, name);
    const given = get(draft, path);
    const isReplaced = given === undefined || ["string", "number"].includes(typeof given);
    if (isReplaced && set(draft, path, value)) encoding.hasGaps = true;
  }
}

/** Where a value that asks for a page goes. In addresses, members of a parameter's object are `name[key]`. */
function positionPath({ names, request, list }: Encoding["call"], name: string): ConcretePath {
  const byAddress = list !== undefined && ("url" in list.next || "link" in list.next);
  if (!byAddress || name === list.size) return fill(providerSteps(name, request.at), []);
  const text = name.slice("query:".length);
  const member = /^([^[]+)\[([^[\]]*)\]$/.exec(text);
  const isMember = member !== null && !names.includes(name) && names.includes(`query:${member[1]}`);
  if (!isMember) return ["query", text];
  return ["query", ...member.slice(1).filter((step) => step !== "")];
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

/** Closes gaps, then lays `providerOptions` over the body of the call that they are for: last, and word for word. */
function finish(encoding: Encoding): ProviderRequest {
  const { mapping, call, input, draft } = encoding;
  const options = "gives" in call ? undefined : get(input, ["providerOptions", mapping.provider]);
  const at = fill(stepsOf(call.request.at ?? ""), []);
  const hasBody = call.bodyRequired === true || Object.keys(draft.body).length > 0;
  const sent = encoding.hasGaps ? compact(draft.body) : draft.body;
  const body = hasBody || isPlain(options) ? sent : undefined;
  const whole = isPlain(options) ? withOptions(encoding, { body: body ?? {}, at, options }) : body;
  const patch = call.patch?.jsonPatch;
  if (patch === undefined) return { ...draft, body: whole };
  const written = requestFields(call.request, call.request.at).flatMap(({ provider }) =>
    provider.map(({ steps }) => fill(steps, []).slice(1)),
  );
  return { ...draft, body: writeJsonPatch(whole ?? {}, patch, written) };
}

/** A body with what the caller gives for this provider alone. */
function withOptions(
  { mapping, issues }: Encoding,
  over: { readonly body: unknown; readonly at: ConcretePath; readonly options: object },
): unknown {
  const { body, at, options } = over;
  const replaced = (path: readonly string[]): void => {
    const where = `providerOptions.${mapping.provider}.${printPath([...path])}`;
    const message = `${where} replaces the value that the canonical fields gave.`;
    issues.push({ code: "lossy", severity: "warning", path: where, message });
  };
  if (at.length === 0) return overlay(body, options, replaced);
  const whole = body as object;
  set(whole, at, overlay(get(whole, at) ?? {}, options, replaced));
  return whole;
}
