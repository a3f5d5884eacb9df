import { own, type JsonValue } from "../json/values.ts";
import type { AssertingKeyword } from "../schema/keywords.ts";
import { jsonTypeOf } from "../schema/types.ts";
import { shownWord, valueAtPath } from "./shown-values.ts";
import type { Cause, Contradiction, Described } from "./types.ts";

/** A validator's failure: where, and `keyword: expected …`. */
interface Failure {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What is wrong with a value by the schema at a pointer; undefined where that cannot be found out. */
export type ValueCheck = (
  schemaPointer: string,
  value: JsonValue,
) => readonly Failure[] | undefined;

/** What a value and the schema that describes it disagree about. */
export function compareValue(
  value: JsonValue,
  {
    described,
    location,
    check,
  }: {
    readonly described: Described;
    readonly location: Contradiction["location"];
    readonly check: ValueCheck;
  },
): Contradiction[] {
  const { schemaPointer } = described;
  const failures = schemaPointer === undefined ? [] : (check(schemaPointer, value) ?? []);
  const found = failures.map(({ path, message }): Contradiction => {
    const steps = path as (string | number)[];
    const recorded = valueAtPath(value, steps);
    const [, keyword = "", wanted] = /^(\w+): (?:expected (.*))?/s.exec(message) ?? [];
    return {
      ...{ described, path: steps, location, keyword, wanted: parsed(wanted) },
      cause: causeOf(keyword, recorded),
      found: recorded === undefined ? undefined : jsonTypeOf(recorded),
      ...(keyword === "required" && { name: String(parsed(wanted)) }),
      ...(keyword === "" && { name: String(steps.at(-1) ?? "") }),
      ...(keyword === "enum" &&
        described.isHidden !== true && { word: shownWord(steps, recorded) }),
    };
  });
  return withoutConsequences(found);
}

const causes = {
  type: "type",
  enum: "enum",
  const: "enum",
  required: "missing-property",
  format: "format",
} satisfies Partial<Record<AssertingKeyword, Cause>>;

/** What any keyword says of null is that it may not be null. */
function causeOf(keyword: string, recorded: JsonValue | undefined): Cause {
  if (keyword === "") return "undeclared-property";
  return recorded === null ? "null" : (own<Cause>(causes, keyword) ?? "constraint");
}

/** A value of another type has no other fault worth telling. */
function withoutConsequences(found: readonly Contradiction[]): Contradiction[] {
  const at = ({ path }: Contradiction): string => JSON.stringify(path);
  const decided = new Map(
    found.filter(({ cause }) => cause === "null" || cause === "type").map((one) => [at(one), one]),
  );
  return found.filter((one) => (decided.get(at(one)) ?? one) === one);
}

function parsed(text: string | undefined): JsonValue | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as JsonValue);
  } catch {
    return undefined;
  }
}
