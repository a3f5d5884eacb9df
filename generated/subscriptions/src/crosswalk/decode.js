import { decodeValue, read } from "./convert.js";
import { compact, expand, fill, get, itemsOf, printPath, set, stepsOf } from "./paths.js";
import { readSettings } from "./settings.js";
/** A provider's request body -> the canonical request: the way back of `encodeRequest`. */
export function decodeRequest(mapping, body, settings = {}) {
  const { value, issues } = decodePart(mapping, mapping.request, body, settings, false);
  if (issues.some((issue) => issue.severity === "error")) return { ok: false, issues, raw: body };
  return { ok: true, value, issues };
}
/** A provider's answer -> the canonical object, with the answer itself under `raw`. */
export function decodeResponse(mapping, body, settings = {}) {
  const { value, issues, lossy } = decodePart(mapping, mapping.response, body, settings, true);
  const { provider, providerVersion } = mapping;
  const canonical = { provider, providerVersion, ...value, lossy, raw: body };
  const checked = mapping.canonicalResponse.safeParse(canonical);
  const all = [...issues];
  for (const issue of checked.error?.issues ?? []) {
    const path = printPath(issue.path.map((key) => (typeof key === "number" ? key : String(key))));
    if (all.some((known) => known.path === path)) continue;
    const missing = get(canonical, issue.path) === undefined;
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
function decodePart(mapping, part, body, given, nulls) {
  // Settings that are missing matter to requests; a decoder that needs one refuses the value itself.
  const settings = readSettings(mapping, given, []);
  const wrapped = get(body, fill(stepsOf(part.root), []));
  const source = wrapped === undefined && part.rootOptional === true ? body : wrapped;
  const value = {};
  const issues = [];
  const lossy = [];
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
  return { value: compact(value), issues, lossy };
}
/** The places of a field in a provider's object; several when its path has `[*]`. */
function placesOf(field, source) {
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
function lostAt(field, at) {
  if (typeof field.canonical === "string") return [at];
  const reads = field.reads ?? [];
  return Object.entries(field.canonical)
    .filter(([key]) => !reads.includes(key))
    .map(([, path]) => path);
}
function fixed(side, items = []) {
  if (typeof side === "string") return fill(stepsOf(side), items);
  return Object.fromEntries(
    Object.entries(side).map(([key, path]) => [key, fill(stepsOf(path), items)]),
  );
}
function firstPath(side, reads = []) {
  if (typeof side === "string") return side;
  return Object.entries(side).find(([key]) => !reads.includes(key))?.[1] ?? "";
}
/** Writes a decoded value. Null means none: kept where the canonical object says so, and never made an item of a list. */
function write(target, places, value, nulls, reads = []) {
  if (value === undefined) return;
  if (value === null) {
    const path = Array.isArray(places) ? places : undefined;
    if (nulls && path !== undefined && !path.some((key) => typeof key === "number"))
      set(target, path, null);
    return;
  }
  if (Array.isArray(places)) {
    set(target, places, value);
    return;
  }
  for (const [key, path] of Object.entries(places)) {
    const part = value[key];
    if (part !== undefined && !reads.includes(key)) set(target, path, part);
  }
}
