import { encodeValue, isSingle, lossText, read, type Places } from "./convert.ts";
import { compact, expand, fill, get, itemsOf, printPath, set, stepsOf } from "./paths.ts";
import { requestRules, runRules } from "./rules.ts";
import { readSettings } from "./settings.ts";
import type {
  EncodeResult,
  FieldMapping,
  Issue,
  ProviderMapping,
  ProviderRequest,
  Settings,
} from "./types.ts";
import { requestIssues } from "./validate.ts";
import { isPlain, overlay } from "./values.ts";

export interface EncodeOptions {
  readonly settings?: Settings;
  /** Facts that context rules look at; rules without their facts are listed as undecided. */
  readonly context?: unknown;
  /** The clock of context rules. */
  readonly now?: Date;
}

interface Draft {
  readonly body: Record<string, unknown>;
  readonly path: Record<string, unknown>;
  readonly query: Record<string, unknown>;
  readonly header: Record<string, unknown>;
}

/** Canonical request -> the provider's request, with an issue for everything that did not get through. */
export function encodeRequest(
  mapping: ProviderMapping,
  input: unknown,
  options: EncodeOptions = {},
): EncodeResult {
  const issues: Issue[] = [];
  const settings = readSettings(mapping, options.settings ?? {}, issues);
  issues.push(...canonicalIssues(mapping, input));
  if (issues.some(isError)) return { ok: false, issues };

  const draft: Draft = { body: {}, path: {}, query: {}, header: {} };
  for (const field of mapping.request.fields) {
    if (field.direction !== "decode") encodeField(mapping, field, input, settings, draft, issues);
  }
  writeConstants(mapping, settings, draft);
  issues.push(...unsupportedIssues(mapping, input));
  // Without a field that cannot be converted, the rest would be judged for what it is not.
  if (issues.some(isError)) return { ok: false, issues };
  const request = finish(mapping, input, draft, issues);
  issues.push(...requestIssues(mapping, request));
  const { broken, undecided } = runRules(mapping.rules, requestRules(mapping, request, options));
  issues.push(...broken);
  return issues.some(isError) ? { ok: false, issues } : { ok: true, ...request, issues, undecided };
}

const isError = (issue: Issue): boolean => issue.severity === "error";

function canonicalIssues(mapping: ProviderMapping, input: unknown): Issue[] {
  const checked = mapping.canonicalRequest.safeParse(input);
  if (checked.success) return [];
  return checked.error.issues.map((issue) => ({
    code: "invalid_value",
    severity: "error",
    path: printPath(issue.path.map((key) => (typeof key === "number" ? key : String(key)))),
    message: issue.message,
  }));
}

function encodeField(
  mapping: ProviderMapping,
  field: FieldMapping,
  input: unknown,
  settings: Settings,
  draft: Draft,
  issues: Issue[],
): void {
  for (const { canonical, provider } of placesOf(field, input)) {
    let value = read(input, canonical, field.reads);
    if (value === undefined && field.default !== undefined) {
      value = "value" in field.default ? field.default.value : settings[field.default.setting];
    }
    if (value === undefined) continue;
    const path = printPlaces(canonical, value, field.reads);
    const encoded = encodeValue(field, value, settings);
    if (!encoded.ok) {
      const message = `${mapping.provider} cannot take this ${path}: ${encoded.message}`;
      issues.push({ code: "invalid_value", severity: "error", path, message });
      continue;
    }
    for (const key of encoded.lost) {
      const at = isSingle(canonical) ? path : printPath(canonical[key] ?? []);
      const message = `${mapping.provider} does not keep all of ${at}: ${lossText(field, settings)}`;
      issues.push({ code: "lossy", severity: "warning", path: at, message });
    }
    write(mapping, draft, provider, encoded.value, field.reads);
  }
}

