import { isConcrete, stepsOf, type ConcretePath, type PathStep } from "./paths.ts";
import type { FieldMapping, FieldPaths, PartMapping } from "./types.ts";

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
}

/** Where the results of steps stand in the canonical input. */
export const resultsKey = "step:";

const shapes = new WeakMap<PartMapping, readonly PreparedField[]>();
const requests = new WeakMap<PartMapping, readonly PreparedField[]>();

/** The fields of a shape: provider's paths start at its object. */
export function shapeFields(part: PartMapping): readonly PreparedField[] {
  return prepared(shapes, part, (path) => stepsOf(path));
}

/** The fields of a request: provider's paths start at `{body, path, query, header, cookie}`. */
export function requestFields(part: PartMapping, at: string | undefined): readonly PreparedField[] {
  return prepared(requests, part, (path) => providerSteps(path, at));
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

function prepared(
  memory: WeakMap<PartMapping, readonly PreparedField[]>,
  part: PartMapping,
  steps: (path: string) => readonly PathStep[],
): readonly PreparedField[] {
  let fields = memory.get(part);
  if (fields === undefined) {
    fields = part.fields.map((field) => {
      const canonical = pathsOf(field.canonical, canonicalSteps);
      const provider = field.provider === undefined ? [] : pathsOf(field.provider, steps);
      const allConcrete = [...canonical, ...provider].every((path) => isConcrete(path.steps));
      const direct = directOf(canonical, provider);
      return {
        ...{ field, canonical, provider },
        isConcrete: allConcrete,
        ...(direct === undefined ? {} : { direct }),
      };
    });
    memory.set(part, fields);
  }
  return fields;
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
