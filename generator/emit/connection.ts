import type { ApiModel, ParameterModel } from "../model/index.ts";

/** A parameter that every operation has: a tenant, a site, an API version. */
export interface ConnectionParameter {
  readonly name: string;
  readonly location: ParameterModel["in"];
  readonly description?: string | undefined;
  /** Id of an operation whose type of it is taken. */
  readonly operationId: string;
}

/** By model: every operation of one asks for them. */
const known = new WeakMap<ApiModel, readonly ConnectionParameter[]>();

/** Parameters that all operations have in the same place: a client can have defaults for them. */
export function connectionParameters(model: ApiModel): readonly ConnectionParameter[] {
  let found = known.get(model);
  if (found === undefined) known.set(model, (found = findConnectionParameters(model)));
  return found;
}

function findConnectionParameters(model: ApiModel): readonly ConnectionParameter[] {
  const [first, ...others] = model.operations.filter(({ kind }) => kind === "path");
  if (first === undefined) return [];
  return first.parameters
    .filter((parameter) =>
      others.every(({ parameters }) =>
        parameters.some(
          ({ name, in: location }) => name === parameter.name && location === parameter.in,
        ),
      ),
    )
    .map(({ name, in: location, description }) => ({
      name,
      location,
      description,
      operationId: first.operationId,
    }));
}
