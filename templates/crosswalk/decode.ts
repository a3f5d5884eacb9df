import { decodeValue, read, type Places } from "./convert.ts";
import {
  compact,
  expand,
  fill,
  get,
  itemsOf,
  printPath,
  set,
  stepsOf,
  type ConcretePath,
} from "./paths.ts";
import { readSettings } from "./settings.ts";
import type {
  DecodeResult,
  FieldMapping,
  Issue,
  PartMapping,
  ProviderMapping,
  Settings,
} from "./types.ts";

/** What decoding knows after the fields. */
interface Decoded {
  readonly value: Record<string, unknown>;
  readonly issues: readonly Issue[];
  readonly lossy: readonly string[];
}

/** A provider's request body -> the canonical request: the way back of `encodeRequest`. */
export function decodeRequest(
  mapping: ProviderMapping,
  body: unknown,
  settings: Settings = {},
): DecodeResult<unknown> {
  const { value, issues } = decodePart(mapping, mapping.request, body, settings, false);
  if (issues.some((issue) => issue.severity === "error")) return { ok: false, issues, raw: body };
  return { ok: true, value, issues };
}

/** A provider's answer -> the canonical object, with the answer itself under `raw`. */
export function decodeResponse(
  mapping: ProviderMapping,
  body: unknown,
  settings: Settings = {},
): DecodeResult<unknown> {
  const { value, issues, lossy } = decodePart(mapping, mapping.response, body, settings, true);
  const { provider, providerVersion } = mapping;
  const canonical = { provider, providerVersion, ...value, lossy, raw: body };
  const checked = mapping.canonicalResponse.safeParse(canonical);
  const all = [...issues];
  for (const issue of checked.error?.issues ?? []) {
    const path = printPath(issue.path.map((key) => (typeof key === "number" ? key : String(key))));
    if (all.some((known) => known.path === path)) continue;
    const missing = get(canonical, issue.path as ConcretePath) === undefined;
    all.push({
      code: missing ? "missing_required" : "invalid_value",
      severity: "error",
      path,
      message: missing
        ? `The answer of ${provider} has nothing for ${path}.`
        : `${path}: ${issue.message}`,
    });
  }
  if (all.some((issue) => issue.severity === "error")) return { ok: false, issues: all, raw: body };
  return { ok: true, value: canonical, issues: all };
}

function decodePart(
  mapping: ProviderMapping,
  part: PartMapping,
  body: unknown,
  given: Settings,
  nulls: boolean,
): Decoded {
  // Settings that are missing matter to requests; a decoder that needs one refuses the value itself.
  const settings = readSettings(mapping, given, []);
  const wrapped = get(body, fill(stepsOf(part.root), []));
  const source = wrapped === undefined && part.rootOptional === true ? body : wrapped;
  const value: Record<string, unknown> = {};
  const issues: Issue[] = [];
  const lossy: string[] = [];
  for (const field of part.fields) {
    if (field.direction === "encode") continue;
    for (const { canonical, provider, at } of placesOf(field, source)) {
      const answer = read(source, provider, field.reads);
      if (answer === undefined) continue;
      const decoded = decodeValue(field, answer, settings);
      if (!decoded.ok) {
        issues.push({
          code: "unknown_value",
          severity: at === "status" ? "error" : "warning",
          path: at,
          message: `${mapping.provider} answers ${JSON.stringify(answer)} for ${at}: ${decoded.message}`,
        });
        lossy.push(at);
        continue;
      }
      if (decoded.lost.length > 0) lossy.push(...lostAt(field, at));
      write(value, canonical, decoded.value, nulls || field.nullable === true, field.reads);
    }
  }
  for (const { canonical, value: constant } of part.constants) {
    if (canonical !== undefined) set(value, fill(stepsOf(canonical), []), constant);
  }
  return { value: compact(value) as Record<string, unknown>, issues, lossy };
}

/** The places of a field in a provider's object; several when its path has `[*]`. */
function placesOf(
  field: FieldMapping,
  source: unknown,
): { canonical: Places; provider: Places; at: string }[] {
  const { canonical, provider } = field;
  if (typeof provider !== "string") {
    const places = fixed(provider);
    return [
      { canonical: fixed(canonical), provider: places, at: firstPath(canonical, field.reads) },
    ];
  }
  const steps = stepsOf(provider);
  return expand(source, steps).map((path) => {
    const items = itemsOf(steps, path);
    return {
      canonical: fixed(canonical, items),
      provider: path,
      at:
        typeof canonical === "string"
          ? printPath(fill(stepsOf(canonical), items))
          : firstPath(canonical, field.reads),
    };
  });
}

/** Canonical paths of a field whose provider's value says more than they do. */
function lostAt(field: FieldMapping, at: string): readonly string[] {
  if (typeof field.canonical === "string") return [at];
  const reads = field.reads ?? [];
  return Object.entries(field.canonical)
    .filter(([key]) => !reads.includes(key))
    .map(([, path]) => path);
}

function fixed(
  side: string | Readonly<Record<string, string>>,
  items: readonly number[] = [],
): Places {
  if (typeof side === "string") return fill(stepsOf(side), items);
  return Object.fromEntries(
    Object.entries(side).map(([key, path]) => [key, fill(stepsOf(path), items)]),
  );
}

function firstPath(
  side: string | Readonly<Record<string, string>>,
  reads: readonly string[] = [],
): string {
  if (typeof side === "string") return side;
  return Object.entries(side).find(([key]) => !reads.includes(key))?.[1] ?? "";
}

/** Writes a decoded value. Null means none: kept where the canonical object says so, and never made an item of a list. */
function write(
  target: Record<string, unknown>,
  places: Places,
  value: unknown,
  nulls: boolean,
  reads: readonly string[] = [],
): void {
  if (value === undefined) return;
  if (value === null) {
    const path = Array.isArray(places) ? (places as ConcretePath) : undefined;
    if (nulls && path !== undefined && !path.some((key) => typeof key === "number"))
      set(target, path, null);
    return;
  }
  if (Array.isArray(places)) {
    set(target, places as ConcretePath, value);
    return;
  }
  for (const [key, path] of Object.entries(places as Readonly<Record<string, ConcretePath>>)) {
    const part = (value as Readonly<Record<string, unknown>>)[key];
    if (part !== undefined && !reads.includes(key)) set(target, path, part);
  }
}
