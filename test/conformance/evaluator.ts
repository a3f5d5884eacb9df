/**
 * A second, independent reading of JSON Schema 2020-12: one function per keyword, slow and plain. It shares no code
 * with the generator or the runtime; the fuzzer holds emitted schemas against it.
 */
import { isDeepStrictEqual } from "node:util";

export type FuzzSchema = boolean | Readonly<Record<string, unknown>>;
type Components = Readonly<Record<string, FuzzSchema>>;

/** Validity, and what was evaluated of the instance if it is valid. */
interface Outcome {
  readonly valid: boolean;
  readonly names: readonly string[];
  readonly items: readonly number[];
}

const INVALID: Outcome = { valid: false, names: [], items: [] };

/** Whether a value matches a schema. References are `#/components/schemas/NAME`. */
export function accepts(schema: FuzzSchema, value: unknown, components: Components): boolean {
  return judge(schema, value, components).valid;
}

function judge(schema: FuzzSchema, value: unknown, components: Components): Outcome {
  if (typeof schema === "boolean") return schema ? { valid: true, names: [], items: [] } : INVALID;
  const outcomes: Outcome[] = [];
  const sub = (part: unknown, of: unknown = value): Outcome =>
    judge(part as FuzzSchema, of, components);
  const own = (valid: boolean, names: string[] = [], items: number[] = []): void => {
    outcomes.push(valid ? { valid, names, items } : INVALID);
  };
  const list = (keyword: string): unknown[] => (schema[keyword] as unknown[] | undefined) ?? [];

  if (typeof schema["$ref"] === "string") {
    outcomes.push(sub(components[schema["$ref"].split("/").pop() ?? ""] ?? true));
  }
  for (const part of list("allOf")) outcomes.push(sub(part));
  for (const [keyword, holds] of [
    ["anyOf", (count: number) => count > 0],
    ["oneOf", (count: number) => count === 1],
  ] as const) {
    if (schema[keyword] === undefined) continue;
    const matching = list(keyword)
      .map((part) => sub(part))
      .filter(({ valid }) => valid);
    outcomes.push(holds(matching.length) ? joined(matching) : INVALID);
  }
  if (schema["not"] !== undefined) own(!sub(schema["not"]).valid);
  if (schema["if"] !== undefined) {
    const condition = sub(schema["if"]);
    if (condition.valid) outcomes.push(condition);
    const branch = schema[condition.valid ? "then" : "else"];
    if (branch !== undefined) outcomes.push(sub(branch));
  }
  own(assertionsHold(schema, value));
  if (Array.isArray(value)) judgeArray(schema, value, sub, own);
  if (isObject(value)) judgeObject(schema, value, sub, own, outcomes);
  const before = joined(outcomes);
  if (!before.valid) return INVALID;
  return withUnevaluated(schema, value, before, sub);
}

function joined(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.some(({ valid }) => !valid)) return INVALID;
  return {
    valid: true,
    names: outcomes.flatMap(({ names }) => names),
    items: outcomes.flatMap(({ items }) => items),
  };
}

function withUnevaluated(
  schema: Readonly<Record<string, unknown>>,
  value: unknown,
  before: Outcome,
  sub: (part: unknown, of?: unknown) => Outcome,
): Outcome {
  let { names, items } = before;
  if (isObject(value) && schema["unevaluatedProperties"] !== undefined) {
    const left = Object.keys(value).filter((name) => !names.includes(name));
    if (!left.every((name) => sub(schema["unevaluatedProperties"], value[name]).valid))
      return INVALID;
    names = Object.keys(value);
  }
  if (Array.isArray(value) && schema["unevaluatedItems"] !== undefined) {
    const left = value.filter((_, index) => !items.includes(index));
    if (!left.every((item) => sub(schema["unevaluatedItems"], item).valid)) return INVALID;
    items = value.map((_, index) => index);
  }
  return { valid: true, names, items };
}

