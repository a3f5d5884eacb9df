/**
 * The one place where identifiers are made from a document's names.
 *
 * Stability comes first: a name depends on nothing but itself, unless two names of one package
 * would become the same identifier. Then the name that already is that identifier keeps it, and
 * every other one gets a suffix made from its own text. Where an earlier run has given names
 * (previous.ts), those are kept, so that no newcomer renames an existing export.
 */
import { createHash } from "node:crypto";

/**
 * Words that cannot name an export: ECMAScript 2024 section 12.7.2, what strict mode and modules add, `then`, which
 * `await import()` would call as a promise's, and those that lead from any value to `Function`: the output
 * verifier lets no module read them.
 */
const reservedWords = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export " +
    "extends false finally for function if implements import in instanceof interface let new null package " +
    "private protected public return static super switch this throw true try typeof undefined var void while " +
    "with yield NaN Infinity globalThis then Object Array String Number Boolean BigInt Symbol Math JSON z " +
    "constructor prototype __proto__"
  ).split(" "),
);

const maximumLength = 80;

/** True for a name that can stand as an exported binding as it is. ASCII only: look-alikes confuse reviewers. */
export function isIdentifier(name: string): boolean {
  return (
    /^[A-Za-z_$][\w$]*$/.test(name) && name.length <= maximumLength && !reservedWords.has(name)
  );
}

/** No name of ours is longer: an operation's, its fingerprint, and what is derived from it. */
const longestBinding = 255;

/** True for a name that an earlier run may have given: one that can be exported, derived ones included. */
export function isBinding(name: string): boolean {
  return (
    /^[A-Za-z_$][\w$]*$/.test(name) && name.length <= longestBinding && !reservedWords.has(name)
  );
}

/** Splits a name into words at separators and at lower-to-upper boundaries. */
function words(name: string): string[] {
  return name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Eight hexadecimal digits that stand for the text of a name. */
function fingerprint(name: string): string {
  return createHash("sha256").update(name).digest("hex").slice(0, 8);
}

/** True when a name has letters or digits that {@link words} cannot show (another script, an emoji). */
function losesText(name: string): boolean {
  return /[^\p{ASCII}\p{M}’]/u.test(name.normalize("NFKD"));
}

function finish(name: string, original: string): string {
  const safe = /^[A-Za-z_$]/.test(name) ? name : `_${name}`;
  const exact = safe.length <= maximumLength && !losesText(original) && safe !== "_";
  if (exact) return reservedWords.has(safe) ? `${safe}_` : safe;
  return `${safe.slice(0, maximumLength - 9)}_${fingerprint(original)}`;
}

/** `simple-user` and `simple user` become `simpleUser`. */
export function camelCase(name: string): string {
  const [first = "", ...rest] = words(name);
  return finish(
    first.charAt(0).toLowerCase() + first.slice(1) + rest.map(capitalise).join(""),
    name,
  );
}

/** `acme` becomes `Acme`, `simple-user` becomes `SimpleUser`. */
export function pascalCase(name: string): string {
  return finish(words(name).map(capitalise).join(""), name);
}

/** Gives out identifiers, each once. */
export interface Names {
  /**
   * Identifiers for names of one kind, in the order given.
   *
   * @param wanted - for each original name (they differ) the identifier it would like to have.
   * @param kept - identifiers that originals have already, all of them among the taken ones.
   */
  assign(
    wanted: readonly (readonly [original: string, identifier: string])[],
    kept?: ReadonlyMap<string, string>,
  ): string[];
}

/**
 * Identifiers of one namespace. Where several originals want one identifier, the one that equals
 * it keeps it, and each of the others gets its fingerprint appended, all of them: their order
 * in the document does not matter.
 *
 * @param taken - identifiers that are not to be given out.
 */
export function createNames(taken: Iterable<string> = []): Names {
  const used = new Set(taken);
  return {
    assign(wanted, kept = new Map()) {
      const count = new Map<string, number>();
      const newcomers = wanted.filter(([original]) => !kept.has(original));
      for (const [, identifier] of newcomers)
        count.set(identifier, (count.get(identifier) ?? 0) + 1);
      const exact = new Set(
        newcomers.filter(([original, identifier]) => original === identifier).map(([o]) => o),
      );
      return wanted.map(([original, identifier]) => {
        const before = kept.get(original);
        if (before !== undefined) return before;
        const free =
          !used.has(identifier) && (original === identifier || count.get(identifier) === 1);
        let chosen =
          free && (original === identifier || !exact.has(identifier))
            ? identifier
            : `${identifier}_${fingerprint(original)}`;
        while (used.has(chosen)) chosen += "_";
        used.add(chosen);
        return chosen;
      });
    },
  };
}

/** How the exports of a package are named. */
export interface NameStyle {
  /** Functions: as the document names operations where it can, or all in camelCase. */
  readonly functions: "document" | "camelCase";
  /** What functions, and capitalised what validators and types begin with; default: nothing. */
  readonly prefix?: string | undefined;
}

/** The identifier that a component would like to have: its own name where that is one. */
export function componentIdentifier(name: string, { prefix }: Partial<NameStyle> = {}): string {
  if (prefix !== undefined) return capitalise(prefix) + capitalise(camelCase(name));
  if (isIdentifier(name)) return name;
  return reservedWords.has(name) ? `${name}_` : camelCase(name);
}

/** The identifier that an operation would like to have. */
export function operationIdentifier(operationId: string, style: NameStyle): string {
  const isKept = style.functions === "document" && isIdentifier(operationId);
  const plain = isKept ? operationId : camelCase(operationId);
  return style.prefix === undefined ? plain : style.prefix + capitalise(plain);
}

/** The name of a component's type. */
export function typeIdentifier(name: string, { prefix = "" }: Partial<NameStyle>): string {
  return capitalise(prefix) + pascalCase(name);
}

/** The name of what has properties of an export leading to it: `Pet_owner_status`, as few components are called. */
export function nestedIdentifier(exportName: string, path: readonly string[]): string {
  const name = [exportName, ...path.map(camelCase)].join("_");
  return finish(name, name);
}

/** Names of the exports that belong to an operation, from the name of its function. */
export const operationNames = {
  parameters: (operation: string): string => `${operation}Parameters`,
  requestBody: (operation: string, mediaType: string): string =>
    `${operation}Request${mediaTypeSuffix(mediaType)}`,
  response: (operation: string, status: string, mediaType: string): string =>
    `${operation}Response${statusWord(status)}${mediaTypeSuffix(mediaType)}`,
};

/** A status of OpenAPI as it is (`201`, `4XX`, `Default`); whatever else a document has there, as a word. */
function statusWord(status: string): string {
  return /^[0-9A-Za-z]{1,10}$/.test(status) ? capitalise(status) : pascalCase(status);
}

/** JSON needs no suffix: it is what a reader expects. `text/csv; charset=utf-8` becomes `TextCsvCharsetUtf8`. */
function mediaTypeSuffix(mediaType: string): string {
  if (mediaType === "application/json") return "";
  return pascalCase(mediaType.replace(/\*/g, "any").replace(/\+/g, " plus "));
}

/** An operationId for an operation that has none: `GET /users/{id}/keys` becomes `getUsersByIdKeys`. */
export function derivedOperationId(method: string, path: string): string {
  return camelCase(`${method} ${path.replace(/\{([^{}]*)\}/g, " by $1 ")}`);
}