/** The places of a field in a canonical value; several when its path has `[*]`. */
function placesOf(
  field: FieldMapping,
  input: unknown,
): {
  canonical: Places;
  provider: string | Readonly<Record<string, string>>;
  items: readonly number[];
}[] {
  if (typeof field.canonical !== "string") {
    const canonical = mapValues(field.canonical, (path) => fill(stepsOf(path), []));
    return [{ canonical, provider: field.provider, items: [] }];
  }
  const steps = stepsOf(field.canonical);
  return expand(input, steps).map((path) => {
    const items = itemsOf(steps, path);
    const number = (text: string): string => printPath(fill(stepsOf(text), items));
    const provider =
      typeof field.provider === "string"
        ? number(field.provider)
        : mapValues(field.provider, number);
    return { canonical: path, provider, items };
  });
}

function mapValues<A, B>(
  record: Readonly<Record<string, A>>,
  work: (value: A) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, work(value)]));
}

function write(
  mapping: ProviderMapping,
  draft: Draft,
  provider: string | Readonly<Record<string, string>>,
  value: unknown,
  reads: readonly string[] = [],
): void {
  if (typeof provider === "string") {
    place(mapping, draft, provider, value);
    return;
  }
  for (const [key, path] of Object.entries(provider)) {
    const part = (value as Readonly<Record<string, unknown>>)[key];
    if (part !== undefined && !reads.includes(key)) place(mapping, draft, path, part);
  }
}

/** Writes at a provider's path: a parameter, or in the body below the root. */
function place(mapping: ProviderMapping, draft: Draft, path: string, value: unknown): void {
  const parameter = /^(query|path|header):(.+)$/.exec(path);
  if (parameter !== null) {
    set(draft[parameter[1] as "query" | "path" | "header"], [parameter[2] ?? ""], value);
    return;
  }
  const root = fill(stepsOf(mapping.request.root), []);
  set(draft.body, [...root, ...fill(stepsOf(path), [])], value);
}

function writeConstants(mapping: ProviderMapping, settings: Settings, draft: Draft): void {
  for (const { provider, value, setting } of mapping.request.constants) {
    const given = setting === undefined ? value : settings[setting];
    if (provider !== undefined && given !== undefined) place(mapping, draft, provider, given);
  }
  for (const [name, { parameter }] of Object.entries(mapping.settings)) {
    if (parameter !== undefined && settings[name] !== undefined) {
      place(mapping, draft, parameter, settings[name]);
    }
  }
}

function unsupportedIssues(mapping: ProviderMapping, input: unknown): Issue[] {
  return mapping.request.unsupported.flatMap(({ path, reason }) =>
    expand(input, stepsOf(path))
      .filter((concrete) => get(input, concrete) !== undefined)
      .map((concrete) => ({
        code: "unsupported_field" as const,
        severity: "warning" as const,
        path: printPath(concrete),
        message: `${mapping.provider} has no place for ${printPath(concrete)}: ${reason}`,
      })),
  );
}

/** Closes gaps, then lays `providerOptions` over the body: last, and word for word. */
function finish(
  mapping: ProviderMapping,
  input: unknown,
  draft: Draft,
  issues: Issue[],
): ProviderRequest {
  const root = fill(stepsOf(mapping.request.root), []);
  const body = compact(draft.body) as object;
  const options = get(input, ["providerOptions", mapping.provider]);
  if (!isPlain(options)) return { ...draft, body };
  const replaced = (path: readonly string[]): void => {
    const at = printPath([...path]);
    const message = `providerOptions.${mapping.provider}.${at} replaces the value that the canonical fields gave.`;
    issues.push({
      code: "lossy",
      severity: "warning",
      path: `providerOptions.${mapping.provider}.${at}`,
      message,
    });
  };
  if (root.length === 0) return { ...draft, body: overlay(body, options, replaced) };
  set(body, root, overlay(get(body, root) ?? {}, options, replaced));
  return { ...draft, body };
}

/** Where a value stands: its path; of several places, the one that has a value. */
function printPlaces(places: Places, value: unknown, reads: readonly string[] = []): string {
  if (isSingle(places)) return printPath(places);
  const given = value as Readonly<Record<string, unknown>>;
  const key = Object.keys(places).find((k) => !reads.includes(k) && given[k] !== undefined);
  return printPath(places[key ?? ""] ?? []);
}
