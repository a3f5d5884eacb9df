/** Words that no binding may be called in a module: ECMA-262 section 12.7.2, strict mode. */
const RESERVED = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum " +
    "eval export extends false finally for function if implements import in instanceof interface " +
    "let new null package private protected public return static super switch this throw true try " +
    "typeof var void while with yield undefined NaN Infinity"
  ).split(" "),
);

const IDENTIFIER_NAME = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;
const ASCII_IDENTIFIER_NAME = /^[A-Za-z$_][A-Za-z0-9$_]*$/;

/** True for what may stand after a dot, reserved words included. */
export function isIdentifierName(text: string): boolean {
  return IDENTIFIER_NAME.test(text);
}

/** True for an identifier name of ASCII characters, which every tool leaves unquoted. */
export function isAsciiIdentifierName(text: string): boolean {
  return ASCII_IDENTIFIER_NAME.test(text);
}

/** True for what may name a binding of a module. */
export function isIdentifier(text: string): boolean {
  return isIdentifierName(text) && !RESERVED.has(text);
}

/**
 * The text itself, as a binding's name.
 *
 * @throws TypeError for anything that is not an identifier: names are made in generator/model/names.ts,
 *   so this is a fault of ours, and the backstop against text of a document that becomes code.
 */
export function identifier(text: string): string {
  if (!isIdentifier(text)) throw new TypeError(`Not an identifier: ${JSON.stringify(text)}`);
  return text;
}

/** The text itself, as a name after a dot; see {@link identifier}. */
export function identifierName(text: string): string {
  if (!isIdentifierName(text)) throw new TypeError(`Not a name: ${JSON.stringify(text)}`);
  return text;
}
