import type { ApiModel, OperationModel, SecurityRequirement } from "../model/index.ts";

/** Names of security schemes: alternatives, of each of which all are needed. */
export type Alternatives = readonly (readonly string[])[];

/** Security of an API: what most operations need, and those that need something else. */
export interface ApiSecurity {
  readonly common: Alternatives;
  readonly exceptions: readonly {
    readonly operation: OperationModel;
    readonly alternatives: Alternatives;
  }[];
}

/**
 * The security of all operations. What most of them need is written once, whether the document says
 * it at its root or at each operation.
 */
export function securityOf(model: ApiModel): ApiSecurity {
  const known = new Set(model.securitySchemes.map(({ name }) => name));
  const general = described(model.security ?? [], known);
  const operations = model.operations
    .filter(({ kind }) => kind === "path")
    .map((operation) => {
      const { security } = operation;
      const own = security === undefined ? general : described(security, known);
      return { operation, ...own };
    });
  const counts = new Map<string, { count: number; alternatives: Alternatives }>();
  for (const { key, alternatives } of operations) {
    counts.set(key, { count: (counts.get(key)?.count ?? 0) + 1, alternatives });
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  const common = most?.alternatives ?? [];
  const commonKey = JSON.stringify(common);
  return {
    common,
    exceptions: operations
      .filter(({ key }) => key !== commonKey)
      .map(({ operation, alternatives }) => ({ operation, alternatives })),
  };
}

/** Alternatives, and a text that only the same ones have. */
function described(
  requirements: readonly SecurityRequirement[],
  known: ReadonlySet<string>,
): { readonly key: string; readonly alternatives: Alternatives } {
  const alternatives = alternativesOf(requirements, known);
  return { key: JSON.stringify(alternatives), alternatives };
}

/** Schemes that the document does not define cannot be used, so their alternatives are left out. */
function alternativesOf(
  requirements: readonly SecurityRequirement[],
  known: ReadonlySet<string>,
): Alternatives {
  return requirements
    .map((requirement) => Object.keys(requirement))
    .filter((names) => names.every((name) => known.has(name)));
}
