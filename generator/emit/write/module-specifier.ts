import { stringLiteral } from "./literal.ts";

const SAFE =
  /^(?:\.\/|(?:\.\.\/)+)?(?:@[a-z0-9][a-z0-9._-]*\/)?[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;

/**
 * A module specifier as a string literal: a relative file or a package.
 *
 * @throws TypeError for any other text, which is a fault of ours.
 */
export function moduleSpecifier(specifier: string): string {
  return stringLiteral(checkSpecifier(specifier));
}

/** The specifier itself, for a structure that quotes it. Nothing in it needs an escape. */
export function checkSpecifier(specifier: string): string {
  if (!SAFE.test(specifier)) {
    throw new TypeError(`Not a module specifier: ${JSON.stringify(specifier)}`);
  }
  return specifier;
}
