/**
 * What a payload tries to run. A name that no generator of identifiers makes from a document's text
 * (`$` is a separator to them), so that its occurrence as an identifier means that text became code.
 */
export const marker = "$pwn$";

/** A global whose mere reading counts. Its letters occur in `false` and `undefined`: see {@link symbolOnly}. */
export const silentMarker = "nil";

/** A call of the marker. */
export const call = `${marker}()`;

const digits = (n: number): string =>
  n === 0 ? "+[]" : n === 1 ? "+!+[]" : Array.from({ length: n }, () => "!+[]").join("+");

/**
 * An expression of `[]()!+` alone that runs `Function("nil")()`: filters that look for words see none.
 * Each letter is taken from the text of `false`, `true`, `undefined` or of a function.
 */
export function symbolOnly(): string {
  const no = "(![]+[])";
  const yes = "(!![]+[])";
  const nothing = "([][[]]+[])";
  const at = (text: string, index: number): string => `${text}[${digits(index)}]`;
  const letters: Record<string, string> = {
    f: at(no, 0),
    a: at(no, 1),
    l: at(no, 2),
    s: at(no, 3),
    t: at(yes, 0),
    r: at(yes, 1),
    u: at(nothing, 0),
    n: at(nothing, 1),
    i: at(nothing, 5),
  };
  const word = (text: string): string => [...text].map((letter) => letters[letter] ?? "").join("+");
  // "function flat() { [native code] }"
  const source = `([][${word("flat")}]+[])`;
  letters["c"] = at(source, 3);
  letters["o"] = at(source, 6);
  return `[][${word("flat")}][${word("constructor")}](${word(silentMarker)})()`;
}

/**
 * Watches both markers in this realm.
 *
 * @returns a function that says how often one of them was used since it was last asked.
 */
export function watchMarkers(): () => number {
  let uses = 0;
  Object.defineProperty(globalThis, marker, {
    configurable: true,
    get: () => {
      uses += 1;
      return () => "ran";
    },
  });
  Object.defineProperty(globalThis, silentMarker, {
    configurable: true,
    get: () => {
      uses += 1;
      return undefined;
    },
  });
  return () => {
    const counted = uses;
    uses = 0;
    return counted;
  };
}
