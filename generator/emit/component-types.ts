import { typeIdentifier, type ApiModel } from "../model/index.ts";

/** Types that the declarations of types refer to, and what those are called that are declared on the way. */
const referredTypes =
  /^(?:Array|Blob|Date|Exclude|PropertyKey|Record|RecursiveArray\d+|WithRequired)$/;

/** Whether a declaration of this name would hide a type that the others are written with. */
export function isReferredType(name: string): boolean {
  return referredTypes.test(name);
}

/**
 * The components whose types are declared in `types.d.ts`, by what they are called there. One whose name would hide a
 * type that those declarations are written with is described in `components` alone.
 *
 * Editors show the declared name. It is the document's, also where the index exports something else under that name,
 * and the type under another one.
 */
export function declaredTypes({ schemas, names }: ApiModel): ReadonlyMap<string, string> {
  const wanted = schemas.map(({ name }) => typeIdentifier(name, names));
  const taken = new Set(schemas.map(({ typeName }) => typeName));
  const counts = new Map<string, number>();
  for (const name of wanted) counts.set(name, (counts.get(name) ?? 0) + 1);
  const declared = schemas.map(({ name, typeName }, index): [string, string] => {
    const own = wanted[index] ?? typeName;
    const isFree = !taken.has(own) && counts.get(own) === 1 && !referredTypes.test(own);
    return [name, isFree ? own : typeName];
  });
  return new Map(declared.filter(([, type]) => !referredTypes.test(type)));
}
