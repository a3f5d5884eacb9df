import { isHeld } from "./conditions.ts";
import { encodeFields, type EncodeOptions, type Encoding } from "./encode-fields.ts";
import { writeJsonPatch } from "./patch.ts";
import { compact, fill, get, printPath, set, stepsOf, type ConcretePath } from "./paths.ts";
import { parameterSteps, providerSteps, requestFields } from "./prepare.ts";
import { requestRules, runRules } from "./rules.ts";
import { readSettings } from "./settings.ts";
import type {
  CallMapping,
  EncodeResult,
  Issue,
  OperationMapping,
  ProviderMapping,
  ProviderRequest,
  SendMapping,
  Settings,
} from "./types.ts";
import { canonicalIssues, requestIssues } from "./validate.ts";
import { isPlain, overlay } from "./values.ts";

export type { EncodeOptions } from "./encode-fields.ts";

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
  const byAddress = list?.next !== undefined && ("url" in list.next || "link" in list.next);
  if (!byAddress || name === list.size) return fill(providerSteps(name, request.at), []);
  const text = name.slice("query:".length);
  const member = /^([^[]+)\[([^[\]]*)\]$/.exec(text);
  const isMember = member !== null && !names.includes(name) && names.includes(`query:${member[1]}`);
  if (!isMember) return ["query", text];
  return ["query", ...member.slice(1).filter((step) => step !== "")];
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
