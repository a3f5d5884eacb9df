import type { ApiModel } from "../model/index.ts";

/** Types that the declarations of types refer to, and what those are called that are declared on the way. */
const referredTypes =
  /^(?:Array|Blob|Date|Exclude|PropertyKey|Record|RecursiveArray\d+|WithRequired)$/;

/**
 * The components whose types are declared under their names in `types.d.ts`. One whose name would hide a type that
 * those declarations are written with is described in `components` alone.
 */
export function declaredTypes({ schemas }: ApiModel): ReadonlyMap<string, string> {
  const declared = schemas.filter(({ typeName }) => !referredTypes.test(typeName));
  return new Map(declared.map(({ name, typeName }) => [name, typeName]));
}