function assertionsHold(schema: Readonly<Record<string, unknown>>, value: unknown): boolean {
  const has = (keyword: string): boolean => schema[keyword] !== undefined;
  const limit = (keyword: string): number => schema[keyword] as number;
  if (has("type")) {
    const types = [schema["type"]].flat();
    if (!types.some((type) => isOfType(value, String(type)))) return false;
  }
  if (has("enum") && !(schema["enum"] as unknown[]).some((item) => same(item, value))) return false;
  if (has("const") && !same(schema["const"], value)) return false;
  if (typeof value === "number") {
    if (has("minimum") && value < limit("minimum")) return false;
    if (has("maximum") && value > limit("maximum")) return false;
    if (has("exclusiveMinimum") && value <= limit("exclusiveMinimum")) return false;
    if (has("exclusiveMaximum") && value >= limit("exclusiveMaximum")) return false;
    if (has("multipleOf") && value % limit("multipleOf") !== 0) return false;
  }
  if (typeof value === "string") {
    const length = [...value].length;
    if (has("minLength") && length < limit("minLength")) return false;
    if (has("maxLength") && length > limit("maxLength")) return false;
    if (has("pattern") && !new RegExp(String(schema["pattern"]), "u").test(value)) return false;
  }
  return true;
}

function isOfType(value: unknown, type: string): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isObject(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}

/** 0 and -0 are one number. */
function same(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function judgeArray(
  schema: Readonly<Record<string, unknown>>,
  value: readonly unknown[],
  sub: (part: unknown, of?: unknown) => Outcome,
  own: (valid: boolean, names?: string[], items?: number[]) => void,
): void {
  const prefix = (schema["prefixItems"] as unknown[] | undefined) ?? [];
  const slots = prefix.slice(0, value.length);
  own(
    slots.every((part, i) => sub(part, value[i]).valid),
    [],
    slots.map((_, i) => i),
  );
  if (schema["items"] !== undefined) {
    const rest = value.slice(prefix.length);
    own(
      rest.every((item) => sub(schema["items"], item).valid),
      [],
      rest.map((_, i) => i + prefix.length),
    );
  }
  if (schema["contains"] !== undefined) {
    const found = value.flatMap((item, i) => (sub(schema["contains"], item).valid ? [i] : []));
    const min = (schema["minContains"] as number | undefined) ?? 1;
    const max = (schema["maxContains"] as number | undefined) ?? Infinity;
    own(found.length >= min && found.length <= max, [], found);
  }
  own(value.length >= ((schema["minItems"] as number | undefined) ?? 0));
  own(value.length <= ((schema["maxItems"] as number | undefined) ?? Infinity));
  if (schema["uniqueItems"] === true) {
    own(value.every((item, i) => value.slice(i + 1).every((other) => !same(item, other))));
  }
}

function judgeObject(
  schema: Readonly<Record<string, unknown>>,
  value: Record<string, unknown>,
  sub: (part: unknown, of?: unknown) => Outcome,
  own: (valid: boolean, names?: string[], items?: number[]) => void,
  outcomes: Outcome[],
): void {
  const map = (keyword: string): Record<string, unknown> =>
    (schema[keyword] as Record<string, unknown> | undefined) ?? {};
  const properties = map("properties");
  const patterns = Object.entries(map("patternProperties"));
  for (const name of Object.keys(value)) {
    const parts = patterns.filter(([p]) => new RegExp(p, "u").test(name)).map(([, part]) => part);
    if (Object.hasOwn(properties, name)) parts.push(properties[name]);
    if (parts.length === 0 && schema["additionalProperties"] !== undefined) {
      parts.push(schema["additionalProperties"]);
    }
    if (parts.length > 0)
      own(
        parts.every((part) => sub(part, value[name]).valid),
        [name],
      );
    if (schema["propertyNames"] !== undefined) own(sub(schema["propertyNames"], name).valid);
  }
  own(((schema["required"] as string[] | undefined) ?? []).every((n) => Object.hasOwn(value, n)));
  const count = Object.keys(value).length;
  own(count >= ((schema["minProperties"] as number | undefined) ?? 0));
  own(count <= ((schema["maxProperties"] as number | undefined) ?? Infinity));
  for (const [name, needed] of Object.entries(map("dependentRequired"))) {
    own(!Object.hasOwn(value, name) || (needed as string[]).every((n) => Object.hasOwn(value, n)));
  }
  for (const [name, part] of Object.entries(map("dependentSchemas"))) {
    if (Object.hasOwn(value, name)) outcomes.push(sub(part));
  }
}
