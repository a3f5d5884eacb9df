import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { compareDocuments, type ChangeClass } from "../../generator/compare/index.ts";
import { equalJson } from "../../generator/schema/equal.ts";
import type { JsonObject, JsonValue } from "../../generator/json/values.ts";
import { accepts, type FuzzSchema } from "../conformance/evaluator.ts";
import { edited, firstDifference } from "./edits.ts";
import { createRandom, type Random } from "./random.ts";
import { COMPONENTS, randomComponents, randomSchema } from "./schemas.ts";
import { createValues } from "./values.ts";

export type Direction = "request" | "response";

/** What the comparison says of a pair, and what values say. */
export interface Result {
  readonly direction: Direction;
  readonly class: ChangeClass | "not-reported";
  /** A value that was valid and no longer is (request), or became valid (response). */
  readonly refutedBy?: JsonValue;
  readonly base: JsonObject;
  readonly revision: JsonObject;
  readonly rules: readonly string[];
  readonly difference: string;
}

const VALUES = 120;
const SEVERITY = ["informational", "non-breaking", "may-break", "breaking"] as const;

/** A document whose one operation receives or sends a schema. */
export function documentOf(
  schema: JsonValue,
  components: JsonObject,
  direction: Direction,
): JsonObject {
  const content: JsonObject = { "application/json": { schema } };
  return {
    openapi: "3.1.0",
    info: { title: "Search", version: "1" },
    paths: {
      "/a": {
        post: {
          ...(direction === "request" ? { requestBody: { required: true, content } } : {}),
          responses: {
            "200": { description: "", ...(direction === "response" ? { content } : {}) },
          },
        },
      },
    },
    components: { schemas: components },
  };
}

/** Whether a value is valid; undefined where Ajv accepts what the second evaluator rejects. */
type Validator = (value: JsonValue) => boolean | undefined;

/**
 * Ajv, whose word for a valid value needs a second one: with `prefixItems` that list types it accepts an empty array
 * although `contains` wants an item. Formats are Ajv's alone, so what it rejects is invalid.
 */
function validatorOf(schema: JsonValue, components: JsonObject): Validator | undefined {
  const ajv = new Ajv2020({ strict: false, logger: false });
  addFormats.default(ajv);
  try {
    const text = JSON.stringify({ $defs: components, allOf: [schema] });
    const validate = ajv.compile(
      JSON.parse(text.replaceAll("#/components/schemas/", "#/$defs/")) as object,
    );
    return (value) =>
      validate(value) &&
      (accepts(schema as FuzzSchema, value, components as Record<string, FuzzSchema>) || undefined);
  } catch {
    return undefined;
  }
}

/** The worst class of the changes between two documents. */
export function classOf(base: JsonObject, revision: JsonObject): Pick<Result, "class" | "rules"> {
  const changes = compareDocuments({ document: base }, { document: revision }).changes.filter(
    ({ rule }) => rule !== "version-not-raised",
  );
  const worst = Math.max(-1, ...changes.map((change) => SEVERITY.indexOf(change.class)));
  return { class: SEVERITY[worst] ?? "not-reported", rules: changes.map(({ rule }) => rule) };
}

/** One random pair, compared in both directions; undefined where the edit changed nothing. */
export function searchPair(seed: number): Result[] {
  const random: Random = createRandom(seed);
  const components = randomComponents(random);
  const schema = randomSchema(random);
  const [after, ...rest] = edited(random, [
    schema,
    ...COMPONENTS.map((name) => components[name] ?? true),
  ]);
  const changed = Object.fromEntries(COMPONENTS.map((name, i) => [name, rest[i] ?? true]));
  const revised = after ?? true;
  if (equalJson(schema, revised) && equalJson(components, changed)) return [];
  const [was, is] = [validatorOf(schema, components), validatorOf(revised, changed)];
  if (was === undefined || is === undefined) return [];
  const [fromBase, fromRevision] = [
    createValues(random, components),
    createValues(random, changed),
  ];
  const values = Array.from({ length: VALUES }, (_, i) =>
    i % 2 === 0 ? fromBase(schema) : fromRevision(revised),
  );
  const [lost, gained] = differences(values, was, is);
  return (["request", "response"] as const).map((direction) => {
    const [base, revision] = [
      documentOf(schema, components, direction),
      documentOf(revised, changed, direction),
    ];
    const refutedBy = direction === "request" ? lost : gained;
    return {
      direction,
      ...classOf(base, revision),
      ...(refutedBy === undefined ? {} : { refutedBy }),
      base,
      revision,
      difference: firstDifference([schema, components], [revised, changed]) ?? "",
    };
  });
}

/** A value that is lost, and one that is gained. Ajv overflows on schemas that apply themselves in place. */
function differences(
  values: readonly JsonValue[],
  was: Validator,
  is: Validator,
): readonly [lost: JsonValue | undefined, gained: JsonValue | undefined] {
  try {
    const lost = values.find((value) => was(value) === true && is(value) === false);
    return [lost, values.find((value) => was(value) === false && is(value) === true)];
  } catch (error) {
    if (error instanceof RangeError) return [undefined, undefined];
    throw error;
  }
}

/** Called not breaking, or not reported, although a value says otherwise. */
export function isWrong(result: Result): boolean {
  // By convention consumers send no names that a document does not declare (README).
  if (result.rules.some((rule) => rule === `${result.direction}-property-added`)) return false;
  return result.refutedBy !== undefined && !["breaking", "may-break"].includes(result.class);
}
