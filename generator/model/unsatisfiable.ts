import { conjunctionOf, type ScopedSchema, type SchemaPart } from "../schema/conjunction.ts";
import {
  namesIn,
  partsForMember,
  possibleTypes,
  requiredIn,
} from "../schema/containment/premises.ts";
import { isAsserting } from "../schema/keywords.ts";
import { isObject } from "../json/values.ts";

/**
 * Why no value is valid for a schema, or for a property that it declares: types or bounds of which nothing is left,
 * and required names that must not be there. Undefined where there is no such reason, which is no proof.
 */
export function unsatisfiable(scoped: ScopedSchema): string | undefined {
  const { schema } = scoped;
  if (!isObject(schema) || Object.keys(schema).filter(isAsserting).length === 0) return undefined;
  const { parts } = conjunctionOf(scoped);
  // A schema that rejects everything on purpose is written `false`, or with `not`.
  if (parts.some((part) => part.schema === false || part.schema.not !== undefined))
    return undefined;
  const types = possibleTypes(parts);
  if (types.size === 0) return `no value is valid: ${reasonOf(parts)}`;
  if (!types.has("object")) return undefined;
  const required = requiredIn(parts);
  const isOnlyObject = types.size === 1;
  for (const name of required) {
    if (typeof name !== "string" || !isOnlyObject) continue;
    const member = partsForMember(parts, name);
    if (possibleTypes(member).size === 0)
      return `no value is valid: \`${name}\` is required, and ${reasonOf(member)}`;
  }
  return unsatisfiableProperty(parts);
}

/** An optional property that no value is valid for, by what several parts say of it. */
function unsatisfiableProperty(parts: readonly SchemaPart[]): string | undefined {
  if (parts.length < 2) return undefined;
  for (const name of namesIn(parts)) {
    const member = partsForMember(parts, name);
    const [first, second] = member;
    if (first === undefined || second === undefined) continue;
    const isForbidden = parts.some(
      ({ schema }) =>
        isObject(schema) && isObject(schema.properties) && schema.properties[name] === false,
    );
    if (!isForbidden && possibleTypes(member).size === 0)
      return `no value of \`${name}\` is valid: ${reasonOf(member)}`;
  }
  return undefined;
}

function reasonOf(parts: readonly SchemaPart[]): string {
  if (parts.some(({ schema }) => schema === false)) return "further properties are not allowed";
  const types = parts.flatMap(({ schema }) =>
    isObject(schema) && schema.type !== undefined ? [[schema.type].flat().join(" or ")] : [],
  );
  const distinct = [...new Set(types)];
  return distinct.length > 1
    ? `nothing is ${distinct.join(" and ")} at once`
    : "the bounds leave nothing";
}
