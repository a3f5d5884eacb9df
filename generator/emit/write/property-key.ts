import { isAsciiIdentifierName } from "./identifier.ts";
import { stringLiteral } from "./literal.ts";

/**
 * A key of an object literal: bare where prettier leaves it bare, else quoted. `__proto__` is computed,
 * because the plain form would set the prototype (ECMA-262 section B.3.1).
 */
export function propertyKey(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return isAsciiIdentifierName(name) ? name : stringLiteral(name);
}

/** A key of a TypeScript type, where `__proto__` has no special meaning. */
export function typeKey(name: string): string {
  return isAsciiIdentifierName(name) ? name : stringLiteral(name);
}
