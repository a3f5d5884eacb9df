import * as z from "zod";
import { isConcrete, stepsOf, type ConcretePath, type PathStep } from "./paths.ts";
import type { FieldMapping, FieldPaths, PartMapping, ShapeMapping } from "./types.ts";

/** A path of a field, ready to be followed. */
export interface PreparedPath {
  /** Key of the codec; empty for a field of one path. */
  readonly key: string;
  readonly steps: readonly PathStep[];
  /** As the mapping file has it. */
  readonly text: string;
}

/** A field whose paths are read. */
export interface PreparedField {
  readonly field: FieldMapping;
  readonly canonical: readonly PreparedPath[];
  readonly provider: readonly PreparedPath[];
  /** False where a path has `[*]`. */
  readonly isConcrete: boolean;
  /** The two paths of a field that is one value here and one there; most are. */
  readonly direct?: { readonly canonical: ConcretePath; readonly provider: ConcretePath };
  /** A null of the provider's says the same as a field that is not there: the canonical field has no null. */
  readonly dropsNull?: boolean;
}

/** Where the results of steps stand in the canonical input. */
export const resultsKey = "step:";

const shapes = new WeakMap<PartMapping, readonly PreparedField[]>();
const requests = new WeakMap<PartMapping, readonly PreparedField[]>();

/** The fields of a shape: provider's paths start at its object. */
export function shapeFields(shape: ShapeMapping): readonly PreparedField[] {
  let fields = shapes.get(shape);
  if (fields === undefined) {
    const properties = shape.schema instanceof z.ZodObject ? shape.schema.shape : {};
    fields = prepare(shape, (path) => stepsOf(path)).map((field) => ({
      ...field,
      dropsNull: rejectsNull(properties, field.direct?.canonical ?? []),
    }));
    shapes.set(shape, fields);
  }
  return fields;
}

/** True for a property of the canonical object whose schema rejects null. */
function rejectsNull(
  properties: Readonly<Record<string, unknown>>,
  [name, ...below]: ConcretePath,
): boolean {
  if (typeof name !== "string" || below.length > 0) return false;
  const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
  return property instanceof z.ZodType && !property.safeParse(null).success;
}

/** The fields of a request: provider's paths start at `{body, path, query, header, cookie}`. */
export function requestFields(part: PartMapping, at: string | undefined): readonly PreparedField[] {
  let fields = requests.get(part);
  if (fields === undefined)
    requests.set(part, (fields = prepare(part, (path) => providerSteps(path, at))));
  return fields;
}

/** Steps of a provider's path in a request. */
export function providerSteps(path: string, at: string | undefined): readonly PathStep[] {
  const parameter = /^(path|query|header|cookie):(.*)$/s.exec(path);
  if (parameter !== null) return [parameter[1] ?? "", ...stepsOf(parameter[2] ?? "")];
  return ["body", ...stepsOf(at ?? ""), ...stepsOf(path)];
}

/** Steps of a parameter by its own name, e.g. `query:page[size]`. */
export function parameterSteps(name: string): ConcretePath {
  const colon = name.indexOf(":");
  return [name.slice(0, colon), name.slice(colon + 1)];
}

/** Steps of a canonical path in an operation's input, where parameters stand alongside the body's fields. */
export function canonicalSteps(path: string): readonly PathStep[] {
  if (!path.includes(":")) return stepsOf(path);
  const prefix = /^(path|query|header|cookie|step):(.*)$/s.exec(path);
  if (prefix === null) return stepsOf(path);
  const steps = stepsOf(prefix[2] ?? "");
  return prefix[1] === "step" ? [resultsKey, ...steps] : steps;
}

function prepare(
  part: PartMapping,
  steps: (path: string) => readonly PathStep[],
): readonly PreparedField[] {
  return part.fields.map((field) => {
    const canonical = pathsOf(field.canonical, canonicalSteps);
    const provider = field.provider === undefined ? [] : pathsOf(field.provider, steps);
    const direct = directOf(canonical, provider);
    return {
      ...{ field, canonical, provider },
      isConcrete: [...canonical, ...provider].every((path) => isConcrete(path.steps)),
      ...(direct === undefined ? {} : { direct }),
    };
  });
}

function directOf(
  [canonical, ...canonicals]: readonly PreparedPath[],
  [provider, ...providers]: readonly PreparedPath[],
): PreparedField["direct"] {
  if (canonicals.length > 0 || providers.length > 0) return undefined;
  if (canonical?.key !== "" || provider?.key !== "") return undefined;
  return isConcrete(canonical.steps) && isConcrete(provider.steps)
    ? { canonical: canonical.steps, provider: provider.steps }
    : undefined;
}

/** A canonical path that the provider has no field for. */
export interface PreparedUnsupported {
  readonly steps: readonly PathStep[];
  readonly reason: string;
}

const unsupported = new WeakMap<PartMapping, readonly PreparedUnsupported[]>();

/** The canonical paths of a request that the provider has no field for. */
export function unsupportedPaths(part: PartMapping): readonly PreparedUnsupported[] {
  let paths = unsupported.get(part);
  if (paths === undefined) {
    paths = (part.unsupported ?? []).map(({ path, reason }) => ({
      steps: canonicalSteps(path),
      reason,
    }));
    unsupported.set(part, paths);
  }
  return paths;
}

function pathsOf(
  paths: FieldPaths,
  steps: (path: string) => readonly PathStep[],
): readonly PreparedPath[] {
  const entries = typeof paths === "string" ? [["", paths] as const] : Object.entries(paths);
  return entries.map(([key, text]) => ({ key, text, steps: steps(text) }));
}
