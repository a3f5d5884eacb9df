import { RegExpParser, type AST } from "@eslint-community/regexpp";
import { compiledPattern } from "../../schema/patterns.ts";
import { runWithin } from "../patterns.ts";

/** A number from 0 up to a bound, the bound excluded. */
export type Choose = (bound: number) => number;

/** Times that a text is made at most for a pattern, and what a text may have of characters. */
const MAX_TRIES = 60;
const MAX_CHARACTERS = 2000;
/** Far more than the tries need, on a busy machine too: known patterns that take for ever never come here. */
const MILLISECONDS = 3_000;

/** Characters that a class is tried with; beyond them each code point is. */
const usual = "abcxyzABCXYZ0123456789-_. @/:#+,;()[]{}'\"éÄßñЖж中あ😀";
const LAST_CODE_POINT = 0x2fff;

/** What a text has to be besides what its pattern says. */
export interface TextBounds {
  readonly patterns: readonly string[];
  readonly minLength: number;
  readonly maxLength: number;
}

/** A text that matches patterns; undefined where none was found. What is found is tested by the patterns themselves. */
export function textOfPatterns(
  bounds: TextBounds,
  choose: Choose,
  limit: { readonly milliseconds: number; stalled(): void } = {
    milliseconds: MILLISECONDS,
    stalled: () => undefined,
  },
): string | undefined {
  let found: string | undefined;
  // A vendor's regular expression may take for ever.
  const isDone = runWithin(limit.milliseconds, () => {
    found = searchText(bounds, choose);
  });
  if (!isDone) limit.stalled();
  return found;
}

function searchText(
  { patterns, minLength, maxLength }: TextBounds,
  choose: Choose,
): string | undefined {
  const tests = patterns.map((pattern) => compiledPattern(pattern));
  const [longest = ""] = [...patterns].sort((a, b) => b.length - a.length);
  const pattern = parsed(longest);
  if (pattern === undefined || tests.includes(undefined)) return undefined;
  const fits = (text: string): boolean =>
    [...text].length >= minLength &&
    [...text].length <= maxLength &&
    tests.every((test) => test?.test(text) === true);
  for (let attempt = 0; attempt < MAX_TRIES; attempt++) {
    // Later tries repeat more, for patterns whose texts have to be long.
    const writer = new Writer(choose, attempt === 0 ? 0 : 1 + (attempt % Math.max(4, minLength)));
    const text = writer.write(pattern);
    if (text === undefined) continue;
    for (const candidate of [text, text.padEnd(minLength, "a"), text.padEnd(minLength, "0")])
      if (fits(candidate)) return candidate;
  }
  return undefined;
}

function parsed(pattern: string): AST.Pattern | undefined {
  for (const unicode of [true, false]) {
    try {
      return new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode });
    } catch {
      // Without `u` more is allowed.
    }
  }
  return undefined;
}

/** Writes a text of a pattern, of its assertions none: those are tested. */
class Writer {
  readonly #choose: Choose;
  /** Repetitions beyond the least. */
  readonly #further: number;
  readonly #groups = new Map<AST.CapturingGroup, string>();
  #length = 0;

  constructor(choose: Choose, further: number) {
    this.#choose = choose;
    this.#further = further;
  }

  write({
    alternatives,
  }: {
    readonly alternatives: readonly AST.Alternative[];
  }): string | undefined {
    const chosen = alternatives[this.#choose(alternatives.length)];
    const parts = chosen?.elements.map((element) => this.#element(element)) ?? [];
    return parts.includes(undefined) ? undefined : parts.join("");
  }

  #element(element: AST.Element): string | undefined {
    switch (element.type) {
      case "Character":
        return this.#counted(String.fromCodePoint(element.value));
      case "CharacterClass":
      case "CharacterSet":
      case "ExpressionCharacterClass":
        return this.#counted(this.#memberOf(element.raw));
      case "Group":
        return this.write(element);
      case "CapturingGroup": {
        const text = this.write(element);
        if (text !== undefined) this.#groups.set(element, text);
        return text;
      }
      case "Quantifier": {
        const most = Math.min(element.max, element.min + this.#further);
        const count = element.min + (most > element.min ? this.#choose(most - element.min + 1) : 0);
        if (count > MAX_CHARACTERS) return undefined;
        let text = "";
        for (let index = 0; index < count; index++) {
          const part = this.#element(element.element);
          // Repetitions of repetitions: what is too long already gets no longer.
          if (part === undefined) return undefined;
          text += part;
        }
        return text;
      }
      case "Backreference": {
        const groups = [element.resolved].flat();
        return groups.map((group) => this.#groups.get(group) ?? "").join("");
      }
      case "Assertion":
        return "";
    }
  }

  #counted(text: string | undefined): string | undefined {
    this.#length += 1;
    return this.#length > MAX_CHARACTERS ? undefined : text;
  }

  #memberOf(raw: string): string | undefined {
    const test = compiledPattern(`^${raw}$`);
    const members = [...usual].filter((character) => test?.test(character));
    if (members.length > 0) return members[this.#choose(members.length)];
    for (let code = 0; code <= LAST_CODE_POINT; code++) {
      const character = String.fromCodePoint(code);
      if (test?.test(character) === true) return character;
    }
    return undefined;
  }
}
